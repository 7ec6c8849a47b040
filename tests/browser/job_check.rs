//! "Does my job count as call-center work?" (scenario 11): the daily tasks decide, and the answer follows every tick.

use fantoccini::key::Key;

use crate::support::Outcome;
use crate::support::content::text;
use crate::support::library::file;
use crate::support::page::{DESKTOP, Page};
use crate::support::reading::says;

const AGENT: &str = "Yes: you are functioning as a call center agent";
const NO_AGENT: &str = "Likely not a call center agent";
const DEPENDS: &str = "It depends";
const OPEN: &str = "No answer yet";

/// All that is chosen and all that is answered.
const FORM: &str = "
    return JSON.stringify({
      address: location.hash,
      chosen: [...document.querySelectorAll('.fit input:checked')].map((input) => input.id),
      title: document.querySelector('#fit-title').value,
      about_title: [...document.querySelectorAll('.title-answer')].map((answer) => answer.textContent),
      answer: document.querySelector('.verdict').textContent,
    });";

/// Ticks or unticks a task, by mouse, after unfolding its group where it is folded.
pub(crate) async fn tick(page: &Page, task: &str) -> Outcome {
    let folded = format!("details:not([open]):has(#task-{task})");
    if page.has(&folded).await? {
        page.click(&format!("{folded} > summary")).await?;
    }
    page.click(&format!("#task-{task}")).await
}

async fn ruling(page: &Page) -> Outcome<String> {
    page.words(".verdict .ruling").await
}

/// The task as the content words it.
fn task(slug: &str) -> (String, String) {
    let tasks = file("fit.json");
    let task = tasks.iter().find(|task| task["slug"] == slug && task["kind"] == "task");
    let task = task.unwrap_or_else(|| panic!("no task {slug}"));
    (text(task, "name"), text(task, "why"))
}

#[tokio::test]
async fn scenario_11_is_it_call_center_work() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    page.click("nav a[href='#/fit']").await?;
    page.wait("the questions have arrived", "document.querySelector('#employer-bpo')").await?;
    page.click("#employer-bpo").await?;
    tick(&page, "key-data").await?;
    assert_eq!(ruling(&page).await?, NO_AGENT);
    let (name, why) = task("key-data");
    assert_eq!(name, "Type data from forms or scans into a system");
    let reasons = page.words(".verdict .reasons").await?;
    assert!(reasons.contains(&name) && reasons.contains(&why), "the reason names the task: {reasons}");
    says(&page.words(".verdict").await?, &[&["BPO company has both kinds of jobs"]]);
    assert!(page.has(".verdict .links a[href='#/t/data-entry']").await?, "a link to the entry");

    tick(&page, "key-data").await?;
    assert_eq!(ruling(&page).await?, OPEN);
    tick(&page, "help-by-chat").await?;
    assert_eq!(ruling(&page).await?, AGENT);
    assert!(page.words(".verdict .reasons").await?.contains(&task("help-by-chat").0));
    page.click(".verdict .links a").await?;
    page.wait("the entry opens", "location.hash.startsWith('#/t/') && document.querySelector('.entry h1')").await?;
    page.finish().await
}

#[tokio::test]
async fn the_answer_follows_every_tick() -> Outcome {
    let page = Page::open(DESKTOP, "#/fit").await?;
    page.arrived().await?;
    assert_eq!(ruling(&page).await?, OPEN);
    for (ticked, expected) in [
        ("answer-calls", AGENT),
        ("help-by-email", AGENT),
        ("keep-books", DEPENDS),
        ("answer-calls", DEPENDS),
        ("help-by-email", NO_AGENT),
        // What agents and others both do decides nothing.
        ("attend-training", NO_AGENT),
        ("keep-books", OPEN),
        ("do-it-support", DEPENDS),
    ] {
        tick(&page, ticked).await?;
        assert_eq!(ruling(&page).await?, expected, "after {ticked}");
        assert!(
            page.is(&format!("document.activeElement.id === 'task-{ticked}'")).await?,
            "the focus stays at {ticked}"
        );
    }
    page.finish().await
}

#[tokio::test]
async fn the_employer_changes_nothing() -> Outcome {
    let page = Page::open(DESKTOP, "#/fit?tasks=key-data").await?;
    page.arrived().await?;
    let mut told = Vec::new();
    for employer in ["bpo", "in-house", "other"] {
        page.click(&format!("#employer-{employer}")).await?;
        assert_eq!(ruling(&page).await?, NO_AGENT, "{employer}");
        says(&page.words(".verdict").await?, &[&["did not decide this", "does not decide this"]]);
        told.push(page.address().await?);
    }
    assert_eq!(told, ["bpo", "in-house", "other"].map(|employer| format!("#/fit?employer={employer}&tasks=key-data")));
    page.finish().await
}

#[tokio::test]
async fn where_tasks_of_both_kinds_are_ticked_what_fills_most_of_the_day_decides() -> Outcome {
    let page = Page::open(DESKTOP, "#/fit").await?;
    page.arrived().await?;
    tick(&page, "answer-calls").await?;
    assert!(!page.has("#main-answer-calls").await?, "one kind needs no question");
    tick(&page, "key-data").await?;
    assert_eq!(ruling(&page).await?, DEPENDS);
    says(&page.words(".verdict fieldset legend").await?, &[&["Which one fills most of your day?"]]);
    assert_eq!(page.all_words(".verdict fieldset label").await?, [task("answer-calls").0, task("key-data").0]);

    for (main, other, expected) in [("key-data", "answer-calls", NO_AGENT), ("answer-calls", "key-data", AGENT)] {
        page.click(&format!("#main-{main}")).await?;
        assert_eq!(ruling(&page).await?, expected, "{main}");
        let reasons = page.all_words(".verdict .reasons").await?;
        assert!(reasons[0].starts_with(&task(main).0), "{main} decided: {reasons:?}");
        assert!(reasons[1].starts_with(&task(other).0), "{other} was outweighed: {reasons:?}");
    }
    page.finish().await
}

#[tokio::test]
async fn the_address_holds_every_answer() -> Outcome {
    let page = Page::open(DESKTOP, "#/fit").await?;
    page.arrived().await?;
    page.click("#employer-in-house").await?;
    for task in ["answer-calls", "key-data", "take-orders"] {
        tick(&page, task).await?;
    }
    page.click("#main-key-data").await?;
    page.click("#fit-title").await?;
    page.type_letters("help desk analyst").await?;
    page.wait("the address has the title", "location.hash.includes('title=')").await?;
    let form = page.text(FORM).await?;
    let chosen = ["employer-in-house", "task-answer-calls", "task-take-orders", "task-key-data", "main-key-data"];
    for id in chosen {
        assert!(form.contains(&format!("\"{id}\"")), "{id} in {form}");
    }
    let address = page.address().await?;
    page.reload().await?;
    page.arrived().await?;
    assert_eq!(page.text(FORM).await?, form, "after a reload");
    page.finish().await?;

    let other = Page::open(DESKTOP, &address).await?;
    other.arrived().await?;
    assert_eq!(other.text(FORM).await?, form, "in a new window");
    other.finish().await
}

#[tokio::test]
async fn back_takes_the_last_tick_back_and_clear_takes_all() -> Outcome {
    let page = Page::open(DESKTOP, "#/fit").await?;
    page.arrived().await?;
    let empty = page.text(FORM).await?;
    tick(&page, "answer-calls").await?;
    let one = page.text(FORM).await?;
    tick(&page, "key-data").await?;
    assert_eq!(ruling(&page).await?, DEPENDS);
    page.back().await?;
    assert_eq!(page.text(FORM).await?, one);
    page.click(".verdict a[href='#/fit']").await?;
    assert_eq!(page.text(FORM).await?, empty, "nothing is left of the answers");
    page.finish().await
}

#[tokio::test]
async fn it_is_answered_by_keyboard_alone_and_the_focus_stays() -> Outcome {
    let page = Page::open(DESKTOP, "#/fit").await?;
    page.arrived().await?;
    let at = |id: &str| format!("document.activeElement.id === '{id}'");
    page.tab_until(&at("employer-bpo"), 40).await?;
    page.press(Key::Space).await?;
    assert_eq!(page.address().await?, "#/fit?employer=bpo");
    page.press(Key::Down).await?;
    assert_eq!(
        (page.focused().await?.as_str(), page.address().await?.as_str()),
        ("employer-in-house", "#/fit?employer=in-house")
    );
    page.press(Key::Up).await?;
    assert_eq!(page.address().await?, "#/fit?employer=bpo");

    page.tab_until(&at("task-answer-calls"), 10).await?;
    page.press(Key::Space).await?;
    assert_eq!((page.focused().await?.as_str(), ruling(&page).await?.as_str()), ("task-answer-calls", AGENT));
    page.press(Key::Space).await?;
    assert_eq!((page.focused().await?.as_str(), ruling(&page).await?.as_str()), ("task-answer-calls", OPEN));
    page.press(Key::Space).await?;

    let summary = "document.activeElement.matches('summary') && document.activeElement.parentElement.querySelector('#task-key-data')";
    page.tab_until(summary, 60).await?;
    page.press(Key::Enter).await?;
    page.tab_until(&at("task-key-data"), 4).await?;
    page.press(Key::Space).await?;
    assert_eq!((page.focused().await?.as_str(), ruling(&page).await?.as_str()), ("task-key-data", DEPENDS));

    page.tab_until("document.activeElement.name === 'main'", 60).await?;
    page.press(Key::Space).await?;
    assert_eq!((page.focused().await?.as_str(), ruling(&page).await?.as_str()), ("main-answer-calls", AGENT));
    page.press(Key::Down).await?;
    assert_eq!((page.focused().await?.as_str(), ruling(&page).await?.as_str()), ("main-key-data", NO_AGENT));
    page.finish().await
}

#[tokio::test]
async fn the_answer_is_read_out_when_the_ticking_rests() -> Outcome {
    let page = Page::open(DESKTOP, "#/fit").await?;
    page.arrived().await?;
    for (ticked, expected) in [("answer-calls", AGENT), ("key-data", DEPENDS)] {
        tick(&page, ticked).await?;
        let heard = format!("document.querySelector('p.sr-only[role=status]').textContent.includes('{expected}')");
        page.wait("it is read out", &heard).await?;
    }
    page.finish().await
}
