//! Taking the map along: on paper, or as a picture in a file.

use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use leptos::prelude::WithUntracked;

use super::App;
use crate::platform::module::Module;
use crate::platform::{clipboard, frame, near, page};
use crate::words;

/// The script that makes files of it; fetched when somebody asks for one.
const SCRIPT: &str = "picture.js";

/// Whether the browser has begun to print.
static PRINTED: AtomicBool = AtomicBool::new(false);

impl App {
    /// The map as a picture.
    fn poster(self) -> String {
        self.navigation.settle();
        let source = words::source(&clipboard::page_address());
        self.navigation.screen.with_untracked(|screen| self.scale.poster(self.atlas, screen, &source))
    }

    /// Draws the map for paper.
    pub(super) fn put_on_paper(self) {
        PRINTED.store(true, Relaxed);
        page::fill(".poster", || self.poster());
    }

    /// One of the ways to take the map along.
    pub(super) fn take(self, way: String) {
        if way == "print" {
            PRINTED.store(false, Relaxed);
            page::print();
            // The browser says when it begins to print; where it may not, it says nothing.
            near::say(SAID, if PRINTED.load(Relaxed) { "" } else { words::PRINT_REFUSED });
            return;
        }
        frame::spawn(async move {
            let saved = match Module::load(SCRIPT).await {
                Some(script) => script.ask(&way, &[self.poster().into()]).await,
                None => false,
            };
            let lacks = self.navigation.screen.with_untracked(|screen| self.scale.picture_lacks(self.atlas, screen));
            near::say(SAID, &[words::picture_said(saved), " ", if saved { &lacks } else { "" }].concat());
        });
    }
}

/// Where the page says what became of it.
const SAID: &str = ".take .copied";
