//! The focus can always be seen, and is never lost.

use std::collections::BTreeSet;

use fantoccini::key::Key;
use serde_json::Value;

use crate::support::content::Layer;
use crate::support::page::{DESKTOP, PHONE, Page, TABLET, View};
use crate::support::{Outcome, trouble};

/// The outline that shows the focus, on the element or on what is drawn around it; and whether it is in sight.
const OUTLINE: &str = "
    const element = document.activeElement;
    const style = getComputedStyle(element.matches('input[type=search]') ? element.closest('.search-field') : element);
    const box = element.getBoundingClientRect();
    // What covers the middle of the part of it that is in the window.
    const clamp = (value, most) => Math.max(0, Math.min(value, most));
    const middle = (low, high, most) => (clamp(low, most) + clamp(high, most)) / 2;
    const hit = document.elementFromPoint(middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight));
    return {
      over: hit && (element.contains(hit) || hit.contains(element)) ? '' : String(hit && hit.outerHTML.slice(0, 100)),
      kind: element.tagName + '.' + element.className + (element.dataset.layer ? ' node' : ''),
      width: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
      sight: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth && box.width > 0,
      body: element === document.body,
    };";

/// Tabs through the page from its top to its end; holds every stop against the rules.
async fn every_stop_can_be_seen(page: &Page, most: usize) -> Outcome<BTreeSet<String>> {
    let mut kinds = BTreeSet::new();
    for _ in 0..most {
        page.press(Key::Tab).await?;
        let stop: Value = page.js(OUTLINE).await?;
        if stop["body"] == Value::Bool(true) {
            return Ok(kinds);
        }
        assert!(stop["width"].as_f64() >= Some(2.0), "an outline of at least 2 px: {stop}");
        assert_eq!(stop["sight"], Value::Bool(true), "the focus is in sight: {stop}");
        assert_eq!(stop["over"], "", "nothing lies over the focus: {stop}");
        kinds.insert(stop["kind"].as_str().unwrap_or_default().to_owned());
    }
    trouble(format!("{most} times Tab do not lead through the page: {kinds:?}"))
}

#[tokio::test]
async fn the_focus_can_be_seen_on_every_kind_of_control() -> Outcome {
    let page = Page::open(DESKTOP, "#/map?account=kariton&q=bank").await?;
    let kinds = every_stop_can_be_seen(&page, 200).await?;
    for kind in ["INPUT.", "A.skip", "A.brand", "A.chip", "A. node", "SUMMARY.", "A.clear", "A.remove"] {
        assert!(kinds.contains(kind), "{kind} in {kinds:?}");
    }
    for (address, most) in [
        ("#/t/account", 80),
        ("#/about", 60),
        ("#/map?function=access&medium=none", 100),
        ("#/compare/account-or-lob", 60),
        ("#/fit?tasks=answer-calls,key-data&title=account%20manager", 120),
        ("#/tour/first-day/3", 140),
        ("#/quiz?set=account&answers=0", 60),
    ] {
        page.read(address).await?;
        every_stop_can_be_seen(&page, most).await?;
    }
    page.finish().await
}

#[tokio::test]
async fn the_focus_can_be_seen_on_small_screens() -> Outcome {
    let page = Page::start(PHONE).await?;
    for view in
        [PHONE, TABLET, View { width: 1280, height: 720, touch: false }, View { width: 320, height: 256, touch: false }]
    {
        page.resize(view)?;
        page.load("#/map?account=kariton").await?;
        every_stop_can_be_seen(&page, 120).await?;
    }
    page.finish().await
}

#[tokio::test]
async fn taking_a_step_of_the_path_back_keeps_the_focus_on_the_page() -> Outcome {
    let page = Page::open(DESKTOP, "#/map?account=kariton&lob=e-commerce-support&channel=chat").await?;
    for left in [2, 1, 0] {
        page.tab_until("document.activeElement.matches('.remove')", 80).await?;
        page.press(Key::Enter).await?;
        assert_eq!(page.screen().await?.selected().len(), left);
        assert!(page.is("document.activeElement !== document.body").await?, "the focus is lost with {left} left");
        assert!(page.is("document.activeElement.closest('main')").await?, "the focus stays in the content");
        page.js("document.activeElement.blur()").await?;
    }
    page.finish().await
}

#[tokio::test]
async fn the_focus_survives_clearing_offers_and_steps() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    for (view, address, control) in [
        (DESKTOP, "#/map?account=kariton", ".clear"),
        (DESKTOP, "#/map?function=access&medium=none", ".notices a"),
        (PHONE, "#/map?account=kariton&lob=customer-service", ".step-back"),
        (PHONE, "#/map?account=kariton&lob=customer-service&channel=voice", ".step-back"),
    ] {
        page.resize(view)?;
        page.load(address).await?;
        page.js_with("document.querySelector(arguments[0]).focus()", &[control]).await?;
        page.press(Key::Enter).await?;
        assert_ne!(page.screen().await?.address(), address, "{control} leads on");
        assert!(
            page.is("document.activeElement !== document.body").await?,
            "the focus is lost after {control} at {address}"
        );
    }
    // A step taken on a phone hides the node that was chosen.
    page.load("#/map").await?;
    for _ in Layer::ALL {
        page.js("document.querySelector('.columns [tabindex=\"0\"]').focus()").await?;
        page.press(Key::Enter).await?;
        assert!(page.is("document.activeElement !== document.body").await?, "the focus is lost after a step");
    }
    page.finish().await
}

#[tokio::test]
async fn a_page_that_opens_takes_the_focus_to_its_heading() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    for link in ["nav a[href='#/glossary']", "dt a[href='#/t/account']", "nav a[href='#/about']", "nav a[href='#/map']"]
    {
        page.js_with("document.querySelector(arguments[0]).focus()", &[link]).await?;
        page.press(Key::Enter).await?;
        assert!(page.is("document.activeElement.matches('h1')").await?, "{link}");
        assert_eq!(page.number("return Math.round(scrollY)").await?, 0, "{link}: the page is shown from its top");
    }
    page.finish().await
}
