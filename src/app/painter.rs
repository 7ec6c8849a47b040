//! Brings the page to what a [`Screen`] says, touching only what changed.
//!
//! The texts come from [`crate::html`]. One pass over values instead of a reactive closure for each attribute of each
//! element costs a fraction of the download (ARCHITECTURE.md has the figures).

mod frame;
mod map;
mod outline;
mod patch;
mod wide;

use std::borrow::Cow;

use leptos::prelude::ReadSignal;
use web_sys::Element;

use super::shelves::{Shelves, files_for};
use super::{Screen, quiz_desk};
use crate::domain::address::{Address, FitState, Place, QuizPage};
use crate::domain::atlas::{Atlas, NodeId};
use crate::domain::map_view::MapView;
use crate::domain::region::Region;
use crate::domain::wide::is_large;
use crate::html::{self, Html};
use crate::platform::boxes::{self, SizeWatch};
use crate::platform::frame::Pause;
use crate::platform::page;
use crate::words;
use patch::{CHECKED, HTML, Patch, TEXT};

/// How long the choices must rest before they are read out, in milliseconds: a live region that spoke at every keystroke
/// would never finish a sentence.
const HEARING_PAUSE: u32 = 1000;

/// The page of the map, as one way to draw it paints it.
trait MapPaint {
    /// Shows of `screen` what answers the reader first: the map itself. `stop` holds its one tab stop.
    fn paint(&mut self, screen: &Screen, stop: Option<NodeId>);
    /// Shows the values of the filters: which are picked, and how many programs each leaves.
    fn paint_values(&mut self, screen: &Screen);
    /// Moves the tab stop.
    fn move_tab_stop(&mut self, screen: &Screen, stop: Option<NodeId>);
    /// Fits it to the room that it has now.
    fn resize(&mut self, screen: &Screen, stop: Option<NodeId>);
    /// Shows the rest; `waiting` stands where something is on its way.
    fn paint_the_rest(&mut self, screen: &Screen, waiting: &str);
    /// The agents' lines have arrived.
    fn with_examples(&mut self);
}

/// A way to draw the map. The program that has another one than [`WHOLE`] hands it in, so that no other links it.
pub struct Scale {
    prepare: fn(&'static Atlas),
    page: fn(&Atlas, &Screen) -> String,
    quiz_map: fn(&Atlas) -> String,
    painter: fn(&Element, &'static Atlas, ReadSignal<Screen>) -> Box<dyn MapPaint>,
    poster: fn(&Atlas, &MapView, &Address, &str) -> String,
    picture_lacks: fn(&Atlas, &MapView) -> String,
}

impl Scale {
    /// The way to draw a map of this size.
    pub fn of(atlas: &Atlas) -> &'static Self {
        if is_large(atlas) { &WIDE } else { &WHOLE }
    }

    /// Does what the first painting would have to do otherwise, so that it takes less long.
    pub fn prepare(&self, atlas: &'static Atlas) {
        (self.prepare)(atlas);
    }

    /// The map as a picture; `source` says where it comes from.
    pub(super) fn poster(&self, atlas: &Atlas, screen: &Screen, source: &str) -> String {
        (self.poster)(atlas, &screen.map, &screen.shown, source)
    }

    /// What that picture leaves out, in words.
    pub(super) fn picture_lacks(&self, atlas: &Atlas, screen: &Screen) -> String {
        (self.picture_lacks)(atlas, &screen.map)
    }
}

/// The start of the quiz where it stands already and the quiz is on its way.
fn early(screen: &Screen) -> Option<String> {
    match &screen.address.place {
        Place::Quiz(state) if state.page == QuizPage::Ask && state.set.is_empty() && !quiz_desk::failed() => {
            page::start_of_the_quiz()
        }
        _ => None,
    }
}

/// Every node stands on the page.
pub static WHOLE: Scale = Scale {
    prepare: |_| {},
    page: |atlas, screen| html::page(Html::default(), atlas, &screen.address, &screen.map, None, ""),
    quiz_map: html::quiz_map,
    painter: |root, atlas, _| map::whole(root, atlas),
    poster: html::poster,
    picture_lacks: |_, _| String::new(),
};

/// What is in sight stands on the page, whatever there is.
pub static WIDE: Scale = Scale {
    prepare: wide::prepare,
    page: |atlas, screen| html::wide::page(atlas, screen.industry_picked()),
    quiz_map: html::wide::quiz_map,
    painter: wide::painter,
    poster: html::wide::poster,
    picture_lacks: html::wide::picture_lacks,
};

/// The page, and what it shows now.
pub(super) struct Painter {
    atlas: &'static Atlas,
    scale: &'static Scale,
    screen: ReadSignal<Screen>,
    root: Element,
    /// The page that is shown, and whether with the map.
    place: Option<(Place, bool)>,
    map: Option<Box<dyn MapPaint>>,
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
    /// The values picked in each facet, as shown last.
    picked: [Vec<String>; 4],
    /// Whether something is left to paint.
    owes: bool,
}

impl Painter {
    /// Takes hold of the frame inside `root`.
    pub(super) fn new(atlas: &'static Atlas, scale: &'static Scale, screen: ReadSignal<Screen>, root: Element) -> Self {
        Self {
            atlas,
            scale,
            screen,
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
            picked: Default::default(),
            owes: false,
            root,
        }
    }

    /// Calls `resized` whenever the page's box changes.
    pub(super) fn watch(&mut self, resized: impl FnMut() + 'static) {
        self.watch = Some(boxes::watch_size(&self.root, resized));
    }

    /// Shows `screen`; `stop` holds the map's one tab stop, `shelves` know what has arrived. True where another page came up.
    ///
    /// Where the map stays and shows something else, that alone; [`Self::paint_the_rest`] follows after the frame.
    pub(super) fn paint(&mut self, screen: &Screen, stop: Option<NodeId>, shelves: &Shelves) -> bool {
        let focused = page::focused_id().filter(|id| !id.is_empty());
        let place = screen.address.place.without_state();
        let shows = (place.clone(), screen.on_map());
        let new_page = self.place.as_ref() != Some(&shows);
        let mut written = false;
        if new_page || !screen.on_map() {
            let page = match &screen.quiz {
                Some(quiz) if !screen.on_map() => Cow::Borrowed(&quiz.html),
                Some(_) => Cow::Owned((self.scale.quiz_map)(self.atlas)),
                None if screen.on_map() => Cow::Owned((self.scale.page)(self.atlas, screen)),
                None => Cow::Owned(early(screen).unwrap_or_else(|| {
                    let waiting = self.waiting(screen, shelves);
                    html::page(Html::default(), self.atlas, &screen.address, &screen.map, screen.hits(), waiting)
                })),
            };
            written = self.main.set(0, [Some(&page)]);
        }
        if new_page {
            for (number, (_, page)) in html::pages().into_iter().enumerate() {
                self.pages.set(number, [place.is_under(&page).then_some("page")]);
            }
            self.map = screen.on_map().then(|| (self.scale.painter)(&self.root, self.atlas, self.screen));
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
        if let Some(map) = &mut self.map {
            map.paint(screen, stop);
            let picked = &screen.map.state.facets;
            if self.picked != *picked {
                self.picked.clone_from(picked);
                map.paint_values(screen);
            }
        }
        self.owes = true;
        if new_page || !matches!(screen.address.place, Place::Map(_)) {
            self.paint_the_rest(screen, shelves);
            if let Some(map) = self.map.as_mut().filter(|_| new_page) {
                map.resize(screen, stop);
            }
            if let Some(focused) = focused.filter(|_| !new_page && !page::main_has_focus()) {
                // What had the focus was written anew, such as a box that was ticked.
                page::focus_quietly(&focused);
            }
        }
        new_page
    }

    /// Whether the page is not yet all that the screen says.
    pub(super) fn owes(&self) -> bool {
        self.owes
    }

    /// Brings all else on the page up to `screen`: what stands around the map, the answers of the search, what is heard.
    pub(super) fn paint_the_rest(&mut self, screen: &Screen, shelves: &Shelves) {
        self.owes = false;
        page::set_title(&words::page_title(self.atlas, &screen.address.place));
        self.share.set(0, [Some(&html::share_link("", &screen.address))]);
        let answers = if screen.asked() { screen.results_html(self.atlas, shelves.lacking()) } else { String::new() };
        self.answers.set(0, [Some(&answers)]);
        let waiting = self.waiting(screen, shelves);
        if let Some(map) = &mut self.map {
            if shelves.has_examples() {
                map.with_examples();
            }
            map.paint_values(screen);
            map.paint_the_rest(screen, waiting);
        }
        self.say(screen.in_words(self.atlas));
    }

    /// What stands where something is on its way.
    fn waiting(&self, screen: &Screen, shelves: &Shelves) -> &'static str {
        match screen.address.place {
            Place::Quiz(_) if quiz_desk::failed() => words::QUIZ_MISSING,
            Place::Quiz(_) => words::QUIZ_LOADING,
            _ => shelves.waiting(&files_for(self.atlas, screen)),
        }
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
        if let Some(map) = &mut self.map {
            map.resize(screen, stop);
        }
    }

    /// Moves the map's tab stop.
    pub(super) fn move_tab_stop(&mut self, screen: &Screen, stop: Option<NodeId>) {
        if let Some(map) = &mut self.map {
            map.move_tab_stop(screen, stop);
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
