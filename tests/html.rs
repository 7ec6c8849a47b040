//! The texts that `html` writes for the shipped content: well formed, with unique ids, and without a link to nowhere.

mod support;

use std::collections::HashSet;
use std::sync::LazyLock;

use floorwalker::domain::address::{Address, FitState, GlossaryState, Place, QuizState};
use floorwalker::domain::atlas::{Layer, Tour};
use floorwalker::domain::tour::shown;
use floorwalker::html::{self, Html, Piece};
use support::SHIPPED;

/// The whole page at an address, the map's and the fit check's pieces in their places.
fn page(address: &Address) -> String {
    let shown = shown(&SHIPPED.atlas, address);
    let view = SHIPPED.view(&shown);
    let hits = (!address.query.is_empty()).then(|| SHIPPED.find(&address.query));
    let mut page = html::page(Html::default(), &SHIPPED.atlas, address, &view, hits.as_deref(), "waiting");
    if let Place::Fit(state) = &address.place {
        page.extend(html::fit::pieces(&SHIPPED.atlas, state, address.region));
    }
    if matches!(address.place, Place::Map(_) | Place::Tour(..)) {
        page.push_str(&html::tour_card(&SHIPPED.atlas, address, "waiting"));
        for piece in Piece::ALL {
            page.push_str(&html::piece(&SHIPPED.atlas, &view, &shown, piece));
        }
        // The twin is the same on every map; once is enough.
        if address.format() == "#/map" {
            page.push_str(&html::outline(Html::default(), &SHIPPED.atlas));
        }
    }
    page.push_str(&html::results(&SHIPPED.atlas, "sales", &SHIPPED.find("sales"), "Only names are searched."));
    page
}

/// Pages of every kind, and the map in states that show every part of it.
static PAGES: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let mut addresses: Vec<Address> = SHIPPED
        .atlas
        .terms()
        .iter()
        .map(|term| Address::term(&term.slug))
        .chain([Address::term("no-such-entry")])
        .collect();
    let fragments = [
        "#/map",
        "#/glossary",
        "#/glossary?category=lob",
        "#/about",
        "#/map?account=nobody&industry=nothing",
        "#/map?account=sinag-mobile&industry=travel&direction=outbound",
        "#/map?q=xyzzy",
        "#/glossary?category=skill",
        "#/glossary?category=skill&role=customer-service-representative",
        "#/glossary?letter=all&region=in",
        "#/glossary?letter=a&region=ph",
        "#/glossary?q=handle+time&region=latam",
        "#/compare",
        "#/compare/no-such-comparison",
        "#/claims",
        "#/claims/no-such-claim",
        "#/tour",
        "#/tour/no-such-tour/3",
        "#/fit",
        "#/fit?employer=bpo&tasks=answer-calls,key-data&title=account+manager",
        "#/fit?title=no+such+title",
        "#/quiz",
        "#/t/account?region=in",
        "#/glossary?q=zzzzqq",
        "#/glossary?q=csat+score&category=metric",
        "#/glossary?letter=Q",
    ];
    addresses.extend(fragments.map(Address::parse));
    let atlas = &SHIPPED.atlas;
    addresses.extend(atlas.comparisons().iter().map(|known| Address::at(Place::Compare(known.slug.clone()))));
    addresses.extend(atlas.claims().iter().map(|known| Address::at(Place::Claims(Some(known.slug.clone())))));
    for tour in atlas.tours() {
        let steps = tour.steps().map_or(0, <[_]>::len);
        addresses.extend((1..=steps).map(|step| Address::at(Place::Tour(tour.slug.clone(), step))));
    }
    for task in atlas.trade().iter().flat_map(|trade| &trade.tasks) {
        addresses.push(Address::at(Place::Fit(FitState::default().with_toggled(&task.slug))));
    }
    addresses.extend(SHIPPED.atlas.node_ids().map(|id| Address::map_node(id.layer, &SHIPPED.atlas.node(id).slug)));
    addresses.push(Address::program(&SHIPPED.atlas, 0));
    addresses.into_iter().map(|address| (address.format(), page(&address))).collect()
});

/// The tags of a page, `<` and `>` left out.
fn tags(page: &str) -> impl Iterator<Item = &str> {
    page.split('<').skip(1).filter_map(|rest| rest.split('>').next())
}

fn values<'a>(page: &'a str, attribute: &'a str) -> impl Iterator<Item = &'a str> {
    let start = format!(" {attribute}=\"");
    tags(page).filter_map(move |tag| Some(tag.split_once(&start)?.1.split_once('"')?.0))
}

#[test]
fn every_element_is_closed_in_order() {
    for (address, page) in PAGES.iter() {
        let mut open: Vec<&str> = Vec::new();
        for tag in tags(page).filter(|tag| !tag.ends_with('/')) {
            let name = tag.split(' ').next().unwrap_or_default();
            if name == "input" {
                continue;
            }
            match name.strip_prefix('/') {
                Some(name) => assert_eq!(open.pop(), Some(name), "{address}"),
                None => open.push(name),
            }
        }
        assert_eq!(open, [""; 0], "{address}");
    }
}

#[test]
fn an_id_stands_once_on_a_page() {
    for (address, page) in PAGES.iter() {
        let mut seen = HashSet::new();
        for id in values(page, "id") {
            assert!(seen.insert(id), "{id} twice at {address}");
        }
    }
}

#[test]
fn every_link_leads_somewhere_in_its_canonical_spelling() {
    let atlas = &SHIPPED.atlas;
    let mut n_links = 0;
    for (address, page) in PAGES.iter() {
        let hostile = address.contains("nobody") || address.contains("no-such");
        // What the site offers beside the app is a file.
        for href in values(page, "href").filter(|href| !href.starts_with("floorwalker") && *href != "licences.txt") {
            n_links += 1;
            let target = Address::parse(&href.replace("&amp;", "&"));
            assert_eq!(target.format(), href.replace("&amp;", "&"), "at {address}");
            match &target.place {
                Place::Term(slug) => assert!(SHIPPED.atlas.find_term(slug).is_some(), "{href} at {address}"),
                Place::Map(state) if !hostile => {
                    for layer in Layer::ALL {
                        let known = |slug| SHIPPED.atlas.find_node(layer, slug).is_some();
                        assert!(state.selected(layer).is_none_or(known), "{href} at {address}");
                    }
                }
                Place::Compare(slug) => assert!(atlas.comparisons().iter().any(|known| known.slug == *slug), "{href}"),
                Place::Claims(Some(slug)) => assert!(atlas.claims().iter().any(|known| known.slug == *slug), "{href}"),
                Place::Tour(slug, step) => {
                    let tour = atlas.tours().iter().find(|known| known.slug == *slug);
                    let steps = tour.and_then(Tour::steps).map_or(0, <[_]>::len);
                    assert!((1..=steps).contains(step), "{href} at {address}");
                }
                _ => {}
            }
        }
    }
    assert!(n_links > 10_000, "{n_links}");
}

#[test]
fn a_page_has_one_first_heading_and_skips_no_level() {
    for (address, page) in PAGES.iter() {
        let levels: Vec<u32> =
            tags(page).filter_map(|tag| tag.split(' ').next()?.strip_prefix('h')?.parse().ok()).collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{address}");
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{levels:?} at {address}");
        }
    }
}

#[test]
fn hostile_addresses_inject_nothing() {
    for slug in ["<img src=x onerror=alert(1)>", "\"><script>alert(1)</script>", "__proto__", "../../etc"] {
        let mut address = Address::term(slug);
        let as_term = page(&address);
        let shelf = Some(slug.into());
        address.place = Place::Glossary(GlossaryState { category: shelf.clone(), role: shelf.clone(), letter: shelf });
        let as_shelf = page(&address);
        let mut on_map = Address::map_node(Layer::Account, slug);
        on_map = on_map.with_query(slug);
        let others = [
            Address::at(Place::Quiz(QuizState::about(slug))),
            Address::at(Place::Compare(slug.into())),
            Address::at(Place::Claims(Some(slug.into()))),
            Address::at(Place::Tour(slug.into(), 1)),
            Address::at(Place::Fit(FitState::default().with_title(slug).with_toggled(slug))),
        ];
        for text in [as_term, as_shelf, page(&on_map)].into_iter().chain(others.iter().map(page)) {
            assert!(!text.contains("<img") && !text.contains("<script"), "{slug}");
        }
    }
}
