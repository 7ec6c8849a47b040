//! Job titles in the fit check (scenario 12): a title alone proves little, and the page says what it hangs on.

use crate::support::library::{file, items, source};
use crate::support::page::{DESKTOP, Page};
use crate::support::reading::says;
use crate::support::{Outcome, none};

/// The roles that the article on job titles (source text 003) names, as it names them, with what it says of them: seven
/// that point to call-center work, one of them on a condition, and five that do not.
const ROLES: [(&str, &str); 12] = [
    ("Customer Service Representative", "agent"),
    ("Technical Support Specialist", "agent"),
    ("Call Center Agent", "agent"),
    ("Help Desk Analyst", "agent"),
    ("Sales Representative", "agent"),
    ("Account Manager", "depends"),
    ("Inbound/Outbound Call Specialist", "agent"),
    ("Data Entry Specialist", "not-an-agent"),
    ("IT Support Staff (Non-Help Desk)", "not-an-agent"),
    ("Accounting and Finance Professional", "not-an-agent"),
    ("Human Resources (HR) Staff", "not-an-agent"),
    ("Content Writer", "not-an-agent"),
];

/// The words in which the page says so.
fn in_words(ruling: &str) -> &'static str {
    match ruling {
        "agent" => "usually an agent",
        "not-an-agent" => "usually not an agent",
        _ => "it depends",
    }
}

/// Types a title in the place of what stands in the box.
async fn type_title(page: &Page, title: &str) -> Outcome {
    page.js("const box = document.querySelector('#fit-title'); box.focus(); box.select()").await?;
    page.type_letters(title).await
}

async fn on_the_check() -> Outcome<Page> {
    let page = Page::open(DESKTOP, "#/fit").await?;
    page.wait("the questions have arrived", "document.querySelector('#employer-bpo')").await?;
    Ok(page)
}

#[tokio::test]
async fn scenario_12_an_account_manager() -> Outcome {
    let page = on_the_check().await?;
    page.click("#fit-title").await?;
    page.type_letters("account manager").await?;
    let words = page.words(".title-answer").await?;
    says(&words, &[&["Account manager"], &["it depends"], &["phone"], &["customers", "callers"]]);
    let known = file("fit.json");
    let title = known.iter().find(|item| item["slug"] == "account-manager").unwrap_or_else(|| panic!("no such title"));
    assert!(words.contains(title["condition"].as_str().unwrap_or("?")), "the condition: {words}");
    // Both texts have their say, each with its name.
    let views = page.words(".title-answer .note").await?;
    for view in items(title, "views") {
        assert!(views.contains(view["text"].as_str().unwrap_or("?")), "{view} in {views}");
    }
    for id in ["seed-001", "seed-003"] {
        assert!(views.contains(&source(id)), "{id} in {views}");
    }
    page.finish().await
}

#[tokio::test]
async fn every_role_of_the_article_comes_out_as_the_article_has_it() -> Outcome {
    let page = on_the_check().await?;
    let mut faults = Vec::new();
    for (role, expected) in ROLES {
        type_title(&page, role).await?;
        let answers = page.all_words(".title-answer").await?;
        let ruling = page
            .text("return (document.querySelector('.title-answer') || { dataset: {} }).dataset.ruling || ''")
            .await?;
        if ruling != expected || !answers[0].contains(in_words(expected)) {
            faults.push(format!("{role}: {expected} expected, {ruling:?} found: {answers:?}"));
        }
    }
    none(&faults)?;
    page.finish().await
}

#[tokio::test]
async fn a_title_does_not_change_what_the_tasks_say() -> Outcome {
    let page = on_the_check().await?;
    page.click("#task-help-by-chat").await?;
    let before = page.words(".verdict .ruling").await?;
    type_title(&page, "accountant").await?;
    assert!(page.has(".title-answer[data-ruling='not-an-agent']").await?);
    assert_eq!(page.words(".verdict .ruling").await?, before);
    type_title(&page, "zzzz").await?;
    assert!(!page.has(".title-answer").await?);
    says(&page.words(".by-title").await?, &[&["zzzz"], &["not in our list"], &["tasks above decide"]]);
    page.finish().await
}

#[tokio::test]
async fn the_box_keeps_its_caret_and_typing_is_no_step_of_the_history() -> Outcome {
    let page = on_the_check().await?;
    page.click("#task-help-by-chat").await?;
    let steps = page.number("return history.length").await?;
    type_title(&page, "trainer").await?;
    page.wait("the address has the title", "location.hash.includes('title=trainer')").await?;
    assert_eq!(page.number("return history.length").await?, steps);
    assert_eq!(page.focused().await?, "fit-title");
    assert_eq!(page.number("return document.activeElement.selectionStart").await?, 7, "the caret stays at the end");
    page.back().await?;
    assert_eq!(page.address().await?, "#/fit", "back leads before the tick");
    page.finish().await
}
