//! A trainer's own data: what a file means, how a pack is edited, written and made an atlas of.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends by panicking")]

mod editing;
mod hostile;
mod json;
mod large;
mod reading;
mod refusals;
mod schema;
#[path = "../support/mod.rs"]
mod support;
mod table;

use floorwalker::content::FIRST_VISIT;
use floorwalker::domain::atlas::Atlas;
use floorwalker::domain::pack::{AtlasMaker, Import, Known, Pack, Problems};
use floorwalker::words;
use support::SHIPPED;

fn known() -> Known {
    Known::of(&SHIPPED.atlas)
}

fn said(problems: &Problems) -> Vec<String> {
    problems.shown.iter().map(words::pack::problem).collect()
}

fn import(name: &str, text: &str) -> Result<Pack, Problems> {
    Import::begin(name, text.into(), &known())?.finish()
}

/// Ends the test with every problem where a text is no pack.
fn pack(text: &str) -> Pack {
    import("pack.csv", text).unwrap_or_else(|problems| panic!("{:#?}", said(&problems)))
}

fn atlas(pack: &Pack) -> Atlas {
    AtlasMaker::of(pack, FIRST_VISIT).finish().unwrap_or_else(|problems| panic!("{problems:#?}"))
}

const SMALL: &str =
    "account,lob,channel\nNova,Billing,Voice\nNova,Gift wrapping,Back office\nOrbit,Tech support,App inbox\n";
