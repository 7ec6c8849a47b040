//! The map: its columns, its nodes, its steps on a phone.

use super::{NOTHING_LIT, plural, programs_count};
use crate::domain::atlas::{Atlas, Detail, Direction, Layer, NodeId};

/// The map's heading.
pub const MAP_HEADING: &str = "Who you work for, on one map";
/// What the map is.
pub const MAP_LEAD: &str = "In a call center you are paid by one company and speak for another. Follow the lines from account to line of \
     business to channel.";
/// The landmark around the map.
pub const MAP_LABEL: &str = "Map: account, line of business, channel";
/// How the map is worked by keyboard.
pub const MAP_HELP: &str =
    "Arrow keys move on the map, Home and End go to the first and last of a column, Enter selects, Escape clears.";
/// The heading of the list twin.
pub fn outline_heading(programs: usize) -> String {
    format!("The same map in words: {}", programs_count(programs))
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
/// Every step is done, on a phone.
pub const STEPS_DONE: &str = "You are there. This is one program:";
/// What was selected, left to right, in the path over the map.
pub const PATH_LABEL: &str = "Your path";
/// Before the layers of the path in which nothing is selected, for those who hear them.
pub const STILL_OPEN: &str = "not chosen: ";
/// Takes one selection back.
pub fn deselect(name: &str) -> String {
    format!("Remove {name}")
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
            "line of business, {group}, usually {}. {count}: {}; {}",
            direction_name(*direction).to_ascii_lowercase(),
            joined(Layer::Account),
            joined(Layer::Channel)
        ),
        (_, Layer::Channel) => {
            format!("channel, {group}. {count}: {}; {}", joined(Layer::Lob), joined(Layer::Account))
        }
        _ => format!("account, {group}. {count}: {}; {}", joined(Layer::Lob), joined(Layer::Channel)),
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
