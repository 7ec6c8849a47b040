//! The map by keyboard: one tab stop, arrows to everywhere, and a focus that can be seen and is never lost.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use fantoccini::key::Key;
use serde_json::Value;

use crate::support::content::{CONTENT, Layer};
use crate::support::page::{DESKTOP, PHONE, Page};
use crate::support::{Outcome, trouble};

const STEPS: [Key; 6] = [Key::Down, Key::Up, Key::Right, Key::Left, Key::Home, Key::End];

/// Gives the focus to the node of that id, such as "lob sales".
const FOCUS: &str = "
    const [layer, id] = arguments[0].split(' ');
    document.querySelector(`[data-layer=${layer}][data-id=${id}]`).focus();";

const FOCUSED: &str = "
    const { layer, id } = document.activeElement.dataset;
    return layer ? layer + ' ' + id : document.activeElement.tagName;";

/// Presses every step at every node that can be reached from the map's tab stop; tells where each leads.
async fn walk(page: &Page) -> Outcome<BTreeMap<String, Vec<String>>> {
    page.js("document.querySelector('.columns [tabindex=\"0\"]').focus()").await?;
    let mut found = BTreeMap::new();
    let mut open = VecDeque::from([page.text(FOCUSED).await?]);
    while let Some(node) = open.pop_front() {
        if found.contains_key(&node) {
            continue;
        }
        let mut leads = Vec::new();
        for key in STEPS {
            page.js_with(FOCUS, &[&node]).await?;
            page.strike(&[char::from(key)]).await?;
            let to = page.text(FOCUSED).await?;
            if !to.contains(' ') {
                return trouble(format!("{key:?} at {node} leads to {to}"));
            }
            leads.push(to.clone());
            open.push_back(to);
        }
        found.insert(node, leads);
    }
    Ok(found)
}

#[tokio::test]
async fn arrows_home_and_end_reach_every_node() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    let reached = walk(&page).await?;
    let mut expected = BTreeSet::new();
    for layer in Layer::ALL {
        expected.extend(CONTENT.nodes(layer).iter().map(|node| format!("{} {}", layer.slug(), node.id)));
    }
    assert_eq!(reached.keys().cloned().collect::<BTreeSet<_>>(), expected);
    for (node, leads) in &reached {
        let layer = |node: &str| node.split(' ').next().unwrap_or_default().to_owned();
        for place in [0, 1, 4, 5] {
            assert_eq!(layer(&leads[place]), layer(node), "{:?} at {node} stays in the layer", STEPS[place]);
        }
    }
    page.finish().await
}

#[tokio::test]
async fn arrows_pass_over_what_is_filtered_out() -> Outcome {
    let page = Page::open(DESKTOP, "#/map?direction=outbound&medium=voice").await?;
    let reached: BTreeSet<String> = walk(&page).await?.into_keys().collect();
    let screen = page.screen().await?;
    for layer in Layer::ALL {
        let (lit, out) = (screen.lit(layer), screen.out(layer));
        assert!(!out.is_empty() && !lit.is_empty());
        let of_layer = reached.iter().filter_map(|node| node.split_once(' ')).filter(|node| node.0 == layer.slug());
        assert_eq!(of_layer.map(|node| node.1).collect::<BTreeSet<_>>(), lit);
    }
    page.finish().await
}

#[tokio::test]
async fn the_map_is_exactly_one_tab_stop() -> Outcome {
    let stops = "return [...document.querySelectorAll('.columns a, .columns button, .columns [tabindex]')]
                   .filter((e) => e.tabIndex >= 0 && e.checkVisibility()).length";
    let page = Page::open(DESKTOP, "#/map").await?;
    for address in ["#/map", "#/map?account=kariton", "#/map?direction=outbound", "#/map?lob=sales&medium=voice"] {
        page.load(address).await?;
        assert_eq!(page.number(stops).await?, 1, "{address}");
        page.tab_until("document.activeElement.closest('.columns')", 80).await?;
        page.press(Key::Down).await?;
        page.press(Key::Right).await?;
        assert_eq!(page.number(stops).await?, 1, "{address}, after moving");
        page.press(Key::Tab).await?;
        assert!(!page.is("document.activeElement.closest('.columns')").await?, "the next Tab leaves the map");
        page.chord(Key::Shift, Key::Tab).await?;
        assert!(page.is("document.activeElement.closest('.columns')").await?, "and the way back leads in again");
    }
    page.finish().await
}

#[tokio::test]
async fn on_a_phone_each_step_is_one_tab_stop() -> Outcome {
    let page = Page::open(PHONE, "#/map").await?;
    for (address, layer) in [
        ("#/map", "account"),
        ("#/map?account=kariton", "lob"),
        ("#/map?account=kariton&lob=customer-service", "channel"),
    ] {
        page.load(address).await?;
        page.tab_until("document.activeElement.closest('.columns')", 80).await?;
        let column = page.text("return document.activeElement.dataset.layer").await?;
        assert_eq!(column, layer, "{address}");
        page.press(Key::Tab).await?;
        assert!(!page.is("document.activeElement.closest('.columns')").await?, "{address}");
    }
    page.finish().await
}

#[tokio::test]
async fn the_first_tab_shows_the_skip_link_and_enter_leads_to_the_content() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    for address in ["#/map", "#/t/account", "#/glossary", "#/about"] {
        page.load(address).await?;
        page.press(Key::Tab).await?;
        assert!(page.is("document.activeElement.matches('a.skip')").await?, "{address}");
        let box_ = page.js("return document.activeElement.getBoundingClientRect().toJSON()").await?;
        let at = |side: &str| box_[side].as_f64().unwrap_or(-1.0);
        assert!(at("top") >= 0.0 && at("left") >= 0.0 && at("height") >= 24.0, "it can be seen: {box_}");
        page.press(Key::Enter).await?;
        assert!(page.is("document.activeElement === document.querySelector('main')").await?, "{address}");
        assert_eq!(page.text("return location.hash").await?, address, "the address stays");
    }
    page.finish().await
}

/// The outline that shows the focus, on the element or on what is drawn around it; and whether it is in sight.
const OUTLINE: &str = "
    const element = document.activeElement;
    const style = getComputedStyle(element.matches('input[type=search]') ? element.closest('.search-field') : element);
    const box = element.getBoundingClientRect();
    return {
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
    for (address, most) in [("#/t/account", 60), ("#/about", 60), ("#/map?function=access&medium=none", 100)] {
        page.load(address).await?;
        every_stop_can_be_seen(&page, most).await?;
    }
    page.finish().await
}

#[tokio::test]
async fn the_focus_can_be_seen_on_a_small_screen() -> Outcome {
    let page = Page::open(PHONE, "#/map?account=kariton").await?;
    every_stop_can_be_seen(&page, 120).await?;
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
