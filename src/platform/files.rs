//! Files between the page and the visitor's disk: nothing is uploaded.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Event, HtmlAnchorElement, HtmlInputElement, Url};

use super::document;

/// The largest file that is read, in bytes.
const MOST_BYTES: f64 = 2_000_000.0;

/// Hands the visitor a file. False where the browser cannot; a sandboxed frame may drop it without a word, so the page offers
/// copying beside it.
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    try_save(name, kind, text).is_some()
}

fn try_save(name: &str, kind: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let link = document()?.create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser has taken it; a moment later the page may let it go.
    gloo::timers::callback::Timeout::new(10_000, move || drop(Url::revoke_object_url(&url))).forget();
    Some(())
}

/// The text of the file that was picked in the box that the event came from, if it is one and not too large; the box forgets
/// it, so that the same file may be picked again.
pub async fn picked(event: &Event) -> Option<String> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = input.files()?.get(0)?;
    input.set_value("");
    if file.size() > MOST_BYTES {
        return None;
    }
    JsFuture::from(file.text()).await.ok()?.as_string()
}
