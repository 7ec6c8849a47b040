//! Taking the map along: on paper, or as a picture in a file.

use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use leptos::prelude::WithUntracked;

use super::App;
use crate::domain::address::Place;
use crate::html;
use crate::platform::module::Module;
use crate::platform::{clipboard, files, frame, near, page};
use crate::words;

/// The script that makes a picture of points out of one of lines; fetched when somebody asks for such a picture.
const SCRIPT: &str = "picture.js";
/// What stands on paper instead of the map.
const POSTER: &str = ".poster";

/// Whether the browser has begun to print.
static PRINTED: AtomicBool = AtomicBool::new(false);

impl App {
    /// The map as a picture; `None` where it is not the page that is shown.
    fn poster(self) -> Option<String> {
        self.navigation.settle();
        let source = words::source(&clipboard::page_address());
        self.navigation.screen.with_untracked(|screen| {
            let on_map = matches!(screen.address.place, Place::Map(_) | Place::Tour(..));
            on_map.then(|| html::poster(self.atlas, &screen.map, &screen.shown, &source))
        })
    }

    /// Draws the map for paper.
    pub(super) fn put_on_paper(self) {
        PRINTED.store(true, Relaxed);
        if let Some(poster) = self.poster() {
            page::fill(POSTER, &poster);
        }
    }

    /// One of the ways to take the map along.
    pub(super) fn take(self, way: &str) {
        let Some(poster) = self.poster() else { return };
        match way {
            "print" => {
                PRINTED.store(false, Relaxed);
                page::print();
                // The browser says when it begins to print; where it may not, it says nothing.
                near::say(SAID, if PRINTED.load(Relaxed) { "" } else { words::PRINT_REFUSED });
            }
            "svg" => {
                let saved = files::save("floorwalker-map.svg", "image/svg+xml", &poster);
                near::say(SAID, words::picture_said(saved));
            }
            _ => frame::spawn(async move {
                let saved = match Module::load(SCRIPT).await {
                    Some(script) => script.ask("png", &[poster.into(), "floorwalker-map.png".into()]).await,
                    None => false,
                };
                near::say(SAID, words::picture_said(saved));
            }),
        }
    }
}

/// Where the page says what became of it.
const SAID: &str = ".take .copied";
