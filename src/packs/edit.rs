//! The rows of the data as the visitor works on them.

use std::rc::Rc;

use crate::domain::pack::{Pack, Row};
use crate::html::data::{self as html, Form, Listing, MOST_ROWS};
use crate::words::data as said;

/// The rows, which of them are shown, and the one that is being written.
pub(super) struct Table {
    pack: Shared,
    listing: Listing,
    form: Option<Form>,
}

/// A pack that others read while it may be changed here: whoever changes it then gets a copy of his own.
pub(super) type Shared = Rc<Pack>;

/// What a press has done.
#[derive(Default)]
pub(super) struct Done {
    /// Whether the data are other than before.
    pub(super) changed: bool,
    /// Whether other rows are shown.
    pub(super) turned: bool,
    /// What there is to say.
    pub(super) said: &'static str,
    /// Where the focus goes.
    pub(super) focus: Option<String>,
}

impl Table {
    /// A table of these data.
    pub(super) fn of(pack: Shared) -> Self {
        let mut table = Self { pack, listing: Listing::default(), form: None };
        table.look();
        table
    }

    /// The data, to be read.
    pub(super) fn shared(&self) -> Shared {
        Rc::clone(&self.pack)
    }

    /// The data.
    pub(super) fn into_pack(self) -> Pack {
        Rc::unwrap_or_clone(self.pack)
    }

    /// Takes over the glossary entries of other data; false where that cannot be.
    pub(super) fn take_terms(&mut self, other: &Pack) -> bool {
        Rc::make_mut(&mut self.pack).take_terms(other)
    }

    /// What stands over the rows, the form, which rows are shown, and the rows.
    pub(super) fn parts(&self) -> [String; 4] {
        [html::tools(&self.pack), html::form(self.form.as_ref()), self.range(), self.rows()]
    }

    /// Which rows are shown, and of how many.
    pub(super) fn range(&self) -> String {
        html::range(&self.listing)
    }

    /// The ways back and forth.
    pub(super) fn history(&self) -> String {
        html::history(&self.pack)
    }

    /// The rows that are shown.
    pub(super) fn rows(&self) -> String {
        html::rows(&self.pack, &self.listing)
    }

    /// Shows the rows that have what was asked for.
    pub(super) fn find(&mut self, asked: &str) {
        asked.clone_into(&mut self.listing.asked);
        self.listing.from = 0;
        self.look();
    }

    fn look(&mut self) {
        self.listing.found = self.pack.rows_with(&self.listing.asked);
        let last = self.listing.found.len().saturating_sub(1);
        self.listing.from = self.listing.from.min(last / MOST_ROWS * MOST_ROWS);
    }

    /// What is pressed; `None` where it is nothing of this.
    pub(super) fn press(&mut self, what: &str, place: Option<usize>) -> Option<Done> {
        let mut done = Done::default();
        match what {
            "add" | "edit" => {
                let row = place.and_then(|place| self.pack.row(place)).unwrap_or_default();
                let cells = row.cells().map(Into::into).into();
                self.form = Some(Form { place, cells, problems: None });
                done.focus = Some("cell-account".into());
            }
            "leave" => {
                done.focus = Some(self.form.take()?.place.map_or_else(|| "pack-add".into(), edit_id));
            }
            "take-in" => return self.take_in(),
            "drop" => {
                done.changed = Rc::make_mut(&mut self.pack).remove(place?);
                done.said = said::DROPPED;
                done.focus = Some("pack-undo".into());
                self.form = None;
            }
            "undo" | "redo" => {
                let pack = Rc::make_mut(&mut self.pack);
                let undo = what == "undo";
                done.changed = if undo { pack.undo() } else { pack.redo() };
                done.said = match (done.changed, undo) {
                    (false, _) => "",
                    (true, true) => said::UNDONE,
                    (true, false) => said::REDONE,
                };
                done.focus = Some(format!("pack-{what}"));
                self.form = None;
            }
            "earlier" => {
                self.listing.from = self.listing.from.saturating_sub(MOST_ROWS);
                done.turned = true;
                done.focus = Some("pack-earlier".into());
            }
            "later" => {
                if self.listing.from + MOST_ROWS < self.listing.found.len() {
                    self.listing.from += MOST_ROWS;
                }
                done.turned = true;
                done.focus = Some("pack-later".into());
            }
            _ => return None,
        }
        if done.changed {
            self.look();
        }
        Some(done)
    }

    /// Takes the written row in, or says what is wrong with it.
    fn take_in(&mut self) -> Option<Done> {
        let form = self.form.as_mut()?;
        let typed = crate::platform::form::typed("[data-cell]");
        for (field, text) in html::FIELDS.into_iter().zip(typed) {
            if let Some(cell) = form.cells.get_mut(field) {
                *cell = text.trim().into();
            }
        }
        let mut cells = [""; 9];
        for (cell, text) in cells.iter_mut().zip(&form.cells) {
            *cell = text;
        }
        let pack = Rc::make_mut(&mut self.pack);
        let taken = match form.place {
            Some(place) => pack.change(place, Row::of_cells(cells)).map(|()| place),
            None => pack.add(Row::of_cells(cells)),
        };
        match taken {
            Err(problems) => {
                let focus = Some(html::first_wrong(&problems));
                form.problems = Some(problems);
                Some(Done { focus, ..Done::default() })
            }
            Ok(place) => {
                let said = if form.place.is_some() { said::CHANGED } else { said::ADDED };
                self.form = None;
                self.look();
                if let Some(shown) = self.listing.found.iter().position(|found| *found == place) {
                    self.listing.from = shown / MOST_ROWS * MOST_ROWS;
                }
                Some(Done { changed: true, said, focus: Some(edit_id(place)), ..Done::default() })
            }
        }
    }
}

fn edit_id(place: usize) -> String {
    format!("row-edit-{place}")
}
