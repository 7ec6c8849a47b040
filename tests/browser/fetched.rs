//! What is fetched when it is asked for: bodies of entries and the agents' lines. Where it does not come, the page says
//! so, keeps what it has, and tries again later.

use xtask::{dist, paths};

use crate::support::Outcome;
use crate::support::page::{DESKTOP, Page};

const LATE: [&str; 2] = ["terms/*", "programs.json"];

/// Notes what the page asks for, by the names that the program knows the parts by: without their hashes.
const COUNT: &str = "
    window.__asked = [];
    const real = window.fetch;
    window.fetch = function (what) {
      window.__asked.push(String(what.url || what).replace(/-[0-9a-f]{16}(?=[.])/, ''));
      return real.apply(this, arguments);
    };";

async fn start_without_the_rest() -> Outcome<Page> {
    start_without(&LATE).await
}

/// A page that these parts of the site never reach; `*` stands for any name in a folder.
pub(crate) async fn start_without(parts: &[&str]) -> Outcome<Page> {
    let page = Page::start(DESKTOP).await?;
    page.in_every_document(COUNT)?;
    let patterns = parts.iter().map(|part| pattern(part)).collect::<Outcome<Vec<String>>>()?;
    page.block(&patterns.iter().map(String::as_str).collect::<Vec<&str>>())?;
    for complaint in ["ERR_BLOCKED_BY_CLIENT", "Failed to load resource"] {
        page.forgive(complaint);
    }
    Ok(page)
}

/// What fits the address of that part.
fn pattern(part: &str) -> Outcome<String> {
    if part.ends_with('*') {
        return Ok(format!("*/{part}"));
    }
    let file = dist::part(&paths::dist(), part)?;
    Ok(format!("*/{}*", file.strip_prefix(paths::dist())?.display()))
}

#[tokio::test]
async fn an_entry_without_its_body_shows_its_summary_and_says_what_is_missing() -> Outcome {
    let page = start_without_the_rest().await?;
    page.load("#/t/account").await?;
    page.wait("the page says so", "document.querySelector('main').innerText.includes('did not arrive')").await?;
    let words = page.text("return document.querySelector('main').innerText").await?;
    assert!(words.contains("The client company your call-center employer works for"), "the summary: {words}");
    assert!(!words.contains("Loading"), "nothing is under way: {words}");
    page.finish().await
}

#[tokio::test]
async fn what_does_not_come_is_not_asked_for_without_end() -> Outcome {
    let page = start_without_the_rest().await?;
    for address in ["#/t/account", "#/map?account=kariton&lob=customer-service"] {
        page.load(address).await?;
        page.wait("it was asked for", "window.__asked.some((name) => name.includes('.json'))").await?;
        for _ in 0..30 {
            page.settle().await?;
        }
        let asked = page.number("return window.__asked.filter((name) => name.includes('.json')).length").await?;
        assert!(asked <= 6, "{asked} requests in thirty frames at {address}, with nobody touching the page");
    }
    page.finish().await
}

#[tokio::test]
async fn the_map_works_without_the_agents_lines() -> Outcome {
    let page = start_without_the_rest().await?;
    page.load("#/map").await?;
    for node in ["account][data-id=kariton", "lob][data-id=e-commerce-support", "channel][data-id=chat"] {
        page.click(&format!("[data-layer={node}]")).await?;
    }
    let screen = page.screen().await?;
    assert_eq!((screen.count(), screen.path().len()), (1, 3));
    let words = page.text("return document.querySelector('.panel').innerText").await?;
    assert!(words.contains("not here yet"), "the panel says what is missing: {words}");
    page.finish().await
}

#[tokio::test]
async fn the_next_step_tries_again() -> Outcome {
    let page = start_without_the_rest().await?;
    page.load("#/t/account").await?;
    page.wait("it was asked for", "window.__asked.some((name) => name.includes('terms/'))").await?;
    page.block(&[])?;
    page.go("#/t/line-of-business").await?;
    page.wait("the other entry is whole", "document.querySelector('.entry .relations a')").await?;
    page.go("#/t/account").await?;
    page.wait("so is the first one", "document.querySelector('.entry .relations a')").await?;
    assert!(!page.is("document.querySelector('.waiting')").await?);
    page.finish().await
}

#[tokio::test]
async fn each_file_is_fetched_once() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.in_every_document(COUNT)?;
    page.load("#/map").await?;
    assert_eq!(
        page.texts("return window.__asked.filter((name) => name.includes('.json'))").await?,
        [""; 0],
        "none at first"
    );
    for address in
        ["#/t/account", "#/t/client", "#/map?account=kariton", "#/t/account", "#/map?lob=billing", "#/t/billing"]
    {
        page.go(address).await?;
        page.wait("everything has arrived", "!document.querySelector('.waiting')").await?;
    }
    let mut asked = page.texts("return window.__asked.filter((name) => name.includes('.json'))").await?;
    asked.sort();
    assert_eq!(asked, ["claims.json", "programs.json", "terms/lobs.json", "terms/structure.json"]);
    page.finish().await
}
