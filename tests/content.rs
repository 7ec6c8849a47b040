//! The content check. It reads what is shipped as the app does, and on failure tells every problem; then it holds what
//! the bounds of the parser do not say: how much there is, that all of it can be found, and in which words it speaks.
//!
//! `cargo test --test content -- --nocapture` prints the numbers.
#![allow(clippy::unwrap_used, reason = "a test ends by panicking")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use floorwalker::content::{self, FILES};
use floorwalker::domain::atlas::{CompanyKind, Detail, KIN_FILE, Layer, Medium, Node, Note, Program, Term, TermId};
use floorwalker::domain::search::Target;
use floorwalker::domain::text::fold;
use support::{SHIPPED, World, body};

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

/// Words that hurt, and a source text's forgotten placeholder, folded. They may be searched for, never shown.
const BANNED: [&str; 16] = [
    "mute",
    "mutes",
    "deaf mute",
    "dumb",
    "handicap",
    "handicapped",
    "hearing impaired",
    "speech impaired",
    "hearing impairment",
    "cripple",
    "crippled",
    "retarded",
    "spastic",
    "suffers from",
    "wheelchair bound",
    "insert definition",
];

/// What a reader sees somewhere, with where it stands.
fn shown(world: &World) -> Vec<(String, &str)> {
    let atlas = &world.atlas;
    let mut shown: Vec<(String, &str)> = Vec::new();
    for source in atlas.sources() {
        shown.extend([&source.title, &source.about].map(|text| (format!("source {}", source.slug), text.as_str())));
    }
    for company in atlas.companies() {
        let texts = [&company.name, &company.place, &company.about];
        shown.extend(texts.map(|text| (format!("company {}", company.slug), text.as_str())));
    }
    for layer in Layer::ALL {
        for group in atlas.groups(layer) {
            shown.extend([&group.name, &group.summary].map(|text| (format!("group {}", group.slug), text.as_str())));
        }
        for Node { slug, name, summary, aliases, .. } in atlas.nodes(layer) {
            let texts = [name, summary].into_iter().chain(aliases);
            shown.extend(texts.map(|text| (format!("{} {slug}", layer.slug()), text.as_str())));
        }
    }
    for program in atlas.programs() {
        shown.extend(program.example().map(|example| (program_name(world, program), example)));
    }
    for term in atlas.terms() {
        shown.extend(term_texts(term).into_iter().map(|text| (format!("entry {}", term.slug), text)));
    }
    shown
}

fn program_name(world: &World, program: &Program) -> String {
    Layer::ALL.map(|layer| world.atlas.node(program.node(layer)).slug.as_str()).join(" / ")
}

/// Everything of an entry that is shown: all but the search words.
fn term_texts(term: &Term) -> Vec<&str> {
    let body = body(term);
    let notes = [&body.analogy, &body.source_example].into_iter().flatten().chain(&body.usage);
    let optional = term.acronym.iter().chain(&body.example);
    let senses = body.senses.iter().flat_map(|sense| [&sense.text, &sense.who]);
    let aliases = term.also_called.iter().flat_map(|alias| [Some(&alias.name), alias.region.as_ref()]);
    let lists = body.lists.iter().flat_map(|list| {
        [Some(&list.title)].into_iter().chain(list.items.iter().map(|item| item.text.as_ref())).flatten()
    });
    let metric = body.metric.iter().flat_map(|metric| [&metric.formula, &metric.unit, &metric.good, &metric.worked]);
    [&term.name, &term.category, &term.summary, &body.text]
        .into_iter()
        .chain(optional)
        .chain(notes.map(|Note { text, .. }| text))
        .chain(senses)
        .chain(aliases.flatten())
        .chain(body.alias_notes.iter().filter(|note| !note.is_empty()))
        .chain(lists)
        .chain(metric)
        .map(String::as_str)
        .collect()
}

/// Fails with the whole list, so that one run tells an author everything.
fn none_of(what: &str, found: impl IntoIterator<Item = String>) {
    let found: Vec<String> = found.into_iter().collect();
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}

#[test]
fn every_content_file_on_disk_is_compiled_in() {
    let content = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/content");
    let names = |folder: &Path, prefix: &str| -> Vec<String> {
        let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
        files
            .filter(|name| Path::new(name).extension().is_some_and(|extension| extension == "json"))
            .map(|name| format!("{prefix}{name}"))
            .collect()
    };
    let mut on_disk = names(&content, "");
    on_disk.extend(names(&content.join("terms"), "terms/"));
    // Made from the entries by build.rs.
    on_disk.extend([content::FOUND_BY_FILE.into(), KIN_FILE.into()]);
    on_disk.sort();
    let mut listed: Vec<&str> = FILES.iter().chain(content::QUIZ_FILES).map(|file| file.name).collect();
    listed.sort_unstable();
    assert_eq!(listed, on_disk, "src/content/mod.rs lists the files that are there");
}

/// What is read only after a choice comes later and file by file; what a visitor has then is what the authors wrote.
#[test]
fn the_first_visit_and_what_comes_later_make_the_whole() {
    let atlas = content::atlas().unwrap();
    assert!(atlas.terms().iter().all(|term| term.body().is_none()), "no body is in the first download");
    assert!(atlas.programs().iter().all(|program| program.example().is_none()), "nor an example line");
    let mut later: BTreeSet<String> = atlas.terms().iter().map(|term| content::shelf_file(&term.shelf)).collect();
    let told = [
        content::FOUND_BY_FILE,
        content::COMPARISONS_FILE,
        content::TOURS_FILE,
        content::CLAIMS_FILE,
        content::FIT_FILE,
    ];
    later.extend([content::EXAMPLES_FILE].into_iter().chain(told).map(String::from));
    for name in later {
        assert_ne!(atlas, SHIPPED.atlas, "{name} is needed");
        let file = FILES.iter().find(|file| file.name == name).unwrap();
        assert_eq!(atlas.add_bodies(*file), Ok(()), "{name}");
    }
    assert_eq!(atlas, SHIPPED.atlas);
}

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
            Detail::Account { .. } | Detail::Channel => None,
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
fn a_name_is_a_single_entry() {
    let mut names: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for term in SHIPPED.atlas.terms() {
        names.entry(fold(&term.name)).or_default().push(&term.slug);
    }
    names.retain(|_, slugs| slugs.len() > 1);
    none_of("entries of the same name", names.into_values().map(|slugs| slugs.join(", ")));
}

#[test]
fn texts_are_as_short_as_a_phone_wants_them() {
    let atlas = &SHIPPED.atlas;
    let nodes = Layer::ALL.into_iter().flat_map(|layer| atlas.nodes(layer));
    let summaries = nodes.map(|node| (&node.slug, &node.summary));
    let summaries = summaries.chain(atlas.terms().iter().map(|term| (&term.slug, &term.summary)));
    let long = summaries.filter(|(_, summary)| summary.chars().count() > 140);
    none_of(
        "summaries over 140 characters",
        long.map(|(slug, summary)| format!("{slug}: {}", summary.chars().count())),
    );
    let words = |term: &Term| body(term).text.split_whitespace().count();
    let long = atlas.terms().iter().filter(|term| words(term) > 90);
    none_of("texts over 90 words", long.map(|term| format!("{}: {}", term.slug, words(term))));
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

#[test]
fn no_shown_text_uses_a_word_that_hurts_or_is_a_placeholder() {
    let contains = |text: &str, old: &str| format!(" {} ", fold(text)).contains(&format!(" {old} "));
    none_of(
        "shown texts with such a word (as a search word it may stay)",
        shown(&SHIPPED).iter().flat_map(|(place, text)| {
            let found = BANNED.iter().filter(|old| contains(text, old));
            found.map(move |old| format!("{place}: {old:?} in {text:?}"))
        }),
    );
    // The check itself must see what it looks for.
    assert!(contains("Deaf-mute, they said", "deaf mute") && !contains("a commuter", "mute"));
}

#[test]
fn an_old_word_still_finds_the_respectful_one() {
    for old in ["mute", "deaf-mute", "handicapped", "hearing impaired"] {
        let hits = SHIPPED.find(old);
        assert_eq!(SHIPPED.name(hits[0].target), "Relay service", "{old}");
    }
}

#[test]
fn what_was_found_by_a_hidden_word_does_not_show_it() {
    // Everything's first hidden word: all of them would cost seconds and show nothing more.
    let targets = (0..SHIPPED.atlas.terms().len()).map(|place| Target::Term(TermId(place)));
    let targets = targets.chain(SHIPPED.atlas.node_ids().map(Target::Node));
    let hidden = targets.filter_map(|target| SHIPPED.hidden_names(target).first()).map(String::as_str);
    for hidden in hidden.chain(BANNED) {
        for hit in SHIPPED.find(hidden) {
            let names = SHIPPED.shown_names(hit.target);
            assert!(hit.also.iter().all(|also| names.contains(&also.as_str())), "{hidden}: {hit:?}");
        }
    }
}
