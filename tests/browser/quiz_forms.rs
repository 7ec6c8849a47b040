//! Every form of question, answered by mouse and by finger, right and wrong.

use floorwalker::domain::atlas::Layer;
use floorwalker::quiz::{Form, mark};
use floorwalker::words::quiz_pages as words;

use crate::support::answering::Hand;
use crate::support::page::{DESKTOP, PHONE, Page, View};
use crate::support::quizzes::{Way, link, questions, right, state, wrong};
use crate::support::{Outcome, none};

/// A quiz of one question, answered right and wrong with that hand, from the question to the result.
async fn is_answered(view: View, hand: Hand, way: Way) -> Outcome {
    let (quiz, question) = way.example();
    let page = Page::start(view).await?;
    for answer in [right(&question), wrong(&question)] {
        page.quiz(&link(&quiz)).await?;
        page.asks(&question).await?;
        page.answer(hand, &question, &answer).await?;
        assert_eq!(state(&page.address().await?).answers, [answer.format()], "{way:?} by {hand:?}");
        page.tells(&question, &answer).await?;
        page.use_hand(hand, "[data-quiz=next]").await?;
        let is_right = mark(&question, &answer).is_some_and(floorwalker::quiz::Mark::is_right);
        assert_eq!(page.words("[data-quiz=score]").await?, words::score(usize::from(is_right), 1));
        assert_eq!(page.focused().await?, "heading");
        assert!(page.words(".told").await?.contains(words::verdict(is_right)), "{way:?} by {hand:?}");
    }
    page.finish().await
}

macro_rules! answered {
    ($($way:ident by $mouse:ident and $finger:ident),+ $(,)?) => { $(
        #[tokio::test]
        async fn $mouse() -> Outcome {
            is_answered(DESKTOP, Hand::Mouse, Way::$way).await
        }

        #[tokio::test]
        async fn $finger() -> Outcome {
            is_answered(PHONE, Hand::Finger, Way::$way).await
        }
    )+ };
}

answered! {
    One by one_is_chosen_by_mouse and one_is_chosen_by_finger,
    All by all_that_apply_are_chosen_by_mouse and all_that_apply_are_chosen_by_finger,
    Pairs by pairs_are_found_by_mouse and pairs_are_found_by_finger,
    Steps by steps_are_ordered_by_mouse and steps_are_ordered_by_finger,
    Gaps by gaps_are_filled_by_mouse and gaps_are_filled_by_finger,
    Path by a_path_is_found_by_mouse and a_path_is_found_by_finger,
}

#[tokio::test]
async fn an_answer_that_is_not_whole_is_not_taken_and_the_page_says_why() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    for (way, said) in [(Way::All, "Tick at least one"), (Way::Pairs, "in every place"), (Way::Gaps, "in every place")]
    {
        let (quiz, question) = way.example();
        page.quiz(&link(&quiz)).await?;
        page.use_hand(Hand::Mouse, "#quiz-check").await?;
        assert_eq!(page.address().await?, link(&quiz), "{way:?}");
        assert!(page.words("[data-quiz=note]").await?.contains(said), "{way:?}");
        assert!(
            page.is("document.querySelector('[data-quiz=note]').matches('[role=alert]')").await?,
            "and it is heard"
        );
        page.answer(Hand::Mouse, &question, &right(&question)).await?;
        page.tells(&question, &right(&question)).await?;
    }
    page.finish().await
}

/// In the question's order under way, a step at the end of its way has a button that stays and leads nowhere.
#[tokio::test]
async fn steps_go_up_and_down_and_no_further() -> Outcome {
    let (quiz, question) = Way::Steps.example();
    let Form::Order { steps, .. } = &question.form else { unreachable!() };
    let page = Page::start(DESKTOP).await?;
    page.quiz(&link(&quiz)).await?;
    let shown = page.all_words(".steps li > span:nth-child(2)").await?;
    for _ in 1..steps.len() {
        page.use_hand(Hand::Mouse, "#down-0").await?;
        assert_eq!(page.focused().await?, "down-0", "the focus goes along");
    }
    let after = page.all_words(".steps li > span:nth-child(2)").await?;
    assert_eq!(after.last(), shown.first());
    let address = page.address().await?;
    page.use_hand(Hand::Mouse, "#down-0").await?;
    assert_eq!(page.address().await?, address, "the last cannot go down");
    assert!(page.is("document.querySelector('#down-0').ariaDisabled === 'true'").await?);
    // The moves are no steps of the history: back leaves the question.
    page.use_hand(Hand::Mouse, "#quiz-check").await?;
    page.back().await?;
    assert_eq!(page.address().await?, address, "one step back is the order that was checked");
    page.finish().await
}

/// A path on the map: picked, taken back, picked again; lit when it is answered.
async fn a_pick_is_taken_back(view: View, hand: Hand) -> Outcome {
    let (quiz, question) = Way::Path.example();
    let Form::Trace { names, key } = &question.form else { unreachable!() };
    let page = Page::start(view).await?;
    page.quiz(&link(&quiz)).await?;
    assert!(!page.has("#quiz-check").await?, "nothing to check yet");
    let other = usize::from(key[0] == 0);
    page.find_node(hand, Layer::Account, other).await?;
    assert_eq!(page.all_words(".picks b").await?.len(), 1);
    assert_eq!(page.number("return document.querySelectorAll('[data-layer][aria-current]').length").await?, 1);
    page.use_hand(hand, "#back-account").await?;
    assert_eq!(page.all_words(".picks b").await?, [""; 0], "taken back");
    page.prepare(hand, &question, &right(&question)).await?;
    assert_eq!(page.all_words(".picks b").await?, names.as_slice());
    page.use_hand(hand, "#quiz-check").await?;
    page.tells(&question, &right(&question)).await?;
    let lit = page.texts("return [...document.querySelectorAll('[data-lit=true] .name')].map((e) => e.textContent)");
    assert_eq!(lit.await?, names.as_slice(), "exactly the path is lit");
    let on_map = page.leads("[data-quiz=feedback] a.alone").await?;
    assert!(on_map.len() == 1 && on_map[0].starts_with("#/map?account="), "{on_map:?}");
    page.use_hand(hand, "[data-quiz=feedback] a.alone").await?;
    assert_eq!(page.screen().await?.path(), names.iter().map(String::as_str).collect::<Vec<_>>());
    page.finish().await
}

#[tokio::test]
async fn a_pick_is_taken_back_by_mouse() -> Outcome {
    a_pick_is_taken_back(DESKTOP, Hand::Mouse).await
}

#[tokio::test]
async fn a_pick_is_taken_back_by_finger() -> Outcome {
    a_pick_is_taken_back(PHONE, Hand::Finger).await
}

#[tokio::test]
async fn a_pick_is_taken_back_by_keyboard() -> Outcome {
    a_pick_is_taken_back(DESKTOP, Hand::Keys).await
}

/// A finger needs no dragging and finds everything in the window's width.
#[tokio::test]
async fn a_phone_shows_every_form_whole() -> Outcome {
    let page = Page::start(PHONE).await?;
    let mut faults = Vec::new();
    for way in Way::ALL {
        let (quiz, question) = way.example();
        for state in [quiz.clone(), quiz.with_answer(&wrong(&question).format())] {
            page.quiz(&link(&state)).await?;
            if !page.is("document.documentElement.scrollWidth <= innerWidth").await? {
                faults.push(format!("{way:?}: too wide at {}", link(&state)));
            }
            if page.is("document.querySelector('main [draggable=true]')").await? {
                faults.push(format!("{way:?}: something is dragged"));
            }
        }
    }
    none(&faults)?;
    page.finish().await
}

/// All that is marked is told in words and by a shape too: without colors the same can be read.
#[tokio::test]
async fn nothing_is_marked_by_color_alone() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    let bare = "return [...document.querySelectorAll('main [data-mark]:not(.stops *)')]
        .filter((marked) => marked.dataset.mark).filter((marked) => {
          const sign = marked.matches('.sign') ? marked : marked.querySelector('.sign');
          return !sign || !sign.textContent.trim() || !sign.querySelector('svg');
        }).map((marked) => marked.outerHTML.slice(0, 120))";
    for way in Way::ALL {
        let (quiz, question) = way.example();
        for answer in [right(&question), wrong(&question)] {
            let answered = quiz.with_answer(&answer.format());
            for state in [answered.clone(), answered.showing(2)] {
                page.quiz(&link(&state)).await?;
                assert_eq!(page.texts(bare).await?, [""; 0], "{way:?} at {}", link(&state));
            }
        }
        // The line of stops is a drawing; the words beside it say the same.
        assert!(page.is("document.querySelector('.stops').ariaHidden === 'true'").await?);
        assert!(page.words(".so-far p").await?.contains("0 right, 1 not yet"));
    }
    page.finish().await
}

#[tokio::test]
async fn the_questions_of_a_host_and_of_the_browser_are_the_same() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    for quiz in ["#/quiz?set=all&n=20&seed=1", "#/quiz?set=category.metric&n=10&seed=x&level=hard"] {
        let mut here = state(quiz);
        page.quiz(quiz).await?;
        for (nth, question) in questions(quiz).iter().enumerate() {
            page.go(&link(&here.showing(nth + 1))).await?;
            page.asks(question).await?;
            here = here.with_answer(&right(question).format());
        }
    }
    page.finish().await
}
