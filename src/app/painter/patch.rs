//! Elements of one kind, and the attributes of theirs that follow the screen.

use std::rc::Rc;

use web_sys::Element;

use crate::platform::page::Elements;
pub(super) use crate::platform::page::{HTML, TEXT};

/// Elements with `N` attributes that are set only when they change.
pub(super) struct Patch<const N: usize> {
    elements: Rc<Elements>,
    attributes: [&'static str; N],
    /// What each attribute of each element was set to last; nothing before the first time.
    shown: Vec<[Option<Option<String>>; N]>,
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
        let shown = (0..elements.len()).map(|_| [const { None }; N]).collect();
        Self { elements: Rc::new(elements), attributes, shown }
    }

    /// Brings the element at that place to these values; `None` takes an attribute away.
    pub(super) fn set(&mut self, place: usize, values: [Option<&str>; N]) {
        let Some(shown) = self.shown.get_mut(place) else { return };
        for (number, value) in values.into_iter().enumerate() {
            if shown[number].as_ref().map(Option::as_deref) != Some(value) {
                self.elements.set(place, self.attributes[number], value);
                shown[number] = Some(value.map(Into::into));
            }
        }
    }

    /// The elements, for a change that comes later.
    pub(super) fn elements(&self) -> Rc<Elements> {
        Rc::clone(&self.elements)
    }
}
