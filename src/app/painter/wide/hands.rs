//! Scrolling, the keys and the pointer on the columns.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::{ReadSignal, WithUntracked};
use web_sys::{Element, Event};

use super::columns::Columns;
use crate::app::Screen;
use crate::domain::atlas::NodeId;
use crate::domain::wide::Walk;
use crate::html;
use crate::platform::frame::{self, Pause};
use crate::platform::scroll::{self, Listener, listen, on_media, on_scroll};
use crate::platform::{near, page};

/// How long what was typed counts as one word, in milliseconds.
const TYPING_PAUSE: u32 = 700;

type Shared = Rc<RefCell<Columns>>;

/// Listens to the columns in `root`.
pub(super) fn listen_to(root: &Element, shared: &Shared, screen: ReadSignal<Screen>) -> Vec<Listener> {
    let mut listeners = Vec::new();
    for column in shared.borrow().all.iter().flatten() {
        let moved = Rc::clone(shared);
        listeners.push(on_scroll(&column.scroller, move || ask_for_a_frame(&moved, screen)));
        for kind in ["pointerdown", "pointermove"] {
            let (shared, rail, scroller) = (Rc::clone(shared), column.rail.clone(), column.scroller.clone());
            let layer = column.layer;
            listeners.push(listen(&column.rail, kind, move |event| {
                let Some(share) = scroll::pointed(&rail, event) else { return false };
                if kind == "pointerdown" {
                    scroll::hold(&rail, event);
                }
                let Ok(columns) = shared.try_borrow() else { return false };
                let lines = columns.wide.list(layer).len() as i64 * i64::from(columns.room.high);
                scroll::scroll_to(&scroller, (i64::from(share) * lines / 1000) as i32 - columns.room.height / 2);
                true
            }));
        }
    }
    if let Some(columns) = root.query_selector(".columns").ok().flatten() {
        let (shared, typed) = (Rc::clone(shared), Rc::new(RefCell::new((String::new(), Pause::default()))));
        listeners.push(listen(&columns, "keydown", move |event| press(&shared, screen, &typed, event)));
    }
    for query in ["(prefers-color-scheme: dark)", "(forced-colors: active)"] {
        let shared = Rc::clone(shared);
        listeners.extend(on_media(query, move || {
            if let Ok(mut columns) = shared.try_borrow_mut() {
                columns.take_colors();
                let stop = columns.stop;
                screen.with_untracked(|screen| columns.paint(screen, stop));
            }
        }));
    }
    listeners
}

/// Shows what is in sight with the next frame, once however much was scrolled before it.
fn ask_for_a_frame(shared: &Shared, screen: ReadSignal<Screen>) {
    let Ok(mut columns) = shared.try_borrow_mut() else { return };
    if std::mem::replace(&mut columns.awaited, true) {
        return;
    }
    let shared = Rc::clone(shared);
    frame::before_paint(move || {
        if let Ok(mut columns) = shared.try_borrow_mut() {
            columns.awaited = false;
            if columns.scrolled() {
                screen.with_untracked(|screen| columns.show(screen));
            }
        }
    });
}

/// What a key does on a node of the map; false where it does nothing here.
fn press(shared: &Shared, screen: ReadSignal<Screen>, typed: &Rc<RefCell<(String, Pause)>>, event: &Event) -> bool {
    let Some(key) = near::plain_key(event) else { return false };
    let Ok(mut columns) = shared.try_borrow_mut() else { return false };
    let Some(from) = focused(&columns) else { return false };
    let page = (columns.room.height / columns.room.high) as usize;
    let there = if let Some(walk) = Walk::of_key(&key) {
        columns.wide.next(from, walk, page)
    } else if key.chars().count() == 1 {
        let Ok(mut word) = typed.try_borrow_mut() else { return false };
        // A space selects, unless it goes on with a name that is being typed.
        let goes_on =
            |word: &str| !word.is_empty() && columns.wide.named(columns.atlas, from, &[word, &key].concat()).is_some();
        if key == " " && !goes_on(&word.0) {
            word.0.clear();
            return false;
        }
        word.0.push_str(&key);
        let forget = Rc::clone(typed);
        word.1.then(TYPING_PAUSE, move || {
            if let Ok(mut word) = forget.try_borrow_mut() {
                word.0.clear();
            }
        });
        columns.wide.named(columns.atlas, from, &word.0)
    } else {
        return false;
    };
    // On a phone one column is shown at a time.
    if let Some(there) = there.filter(|there| there.layer == from.layer || columns.shows_all()) {
        screen.with_untracked(|screen| columns.bring(screen, there));
        let id = html::node_element_id(columns.atlas, there);
        drop(columns);
        page::focus(&id);
    }
    true
}

/// The node that has the focus.
fn focused(columns: &Columns) -> Option<NodeId> {
    let id = page::focused_id()?;
    // It is nearly always the tab stop, and finding a node by name takes a walk over all.
    let stop = columns.stop.filter(|stop| html::node_element_id(columns.atlas, *stop) == id);
    stop.or_else(|| html::node_of_element_id(columns.atlas, &id))
}

impl Columns {
    /// Puts the line of a node on the page and in sight.
    fn bring(&mut self, screen: &Screen, node: NodeId) {
        self.stop = Some(node);
        let (height, high) = (self.room.height, self.room.high);
        if let Some(column) = self.all[node.layer as usize].as_mut() {
            let list = self.wide.list(node.layer);
            if let Some(place) = list.line_of(node.index) {
                let there = list.reveal(place, column.top, height, high);
                if there != column.top {
                    column.top = there;
                    scroll::scroll_to(&column.scroller, there);
                }
            }
        }
        self.show(screen);
    }
}
