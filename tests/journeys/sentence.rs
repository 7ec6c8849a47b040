//! The sentence that says who employs you and whose name you say.

use std::collections::BTreeSet;

use floorwalker::domain::atlas::{CompanyKind, Direction, Layer, Medium, NodeId, Program};
use floorwalker::domain::text::fold;
use floorwalker::words;

use crate::support::SHIPPED;

/// The settled names in the sentence at a link, and all of its words.
fn sentence_at(fragment: &str) -> (Vec<String>, String) {
    let view = SHIPPED.at(fragment);
    let parts = view.sentence.map(|sentence| words::sentence(&SHIPPED.atlas, sentence)).unwrap_or_default();
    let names = parts.iter().filter(|(_, name)| *name).map(|(text, _)| text.clone()).collect();
    (names, parts.into_iter().map(|(text, _)| text).collect())
}

#[test]
fn the_sentence_says_who_employs_and_who_is_greeted_for() {
    for (fragment, expected) in [
        ("#/map", ""),
        ("#/map?lob=sales", ""),
        (
            "#/map?account=sinag-mobile&lob=retention&channel=voice",
            "You are employed by Tagpuan Connect; you answer 'Thank you for calling Sinag Mobile'; you sit in the \
             Retention LOB, over voice.",
        ),
        (
            "#/map?account=habagat-power&lob=customer-service&channel=voice",
            "You are employed by Habagat Power Customer Desk, the account's own team; you answer 'Thank you for calling \
             Habagat Power'; you sit in the Customer service LOB, over voice.",
        ),
        (
            "#/map?account=sinag-mobile&lob=telemarketing",
            "You are employed by Tagpuan Connect; you call and say 'This is Sinag Mobile'; you sit in the Telemarketing \
             LOB, over voice.",
        ),
        (
            "#/map?account=kariton&lob=data-entry",
            "You are employed by Tagpuan Connect; you do work for Kariton that no customer sees; you sit in the Data \
             entry LOB.",
        ),
    ] {
        assert_eq!(sentence_at(fragment).1, expected, "{fragment}");
    }
}

/// Every selection of an account, an account and a LOB, or a whole program, as links.
fn selections() -> BTreeSet<String> {
    let atlas = &SHIPPED.atlas;
    let mut links = BTreeSet::new();
    for program in atlas.programs() {
        let [account, lob, channel] = Layer::ALL.map(|layer| &atlas.node(program.node(layer)).slug);
        links.insert(format!("#/map?account={account}"));
        links.insert(format!("#/map?account={account}&lob={lob}"));
        links.insert(format!("#/map?account={account}&lob={lob}&channel={channel}"));
    }
    links
}

#[test]
fn the_sentence_names_exactly_what_all_lit_programs_share() {
    let atlas = &SHIPPED.atlas;
    for link in selections() {
        let view = SHIPPED.at(&link);
        let lit: Vec<&Program> = view.lit.iter().map(|&place| &atlas.programs()[place]).collect();
        let shared = |layer: Layer| {
            let nodes: BTreeSet<NodeId> = lit.iter().map(|program| program.node(layer)).collect();
            nodes.first().copied().filter(|_| nodes.len() == 1)
        };
        let directions: BTreeSet<Direction> = lit.iter().map(|program| program.direction).collect();
        let [Some(account), lob, channel] = Layer::ALL.map(shared) else { panic!("{link} settles the account") };
        let direction = directions.first().copied().filter(|_| directions.len() == 1);
        let Some(sentence) = view.sentence else { panic!("{link} has a sentence") };
        assert_eq!((sentence.account, sentence.lob, sentence.channel), (account, lob, channel), "{link}");
        assert_eq!(sentence.direction, direction, "{link}");

        let (names, text) = sentence_at(&link);
        let employer = atlas.employer_of(account).map(|company| company.name.clone());
        let contact = channel.filter(|&id| atlas.node(id).group != Medium::None as usize);
        let mut wanted: Vec<String> = employer.into_iter().collect();
        wanted.extend([Some(account), lob].into_iter().flatten().map(|id| atlas.node(id).name.clone()));
        wanted.extend(contact.map(|id| atlas.node(id).name.clone()));
        // Inside the sentence a channel's name is no heading and may begin small.
        let folded = |names: &[String]| names.iter().map(|name| fold(name)).collect::<Vec<_>>();
        assert_eq!(folded(&names), folded(&wanted), "{link}");
        assert_eq!(text.contains("Choose a "), lob.is_none() || channel.is_none(), "{link}: {text}");
    }
}

/// Who pays differs by kind of employer, and the sentence must not blur it.
#[test]
fn the_sentence_tells_the_kinds_of_employer_apart() {
    let atlas = &SHIPPED.atlas;
    for id in atlas.node_ids().filter(|id| id.layer == Layer::Account) {
        let (_, text) = sentence_at(&format!("#/map?account={}", atlas.node(id).slug));
        let kind = atlas.employer_of(id).map(|company| company.kind);
        assert_eq!(text.contains("the account's own team"), kind == Some(CompanyKind::InHouse), "{text}");
        assert_eq!(text.contains("which the account owns"), kind == Some(CompanyKind::Captive), "{text}");
    }
}

/// A greeting on the phone is said only where something lit is by voice.
#[test]
fn the_sentence_speaks_of_calls_only_where_there_are_calls() {
    let atlas = &SHIPPED.atlas;
    let wrong: Vec<String> = selections()
        .into_iter()
        .filter(|link| {
            let is_voice = |place: &usize| {
                let channel = atlas.programs()[*place].node(Layer::Channel);
                atlas.node(channel).group == Medium::Voice as usize
            };
            let (_, text) = sentence_at(link);
            (text.contains("for calling") || text.contains("you call")) && !SHIPPED.at(link).lit.iter().any(is_voice)
        })
        .collect();
    assert!(wrong.is_empty(), "no program by voice is lit, and still the sentence greets a caller:\n{wrong:#?}");
}
