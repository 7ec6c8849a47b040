//! The facets: what a program has that a reader can filter by, beside its account, LOB and channel.

use super::atlas::{Atlas, Direction, Layer};

/// The facets of the filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// The account's industry.
    Industry = 0,
    /// The LOB's function.
    Function = 1,
    /// Who starts the contact.
    Direction = 2,
    /// The channel group.
    Medium = 3,
}

impl Facet {
    /// All facets, in the order of addresses.
    pub const ALL: [Self; 4] = [Self::Industry, Self::Function, Self::Direction, Self::Medium];

    /// All facets, in the order of the page: the legend first, the long list last.
    pub const IN_PAGE_ORDER: [Self; 4] = [Self::Function, Self::Direction, Self::Medium, Self::Industry];

    /// The facet's name in addresses and in `data-facet`.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Industry => "industry",
            Self::Function => "function",
            Self::Direction => "direction",
            Self::Medium => "medium",
        }
    }

    /// The layer whose groups are the facet's values; `None` for the direction, which belongs to the program.
    pub(super) fn layer(self) -> Option<Layer> {
        match self {
            Self::Industry => Some(Layer::Account),
            Self::Function => Some(Layer::Lob),
            Self::Direction => None,
            Self::Medium => Some(Layer::Channel),
        }
    }

    /// The facet whose values are the groups of that layer.
    pub fn of_groups(layer: Layer) -> Self {
        match layer {
            Layer::Account => Self::Industry,
            Layer::Lob => Self::Function,
            Layer::Channel => Self::Medium,
        }
    }

    /// The values that the atlas knows, as slugs, in the order of the map.
    pub fn values(self, atlas: &Atlas) -> Vec<&str> {
        match self.layer() {
            Some(layer) => atlas.groups(layer).iter().map(|group| group.slug.as_str()).collect(),
            None => Direction::ALL.into_iter().map(Direction::slug).collect(),
        }
    }
}
