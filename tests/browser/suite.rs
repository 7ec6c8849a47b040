//! The browser tests: the built site, served in a folder as a static host would, in a real Chromium.
//!
//! Every test has a browser of its own and ends by holding the console, the errors and the requests against nothing at
//! all ([`support::page::Page::finish`]). What the page should show is read from the content files, not from the app.
#![allow(clippy::panic, reason = "a test ends by panicking")]

mod support;

mod anywhere;
mod axe;
mod clearing;
mod compare;
mod copying;
mod embed_messages;
mod embeds;
mod explanations;
mod facets;
mod fetched;
mod fetched_views;
mod first_paint;
mod focus;
mod glossary;
mod hostile;
mod job_check;
mod job_titles;
mod journey;
mod keyboard;
mod kinds_of_work;
mod layout;
mod loading;
mod media;
mod mending;
mod names;
mod newcomer;
mod offline;
mod one_file;
mod own_data;
mod panel;
mod phone;
mod place;
mod policy;
mod previews;
mod printing;
mod quiz;
mod quiz_class;
mod quiz_files;
mod quiz_forms;
mod quiz_hostile;
mod quiz_keys;
mod quiz_review;
mod raw_pages;
mod region;
mod ribbons;
mod scorm;
mod search;
mod sharing;
mod targets;
mod ternary;
mod tours;
mod twin;
