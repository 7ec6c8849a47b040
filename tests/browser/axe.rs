//! The rules of axe-core, all of them, on every page, theme and width.

use std::env;
use std::path::PathBuf;

use serde_json::Value;
use xtask::install::npm;

use crate::support::page::{DESKTOP, PHONE, Page, TABLET, View};
use crate::support::quizzes::pages;
use crate::support::{Outcome, Trouble, none};

/// What axe cannot decide by itself and hands to a person, each with the states in which it does and what the person
/// found.
const UNDECIDED: [(&str, &str, &str); 13] = [
    ("hidden-content", "", "what is hidden in one state is shown, and looked at, in another"),
    ("identical-links-same-purpose", "the map unfolded", "each \"Voice\" stands under its account and its line"),
    ("color-contrast", "the open search", "what the answers lie over is looked at without them"),
    ("color-contrast-enhanced", "the open search", "the same"),
    ("color-contrast", "a selection, 768 px", "what the sheet at the lower edge lies over scrolls clear of it"),
    ("color-contrast-enhanced", "a selection, 768 px", "the same"),
    ("identical-links-same-purpose", "the glossary", "a category stands among the categories, its entry in the list"),
    ("color-contrast", "a preview", "what the preview lies over is looked at without it"),
    ("color-contrast-enhanced", "a preview", "the same"),
    ("identical-links-same-purpose", "a sheet", "both \"Quiz\" lead to its start, one with the length kept"),
    ("identical-links-same-purpose", "a question", "the same"),
    ("identical-links-same-purpose", "feedback", "the same"),
    ("identical-links-same-purpose", "a result", "the same"),
];

/// Rules that cannot be run in forced colors, with the reason.
const NOT_IN_FORCED_COLORS: [(&str, &str); 2] = [
    ("color-contrast", "the browser draws in its own colors, and tells axe those of the style sheet"),
    ("color-contrast-enhanced", "the same"),
];

const STATES: [(&str, &str); 8] = [
    ("the map", "#/map"),
    ("a selection", "#/map?account=northlake-bank&lob=customer-service"),
    ("filters", "#/map?direction=outbound&medium=voice"),
    ("no results", "#/map?function=access&medium=none"),
    ("the open search", "#/map?q=customer"),
    ("an entry", "#/t/line-of-business"),
    ("the glossary", "#/glossary"),
    ("about", "#/about"),
];

/// The pages beside the map, with everything on them that can be open; one comparison for each kind of picture.
const VIEWS: [(&str, &str); 15] = [
    ("an entry with senses, lists and claims", "#/t/account?region=in"),
    ("an entry with a formula", "#/t/average-handle-time"),
    ("a preview", "#/t/reassignment"),
    ("the glossary from A to Z", "#/glossary?letter=all"),
    ("the skills of a role", "#/glossary?category=skill&role=customer-service-representative"),
    ("the comparisons", "#/compare"),
    ("a nest", "#/compare/account-or-lob"),
    ("arrows", "#/compare/employer-or-account"),
    ("circles", "#/compare/bpo-or-call-center"),
    ("a grid", "#/compare/outsourcing-or-offshoring"),
    ("the empty check", "#/fit"),
    ("the check with an answer", "#/fit?employer=bpo&tasks=answer-calls,key-data&title=account%20manager"),
    ("a step of a tour", "#/tour/first-day/3"),
    ("the tours", "#/tour"),
    ("the claims", "#/claims"),
];

/// Runs every rule and tells each violation with its first places.
const RUN: &str = include_str!("scripts/axe.js");

pub(crate) fn source() -> Outcome<String> {
    let named = env::var_os("FLOORWALKER_AXE").map(PathBuf::from);
    let file = match named {
        Some(file) => file,
        None => npm::axe_core()?,
    };
    std::fs::read_to_string(&file).map_err(|error| Trouble(format!("{}: {error}", file.display())))
}

/// The violations of what the page shows now.
pub(crate) async fn violations(page: &Page, axe: &str, where_: &str) -> Outcome<Vec<String>> {
    if page.is("typeof axe === 'undefined'").await? {
        // As a function of its own the library would not become global.
        page.js_with("(0, eval)(arguments[0])", &[axe]).await?;
    }
    // A drawing under a text keeps axe from telling what the text stands on; no text stands on the ribbons.
    page.js("document.querySelectorAll('.ribbons').forEach((drawing) => { drawing.style.display = 'none' })").await?;
    // So does the sheet with the answer of the fit check, which everything under it scrolls clear of.
    page.js("document.querySelectorAll('.fit .verdict').forEach((sheet) => { sheet.style.position = 'static' })")
        .await?;
    let found: Value = page.client.execute_async(RUN, Vec::new()).await?;
    if let Some(error) = found["error"].as_str() {
        return Err(Trouble(format!("axe fails at {where_}: {error}")));
    }
    assert!(found["rules"].as_u64() > Some(90), "all rules are run");
    let forced = page.is("matchMedia('(forced-colors: active)').matches").await?;
    let mut faults = Vec::new();
    for kind in ["violations", "incomplete"] {
        for result in found[kind].as_array().into_iter().flatten() {
            let rule = result["rule"].as_str().unwrap_or_default();
            let impossible = forced && NOT_IN_FORCED_COLORS.iter().any(|(known, _)| *known == rule);
            let mut undecided = UNDECIDED.iter().filter(|_| kind == "incomplete");
            if !impossible && !undecided.any(|(known, state, _)| *known == rule && where_.starts_with(state)) {
                faults.push(format!("{where_}: {kind}: {rule}: {}", result["text"]));
            }
        }
    }
    Ok(faults)
}

async fn nothing_is_violated(view: View, features: &[(&str, &str)], states: &[(&str, &str)]) -> Outcome {
    let axe = source()?;
    let page = Page::start(view).await?;
    page.emulate("", features)?;
    let mut faults = Vec::new();
    for (name, address) in states {
        page.load(address).await?;
        page.arrived().await?;
        if *name == "a preview" {
            page.js("document.querySelector('.relations [data-peek]').focus()").await?;
            page.settle().await?;
        }
        if name.contains("check") {
            page.js("document.querySelectorAll('details').forEach((details) => { details.open = true })").await?;
        }
        faults.extend(violations(&page, &axe, &format!("{name}, {} px, {features:?}", view.width)).await?);
        if name.starts_with("the map") {
            page.js("document.querySelectorAll('details').forEach((details) => { details.open = true })").await?;
            page.settle().await?;
            faults.extend(violations(&page, &axe, &format!("{name} unfolded, {} px, {features:?}", view.width)).await?);
        }
    }
    none(&faults)?;
    page.finish().await
}

/// The pages of the quiz, with much that is remembered.
async fn nothing_is_violated_in_the_quiz(view: View, features: &[(&str, &str)]) -> Outcome {
    let axe = source()?;
    let page = Page::start(view).await?;
    page.emulate("", features)?;
    page.knows_much().await?;
    let mut faults = Vec::new();
    for (name, address) in pages() {
        page.quiz(&address).await?;
        page.js("document.querySelectorAll('main details').forEach((details) => { details.open = true })").await?;
        faults.extend(violations(&page, &axe, &format!("{name}, {} px, {features:?}", view.width)).await?);
    }
    none(&faults)?;
    page.finish().await
}

const LIGHT: &[(&str, &str)] = &[("prefers-color-scheme", "light")];
const DARK: &[(&str, &str)] = &[("prefers-color-scheme", "dark")];

#[tokio::test]
async fn axe_finds_nothing_on_a_desk_by_day() -> Outcome {
    nothing_is_violated(DESKTOP, LIGHT, &STATES).await
}

#[tokio::test]
async fn axe_finds_nothing_on_a_desk_by_night() -> Outcome {
    nothing_is_violated(DESKTOP, DARK, &STATES).await
}

#[tokio::test]
async fn axe_finds_nothing_on_a_tablet_by_day() -> Outcome {
    nothing_is_violated(TABLET, LIGHT, &STATES).await
}

#[tokio::test]
async fn axe_finds_nothing_on_a_tablet_by_night() -> Outcome {
    nothing_is_violated(TABLET, DARK, &STATES).await
}

#[tokio::test]
async fn axe_finds_nothing_on_a_phone_by_day() -> Outcome {
    nothing_is_violated(PHONE, LIGHT, &STATES).await
}

#[tokio::test]
async fn axe_finds_nothing_on_a_phone_by_night() -> Outcome {
    nothing_is_violated(PHONE, DARK, &STATES).await
}

#[tokio::test]
async fn axe_finds_nothing_in_forced_colors() -> Outcome {
    nothing_is_violated(DESKTOP, &[("forced-colors", "active"), ("prefers-color-scheme", "dark")], &STATES[..3]).await
}

#[tokio::test]
async fn axe_finds_nothing_where_more_contrast_is_wished() -> Outcome {
    nothing_is_violated(DESKTOP, &[("prefers-contrast", "more")], &STATES[..3]).await
}

#[tokio::test]
async fn axe_finds_nothing_beside_the_map_on_a_desk_by_day() -> Outcome {
    nothing_is_violated(DESKTOP, LIGHT, &VIEWS).await
}

#[tokio::test]
async fn axe_finds_nothing_beside_the_map_on_a_desk_by_night() -> Outcome {
    nothing_is_violated(DESKTOP, DARK, &VIEWS).await
}

#[tokio::test]
async fn axe_finds_nothing_beside_the_map_on_a_tablet_by_day() -> Outcome {
    nothing_is_violated(TABLET, LIGHT, &VIEWS).await
}

#[tokio::test]
async fn axe_finds_nothing_beside_the_map_on_a_tablet_by_night() -> Outcome {
    nothing_is_violated(TABLET, DARK, &VIEWS).await
}

#[tokio::test]
async fn axe_finds_nothing_beside_the_map_on_a_phone_by_day() -> Outcome {
    nothing_is_violated(PHONE, LIGHT, &VIEWS).await
}

#[tokio::test]
async fn axe_finds_nothing_beside_the_map_on_a_phone_by_night() -> Outcome {
    nothing_is_violated(PHONE, DARK, &VIEWS).await
}

#[tokio::test]
async fn axe_finds_nothing_in_the_quiz_on_a_desk_by_day() -> Outcome {
    nothing_is_violated_in_the_quiz(DESKTOP, LIGHT).await
}

#[tokio::test]
async fn axe_finds_nothing_in_the_quiz_on_a_tablet_by_night() -> Outcome {
    nothing_is_violated_in_the_quiz(TABLET, DARK).await
}

#[tokio::test]
async fn axe_finds_nothing_in_the_quiz_on_a_phone_by_day() -> Outcome {
    nothing_is_violated_in_the_quiz(PHONE, LIGHT).await
}

#[tokio::test]
async fn axe_finds_nothing_in_the_quiz_on_a_phone_by_night() -> Outcome {
    nothing_is_violated_in_the_quiz(PHONE, DARK).await
}

#[tokio::test]
async fn axe_finds_nothing_in_the_quiz_in_forced_colors() -> Outcome {
    nothing_is_violated_in_the_quiz(DESKTOP, &[("forced-colors", "active"), ("prefers-color-scheme", "dark")]).await
}
