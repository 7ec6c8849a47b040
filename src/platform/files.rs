//! Files between the page and the visitor's disk: nothing is uploaded.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, DragEvent, Event, File, HtmlAnchorElement, HtmlInputElement, Url};

use super::document;

/// The largest file that is read, in bytes.
const MOST_BYTES: f64 = 2_000_000.0;

/// Hands the visitor a file. False where the browser cannot; a sandboxed frame may drop it without a word, so the page offers
/// copying beside it.
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    save_parts(name, kind, std::iter::once(text))
}

/// The same with a text in parts.
pub fn save_parts(name: &str, kind: &str, texts: impl Iterator<Item = impl AsRef<str>>) -> bool {
    let parts = texts.map(|text| JsValue::from_str(text.as_ref())).collect();
    try_save(name, kind, &parts).is_some()
}

/// The same with a file as it is.
pub fn save_bytes(name: &str, bytes: &[u8]) -> bool {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    try_save(name, "application/octet-stream", &parts).is_some()
}

fn try_save(name: &str, kind: &str, parts: &js_sys::Array) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    // The parts may be texts or bytes: the browser takes both by this way.
    let blob = Blob::new_with_str_sequence_and_options(parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let link = document()?.create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser has taken it; a moment later the page may let it go.
    gloo::timers::callback::Timeout::new(10_000, move || drop(Url::revoke_object_url(&url))).forget();
    Some(())
}

/// A file of the visitor's that was picked or dropped, not read yet.
pub struct Brought(File);

impl Brought {
    /// The file in the box that the event came from; the box forgets it, so that the same file may be picked again.
    pub fn picked(event: &Event) -> Option<Self> {
        let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
        let file = input.files()?.get(0)?;
        input.set_value("");
        Some(Self(file))
    }

    /// Its name.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// How many bytes it has.
    pub fn size(&self) -> u64 {
        self.0.size() as u64
    }

    /// Its bytes; `None` where the browser cannot read it.
    pub async fn bytes(&self) -> Option<Vec<u8>> {
        let buffer = JsFuture::from(self.0.array_buffer()).await.ok()?;
        Some(js_sys::Uint8Array::new(&buffer).to_vec())
    }
}

/// Calls `drop` with a file that is dropped anywhere on the page; the browser does not open it.
pub fn on_drop(drop: impl Fn(Brought) + 'static) {
    let Some(document) = document() else { return };
    let options = EventListenerOptions::enable_prevent_default();
    let files = |event: &Event| event.dyn_ref::<DragEvent>()?.data_transfer()?.files();
    for kind in ["dragenter", "dragover"] {
        EventListener::new_with_options(&document, kind, options, Event::prevent_default).forget();
    }
    EventListener::new_with_options(&document, "drop", options, move |event| {
        event.prevent_default();
        if let Some(file) = files(event).and_then(|files| files.get(0)) {
            drop(Brought(file));
        }
    })
    .forget();
}

/// The text of the file that was picked in the box that the event came from, if it is one and not too large; the box forgets
/// it, so that the same file may be picked again.
pub async fn picked(event: &Event) -> Option<String> {
    let Brought(file) = Brought::picked(event)?;
    if file.size() > MOST_BYTES {
        return None;
    }
    JsFuture::from(file.text()).await.ok()?.as_string()
}
