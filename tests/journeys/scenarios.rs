//! The acceptance scenarios that need no browser, by their numbers.

use std::collections::BTreeSet;

use floorwalker::domain::address::Address;
use floorwalker::domain::atlas::{Detail, Direction, Layer, NodeId, Program, RelationKind};
use floorwalker::domain::map_view::{MapView, NodeState};
use floorwalker::domain::text::fold;

use super::{check_first, check_lobs, first_entry, leads, links, lobs_with};
use crate::support::{SHIPPED, body};

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
