//! What stands around every page: its name, the ways to the others, its title, its foot.

use super::{
    CLAIMS_HEADING, COMPARE_HEADING, FIT_HEADING, GLOSSARY_HEADING, MAP_HEADING, TOURS_HEADING, category, fit_in_words,
    no_such_claim, no_such_comparison, no_such_entry, no_such_tour, quiz_title, tour_step,
};
use crate::domain::address::{GlossaryState, Place};
use crate::domain::atlas::Atlas;
use crate::domain::tour;

/// The program's name.
pub const NAME: &str = "Floorwalker";
/// Names of the pages.
pub const NAV_MAP: &str = "Map";
/// See [`NAV_MAP`].
pub const NAV_GLOSSARY: &str = "Glossary";
/// See [`NAV_MAP`].
pub const NAV_COMPARE: &str = "Compare";
/// See [`NAV_MAP`].
pub const NAV_FIT: &str = "My job";
/// See [`NAV_MAP`].
pub const NAV_ABOUT: &str = "About";
/// The label of the navigation landmark.
pub const NAV_LABEL: &str = "Pages";
/// The first link of the page.
pub const SKIP: &str = "Skip to the content";
/// Content that failed its own check never ships; a data pack may bring it.
pub const CONTENT_BROKEN: &str = "The content of this page cannot be read";
/// The heading of the page for the visitor's own data, and the link to it.
pub const DATA_HEADING: &str = "Your own data";
/// Where the part that reads the visitor's data did not come.
pub const DATA_MISSING: &str = "This page needs a part that did not arrive. Check your connection and reload the page; what you keep here is not lost.";

/// The document's title at a place.
pub fn page_title(atlas: &Atlas, place: &Place) -> String {
    let page: String = match place {
        Place::Map(_) => MAP_HEADING.into(),
        Place::Glossary(GlossaryState { category: Some(shelf), .. }) => {
            format!("{GLOSSARY_HEADING}: {}", category(shelf))
        }
        Place::Glossary(_) => GLOSSARY_HEADING.into(),
        Place::Comparisons => COMPARE_HEADING.into(),
        Place::Compare(slug) => match atlas.comparisons().iter().find(|known| known.slug == *slug) {
            Some(comparison) => comparison.name.clone(),
            None => no_such_comparison(slug),
        },
        Place::Fit(_) => FIT_HEADING.into(),
        Place::Quiz(state) => quiz_title(state),
        Place::Tours => TOURS_HEADING.into(),
        Place::Tour(slug, _) => match atlas.tours().iter().find(|known| known.slug == *slug) {
            Some(tour) => tour.name.clone(),
            None => no_such_tour(slug),
        },
        Place::Claims(None) => CLAIMS_HEADING.into(),
        Place::Claims(Some(slug)) => match atlas.claims().iter().find(|known| known.slug == *slug) {
            Some(claim) => claim.name.clone(),
            None => no_such_claim(slug),
        },
        Place::Term(slug) => match atlas.find_term(slug) {
            Some(id) => atlas.term(id).name.clone(),
            None => no_such_entry(slug),
        },
        Place::About => NAV_ABOUT.into(),
        Place::Data => DATA_HEADING.into(),
    };
    titled(&page)
}

/// A page's title, with whose page it is.
pub fn titled(page: &str) -> String {
    format!("{page} · {NAME}")
}

/// Where the reader is, for those who hear it; empty where the heading says it.
pub fn place_in_words(atlas: &Atlas, place: &Place) -> String {
    match place {
        Place::Tour(slug, number) => {
            let tour = atlas.tours().iter().find(|tour| tour.slug == *slug);
            let Some((tour, (number, step))) = tour.and_then(|tour| Some((tour, tour::step(tour, *number)?))) else {
                return String::new();
            };
            let steps = tour.steps().map_or(0, <[_]>::len);
            format!("{}. {}. {}", tour_step(&tour.name, number, steps), step.title, step.text)
        }
        Place::Fit(state) => atlas.trade().map(|trade| fit_in_words(trade, state)).unwrap_or_default(),
        _ => String::new(),
    }
}

/// The address names things that are not there.
pub fn unknown(slugs: &[String]) -> String {
    format!("The link names something this map does not have: {}. The rest of it is shown.", slugs.join(", "))
}

/// What a reader may do with a page.
pub const WAYS_LABEL: &str = "Go on";
/// The button that copies the address of the page.
pub const COPY_LINK: &str = "Copy link";
/// The address is in the clipboard.
pub const COPIED: &str = "Copied.";
/// The browser did not let the page copy.
pub fn copy_by_hand(url: &str) -> String {
    format!("This browser does not let the page copy. Here is the address: {url}")
}
/// Links to entries.
pub const READ_THE_ENTRIES: &str = "Read more";
/// The way to the page that gives the markup for other pages.
pub const SHARE_LINK: &str = "Embed this view";
/// The page's last line.
pub const FOOT: &str = "Nothing you do here leaves this page.";
/// Before it, where the content is the built-in one.
pub const FOOT_MADE_UP: &str = "Companies and accounts on the map are made up.";
