//! What must be true in every state of every page ([`states`]), measured where axe is blind.

use fantoccini::key::Key;
use serde_json::Value;

use crate::layout::{FAULTS, SPACING};
use crate::support::page::{DESKTOP, PHONE, Page, TABLET, View};
use crate::support::states::{self, DARK, LIGHT, NARROW, State};
use crate::support::{Outcome, none};
use crate::targets::small;

/// Bones: language, title, headings, landmarks, references, decoration, what is current, what is unfolded.
pub(crate) const ORDER: &str = include_str!("scripts/order.js");
pub(crate) const CONTRAST: &str = concat!(include_str!("scripts/colors.js"), include_str!("scripts/contrast.js"));
pub(crate) const RINGS: &str = concat!(include_str!("scripts/colors.js"), include_str!("scripts/rings.js"));

const MORE: &[(&str, &str)] = &[("prefers-contrast", "more"), ("prefers-color-scheme", "light")];
/// How a page is held sideways.
const LYING: View = View { width: 740, height: 360, touch: true };
const LAPTOP: View = View { width: 1280, height: 720, touch: false };

/// How a page is looked at.
type Look = (View, &'static [(&'static str, &'static str)]);

/// Runs a script that tells faults in every one of these states and looks.
async fn no_faults(states: Vec<State>, looks: &[Look], script: &str) -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.knows_much().await?;
    let mut faults = Vec::new();
    for state in &states {
        for (place, &(view, features)) in looks.iter().enumerate() {
            page.resize(view)?;
            page.emulate("", features)?;
            if place == 0 {
                page.stand(state).await?;
            } else {
                page.settle().await?;
            }
            let found = page.texts(script).await?;
            faults.extend(
                found.into_iter().map(|fault| format!("{}, {} px, {features:?}: {fault}", state.name, view.width)),
            );
        }
    }
    let looked = (states.len() * looks.len()) as u64;
    xtask::tally::count("accessibility: states measured", looked)?;
    none(&faults)?;
    page.finish().await
}

#[tokio::test]
async fn in_every_state_the_bones_of_the_page_are_sound() -> Outcome {
    no_faults(states::all(), &[(DESKTOP, LIGHT), (PHONE, LIGHT)], ORDER).await
}

const THEMES: [Look; 4] = [(DESKTOP, LIGHT), (DESKTOP, DARK), (DESKTOP, MORE), (PHONE, DARK)];

#[tokio::test]
async fn on_the_map_every_text_and_edge_stands_out_in_every_theme() -> Outcome {
    no_faults([states::on_the_map(), states::with_own_data()].into_iter().flatten().collect(), &THEMES, CONTRAST).await
}

#[tokio::test]
async fn beside_the_map_every_text_and_edge_stands_out_in_every_theme() -> Outcome {
    no_faults([states::beside_the_map(), states::in_files()].into_iter().flatten().collect(), &THEMES, CONTRAST).await
}

#[tokio::test]
async fn in_the_quiz_every_text_and_edge_stands_out_in_every_theme() -> Outcome {
    no_faults(states::in_the_quiz(), &THEMES, CONTRAST).await
}

/// Every stop of the keyboard shows its ring, in sight and uncovered.
async fn every_ring_is_seen(states: Vec<State>) -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.knows_much().await?;
    let mut faults = Vec::new();
    let mut stops = 0;
    for state in &states {
        for (place, (view, features)) in
            [(DESKTOP, LIGHT), (LAPTOP, DARK), (PHONE, LIGHT), (NARROW, DARK)].into_iter().enumerate()
        {
            page.resize(view)?;
            page.emulate("", features)?;
            if place == 0 {
                page.stand(state).await?;
                // From now on the page is worked by keyboard, for all that the browser knows.
                page.press(Key::Tab).await?;
            } else {
                page.settle().await?;
            }
            let found: Value = page.js(RINGS).await?;
            stops += found["stops"].as_u64().unwrap_or_default();
            let found = found["faults"].as_array().into_iter().flatten();
            faults.extend(found.map(|fault| format!("{}, {} px, {features:?}: {fault}", state.name, view.width)));
        }
    }
    xtask::tally::count("accessibility: focus rings measured", stops)?;
    none(&faults)?;
    page.finish().await
}

#[tokio::test]
async fn on_the_map_every_stop_shows_a_ring_that_stands_out() -> Outcome {
    every_ring_is_seen([states::on_the_map(), states::with_own_data()].into_iter().flatten().collect()).await
}

#[tokio::test]
async fn beside_the_map_every_stop_shows_a_ring_that_stands_out() -> Outcome {
    every_ring_is_seen([states::beside_the_map(), states::in_files()].into_iter().flatten().collect()).await
}

#[tokio::test]
async fn in_the_quiz_every_stop_shows_a_ring_that_stands_out() -> Outcome {
    every_ring_is_seen(states::in_the_quiz()).await
}

#[tokio::test]
async fn in_every_state_what_is_pressed_is_large_enough() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.knows_much().await?;
    let mut faults = Vec::new();
    for state in states::all() {
        for (place, (view, main)) in [(DESKTOP, false), (TABLET, false), (PHONE, true)].into_iter().enumerate() {
            page.resize(view)?;
            if place == 0 {
                page.stand(&state).await?;
            } else {
                page.settle().await?;
            }
            let found = small(&page, main).await?;
            faults.extend(found.into_iter().map(|fault| format!("{}, {} px: {fault}", state.name, view.width)));
        }
    }
    none(&faults)?;
    page.finish().await
}

#[tokio::test]
async fn in_every_state_nothing_is_cut_off_at_four_hundred_percent_of_zoom_or_held_sideways() -> Outcome {
    no_faults(states::all(), &[(NARROW, LIGHT), (LYING, LIGHT), (PHONE, LIGHT)], FAULTS).await
}

#[tokio::test]
async fn in_every_state_wider_spacing_of_the_text_cuts_nothing_off() -> Outcome {
    let wider = format!("{SPACING}; document.body.offsetHeight; {FAULTS}");
    no_faults(states::all(), &[(DESKTOP, LIGHT), (PHONE, LIGHT), (NARROW, LIGHT)], &wider).await
}

#[tokio::test]
async fn in_every_state_text_of_twice_the_size_fits() -> Outcome {
    let page = Page::start_with_text(DESKTOP, 200).await?;
    page.knows_much().await?;
    let mut faults = Vec::new();
    for state in states::all() {
        for (place, view) in [DESKTOP, PHONE].into_iter().enumerate() {
            page.resize(view)?;
            if place == 0 {
                page.stand(&state).await?;
            } else {
                page.settle().await?;
            }
            let found = page.texts(FAULTS).await?;
            faults.extend(found.into_iter().map(|fault| format!("{}, {} px: {fault}", state.name, view.width)));
        }
    }
    none(&faults)?;
    page.finish().await
}

/// Looks in every frame what moves, and notes it.
const MOVED: &str = "
    window.__moved = [];
    const look = () => {
      window.__moved.push(...document.getAnimations().map((one) => String(one.transitionProperty || one.animationName)));
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);";

#[tokio::test]
async fn in_every_state_nothing_moves_where_less_motion_is_wished() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.emulate("", &[("prefers-reduced-motion", "reduce")])?;
    page.knows_much().await?;
    page.in_every_document(MOVED)?;
    let mut faults = Vec::new();
    for state in states::all() {
        page.stand(&state).await?;
        let moved = page
            .texts(
                "const scrolls = [...document.querySelectorAll('*')].filter((e) => getComputedStyle(e).scrollBehavior !== 'auto');
                 return [...new Set(window.__moved), ...document.getAnimations().map(String), ...scrolls.map((e) => e.tagName + ' scrolls smoothly')]",
            )
            .await?;
        faults.extend(moved.into_iter().map(|fault| format!("{}: {fault}", state.name)));
    }
    none(&faults)?;
    page.finish().await
}

/// Dialogs of the browser's own would leave those who listen without the page.
#[tokio::test]
async fn no_state_opens_a_dialog() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.knows_much().await?;
    page.in_every_document(
        "for (const name of ['alert', 'confirm', 'prompt']) window[name] = () => { throw new Error(name + ' is called') };
         HTMLDialogElement.prototype.show = () => { throw new Error('a dialog that is not modal') }",
    )?;
    for state in states::all() {
        page.stand(&state).await?;
        let dialogs =
            page.number("return document.querySelectorAll('dialog, [role*=dialog], [popover]').length").await?;
        assert_eq!(dialogs, 0, "{}: where there is one, Escape must close it and the focus return", state.name);
    }
    page.finish().await
}
