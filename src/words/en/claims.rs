//! What is often said, and what speaks against it.

use crate::domain::atlas::Flaw;

/// The claims' heading.
pub const CLAIMS_HEADING: &str = "Claims to weigh";
/// Under it.
pub const CLAIMS_LEAD: &str =
    "You will hear these. None of them is a plain fact: here is who says so, and what speaks against it.";
/// The way to them from the glossary.
pub const CLAIMS_TEASER: &str = "What is often said and only half true:";
/// The way from one to all.
pub const ALL_CLAIMS: &str = "All claims";
/// The mark of a claim.
pub const CLAIM: &str = "Claim";
/// The parts of a claim.
pub const CLAIM_TEXT: &str = "What is said";
/// See [`CLAIM_TEXT`].
pub const CLAIM_WHO: &str = "Who says so";
/// See [`CLAIM_TEXT`].
pub const CLAIM_FLAW: &str = "Why it is no plain fact";
/// See [`CLAIM_TEXT`].
pub const CLAIM_COUNTER: &str = "The other side";

/// Why a claim is no fact.
pub fn flaw(flaw: Flaw) -> &'static str {
    match flaw {
        Flaw::OneSided => "It tells one side.",
        Flaw::Dated => "It was true of another time.",
        Flaw::Anecdote => "It is one person's story.",
        Flaw::Inconsistent => "Its own source says otherwise elsewhere.",
        Flaw::Loose => "It uses the words loosely.",
    }
}
/// The address names a claim that is not there.
pub fn no_such_claim(slug: &str) -> String {
    format!("There is no claim \u{201c}{slug}\u{201d}.")
}
