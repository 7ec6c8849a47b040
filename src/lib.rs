//! Floorwalker: the call-center and BPO world as a map, a glossary and a quiz, in the browser.
//!
//! The rooms, in reading order. Imports run one way, `packs → ui → app → platform, content, html → quiz → words → domain`, and
//! `desk`, the quiz at work, is beside `app`.
//! `ARCHITECTURE.md` says why; `tests/architecture/` holds it.

pub mod content;
pub mod domain;
pub mod html;
pub mod quiz;
pub mod words;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod desk;
#[cfg(target_arch = "wasm32")]
pub mod packs;
#[cfg(target_arch = "wasm32")]
pub mod platform;
#[cfg(target_arch = "wasm32")]
pub mod ui;
