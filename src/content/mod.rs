//! The content, compiled in as text. What it means is `domain::atlas`'s business.

use crate::domain::atlas::ContentFile;

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        &[$(ContentFile { name: $name, text: include_str!($name) }),+]
    };
}

/// Every content file, in reading order.
pub const FILES: &[ContentFile<'static>] = files![
    "sources.json",
    "functions.json",
    "industries.json",
    "companies.json",
    "accounts.json",
    "lobs.json",
    "channels.json",
    "programs.json",
    "terms/structure.json",
    "terms/channels.json",
    "terms/lobs.json",
    "terms/services.json",
    "terms/roles.json",
    "terms/metrics.json",
];
