//! The search box and its answers.

use super::plural;
use crate::domain::atlas::Layer;
use crate::domain::search::Target;

/// The search box.
pub const SEARCH_LABEL: &str = "Search words, accounts, channels";
/// What the search box suggests.
pub const SEARCH_HINT: &str = "Try LOB, AHT or who pays me";
/// What the entries are found by beside their names could not be fetched.
pub const SEARCH_LACKING: &str =
    "Only names are searched now: the words behind them did not arrive. Check your connection and type again.";
/// The list of answers; hosts and tests find it by this name.
pub const RESULTS_LABEL: &str = "Search results";

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

/// Before the name that an answer was found by.
pub const FOUND_AS: &str = "also called";
/// The way to all entries that were found.
pub const MORE_RESULTS: &str = "See all of these in the glossary";

/// No answer to a search.
pub fn no_results(query: &str) -> String {
    format!("Nothing is called \u{201c}{}\u{201d} here. Try a shorter word.", query.trim())
}

/// How many answers a search has, for those who hear it.
pub fn results_found(query: &str, count: usize) -> String {
    if count == 0 { no_results(query) } else { format!("{}.", plural(count, "result", "results")) }
}
