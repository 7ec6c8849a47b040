//! The fragment in the address bar: read, push, replace, listen.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;

use super::{framed, window};

/// The fragment, `#` included; empty where there is none.
pub fn fragment() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The value of `key` in the search part of the address.
pub fn parameter(key: &str) -> Option<String> {
    let search = window()?.location().search().ok()?;
    web_sys::UrlSearchParams::new_with_str(&search).ok()?.get(key)
}

/// Loads the page anew with `search` as the search part of its address.
pub fn load_with(search: &str) {
    if let Some(window) = window() {
        let _ = window.location().set_search(search);
    }
}

/// Goes to `fragment` as a new step of the history, without telling the listener. In a frame without a step, because "back" is
/// the host's there, and telling it: `public/framed.js` has to hear where the reader is.
///
/// Where the browser refuses (Safari: 100 times in 30 seconds) it goes there as by a link, and the listener hears of it.
pub fn push(fragment: &str) {
    let Some(window) = window() else { return };
    if framed().is_some() {
        let _ = window.location().replace(fragment);
        return;
    }
    let gone = window.history().and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(fragment)));
    if gone.is_err() {
        let _ = window.location().set_hash(fragment);
    }
}

/// Puts `fragment` in the place of the present one, without a step and without telling the listener. What is kept with the step,
/// which is where the page is scrolled to, stays.
///
/// Browsers refuse when a page does this too often (Safari: 100 times in 30 seconds), so callers wait for a pause.
pub fn replace(fragment: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let kept = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&kept, "", Some(fragment));
    }
}

/// Calls `changed` after every change of the fragment: links, back and forward, and edits by hand.
pub fn listen(mut changed: impl FnMut() + 'static) {
    if let Some(window) = window() {
        EventListener::new(&window, "hashchange", move |_| changed()).forget();
    }
}
