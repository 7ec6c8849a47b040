//! Address → fragment, in the one canonical spelling.

use super::percent::encode;
use super::{Address, Place};
use crate::domain::atlas::Layer;
use crate::domain::facet::Facet;

impl Address {
    /// The fragment that leads here, `#` included.
    pub fn format(&self) -> String {
        let mut fragment = Fragment { text: String::from("#/"), mark: '?' };
        match &self.place {
            Place::Map(state) => {
                fragment.text.push_str("map");
                for layer in Layer::ALL {
                    fragment.parameter(layer.slug(), state.selected(layer));
                }
                fragment.parameter("q", Some(&self.query));
                for facet in Facet::ALL {
                    fragment.parameter(facet.slug(), state.picked(facet).iter().map(String::as_str));
                }
                return fragment.text;
            }
            Place::Glossary(category) => {
                fragment.text.push_str("glossary");
                fragment.parameter("category", category.as_deref());
            }
            Place::Term(slug) => {
                fragment.text.push_str("t/");
                encode(slug, &mut fragment.text);
            }
            Place::About => fragment.text.push_str("about"),
        }
        fragment.parameter("q", Some(&self.query));
        fragment.text
    }
}

struct Fragment {
    text: String,
    /// What stands before the next parameter.
    mark: char,
}

impl Fragment {
    /// Adds `key=value,value…` unless there is nothing to say.
    fn parameter<'a>(&mut self, key: &str, values: impl IntoIterator<Item = &'a (impl AsRef<str> + ?Sized + 'a)>) {
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
