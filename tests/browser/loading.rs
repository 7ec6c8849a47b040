//! Before WebAssembly, and without it: the page is readable, and says in words what to do where it cannot go on.

use serde_json::json;
use xtask::tally;

use crate::support::content::{CONTENT, Layer};
use crate::support::page::{DESKTOP, PHONE, Page};
use crate::support::site::Copy;
use crate::support::{Outcome, Trouble};

/// The words that can be seen.
const SHOWN: &str = "document.body.innerText.replace(/\\s+/g, ' ')";

/// Heading and lead stand; so do these texts, and none of those.
async fn still_says(page: &Page, texts: &[&str], silent: &[&str]) -> Outcome {
    let words = page.text(&format!("return {SHOWN}")).await?;
    for text in ["Who you work for, on one map", "In a call center you are paid by one company"].iter().chain(texts) {
        assert!(words.contains(text), "{text} in: {words}");
    }
    for text in silent {
        assert!(!words.contains(text), "not {text} in: {words}");
    }
    Ok(())
}

/// The page says that a part did not arrive, and offers to try again, which works.
async fn says_that_it_cannot_start(page: &Page) -> Outcome {
    page.wait("the page says so", "document.querySelector('#unable').checkVisibility()").await?;
    still_says(
        page,
        &["The map cannot start here", "A part of the page did not arrive or did not start"],
        &["Loading the map", "no WebAssembly"],
    )
    .await?;
    assert!(page.is("document.querySelector('#unable').getAttribute('role') === 'alert'").await?);
    let button = page.text("return document.querySelector('#unable button').textContent").await?;
    assert!(button.contains("reload"), "{button}");
    Ok(())
}

#[tokio::test]
async fn where_the_wasm_is_blocked_the_page_says_so_and_a_reload_helps() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.block(&["*.wasm*"])?;
    page.visit(page.site()).await?;
    says_that_it_cannot_start(&page).await?;
    for complaint in ["Failed to fetch", "ERR_BLOCKED_BY_CLIENT", "not loaded"] {
        page.forgive(complaint);
    }
    page.block(&[])?;
    page.js("window.__old = true").await?;
    page.leave_by("#unable button").await?;
    page.wait("the page is loaded anew", "!window.__old").await?;
    page.ready().await?;
    page.finish().await
}

#[tokio::test]
async fn where_the_script_is_blocked_the_page_says_so() -> Outcome {
    let page = Page::start(PHONE).await?;
    page.block(&["*floorwalker-*.js*"])?;
    page.visit(page.site()).await?;
    says_that_it_cannot_start(&page).await?;
    for complaint in ["Failed to fetch", "ERR_BLOCKED_BY_CLIENT", "not loaded"] {
        page.forgive(complaint);
    }
    page.finish().await
}

/// Changes the wasm file, loads the page and looks.
async fn survives(name: &str, change: impl Fn(&std::path::Path) -> std::io::Result<()>) -> Outcome {
    let copy = Copy::of_the_site(name)?;
    change(&copy.file("wasm")?)?;
    let served = copy.serve()?;
    let page = Page::start(DESKTOP).await?;
    page.visit(&served.url()).await?;
    says_that_it_cannot_start(&page).await?;
    // The browser's own words about the broken file.
    for complaint in ["404", "unhandled rejection", "Uncaught", "wasm", "not loaded"] {
        page.forgive(complaint);
    }
    tally::count("bad inputs: network", 1)?;
    page.finish().await
}

#[tokio::test]
async fn where_the_wasm_is_not_there_the_page_says_so() -> Outcome {
    survives("no-wasm", |file| std::fs::remove_file(file)).await
}

#[tokio::test]
async fn where_a_host_answers_with_a_page_in_its_place_the_page_says_so() -> Outcome {
    survives("html-for-wasm", |file| std::fs::write(file, "<!doctype html><title>Not here</title>")).await
}

#[tokio::test]
async fn where_the_wasm_breaks_off_the_page_says_so() -> Outcome {
    survives("half-a-wasm", |file| {
        let bytes = std::fs::read(file)?;
        std::fs::write(file, &bytes[..bytes.len() / 2])
    })
    .await
}

#[tokio::test]
async fn without_webassembly_the_page_says_what_to_do() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.in_every_document("delete window.WebAssembly")?;
    page.visit(page.site()).await?;
    page.wait("the page says so", "document.querySelector('#unable').checkVisibility()").await?;
    still_says(
        &page,
        &["This browser has no WebAssembly", "open it in a current version of Chrome, Edge, Firefox or Safari"],
        &["Loading the map", "did not arrive"],
    )
    .await?;
    the_paths_and_the_glossary_can_be_read(&page).await?;
    tally::count("bad inputs: network", 1)?;
    page.finish().await
}

/// Every path of the map lies open in words, and the glossary is a page of its own.
async fn the_paths_and_the_glossary_can_be_read(page: &Page) -> Outcome {
    let last = "[...document.querySelectorAll('.outline [data-program]')].at(-1)";
    assert!(
        page.is(&format!("{last}.checkVisibility({{ contentVisibilityAuto: true }})")).await?,
        "the outline is unfolded"
    );
    assert!(!page.is("document.querySelector('.columns').checkVisibility()").await?, "the map cannot be used");
    page.click("#unable li a[href='glossary/']").await?;
    page.wait("the glossary is there", "document.querySelectorAll('main a[href]').length > 100").await
}

#[tokio::test]
async fn without_scripts_the_page_says_that_it_needs_them() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true }))?;
    page.client.goto(page.site()).await?;
    let answer = page.devtools("Runtime.evaluate", json!({ "expression": SHOWN, "returnByValue": true }))?;
    let words = answer["result"]["value"].as_str().unwrap_or_default();
    for text in
        ["Who you work for, on one map", "In a call center you are paid by one company", "The map needs scripts"]
    {
        assert!(words.contains(text), "{text} in: {words}");
    }
    assert!(!words.contains("Loading the map"), "nothing will come, so nothing is loading: {words}");
    for node in Layer::ALL.into_iter().flat_map(|layer| CONTENT.nodes(layer)) {
        assert!(words.contains(&node.name), "{} of the map's paths in words: {words}", node.name);
    }
    let ways = "['noscript a[href=\"glossary/\"]', '.bar a[href=\"glossary/\"]', '.outline a[href=\"t/sales/\"]']
        .every((way) => document.querySelector(way).checkVisibility())";
    let answer = page.devtools("Runtime.evaluate", json!({ "expression": ways, "returnByValue": true }))?;
    assert_eq!(answer["result"]["value"], true, "what can be read is linked: {answer}");
    page.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": false }))?;
    page.finish().await
}

/// Holds the wasm back until [`release`].
pub(crate) async fn visit_without_the_wasm(page: &Page, fragment: &str) -> Outcome {
    page.devtools("Fetch.enable", json!({ "patterns": [{ "urlPattern": "*.wasm*" }] }))?;
    // The load would wait for what is held back, so it is not waited for.
    let address = format!("{}{fragment}", page.site());
    page.js_with("setTimeout((to) => { location.href = to }, 0, arguments[0])", &[&address]).await?;
    page.wait("the page is there", "document.querySelector('#loading')").await
}

/// Lets the wasm come.
pub(crate) fn release(page: &Page) -> Outcome {
    page.devtools("Fetch.disable", json!({})).map(drop)
}

#[tokio::test]
async fn while_it_loads_the_page_has_its_heading_and_a_calm_status() -> Outcome {
    for view in [DESKTOP, PHONE] {
        let page = Page::start(view).await?;
        visit_without_the_wasm(&page, "").await?;
        // Whoever waits for less than a second need not read that they do.
        page.wait("the status is seen", "document.querySelector('#loading').innerText.includes('Loading')").await?;
        still_says(&page, &["Loading the map"], &["cannot start", "needs scripts", "broke"]).await?;
        let status = page.text("return document.querySelector('[role=status]').innerText").await?;
        assert!(status.contains("Loading"), "{status}");
        assert!(page.is("document.querySelectorAll('.early [data-layer]').length > 50").await?, "the map stands");
        assert!(page.is("document.documentElement.scrollWidth <= innerWidth").await?);
        release(&page)?;
        page.ready().await?;
        assert!(!page.is("document.querySelector('#loading, #unable')").await?, "nothing of it is left");
        page.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_first_words_stand_in_the_raw_page() -> Outcome {
    let page = std::fs::read_to_string(xtask::paths::dist().join("index.html"))?;
    for text in ["Who you work for, on one map</h1>", "class=\"lead\"", "<noscript>", "id=\"unable\"", "lang=\"en\""] {
        let found = page.contains(text) || page.contains(&text.replace('"', ""));
        found.then_some(()).ok_or_else(|| Trouble(format!("{text} is not in index.html")))?;
    }
    Ok(())
}
