//! Boxes and texts at every width: nothing overlaps, nothing is cut off, nothing makes the page scroll sideways.

use crate::support::page::{DESKTOP, Page, View};
use crate::support::quizzes::pages;
use crate::support::{Outcome, none};

/// From the narrowest phone to a wide desk.
const WIDTHS: [u32; 9] = [320, 360, 500, 700, 768, 1000, 1120, 1440, 2560];

/// Every fault of the layout, in words. Boxes are taken as they are drawn, texts by their lines.
pub(crate) const FAULTS: &str = include_str!("scripts/layout.js");

const STATES: [&str; 4] = [
    "#/map",
    "#/map?account=alderbrook&lob=customer-service",
    "#/map?direction=outbound&medium=voice",
    "#/map?function=access&medium=none&q=relay",
];

/// Visits each address at each width and collects the faults; `text` is the reader's size of text in percent.
async fn no_faults(addresses: &[&str], views: &[View], text: u32) -> Outcome {
    let page = Page::start_with_text(DESKTOP, text).await?;
    let mut faults = Vec::new();
    for &view in views {
        page.resize(view)?;
        page.load("").await?;
        for address in addresses {
            page.go(address).await?;
            page.wait("everything has arrived", "!document.querySelector('.waiting')").await?;
            let found = page.texts(FAULTS).await?;
            faults.extend(found.into_iter().map(|fault| format!("{} px, {text} %, {address}: {fault}", view.width)));
        }
    }
    none(&faults)?;
    page.finish().await
}

fn at_every_width() -> Vec<View> {
    WIDTHS.map(|width| View { width, height: 800, touch: false }).to_vec()
}

#[tokio::test]
async fn labels_never_overlap_on_the_map() -> Outcome {
    no_faults(&STATES, &at_every_width(), 100).await
}

#[tokio::test]
async fn labels_never_overlap_in_text_of_twice_the_size() -> Outcome {
    // 320 px at twice the size would be a window of 160.
    no_faults(&STATES[..3], &at_every_width()[1..], 200).await
}

#[tokio::test]
async fn texts_fit_on_the_pages_of_words() -> Outcome {
    let addresses = ["#/t/account", "#/t/line-of-business", "#/glossary", "#/about", "#/map?q=customer%20service"];
    no_faults(&addresses, &at_every_width(), 100).await
}

#[tokio::test]
async fn four_hundred_percent_of_zoom_does_not_scroll_sideways() -> Outcome {
    let small = View { width: 320, height: 256, touch: false };
    let addresses = ["#/map", "#/map?account=kariton", "#/map?q=bank", "#/t/account", "#/glossary", "#/about"];
    no_faults(&addresses, &[small], 100).await
}

/// The pages beside the map, as full as they get.
const VIEWS: [&str; 13] = [
    "#/t/account?region=in",
    "#/t/average-handle-time",
    "#/glossary?letter=all",
    "#/glossary?category=skill&role=customer-service-representative",
    "#/compare",
    "#/compare/account-or-lob",
    "#/compare/employer-or-account",
    "#/compare/bpo-or-call-center",
    "#/compare/outsourcing-or-offshoring",
    "#/fit?employer=bpo&tasks=answer-calls,key-data&title=account%20manager",
    "#/tour/first-day/3",
    "#/tour",
    "#/claims",
];

#[tokio::test]
async fn the_pages_beside_the_map_fit_every_width() -> Outcome {
    no_faults(&VIEWS, &at_every_width(), 100).await
}

#[tokio::test]
async fn the_pages_beside_the_map_fit_in_text_of_twice_the_size() -> Outcome {
    no_faults(&VIEWS, &[at_every_width()[1], at_every_width()[4], at_every_width()[7]], 200).await
}

/// Every kind of page of the quiz, with much that is remembered.
async fn no_faults_in_the_quiz(views: &[View], text: u32) -> Outcome {
    let page = Page::start_with_text(DESKTOP, text).await?;
    page.knows_much().await?;
    let mut faults = Vec::new();
    for &view in views {
        page.resize(view)?;
        page.quiz("#/quiz").await?;
        for (name, address) in pages() {
            page.go(&address).await?;
            page.js("document.querySelectorAll('main details').forEach((details) => { details.open = true })").await?;
            let found = page.texts(FAULTS).await?;
            faults.extend(found.into_iter().map(|fault| format!("{} px, {text} %, {name}: {fault}", view.width)));
        }
    }
    none(&faults)?;
    page.finish().await
}

#[tokio::test]
async fn the_pages_of_the_quiz_fit_every_width() -> Outcome {
    no_faults_in_the_quiz(&at_every_width(), 100).await
}

#[tokio::test]
async fn the_pages_of_the_quiz_fit_in_text_of_twice_the_size() -> Outcome {
    no_faults_in_the_quiz(&[at_every_width()[1], at_every_width()[4], at_every_width()[7]], 200).await
}

#[tokio::test]
async fn both_ways_of_holding_a_phone_work() -> Outcome {
    let views = [View { width: 360, height: 740, touch: true }, View { width: 740, height: 360, touch: true }];
    no_faults(&STATES, &views, 100).await
}

/// The text spacing of WCAG 1.4.12, in a sheet that the page's policy lets pass.
pub(crate) const SPACING: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; '
      + 'word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
    document.adoptedStyleSheets = [sheet];";

#[tokio::test]
async fn wider_spacing_of_the_text_cuts_nothing_off() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let mut faults = Vec::new();
    for width in [320, 768, 1440] {
        page.resize(View { width, height: 800, touch: false })?;
        for address in ["#/map", "#/map?account=alderbrook&lob=customer-service", "#/t/account", "#/glossary"] {
            page.load(address).await?;
            page.js(SPACING).await?;
            page.settle().await?;
            faults.extend(page.texts(FAULTS).await?.into_iter().map(|fault| format!("{width} px, {address}: {fault}")));
        }
    }
    none(&faults)?;
    page.finish().await
}

#[tokio::test]
async fn turning_and_resizing_lead_to_the_same_picture_as_loading() -> Outcome {
    let page = Page::open(DESKTOP, "#/map?account=kariton").await?;
    let drawn = "return [...document.querySelectorAll('.track')].map((e) => e.getAttribute('d')).join('|')";
    let at = |width| View { width, height: 900, touch: false };
    for (from, to) in [(1440, 768), (768, 1440), (360, 1000)] {
        page.resize(at(to))?;
        page.load("#/map?account=kariton").await?;
        let loaded = page.text(drawn).await?;
        page.resize(at(from))?;
        page.settle().await?;
        page.resize(at(to))?;
        page.wait("the ribbons follow", &format!("({{ d() {{ {drawn} }} }}).d() === {}", serde_json::json!(loaded)))
            .await?;
    }
    page.finish().await
}
