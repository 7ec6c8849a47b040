//! The frame around every page: skip link, header with the pages and the search, the page itself, footer.

use leptos::prelude::*;

use super::about::About;
use super::entry::TermPage;
use super::glossary::Glossary;
use super::map::MapPage;
use super::search_box::SearchBox;
use crate::app::use_app;
use crate::domain::address::{Address, Place};
use crate::words;

/// Which page is shown: the place without what changes inside it.
#[derive(Clone, PartialEq, Eq)]
enum Page {
    Map,
    Glossary(Option<String>),
    Term(String),
    About,
}

/// The whole app.
#[component]
pub(super) fn Shell() -> impl IntoView {
    let app = use_app();
    let address = app.navigation.address;
    let page = Memo::new(move |_| {
        address.with(|address| match &address.place {
            Place::Map(_) => Page::Map,
            Place::Glossary(category) => Page::Glossary(category.clone()),
            Place::Term(slug) => Page::Term(slug.clone()),
            Place::About => Page::About,
        })
    });
    Effect::new(move |before: Option<()>| {
        app.set_title(&words::title(&page.with(|page| page_name(app.atlas, page))));
        if before.is_some() {
            app.focus_heading("heading");
        }
    });
    app.announce();
    let show = move || match page.get() {
        Page::Map => MapPage().into_any(),
        Page::Glossary(category) => view! { <Glossary category/> }.into_any(),
        Page::Term(slug) => view! { <TermPage slug/> }.into_any(),
        Page::About => About().into_any(),
    };
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        app.focus("main");
    };
    view! {
        <a class="skip" href="#main" on:click=skip>{words::SKIP}</a>
        <header class="bar">
            <a class="brand" href="#/map">
                <span class="brand-mark" aria-hidden="true"></span>
                {words::NAME}
            </a>
            <nav aria-label=words::NAV_LABEL>
                <PageLink page name=words::NAV_MAP to=Page::Map/>
                <PageLink page name=words::NAV_GLOSSARY to=Page::Glossary(None)/>
                <PageLink page name=words::NAV_ABOUT to=Page::About/>
            </nav>
            <SearchBox/>
        </header>
        <main id="main" tabindex="-1">{show}</main>
        <footer class="foot">
            <p>{words::FOOT}</p>
        </footer>
    }
}

/// A link of the navigation; marked on its own page, and on the entries for the glossary.
#[component]
fn PageLink(page: Memo<Page>, name: &'static str, to: Page) -> impl IntoView {
    let place = match to {
        Page::Map => Place::default(),
        Page::Glossary(_) | Page::Term(_) => Place::Glossary(None),
        Page::About => Place::About,
    };
    let href = Address { place, query: String::new() }.format();
    let current = move || {
        page.with(|page| match (page, &to) {
            (Page::Map, Page::Map) | (Page::About, Page::About) | (Page::Glossary(None), Page::Glossary(_)) => {
                Some("page")
            }
            (Page::Term(_) | Page::Glossary(_), Page::Glossary(_)) => Some("true"),
            _ => None,
        })
    };
    view! { <a href=href aria-current=current>{name}</a> }
}

fn page_name(atlas: &crate::domain::atlas::Atlas, page: &Page) -> String {
    match page {
        Page::Map => words::MAP_HEADING.into(),
        Page::Glossary(None) => words::GLOSSARY_HEADING.into(),
        Page::Glossary(Some(category)) => format!("{}: {}", words::GLOSSARY_HEADING, words::category(category)),
        Page::Term(slug) => match atlas.find_term(slug) {
            Some(id) => atlas.term(id).name.clone(),
            None => words::no_such_entry(slug),
        },
        Page::About => words::NAV_ABOUT.into(),
    }
}
