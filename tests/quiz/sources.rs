//! What the questions are made of: claims are no keys, nothing hurts, what is prepared says what the bodies say.

use std::collections::BTreeMap;

use floorwalker::domain::atlas::{Lore, TermId};
use floorwalker::domain::text::{fold, words};
use floorwalker::quiz::Form;
use floorwalker::quiz::guard::contains;

use super::fairness::made;
use super::{LORE, bank, print_of};
use crate::support::SHIPPED;

#[test]
fn nothing_that_a_claim_says_is_a_key() {
    let bank = bank();
    let claims: Vec<String> = (SHIPPED.atlas.claims().iter())
        .flat_map(|claim| [claim.name.clone(), claim.body().map(|body| body.text.clone()).unwrap_or_default()])
        .filter(|text| !text.is_empty())
        .collect();
    assert!(claims.len() > 30);
    for question in made(&bank, &bank.candidates(), 1) {
        let mut texts = vec![question.why.clone()];
        if let Form::Choose { options, .. } = &question.form {
            texts.extend(options.iter().filter(|option| option.right).map(|option| option.text.clone()));
        }
        for claim in &claims {
            assert!(!texts.iter().any(|text| contains(text, claim)), "{} asserts {claim:?}", question.id);
        }
    }
}

#[test]
fn what_is_shown_says_nothing_that_hurts_or_names_its_makers() {
    let bank = bank();
    for question in made(&bank, &bank.candidates(), 2) {
        let shown = print_of(&question);
        let folded = fold(&shown);
        for word in ["mute", "seed", "undefined", "todo"] {
            assert!(!words(&folded).any(|known| known == word), "{}: {word}", question.id);
        }
    }
}

#[test]
fn the_prepared_kin_say_what_the_bodies_say() {
    let from_bodies = match Lore::read(&SHIPPED.atlas, &[]) {
        Ok(lore) => lore,
        Err(problems) => panic!("{problems:?}"),
    };
    for term in (0..SHIPPED.atlas.terms().len()).map(TermId) {
        let (prepared, read) = (LORE.kin(term), from_bodies.kin(term));
        let slug = &SHIPPED.atlas.term(term).slug;
        assert_eq!(prepared.relations, read.relations, "{slug}");
        assert_eq!(prepared.listed, read.listed, "{slug}");
        assert_eq!(prepared.formula, read.formula, "{slug}");
        assert_eq!(prepared.noted, read.noted, "{slug}");
        assert_eq!((prepared.closed, prepared.overview), (read.closed, read.overview), "{slug}");
    }
}

#[test]
fn the_written_questions_are_enough_and_name_their_sources() {
    let scenes = LORE
        .written()
        .iter()
        .filter(|written| matches!(written.task, floorwalker::domain::atlas::WrittenTask::Case { .. }));
    let mut about: BTreeMap<usize, usize> = BTreeMap::new();
    let mut count = 0;
    for scene in scenes {
        count += 1;
        for comparison in &scene.about {
            *about.entry(*comparison).or_default() += 1;
        }
    }
    assert!(count >= 40, "{count}");
    for (place, comparison) in SHIPPED.atlas.comparisons().iter().enumerate() {
        assert!(about.get(&place).is_some_and(|count| *count >= 2), "{} has fewer than two scenes", comparison.slug);
    }
    assert!(LORE.written().iter().all(|written| !written.sources.is_empty() && !written.terms.is_empty()));
}
