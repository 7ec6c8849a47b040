//! The quiz by keyboard alone (scenario 23), and for those who hear it.

use fantoccini::key::Key;
use floorwalker::domain::atlas::Layer;
use floorwalker::quiz::Form;
use floorwalker::words::quiz_pages as words;

use crate::support::answering::Hand;
use crate::support::page::{DESKTOP, PHONE, Page};
use crate::support::quizzes::{Way, link, questions, right, state, wrong};
use crate::support::{Outcome, trouble};

async fn is_answered_by_keyboard(way: Way) -> Outcome {
    let (quiz, question) = way.example();
    let page = Page::start(DESKTOP).await?;
    for answer in [right(&question), wrong(&question)] {
        page.quiz(&link(&quiz)).await?;
        page.answer(Hand::Keys, &question, &answer).await?;
        assert_eq!(state(&page.address().await?).answers, [answer.format()], "{way:?}");
        page.tells(&question, &answer).await?;
        page.use_hand(Hand::Keys, "[data-quiz=next]").await?;
        assert_eq!(page.focused().await?, "heading");
        assert!(page.has("[data-quiz=score]").await?);
    }
    page.finish().await
}

#[tokio::test]
async fn one_is_chosen() -> Outcome {
    is_answered_by_keyboard(Way::One).await
}

#[tokio::test]
async fn all_that_apply_are_ticked() -> Outcome {
    is_answered_by_keyboard(Way::All).await
}

#[tokio::test]
async fn scenario_23_pairs_are_found_without_dragging() -> Outcome {
    is_answered_by_keyboard(Way::Pairs).await
}

#[tokio::test]
async fn steps_are_put_in_order() -> Outcome {
    is_answered_by_keyboard(Way::Steps).await
}

#[tokio::test]
async fn gaps_are_filled() -> Outcome {
    is_answered_by_keyboard(Way::Gaps).await
}

#[tokio::test]
async fn a_path_is_found_on_the_map() -> Outcome {
    is_answered_by_keyboard(Way::Path).await
}

#[tokio::test]
async fn a_whole_quiz_is_taken_from_start_to_retry() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.quiz("#/quiz?n=5").await?;
    page.use_hand(Hand::Keys, ".go .primary").await?;
    let quiz = page.address().await?;
    for question in &questions(&quiz) {
        page.answer(Hand::Keys, question, &wrong(question)).await?;
        page.tells(question, &wrong(question)).await?;
        page.use_hand(Hand::Keys, "[data-quiz=next]").await?;
    }
    assert_eq!(page.words("[data-quiz=score]").await?, words::score(0, 5));
    page.use_hand(Hand::Keys, ".ways .primary").await?;
    assert_eq!(state(&page.address().await?).only, [1, 2, 3, 4, 5]);
    assert_eq!(page.focused().await?, "heading");
    page.finish().await
}

#[tokio::test]
async fn a_path_is_found_on_a_phone_by_keyboard() -> Outcome {
    let (quiz, question) = Way::Path.example();
    let Form::Trace { names, .. } = &question.form else { unreachable!() };
    let page = Page::start(PHONE).await?;
    page.quiz(&link(&quiz)).await?;
    // One layer at a time; each is one stop of Tab.
    for layer in Layer::ALL {
        page.find_node(Hand::Keys, layer, right(&question).0[layer as usize]).await?;
        assert_eq!(page.all_words(".picks b").await?, names[..=layer as usize]);
    }
    page.use_hand(Hand::Keys, "#quiz-check").await?;
    page.tells(&question, &right(&question)).await?;
    page.finish().await
}

#[tokio::test]
async fn the_map_of_a_question_is_one_stop_and_shows_nothing_that_answers_it() -> Outcome {
    let (quiz, question) = Way::Path.example();
    let page = Page::start(DESKTOP).await?;
    page.quiz(&link(&quiz)).await?;
    let stops = "return [...document.querySelectorAll('.columns a, .columns button, .columns [tabindex]')]
                   .filter((e) => e.tabIndex >= 0 && e.checkVisibility()).length";
    assert_eq!(page.number(stops).await?, 1);
    let seen = "return [...document.querySelectorAll('.filters, .ticket, .panel, .outline, .node .leaves, .ribbons')]
                  .filter((e) => e.checkVisibility({ visibilityProperty: true })).map((e) => e.className)";
    assert_eq!(page.texts(seen).await?, [""; 0]);
    let lit = "return document.querySelectorAll('[data-layer]:not([data-lit=true])').length";
    assert_eq!(page.number(lit).await?, 0, "every node can be picked");
    page.find_node(Hand::Keys, Layer::Account, right(&question).0[0]).await?;
    assert_eq!(page.number(lit).await?, 0, "a pick gives nothing away");
    assert_eq!(page.number(stops).await?, 1);
    page.press(Key::Tab).await?;
    assert!(!page.is("document.activeElement.closest('.columns')").await?, "the next Tab leaves the map");
    page.finish().await
}

#[tokio::test]
async fn every_control_has_a_name_and_the_question_is_a_group() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    for way in Way::ALL {
        let (quiz, _) = way.example();
        page.quiz(&link(&quiz)).await?;
        let nameless = "return [...document.querySelectorAll('main :is(a, button, select, input)')].filter((e) => {
            const label = e.labels && e.labels[0] ? e.labels[0].textContent : '';
            return !(e.ariaLabel || label || e.textContent || '').trim();
          }).map((e) => e.outerHTML.slice(0, 120))";
        assert_eq!(page.texts(nameless).await?, [""; 0], "{way:?}");
        let group = "document.querySelector('[data-quiz=question][role=group]').getAttribute('aria-labelledby')";
        assert!(page.is(&format!("document.getElementById({group}).textContent.trim()")).await?, "{way:?}");
    }
    page.finish().await
}

/// Every action of a long way, by keyboard: the focus is never lost, not even for what goes away.
#[tokio::test]
async fn the_focus_is_never_on_nothing() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.in_every_document(
        "window.__lost = [];
         document.addEventListener('focusout', (event) => requestAnimationFrame(() => requestAnimationFrame(() =>
           setTimeout(() => {
             // Behind the footer's last link the page ends: Tab leads to the browser's own controls.
             const left = event.target.closest('.foot');
             if (document.activeElement === document.body && !left) window.__lost.push(event.target.outerHTML.slice(0, 200));
           }))));",
    )?;
    page.quiz("#/quiz").await?;
    for selector in [".quiz .chip:not([aria-current])", ".go .primary"] {
        page.use_hand(Hand::Keys, selector).await?;
    }
    let quiz = page.address().await?;
    for question in questions(&quiz).iter().take(3) {
        page.answer(Hand::Keys, question, &right(question)).await?;
        page.use_hand(Hand::Keys, "[data-quiz=next]").await?;
    }
    let leave = if page.has(".leave a").await? { ".leave a" } else { "#quiz-leave" };
    page.use_hand(Hand::Keys, leave).await?;
    match &page.texts("return window.__lost").await?[..] {
        [] => page.finish().await,
        lost => trouble(format!("the focus was lost at {quiz} from {lost:?}")),
    }
}
