//! The clipboard, where the browser lets the page write to it.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::{document, window};

/// Copies `text`; false where the browser has no clipboard for this page (an insecure address, a sandboxed frame) or the
/// visitor refused it.
pub async fn copy(text: &str) -> bool {
    let Some(promise) = ask(text) else { return false };
    JsFuture::from(promise).await.is_ok()
}

// The typed call would throw where the browser has no `navigator.clipboard`, so it is looked for first.
fn ask(text: &str) -> Option<Promise> {
    let navigator = Reflect::get(&window()?.into(), &"navigator".into()).ok()?;
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let write = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into::<Function>().ok()?;
    write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
}

/// The address of the page, as the address bar shows it; in a frame that of the same view in a page of its own, as the way out
/// says it (`public/framed.js`).
pub fn page_address() -> String {
    way_out().or_else(|| window()?.location().href().ok()).unwrap_or_default()
}

fn way_out() -> Option<String> {
    document()?.document_element()?.get_attribute("data-page")
}
