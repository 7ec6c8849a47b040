//! The quiz where things go wrong: addresses that nobody means well with, a device that keeps nothing, files that do not
//! come. And where nothing happens at all.

use floorwalker::domain::review;
use floorwalker::words::{QUIZ_MISSING, quiz_pages as words};
use xtask::tally;

use crate::fetched::start_without;
use crate::support::answering::Hand;
use crate::support::page::{DESKTOP, Page};
use crate::support::quizzes::{KEPT_AT, Way, link, questions, right, wrong};
use crate::support::{Outcome, none};

const QUIZ: &str = "#/quiz?set=all&n=3&seed=hostile";
const REVIEW: &str = "#/quiz/review";

/// The marks that a successful injection would leave.
const INJECTED: &str = "window.__alerted || document.querySelector('main :is(script, img), [onerror], [onmouseover]')";

/// Each with what the page's heading ends with.
const ADDRESSES: [(&str, &str); 32] = [
    ("#/quiz?set=all&n=5&seed=a&answers=99", "Question 1 of 5"),
    ("#/quiz?set=all&n=5&seed=a&answers=99999999999999999999", "Question 1 of 5"),
    ("#/quiz?set=all&n=5&seed=a&answers=-", "Question 1 of 5"),
    ("#/quiz?set=all&n=5&seed=a&answers=.....", "Question 1 of 5"),
    ("#/quiz?set=all&n=5&seed=a&answers=0.1.2.3.4.5.6.7.8.9,0,0", "Question 1 of 5"),
    ("#/quiz?set=all&n=5&seed=a&answers=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "Question 1 of 5"),
    ("#/quiz?set=all&n=5&seed=a&at=99", "Question 1 of 5"),
    ("#/quiz?set=all&n=5&seed=a&at=-1", "Question 1 of 5"),
    ("#/quiz?set=all&n=5&seed=a&draft=99999.99999.99999", "Question 1 of 5"),
    ("#/quiz?set=map&n=5&seed=a&draft=99999.-.99999", "Question 1 of 5"),
    ("#/quiz?set=map&n=5&seed=a&draft=-.-.-.-.-", "Question 1 of 5"),
    ("#/quiz?set=all&n=5&seed=a&only=999", "Question 1 of 5"),
    ("#/quiz?set=all&n=5&seed=a&only=40", "Question 1 of 5"),
    ("#/quiz?set=all&n=5&seed=a&only=0,-1,x", "Question 1 of 5"),
    ("#/quiz?set=all&n=0&seed=a", "Question 1 of 10"),
    ("#/quiz?set=all&n=99999999999999999999&seed=a", "Question 1 of 10"),
    ("#/quiz?set=all&n=-5&seed=a&level=impossible", "Question 1 of 10"),
    ("#/quiz?set=__proto__", "No questions here"),
    ("#/quiz?set=constructor,toString", "No questions here"),
    ("#/quiz?set=category.__proto__", "No questions here"),
    ("#/quiz?set=compare.%3Cscript%3Ealert(1)%3C%2Fscript%3E", "No questions here"),
    ("#/quiz?set=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "No questions here"),
    ("#/quiz?set=%00", "Quiz"),
    ("#/quiz?set=,,,", "Quiz"),
    ("#/quiz?set=", "Quiz"),
    ("#/quiz?set=map&industry=no-such-industry&n=3&seed=a", ""),
    ("#/quiz?set=all&n=3&seed=%ED%A0%80%00%3Cimg%3E", "Question 1 of 3"),
    ("#/quiz/sheet?set=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "No questions here"),
    ("#/quiz/sheet?set=all&n=3&seed=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "Everything"),
    ("#/quiz/review?set=__proto__&answers=1,2,3&draft=0.0.0", "What you remember"),
    ("#/quiz/no-such-page", "Quiz"),
    ("#/quiz/__proto__?set=all&n=3&seed=1", "Question 1 of 3"),
];

async fn is_sound(page: &Page, address: &str, heading: &str) -> Outcome {
    let shown = address.chars().take(120).collect::<String>();
    assert!(!page.is("document.documentElement.dataset.broken").await?, "a panic at {shown}");
    assert!(!page.is(INJECTED).await?, "something is injected at {shown}");
    let found = page.words("h1").await?;
    assert!(found.ends_with(heading), "{heading} at {shown}, not {found}");
    assert!(page.is("document.documentElement.scrollWidth <= innerWidth").await?, "{shown} is too wide");
    assert!(page.is("document.querySelector('main a[href^=\"#/quiz\"], main button')").await?, "a way on from {shown}");
    Ok(())
}

#[tokio::test]
async fn every_hostile_address_ends_on_a_sensible_page() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.in_every_document("window.alert = () => { window.__alerted = true }")?;
    page.quiz("#/quiz").await?;
    for (address, heading) in ADDRESSES {
        page.go(address).await?;
        is_sound(&page, address, heading).await?;
    }
    // The same as the first address of a visit.
    for (address, heading) in ADDRESSES.iter().step_by(3) {
        page.quiz(address).await?;
        is_sound(&page, address, heading).await?;
    }
    tally::count("bad inputs: URL", ADDRESSES.len() as u64)?;
    page.finish().await
}

#[tokio::test]
async fn endless_addresses_do_no_harm() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.quiz("#/quiz").await?;
    let names: Vec<String> = (0..1000).map(|number| format!("no-{number}")).collect();
    let answers = vec!["0"; 1000].join(",");
    for (address, heading) in [
        (format!("#/quiz?set=all&n=3&seed={}", "x".repeat(10_000)), "Question 1 of 3"),
        (format!("#/quiz?set={}", names.join(",")), "No questions here"),
        (format!("#/quiz?set=all&n=3&seed=1&only={answers}"), "Question 1 of 3"),
        (format!("#/quiz?set=all&n=3&seed=1&draft={}", "9.".repeat(10_000)), "Question 1 of 3"),
        (format!("#/quiz/sheet?set=all&n=3&seed={}", "<img>".repeat(2_000)), "Everything"),
    ] {
        page.go(&address).await?;
        is_sound(&page, &address, heading).await?;
    }
    tally::count("bad inputs: URL", 5)?;
    page.finish().await
}

/// Takes the quiz and holds that its result says `said`.
async fn takes_the_quiz(page: &Page, said: &str) -> Outcome {
    page.quiz(QUIZ).await?;
    for question in &questions(QUIZ) {
        page.answer(Hand::Mouse, question, &wrong(question)).await?;
        page.use_hand(Hand::Mouse, "[data-quiz=next]").await?;
    }
    assert_eq!(page.words("[data-quiz=score]").await?, words::score(0, 3));
    assert!(page.words("main").await?.contains(said), "{said}");
    Ok(())
}

#[tokio::test]
async fn where_nothing_can_be_kept_the_quiz_works_and_says_so() -> Outcome {
    for blocked in [
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
        "Object.defineProperty(window, 'localStorage', { value: null })",
        "Storage.prototype.getItem = () => { throw new DOMException('no', 'SecurityError') }",
    ] {
        let page = Page::start(DESKTOP).await?;
        page.in_every_document(blocked)?;
        takes_the_quiz(&page, words::BLOCKED).await?;
        page.go(REVIEW).await?;
        assert!(page.words("main").await?.contains(words::BLOCKED));
        assert!(page.has(".topics").await?, "this visit is known all the same");
        page.use_hand(Hand::Mouse, "[data-desk=forget]").await?;
        assert!(page.words("main").await?.contains(words::REVIEW_EMPTY));
        page.finish().await?;
    }
    tally::count("bad inputs: state", 3)?;
    Ok(())
}

#[tokio::test]
async fn a_full_disk_is_told_when_the_visitor_wants_to_keep_something() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.in_every_document(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
    )?;
    takes_the_quiz(&page, words::REMEMBER).await?;
    page.use_hand(Hand::Mouse, "[data-desk=remember]").await?;
    assert!(page.words("main").await?.contains(words::BLOCKED));
    tally::count("bad inputs: state", 1)?;
    page.finish().await
}

#[tokio::test]
async fn what_cannot_be_read_is_left_alone_until_the_visitor_says_otherwise() -> Outcome {
    let long = "x".repeat(1_500_000);
    for kept in
        ["{", "hello", "[]", "null", "{\"floorwalker\":\"progress\",\"version\":\"2\"}", "{\"other\":\"app\"}", &long]
    {
        let page = Page::start(DESKTOP).await?;
        page.load("").await?;
        page.js_with("localStorage.setItem(arguments[0], arguments[1])", &[KEPT_AT, kept]).await?;
        takes_the_quiz(&page, words::UNREADABLE).await?;
        let stored = "return localStorage.getItem(arguments[0])";
        assert!(page.js_with(stored, &[KEPT_AT]).await? == *kept, "left as it is");
        page.use_hand(Hand::Mouse, "[data-desk=remember]").await?;
        let now = page.js_with(stored, &[KEPT_AT]).await?;
        let now = now.as_str().map(review::read);
        assert!(matches!(&now, Some(Ok(progress)) if progress.recalls().len() >= 2), "{now:?}");
        assert!(page.words("main").await?.contains(words::KEPT));
        page.finish().await?;
    }
    tally::count("bad inputs: state", 7)?;
    Ok(())
}

/// A visit without a part of the quiz, until it comes after all.
async fn copes_without(part: &str) -> Outcome {
    let page = start_without(&[part]).await?;
    page.forgive("not loaded");
    page.load("#/quiz").await?;
    assert!(!page.is("document.documentElement.dataset.unable").await?, "the app itself starts");
    let says = "document.querySelector('main .waiting')?.textContent.includes('did not arrive')";
    page.wait("the page says that the quiz is not here", says).await?;
    assert!(page.words("main").await?.contains(QUIZ_MISSING));
    page.click("nav a[href='#/map']").await?;
    page.click("[data-layer=account][data-id=kariton]").await?;
    assert_eq!(page.screen().await?.path().len(), 1, "the map works");
    // It is asked for again, or told again; it is never on its way for ever.
    page.block(&[])?;
    page.click("nav a[href='#/quiz']").await?;
    page.wait("the second try ends", &format!("{says} || document.querySelector('main .quiz')")).await?;
    page.reload().await?;
    page.quiz_is_here().await?;
    page.finish().await
}

#[tokio::test]
async fn where_a_part_of_the_quiz_does_not_come_the_page_says_so_and_the_rest_works() -> Outcome {
    let mut faults = Vec::new();
    for part in ["quiz.js", "quiz_bg.wasm", "kin.json", "quiz.json", "comparisons.json"] {
        if let Err(trouble) = copes_without(part).await {
            faults.push(format!("without {part}: {}", trouble.0));
        }
    }
    none(&faults)
}

#[tokio::test]
async fn a_missing_stylesheet_keeps_nobody_from_the_quiz() -> Outcome {
    let page = start_without(&["quiz.css"]).await?;
    page.forgive("not loaded");
    page.quiz(QUIZ).await?;
    page.asks(&questions(QUIZ)[0]).await?;
    page.finish().await
}

/// Timers of more than half a second stand still until the test lets time pass; the calendar goes along.
const CLOCK: &str = "
    const [set, Real, waiting] = [window.setTimeout, Date, []];
    let passed = 0;
    window.Date = class extends Real {
      constructor(...given) { given.length ? super(...given) : super(Real.now() + passed) }
      static now() { return Real.now() + passed }
    };
    window.setTimeout = (run, pause, ...rest) => {
      if (!(pause > 500)) return set(run, pause, ...rest);
      waiting.push([passed + pause, run]);
      return 1e9 + waiting.length;
    };
    window.setInterval = (run, pause) => { window.__repeated = pause; return 1 };
    window.__pass = (time) => {
      const end = passed + time;
      for (;;) {
        const next = waiting.filter((one) => one && one[0] <= end).sort((a, b) => a[0] - b[0])[0];
        if (!next) break;
        passed = Math.max(passed, next[0]);
        waiting[waiting.indexOf(next)] = null;
        next[1]();
      }
      passed = end;
    };";

#[tokio::test]
async fn forty_minutes_change_nothing() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.in_every_document(&format!("(() => {{ {CLOCK} }})()"))?;
    for way in Way::ALL {
        let (quiz, question) = way.example();
        for state in [quiz.clone(), quiz.with_answer(&right(&question).format())] {
            page.quiz(&link(&state)).await?;
            page.js("window.__pass(60000)").await?;
            page.settle().await?;
            let before = (page.words("main").await?, page.address().await?);
            let asked = page.number("return performance.getEntriesByType('resource').length").await?;
            page.js("window.__changes = 0;
                 new MutationObserver((all) => { window.__changes += all.length })
                   .observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
                 window.__pass(40 * 60 * 1000)")
                .await?;
            page.settle().await?;
            assert_eq!(page.number("return window.__changes").await?, 0, "{}", link(&state));
            assert!(!page.is("window.__repeated").await?, "nothing is repeated");
            assert_eq!((page.words("main").await?, page.address().await?), before);
            assert_eq!(page.number("return performance.getEntriesByType('resource').length").await?, asked);
        }
    }
    page.finish().await
}
