//! The few signals everything is drawn from. Each fact has one writer: the address is [`Navigation`]'s, the measured
//! anchors are [`App::watch_map`]'s; all else is derived.

mod navigation;

use leptos::prelude::*;
use web_sys::{Element, HtmlElement};

pub use navigation::Navigation;

use crate::content;
use crate::domain::address::{Address, MapState, Place};
use crate::domain::atlas::{Atlas, Layer, Problem};
use crate::domain::map_view::{self, MapView};
use crate::domain::ribbons::{Anchors, Track, tracks};
use crate::domain::search::{Hit, SearchIndex};
use crate::platform::frame::Pause;
use crate::platform::{frame, page, panic};

/// How many answers the search shows.
const MOST_RESULTS: usize = 12;

/// How long a changing text must rest before it is read aloud, in milliseconds.
const HEARING_PAUSE: u32 = 1000;

/// The app, as a handle that is copied into every closure.
#[derive(Clone, Copy)]
pub struct App {
    /// The content: read once, leaked once, so that closures copy a reference.
    pub atlas: &'static Atlas,
    /// Where the reader is, and the verbs that go elsewhere.
    pub navigation: Navigation,
    /// What the map shows.
    pub map: Memo<MapView>,
    /// The answers to what stands in the search box.
    pub results: Memo<Vec<Hit>>,
    /// The map's ribbons, as far as the nodes have been measured.
    pub tracks: Memo<Vec<Track>>,
    anchors: RwSignal<Anchors>,
}

impl App {
    /// Reads the content and starts to listen.
    ///
    /// # Errors
    /// Every problem of the content.
    pub fn start() -> Result<Self, Vec<Problem>> {
        panic::install();
        let atlas: &'static Atlas = Box::leak(Box::new(Atlas::read(content::FILES)?));
        let index: &'static SearchIndex = Box::leak(Box::new(SearchIndex::of(atlas)));
        let navigation = Navigation::start();
        let address = navigation.address;
        // A page that does not show the map must not compute it anew at each keystroke.
        let map_address = Memo::new(move |last: Option<&Address>| {
            let address = address.get();
            match (&address.place, last) {
                (Place::Map(_), _) => address,
                (_, Some(last)) => last.clone(),
                (_, None) => Address::map(MapState::default()),
            }
        });
        let map = Memo::new(move |_| map_address.with(|address| map_view::view(atlas, index, address)));
        let anchors = RwSignal::new(Anchors::default());
        Ok(Self {
            atlas,
            navigation,
            map,
            results: Memo::new(move |_| address.with(|address| index.find(&address.query, MOST_RESULTS))),
            tracks: Memo::new(move |_| anchors.with(|anchors| map.with(|map| tracks(atlas, &map.ribbons, anchors)))),
            anchors,
        })
    }

    /// Says that the page answers, once its first frame is painted, and marks each later frame with new results.
    pub fn announce(self) {
        let map = self.map;
        Effect::new(move |before: Option<()>| {
            map.with(|_| ());
            let first = before.is_none();
            frame::after_paint(move || {
                frame::mark("floorwalker:map-drawn");
                if first {
                    frame::mark("floorwalker:ready");
                    page::set_ready();
                } else {
                    frame::mark("floorwalker:filtered");
                }
            });
        });
    }

    /// Keeps the anchors equal to where the nodes inside `map` stand.
    pub fn watch_map(self, map: Element) {
        let anchors = self.anchors;
        let atlas = self.atlas;
        page::watch_size(&map.clone(), move || {
            let measured = measure(&map, atlas);
            if anchors.with_untracked(|known| *known != measured) {
                anchors.set(measured);
            }
        });
    }

    /// Width and height of the measured map, in tenths of a pixel.
    pub fn map_size(self) -> [i32; 2] {
        self.anchors.with(|anchors| anchors.size)
    }

    /// Whether the map lights none of these programs.
    pub fn none_lit(self, programs: &[usize]) -> bool {
        self.map.with(|map| programs.iter().all(|program| map.lit.binary_search(program).is_err()))
    }

    /// False until the first frame is painted: for what nobody reads before that.
    pub fn later(self) -> ReadSignal<bool> {
        let (later, set_later) = signal(false);
        frame::after_paint(move || {
            let _ = set_later.try_set(true);
        });
        later
    }

    /// `text` as it is once it has rested: a live region that spoke at every keystroke would never finish a sentence.
    pub fn after_typing(self, text: impl Fn() -> String + Send + Sync + 'static) -> ReadSignal<String> {
        let (heard, set_heard) = signal(String::new());
        let pause = StoredValue::new_local(Pause::default());
        Effect::new(move |before: Option<()>| {
            let text = text();
            if before.is_some() {
                pause.update_value(|pause| {
                    pause.then(HEARING_PAUSE, move || {
                        let _ = set_heard.try_set(text);
                    });
                });
            }
        });
        heard
    }

    /// The page's title.
    pub fn set_title(self, title: &str) {
        page::set_title(title);
    }

    /// Moves the focus to an element of the map or the page.
    pub fn focus(self, id: &str) {
        page::focus(id);
    }

    /// Moves the focus to the heading of a page that has just changed.
    pub fn focus_heading(self, id: &'static str) {
        frame::before_paint(move || page::focus_at_top(id));
    }
}

fn measure(map: &Element, atlas: &Atlas) -> Anchors {
    let (size, boxes) = page::measure(map, "[data-layer]");
    let mut boxes = boxes.into_iter();
    let mut anchors = Anchors { size: [size[2], size[3]], ..Anchors::default() };
    for layer in Layer::ALL {
        let of_layer: Vec<_> = boxes.by_ref().take(atlas.nodes(layer).len()).collect();
        let left = of_layer.iter().map(|[left, ..]| *left).min().unwrap_or_default();
        let right = of_layer.iter().map(|[left, _, width, _]| left + width).max().unwrap_or_default();
        anchors.edges[layer as usize] = [left, right];
        anchors.nodes[layer as usize] = of_layer.into_iter().map(|[_, top, _, height]| [top, height]).collect();
    }
    anchors
}

/// The element that the app fills.
pub fn mount_point() -> Option<HtmlElement> {
    page::mount_point()
}

/// The app, from anywhere below [`crate::ui::mount`].
pub fn use_app() -> App {
    expect_context::<App>()
}
