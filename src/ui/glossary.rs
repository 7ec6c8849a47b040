//! The glossary: all entries by category, each with its one line.

use leptos::prelude::*;

use super::map::DirectionBadge;
use crate::app::use_app;
use crate::domain::address::{Address, Place};
use crate::domain::atlas::{Atlas, Detail, Layer, Term, TermId};
use crate::words;

/// The page; `category` narrows it to one shelf.
#[component]
pub(super) fn Glossary(category: Option<String>) -> impl IntoView {
    let atlas = use_app().atlas;
    let mut shelves: Vec<&str> = Vec::new();
    for term in atlas.terms() {
        if !shelves.contains(&term.category.as_str()) {
            shelves.push(&term.category);
        }
    }
    shelves.sort_by_key(|shelf| words::SHELVES.iter().position(|known| known == shelf));
    let known = category.filter(|category| shelves.contains(&category.as_str()));
    let shelf_link = |shelf: Option<&str>| {
        let href = Address { place: Place::Glossary(shelf.map(Into::into)), query: String::new() }.format();
        let current = (shelf == known.as_deref()).then_some("true");
        let name = shelf.map_or(words::ALL_CATEGORIES, words::category);
        view! { <li><a class="chip" href=href aria-current=current>{name.to_owned()}</a></li> }
    };
    let links = std::iter::once(None).chain(shelves.iter().copied().map(Some)).map(shelf_link).collect_view();
    let shown = |shelf: &&&str| known.as_deref().is_none_or(|known| known == **shelf);
    let sections = shelves.iter().filter(shown).map(|shelf| shelf_section(atlas, shelf)).collect_view();
    view! {
        <div class="page">
            <h1 id="heading" tabindex="-1">{words::GLOSSARY_HEADING}</h1>
            <p class="lead">{words::GLOSSARY_LEAD}</p>
            <nav aria-label=words::CATEGORIES_LABEL><ul class="chips">{links}</ul></nav>
            {sections}
        </div>
    }
}

fn shelf_section(atlas: &'static Atlas, shelf: &str) -> impl IntoView {
    let on_shelf = atlas.terms().iter().enumerate().filter(|(_, term)| term.category == shelf);
    let rows = on_shelf.map(|(place, term)| row(atlas, TermId(place), term)).collect_view();
    view! {
        <section>
            <h2>{words::category(shelf).to_owned()}</h2>
            <dl class="entries">{rows}</dl>
        </section>
    }
}

fn row(atlas: &'static Atlas, id: TermId, term: &'static Term) -> impl IntoView {
    let lob = atlas.nodes(Layer::Lob).iter().find(|node| node.term == Some(id));
    let badge = lob.and_then(|node| match node.detail {
        Detail::Lob { direction, .. } => Some(view! { <DirectionBadge direction/> }),
        Detail::Account { .. } | Detail::Channel => None,
    });
    let acronym = term.acronym.as_deref().map(|acronym| view! { <span class="acronym">{acronym}</span> });
    view! {
        <div>
            <dt><a href=Address::term(&term.slug).format()>{term.name.as_str()}</a>{acronym}{badge}</dt>
            <dd>{term.summary.as_str()}</dd>
        </div>
    }
}
