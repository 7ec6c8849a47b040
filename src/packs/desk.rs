//! The page of the data: what stands on it, and what is pressed there.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Event;

use super::edit::{Shared, Table};
use super::{NAME, bring, show, templates};
use crate::domain::address::{Address, Place};
use crate::domain::pack::{Known, Pack};
use crate::html::data::{self as html, Keeping, State};
use crate::platform::files::{self, Brought};
use crate::platform::frame::{self, Pause};
use crate::platform::{address_bar, form, near, page, store};
use crate::words::data as said;
use crate::{app, words};

thread_local! {
    static DESK: RefCell<Option<Desk>> = const { RefCell::new(None) };
}

/// What is on the page.
pub(super) struct Desk {
    pub(super) known: Known,
    pub(super) table: Option<Table>,
    pub(super) keeping: Keeping,
    /// What was here until something else was brought, and what became of it.
    pub(super) before: Option<(Shared, Keeping)>,
    pub(super) state: State,
    /// Whether "remove" was pressed once.
    pub(super) remove_asked: bool,
    /// Counts what was begun: whoever is told to stop finds another number here.
    pub(super) reading_number: u32,
    /// The same for what is being kept.
    pub(super) keeping_number: u32,
    pub(super) saving: Pause,
    pub(super) hearing: Pause,
}

/// Works on the page of own data, where it is open; it is painted by whoever changes what it shows.
pub(super) fn with<T: Default>(work: impl FnOnce(&mut Desk) -> T) -> T {
    DESK.with_borrow_mut(|desk| desk.as_mut().map(work)).unwrap_or_default()
}

/// Shows the page; `keeping` says what becomes of the data that are here or come.
pub(super) fn open(known: Known, pack: Option<Pack>, keeping: Keeping, state: State) {
    let Some(place) = app::mount_point() else { return };
    let table = pack.map(|pack| Table::of(Rc::new(pack)));
    let (remove_asked, reading_number, keeping_number) = (false, 0, 0);
    let (saving, hearing) = Default::default();
    let desk = Desk {
        known,
        table,
        keeping,
        before: None,
        state,
        remove_asked,
        reading_number,
        keeping_number,
        saving,
        hearing,
    };
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
    let is_sound = with(|desk| matches!(desk.keeping, Keeping::Still));
    let pack = with(|desk| {
        // What was changed a moment ago is kept now or never.
        if desk.saving.cancel() {
            desk.keep();
        }
        desk.table.take().map(Table::into_pack).filter(|pack| !pack.is_empty())
    });
    match pack {
        Some(pack) => {
            DESK.set(None);
            page::fill("main", html::drawing);
            frame::spawn(async move {
                show::show(pack).await;
                page::focus_at_top("heading");
            });
        }
        // Else an address that names no sound file would lead back here for ever.
        None if address_bar::parameter("src").is_some() => address_bar::load_with(""),
        // So would what is kept and cannot be read.
        None if !is_sound && matches!(store::read(NAME), Ok(Some(_))) => address_bar::load_with("own=0"),
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
            let replaced = std::mem::take(&mut desk.state);
            desk.press("add", None);
            desk.say(replaced);
        }),
        "put-back" => with(Desk::put_back),
        "keep-terms" => with(Desk::keep_terms),
        "template" => with(|desk| desk.say(State::Done(templates::save(place)))),
        "cancel" => with(|desk| {
            desk.reading_number += 1;
            desk.say(State::Done(said::CANCELLED.into()));
        }),
        "remove" => with(Desk::remove),
        "remove-damaged" => {
            // It cannot be looked at, so it is asked about no second time than by its own button; the file may be saved before.
            with(|desk| desk.remove_asked = true);
            with(Desk::remove);
        }
        "save-damaged" => super::keep::save_damaged(),
        "save-json" | "save-csv" => with(|desk| desk.save(what == "save-json")),
        _ => return with(|desk| desk.press(what, place)),
    }
    true
}

impl Desk {
    /// Takes new data in the place of those that were here, which can be put back.
    pub(super) fn put(&mut self, pack: Pack, done: String) {
        // What was changed a moment ago is kept now or never.
        if self.saving.cancel() {
            self.keep();
        }
        let before = self.table.take().map(|table| table.shared()).filter(|before| !before.is_empty());
        let replaced = before.as_ref().map(|before| said::replaced(before.name(), &pack.lacks_of(before)));
        let told = [done, replaced.unwrap_or_default()];
        let told: Vec<String> = told.into_iter().filter(|text| !text.is_empty()).collect();
        let keeping = match &self.keeping {
            keeping if keeping.is_elsewhere() => Keeping::Beside,
            _ if !pack.is_empty() => Keeping::Busy,
            Keeping::Kept | Keeping::Busy | Keeping::Still => Keeping::Still,
            _ => Keeping::Nothing,
        };
        let keeping_before = std::mem::replace(&mut self.keeping, keeping);
        // One empty table after the other takes the place of nothing.
        self.before = before.map(|before| (before, keeping_before)).or_else(|| self.before.take());
        self.turn_to(Rc::new(pack), told.join(" "));
    }

    /// Brings back what was here before; what is here now can be brought back in turn.
    fn put_back(&mut self) {
        let Some((before, keeping)) = self.before.take() else { return };
        let now = self.table.take().map(|table| table.shared()).filter(|now| !now.is_empty());
        let keeping = if keeping.is_elsewhere() { keeping } else { Keeping::Busy };
        let keeping_now = std::mem::replace(&mut self.keeping, keeping);
        self.before = now.map(|now| (now, keeping_now));
        let told = said::is_back(before.name());
        self.turn_to(before, told);
        page::focus(if self.before.is_some() { "pack-put-back" } else { "heading" });
    }

    /// Takes over the glossary entries of what was here before.
    fn keep_terms(&mut self) {
        let (Some(table), Some((before, _))) = (&mut self.table, &self.before) else { return };
        if table.take_terms(before) {
            let (pack, entries) = (table.shared(), before.own_terms());
            self.turn_to(pack, said::terms_kept(entries));
            page::focus("pack-put-back");
        }
    }

    fn turn_to(&mut self, pack: Shared, told: String) {
        self.table = Some(Table::of(pack));
        self.state = State::Done(told);
        self.remove_asked = false;
        self.paint();
        // An empty table takes the place of what is kept only with its first program.
        if self.table.as_ref().is_some_and(|table| !table.shared().is_empty()) {
            self.keep();
        }
    }

    fn find(&mut self, asked: &str) {
        if let Some(table) = &mut self.table {
            table.find(asked);
            let [range, rows] = [table.range(), table.rows()];
            page::fill("[data-part=range]", || range);
            page::fill("[data-part=rows]", || rows);
            self.tell_range();
        }
    }

    /// What is pressed among the rows.
    fn press(&mut self, what: &str, place: Option<usize>) -> bool {
        let Some(done) = self.table.as_mut().and_then(|table| table.press(what, place)) else { return false };
        self.remove_asked = false;
        if done.changed && !self.keeping.is_elsewhere() {
            self.keeping = Keeping::Busy;
            self.saving.then(super::keep::PAUSE, || with(Desk::keep));
        }
        self.state = State::Done(done.said.into());
        self.paint();
        if done.turned {
            self.tell_range();
        }
        if let Some(id) = done.focus {
            page::focus(&id);
        }
        true
    }

    pub(super) fn paint_now(&self) {
        let pack = self.table.as_ref().map(Table::shared);
        let before = self.before.as_ref().map(|(before, _)| &**before);
        page::fill("[data-part=now]", || html::now(pack.as_deref(), before, &self.keeping, self.remove_asked));
    }

    pub(super) fn paint(&mut self) {
        let (held_focus, focused) = (page::main_has_focus(), page::focused_id());
        self.paint_now();
        self.paint_state();
        let [tools, form, range, rows] = self.table.as_ref().map(Table::parts).unwrap_or_default();
        if tools.is_empty() || !page::has("[data-pack=find]") {
            page::fill("[data-part=tools]", || tools);
        } else {
            // The box and what is typed in it stay.
            let table = self.table.as_ref();
            page::fill("[data-part=history]", || table.map(Table::history).unwrap_or_default());
        }
        page::fill("[data-part=form]", || form);
        page::fill("[data-part=range]", || range);
        page::fill("[data-part=rows]", || rows);
        if held_focus && page::has_lost_focus() {
            // What had it was written anew, or went with the data that were here.
            page::focus_quietly(&focused.unwrap_or_default());
            if page::has_lost_focus() {
                page::focus_quietly("heading");
            }
        }
    }
}
