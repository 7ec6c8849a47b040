//! The three columns: where each is scrolled to, and what of it is in sight.
//!
//! Nothing is measured while something is painted: boxes and colors are read once when they may have changed, and how far a column
//! is scrolled before anything is written.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Element;

use super::draw::{Colors, ribbons, strip};
use super::lines::{Lines, Source};
use crate::app::Screen;
use crate::app::painter::map::keep_room;
use crate::app::painter::patch::{Patch, TEXT};
use crate::domain::address::Address;
use crate::domain::atlas::{Atlas, Layer, NodeId};
use crate::domain::filter::Fails;
use crate::domain::wide::{Ground, Reach, Sight, Wide};
use crate::platform::canvas::{Canvas, property};
use crate::platform::elements::Elements;
use crate::platform::{boxes, scroll};
use crate::words;

/// How many lines stand ready above and below what is in sight.
const READY: usize = 2;

pub(super) struct Columns {
    pub(super) atlas: &'static Atlas,
    root: Element,
    pub(super) wide: Wide,
    pub(super) all: [Option<Column>; 3],
    /// Between each two columns.
    gaps: Vec<Canvas>,
    colors: Colors,
    /// What is shown now.
    shows: Option<Shows>,
    /// The map's one tab stop: its line stands on the page wherever the column is scrolled to.
    pub(super) stop: Option<NodeId>,
    /// Whether a frame is asked for already.
    pub(super) awaited: bool,
    pub(super) room: Room,
    /// Whether something is selected, so that what is lit stands out.
    traced: bool,
}

/// What the columns have to go with, in pixels.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Room {
    /// How wide all columns are together, and how high what is in sight of one.
    width: i32,
    pub(super) height: i32,
    /// How high a line is.
    pub(super) high: i32,
    reach: Reach,
}

/// What tells one view of the map from another.
#[derive(PartialEq, Eq)]
struct Shows {
    /// The address of the page and that of the map.
    at: [Address; 2],
    fails: Vec<Fails>,
    reach: Reach,
}

pub(super) struct Column {
    pub(super) layer: Layer,
    pub(super) scroller: Element,
    list: Element,
    lines: Lines,
    strip: Option<Canvas>,
    pub(super) rail: Element,
    thumb: Element,
    texts: Patch<1>,
    group: Patch<1>,
    short: Patch<1>,
    nothing: Patch<1>,
    /// How far it is scrolled.
    pub(super) top: i32,
    /// Left and right edge of its lines, in tenths of a pixel.
    edges: [i32; 2],
}

impl Column {
    fn find(root: &Element, layer: Layer) -> Option<Self> {
        let column = root.query_selector(&format!("[data-column={}]", layer.slug())).ok()??;
        let part = |selector: &str| column.query_selector(selector).ok().flatten();
        let list = part(".wide-list")?;
        Some(Self {
            layer,
            scroller: part(".wide-scroll")?,
            lines: Lines::new(layer, list.clone()),
            list,
            strip: Canvas::find(&column, ".wide-strip canvas"),
            rail: part(".wide-strip")?,
            thumb: part(".wide-thumb")?,
            texts: Patch::find(&column, ".wide-listed", [TEXT]),
            group: Patch::find(&column, ".wide-group", [TEXT]),
            short: Patch::find(&column, ".wide-box", ["data-short"]),
            nothing: Patch::find(&column, ".wide-nothing", ["hidden"]),
            top: 0,
            edges: [0; 2],
        })
    }
}

impl Columns {
    pub(super) fn new(root: &Element, atlas: &'static Atlas) -> Self {
        let wide = Wide::over(ground(atlas));
        let lists = Elements::find(root, ".wide-list");
        for (place, layer) in Layer::ALL.into_iter().enumerate() {
            let programs = (0..atlas.nodes(layer).len()).map(|index| wide.programs(NodeId { layer, index }));
            keep_room(&lists, place, programs.max().unwrap_or(0));
        }
        Self {
            atlas,
            wide,
            all: Layer::ALL.map(|layer| Column::find(root, layer)),
            gaps: Canvas::find_all(root, ".wide-ribbons"),
            colors: Colors::default(),
            shows: None,
            stop: None,
            awaited: false,
            room: Room { width: 0, height: 0, high: 1, reach: Reach::Kept },
            traced: false,
            root: root.clone(),
        }
    }

    /// Finds out where everything stands. True where that is elsewhere than before.
    pub(super) fn measure(&mut self) -> bool {
        let ([width, _], boxes) = boxes::measure(&self.root, ".columns", ".wide-scroll");
        let (_, rails) = boxes::measure(&self.root, ".columns", ".wide-strip");
        let pixels = |property: String| property.split(['.', 'p']).next().and_then(|pixels| pixels.parse().ok());
        let first = self.all.iter().flatten().next();
        let high = first.and_then(|column| pixels(property(&column.list, "line-height")));
        // Not as high as it is: a short list may take less.
        let height = first.and_then(|column| pixels(property(&column.scroller, "max-height")));
        let room = Room {
            width: width / 10,
            height: height.unwrap_or(0),
            high: high.unwrap_or(36).max(1),
            reach: if boxes::shows_columns() { Reach::Kept } else { Reach::Lit },
        };
        let mut moved = room != self.room;
        self.room = room;
        // Where a strip stands between a column and its ribbons, they begin behind it.
        for ((column, lines), rail) in self.all.iter_mut().flatten().zip(boxes).zip(rails) {
            let [left, _, width, _] = lines;
            let between = rail[0] > left && column.layer == Layer::Lob;
            let edges = [left, if between { rail[0] + rail[2] } else { left + width }];
            moved |= edges != column.edges;
            column.edges = edges;
        }
        if moved {
            self.shows = None;
        }
        moved
    }

    /// Takes up the colors of the page.
    pub(super) fn take_colors(&mut self) {
        if let Some(column) = self.all.iter().flatten().next() {
            self.colors = Colors::read(&column.list);
        }
        self.shows = None;
    }

    /// Whether all three columns are shown.
    pub(super) fn shows_all(&self) -> bool {
        self.room.reach == Reach::Kept
    }

    /// Shows `screen`; `stop` holds the tab stop.
    pub(super) fn paint(&mut self, screen: &Screen, stop: Option<NodeId>) {
        self.stop = stop;
        if self.room.height == 0 {
            return;
        }
        let shows = Shows {
            at: [screen.address.clone(), screen.shown.clone()],
            fails: screen.map.fails.clone(),
            reach: self.room.reach,
        };
        if self.shows.as_ref() != Some(&shows) {
            self.follow(screen);
            self.shows = Some(shows);
        }
        self.show(screen);
    }

    /// Lists what the map shows, and scrolls to where it is.
    fn follow(&mut self, screen: &Screen) {
        self.traced = screen.map.anything_selected();
        let moved = self.wide.follow(self.atlas, &screen.map, self.room.reach);
        for column in self.all.iter_mut().flatten() {
            let list = self.wide.list(column.layer);
            let selected = screen.map.selection[column.layer as usize].and_then(|index| list.line_of(index));
            let there = match selected {
                Some(place) => list.reveal(place, column.top, self.room.height, self.room.high),
                None if moved[column.layer as usize] => 0,
                None => list.clamp(column.top, self.room.height, self.room.high),
            };
            scroll::set_length(&column.list, "height", list.len() as i32 * self.room.high);
            if there != column.top || self.room.reach == Reach::Lit {
                column.top = there;
                scroll::scroll_to(&column.scroller, there);
            }
            let many = self.atlas.nodes(column.layer).len();
            column.texts.set(0, [Some(&words::wide::listed(list.nodes(), many))]);
            column.nothing.set(0, [(!list.is_empty()).then_some("")]);
            let short = list.len() as i32 * self.room.high <= self.room.height;
            column.short.set(0, [short.then_some("true")]);
            if let Some(canvas) = &mut column.strip {
                strip(canvas, &self.wide, column.layer, self.room.height, &self.colors, self.traced);
            }
        }
    }

    /// Takes up how far the columns are scrolled. True where that is elsewhere than before.
    pub(super) fn scrolled(&mut self) -> bool {
        let mut moved = false;
        for column in self.all.iter_mut().flatten() {
            let top = scroll::top(&column.scroller);
            moved |= top != column.top;
            column.top = top;
        }
        moved
    }

    /// Puts the lines in sight on the page, and draws what runs between them.
    pub(super) fn show(&mut self, screen: &Screen) {
        let (height, high) = (self.room.height, self.room.high);
        let source = Source { atlas: self.atlas, wide: &self.wide, screen, stop: self.stop, high };
        for column in self.all.iter_mut().flatten() {
            let list = self.wide.list(column.layer);
            let mut places: Vec<usize> = list.window(column.top, height, high, READY).collect();
            let stop = self.stop.filter(|stop| stop.layer == column.layer).and_then(|stop| list.line_of(stop.index));
            if let Some(stop) = stop
                && let Err(at) = places.binary_search(&stop)
            {
                places.insert(at, stop);
            }
            column.lines.show(&source, &places);
            let first = list.window(column.top, height, high, 0).start;
            let group = list.group_at(first, self.wide.groups(column.layer));
            let groups = self.atlas.groups(column.layer);
            let name = group.and_then(|group| groups.get(group as usize)).map_or("", |group| group.name.as_str());
            column.group.set(0, [Some(name)]);
            // How much of the rail stands for what is in sight.
            let whole = (list.len() as i64 * i64::from(high)).max(1);
            let part = |pixels: i32| (i64::from(pixels) * i64::from(height) / whole) as i32;
            let thumb = part(height).clamp(14.min(height), height.max(14));
            scroll::set_length(&column.thumb, "height", thumb);
            scroll::set_length(&column.thumb, "top", part(column.top).min(height - thumb).max(0));
        }
        self.draw();
    }

    fn draw(&mut self) {
        if self.room.reach == Reach::Lit {
            return;
        }
        let sights = self.all.each_ref().map(|column| {
            let column = column.as_ref()?;
            let lines = self.wide.list(column.layer).window(column.top, self.room.height, self.room.high, 0);
            Some((Sight { lines, top: -column.top * 10, line: self.room.high * 10 }, column.edges))
        });
        for ((layer, pair), canvas) in Layer::ALL.into_iter().zip(sights.windows(2)).zip(&mut self.gaps) {
            if let [Some((left, [_, from])), Some((right, [to, _]))] = pair {
                let traces = self.wide.traces(layer, [left, right]);
                let begin = from / 10;
                canvas.clear_at(begin, (to + 9) / 10 - begin, self.room.height);
                let ends = [from, to].map(|end| end - begin * 10);
                ribbons(canvas, &traces, ends, &self.colors, if self.traced { 0.9 } else { 0.32 });
            }
        }
    }
}

/// What follows from the atlas alone; found once, though the map's page comes and goes.
pub(super) fn ground(atlas: &'static Atlas) -> Rc<Ground> {
    thread_local! {
        static KNOWN: RefCell<Option<(&'static Atlas, Rc<Ground>)>> = const { RefCell::new(None) };
    }
    KNOWN.with_borrow_mut(|known| match known {
        Some((of, ground)) if std::ptr::eq(*of, atlas) => Rc::clone(ground),
        _ => {
            let ground = Rc::new(Ground::of(atlas));
            *known = Some((atlas, Rc::clone(&ground)));
            ground
        }
    })
}
