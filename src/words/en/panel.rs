//! What is told about a selection: who employs you, whose name you say, what the agent says.

use super::{direction_phrase, layer_word, lower_first, programs_count};
use crate::domain::atlas::{Atlas, CompanyKind, Direction, Layer, Medium, NodeId};
use crate::domain::sentence::Sentence;

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
/// From the empty panel to the entry that explains the middle of the map.
pub const PANEL_EMPTY_LINK: &str = "What is a line of business?";
/// Link to the page of an entry.
pub const READ_MORE: &str = "Read the whole entry";
/// Heading of the programs in the panel.
pub const PROGRAMS_HEADING: &str = "What the agent says or does";

/// The example line of a program is on its way, or could not be fetched.
pub const EXAMPLE_WAITING: &str = "The agent's line is not here yet.";
/// More programs than the panel lists.
pub fn more_programs(count: usize) -> String {
    format!("and {} more in the list below the map", programs_count(count))
}

/// The kind of a company, as part of a sentence.
pub fn company_kind(kind: CompanyKind) -> &'static str {
    match kind {
        CompanyKind::Outsourcer => "an outsourcer",
        CompanyKind::InHouse => "the account's own in-house team",
        CompanyKind::Captive => "a captive: the account owns it",
    }
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
/// The usual direction of a LOB, as a sentence.
pub fn usual_direction(direction: Direction) -> String {
    format!("Usually {}.", direction_phrase(direction))
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

/// The sentence's place before it can be said.
pub const SENTENCE_OPEN: &str = "Choose an account, and the map tells you who employs you and whose name you say.";
