//! The pages on which two or more words stand side by side.

/// The comparisons' heading.
pub const COMPARE_HEADING: &str = "What is the difference?";
/// Under it.
pub const COMPARE_LEAD: &str = "Words that people mix up, side by side.";
/// The head of the first column.
pub const ASPECT: &str = "Compared by";
/// Before what to keep in mind.
pub const REMEMBER: &str = "Remember:";
/// The address names a comparison that is not there.
pub fn no_such_comparison(slug: &str) -> String {
    format!("There is no comparison \u{201c}{slug}\u{201d}.")
}
