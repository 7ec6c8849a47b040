//! What is chosen in a form of the page.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use super::document;

/// The choices of the elements that `selector` finds, in the order of the page: of a box its `data-place` where it is ticked,
/// of a list the value that is picked. An empty text where nothing is picked; boxes that are not ticked say nothing.
pub fn choices(selector: &str) -> Vec<String> {
    let mut choices = Vec::new();
    let Some(found) = document().and_then(|document| document.query_selector_all(selector).ok()) else {
        return choices;
    };
    for place in 0..found.length() {
        let Some(node) = found.get(place) else { continue };
        if let Some(list) = node.dyn_ref::<HtmlSelectElement>() {
            choices.push(list.value());
        } else if let Some(input) = node.dyn_ref::<HtmlInputElement>().filter(|input| input.checked()) {
            choices.extend(input.get_attribute("data-place"));
        }
    }
    choices
}

/// What is typed in the boxes that `selector` finds, in the order of the page.
pub fn typed(selector: &str) -> Vec<String> {
    let Some(found) = document().and_then(|document| document.query_selector_all(selector).ok()) else {
        return Vec::new();
    };
    let value = |node: web_sys::Node| match node.dyn_ref::<HtmlTextAreaElement>() {
        Some(area) => area.value(),
        None => node.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value).unwrap_or_default(),
    };
    (0..found.length()).filter_map(|place| found.get(place)).map(value).collect()
}

/// Shows `text` in the box that `selector` finds, selected, to be copied by hand.
pub fn offer(selector: &str, text: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(area) = found.and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok()) {
        let _ = area.remove_attribute("hidden");
        area.set_value(text);
        area.select();
        let _ = area.focus();
    }
}
