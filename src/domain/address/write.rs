//! Address → fragment, in the one canonical spelling.

use super::percent::encode;
use super::{Address, MapState, Place};
use crate::domain::atlas::Layer;
use crate::domain::facet::Facet;
use crate::domain::region::Region;

impl Address {
    /// The fragment that leads here, `#` included.
    pub fn format(&self) -> String {
        let mut fragment = Fragment { text: String::from("#/"), mark: '?' };
        match &self.place {
            Place::Map(state) => {
                fragment.text.push_str("map");
                fragment.selection(state);
                fragment.parameter("q", Some(&self.query));
                fragment.facets(state);
            }
            Place::Glossary(state) => {
                fragment.text.push_str("glossary");
                fragment.parameter("category", state.category.as_deref());
                fragment.parameter("role", state.role.as_deref());
                fragment.parameter("letter", state.letter.as_deref());
            }
            Place::Term(slug) => fragment.page("t", Some(slug)),
            Place::Comparisons => fragment.page("compare", None),
            Place::Compare(slug) => fragment.page("compare", Some(slug)),
            Place::Fit(state) => {
                fragment.text.push_str("fit");
                fragment.parameter("employer", state.employer.as_deref());
                fragment.parameter("tasks", state.tasks.iter().map(String::as_str));
                fragment.parameter("main", state.main.as_deref());
                fragment.parameter("title", Some(&state.title));
            }
            Place::Tours => fragment.page("tour", None),
            Place::Tour(slug, step) => {
                fragment.page("tour", Some(slug));
                fragment.page("", Some(&step.to_string()));
            }
            Place::Quiz(state) => {
                state.write(&mut fragment);
            }
            Place::Claims(slug) => fragment.page("claims", slug.as_deref()),
            Place::About => fragment.text.push_str("about"),
            Place::Data => fragment.text.push_str("data"),
        }
        if !matches!(self.place, Place::Map(_)) {
            fragment.parameter("q", Some(&self.query));
        }
        fragment.parameter("region", self.region.map(Region::slug));
        fragment.text
    }
}

pub(super) struct Fragment {
    text: String,
    /// What stands before the next parameter.
    mark: char,
}

impl Fragment {
    fn selection(&mut self, state: &MapState) {
        for layer in Layer::ALL {
            self.parameter(layer.slug(), state.selected(layer));
        }
    }

    fn facets(&mut self, state: &MapState) {
        for facet in Facet::ALL {
            self.parameter(facet.slug(), state.picked(facet).iter().map(String::as_str));
        }
    }

    /// Adds what is chosen on the map.
    pub(super) fn map(&mut self, state: &MapState) {
        self.selection(state);
        self.facets(state);
    }

    /// Adds the name of a page, and which one of them.
    pub(super) fn page(&mut self, name: &str, slug: Option<&str>) {
        self.text.push_str(name);
        if let Some(slug) = slug {
            self.text.push('/');
            encode(slug, &mut self.text);
        }
    }

    /// Adds `key=value,value…` unless there is nothing to say.
    pub(super) fn parameter<'a>(
        &mut self,
        key: &str,
        values: impl IntoIterator<Item = &'a (impl AsRef<str> + ?Sized + 'a)>,
    ) {
        let mut before = self.mark;
        for value in values.into_iter().map(AsRef::as_ref).filter(|value| !value.is_empty()) {
            if before == self.mark {
                self.text.push(self.mark);
                self.text.push_str(key);
                before = '=';
                self.mark = '&';
            }
            self.text.push(before);
            encode(value, &mut self.text);
            before = ',';
        }
    }
}
