//! What holds for every page.

use std::collections::HashSet;

use floorwalker::domain::address::{Address, Place};
use floorwalker::domain::atlas::Layer;

use super::pages::{PAGES, plain, tags, values};
use crate::support::SHIPPED;

#[test]
fn every_element_is_closed_in_order_and_ids_stand_once() {
    assert!(PAGES.len() > 300, "{}", PAGES.len());
    for (address, page, _) in PAGES.iter() {
        let mut open: Vec<&str> = Vec::new();
        for tag in tags(page).filter(|tag| !tag.ends_with('/')) {
            let name = tag.split(' ').next().unwrap();
            if matches!(name, "input" | "br") {
                continue;
            }
            match name.strip_prefix('/') {
                Some(name) => assert_eq!(open.pop(), Some(name), "{address}"),
                None => open.push(name),
            }
        }
        assert_eq!(open, [""; 0], "{address}");
        let mut seen = HashSet::new();
        for id in values(page, "id") {
            assert!(seen.insert(id), "{id} twice at {address}");
        }
        for reference in ["aria-labelledby", "aria-describedby", "for"] {
            for id in values(page, reference) {
                assert!(seen.contains(id), "{reference}={id} at {address}");
            }
        }
    }
}

#[test]
fn a_page_has_one_first_heading_and_skips_no_level() {
    for (address, page, _) in PAGES.iter() {
        let levels: Vec<u32> =
            tags(page).filter_map(|tag| tag.split(' ').next()?.strip_prefix('h')?.parse().ok()).collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{address}");
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{levels:?} at {address}");
        }
        assert!(page.contains("<h1 id=\"heading\" tabindex=\"-1\""), "{address}");
    }
    assert!(PAGES.iter().any(|(_, _, over_the_map)| *over_the_map), "a path was asked for");
}

#[test]
fn every_link_is_canonical_and_leads_somewhere() {
    let atlas = &SHIPPED.atlas;
    let mut links = 0;
    for (address, page, _) in PAGES.iter() {
        for link in values(page, "href").chain(values(page, "data-go")).map(plain) {
            links += 1;
            let target = Address::parse(&link);
            assert_eq!(target.format(), link, "at {address}");
            match &target.place {
                Place::Term(slug) => assert!(atlas.find_term(slug).is_some(), "{link} at {address}"),
                Place::Map(state) => {
                    for layer in Layer::ALL {
                        let known = state.selected(layer).is_none_or(|slug| atlas.find_node(layer, slug).is_some());
                        assert!(known, "{link} at {address}");
                    }
                }
                Place::Quiz(_) => {}
                place => panic!("{place:?} at {address}"),
            }
        }
    }
    assert!(links > 3_000, "{links}");
}
