//! Brings the page to what a [`Screen`] says, touching only what changed.
//!
//! The texts come from [`crate::html`]. One pass over values instead of a reactive closure for each attribute of each
//! element costs a fraction of the download (ARCHITECTURE.md has the figures).

mod map;
mod outline;
mod patch;

use std::borrow::Cow;

use web_sys::Element;

use super::shelves::{Shelves, files_for};
use super::{Screen, quiz_desk};
use crate::domain::address::{FitState, Place};
use crate::domain::atlas::{Atlas, NodeId};
use crate::domain::region::Region;
use crate::html::{self, Html};
use crate::platform::frame::Pause;
use crate::platform::page::{self, SizeWatch};
use crate::words;
use map::MapPainter;
use patch::{CHECKED, HTML, Patch, TEXT};

/// How long the choices must rest before they are read out, in milliseconds: a live region that spoke at every keystroke
/// would never finish a sentence.
const HEARING_PAUSE: u32 = 1000;

/// The page, and what it shows now.
pub(super) struct Painter {
    atlas: &'static Atlas,
    root: Element,
    /// The page that is shown, and whether with the map.
    place: Option<(Place, bool)>,
    map: Option<MapPainter>,
    pages: Patch<1>,
    /// The way to the page that helps to embed what is shown.
    share: Patch<1>,
    main: Patch<1>,
    /// The parts of the fit check, and its choices.
    fit: Patch<1>,
    choices: Patch<2>,
    answers: Patch<1>,
    status: Patch<1>,
    heard: Option<String>,
    hearing: Pause,
    watch: Option<SizeWatch>,
}

impl Painter {
    /// Takes hold of the frame inside `root`.
    pub(super) fn new(atlas: &'static Atlas, root: Element) -> Self {
        Self {
            atlas,
            place: None,
            map: None,
            pages: Patch::find(&root, "[data-page]", ["aria-current"]),
            share: Patch::find(&root, "[data-share]", ["href"]),
            main: Patch::find(&root, "main", [HTML]),
            fit: Patch::default(),
            choices: Patch::default(),
            answers: Patch::find(&root, ".answers", [HTML]),
            status: Patch::find(&root, "[role=status]", [TEXT]),
            heard: None,
            hearing: Pause::default(),
            watch: None,
            root,
        }
    }

    /// Calls `resized` whenever the page's box changes.
    pub(super) fn watch(&mut self, resized: impl FnMut() + 'static) {
        self.watch = Some(page::watch_size(&self.root, resized));
    }

    /// Shows `screen`; `stop` holds the map's one tab stop, `shelves` know what has arrived. True where another page came up.
    pub(super) fn paint(&mut self, screen: &Screen, stop: Option<NodeId>, shelves: &Shelves) -> bool {
        let focused = page::focused_id().filter(|id| !id.is_empty());
        let place = screen.address.place.without_state();
        let shows = (place.clone(), screen.on_map());
        let new_page = self.place.as_ref() != Some(&shows);
        let waiting = match screen.address.place {
            Place::Quiz(_) if quiz_desk::failed() => words::QUIZ_MISSING,
            Place::Quiz(_) => words::QUIZ_LOADING,
            _ => shelves.waiting(&files_for(self.atlas, screen)),
        };
        let mut written = false;
        if new_page || !screen.on_map() {
            let page = match &screen.quiz {
                Some(quiz) if !screen.on_map() => Cow::Borrowed(&quiz.html),
                Some(_) => Cow::Owned(html::quiz_map(self.atlas)),
                None => Cow::Owned(html::page(
                    Html::default(),
                    self.atlas,
                    &screen.address,
                    &screen.map,
                    screen.hits(),
                    waiting,
                )),
            };
            written = self.main.set(0, [Some(&page)]);
        }
        page::set_title(&words::page_title(self.atlas, &screen.address.place));
        self.share.set(0, [Some(&html::share_link("", &screen.address))]);
        if new_page {
            for (number, (_, page)) in html::pages().into_iter().enumerate() {
                self.pages.set(number, [place.is_under(&page).then_some("page")]);
            }
            self.map = screen.on_map().then(|| MapPainter::new(&self.root, self.atlas));
            self.place = Some(shows);
        }
        if let Place::Fit(state) = &screen.address.place {
            if written {
                self.fit = Patch::find(&self.root, ".fit [data-piece]", [HTML]);
                self.choices = Patch::find(&self.root, "[data-choice]", ["data-go", CHECKED]);
            }
            self.paint_fit(state, screen.address.region);
        }
        page::set_text("input[type=search]", &screen.address.query);
        let answers = if screen.asked() { screen.results_html(self.atlas, shelves.lacking()) } else { String::new() };
        self.answers.set(0, [Some(&answers)]);
        if let Some(map) = &mut self.map {
            map.paint(self.atlas, screen, stop, waiting);
            if shelves.has_examples() {
                map.outline.with_examples();
            }
        }
        if new_page {
            self.measure(screen);
        }
        self.say(screen.in_words(self.atlas));
        if let Some(focused) = focused.filter(|_| !new_page && !page::main_has_focus()) {
            // What had the focus was written anew, such as a box that was ticked.
            page::focus_quietly(&focused);
        }
        new_page
    }

    fn paint_fit(&mut self, state: &FitState, region: Option<Region>) {
        page::set_text("#fit-title", &state.title);
        for (number, (leads_to, made)) in html::fit::choices(self.atlas, state).iter().enumerate() {
            self.choices.set(number, [Some(leads_to), made.then_some("")]);
        }
        for (number, piece) in html::fit::pieces(self.atlas, state, region).iter().enumerate() {
            self.fit.set(number, [Some(piece)]);
        }
    }

    /// Fits the page to another width.
    pub(super) fn resize(&mut self, screen: &Screen, stop: Option<NodeId>) {
        self.measure(screen);
        if let Some(map) = &mut self.map {
            map.paint_nodes(self.atlas, screen, stop);
        }
    }

    /// Draws the ribbons where the nodes stand now.
    fn measure(&mut self, screen: &Screen) {
        if let Some(map) = &mut self.map {
            map.measure(&self.root, self.atlas);
            map.draw(self.atlas, &screen.map);
        }
    }

    /// Brings what nobody reads in the first frame up to `screen`.
    pub(super) fn paint_the_rest(&mut self, screen: &Screen) {
        if let Some(map) = &mut self.map {
            map.outline.paint(&self.root, self.atlas, &screen.map);
        }
    }

    /// The one live region of the page.
    fn say(&mut self, text: String) {
        let changed = self.heard.as_ref().is_some_and(|heard| *heard != text);
        self.heard = Some(text.clone());
        if changed {
            let status = self.status.elements();
            self.hearing.then(HEARING_PAUSE, move || status.set(0, TEXT, Some(&text)));
        }
    }
}
