//! The subject and its rules, pure: no browser, no clock, no chance, no interface text.
//!
//! The seams that lead in and out are plain comparable values: text → [`atlas::Atlas`]; fragment ⇄
//! [`address::Address`]; (atlas, address) → [`map_view::MapView`]; query → [`search::Hit`]s; anchors → ribbons; answers →
//! [`fit::Verdict`]; step → address of the map; text ⇄ [`review::Progress`].

pub mod address;
pub mod atlas;
pub mod facet;
pub mod filter;
pub mod fit;
mod json;
pub mod map_view;
pub mod outline;
pub mod pack;
pub mod poster;
pub mod region;
pub mod review;
pub mod ribbons;
pub mod roving;
pub mod search;
pub mod sentence;
pub mod text;
pub mod tour;
pub mod wide;
