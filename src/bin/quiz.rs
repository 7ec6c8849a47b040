//! The door of the quiz: what the app may ask of it. A WebAssembly module of its own, fetched with the first quiz.

#[cfg(target_arch = "wasm32")]
#[allow(unreachable_pub, reason = "#[wasm_bindgen] takes public functions only")]
mod door {
    use floorwalker::desk::{Desk, door};
    use floorwalker::domain::atlas::ContentFile;
    use floorwalker::platform::{frame, panic};
    use js_sys::Promise;
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::Event;

    /// Reads the content; false where it is not sound.
    #[wasm_bindgen]
    pub fn open(names: Vec<String>, texts: Vec<String>) -> Promise {
        panic::install();
        frame::promise(async move {
            let files: Vec<ContentFile<'_>> =
                names.iter().zip(&texts).map(|(name, text)| ContentFile { name, text }).collect();
            door::open(Desk::open(&files).await)
        })
    }

    /// What stands on the page at an address: the page, the address of the map under it, what has just happened in words.
    #[wasm_bindgen]
    #[must_use]
    pub fn show(fragment: &str) -> Vec<String> {
        let shown = door::show(fragment);
        vec![shown.html, shown.map, shown.said]
    }

    /// What a button or list does; the address that it leads to, empty where the page stays.
    #[wasm_bindgen]
    #[must_use]
    pub fn act(what: &str, fragment: &str, event: Event) -> String {
        door::act(what, fragment, &event)
    }
}

fn main() {}
