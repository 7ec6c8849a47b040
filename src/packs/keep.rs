//! What becomes of the data: kept on the device, removed from it, saved as a file.

use super::NAME;
use super::desk::{Desk, with};
use super::edit::Table;
use crate::html::data::{self as html, Keeping, State};
use crate::platform::vault::{self, Kept};
use crate::platform::{files, frame, near, page, store};
use crate::words::data as said;

/// How long changes must rest before they are kept, in milliseconds.
pub(super) const PAUSE: u32 = 600;
/// What the file is called that cannot be read.
const DAMAGED: &str = "floorwalker-kept.dat";

impl Desk {
    /// Keeps the data on the device, in the place of those before.
    pub(super) fn keep(&mut self) {
        if self.keeping.is_elsewhere() {
            return;
        }
        let Some(pack) = self.table.as_ref().map(Table::shared) else { return };
        self.keeping_number += 1;
        if pack.is_empty() {
            // The next visit would find a file without programs, refuse it, and lead here from everywhere.
            forget();
            self.show_keeping(Keeping::Nothing);
            return;
        }
        let number = self.keeping_number;
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
            let kept = vault::keep(parts.into_iter()).await;
            // Other data, or none, may have come meanwhile. Whoever has gone on to the map has these.
            if with(|desk| desk.keeping_number != number) {
                return;
            }
            let kept = kept && store::write(NAME, &name).is_ok();
            with(|desk| {
                // An empty table may stand in front of them by now.
                if matches!(desk.keeping, Keeping::Busy) {
                    desk.show_keeping(if kept { Keeping::Kept } else { Keeping::Refused });
                }
            });
        });
    }

    /// Says what becomes of the data. The buttons beside it stay what they are: one may have the focus.
    fn show_keeping(&mut self, keeping: Keeping) {
        self.keeping = keeping;
        page::fill("[data-part=keeping]", || html::keeping(&self.keeping));
    }

    /// Removes them, when asked twice: then nothing is left of them.
    pub(super) fn remove(&mut self) {
        if !self.remove_asked {
            self.remove_asked = true;
            self.paint_now();
            page::focus("pack-remove");
            return;
        }
        self.reading_number += 1;
        self.keeping_number += 1;
        self.table = None;
        self.before = None;
        self.keeping = Keeping::Nothing;
        self.remove_asked = false;
        forget();
        self.state = State::Done(said::REMOVED.into());
        self.paint();
        page::focus("heading");
    }

    /// Hands the visitor a file of them, and says what is not in it.
    pub(super) fn save(&mut self, json: bool) {
        let Some(pack) = self.table.as_ref().map(Table::shared) else { return };
        let (ending, kind) = if json { ("json", "application/json") } else { ("csv", "text/csv") };
        let name = format!("{}.{ending}", file_name(pack.name()));
        let saved =
            if json { files::save_parts(&name, kind, pack.json()) } else { files::save_parts(&name, kind, pack.csv()) };
        let lacks = if json { String::new() } else { said::csv_lacks(&pack.beyond_rows()) };
        self.say(State::Done(if saved { said::saved(&name, &lacks) } else { said::UNSAVED.into() }));
    }
}

/// Hands out what is kept and cannot be read, as it is.
pub(super) fn save_damaged() {
    frame::spawn(async {
        let saved = match vault::kept().await {
            Kept::File(bytes) => files::save_bytes(DAMAGED, &bytes),
            Kept::Nothing | Kept::Refused => false,
        };
        near::say("[data-part=damaged]", &if saved { said::saved(DAMAGED, "") } else { said::UNSAVED_DAMAGED.into() });
    });
}

/// Forgets what is kept on the device.
fn forget() {
    store::remove(NAME);
    frame::spawn(async {
        vault::forget().await;
    });
}

/// A file's name made of what the data are called.
fn file_name(name: &str) -> String {
    let letter = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let name: String = name.chars().map(letter).collect();
    let parts: Vec<&str> = name.split('-').filter(|part| !part.is_empty()).collect();
    let name = parts.join("-");
    if name.is_empty() { "floorwalker".into() } else { name }
}
