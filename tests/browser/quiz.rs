//! The quiz from its start to its end (scenario 22).

use floorwalker::domain::address::{Level, QuizState};
use floorwalker::words::quiz_pages as words;

use crate::support::answering::Hand;
use crate::support::page::{DESKTOP, PHONE, Page};
use crate::support::quizzes::{Way, link, questions, right, state, wrong};
use crate::support::{Outcome, trouble};

/// The link of a set on the start page, by its name.
async fn set_named(page: &Page, name: &str) -> Outcome<String> {
    let links = "return [...document.querySelectorAll('a.set')].filter((link) =>
        link.querySelector('b').textContent === arguments[0]).map((link) => link.getAttribute('href'))[0] || ''";
    match page.js_with(links, &[name]).await?.as_str() {
        Some(link) if !link.is_empty() => Ok(link.to_owned()),
        _ => trouble(format!("no set {name}")),
    }
}

/// Clicks the set of that name, and tells the address of the quiz.
async fn start(page: &Page, hand: Hand, name: &str) -> Outcome<String> {
    let set = set_named(page, name).await?;
    page.use_hand(hand, &format!("a.set[href='{set}']")).await?;
    assert_eq!(page.address().await?, set);
    Ok(set)
}

#[tokio::test]
async fn scenario_22_ten_questions_with_reasons_a_score_and_a_retry() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    page.click("nav a[href='#/quiz']").await?;
    page.quiz_is_here().await?;
    let quiz = start(&page, Hand::Mouse, words::ACCOUNTS_AND_LOBS_NAME).await?;
    let asked = questions(&quiz);
    assert_eq!(asked.len(), 10);
    let missed = [0, 4, 5];
    let mut texts = Vec::new();
    for (nth, question) in asked.iter().enumerate() {
        assert!(page.words("h1").await?.ends_with(&words::question_of(nth + 1, 10)));
        page.asks(question).await?;
        texts.push(page.words("[data-quiz=question]").await?);
        let answer = if missed.contains(&nth) { wrong(question) } else { right(question) };
        page.answer(Hand::Mouse, question, &answer).await?;
        page.tells(question, &answer).await?;
        page.use_hand(Hand::Mouse, "[data-quiz=next]").await?;
    }
    assert_eq!(page.words("[data-quiz=score]").await?, words::score(7, 10));
    let told = page.all_words(".told").await?;
    let (not_yet, known) = (&told[0], &told[1]);
    for (nth, question) in asked.iter().enumerate() {
        let list = if missed.contains(&nth) { not_yet } else { known };
        assert!(list.contains(&words::question_of(nth + 1, 10)) && list.contains(&question.why), "{}", question.id);
    }
    page.click(".ways a.primary").await?;
    assert_eq!(page.words(".ways a.primary").await?, "");
    let again = page.address().await?;
    assert_eq!(state(&again), QuizState { only: vec![1, 5, 6], ..state(&quiz) });
    for nth in missed {
        page.asks(&asked[nth]).await?;
        page.answer(Hand::Mouse, &asked[nth], &right(&asked[nth])).await?;
        page.use_hand(Hand::Mouse, "[data-quiz=next]").await?;
    }
    assert_eq!(page.words("[data-quiz=score]").await?, words::score(3, 3));
    page.finish().await?;
    the_link_gives_the_same(&quiz, &texts).await
}

/// The same questions, options and order in a browser that was never here.
async fn the_link_gives_the_same(quiz: &str, texts: &[String]) -> Outcome {
    let other = Page::start(DESKTOP).await?;
    let mut here = state(quiz);
    for (nth, (question, text)) in questions(quiz).iter().zip(texts).enumerate() {
        other.quiz(&link(&here.showing(nth + 1))).await?;
        assert_eq!(other.words("[data-quiz=question]").await?, *text, "question {}", nth + 1);
        here = here.with_answer(&right(question).format());
    }
    other.finish().await
}

#[tokio::test]
async fn one_click_starts_a_quiz() -> Outcome {
    for (view, hand) in [(DESKTOP, Hand::Mouse), (PHONE, Hand::Finger), (DESKTOP, Hand::Keys)] {
        let page = Page::start(view).await?;
        page.quiz("#/quiz").await?;
        page.use_hand(hand, ".go .primary").await?;
        let quiz = page.address().await?;
        assert!(!state(&quiz).seed.is_empty(), "{quiz}");
        page.quiz_is_here().await?;
        page.asks(&questions(&quiz)[0]).await?;
        page.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn length_and_level_are_chosen_and_kept() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.quiz("#/quiz").await?;
    for (length, level) in [(5, Level::Hard), (20, Level::Easy), (10, Level::Medium)] {
        for chip in [length.to_string(), words::level_name(level).to_owned()] {
            let find =
                "[...document.querySelectorAll('.quiz .chip')].find((chip) => chip.textContent === arguments[0])";
            let there = page.js_with(&format!("return {find}.getAttribute('href')"), &[&chip]).await?;
            page.use_hand(Hand::Mouse, &format!(".quiz .chip[href='{}']", there.as_str().unwrap_or_default())).await?;
        }
        assert_eq!(page.all_words(".quiz .chip[aria-current]").await?, [&length.to_string(), words::level_name(level)]);
        page.click(".go .primary").await?;
        let quiz = page.address().await?;
        assert_eq!((state(&quiz).length(), state(&quiz).level), (length, level), "{quiz}");
        assert!(page.words("h1").await?.ends_with(&words::question_of(1, length)), "{quiz}");
        page.asks(&questions(&quiz)[0]).await?;
        // "Leave the quiz" leads to the start with the same choice.
        let leave = if page.has(".leave a").await? { ".leave a" } else { "#quiz-leave" };
        page.use_hand(Hand::Mouse, leave).await?;
        assert_eq!(page.all_words(".quiz .chip[aria-current]").await?, [&length.to_string(), words::level_name(level)]);
    }
    page.finish().await
}

#[tokio::test]
async fn every_set_on_the_start_page_asks_what_the_host_asks() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.quiz("#/quiz?n=5").await?;
    let sets: Vec<String> = page.leads("a.set").await?.into_iter().filter(|link| !state(link).set.is_empty()).collect();
    assert!(sets.len() >= 45, "{sets:?}");
    for quiz in sets {
        page.go(&quiz).await?;
        let asked = questions(&quiz);
        assert!(asked.len() >= 3, "{quiz}");
        assert!(page.words("h1").await?.ends_with(&words::question_of(1, asked.len())), "{quiz}");
        page.asks(&asked[0]).await?;
    }
    page.finish().await
}

#[tokio::test]
async fn a_question_stands_at_the_top_wherever_it_was_chosen() -> Outcome {
    for (view, hand) in [(DESKTOP, Hand::Mouse), (PHONE, Hand::Finger), (DESKTOP, Hand::Keys)] {
        let page = Page::start(view).await?;
        page.quiz("#/quiz").await?;
        let sets = page.leads("a.set").await?;
        let last = sets.iter().rfind(|link| !state(link).set.is_empty()).cloned().unwrap_or_default();
        // From low on the page, to a question that is longer than the window.
        let long = link(&Way::Pairs.example().0);
        let lengthen = "document.querySelector(`a.set[href='${arguments[0]}']`).setAttribute('href', arguments[1])";
        page.js_with(lengthen, &[&last, &long]).await?;
        let last = long;
        page.js_with("document.querySelector(arguments[0]).focus()", &[&format!("a.set[href='{last}']")]).await?;
        page.use_hand(hand, &format!("a.set[href='{last}']")).await?;
        assert_eq!(page.focused().await?, "heading", "{hand:?}");
        assert_eq!(page.number("return Math.round(scrollY)").await?, 0, "{hand:?}: the question is shown from its top");
        page.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn an_entry_asks_about_itself() -> Outcome {
    let page = Page::open(DESKTOP, "#/t/account").await?;
    page.arrived().await?;
    page.click(".ways a[href^='#/quiz']").await?;
    page.quiz_is_here().await?;
    let quiz = page.address().await?;
    assert_eq!(state(&quiz).set, ["account"]);
    page.asks(&questions(&quiz)[0]).await?;
    page.finish().await
}

#[tokio::test]
async fn what_the_filtered_map_shows_is_asked_about() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.quiz("#/quiz?industry=travel&direction=inbound").await?;
    let quiz = start(&page, Hand::Mouse, "The map, filtered").await?;
    let asked = questions(&quiz);
    assert_eq!(asked.len(), 10);
    let mut here = state(&quiz);
    for (nth, question) in asked.iter().enumerate() {
        page.go(&link(&here.showing(nth + 1))).await?;
        page.asks(question).await?;
        here = here.with_answer(&right(question).format());
    }
    page.finish().await
}

#[tokio::test]
async fn the_filtered_map_leads_to_a_quiz_on_what_it_shows() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.quiz("#/quiz").await?;
    page.click("a.alone[href='#/map']").await?;
    page.click("[data-facet=medium][data-value=voice]").await?;
    let links = page.leads("main a[href^='#/quiz'], nav a[href^='#/quiz']").await?;
    assert!(
        links.iter().any(|link| state(link).map.picked(floorwalker::domain::facet::Facet::Medium) == ["voice"]),
        "{links:?}"
    );
    page.finish().await
}

#[tokio::test]
async fn a_reload_goes_on_and_back_takes_an_answer_back() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    let quiz = "#/quiz?set=all&n=5&seed=reload";
    page.quiz(quiz).await?;
    let mut seen = Vec::new();
    for question in questions(quiz).iter().take(3) {
        seen.push((page.address().await?, page.words("main").await?));
        page.answer(Hand::Mouse, question, &wrong(question)).await?;
        seen.push((page.address().await?, page.words("main").await?));
        page.reload().await?;
        page.quiz_is_here().await?;
        assert_eq!(page.words("main").await?, seen[seen.len() - 1].1, "after a reload of the feedback");
        page.use_hand(Hand::Mouse, "[data-quiz=next]").await?;
        let (address, words) = (page.address().await?, page.words("main").await?);
        page.reload().await?;
        page.quiz_is_here().await?;
        assert_eq!(
            (page.address().await?, page.words("main").await?),
            (address, words),
            "after a reload of a question"
        );
    }
    // Back, one by one: an answer is one step, the next question another; picks on the map are steps of their own.
    for (address, words) in seen.iter().rev() {
        for _ in 0..6 {
            if page.address().await? == *address {
                break;
            }
            page.back().await?;
        }
        assert_eq!((page.address().await?, page.words("main").await?), (address.clone(), words.clone()));
    }
    let first = &questions(quiz)[0];
    page.answer(Hand::Mouse, first, &right(first)).await?;
    assert_eq!(state(&page.address().await?).answers, [right(first).format()], "another answer in its place");
    page.finish().await
}

#[tokio::test]
async fn an_answer_under_way_outlasts_a_reload() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    for way in [Way::All, Way::Pairs, Way::Steps, Way::Gaps, Way::Path] {
        let (quiz, question) = way.example();
        page.quiz(&link(&quiz)).await?;
        page.prepare(Hand::Mouse, &question, &right(&question)).await?;
        page.reload().await?;
        page.quiz_is_here().await?;
        page.use_hand(Hand::Mouse, "#quiz-check").await?;
        assert_eq!(page.all_words("[data-quiz=feedback] h2").await?, [words::verdict(true)], "{way:?}");
    }
    page.finish().await
}
