//! Fetches what the first visit left out when it is about to be read: bodies of entries, example lines of programs,
//! comparisons, tours, claims, the fit check.

use leptos::prelude::*;

use super::{App, Screen};
use crate::content;
use crate::domain::address::Place;
use crate::domain::atlas::{Atlas, ContentFile, Layer, NodeId, TermId};
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
    /// What stands where something is that these files should have brought.
    pub(super) fn waiting(&self, files: &[String]) -> &'static str {
        let on_its_way =
            |file: &String| self.0.iter().any(|(known, arrival)| known == file && *arrival == Arrival::Asked);
        if files.iter().any(on_its_way) { words::ENTRY_LOADING } else { words::ENTRY_MISSING }
    }

    /// What the search has to do without.
    pub(super) fn lacking(&self) -> &'static str {
        let failed =
            self.0.iter().any(|(known, arrival)| known == content::FOUND_BY_FILE && *arrival == Arrival::Failed);
        if failed { words::SEARCH_LACKING } else { "" }
    }

    /// Whether the example lines are here.
    pub(super) fn has_examples(&self) -> bool {
        self.0.iter().any(|(known, arrival)| known == content::PROGRAMS_FILE && *arrival == Arrival::Here)
    }

    /// Whether the search has all that it will have: which of two files came first must not change what is found.
    fn complete_the_search(&self) -> bool {
        let is = |file: &str, arrival| self.0.iter().any(|known| *known == (file.to_owned(), arrival));
        is(content::FOUND_BY_FILE, Arrival::Here) && !is(content::PROGRAMS_FILE, Arrival::Asked)
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
        for file in files_for(self.atlas, screen) {
            self.fetch(file);
        }
    }

    /// Fetches what is found beside names: what entries are found by, and the agents' lines; the search box has been touched.
    pub fn prepare_search(self) {
        // Whoever made the index may have had it already.
        if self.atlas.terms().iter().all(|term| term.found_by().is_none()) {
            self.fetch(content::FOUND_BY_FILE.into());
            self.fetch_examples();
        }
    }

    /// Fetches the example lines of the programs.
    pub(super) fn fetch_examples(self) {
        self.fetch(content::PROGRAMS_FILE.into());
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
        self.shelves.update(|shelves| shelves.set(&file, arrival));
        if [content::FOUND_BY_FILE, content::PROGRAMS_FILE].contains(&file.as_str())
            && self.shelves.with_untracked(Shelves::complete_the_search)
        {
            self.navigation.search_again();
        }
    }
}

/// The files that `screen` needs, without those whose bodies are here.
pub(super) fn files_for(atlas: &Atlas, screen: &Screen) -> Vec<String> {
    let mut files: Vec<String> = Vec::new();
    let body_of = |term: Option<TermId>| {
        let term = term.map(|id| atlas.term(id)).filter(|term| term.body().is_none());
        term.map(|term| content::shelf_file(&term.shelf))
    };
    match &screen.address.place {
        Place::Term(slug) => {
            let term = atlas.find_term(slug);
            files.extend(body_of(term));
            if atlas.claims().iter().any(|claim| term.is_some_and(|term| claim.about.contains(&term))) {
                files.push(content::CLAIMS_FILE.into());
            }
        }
        Place::Glossary(state) => files.extend(body_of(state.role.as_deref().and_then(|role| atlas.find_term(role)))),
        Place::Compare(_) => files.push(content::COMPARISONS_FILE.into()),
        Place::Fit(_) => files.push(content::FIT_FILE.into()),
        Place::Tour(..) => files.push(content::TOURS_FILE.into()),
        Place::Claims(_) => files.push(content::CLAIMS_FILE.into()),
        Place::Map(_) | Place::Comparisons | Place::Tours | Place::About | Place::Data | Place::Quiz(_) => {}
    }
    if screen.on_map() && screen.map.anything_selected() {
        files.push(content::PROGRAMS_FILE.into());
        for layer in Layer::ALL {
            let selected = screen.map.selection[layer as usize];
            files.extend(body_of(selected.and_then(|index| atlas.node(NodeId { layer, index }).term)));
        }
    }
    files
}
