//! What a newcomer does and sees, on the shipped content: the acceptance scenarios that the map, the search and the
//! glossary have to satisfy, as far as they are decided before anything is drawn. The numbers are theirs.
#![allow(clippy::panic, reason = "a test ends by panicking")]

mod support;

use std::collections::BTreeSet;

use floorwalker::domain::address::Address;
use floorwalker::domain::atlas::{CompanyKind, Detail, Direction, Layer, Medium, NodeId, Program, RelationKind, Term};
use floorwalker::domain::map_view::{MapView, NodeState};
use floorwalker::domain::search::Target;
use floorwalker::domain::text::fold;
use floorwalker::words;
use support::{SHIPPED, World, body};

/// The first answer, which must be an entry.
fn first_entry(query: &str) -> &'static Term {
    let hits = SHIPPED.find(query);
    match hits.first().map(|hit| hit.target) {
        Some(Target::Term(id)) => SHIPPED.atlas.term(id),
        other => panic!("{query}: {other:?}"),
    }
}

fn check_first(query: &str, slug: &str) {
    assert_eq!(first_entry(query).slug, slug, "{query}");
}

/// Whether the entry has a link of that kind there.
fn leads(term: &Term, kind: RelationKind, to: &str) -> bool {
    body(term).relations.iter().any(|relation| relation.kind == kind && SHIPPED.atlas.term(relation.to).slug == to)
}

/// The entries that it links to.
fn links(term: &Term) -> BTreeSet<&str> {
    body(term).relations.iter().map(|relation| SHIPPED.atlas.term(relation.to).slug.as_str()).collect()
}

/// The LOBs of the programs for which `keeps` holds, found without the code under test.
fn lobs_with(world: &World, keeps: impl Fn(&Program) -> bool) -> BTreeSet<&str> {
    let kept = world.atlas.programs().iter().filter(|program| keeps(program));
    kept.map(|program| world.atlas.node(program.node(Layer::Lob)).slug.as_str()).collect()
}

fn check_lobs(lit: &BTreeSet<&str>, shown: &[&str], hidden: &[&str]) {
    let missing: Vec<_> = shown.iter().filter(|lob| !lit.contains(*lob)).collect();
    let wrong: Vec<_> = hidden.iter().filter(|lob| lit.contains(*lob)).collect();
    assert!(missing.is_empty() && wrong.is_empty(), "missing {missing:?}, wrong {wrong:?} in {lit:?}");
}

#[test]
fn s1_what_is_an_account() {
    let account = first_entry("account");
    assert_eq!(account.slug, "account");
    let said = fold(&format!("{} {}", account.summary, body(account).text));
    for idea in ["client company", "you represent", "your employer is the call center company"] {
        assert!(said.contains(idea), "{idea}");
    }
    for name in ["campaign", "program"] {
        let place = account.also_called.iter().position(|alias| alias.name == name);
        let note = place.map(|place| body(account).alias_notes[place].as_str());
        assert_eq!(note, Some("usage varies"), "{name}");
    }
}

#[test]
fn s2_who_pays_me() {
    for query in ["who do i work for", "Who do I work for?", "who pays me"] {
        check_first(query, "employer-vs-account");
    }
    let entry = first_entry("who do i work for");
    let said = fold(&body(entry).text);
    assert!(said.contains("employer") && said.contains("account"), "{said}");
    assert!(body(entry).analogy.as_ref().is_some_and(|analogy| fold(&analogy.text).contains("barista")));
    let sources = &body(entry).source_example.as_ref().map_or(&[][..], |example| &example.sources);
    assert!(sources.iter().any(|&place| SHIPPED.atlas.sources()[place].slug == "seed-000"), "labelled with its source");
    assert!(links(entry).is_superset(&["account", "bpo-company"].into()), "{:?}", links(entry));
}

#[test]
fn s3_account_or_lob() {
    let lob = first_entry("lob");
    assert_eq!(lob.slug, "line-of-business");
    assert!(fold(&lob.summary).contains("inside one account"), "{}", lob.summary);
    assert!(body(lob).analogy.as_ref().is_some_and(|analogy| fold(&analogy.text).contains("country")));
    assert!(leads(lob, RelationKind::ContrastsWith, "account"));
}

#[test]
fn s5_every_path_can_be_walked_and_shared() {
    let world = &*SHIPPED;
    let follow = |view: &MapView, id: NodeId| {
        let address = Address::map(view.leads_to(&world.atlas, id));
        assert_eq!(Address::parse(&address.format()), address, "a copied link restores the same choices");
        let view = world.view(&address);
        (address, view)
    };
    let lit = |view: &MapView, layer: Layer| -> Vec<NodeId> {
        let nodes = view.nodes[layer as usize].iter().enumerate();
        nodes.filter(|(_, node)| node.state == NodeState::Lit).map(|(index, _)| NodeId { layer, index }).collect()
    };
    let start = world.at("#/map");
    assert_eq!(start.step, Some(Layer::Account));
    let mut programs = BTreeSet::new();
    for account in lit(&start, Layer::Account) {
        let (_, at_account) = follow(&start, account);
        assert_eq!(at_account.step, Some(Layer::Lob));
        for lob in lit(&at_account, Layer::Lob) {
            let (_, at_lob) = follow(&at_account, lob);
            assert_eq!(at_lob.step, Some(Layer::Channel));
            for channel in lit(&at_lob, Layer::Channel) {
                let (address, there) = follow(&at_lob, channel);
                assert_eq!(
                    there.selection,
                    [account, lob, channel].map(|id| Some(id.index)),
                    "the path is these three"
                );
                assert_eq!((there.step, there.lit.len()), (None, 1), "{}", address.format());
                programs.extend(there.lit.iter().copied());
                // The account's other LOBs are one step away.
                for other in lit(&at_account, Layer::Lob) {
                    let keeps_account = there.leads_to(&world.atlas, other).selected(Layer::Account).is_some();
                    assert!(there.node(other).current || keeps_account, "{}", address.format());
                }
            }
        }
    }
    assert_eq!(programs.len(), world.atlas.programs().len(), "each program is at the end of a path");
}

#[test]
fn s6_inbound_only() {
    let view = SHIPPED.at("#/map?direction=inbound");
    let lit = SHIPPED.lit(Layer::Lob, &view);
    let shown = [
        "customer-service",
        "order-taking",
        "reservations",
        "directory-assistance",
        "sales",
        "technical-support",
        "collections",
    ];
    check_lobs(&lit, &shown, &["survey", "fundraising"]);
    assert_eq!(lit, lobs_with(&SHIPPED, |program| matches!(program.direction, Direction::Inbound | Direction::Both)));
    for slug in ["sales", "technical-support", "collections"] {
        let detail = &SHIPPED.atlas.node(SHIPPED.node(Layer::Lob, slug)).detail;
        assert!(matches!(detail, Detail::Lob { direction: Direction::Both, .. }), "{slug} is marked both");
    }
}

#[test]
fn s7_outbound_only() {
    let view = SHIPPED.at("#/map?direction=outbound");
    let lit = SHIPPED.lit(Layer::Lob, &view);
    let shown = ["telemarketing", "collections", "survey", "fundraising", "lead-generation"];
    check_lobs(&lit, &shown, &["order-taking"]);
    assert_eq!(lit, lobs_with(&SHIPPED, |program| matches!(program.direction, Direction::Outbound | Direction::Both)));
}

#[test]
fn s8_non_voice_is_a_group_of_channels() {
    let world = &*SHIPPED;
    let view = world.at("#/map?medium=non-voice");
    let written = ["email", "chat", "social-media", "messaging"].into();
    assert_eq!(world.lit(Layer::Channel, &view), written);
    let is_written = |program: &Program| written.contains(world.atlas.node(program.node(Layer::Channel)).slug.as_str());
    assert_eq!(world.lit(Layer::Lob, &view), lobs_with(world, is_written));
    // Typed instead of picked, the same programs.
    assert_eq!(world.at("#/map?q=non-voice").lit, view.lit);
    let entry = first_entry("non-voice");
    assert_eq!((entry.slug.as_str(), entry.category.as_str()), ("non-voice", "channel"));
    assert!(leads(entry, RelationKind::OftenConfusedWith, "line-of-business"));
    assert!(world.atlas.nodes(Layer::Lob).iter().all(|node| fold(&node.name) != "non voice"));
}

#[test]
fn s9_the_twelve_campaign_types_each_with_a_summary_and_a_sourced_direction() {
    let atlas = &SHIPPED.atlas;
    let mut types = BTreeSet::new();
    for node in atlas.nodes(Layer::Lob) {
        let Detail::Lob { campaign_type, direction_sources, .. } = &node.detail else { panic!("{node:?} is a LOB") };
        types.extend(campaign_type);
        assert!(!node.summary.is_empty() && !direction_sources.is_empty(), "{}", node.slug);
    }
    let groups = atlas.groups(Layer::Channel).iter().filter(|group| group.slug == "non-voice");
    assert_eq!(types.len() + groups.count(), 12, "{types:?} and non-voice");
}

#[test]
fn s10_relay_in_respectful_words() {
    let relay = first_entry("relay");
    assert_eq!(relay.slug, "relay-service");
    let said = fold(&format!("{} {}", relay.summary, body(relay).text));
    for word in ["deaf", "hard of hearing", "speech disabled"] {
        assert!(said.contains(word), "{word}");
    }
    let hits = SHIPPED.find("mute");
    assert_eq!(SHIPPED.name(hits[0].target), "Relay service");
    for hit in hits {
        let shown = SHIPPED.shown_names(hit.target).into_iter().chain(hit.also.as_deref());
        assert!(shown.map(fold).all(|name| !name.split(' ').any(|word| word == "mute")), "{hit:?}");
    }
    // Typing filters the map too: it keeps the relay calls, whichever LOB takes them.
    let view = SHIPPED.at("#/map?q=mute");
    assert!(SHIPPED.lit(Layer::Channel, &view).contains("relay-call"));
    assert!(SHIPPED.lit(Layer::Lob, &view).contains("customer-service"));
}

#[test]
fn s21_short_forms_slips_and_double_meanings() {
    for (query, slug) in [
        ("AHT", "average-handle-time"),
        ("aht", "average-handle-time"),
        ("colections", "collections"),
        ("csr", "customer-service-representative"),
    ] {
        check_first(query, slug);
    }
    let meanings: Vec<&str> = SHIPPED.find("SL").iter().take(2).map(|hit| SHIPPED.name(hit.target)).collect();
    assert_eq!(meanings, ["Service level", "Paid leave"]);
}

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
