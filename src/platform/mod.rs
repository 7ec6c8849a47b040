//! The only door to the browser. Nothing here knows what an account is; nothing elsewhere calls `web_sys::window`.
//!
//! Every function is total: where the browser refuses (a sandboxed frame, a blocked history), it does nothing or answers
//! with the neutral value, because no visitor can act on it.
#![expect(clippy::disallowed_methods, reason = "this is the door that the lint keeps others from building")]

pub mod address_bar;
pub mod canvas;
pub mod clipboard;
pub mod clock;
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

/// What the root says about the page that this one is framed by; nothing where it stands alone (`public/boot.js`).
fn framed() -> Option<String> {
    document()?.document_element()?.get_attribute("data-embed")
}
