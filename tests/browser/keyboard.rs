//! The map by keyboard: one tab stop, and arrows to everywhere.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use fantoccini::key::Key;

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
async fn on_a_phone_the_arrows_pass_over_what_is_not_shown() -> Outcome {
    let page = Page::open(PHONE, "#/map?account=northlake-bank").await?;
    let nodes =
        |kind: &str| format!("return [...document.querySelectorAll('[data-layer=lob]')]{kind}.map((node) => node.id)");
    let all = page.texts(&nodes("")).await?;
    let shown = page.texts(&nodes(".filter((node) => node.checkVisibility())")).await?;
    let places: Vec<_> = shown.iter().filter_map(|id| all.iter().position(|one| one == id)).collect();
    assert!(places.windows(2).any(|two| two[1] > two[0] + 1), "something between them is not shown: {places:?}");
    assert!(places.first() > Some(&0) || places.last() < Some(&(all.len() - 1)), "or at an end: {places:?}");
    page.tab_until("document.activeElement.closest('.columns')", 80).await?;
    let (first, last) = (shown.first().cloned(), shown.last().cloned());
    let there = || page.text("return document.activeElement.id");
    page.press(Key::End).await?;
    assert_eq!(Some(there().await?), last, "End");
    page.press(Key::Home).await?;
    assert_eq!(Some(there().await?), first, "Home");
    for (key, way) in [(Key::Down, shown.clone()), (Key::Up, shown.iter().rev().cloned().collect())] {
        for id in way.iter().skip(1).chain(way.last()) {
            page.press(key).await?;
            assert_eq!(there().await?, *id);
        }
    }
    page.finish().await
}

#[tokio::test]
async fn on_a_phone_back_to_where_the_node_with_the_focus_is_not_shown_keeps_the_focus() -> Outcome {
    let page = Page::open(PHONE, "#/map?lob=market-research").await?;
    let (one, other) = ("#node-account-sinag-mobile", "document.querySelector('#node-account-sinag-mobile')");
    assert!(!page.is(&format!("{other}.checkVisibility()")).await?, "it has no such work");
    page.tap(".path .remove").await?;
    page.wait("all accounts are there", &format!("{other}.checkVisibility()")).await?;
    page.js_with("document.querySelector(arguments[0]).focus()", &[one]).await?;
    page.back().await?;
    page.keeps_the_focus("back").await?;
    let stop = "[...document.querySelectorAll('.columns [tabindex=\"0\"]')].filter((node) => node.checkVisibility()).length === 1";
    assert!(page.is(stop).await?, "and the map can be reached");
    page.finish().await
}

#[tokio::test]
async fn the_first_tab_shows_the_skip_link_and_enter_leads_to_the_content() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    for address in
        ["#/map", "#/t/account", "#/glossary", "#/compare", "#/fit", "#/tour/first-day/1", "#/quiz", "#/about"]
    {
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
