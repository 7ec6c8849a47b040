//! The rules of axe-core, all of them, in every state of every page, width and theme.

use std::env;
use std::path::PathBuf;

use serde_json::Value;
use xtask::install::npm;

use crate::support::page::{DESKTOP, PHONE, Page, TABLET, View};
use crate::support::states::{self, DARK, LIGHT, NARROW, State};
use crate::support::{Outcome, Trouble, none};

/// What axe cannot decide by itself and hands to a person, each with the states in which it does and what the person
/// found.
const UNDECIDED: [(&str, &str, &str); 19] = [
    ("hidden-content", "", "what is hidden in one state is shown, and looked at, in another"),
    ("identical-links-same-purpose", "the map unfolded", "each \"Voice\" stands under its account and its line"),
    ("identical-links-same-purpose", "filters", "the same"),
    ("color-contrast", "the open search", "what the answers lie over is looked at without them"),
    ("color-contrast-enhanced", "the open search", "the same"),
    ("color-contrast", "a selection, 768 px", "what the sheet at the lower edge lies over scrolls clear of it"),
    ("color-contrast-enhanced", "a selection, 768 px", "the same"),
    ("color-contrast", "the program has died", "what the answers of the dead page lie over is looked at without them"),
    ("color-contrast-enhanced", "the program has died", "the same"),
    ("identical-links-same-purpose", "the glossary", "a category stands among the categories, its entry in the list"),
    ("color-contrast", "a preview", "what the preview lies over is looked at without it"),
    ("color-contrast-enhanced", "a preview", "the same"),
    ("frame-tested", "the page that gives markup", "the framed page is looked at by itself"),
    ("identical-links-same-purpose", "steps under way", "both \"Quiz\" lead to its start, one with the length kept"),
    ("identical-links-same-purpose", "an answer that is not whole", "the same"),
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
    // So do the sheets at the lower edge, which everything under them scrolls clear of.
    page.js(
        "document.querySelectorAll('.fit .verdict, .panel, #newer').forEach((sheet) => { sheet.style.position = 'static' })",
    )
    .await?;
    let found: Value = page.client.execute_async(RUN, Vec::new()).await?;
    if let Some(error) = found["error"].as_str() {
        return Err(Trouble(format!("axe fails at {where_}: {error}")));
    }
    assert!(found["rules"].as_u64() > Some(90), "all rules are run");
    xtask::tally::count("axe: rules × states", found["rules"].as_u64().unwrap_or_default())?;
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

/// Runs every rule in each of these states, in every width and theme.
async fn nothing_is_violated(states: Vec<State>) -> Outcome {
    nothing_is_violated_by(states, &[DESKTOP, TABLET, PHONE, NARROW], &[LIGHT, DARK]).await
}

async fn nothing_is_violated_by(states: Vec<State>, views: &[View], themes: &[&[(&str, &str)]]) -> Outcome {
    let axe = source()?;
    let page = Page::start(DESKTOP).await?;
    page.knows_much().await?;
    let mut faults = Vec::new();
    for state in &states {
        page.resize(views[0])?;
        page.emulate("", themes[0])?;
        page.stand(state).await?;
        for &view in views {
            page.resize(view)?;
            for features in themes {
                page.emulate("", features)?;
                page.settle().await?;
                faults.extend(
                    violations(&page, &axe, &format!("{}, {} px, {features:?}", state.name, view.width)).await?,
                );
            }
        }
    }
    xtask::tally::count("axe: states × widths × themes", (states.len() * views.len() * themes.len()) as u64)?;
    none(&faults)?;
    page.finish().await
}

#[tokio::test]
async fn axe_finds_nothing_on_the_map() -> Outcome {
    nothing_is_violated(states::on_the_map()).await
}

#[tokio::test]
async fn axe_finds_nothing_beside_the_map() -> Outcome {
    nothing_is_violated(states::beside_the_map()).await
}

#[tokio::test]
async fn axe_finds_nothing_in_the_questions_of_the_quiz() -> Outcome {
    nothing_is_violated(states::in_the_quiz().into_iter().filter(|state| !state.name.starts_with("feedback")).collect())
        .await
}

#[tokio::test]
async fn axe_finds_nothing_in_the_feedback_of_the_quiz() -> Outcome {
    nothing_is_violated(states::in_the_quiz().into_iter().filter(|state| state.name.starts_with("feedback")).collect())
        .await
}

#[tokio::test]
async fn axe_finds_nothing_with_own_data() -> Outcome {
    nothing_is_violated(states::with_own_data()).await
}

#[tokio::test]
async fn axe_finds_nothing_in_files_and_frames() -> Outcome {
    nothing_is_violated(states::in_files()).await
}

const FORCED: &[(&str, &str)] = &[("forced-colors", "active"), ("prefers-color-scheme", "dark")];
const MORE: &[(&str, &str)] = &[("prefers-contrast", "more")];

#[tokio::test]
async fn axe_finds_nothing_in_forced_colors_and_where_more_contrast_is_wished() -> Outcome {
    nothing_is_violated_by(states::all(), &[DESKTOP], &[FORCED, MORE]).await
}
