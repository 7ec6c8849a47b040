//! What the map says when it is too large to draw whole.

use super::{layer_word, number};
use crate::domain::atlas::{Atlas, Detail, Layer, NodeId};
use crate::domain::wide::Part;

/// How the map is worked by keyboard.
pub const HELP: &str = "Arrow keys move on the map, Page Up and Page Down leap, Home and End go to the first and last of a column, \
     a letter goes to the next name that begins with it, Enter selects, Escape clears.";

/// How many nodes a column lists.
pub fn listed(nodes: usize, of: usize) -> String {
    if nodes == of { number(of) } else { format!("{} of {}", number(nodes), number(of)) }
}

/// The heading of a part of a column.
pub fn part(layer: Layer, part: Part) -> &'static str {
    match (part, layer) {
        (Part::With, _) => "With your choice",
        (Part::Other, Layer::Account) => "Other accounts",
        (Part::Other, Layer::Lob) => "Other lines of business",
        (Part::Other, Layer::Channel) => "Other channels",
    }
}

/// What a column says when it has nothing to list.
pub const NOTHING_LISTED: &str = "Nothing here with these filters.";

/// More values than the filter shows.
pub fn more_values(count: usize) -> String {
    format!("and {} more: type a name in the search box", number(count))
}

/// More programs than the list in words holds.
pub fn more_in_words(count: usize) -> String {
    let programs = if count == 1 { "program" } else { "programs" };
    format!("and {} more {programs}: filter or select to see them", number(count))
}

/// Over the picture of a large map, and where it was saved.
pub fn picture_shows(shown: usize, of: usize) -> String {
    format!(
        "This picture shows {} of {} programs of your choice. Filter or select to see others.",
        number(shown),
        number(of)
    )
}

/// What follows a node's name for those who hear it: what it is, and how much of each neighboring layer it is joined to, with
/// the first names.
pub fn relations(atlas: &Atlas, id: NodeId, programs: usize, joined: &[(Layer, usize, Vec<usize>)]) -> String {
    let group = &atlas.group_of(id).name;
    let usually = match &atlas.node(id).detail {
        Detail::Lob { direction, .. } => {
            format!(", usually {}", super::direction_name(*direction).to_ascii_lowercase())
        }
        Detail::Account { .. } | Detail::Channel { .. } => String::new(),
    };
    let programs = match programs {
        1 => "1 program".into(),
        many => format!("{} programs", number(many)),
    };
    let mut text = format!(", {}, {group}{usually}. {programs}", layer_word(id.layer));
    for (place, (layer, count, first)) in joined.iter().enumerate() {
        let kind = match (layer, count) {
            (layer, 1) => layer_word(*layer),
            (Layer::Account, _) => "accounts",
            (Layer::Lob, _) => "lines of business",
            (Layer::Channel, _) => "channels",
        };
        let names: Vec<&str> = first.iter().map(|&index| atlas.nodes(*layer)[index].name.as_str()).collect();
        text.push_str(if place == 0 { ": " } else { "; " });
        let such_as = if *count > names.len() { ", such as " } else { ": " };
        text.push_str(&[&number(*count), " ", kind, such_as, &names.join(", ")].concat());
    }
    text
}
