//! English.

pub mod data;
mod downloads;
pub mod pack;
mod paper;
pub mod quiz;
mod quiz_desk;
mod quiz_files;
pub mod quiz_pages;
pub mod share;
pub mod site;
mod views;
pub mod wide;

pub use downloads::*;
pub use paper::*;
pub use quiz_files::*;
pub use views::*;

use crate::domain::address::{GlossaryState, Place};
use crate::domain::atlas::{Atlas, CompanyKind, Confidence, Detail, Direction, Layer, Medium, NodeId, RelationKind};
use crate::domain::facet::Facet;
use crate::domain::filter::Choice;
use crate::domain::map_view::MapView;
use crate::domain::search::Target;
use crate::domain::sentence::Sentence;

/// The program's name.
pub const NAME: &str = "Floorwalker";
/// The map's heading.
pub const MAP_HEADING: &str = "Who you work for, on one map";
/// What the map is.
pub const MAP_LEAD: &str = "In a call center you are paid by one company and speak for another. Follow the lines from account to line of \
     business to channel.";
/// Names of the pages.
pub const NAV_MAP: &str = "Map";
/// See [`NAV_MAP`].
pub const NAV_GLOSSARY: &str = "Glossary";
/// See [`NAV_MAP`].
pub const NAV_COMPARE: &str = "Compare";
/// See [`NAV_MAP`].
pub const NAV_FIT: &str = "My job";
/// See [`NAV_MAP`].
pub const NAV_ABOUT: &str = "About";
/// The label of the navigation landmark.
pub const NAV_LABEL: &str = "Pages";
/// The first link of the page.
pub const SKIP: &str = "Skip to the content";
/// The search box.
pub const SEARCH_LABEL: &str = "Search words, accounts, channels";
/// What the search box suggests.
pub const SEARCH_HINT: &str = "Try LOB, AHT or who pays me";
/// The list of answers; hosts and tests find it by this name.
pub const RESULTS_LABEL: &str = "Search results";
/// The landmark around the map.
pub const MAP_LABEL: &str = "Map: account, line of business, channel";
/// How the map is worked by keyboard.
pub const MAP_HELP: &str =
    "Arrow keys move on the map, Home and End go to the first and last of a column, Enter selects, Escape clears.";
/// The filters' heading.
pub const FILTERS: &str = "Filters";
/// Clears selection, facets and text.
pub const CLEAR_ALL: &str = "Clear all";
/// The panel's landmark.
pub const PANEL_LABEL: &str = "About what you selected";
/// The panel before anything is selected.
pub const PANEL_EMPTY_HEADING: &str = "How to read the map";
/// The words under it, a paragraph each.
pub const PANEL_EMPTY: [&str; 2] = [
    "Each line is one line of business (LOB): a kind of work. It joins the accounts that run it to the channels it uses.",
    "Select an account to see what it runs. Select a line, then a channel, to get down to one program and hear what the \
     agent says.",
];
/// And one about the built-in content.
pub const PANEL_MADE_UP: &str = "All companies and accounts here are made up. The work is real.";
/// The heading of the list twin.
pub fn outline_heading(programs: usize) -> String {
    format!("The same map in words: {}", programs_count(programs))
}
/// Link to the page of an entry.
pub const READ_MORE: &str = "Read the whole entry";
/// Link from an entry to the map.
pub const SEE_ON_MAP: &str = "See it on the map";
/// Heading of the programs in the panel.
pub const PROGRAMS_HEADING: &str = "What the agent says or does";
/// Label of a real-brand example.
pub const SOURCE_EXAMPLE: &str = "Example used in the source text, not a statement about who serves whom today";
/// Headings inside an entry.
pub const EXAMPLE: &str = "Example";
/// See [`EXAMPLE`].
pub const ANALOGY: &str = "Think of it like this";
/// See [`EXAMPLE`].
pub const SENSES: &str = "It has more than one meaning";
/// See [`EXAMPLE`].
pub const USAGE: &str = "Usage varies";
/// See [`EXAMPLE`].
pub const ALSO_CALLED: &str = "Also called";
/// See [`EXAMPLE`].
pub const RELATED: &str = "Go on from here";
/// See [`EXAMPLE`].
pub const SOURCES: &str = "Sources";
/// The glossary's heading.
pub const GLOSSARY_HEADING: &str = "Glossary";
/// Link to all categories.
pub const ALL_CATEGORIES: &str = "All";
/// The kinds of LOB, listed under the entry that explains the word.
pub const LOB_LIST_HEADING: &str = "The lines of business on this map";
/// The text of the campaign types of the source text 002.
pub const CAMPAIGN_TYPE_NOTE: &str = "one of the twelve campaign types of a 2009 agent's list";
/// Content that failed its own check never ships; a data pack may bring it.
pub const CONTENT_BROKEN: &str = "The content of this page cannot be read";

/// The document's title at a place.
pub fn page_title(atlas: &Atlas, place: &Place) -> String {
    let page: String = match place {
        Place::Map(_) => MAP_HEADING.into(),
        Place::Glossary(GlossaryState { category: Some(shelf), .. }) => {
            format!("{GLOSSARY_HEADING}: {}", category(shelf))
        }
        Place::Glossary(_) => GLOSSARY_HEADING.into(),
        Place::Comparisons => COMPARE_HEADING.into(),
        Place::Compare(slug) => match atlas.comparisons().iter().find(|known| known.slug == *slug) {
            Some(comparison) => comparison.name.clone(),
            None => no_such_comparison(slug),
        },
        Place::Fit(_) => FIT_HEADING.into(),
        Place::Quiz(state) => quiz_title(state),
        Place::Tours => TOURS_HEADING.into(),
        Place::Tour(slug, _) => match atlas.tours().iter().find(|known| known.slug == *slug) {
            Some(tour) => tour.name.clone(),
            None => no_such_tour(slug),
        },
        Place::Claims(None) => CLAIMS_HEADING.into(),
        Place::Claims(Some(slug)) => match atlas.claims().iter().find(|known| known.slug == *slug) {
            Some(claim) => claim.name.clone(),
            None => no_such_claim(slug),
        },
        Place::Term(slug) => match atlas.find_term(slug) {
            Some(id) => atlas.term(id).name.clone(),
            None => no_such_entry(slug),
        },
        Place::About => NAV_ABOUT.into(),
        Place::Data => DATA_HEADING.into(),
    };
    titled(&page)
}

/// A page's title, with whose page it is.
pub fn titled(page: &str) -> String {
    format!("{page} · {NAME}")
}

/// "1 program", "156 programs".
pub fn programs_count(count: usize) -> String {
    plural(count, "program", "programs")
}

/// "1 line of business", "3 lines of business".
fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(count), if count == 1 { one } else { many })
}

/// 50,000.
pub fn number(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The noun behind a number of programs.
pub fn programs_noun(count: usize) -> &'static str {
    if count == 1 { "program" } else { "programs" }
}

/// How many programs the map shows, for those who hear it.
pub fn programs_shown(count: usize) -> String {
    if count == 0 { format!(" {NOTHING_LIT}") } else { format!(" {} shown.", programs_count(count)) }
}

/// The heading of a layer.
pub fn layer_heading(layer: Layer) -> &'static str {
    match layer {
        Layer::Account => "Accounts",
        Layer::Lob => "Lines of business",
        Layer::Channel => "Channels",
    }
}

/// What a layer is, in a few words.
pub fn layer_hint(layer: Layer) -> &'static str {
    match layer {
        Layer::Account => "whose name you say",
        Layer::Lob => "what you do",
        Layer::Channel => "how contact travels",
    }
}

/// The layer as a word inside a sentence.
pub fn layer_word(layer: Layer) -> &'static str {
    match layer {
        Layer::Account => "account",
        Layer::Lob => "line of business",
        Layer::Channel => "channel",
    }
}

/// What to do in a step on a phone.
pub fn step_prompt(layer: Layer) -> &'static str {
    match layer {
        Layer::Account => "Step 1 of 3: choose an account",
        Layer::Lob => "Step 2 of 3: choose a line of business",
        Layer::Channel => "Step 3 of 3: choose a channel",
    }
}

/// Undoes the selection of a layer on a phone.
pub fn step_back(name: &str) -> String {
    format!("Back: change {name}")
}

/// The name of a facet.
pub fn facet_name(facet: Facet) -> &'static str {
    match facet {
        Facet::Industry => "Industry",
        Facet::Function => "Lines by function",
        Facet::Direction => "Direction",
        Facet::Medium => "Channel group",
    }
}

/// The name of a value of a facet.
pub fn facet_value(atlas: &Atlas, facet: Facet, place: usize) -> String {
    let layer = match facet {
        Facet::Industry => Layer::Account,
        Facet::Function => Layer::Lob,
        Facet::Medium => Layer::Channel,
        Facet::Direction => return direction_name(Direction::ALL[place]).into(),
    };
    atlas.groups(layer)[place].name.clone()
}

/// The name of a direction.
pub fn direction_name(direction: Direction) -> &'static str {
    match direction {
        Direction::Inbound => "Inbound",
        Direction::Outbound => "Outbound",
        Direction::Both => "Both ways",
        Direction::None => "No contact",
    }
}

/// A direction in the middle of a sentence.
pub fn direction_phrase(direction: Direction) -> &'static str {
    match direction {
        Direction::Inbound => "inbound: the customer contacts you",
        Direction::Outbound => "outbound: you contact the customer",
        Direction::Both => "both ways: inbound and outbound",
        Direction::None => "no contact with customers",
    }
}

/// How a statement is backed.
pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Agreed => "sources agree",
        Confidence::Single => "one source says so",
        Confidence::Contested => "sources disagree",
        Confidence::Industry => "common usage",
    }
}

/// The kind of a company, as part of a sentence.
pub fn company_kind(kind: CompanyKind) -> &'static str {
    match kind {
        CompanyKind::Outsourcer => "an outsourcer",
        CompanyKind::InHouse => "the account's own in-house team",
        CompanyKind::Captive => "a captive: the account owns it",
    }
}

/// What kind of thing an answer of the search is.
pub fn target_kind(target: Target) -> &'static str {
    match target {
        Target::Term(_) => "entry",
        Target::Node(id) => match id.layer {
            Layer::Account => "account on the map",
            Layer::Lob => "LOB on the map",
            Layer::Channel => "channel on the map",
        },
        Target::Comparison(_) => "comparison",
        Target::Tour(_) => "tour",
        Target::Claim(_) => "claim",
        Target::Program(_) => "example on the map",
    }
}

/// What follows a node's name for those who hear it: what it is and what it is joined to.
pub fn node_relations(atlas: &Atlas, id: NodeId) -> String {
    let node = atlas.node(id);
    let programs: Vec<_> = atlas.programs().iter().filter(|program| program.node(id.layer) == id).collect();
    let joined = |layer: Layer| {
        let is_joined = |index: &usize| programs.iter().any(|program| program.node(layer).index == *index);
        let nodes = (0..atlas.nodes(layer).len()).filter(is_joined);
        list(nodes.map(|index| atlas.nodes(layer)[index].name.as_str()).collect(), layer)
    };
    let group = &atlas.group_of(id).name;
    let count = programs_count(programs.len());
    match (&node.detail, id.layer) {
        (Detail::Lob { direction, .. }, _) => format!(
            ", line of business, {group}, usually {}. {count}: {}; {}",
            direction_name(*direction).to_ascii_lowercase(),
            joined(Layer::Account),
            joined(Layer::Channel)
        ),
        (_, Layer::Channel) => {
            format!(", channel, {group}. {count}: {}; {}", joined(Layer::Lob), joined(Layer::Account))
        }
        _ => format!(", account, {group}. {count}: {}; {}", joined(Layer::Lob), joined(Layer::Channel)),
    }
}

/// Up to four names, and how many more there are.
fn list(names: Vec<&str>, layer: Layer) -> String {
    let (one, many) = match layer {
        Layer::Account => ("account", "accounts"),
        Layer::Lob => ("line of business", "lines of business"),
        Layer::Channel => ("channel", "channels"),
    };
    if names.len() > 5 {
        return format!("{}, such as {}", plural(names.len(), one, many), names[..3].join(", "));
    }
    format!("{}: {}", plural(names.len(), one, many), names.join(", "))
}

/// A part of the sentence "You are employed by …": its words, and whether they are a name to set off.
pub type SentencePart = (String, bool);

/// The sentence, part by part, as far as it is settled.
pub fn sentence(atlas: &Atlas, sentence: Sentence) -> Vec<SentencePart> {
    let account = &atlas.node(sentence.account).name;
    let mut parts: Vec<SentencePart> = Vec::new();
    let mut say = |text: &str, name: bool| parts.push((text.into(), name));
    if let Some(company) = atlas.employer_of(sentence.account) {
        say("You are employed by ", false);
        say(&company.name, true);
        match company.kind {
            CompanyKind::Outsourcer => say("; ", false),
            CompanyKind::InHouse => say(", the account's own team; ", false),
            CompanyKind::Captive => say(", which the account owns; ", false),
        }
    }
    match (sentence.medium, sentence.direction) {
        (Medium::None, _) => {
            say("you do work for ", false);
            say(account, true);
            say(" that no customer sees", false);
        }
        (Medium::NonVoice, _) => {
            say("you write as ", false);
            say(account, true);
        }
        (_, Some(Direction::Outbound)) => {
            say("you call and say 'This is ", false);
            say(account, true);
            say("'", false);
        }
        _ => {
            say("you answer 'Thank you for calling ", false);
            say(account, true);
            say("'", false);
        }
    }
    if let Some(lob) = sentence.lob {
        say("; you sit in the ", false);
        say(&atlas.node(lob).name, true);
        say(" LOB", false);
    }
    if let Some(channel) = sentence.channel.filter(|_| sentence.medium != Medium::None) {
        say(", over ", false);
        say(&lower_first(&atlas.node(channel).name), true);
    }
    say(".", false);
    if !sentence.complete() {
        let open = if sentence.lob.is_none() { Layer::Lob } else { Layer::Channel };
        say(&format!(" Choose a {} to go on.", layer_word(open)), false);
    }
    parts
}

/// A name in the middle of a sentence: "chat", but "SMS".
fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_ascii_uppercase() => {
            std::iter::once(first.to_ascii_lowercase()).chain(letters).collect()
        }
        _ => name.into(),
    }
}

/// The sentence's place before it can be said.
pub const SENTENCE_OPEN: &str = "Choose an account, and the map tells you who employs you and whose name you say.";

/// Nothing is lit.
pub const NOTHING_LIT: &str = "No program fits all of your choices.";

/// Nothing is lit, and the text in the search box is to blame.
pub fn nothing_called(query: &str) -> String {
    format!(
        "No program here is about \u{201c}{}\u{201d}. What the words mean stands under the search box.",
        query.trim()
    )
}

/// The values picked in a facet; empty where none is.
fn picked(atlas: &Atlas, view: &MapView, facet: Facet) -> String {
    let picked = view.facets[facet as usize].iter().enumerate().filter(|(_, value)| value.picked);
    let names: Vec<String> = picked.map(|(place, _)| facet_value(atlas, facet, place)).collect();
    names.join(" or ")
}

/// Offers to undo one choice.
pub fn loosen(atlas: &Atlas, view: &MapView, query: &str, choice: Choice, leaves: u32) -> String {
    let what = match choice {
        Choice::Query => format!("the text \u{201c}{query}\u{201d}"),
        Choice::Facet(facet) => [&facet_name(facet).to_ascii_lowercase(), " ", &picked(atlas, view, facet)].concat(),
        Choice::Selection(layer) => {
            let name = view.selection[layer as usize].map(|index| atlas.nodes(layer)[index].name.as_str());
            format!("{} {}", layer_word(layer), name.unwrap_or_default())
        }
    };
    format!("Drop {what}: {}", programs_count(leaves as usize))
}

/// Several choices are to blame together.
pub const LOOSEN_ALL: &str = "No single choice is to blame: clear all";

/// The address names things that are not there.
pub fn unknown(slugs: &[String]) -> String {
    format!("The link names something this map does not have: {}. The rest of it is shown.", slugs.join(", "))
}

/// The page of an entry that does not exist.
pub fn no_such_entry(slug: &str) -> String {
    format!("There is no entry \u{201c}{slug}\u{201d}.")
}
/// What to do then.
pub const NO_SUCH_ENTRY_REMEDY: &str = "Search for the word above, or look through the glossary.";

/// The example line of a program is on its way, or could not be fetched.
pub const EXAMPLE_WAITING: &str = "The agent's line is not here yet.";
/// The body of an entry is on its way.
pub const ENTRY_LOADING: &str = "Loading the rest of this page.";
/// The body of an entry could not be fetched.
pub const ENTRY_MISSING: &str =
    "The rest of this page did not arrive. Check your connection and reload the page; nothing you chose is lost.";

/// No answer to a search.
pub fn no_results(query: &str) -> String {
    format!("Nothing is called \u{201c}{}\u{201d} here. Try a shorter word.", query.trim())
}

/// How many answers a search has, for those who hear it.
pub fn results_found(query: &str, count: usize) -> String {
    if count == 0 { no_results(query) } else { format!("{}.", plural(count, "result", "results")) }
}

/// Before the name that an answer was found by.
pub const FOUND_AS: &str = "also called";

/// The kinds of relation, as the beginning of a line.
pub fn relation(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::ContrastsWith => "Contrasts with",
        RelationKind::OftenConfusedWith => "Often confused with",
        RelationKind::IsA => "Is a kind of",
        RelationKind::PartOf => "Part of",
        RelationKind::HasPart => "Has parts",
        RelationKind::Serves => "Serves",
        RelationKind::Employs => "Employs",
        RelationKind::Represents => "Represents",
        RelationKind::WorksIn => "Works in",
        RelationKind::UsesChannel => "Uses",
        RelationKind::HasDirection => "Direction",
        RelationKind::RequiresSkill => "Needs",
        RelationKind::MeasuredBy => "Measured by",
        RelationKind::UsesTool => "Uses the tool",
        RelationKind::EscalatesTo => "Escalates to",
        RelationKind::ExampleOf => "Example of",
        RelationKind::LeadsTo => "Leads to",
        RelationKind::Related => "See also",
    }
}

/// The shelves of the glossary.
pub fn category(slug: &str) -> &str {
    match slug {
        "structure" => "How it fits together",
        "sourcing" => "Who does the work, and where",
        "lob" => "Lines of business",
        "channel" => "Channels",
        "direction" => "Directions",
        "role" => "Roles",
        "service" => "Back-office services",
        "process" => "Handling a contact",
        "metric" => "Metrics",
        "wfm" => "Planning and schedules",
        "quality" => "Quality and coaching",
        "training" => "Training",
        "technology" => "Tools",
        "skill" => "Skills",
        "driver" => "Why companies outsource",
        "hr" => "Job and pay words",
        "compliance" => "Rules and data",
        "slang" => "Floor talk",
        other => other,
    }
}

/// A region code, spelled out.
pub fn region(code: &str) -> &str {
    match code {
        "PH" => "Philippines",
        "IN" => "India",
        "LATAM" => "Latin America",
        "US" => "United States",
        "UK" => "United Kingdom",
        other => other,
    }
}

/// The shelves in the order in which a newcomer needs them.
pub const SHELVES: [&str; 18] = [
    "structure", "lob", "channel", "direction", "role", "process", "skill", "metric", "training", "quality", "wfm",
    "technology", "hr", "slang", "service", "sourcing", "driver", "compliance",
];
/// The label of the list of shelves.
pub const CATEGORIES_LABEL: &str = "Categories";
/// The way to the page that gives the markup for other pages.
pub const SHARE_LINK: &str = "Embed this view";
/// The page's last line.
pub const FOOT: &str = "Nothing you do here leaves this page.";
/// Before it, where the content is the built-in one.
pub const FOOT_MADE_UP: &str = "Companies and accounts on the map are made up.";
/// The usual direction of a LOB, as a sentence.
pub fn usual_direction(direction: Direction) -> String {
    format!("Usually {}.", direction_phrase(direction))
}
/// Why "non-voice" is not among the lines of business.
pub const NON_VOICE_NOTE: &str =
    "The same 2009 list also names non-voice. That is a group of channels, not a kind of work:";
/// See [`NON_VOICE_NOTE`].
pub const NON_VOICE_LINK: &str = "Non-voice";
/// The sections of the page about the program.
pub const ABOUT: [(&str, &[&str]); 4] = [
    (
        "What this is",
        &[
            "A floor walker is the experienced agent who walks a call center's floor and answers the newcomers' \
             questions. This page is that person in a browser tab.",
            "The map shows who works for whom: a company employs the agents, an account lends its name, a line of \
             business is the work, a channel carries it. The glossary explains the words and says so where usage varies.",
        ],
    ),
    (
        "How far to trust it",
        &["Companies, accounts and example lines are made up. What they show is how such work is commonly set up, \
             not who serves whom. Each entry names its sources, and where they disagree it says who says what."],
    ),
    (
        "Privacy",
        &[
            "The page asks nobody but the site it came from. No cookies, no counting, no sign-in.",
            "What you answer in the quiz stays in this tab. Only if you ask for it, it is kept on your device for review, and \
             you can delete it there. Where the quiz is embedded, the page around it is told which questions were right.",
        ],
    ),
    (
        "Licence",
        &[
            "The texts are free to share and adapt with credit to Floorwalker (CC BY 4.0). The program is free software \
             (MIT or Apache 2.0, as you choose).",
        ],
    ),
];
/// What was selected, left to right, in the path over the map.
pub const PATH_LABEL: &str = "Your path";
/// Takes one selection back.
pub fn deselect(name: &str) -> String {
    format!("Remove {name}")
}
/// Every step is done, on a phone.
pub const STEPS_DONE: &str = "You are there. This is one program:";
/// The way to the filters on a phone, with how many values are picked.
pub fn filters_toggle(picked: usize) -> String {
    if picked == 0 { FILTERS.into() } else { format!("{FILTERS} ({picked})") }
}
/// The facts about an account, in the panel.
pub fn account_facts(atlas: &Atlas, account: NodeId) -> String {
    let industry = &atlas.group_of(account).name;
    match atlas.employer_of(account) {
        Some(company) => {
            let place = if company.place.is_empty() { String::new() } else { format!(" ({})", company.place) };
            let kind = company_kind(company.kind);
            format!("Industry: {industry}. Its agents are employed by {}, {kind}{place}.", company.name)
        }
        None => format!("Industry: {industry}."),
    }
}
/// More programs than the panel lists.
pub fn more_programs(count: usize) -> String {
    format!("and {} more in the list below the map", programs_count(count))
}
/// From the empty panel to the entry that explains the middle of the map.
pub const PANEL_EMPTY_LINK: &str = "What is a line of business?";
