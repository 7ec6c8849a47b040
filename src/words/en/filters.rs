//! The filters, and what to do where they leave nothing.

use super::{direction_name, layer_word, programs_count};
use crate::domain::atlas::{Atlas, Direction, Layer};
use crate::domain::facet::Facet;
use crate::domain::filter::Choice;
use crate::domain::map_view::MapView;

/// The filters' heading.
pub const FILTERS: &str = "Filters";
/// Clears selection, facets and text.
pub const CLEAR_ALL: &str = "Clear all";
/// The way to the filters on a phone, with how many values are picked.
pub fn filters_toggle(picked: usize) -> String {
    if picked == 0 { FILTERS.into() } else { format!("{FILTERS} ({picked})") }
}

/// Behind the name of a facet, for those who hear its values: what the number at each of them means.
pub const WITH_NUMBERS: &str = ", and how many programs each leaves";

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

/// The values picked in a facet; empty where none is.
pub(super) fn picked(atlas: &Atlas, view: &MapView, facet: Facet) -> String {
    let picked = view.facets[facet as usize].iter().enumerate().filter(|(_, value)| value.picked);
    let names: Vec<String> = picked.map(|(place, _)| facet_value(atlas, facet, place)).collect();
    names.join(" or ")
}

/// Nothing is lit.
pub const NOTHING_LIT: &str = "No program fits all of your choices.";

/// Nothing is lit, and the text in the search box is to blame.
pub fn nothing_called(query: &str) -> String {
    format!(
        "No program here is about \u{201c}{}\u{201d}. What the words mean stands under the search box.",
        query.trim()
    )
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
