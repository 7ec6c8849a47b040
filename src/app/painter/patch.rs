//! Elements of one kind, and the attributes of theirs that follow the screen.

use std::rc::Rc;

use web_sys::Element;

use crate::platform::elements::Elements;
pub(super) use crate::platform::elements::{CHECKED, HTML, TEXT};

/// What an attribute was set to last.
enum Shown {
    /// Nothing yet: whatever the page came with.
    Unknown,
    Absent,
    Text(String),
}

/// Elements with `N` attributes that are set only when they change.
pub(super) struct Patch<const N: usize> {
    elements: Rc<Elements>,
    attributes: [&'static str; N],
    shown: Vec<[Shown; N]>,
}

impl<const N: usize> Default for Patch<N> {
    fn default() -> Self {
        Self { elements: Rc::default(), attributes: [""; N], shown: Vec::new() }
    }
}

impl<const N: usize> Patch<N> {
    /// The descendants of `root` that `selector` finds.
    pub(super) fn find(root: &Element, selector: &str, attributes: [&'static str; N]) -> Self {
        let elements = Elements::find(root, selector);
        let shown = (0..elements.len()).map(|_| [const { Shown::Unknown }; N]).collect();
        Self { elements: Rc::new(elements), attributes, shown }
    }

    /// Brings the element at that place to these values; `None` takes an attribute away. True where something changed.
    pub(super) fn set(&mut self, place: usize, values: [Option<&str>; N]) -> bool {
        let Some(shown) = self.shown.get_mut(place) else { return false };
        let mut changed = false;
        for (number, value) in values.into_iter().enumerate() {
            // The visitor changes what is checked, too.
            let same = self.attributes[number] != CHECKED
                && match (&shown[number], value) {
                    (Shown::Text(shown), Some(value)) => shown == value,
                    (Shown::Absent, None) => true,
                    _ => false,
                };
            if !same {
                self.elements.set(place, self.attributes[number], value);
                shown[number] = value.map_or(Shown::Absent, |value| Shown::Text(value.into()));
                changed = true;
            }
        }
        changed
    }

    /// The elements, for a change that comes later.
    pub(super) fn elements(&self) -> Rc<Elements> {
        Rc::clone(&self.elements)
    }
}
