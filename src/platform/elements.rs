//! Elements that are kept, so that what they say can follow the screen.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, Node};

use super::within;

/// Stands for the text of an element where an attribute is named.
pub const TEXT: &str = "#text";
/// Stands for the markup inside an element where an attribute is named. It must come from `crate::html`, which escapes.
pub const HTML: &str = "#html";

/// Stands for whether a box is ticked where an attribute is named: the attribute of that name would say what it was first.
pub const CHECKED: &str = "#checked";

/// Elements that are kept to be changed, in document order.
#[derive(Default)]
pub struct Elements(Vec<Element>);

impl Elements {
    /// The descendants of `root` that `selector` finds.
    pub fn find(root: &Element, selector: &str) -> Self {
        Self(within(root, selector))
    }

    /// Sets an attribute of the element at that place, or takes it away. [`TEXT`] and [`HTML`] set what is inside.
    pub fn set(&self, place: usize, attribute: &str, value: Option<&str>) {
        let Some(element) = self.0.get(place) else { return };
        match (attribute, value) {
            // A text that is there already is changed: another in its place would have its style and its box made anew.
            (TEXT, text) => match element.first_child().filter(|inside| inside.node_type() == Node::TEXT_NODE) {
                Some(inside) => inside.set_node_value(text),
                None => element.set_text_content(text),
            },
            (CHECKED, on) => {
                if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
                    input.set_checked(on.is_some());
                }
            }
            (HTML, html) => element.set_inner_html(html.unwrap_or_default()),
            (_, Some(value)) => drop(element.set_attribute(attribute, value)),
            (_, None) => drop(element.remove_attribute(attribute)),
        }
    }

    /// Sets a CSS property of the element at that place.
    pub fn set_style(&self, place: usize, property: &str, value: &str) {
        if let Some(element) = self.0.get(place).and_then(|element| element.dyn_ref::<HtmlElement>()) {
            let _ = element.style().set_property(property, value);
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
