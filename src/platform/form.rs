//! What is chosen in a form of the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use super::{all, document};

/// The choices of the elements that `selector` finds, in the order of the page: of a box its `data-place` where it is ticked,
/// of a list the value that is picked. An empty text where nothing is picked; boxes that are not ticked say nothing.
pub fn choices(selector: &str) -> Vec<String> {
    let mut choices = Vec::new();
    for element in all::<Element>(selector) {
        if let Some(list) = element.dyn_ref::<HtmlSelectElement>() {
            choices.push(list.value());
        } else if let Some(input) = element.dyn_ref::<HtmlInputElement>().filter(|input| input.checked()) {
            choices.extend(input.get_attribute("data-place"));
        }
    }
    choices
}

/// What is typed in the boxes that `selector` finds, in the order of the page.
pub fn typed(selector: &str) -> Vec<String> {
    let value = |element: &Element| match element.dyn_ref::<HtmlTextAreaElement>() {
        Some(area) => area.value(),
        None => element.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value).unwrap_or_default(),
    };
    all::<Element>(selector).iter().map(value).collect()
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
