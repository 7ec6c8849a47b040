//! Tours, comparisons, claims and the question about an entry: what the content promises and the pages rely on.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends by panicking")]

mod support;

use std::collections::BTreeSet;

use floorwalker::content;
use floorwalker::domain::address::{Address, Place};
use floorwalker::domain::atlas::{Confidence, PictureKind, RelationKind, TermId};
use floorwalker::domain::quiz::question;
use floorwalker::domain::region::Region;
use floorwalker::domain::search::Target;
use floorwalker::domain::text::{fold, words};
use floorwalker::domain::tour::{shown, step};
use support::{SHIPPED, body};

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

/// The question about every entry: one key, three others that are not a part, a kind or another name of it, and a stem
/// that does not say the word.
#[test]
fn every_entry_can_be_asked_about() {
    let atlas = &SHIPPED.atlas;
    let mut wrong = Vec::new();
    for key in (0..atlas.terms().len()).map(TermId) {
        let term = atlas.term(key);
        let question = question(atlas, key).unwrap_or_else(|| panic!("{}", term.slug));
        let options: BTreeSet<TermId> = question.options.iter().copied().collect();
        assert_eq!((options.len(), options.contains(&key)), (4, true), "{}", term.slug);
        let names =
            |id: TermId| -> Vec<String> { SHIPPED.shown_names(Target::Term(id)).into_iter().map(fold).collect() };
        for &other in question.options.iter().filter(|other| **other != key) {
            assert!(
                names(other).iter().all(|name| !names(key).contains(name)),
                "{}: {}",
                term.slug,
                atlas.term(other).slug
            );
            for (from, to) in [(key, other), (other, key)] {
                let close =
                    body(atlas.term(from)).relations.iter().filter(|relation| relation.to == to).any(|relation| {
                        matches!(relation.kind, RelationKind::IsA | RelationKind::PartOf | RelationKind::HasPart)
                            || relation.confidence == Confidence::Contested
                    });
                if close {
                    wrong.push(format!("{}: {}", term.slug, atlas.term(other).slug));
                }
            }
        }
        let stem = fold(&question.stem);
        for word in names(key).iter().flat_map(|name| words(name)).filter(|word| word.len() > 3) {
            assert!(!words(&stem).any(|said| said == word), "{}: {word} in {}", term.slug, question.stem);
        }
    }
    // Only the key's own file is there when it is asked, so what relates to it must be related from it too.
    assert!(wrong.is_empty(), "offered beside what they are a part or a kind of:\n{}", wrong.join("\n"));
}

/// What a visitor is asked does not depend on what was read before: the entry's own file is enough.
#[test]
fn the_question_is_the_same_with_one_file_as_with_all() {
    let whole = &SHIPPED.atlas;
    for (place, term) in whole.terms().iter().enumerate().step_by(7) {
        let bare = content::atlas().unwrap();
        let name = content::shelf_file(&term.shelf);
        let file = content::FILES.iter().find(|file| file.name == name).unwrap();
        assert_eq!(bare.add_bodies(*file), Ok(()), "{name}");
        assert_eq!(question(&bare, TermId(place)), question(whole, TermId(place)), "{}", term.slug);
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
