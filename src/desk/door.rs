//! What may be asked of the quiz, by whoever brought it.

use std::cell::RefCell;

use web_sys::Event;

use super::{Desk, Shown};
use crate::platform::{files, frame, near, page};
use crate::words;

thread_local! {
    static DESK: RefCell<Option<Desk>> = const { RefCell::new(None) };
}

/// Puts the quiz behind the door; false where there is none.
pub fn open(desk: Option<Desk>) -> bool {
    let sound = desk.is_some();
    DESK.with_borrow_mut(|here| *here = desk);
    sound
}

/// What stands on the page at an address.
pub fn show(fragment: &str) -> Shown {
    DESK.with_borrow_mut(|desk| desk.as_mut().map(|desk| desk.show(fragment))).unwrap_or_default()
}

/// What a button or list does; the address that it leads to, empty where the page stays.
pub fn act(what: &str, fragment: &str, event: &Event) -> String {
    if what == "progress.load" {
        frame::spawn(take_in_file(event.clone()));
        return String::new();
    }
    DESK.with_borrow_mut(|desk| desk.as_mut().map(|desk| desk.act(what, fragment))).unwrap_or_default()
}

async fn take_in_file(event: Event) {
    let said = match files::picked(&event).await {
        Some(text) => DESK.with_borrow_mut(|desk| desk.as_mut().map(|desk| desk.take_in_file(&text))),
        None => Some(words::quiz::FILE_UNREAD.into()),
    };
    page::tell_change();
    frame::after_paint(move || near::say(".copied", &said.unwrap_or_default()));
}
