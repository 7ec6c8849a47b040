//! Taking a selection back, and the steps that "back" and "forward" take.

use fantoccini::key::Key;

use crate::support::Outcome;
use crate::support::content::CONTENT;
use crate::support::page::{DESKTOP, Page};

const ACCOUNT: &str = "a[data-layer=account][data-id=northlake-bank]";
const LOB: &str = "a[data-layer=lob][data-id=customer-service]";
const WITH_ACCOUNT: &str = "#/map?account=northlake-bank";
const WITH_BOTH: &str = "#/map?account=northlake-bank&lob=customer-service";

#[tokio::test]
async fn clicking_a_selected_node_again_takes_it_back() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    let before = page.screen().await?;
    page.click(ACCOUNT).await?;
    page.click(LOB).await?;
    assert_eq!(page.screen().await?.address(), WITH_BOTH);
    page.click(LOB).await?;
    let screen = page.screen().await?;
    assert_eq!((screen.address(), screen.selected()), (WITH_ACCOUNT, vec!["account northlake-bank"]));
    page.click(ACCOUNT).await?;
    assert_eq!(page.screen().await?, before);
    page.finish().await
}

#[tokio::test]
async fn enter_on_a_selected_node_takes_it_back() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    let before = page.screen().await?;
    for key in [Key::Enter, Key::Space] {
        page.js("document.querySelector('[data-layer][tabindex=\"0\"]').focus()").await?;
        page.press(key).await?;
        assert_eq!(page.screen().await?.selected().len(), 1, "{key:?} selects");
        page.press(key).await?;
        assert_eq!(page.screen().await?, before, "{key:?} takes back");
    }
    page.finish().await
}

#[tokio::test]
async fn escape_takes_the_whole_selection_back_and_keeps_the_filters() -> Outcome {
    let page = Page::open(DESKTOP, "#/map?direction=inbound").await?;
    let before = page.screen().await?;
    page.click(ACCOUNT).await?;
    page.click(LOB).await?;
    assert_eq!(page.screen().await?.selected().len(), 2);
    page.press(Key::Escape).await?;
    assert_eq!(page.screen().await?, before);
    let focused = page.text("return document.activeElement.dataset.id || document.activeElement.tagName").await?;
    assert_eq!(focused, "customer-service", "the focus stays where it was");
    page.finish().await
}

#[tokio::test]
async fn back_and_forward_step_through_selections() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    let mut steps = vec![page.screen().await?];
    for node in [ACCOUNT, LOB, "a[data-layer=channel][data-id=chat]", ACCOUNT, "[data-facet=medium][data-value=voice]"]
    {
        page.click(node).await?;
        steps.push(page.screen().await?);
    }
    for pair in steps.windows(2) {
        assert_ne!(pair[0], pair[1], "every click is a step");
    }
    for expected in steps.iter().rev().skip(1) {
        page.back().await?;
        assert_eq!(page.screen().await?, *expected, "back");
    }
    for expected in steps.iter().skip(1) {
        page.forward().await?;
        assert_eq!(page.screen().await?, *expected, "forward");
    }
    page.finish().await
}

#[tokio::test]
async fn typing_is_no_step_of_the_history() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    page.click(ACCOUNT).await?;
    let with_account = page.screen().await?;
    page.click(LOB).await?;
    let steps = page.number("return history.length").await?;

    page.search("customer").await?;
    page.wait("the address has the text", "location.hash.includes('q=customer')").await?;
    assert_eq!(page.number("return history.length").await?, steps, "eight letters are no step");
    let typed = page.screen().await?;
    assert_eq!(typed.address(), "#/map?account=northlake-bank&lob=customer-service&q=customer");

    page.back().await?;
    assert_eq!(page.screen().await?, with_account, "back leads before the selection, not before the last letter");
    page.forward().await?;
    assert_eq!(page.screen().await?, typed);
    page.finish().await
}

#[tokio::test]
async fn the_address_follows_the_typing_after_a_pause() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    page.search("retention").await?;
    page.wait("the address has the text", "location.hash === '#/map?q=retention'").await?;
    page.search("").await?;
    page.wait("the address lets the text go", "location.hash === '#/map'").await?;
    assert_eq!(page.screen().await?.count(), CONTENT.programs.len());
    page.finish().await
}

#[tokio::test]
async fn clear_all_clears_selection_filters_and_text() -> Outcome {
    let page = Page::open(DESKTOP, "#/map?account=northlake-bank&q=customer&direction=inbound&medium=voice").await?;
    let screen = page.screen().await?;
    assert_eq!((screen.selected().len(), screen.picked().len(), screen.query()), (1, 2, "customer"));
    page.click(".clear").await?;
    let screen = page.screen().await?;
    assert_eq!((screen.address(), screen.count()), ("#/map", CONTENT.programs.len()));
    assert_eq!((screen.selected().len(), screen.picked().len(), screen.query()), (0, 0, ""));
    assert!(page.is("document.querySelector('.clear').hidden").await?, "nothing is left to clear");
    page.finish().await
}
