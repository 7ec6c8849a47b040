//! What must be there: numbers, named lines and channels, first words, ways.

use std::collections::{BTreeMap, BTreeSet};

use floorwalker::domain::atlas::{CompanyKind, Detail, Layer, Medium, Program, TermId};
use floorwalker::domain::search::Target;
use floorwalker::domain::text::fold;

use super::{none_of, shown};
use crate::support::{SHIPPED, body};

/// The campaign types of the source text 002, without non-voice, which is a group of channels.
const CAMPAIGN_TYPES: [&str; 11] = [
    "collections",
    "customer-service",
    "donation",
    "information",
    "lead-generation",
    "order-taking",
    "relay",
    "reservations",
    "sales-telemarketing",
    "survey",
    "technical-support",
];

/// The LOBs that must be there besides the campaign types: those the source texts name, front and back office.
const LOBS: [&str; 16] = [
    "account-management",
    "appointment-setting",
    "billing",
    "content-design",
    "data-entry",
    "digital-marketing",
    "e-commerce-support",
    "finance-accounting",
    "help-desk",
    "it-services",
    "market-research",
    "payroll-benefits",
    "recruitment-services",
    "retention",
    "software-development",
    "virtual-assistance",
];

const CHANNELS: [(&str, Medium); 7] = [
    ("voice", Medium::Voice),
    ("relay-call", Medium::Voice),
    ("email", Medium::NonVoice),
    ("chat", Medium::NonVoice),
    ("social-media", Medium::NonVoice),
    ("messaging", Medium::NonVoice),
    ("no-contact", Medium::None),
];

/// The first words of the vocabulary: rank 1 of the categories structure, lob, channel, direction and role in the
/// project's check-list of terms.
const FIRST_WORDS: [&str; 44] = [
    "Account",
    "Account closure",
    "Back office",
    "BPO company",
    "Business process outsourcing",
    "Call center",
    "Campaign",
    "Client",
    "Contact center",
    "Employer vs account",
    "End customer",
    "Line of business",
    "Operations",
    "Queue",
    "Service level agreement",
    "Tier 1 support",
    "Billing",
    "Collections",
    "Customer service",
    "Help desk",
    "Lead generation",
    "Retention",
    "Sales",
    "Technical support",
    "Telco account",
    "Telemarketing",
    "Channel",
    "Chat support",
    "Email support",
    "Non-voice",
    "Voice",
    "Inbound",
    "Outbound",
    "Agent",
    "Customer service representative",
    "Operations manager",
    "Quality analyst",
    "Recruiter",
    "Sales agent",
    "Subject matter expert",
    "Supervisor",
    "Team leader",
    "Technical support representative",
    "Trainer",
];

/// Prints what there is, for authors and for the record of a release, and holds the least of it.
#[test]
fn there_is_enough_of_everything() {
    let atlas = &SHIPPED.atlas;
    let grouped = |layer: Layer| {
        let ids = atlas.node_ids().filter(move |id| id.layer == layer);
        tally(layer.slug(), ids.map(|id| atlas.group_of(id).slug.clone()))
    };
    let programs = |what: &str, say: &dyn Fn(&Program) -> String| tally(what, atlas.programs().iter().map(say));
    let accounts = grouped(Layer::Account);
    grouped(Layer::Lob);
    grouped(Layer::Channel);
    let directions = programs("program", &|program| program.direction.slug().into());
    programs("program", &|program| atlas.node(program.node(Layer::Channel)).slug.clone());
    programs("program", &|program| format!("{:?}", program.told().map(|told| told.confidence)));
    let entries = tally("entry", atlas.terms().iter().map(|term| term.category.clone()));
    println!("the longest texts, in characters and words:");
    let mut texts = shown(&SHIPPED);
    texts.sort_by_key(|(_, text)| std::cmp::Reverse(text.chars().count()));
    for (place, text) in texts.iter().take(8) {
        println!("{:>5} {:>3} {place}", text.chars().count(), text.split_whitespace().count());
    }

    let total = |counts: &BTreeMap<String, usize>| counts.values().sum::<usize>();
    let contact = total(&directions) - directions.get("none").copied().unwrap_or_default();
    let wanted = [
        ("industries with an account", accounts.len(), 12),
        ("accounts", total(&accounts), 30),
        ("programs with customer contact", contact, 150),
        ("entries", total(&entries), 60),
    ];
    let few = wanted.iter().filter(|(_, there, least)| there < least);
    none_of("too few", few.map(|(what, there, least)| format!("{what}: {there}, and {least} are wanted")));
}

/// Counts equal values and prints the counts in one line.
fn tally(what: &str, values: impl Iterator<Item = String>) -> BTreeMap<String, usize> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    let parts: Vec<String> = counts.iter().map(|(value, count)| format!("{value} {count}")).collect();
    println!("{:>5} {what:<8} {}", counts.values().sum::<usize>(), parts.join(", "));
    counts
}

#[test]
fn the_named_lobs_and_channels_are_there() {
    let atlas = &SHIPPED.atlas;
    let covered: BTreeSet<&str> = atlas
        .nodes(Layer::Lob)
        .iter()
        .filter_map(|node| match &node.detail {
            Detail::Lob { campaign_type, .. } => campaign_type.as_deref(),
            Detail::Account { .. } | Detail::Channel { .. } => None,
        })
        .collect();
    assert_eq!(covered.into_iter().collect::<Vec<_>>(), CAMPAIGN_TYPES, "the campaign types of source text 002");
    let missing = LOBS.iter().filter(|slug| atlas.find_node(Layer::Lob, slug).is_none());
    none_of("LOBs that are missing", missing.map(ToString::to_string));
    let channels: Vec<(&str, Medium)> =
        atlas.nodes(Layer::Channel).iter().map(|node| (node.slug.as_str(), Medium::ALL[node.group])).collect();
    assert_eq!(channels, CHANNELS);
}

#[test]
fn every_kind_of_employer_has_an_account() {
    let atlas = &SHIPPED.atlas;
    let accounts = || atlas.node_ids().filter(|id| id.layer == Layer::Account);
    let mut kinds = BTreeMap::new();
    for (place, company) in atlas.companies().iter().enumerate() {
        let employed = accounts().filter(|&id| atlas.employer_of(id) == Some(company)).count();
        assert!(employed > 0, "{} employs nobody's agents", company.slug);
        *kinds.entry(format!("{:?}", company.kind)).or_insert(0) += 1;
        // Who owns a team works with that team: else the sentence "You are employed by …" would be wrong.
        if let Some(owner) = company.owner {
            let detail = &atlas.nodes(Layer::Account)[owner].detail;
            assert_eq!(detail, &Detail::Account { employer: place }, "{} and its owner", company.slug);
        }
    }
    let least = |kind: CompanyKind| kinds.get(&format!("{kind:?}")).copied().unwrap_or_default();
    assert!(least(CompanyKind::Outsourcer) >= 3, "{kinds:?}");
    assert!(least(CompanyKind::InHouse) >= 1, "{kinds:?}");
    assert!(least(CompanyKind::Captive) >= 1, "{kinds:?}");
}

#[test]
fn the_first_words_are_the_first_answers() {
    let known_as = |target: Target| {
        let hidden = SHIPPED.hidden_names(target).iter().map(String::as_str);
        SHIPPED.shown_names(target).into_iter().chain(hidden).map(fold).collect::<Vec<_>>()
    };
    none_of(
        "words whose first answer is something else",
        FIRST_WORDS.into_iter().filter_map(|word| {
            let first = SHIPPED.find(word).first()?.target;
            let right = matches!(first, Target::Term(_)) && known_as(first).contains(&fold(word));
            (!right).then(|| format!("{word}: {}", SHIPPED.name(first)))
        }),
    );
    let silent = FIRST_WORDS.into_iter().filter(|word| SHIPPED.find(word).is_empty());
    none_of("words without an answer", silent.map(Into::into));
}

#[test]
fn every_entry_is_on_a_way_and_every_stop_has_an_entry() {
    let atlas = &SHIPPED.atlas;
    let relations = atlas.terms().iter().enumerate().flat_map(|(place, term)| {
        body(term).relations.iter().map(|relation| relation.to).filter(move |&to| to != TermId(place))
    });
    let nodes = Layer::ALL.into_iter().flat_map(|layer| atlas.nodes(layer)).filter_map(|node| node.term);
    let reached: BTreeSet<TermId> = relations.chain(nodes).collect();
    let lost = atlas.terms().iter().enumerate().filter(|(place, _)| !reached.contains(&TermId(*place)));
    none_of("entries that nothing leads to", lost.map(|(_, term)| term.slug.clone()));
    let bare = [Layer::Lob, Layer::Channel].into_iter().flat_map(|layer| atlas.nodes(layer));
    let bare = bare.filter(|node| node.term.is_none());
    none_of("LOBs and channels without an entry", bare.map(|node| node.slug.clone()));
}

#[test]
fn every_stop_lies_on_a_program() {
    let atlas = &SHIPPED.atlas;
    let used: BTreeSet<_> =
        atlas.programs().iter().flat_map(|program| Layer::ALL.map(|layer| program.node(layer))).collect();
    let idle = atlas.node_ids().filter(|id| !used.contains(id));
    none_of("nodes without a program", idle.map(|id| format!("{} {}", id.layer.slug(), atlas.node(id).slug)));
}
