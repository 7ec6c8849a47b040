//! The page of the data: what stands on it, and what is pressed there.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Event;

use super::edit::Table;
use super::{Here, NAME, bring, show};
use crate::domain::address::{Address, Place};
use crate::domain::pack::{Known, Pack};
use crate::html::data::{self as html, Keeping, State};
use crate::platform::files::{self, Brought};
use crate::platform::frame::{self, Pause};
use crate::platform::{address_bar, form, near, page, store, vault};
use crate::words::data as said;
use crate::{app, words};

thread_local! {
    static DESK: RefCell<Option<Desk>> = const { RefCell::new(None) };
}

/// What is on the page.
pub(super) struct Desk {
    pub(super) known: Known,
    pub(super) table: Option<Table>,
    keeping: Keeping,
    state: State,
    /// Whether "remove" was pressed once.
    sure: bool,
    /// Counts what was begun: whoever is told to stop finds another number here.
    pub(super) turn: u32,
    saving: Pause,
}

/// Works on the desk, then shows it.
pub(super) fn with<T: Default>(work: impl FnOnce(&mut Desk) -> T) -> T {
    DESK.with_borrow_mut(|desk| desk.as_mut().map(work)).unwrap_or_default()
}

/// Shows the page.
pub(super) fn open(known: Known, here: Option<Here>, state: State) {
    let Some(place) = app::mount_point() else { return };
    let (pack, keeping) = here.map_or((None, Keeping::Busy), |here| (Some(here.pack), here.keeping));
    let desk =
        Desk { known, table: pack.map(Table::of), keeping, state, sure: false, turn: 0, saving: Pause::default() };
    place.set_inner_html(&html::frame());
    page::set_title(&words::titled(words::DATA_HEADING));
    DESK.set(Some(desk));
    near::listen_to_the_page(hear);
    files::on_drop(|file| frame::spawn(bring::file(file)));
    address_bar::listen(leave);
    with(Desk::paint);
    page::set_ready();
}

/// The visitor goes on, by a link or by hand: to the app over what is here.
fn leave() {
    let has_left = DESK.with_borrow(Option::is_none);
    if has_left || Address::parse(&address_bar::fragment()).place == Place::Data {
        return;
    }
    let pack = with(|desk| desk.table.take().map(Table::into_pack).filter(|pack| !pack.is_empty()));
    match pack {
        Some(pack) => {
            DESK.set(None);
            page::fill("main", html::drawing);
            frame::spawn(show::show(pack));
        }
        // Else an address that names no sound file would lead back here for ever.
        None if address_bar::parameter("src").is_some() => address_bar::drop_parameters(),
        None => page::reload(),
    }
}

/// What happens on the page; true where the browser need do nothing more.
fn hear(event: &Event) -> bool {
    let kind = event.type_();
    let what = near::attribute(event, "data-pack").unwrap_or_default();
    match (kind.as_str(), what.as_str()) {
        ("change", "file") => {
            if let Some(file) = Brought::picked(event) {
                frame::spawn(bring::file(file));
            }
        }
        ("input", "find") => {
            let asked = near::typed(event).unwrap_or_default();
            with(|desk| desk.find(&asked));
        }
        ("keydown", _) => return near::attribute(event, "data-cell").is_some() && key(event),
        ("click", what) => {
            return press(what, near::attribute(event, "data-place").and_then(|place| place.parse().ok()));
        }
        _ => {}
    }
    false
}

fn key(event: &Event) -> bool {
    match near::plain_key(event).as_deref() {
        Some("Enter") => press("take-in", None),
        Some("Escape") => press("leave", None),
        _ => false,
    }
}

fn press(what: &str, place: Option<usize>) -> bool {
    match what {
        "skip" => page::focus("main"),
        "paste" => {
            let text = form::typed("#pasted").concat();
            if text.trim().is_empty() {
                with(|desk| desk.say(State::Unread(said::NOTHING_PASTED.into())));
            } else {
                frame::spawn(bring::bytes(said::PASTED.into(), text.into_bytes()));
            }
        }
        "built-in" => frame::spawn(bring::built_in()),
        "blank" => with(|desk| {
            let pack = Pack::empty(said::BLANK_NAME, &desk.known);
            desk.put(pack, String::new());
            desk.press("add", None);
        }),
        "cancel" => with(|desk| {
            desk.turn += 1;
            desk.say(State::Done(said::CANCELLED.into()));
        }),
        "remove" => with(Desk::remove),
        "save-json" | "save-csv" => with(|desk| desk.save(what == "save-json")),
        _ => return with(|desk| desk.press(what, place)),
    }
    true
}

impl Desk {
    /// Takes new data in the place of those that were here.
    pub(super) fn put(&mut self, pack: Pack, done: String) {
        self.table = Some(Table::of(pack));
        self.keeping = Keeping::Busy;
        self.state = State::Done(done);
        self.sure = false;
        self.paint();
        self.keep();
    }

    fn find(&mut self, asked: &str) {
        if let Some(table) = &mut self.table {
            table.find(asked);
            let rows = table.rows();
            page::fill("[data-part=rows]", || rows);
        }
    }

    /// What is pressed among the rows.
    fn press(&mut self, what: &str, place: Option<usize>) -> bool {
        let Some(done) = self.table.as_mut().and_then(|table| table.press(what, place)) else { return false };
        self.sure = false;
        if done.changed && !matches!(self.keeping, Keeping::Address(_)) {
            self.keeping = Keeping::Busy;
            self.saving.then(SAVING_PAUSE, || with(Desk::keep));
        }
        self.state = State::Done(done.said.into());
        self.paint();
        if let Some(id) = done.focus {
            page::focus(&id);
        }
        true
    }

    /// Keeps the data on the device, in the place of those before.
    fn keep(&mut self) {
        if matches!(self.keeping, Keeping::Address(_)) {
            return;
        }
        let Some(pack) = self.table.as_ref().map(Table::shared) else { return };
        self.turn += 1;
        let turn = self.turn;
        frame::spawn(async move {
            let mut parts = Vec::new();
            for part in pack.json() {
                parts.push(part.into_bytes());
                if parts.len() % 16 == 0 {
                    frame::breathe().await;
                }
            }
            let name = pack.name().to_owned();
            drop(pack);
            let kept = vault::keep(parts.into_iter()).await && store::write(NAME, &name).is_ok();
            with(|desk| {
                if desk.turn == turn {
                    desk.keeping = if kept { Keeping::Kept } else { Keeping::Refused };
                    // The buttons beside it stay what they are: one may have the focus.
                    page::fill("[data-part=keeping]", || html::keeping(&desk.keeping));
                }
            });
        });
    }

    fn remove(&mut self) {
        if !self.sure {
            self.sure = true;
            self.paint_now();
            page::focus("pack-remove");
            return;
        }
        self.turn += 1;
        self.table = None;
        self.sure = false;
        store::remove(NAME);
        frame::spawn(async {
            vault::forget().await;
        });
        self.state = State::Done(said::REMOVED.into());
        self.paint();
        page::focus("heading");
    }

    fn save(&mut self, json: bool) {
        let Some(pack) = self.table.as_ref().map(Table::shared) else { return };
        let (ending, kind) = if json { ("json", "application/json") } else { ("csv", "text/csv") };
        let name = format!("{}.{ending}", file_name(pack.name()));
        let saved =
            if json { files::save_parts(&name, kind, pack.json()) } else { files::save_parts(&name, kind, pack.csv()) };
        self.say(State::Done(if saved { said::saved(&name) } else { said::UNSAVED.into() }));
    }

    pub(super) fn say(&mut self, state: State) {
        self.state = state;
        let text = html::state(&self.state);
        page::fill("[data-part=state]", || text);
    }

    fn paint_now(&self) {
        let pack = self.table.as_ref().map(Table::shared);
        page::fill("[data-part=now]", || html::now(pack.as_deref(), &self.keeping, self.sure));
    }

    fn paint(&mut self) {
        self.paint_now();
        page::fill("[data-part=state]", || html::state(&self.state));
        let [tools, form, rows] = self.table.as_ref().map(Table::parts).unwrap_or_default();
        if tools.is_empty() || !page::has("[data-pack=find]") {
            page::fill("[data-part=tools]", || tools);
        } else {
            // The box and what is typed in it stay.
            let table = self.table.as_ref();
            page::fill("[data-part=history]", || table.map(Table::history).unwrap_or_default());
        }
        page::fill("[data-part=form]", || form);
        page::fill("[data-part=rows]", || rows);
    }
}

/// How long changes must rest before they are kept, in milliseconds.
const SAVING_PAUSE: u32 = 600;

/// A file's name made of what the data are called.
fn file_name(name: &str) -> String {
    let letter = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let name: String = name.chars().map(letter).collect();
    let parts: Vec<&str> = name.split('-').filter(|part| !part.is_empty()).collect();
    let name = parts.join("-");
    if name.is_empty() { "floorwalker".into() } else { name }
}

/// A pack that others read while it may be changed here: whoever changes it then gets a copy of his own.
pub(super) type Shared = Rc<Pack>;
