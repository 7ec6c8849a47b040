//! The subject and its rules, pure: no browser, no clock, no chance, no interface text.
//!
//! Five seams lead in and out, each a plain comparable value: text → [`atlas::Atlas`]; fragment ⇄
//! [`address::Address`]; (atlas, address) → [`map_view::MapView`]; query → [`search::Hit`]s; anchors → ribbons.

pub mod address;
pub mod atlas;
pub mod facet;
pub mod filter;
pub mod fit;
pub mod map_view;
pub mod outline;
pub mod quiz;
pub mod region;
pub mod ribbons;
pub mod roving;
pub mod search;
pub mod sentence;
pub mod text;
pub mod tour;
