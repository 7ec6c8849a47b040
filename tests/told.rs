//! Tours, comparisons and claims: what the content promises and the pages rely on.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends by panicking")]

mod support;

use floorwalker::domain::address::{Address, Place};
use floorwalker::domain::atlas::PictureKind;
use floorwalker::domain::region::Region;
use floorwalker::domain::tour::{shown, step};
use support::SHIPPED;

#[test]
fn every_step_of_a_tour_stands_on_the_map_and_moves_it() {
    let tours = SHIPPED.atlas.tours();
    assert!(tours.len() >= 6, "{}", tours.len());
    for tour in tours {
        let steps = tour.steps().unwrap();
        assert!((4..=8).contains(&steps.len()), "{}: {} steps", tour.slug, steps.len());
        let mut before = None;
        for (number, told) in steps.iter().enumerate() {
            let place = format!("{} step {}", tour.slug, number + 1);
            let at = Address::parse(&told.at);
            assert_eq!(at.format(), told.at, "{place}");
            let view = SHIPPED.view(&at);
            assert!(view.unknown.is_empty() && !view.lit.is_empty(), "{place}: {:?}", view.unknown);
            assert_ne!(before.as_ref(), Some(&view.lit), "{place} shows what the step before showed");
            let address = Address::at(Place::Tour(tour.slug.clone(), number + 1));
            assert_eq!(shown(&SHIPPED.atlas, &address), at, "{place}");
            before = Some(view.lit);
        }
    }
}

#[test]
fn a_tour_that_ends_stays_at_its_end() {
    let tour = &SHIPPED.atlas.tours()[0];
    let last = tour.steps().unwrap().len();
    assert_eq!(step(tour, 99).map(|(number, _)| number), Some(last));
    assert_eq!(step(tour, 0).map(|(number, _)| number), Some(1));
    let nowhere = Address::at(Place::Tour("no-such-tour".into(), 2)).with_query("sales");
    assert_eq!(shown(&SHIPPED.atlas, &nowhere).format(), "#/map?q=sales");
}

#[test]
fn the_named_comparisons_are_there_with_their_pictures() {
    let comparisons = SHIPPED.atlas.comparisons();
    assert!(comparisons.len() >= 16, "{}", comparisons.len());
    for (slug, kind) in [
        ("bpo-or-call-center", Some(PictureKind::Overlap)),
        ("outsourcing-or-offshoring", Some(PictureKind::Grid)),
        ("inbound-or-outbound", Some(PictureKind::Arrows)),
        ("account-or-lob", Some(PictureKind::Nest)),
        ("employer-or-account", Some(PictureKind::Arrows)),
        ("voice-or-non-voice", None),
        ("front-line-or-back-office", None),
        ("help-desk-or-it-services", None),
        ("technical-support-or-help-desk", None),
        ("in-house-captive-or-third-party", None),
        ("client-or-customer", Some(PictureKind::Arrows)),
        ("three-meanings-of-lead-generation", None),
    ] {
        let comparison = comparisons.iter().find(|known| known.slug == slug).unwrap_or_else(|| panic!("no {slug}"));
        let body = comparison.body().unwrap();
        assert_eq!(body.picture.as_ref().map(|picture| picture.kind), kind, "{slug}");
        assert!(body.aspects.len() >= 4, "{slug}");
    }
}

/// A claim is told with who says it and the other side, and rests on a source text.
#[test]
fn no_claim_stands_alone_and_none_names_a_figure() {
    let claims = SHIPPED.atlas.claims();
    assert!(claims.len() >= 16, "{}", claims.len());
    for claim in claims {
        let body = claim.body().unwrap();
        for text in [&claim.name, &body.text, &body.who, &body.counter] {
            let figures = text.replace("2009", "").replace("2019", "").replace("24/7", "");
            assert!(!figures.contains(|c: char| c.is_ascii_digit() || "$₱₹%".contains(c)), "{}: {text}", claim.slug);
        }
        assert!(
            body.sources.iter().any(|source| SHIPPED.atlas.sources()[*source].slug.starts_with("seed-")),
            "{}",
            claim.slug
        );
    }
}

#[test]
fn each_region_has_words_of_its_own() {
    for (region, least) in [(Region::Philippines, 20), (Region::India, 20), (Region::LatinAmerica, 20)] {
        let words = SHIPPED.atlas.terms().iter().filter(|term| region.word_for(term).is_some()).count();
        assert!(words >= least, "{}: {words}", region.slug());
    }
    assert_eq!(Region::India.word_for(SHIPPED.term("account")), Some("process"));
    assert_eq!(Region::General.word_for(SHIPPED.term("account")), None);
}
