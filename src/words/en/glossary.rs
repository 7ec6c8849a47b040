//! The glossary's shelves, letters and regions.

use crate::domain::region::Region;

/// The glossary's heading.
pub const GLOSSARY_HEADING: &str = "Glossary";

/// Under the glossary's heading.
pub fn glossary_lead(entries: usize) -> String {
    format!("{entries} words of the call-center floor in plain English, with who says what where usage varies.")
}
/// The label of the list of shelves.
pub const CATEGORIES_LABEL: &str = "Categories";
/// Link to all categories.
pub const ALL_CATEGORIES: &str = "All";

/// The shelves in the order in which a newcomer needs them.
pub const SHELVES: [&str; 18] = [
    "structure", "lob", "channel", "direction", "role", "process", "skill", "metric", "training", "quality", "wfm",
    "technology", "hr", "slang", "service", "sourcing", "driver", "compliance",
];

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
/// The label of the letters.
pub const LETTERS_LABEL: &str = "From A to Z";
/// All letters.
pub const ALL_LETTERS: &str = "A to Z";
/// The heading of the roles whose skills can be asked for.
pub const ROLES_LABEL: &str = "Skills by role";
/// All of them.
pub const ALL_ROLES: &str = "All roles";
/// The heading of the entries that a text in the search box finds.
pub fn found_entries(query: &str) -> String {
    format!("Entries for \u{201c}{}\u{201d}", query.trim())
}
/// The label of the region switch.
pub const REGION_LABEL: &str = "Show the words used in:";

/// A region in the switch.
pub fn region_name(region: Region) -> &'static str {
    match region {
        Region::General => "General English",
        Region::Philippines => "Philippines",
        Region::India => "India",
        Region::LatinAmerica => "Latin America",
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
