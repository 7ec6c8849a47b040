//! Fetches what the first visit left out when it is about to be read: bodies of entries, example lines of programs,
//! comparisons, tours, claims, the fit check.

use leptos::prelude::*;

use super::{App, Screen};
use crate::content;
use crate::domain::address::Place;
use crate::domain::atlas::{ContentFile, Layer, NodeId, TermId};
use crate::platform::{fetch, frame};
use crate::words;

/// How far a file has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Arrival {
    Asked,
    Here,
    Failed,
}

/// The files that were asked for. Each is fetched once; after a failure, the next change of the screen tries again.
#[derive(Debug, Clone, Default)]
pub(super) struct Shelves(Vec<(String, Arrival)>);

impl Shelves {
    /// What stands where the body of an entry should be.
    pub(super) fn waiting(&self) -> &'static str {
        let failed = self.0.iter().any(|(_, arrival)| *arrival == Arrival::Failed);
        if failed { words::ENTRY_MISSING } else { words::ENTRY_LOADING }
    }

    /// What the search has to do without.
    pub(super) fn lacking(&self) -> &'static str {
        let failed =
            self.0.iter().any(|(known, arrival)| known == content::FOUND_BY_FILE && *arrival == Arrival::Failed);
        if failed { words::SEARCH_LACKING } else { "" }
    }

    /// Whether the example lines are here.
    pub(super) fn has_examples(&self) -> bool {
        self.0.iter().any(|(known, arrival)| known == content::EXAMPLES_FILE && *arrival == Arrival::Here)
    }

    fn set(&mut self, file: &str, arrival: Arrival) {
        self.0.retain(|(known, _)| known != file);
        self.0.push((file.into(), arrival));
    }

    fn asked(&self, file: &str) -> bool {
        self.0.iter().any(|(known, arrival)| known == file && *arrival != Arrival::Failed)
    }
}

impl App {
    /// Fetches what `screen` wants to say and cannot yet.
    pub(super) fn fetch_missing(self, screen: &Screen) {
        if screen.asked() {
            self.prepare_search();
        }
        match &screen.address.place {
            Place::Term(slug) => {
                let term = self.atlas.find_term(slug);
                self.fetch_body(term);
                if self.atlas.claims().iter().any(|claim| term.is_some_and(|term| claim.about.contains(&term))) {
                    self.fetch(content::CLAIMS_FILE.into());
                }
            }
            Place::Glossary(state) => {
                self.fetch_body(state.role.as_deref().and_then(|role| self.atlas.find_term(role)));
            }
            Place::Quiz(state) => self.fetch_body(self.atlas.find_term(state.set.as_deref().unwrap_or("account"))),
            Place::Compare(_) => self.fetch(content::COMPARISONS_FILE.into()),
            Place::Fit(_) => self.fetch(content::FIT_FILE.into()),
            Place::Tour(..) => self.fetch(content::TOURS_FILE.into()),
            Place::Claims(_) => self.fetch(content::CLAIMS_FILE.into()),
            Place::Map(_) | Place::Comparisons | Place::Tours | Place::About => {}
        }
        if screen.on_map() && screen.map.anything_selected() {
            self.fetch(content::EXAMPLES_FILE.into());
            for layer in Layer::ALL {
                let selected = screen.map.selection[layer as usize];
                self.fetch_body(selected.and_then(|index| self.atlas.node(NodeId { layer, index }).term));
            }
        }
    }

    /// Fetches what the entries are found by beside their names; the search box has been touched.
    pub fn prepare_search(self) {
        self.fetch(content::FOUND_BY_FILE.into());
    }

    /// Fetches the example lines of the programs.
    pub(super) fn fetch_examples(self) {
        self.fetch(content::EXAMPLES_FILE.into());
    }

    fn fetch_body(self, term: Option<TermId>) {
        if let Some(term) = term.map(|id| self.atlas.term(id)).filter(|term| term.body().is_none()) {
            self.fetch(content::shelf_file(&term.shelf));
        }
    }

    fn fetch(self, file: String) {
        if !self.shelves.with_untracked(|shelves| shelves.asked(&file)) {
            self.shelves.update_untracked(|shelves| shelves.set(&file, Arrival::Asked));
            frame::spawn(self.take_in(file));
        }
    }

    async fn take_in(self, file: String) {
        let text = fetch::text(&file).await;
        let added = text.is_some_and(|text| self.atlas.add_bodies(ContentFile { name: &file, text: &text }).is_ok());
        let arrival = if added { Arrival::Here } else { Arrival::Failed };
        if added && file == content::TOURS_FILE {
            self.navigation.refresh();
            // What the step shows may have to be fetched in its turn.
            self.navigation.screen.with_untracked(|screen| self.fetch_missing(screen));
        }
        if added && file == content::FOUND_BY_FILE {
            self.navigation.search_again();
        }
        self.shelves.update(|shelves| shelves.set(&file, arrival));
    }
}
