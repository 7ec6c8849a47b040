//! The door of the quiz: what the app may ask of it. A WebAssembly module of its own, fetched with the first quiz.

#[cfg(target_arch = "wasm32")]
#[allow(unreachable_pub, reason = "#[wasm_bindgen] takes public functions only")]
mod door {
    use std::cell::RefCell;

    use floorwalker::desk::Desk;
    use floorwalker::domain::atlas::ContentFile;
    use floorwalker::platform::{files, frame, near, page, panic};
    use floorwalker::words;
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::Event;

    thread_local! {
        static DESK: RefCell<Option<Desk>> = const { RefCell::new(None) };
    }

    /// Reads the content; false where it is not sound.
    #[wasm_bindgen]
    #[must_use]
    pub fn open(names: Vec<String>, texts: Vec<String>) -> bool {
        panic::install();
        let files: Vec<ContentFile<'_>> =
            names.iter().zip(&texts).map(|(name, text)| ContentFile { name, text }).collect();
        let desk = Desk::open(&files);
        let sound = desk.is_some();
        DESK.with_borrow_mut(|here| *here = desk);
        sound
    }

    /// What stands on the page at an address: the page, the address of the map under it, what has just happened in words.
    #[wasm_bindgen]
    #[must_use]
    pub fn show(fragment: &str) -> Vec<String> {
        let shown = DESK.with_borrow_mut(|desk| desk.as_mut().map(|desk| desk.show(fragment))).unwrap_or_default();
        vec![shown.html, shown.map, shown.said]
    }

    /// What a button or list does; the address that it leads to, empty where the page stays.
    #[wasm_bindgen]
    #[must_use]
    pub fn act(what: &str, fragment: &str, event: Event) -> String {
        if what == "progress.load" {
            frame::spawn(take_in_file(event));
            return String::new();
        }
        DESK.with_borrow_mut(|desk| desk.as_mut().map(|desk| desk.act(what, fragment))).unwrap_or_default()
    }

    async fn take_in_file(event: Event) {
        let said = match files::picked(&event).await {
            Some(text) => DESK.with_borrow_mut(|desk| desk.as_mut().map(|desk| desk.take_in_file(&text))),
            None => Some(words::quiz::FILE_UNREAD.into()),
        };
        page::tell_change();
        frame::after_paint(move || near::say(".copied", &said.unwrap_or_default()));
    }
}

fn main() {}
