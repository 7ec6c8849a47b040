//! "Copy link": the address goes to the clipboard, or where the browser refuses that stands there to be copied by hand.

use fantoccini::key::Key;
use serde_json::json;

use crate::support::Outcome;
use crate::support::page::{DESKTOP, Page};

const PAGES: [&str; 3] = ["#/t/account", "#/compare/account-or-lob", "#/fit?employer=bpo&tasks=key-data"];

async fn said(page: &Page) -> Outcome<String> {
    page.wait("the page says so", "document.querySelector('.copied').textContent").await?;
    page.words(".copied").await
}

#[tokio::test]
async fn the_address_goes_to_the_clipboard() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    for name in ["clipboard-write", "clipboard-read"] {
        let grant = json!({ "permission": { "name": name }, "setting": "granted" });
        page.devtools("Browser.setPermission", grant)?;
    }
    for address in PAGES {
        page.read(address).await?;
        page.click("[data-copy]").await?;
        assert_eq!(said(&page).await?, "Copied.");
        assert!(page.is("document.querySelector('.copied').matches('[role=status]')").await?, "and it is heard");
        page.js("navigator.clipboard.readText().then((text) => { window.__copied = text })").await?;
        page.wait("the clipboard is read", "window.__copied").await?;
        assert_eq!(page.text("return window.__copied").await?, format!("{}{address}", page.site()));
    }
    page.finish().await
}

#[tokio::test]
async fn where_the_clipboard_is_refused_or_missing_the_address_is_shown() -> Outcome {
    for clipboard in ["{ writeText: () => Promise.reject(new Error('refused')) }", "undefined"] {
        let page = Page::start(DESKTOP).await?;
        let script = format!("Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard} }})");
        page.in_every_document(&script)?;
        for address in PAGES {
            page.read(address).await?;
            page.tab_until("document.activeElement.matches('[data-copy]')", 120).await?;
            page.press(Key::Enter).await?;
            let expected =
                format!("This browser does not let the page copy. Here is the address: {}{address}", page.site());
            assert_eq!(said(&page).await?, expected, "{clipboard}");
            assert!(page.is("document.activeElement.matches('[data-copy]')").await?, "the focus stays");
        }
        page.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_title_that_was_just_typed_is_in_the_copied_address() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    let keep = "Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text) => { window.__copied = text; return Promise.resolve() } } })";
    page.in_every_document(keep)?;
    page.read("#/fit").await?;
    page.click("#fit-title").await?;
    page.strike(&"trainer".chars().collect::<Vec<_>>()).await?;
    page.js("document.querySelector('[data-copy]').focus()").await?;
    page.press(Key::Enter).await?;
    assert_eq!(said(&page).await?, "Copied.");
    assert_eq!(page.text("return window.__copied").await?, format!("{}#/fit?title=trainer", page.site()));
    page.finish().await
}
