//! Which pages there are.

use floorwalker::domain::address::{ALL_LETTERS, Address, GlossaryState, Place, QuizState};
use floorwalker::domain::atlas::{Atlas, Comparison, Term};
use floorwalker::words;

use super::Page;
use crate::card::OWN_PICTURE;
use crate::link;

/// Where all entries are.
pub(super) const GLOSSARY: &str = "glossary/";

/// All pages that are only read.
pub fn all(atlas: &Atlas) -> Vec<Page> {
    let entries = atlas.terms().len();
    let glossary = Place::Glossary(GlossaryState::default());
    let letters = Place::Glossary(GlossaryState { letter: Some(ALL_LETTERS.into()), ..GlossaryState::default() });
    let mut pages = vec![
        page(atlas, glossary, words::GLOSSARY_HEADING, &words::glossary_lead(entries)),
        Page {
            // The same entries in another order.
            instead: Some(GLOSSARY),
            title: words::site::title(words::site::A_TO_Z),
            ..page(atlas, letters, words::site::A_TO_Z, &words::site::a_to_z_lead(entries))
        },
        page(atlas, Place::Comparisons, words::COMPARE_HEADING, words::site::COMPARE_LEAD),
        page(atlas, Place::About, words::NAV_ABOUT, words::site::ABOUT_LEAD),
        page(atlas, Place::Quiz(QuizState::default()), words::QUIZ_HEADING, words::site::QUIZ_LEAD),
    ];
    pages.extend(atlas.terms().iter().map(|term| of_term(atlas, term)));
    pages.extend(atlas.comparisons().iter().map(|comparison| of_comparison(atlas, comparison)));
    pages
}

fn of_term(atlas: &Atlas, term: &Term) -> Page {
    // Who searches for an entry often knows its short form alone.
    let name = match &term.acronym {
        Some(acronym) => words::site::with_acronym(&term.name, acronym),
        None => term.name.clone(),
    };
    Page {
        title: words::site::title(&name),
        name,
        picture: format!("pictures/{}.png", term.slug),
        open: Some(words::site::ENTRY_IN_APP),
        ..page(atlas, Place::Term(term.slug.clone()), &term.name, &term.summary)
    }
}

fn of_comparison(atlas: &Atlas, comparison: &Comparison) -> Page {
    Page {
        picture: format!("pictures/compare-{}.png", comparison.slug),
        open: Some(words::site::COMPARISON_IN_APP),
        ..page(atlas, Place::Compare(comparison.slug.clone()), &comparison.name, &comparison.summary)
    }
}

fn page(atlas: &Atlas, place: Place, name: &str, description: &str) -> Page {
    let title = words::page_title(atlas, &place);
    let address = Address::at(place);
    Page {
        path: link::page_of(&address).unwrap_or_default(),
        address,
        instead: None,
        name: name.into(),
        title,
        description: description.into(),
        picture: OWN_PICTURE.into(),
        open: None,
    }
}
