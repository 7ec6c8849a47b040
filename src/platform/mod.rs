//! The only door to the browser. Nothing here knows what an account is; nothing elsewhere calls `web_sys::window`.
//!
//! Every function is total: where the browser refuses (a sandboxed frame, a blocked history), it does nothing or answers
//! with the neutral value, because no visitor can act on it.
#![deny(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "what comes in here is the visitor's, a host's or a stranger's"
)]
#![expect(clippy::disallowed_methods, reason = "this is the door that the lint keeps others from building")]

use wasm_bindgen::JsCast;
use web_sys::Element;

pub mod address_bar;
pub mod boxes;
pub mod canvas;
pub mod clipboard;
pub mod clock;
pub mod elements;
pub mod fetch;
pub mod files;
pub mod form;
pub mod frame;
pub mod module;
pub mod near;
pub mod page;
pub mod panic;
pub mod parent;
pub mod scroll;
pub mod store;
pub mod vault;

/// The browser's window; absent only in workers, where the app never runs.
fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}

/// What `selector` finds on the page and is a `T`, in document order.
fn all<T: JsCast>(selector: &str) -> Vec<T> {
    let root = document().and_then(|document| document.document_element());
    root.map_or_else(Vec::new, |root| within(&root, selector))
}

/// What it finds among the descendants of `root`.
fn within<T: JsCast>(root: &Element, selector: &str) -> Vec<T> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect()
}

/// What the root says about the page that this one is framed by; nothing where it stands alone (`public/boot.js`).
fn framed() -> Option<String> {
    document()?.document_element()?.get_attribute("data-embed")
}
