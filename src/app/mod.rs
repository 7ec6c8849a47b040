//! What everything is drawn from, and what the visitor's hands do to it.
//!
//! Data flows one way: a link, a key or a typed letter changes the address; [`Navigation`], its only writer, computes the
//! screen from it; one effect hands the screen to the painter.

mod follow;
mod hands;
mod navigation;
mod painter;
pub mod quiz_desk;
mod shelves;
mod take;

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use web_sys::HtmlElement;

pub use navigation::{Navigation, Screen};

use crate::content;
use crate::domain::address::Address;
use crate::domain::atlas::{Atlas, NodeId, Problem};
use crate::domain::roving::{Step, next};
use crate::domain::search::SearchIndex;
use crate::html;
use crate::platform::{frame, page, panic};
use crate::words;
use painter::Painter;
pub use painter::{Scale, WHOLE, WIDE};
use shelves::Shelves;

/// The app, as a handle that is copied into every closure.
#[derive(Clone, Copy)]
pub struct App {
    /// The content: read once, leaked once, so that closures copy a reference.
    pub atlas: &'static Atlas,
    /// How the map is drawn.
    scale: &'static Scale,
    /// Where the reader is, and the verbs that go elsewhere.
    pub navigation: Navigation,
    /// The node that had the focus last.
    focused: &'static Cell<Option<NodeId>>,
    /// What draws the screens, once there is a page to draw on.
    painter: &'static RefCell<Option<Painter>>,
    /// Which bodies of entries are here or on their way.
    shelves: RwSignal<Shelves>,
}

impl App {
    /// Reads the content and starts to listen, in tasks of their own: the page as it was served is being read, and must answer.
    /// `then` gets the app, or every problem of the content.
    pub fn start(then: impl FnOnce(Result<Self, Vec<Problem>>) + 'static) {
        panic::install();
        frame::after(0, move || match content::atlas() {
            Ok(atlas) => frame::after(0, move || {
                let index = SearchIndex::of(&atlas);
                frame::after(0, move || {
                    then(Ok(Self::over(Box::leak(Box::new(atlas)), index, &WHOLE, quiz_desk::fetched)));
                });
            }),
            Err(problems) => then(Err(problems)),
        });
    }

    /// Starts to listen, over any atlas and its index; `scale` says how its map is drawn, `quiz` brings the quiz about it.
    pub fn over(atlas: &'static Atlas, index: SearchIndex, scale: &'static Scale, quiz: quiz_desk::Bring) -> Self {
        quiz_desk::comes_by(quiz);
        let navigation = Navigation::start(atlas, index);
        let (focused, painter) = (Box::leak(Box::default()), Box::leak(Box::default()));
        Self { atlas, scale, navigation, focused, painter, shelves: RwSignal::default() }
    }

    /// What a key does on the map; false where it does nothing, or the focus is elsewhere.
    fn press(self, key: &str) -> bool {
        let focused = page::focused_id().and_then(|id| html::node_of_element_id(self.atlas, &id));
        let Some(from) = focused else { return false };
        if let Some(mut step) = Step::of_key(key) {
            let mut at = from;
            while let Some(to) = self.navigation.screen.with_untracked(|screen| next(&screen.map, at, step)) {
                // On a phone only what is lit of one layer is shown: what cannot be seen is passed over.
                let id = html::node_element_id(self.atlas, to);
                if page::is_shown(&id) {
                    page::focus(&id);
                    break;
                }
                (at, step) = (to, step.onward());
            }
            return true;
        }
        let state = self.navigation.screen.with_untracked(|screen| match key {
            " " => Some(screen.leads_to(self.atlas, from)),
            "Escape" if screen.map.anything_selected() && !screen.asks_on_map() => {
                Some(Address::map(screen.shown.map_state().without_selection()).with_query(&screen.shown.query))
            }
            _ => None,
        });
        let known = state.is_some();
        if let Some(address) = state {
            self.navigation.go(&address);
        }
        known
    }

    /// Goes to the best answer of the search, if there is one.
    pub fn go_to_first_result(self) {
        let screen = self.navigation.screen;
        let first = screen.with_untracked(|screen| Some(screen.results.first()?.target.address(self.atlas)));
        if let Some(address) = first {
            self.navigation.go(&address);
        }
    }

    /// Brings the agents' lines into the map's twin, which the reader has just unfolded.
    fn unfold(self) {
        if page::is_unfolded(".outline") {
            self.fetch_examples();
        }
    }

    /// Moves the focus to the page's content.
    pub fn skip_to_content(self) {
        page::focus("main");
    }
}

/// The element that the app fills.
pub type MountPoint = HtmlElement;

/// Finds it.
pub fn mount_point() -> Option<MountPoint> {
    page::mount_point()
}

/// The page when the content fails its own check: every problem, each with its remedy.
pub fn show_problems(place: &HtmlElement, problems: &[Problem]) {
    place.set_inner_html(&html::problems(words::CONTENT_BROKEN, problems));
}
