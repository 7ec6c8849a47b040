//! What is remembered: only where the visitor wants it, on the device alone, and never more than once.

use fantoccini::Locator;
use floorwalker::domain::atlas::TermId;
use floorwalker::domain::review::{self, Day, Progress};
use floorwalker::quiz::mark;
use floorwalker::words::{SHELVES, quiz_pages as words};

use crate::quiz_files::Downloads;
use crate::support::answering::Hand;
use crate::support::page::{DESKTOP, Page};
use crate::support::quizzes::{KEPT_AT, atlas, link, much, questions, right, state, wrong};
use crate::support::{Outcome, trouble};

const QUIZ: &str = "#/quiz?set=all&n=5&seed=review";
const REVIEW: &str = "#/quiz/review";
const DAY: Day = 20_700;

/// Sets the calendar for every document from now on: noon of that day, standing still.
fn set_day(page: &Page, day: Day) -> Outcome {
    page.in_every_document(&format!(
        "(() => {{
           const Real = window.__Real || Date;
           window.__Real = Real;
           const now = {day} * 86400000 + 43200000 + new Real().getTimezoneOffset() * 60000;
           window.Date = class extends Real {{
             constructor(...given) {{ given.length ? super(...given) : super(now) }}
             static now() {{ return now }}
           }};
         }})()"
    ))
}

async fn stored(page: &Page) -> Outcome<Option<String>> {
    Ok(page.js_with("return localStorage.getItem(arguments[0])", &[KEPT_AT]).await?.as_str().map(Into::into))
}

async fn progress(page: &Page) -> Outcome<Progress> {
    match stored(page).await?.as_deref().map(review::read) {
        Some(Ok(progress)) => Ok(progress),
        other => trouble(format!("no progress is kept: {other:?}")),
    }
}

/// Answers the whole quiz by mouse, every second question wrong.
async fn take(page: &Page, quiz: &str) -> Outcome {
    page.quiz(quiz).await?;
    for (nth, question) in questions(quiz).iter().enumerate() {
        let answer = if nth % 2 == 0 { wrong(question) } else { right(question) };
        page.answer(Hand::Mouse, question, &answer).await?;
        page.use_hand(Hand::Mouse, "[data-quiz=next]").await?;
    }
    Ok(())
}

/// What the page should show of that progress, on that day.
async fn shows(page: &Page, progress: &Progress, day: Day) -> Outcome {
    let numbers: Vec<String> = progress.calendar(day, 14).iter().map(ToString::to_string).collect();
    assert_eq!(page.all_words(".bars:not(.topics) td span").await?, numbers, "the calendar of day {day}");
    let mut topics = Vec::new();
    for category in SHELVES {
        let is_of = |about: &str| atlas().find_term(about).is_some_and(|term| atlas().term(term).category == category);
        if let Some((seen, share)) = progress.standing(day, is_of) {
            topics.push(format!("{} {}", words::entries(seen), (share * 100.0).round()));
        }
    }
    let rows = page.all_words(".topics tbody tr").await?;
    assert_eq!(rows.len(), topics.len(), "{rows:?}");
    for (row, topic) in rows.iter().zip(&topics) {
        let (entries, percent) = topic.rsplit_once(' ').unwrap_or_default();
        assert!(row.contains(entries) && row.contains(&format!("{percent} of 100")), "{topic}: {row}");
    }
    let mut due: Vec<TermId> = Vec::new();
    for term in progress.due(day).iter().filter_map(|recall| atlas().find_term(&recall.about)) {
        if !due.contains(&term) {
            due.push(term);
        }
    }
    let expected: Vec<String> =
        due.into_iter().take(20).map(|term| format!("#/t/{}", atlas().term(term).slug)).collect();
    assert_eq!(page.leads(".due a").await?, expected, "what is due on day {day}");
    Ok(())
}

#[tokio::test]
async fn nothing_is_kept_before_the_visitor_says_so() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    take(&page, QUIZ).await?;
    page.go(REVIEW).await?;
    assert!(page.words("main").await?.contains(words::THIS_VISIT));
    assert!(page.has(".topics").await?, "this visit is known");
    assert_eq!(page.number("return localStorage.length + sessionStorage.length").await?, 0);
    assert_eq!(page.text("return document.cookie").await?, "");
    page.reload().await?;
    page.quiz_is_here().await?;
    assert!(page.words("main").await?.contains(words::REVIEW_EMPTY), "and forgotten with it");
    page.finish().await
}

#[tokio::test]
async fn what_is_kept_is_shown_after_a_reload_and_counted_once() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    set_day(&page, DAY)?;
    take(&page, QUIZ).await?;
    page.use_hand(Hand::Mouse, "[data-desk=remember]").await?;
    let kept = progress(&page).await?;
    assert_eq!(kept.answered(DAY), 5);
    for (nth, question) in questions(QUIZ).iter().enumerate() {
        let Some(about) = question.concepts.first().map(|term| atlas().term(*term).slug.as_str()) else { continue };
        let recall = kept.recalls().iter().find(|recall| recall.about == about);
        let recall = recall.unwrap_or_else(|| panic!("nothing is known of {about}"));
        assert_eq!((recall.skill, recall.last), (question.template.skill(), DAY));
        assert_eq!(recall.missed, nth % 2 == 0, "{about}");
    }
    let text = stored(&page).await?;
    // The end again, the last answer again, and once more after "back".
    page.reload().await?;
    page.quiz_is_here().await?;
    page.back().await?;
    page.back().await?;
    page.use_hand(Hand::Mouse, "a.option, #quiz-check").await.ok();
    page.reload().await?;
    page.quiz_is_here().await?;
    assert_eq!(stored(&page).await?, text, "counted once");
    page.go(REVIEW).await?;
    shows(&page, &kept, DAY).await?;
    page.reload().await?;
    page.quiz_is_here().await?;
    shows(&page, &kept, DAY).await?;
    page.finish().await
}

#[tokio::test]
async fn what_was_missed_and_what_is_due_are_sets_of_their_own() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    set_day(&page, DAY)?;
    take(&page, QUIZ).await?;
    page.use_hand(Hand::Mouse, "[data-desk=remember]").await?;
    let kept = progress(&page).await?;
    set_day(&page, DAY + 60)?;
    page.quiz(REVIEW).await?;
    assert!(!kept.due(DAY + 60).is_empty());
    shows(&page, &kept, DAY + 60).await?;
    page.use_hand(Hand::Mouse, ".outcome .primary").await?;
    page.asks(&questions(&page.address().await?)[0]).await?;
    for (name, recalls) in [(words::MISSED, kept.missed()), (words::DUE, kept.due(DAY + 60))] {
        page.quiz("#/quiz").await?;
        let mut abouts: Vec<String> = recalls.iter().map(|recall| recall.about.clone()).collect();
        abouts.sort();
        abouts.dedup();
        let at = page.leads(".cards a.set").await?;
        let names = page.all_words(".cards a.set b").await?;
        let place = names.iter().position(|known| known == name);
        let quiz = at[place.unwrap_or_else(|| panic!("{name}: {names:?}"))].clone();
        // What must be said, not seen, is asked for in that way again.
        let slug = |set: &String| set.strip_prefix("produce.").unwrap_or(set).to_owned();
        let mut sets: Vec<String> = state(&quiz).set.iter().map(slug).collect();
        sets.sort();
        sets.dedup();
        assert_eq!(sets, abouts, "{name}");
        page.use_hand(Hand::Mouse, &format!("a.set[href='{quiz}']")).await?;
        page.asks(&questions(&quiz)[0]).await?;
    }
    page.finish().await
}

/// Picks a file in the box for it.
async fn pick(page: &Page, file: &std::path::Path) -> Outcome<String> {
    page.js("document.querySelectorAll('.copied').forEach((e) => { e.textContent = '' })").await?;
    let found = page.client.find(Locator::Css("#quiz-load")).await?;
    found.send_keys(&file.display().to_string()).await?;
    page.wait("the page says what became of it", "document.querySelector('.copied').textContent").await?;
    page.words(".copied").await
}

#[tokio::test]
async fn progress_goes_to_another_browser_as_a_file() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    set_day(&page, DAY)?;
    let downloads = Downloads::of(&page, "progress")?;
    take(&page, QUIZ).await?;
    page.use_hand(Hand::Mouse, "[data-desk=remember]").await?;
    let kept = progress(&page).await?;
    page.quiz(REVIEW).await?;
    page.use_hand(Hand::Keys, "[data-desk='progress.save']").await?;
    let saved = downloads.text(&page, "floorwalker-progress.json").await?;
    assert_eq!(saved, stored(&page).await?);
    page.finish().await?;

    let other = Page::start(DESKTOP).await?;
    set_day(&other, DAY)?;
    other.quiz(REVIEW).await?;
    let file = downloads.path("floorwalker-progress.json");
    assert!(pick(&other, &file).await?.contains("Taken in"));
    shows(&other, &kept, DAY).await?;
    // Again: nothing counts twice.
    pick(&other, &file).await?;
    shows(&other, &kept, DAY).await?;
    other.use_hand(Hand::Mouse, "[data-desk=remember]").await?;
    assert_eq!(stored(&other).await?, saved);
    for (name, text) in [
        ("nonsense.json", "{\"floorwalker\":\"progress\""),
        ("foreign.json", "{\"a\":\"b\"}"),
        ("newer.json", "{\"floorwalker\":\"progress\",\"version\":\"2\"}"),
        ("empty.json", ""),
        ("<img src=x onerror=alert(1)>.json", "<img src=x onerror=alert(1)>"),
    ] {
        std::fs::write(downloads.path(name), text)?;
        let said = pick(&other, &downloads.path(name)).await?;
        assert!(!said.contains("Taken in"), "{name}: {said}");
        shows(&other, &kept, DAY).await?;
        assert_eq!(stored(&other).await?, saved, "{name} loses nothing");
    }
    std::fs::write(downloads.path("large.json"), vec![b' '; 3_000_000])?;
    assert!(pick(&other, &downloads.path("large.json")).await?.contains("too large"));
    other.finish().await
}

#[tokio::test]
async fn everything_is_forgotten_when_the_visitor_says_so() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    take(&page, QUIZ).await?;
    page.use_hand(Hand::Mouse, "[data-desk=remember]").await?;
    page.quiz(REVIEW).await?;
    page.use_hand(Hand::Keys, "[data-desk=forget]").await?;
    assert_eq!(stored(&page).await?, None);
    assert!(page.words("main").await?.contains(words::REVIEW_EMPTY));
    page.reload().await?;
    page.quiz_is_here().await?;
    assert!(page.words("main").await?.contains(words::REVIEW_EMPTY));
    page.finish().await
}

#[tokio::test]
async fn a_goal_is_set_by_keyboard_and_its_way_is_shown() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.quiz(REVIEW).await?;
    page.tab_to("#quiz-goal").await?;
    page.press(fantoccini::key::Key::Down).await?;
    page.keeps_the_focus("choosing a goal").await?;
    assert_eq!(page.text("return document.querySelector('#quiz-goal').value").await?, "3");
    page.go(QUIZ).await?;
    let question = &questions(QUIZ)[0];
    let answer = right(question);
    assert!(mark(question, &answer).is_some_and(floorwalker::quiz::Mark::is_right));
    page.answer(Hand::Mouse, question, &answer).await?;
    page.go("#/quiz").await?;
    assert_eq!(page.words("#quiz-goal").await?, words::goal(1, 3));
    assert_eq!(page.number("return document.querySelector('.goal progress').value").await?, 1);
    page.finish().await
}

/// Both ways of knowing a thing are kept apart, and a link of a day long gone does no harm.
#[tokio::test]
async fn a_full_memory_is_shown_whole() -> Outcome {
    let known = much(DAY);
    let page = Page::start(DESKTOP).await?;
    set_day(&page, DAY)?;
    page.load("").await?;
    page.js_with("localStorage.setItem(arguments[0], arguments[1])", &[KEPT_AT, &review::write(&known)]).await?;
    page.quiz(REVIEW).await?;
    shows(&page, &known, DAY).await?;
    assert_eq!(page.text("return document.querySelector('#quiz-goal').value").await?, "7");
    page.use_hand(Hand::Mouse, ".outcome .primary").await?;
    let quiz = page.address().await?;
    assert_eq!(link(&state(&quiz)), quiz);
    page.asks(&questions(&quiz)[0]).await?;
    page.finish().await
}

/// Another tab of the same browser shares the device's memory.
#[tokio::test]
async fn what_another_tab_forgot_does_not_come_back_and_what_a_newer_one_kept_is_left_alone() -> Outcome {
    let newer = "{\"floorwalker\":\"progress\",\"version\":\"2\"}";
    for (elsewhere, left) in [
        ("localStorage.removeItem(arguments[0])", None),
        ("localStorage.setItem(arguments[0], arguments[1])", Some(newer.to_owned())),
    ] {
        let page = Page::start(DESKTOP).await?;
        take(&page, QUIZ).await?;
        page.use_hand(Hand::Mouse, "[data-desk=remember]").await?;
        assert!(stored(&page).await?.is_some());
        page.js_with(elsewhere, &[KEPT_AT, newer]).await?;
        let next = "#/quiz?set=all&n=5&seed=another";
        page.go(next).await?;
        let question = &questions(next)[0];
        page.answer(Hand::Mouse, question, &right(question)).await?;
        page.tells(question, &right(question)).await?;
        assert_eq!(stored(&page).await?, left, "{elsewhere}");
        page.finish().await?;
    }
    Ok(())
}
