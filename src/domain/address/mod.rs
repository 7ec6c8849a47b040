//! Addresses: what the fragment of the URL says, as a value. A public promise, like every link that was ever shared.
//!
//! [`Address::parse`] is total: whatever stands in the fragment, a sensible place comes out. [`Address::format`] writes
//! the one canonical spelling, and `parse(format(a)) == a` for every address that `parse` can make.

mod percent;
mod read;
mod write;

use super::atlas::{Atlas, Layer};
use super::facet::Facet;

/// Where the reader is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// The page.
    pub place: Place,
    /// What stands in the search box; it filters the map too.
    pub query: String,
}

/// The pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The map.
    Map(MapState),
    /// All entries, or those of one category.
    Glossary(Option<String>),
    /// One entry, by its slug; the slug need not exist.
    Term(String),
    /// Sources, licence, privacy.
    About,
}

impl Place {
    /// The page without what changes inside it.
    #[must_use]
    pub fn without_state(&self) -> Self {
        match self {
            Self::Map(_) => Self::default(),
            other => other.clone(),
        }
    }

    /// Whether the navigation marks `page` at this place; entries stand under the glossary.
    pub fn is_under(&self, page: &Self) -> bool {
        match page {
            Self::Map(_) => matches!(self, Self::Map(_)),
            Self::Glossary(_) | Self::Term(_) => matches!(self, Self::Glossary(_) | Self::Term(_)),
            Self::About => *self == Self::About,
        }
    }
}

impl Default for Place {
    fn default() -> Self {
        Self::Map(MapState::default())
    }
}

/// What is chosen on the map, by slug. A slug need not exist: [`Scope`](super::filter::Scope) sorts that out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MapState {
    /// The selected account, LOB and channel.
    pub selection: [Option<String>; 3],
    /// The values picked in each facet, sorted, without doubles.
    pub facets: [Vec<String>; 4],
}

impl MapState {
    /// The slug selected in that layer.
    pub fn selected(&self, layer: Layer) -> Option<&str> {
        self.selection[layer as usize].as_deref()
    }

    /// The same state with another selection in that layer.
    #[must_use]
    pub fn with_selected(mut self, layer: Layer, slug: Option<&str>) -> Self {
        self.selection[layer as usize] = slug.map(Into::into);
        self
    }

    /// The same state with nothing selected.
    #[must_use]
    pub fn without_selection(mut self) -> Self {
        self.selection = Default::default();
        self
    }

    /// The values picked in that facet.
    pub fn picked(&self, facet: Facet) -> &[String] {
        &self.facets[facet as usize]
    }

    /// The same state with that value picked, or no longer picked.
    #[must_use]
    pub fn with_toggled(mut self, facet: Facet, value: &str) -> Self {
        let values = &mut self.facets[facet as usize];
        match values.binary_search_by(|picked| picked.as_str().cmp(value)) {
            Ok(place) => {
                values.remove(place);
            }
            Err(place) => values.insert(place, value.into()),
        }
        self
    }

    /// The same state with nothing picked in that facet.
    #[must_use]
    pub fn without_facet(mut self, facet: Facet) -> Self {
        self.facets[facet as usize].clear();
        self
    }
}

impl Address {
    /// The map in that state, with an empty search box.
    pub fn map(state: MapState) -> Self {
        Self { place: Place::Map(state), query: String::new() }
    }

    /// The map with that one node selected and nothing else.
    pub fn map_node(layer: Layer, slug: &str) -> Self {
        Self::map(MapState::default().with_selected(layer, Some(slug)))
    }

    /// The map with the account, the LOB and the channel of that program selected.
    pub fn program(atlas: &Atlas, place: usize) -> Self {
        let program = &atlas.programs()[place];
        let selection = Layer::ALL.map(|layer| Some(atlas.node(program.node(layer)).slug.clone()));
        Self::map(MapState { selection, ..MapState::default() })
    }

    /// The page of an entry.
    pub fn term(slug: &str) -> Self {
        Self { place: Place::Term(slug.into()), query: String::new() }
    }

    /// What the map shows; a map without choices on the other pages.
    pub fn map_state(&self) -> MapState {
        match &self.place {
            Place::Map(state) => state.clone(),
            Place::Glossary(_) | Place::Term(_) | Place::About => MapState::default(),
        }
    }

    /// The same place with another text in the search box.
    #[must_use]
    pub fn with_query(mut self, query: &str) -> Self {
        self.query = read::query(query);
        self
    }
}
