//! Addresses: what the fragment of the URL says, as a value. A public promise, like every link that was ever shared.
//!
//! [`Address::parse`] is total: whatever stands in the fragment, a sensible place comes out. [`Address::format`] writes
//! the one canonical spelling, and `parse(format(a)) == a` for every address that `parse` can make.
#![deny(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "what comes in here is the visitor's, a host's or a stranger's"
)]

mod percent;
mod quiz;
mod read;
mod write;

use super::atlas::{Atlas, Layer};
use super::facet::Facet;
use super::region::Region;

pub use quiz::{Level, QuizPage, QuizState, set};

/// Where the reader is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// The page.
    pub place: Place,
    /// What stands in the search box; it filters the map too.
    pub query: String,
    /// Whose words come first. `None` where the address does not say, and then it stays as it was.
    pub region: Option<Region>,
}

/// The pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The map.
    Map(MapState),
    /// All entries, or some of them.
    Glossary(GlossaryState),
    /// One entry, by its slug; the slug need not exist.
    Term(String),
    /// All comparisons.
    Comparisons,
    /// One comparison, by its slug; the slug need not exist.
    Compare(String),
    /// "Does my job count as call-center work?"
    Fit(FitState),
    /// All tours.
    Tours,
    /// A tour, by its slug, and its step, counted from 1; neither need exist.
    Tour(String, usize),
    /// The quiz.
    Quiz(QuizState),
    /// All claims, or one of them.
    Claims(Option<String>),
    /// Sources, licence, privacy.
    About,
    /// The visitor's own data.
    Data,
}

impl Place {
    /// The page without what changes inside it.
    #[must_use]
    pub fn without_state(&self) -> Self {
        match self {
            // A tour moves the map about.
            Self::Map(_) | Self::Tour(..) => Self::default(),
            Self::Fit(_) => Self::Fit(FitState::default()),
            Self::Quiz(state) => Self::Quiz(state.without_state()),
            other => other.clone(),
        }
    }

    /// Whether the navigation marks `page` at this place; entries and claims stand under the glossary, tours under the map.
    pub fn is_under(&self, page: &Self) -> bool {
        match page {
            Self::Map(_) | Self::Tours | Self::Tour(..) => matches!(self, Self::Map(_) | Self::Tours | Self::Tour(..)),
            Self::Glossary(_) | Self::Term(_) | Self::Claims(_) => {
                matches!(self, Self::Glossary(_) | Self::Term(_) | Self::Claims(_))
            }
            Self::Quiz(_) => matches!(self, Self::Quiz(_)),
            Self::Comparisons | Self::Compare(_) => matches!(self, Self::Comparisons | Self::Compare(_)),
            Self::Fit(_) => matches!(self, Self::Fit(_)),
            Self::About => *self == Self::About,
            Self::Data => *self == Self::Data,
        }
    }
}

impl Default for Place {
    fn default() -> Self {
        Self::Map(MapState::default())
    }
}

/// The value of `letter` that means all of them.
pub const ALL_LETTERS: &str = "all";

/// Which entries the glossary shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GlossaryState {
    /// Those of one category.
    pub category: Option<String>,
    /// The skills that one role needs, by the role's slug.
    pub role: Option<String>,
    /// From A to Z instead of by category: those that begin so, or [`ALL_LETTERS`].
    pub letter: Option<String>,
}

/// What was answered in the fit check, by slug. A slug need not exist.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FitState {
    /// Who pays: it changes nothing, and the page says so.
    pub employer: Option<String>,
    /// What fills the day, sorted, without doubles.
    pub tasks: Vec<String>,
    /// What fills most of it.
    pub main: Option<String>,
    /// The title on the name tag, as typed.
    pub title: String,
}

impl FitState {
    /// The same answers with that task ticked, or no longer ticked.
    #[must_use]
    pub fn with_toggled(mut self, task: &str) -> Self {
        match self.tasks.binary_search_by(|ticked| ticked.as_str().cmp(task)) {
            Ok(place) => {
                self.tasks.remove(place);
                self.main = self.main.filter(|main| main != task);
            }
            Err(place) => self.tasks.insert(place, task.into()),
        }
        self
    }

    /// The same answers with another title.
    #[must_use]
    pub fn with_title(self, title: &str) -> Self {
        Self { title: read::query(title), ..self }
    }

    /// Whether that task is ticked.
    pub fn is_ticked(&self, task: &str) -> bool {
        self.tasks.iter().any(|ticked| ticked == task)
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

#[expect(clippy::indexing_slicing, reason = "each layer and each facet has its own place")]
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
    /// A page, with an empty search box.
    pub fn at(place: Place) -> Self {
        Self { place, ..Self::default() }
    }

    /// The map in that state, with an empty search box.
    pub fn map(state: MapState) -> Self {
        Self::at(Place::Map(state))
    }

    /// The map with that one node selected and nothing else.
    pub fn map_node(layer: Layer, slug: &str) -> Self {
        Self::map(MapState::default().with_selected(layer, Some(slug)))
    }

    /// The map with the account, the LOB and the channel of that program selected.
    pub fn program(atlas: &Atlas, place: usize) -> Self {
        let Some(program) = atlas.programs().get(place) else { return Self::default() };
        let selection = Layer::ALL.map(|layer| Some(atlas.node(program.node(layer)).slug.clone()));
        Self::map(MapState { selection, ..MapState::default() })
    }

    /// The page of an entry.
    pub fn term(slug: &str) -> Self {
        Self::at(Place::Term(slug.into()))
    }

    /// What the map shows; a map without choices on the other pages.
    pub fn map_state(&self) -> MapState {
        match &self.place {
            Place::Map(state) => state.clone(),
            _ => MapState::default(),
        }
    }

    /// The same place with another text in the search box.
    #[must_use]
    pub fn with_query(mut self, query: &str) -> Self {
        self.query = read::query(query);
        self
    }
}
