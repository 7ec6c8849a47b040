//! The page as a thing of boxes and focus: title, readiness, focus, measures.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, FocusOptions, HtmlElement, ResizeObserver};

use super::{document, window};

/// Sets the document's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Says that the app answers: `document.documentElement.dataset.ready` becomes "true".
pub fn set_ready() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-ready", "true");
    }
}

/// The element that the app fills, emptied of what stood in for it while it was loading.
pub fn mount_point() -> Option<HtmlElement> {
    let element = document()?.get_element_by_id("app")?.dyn_into::<HtmlElement>().ok()?;
    element.set_inner_html("");
    Some(element)
}

/// Moves the focus to the element with that id, if it can be seen. Outside the map this scrolls it into view.
pub fn focus(id: &str) {
    if let Some(element) = visible(id) {
        let _ = element.focus();
    }
}

/// Moves the focus to the element with that id and shows the page from the top, for a page that has just changed.
pub fn focus_at_top(id: &str) {
    if let (Some(element), Some(window)) = (visible(id), window()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

fn visible(id: &str) -> Option<HtmlElement> {
    let element = document()?.get_element_by_id(id)?.dyn_into::<HtmlElement>().ok()?;
    (element.offset_width() > 0).then_some(element)
}

/// A box in whole tenths of a CSS pixel: left, top, width, height.
pub type Measure = [i32; 4];

/// The box of `element` and those of its descendants that `selector` finds, relative to `element`, in document order.
/// An element that is not laid out has an empty box.
pub fn measure(element: &Element, selector: &str) -> (Measure, Vec<Measure>) {
    let tenths = |value: f64| (value * 10.0).round() as i32;
    let origin = element.get_bounding_client_rect();
    let mut boxes = Vec::new();
    if let Ok(found) = element.query_selector_all(selector) {
        for place in 0..found.length() {
            let Some(rect) = found.get(place).and_then(|node| node.dyn_into::<Element>().ok()) else { continue };
            let rect = rect.get_bounding_client_rect();
            boxes.push([
                tenths(rect.left() - origin.left()),
                tenths(rect.top() - origin.top()),
                tenths(rect.width()),
                tenths(rect.height()),
            ]);
        }
    }
    ([0, 0, tenths(origin.width()), tenths(origin.height())], boxes)
}

/// Calls `resized` whenever the box of `element` changes, beginning now, for as long as the page lives.
pub fn watch_size(element: &Element, mut resized: impl FnMut() + 'static) {
    let closure = Closure::<dyn FnMut()>::new(move || resized());
    if let Ok(observer) = ResizeObserver::new(closure.as_ref().unchecked_ref()) {
        observer.observe(element);
    }
    closure.forget();
}
