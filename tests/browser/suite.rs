//! The browser tests: the built site, served in a folder as a static host would, in a real Chromium.
//!
//! Every test has a browser of its own and ends by holding the console, the errors and the requests against nothing at
//! all ([`support::page::Page::finish`]). What the page should show is read from the content files, not from the app.
#![allow(clippy::panic, reason = "a test ends by panicking")]

mod support;

mod clearing;
mod facets;
mod journey;
mod kinds_of_work;
mod newcomer;
mod phone;
mod place;
mod search;
mod ternary;
