//! Regions: the same thing has other names in Manila, Bengaluru and Bogotá, and the reader says which come first.

use super::atlas::Term;

/// Whose words come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Region {
    /// The general word.
    General,
    /// The Philippines.
    Philippines,
    /// India.
    India,
    /// Latin America.
    LatinAmerica,
}

impl Region {
    /// All, in the order of the switch.
    pub const ALL: [Self; 4] = [Self::General, Self::Philippines, Self::India, Self::LatinAmerica];

    /// The value in addresses.
    pub fn slug(self) -> &'static str {
        match self {
            Self::General => "general",
            Self::Philippines => "ph",
            Self::India => "in",
            Self::LatinAmerica => "latam",
        }
    }

    /// The code at the names in the content files.
    pub fn code(self) -> &'static str {
        match self {
            Self::General => "",
            Self::Philippines => "PH",
            Self::India => "IN",
            Self::LatinAmerica => "LATAM",
        }
    }

    /// The region's own word for an entry, where it has one.
    pub fn word_for(self, term: &Term) -> Option<&str> {
        let alias = term.also_called.iter().find(|alias| alias.region.as_deref() == Some(self.code()))?;
        Some(&alias.name)
    }
}
