//! The report on a program that has died: copied or selected, in a frame, in the one file, and for everybody.

use floorwalker::words::broken as said;
use serde_json::json;

use crate::axe::{source, violations};
use crate::bad_panic::{COMPLAINTS, HOOKS, PAGE_DIES, report, report_is_there, start};
use crate::support::host::{Host, script_tag};
use crate::support::page::{DESKTOP, PHONE, Page};
use crate::support::{Outcome, none};

#[tokio::test]
async fn the_report_is_copied_or_selected_and_the_page_says_which() -> Outcome {
    let page = start().await?;
    for name in ["clipboard-write", "clipboard-read"] {
        page.devtools("Browser.setPermission", json!({ "permission": { "name": name }, "setting": "granted" }))?;
    }
    page.load("#/map").await?;
    page.js(PAGE_DIES).await?;
    let text = report(&page, "the page").await?;
    assert!(
        page.words("#broken details").await?.contains("functions:")
            || !page.is("document.querySelector('#broken details').open").await?
    );
    page.click("#broken summary").await?;
    assert!(page.words("#broken details").await?.contains("functions:"), "it can be read before it is copied");
    page.click("#broken details + p button").await?;
    page.wait("the page says so", "document.querySelector('#broken [role=status]').textContent").await?;
    assert_eq!(page.words("#broken [role=status]").await?, said::COPIED);
    page.js("navigator.clipboard.readText().then((text) => { window.__copied = text })").await?;
    page.wait("the clipboard is read", "window.__copied").await?;
    assert_eq!(page.text("return window.__copied").await?.replace("\r\n", "\n"), text);
    for clipboard in ["{ writeText: () => Promise.reject(new Error('refused')) }", "undefined"] {
        page.load("#/map").await?;
        page.js(&format!("Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard} }})")).await?;
        page.js(PAGE_DIES).await?;
        let text = report(&page, "the page").await?;
        page.click("#broken details + p button").await?;
        page.wait("the page says so", "document.querySelector('#broken [role=status]').textContent").await?;
        assert_eq!(page.words("#broken [role=status]").await?, said::BY_HAND);
        assert_eq!(page.text("return getSelection().toString()").await?.trim(), text, "it is selected");
    }
    page.finish().await
}

#[tokio::test]
async fn axe_finds_nothing_where_a_program_has_died() -> Outcome {
    let axe = source()?;
    for view in [PHONE, DESKTOP] {
        let page = Page::start(view).await?;
        page.in_every_document(HOOKS)?;
        for complaint in COMPLAINTS {
            page.forgive(complaint);
        }
        page.load("#/map").await?;
        page.js(PAGE_DIES).await?;
        report_is_there(&page).await?;
        page.js("document.querySelector('#broken details').open = true").await?;
        none(&violations(&page, &axe, "the program has died").await?)?;
        page.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn in_a_frame_nobody_is_disturbed_and_in_one_file_all_of_it_is_there() -> Outcome {
    let host = Host::of("dies", &[("host", "", &script_tag("data-view=\"map\" data-loading=\"eager\""))])?;
    let page = Page::at_hosts(DESKTOP).await?;
    for complaint in COMPLAINTS {
        page.forgive(complaint);
    }
    page.in_every_document(HOOKS)?;
    page.visit(&host.page("host")).await?;
    page.step_in(0).await?;
    page.js(PAGE_DIES).await?;
    page.wait("the report is there", "document.querySelector('#broken pre')").await?;
    let text = page.text("return document.querySelector('#broken pre').textContent").await?;
    assert!(text.contains("page: t, embed"), "{text}");
    // Not `step_out`, which would hold the frame's errors against nothing at all.
    page.client.enter_parent_frame().await?;
    page.is_undisturbed("after the program in the frame has died").await?;
    page.visit(&format!("{}floorwalker.html#/map", page.site())).await?;
    page.ready().await?;
    page.js(PAGE_DIES).await?;
    let text = report(&page, "the one file").await?;
    assert!(text.contains("page: t, alone"), "{text}");
    page.finish().await
}
