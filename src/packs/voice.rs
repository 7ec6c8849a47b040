//! What the page of the data says by itself: what it does, what it could not do, which rows it shows.

use super::desk::Desk;
use super::edit::Table;
use crate::html::data::{self as html, State};
use crate::platform::{near, page};

/// How long the visitor must rest before it is told which rows are shown, in milliseconds.
const HEARING_PAUSE: u32 = 1000;

impl Desk {
    /// Which rows are shown, for those who hear it, once the visitor rests.
    pub(super) fn tell_range(&mut self) {
        let Some(range) = self.table.as_ref().map(Table::range) else { return };
        self.hearing.then(HEARING_PAUSE, move || near::say("[data-part=range-told]", &range));
    }

    /// Shows what the page is doing, or has done.
    pub(super) fn say(&mut self, state: State) {
        let goes_on = match (&self.state, &state) {
            (State::Reading(before, ..), State::Reading(name, done, _)) if before == name => Some(done.to_string()),
            _ => None,
        };
        self.state = state;
        match goes_on {
            // Written anew it would be read out anew each time, and "stop" would lose the focus.
            Some(done) if page::has("#reading") => page::set("#reading", "value", &done),
            _ => self.paint_state(),
        }
    }

    pub(super) fn paint_state(&self) {
        if !page::has("#refused") {
            page::fill("[data-part=state]", || html::VOICES.into());
        }
        let text = html::state(&self.state);
        let (done, refused) = if self.state.is_refusal() { (String::new(), text) } else { (text, String::new()) };
        page::fill("[data-part=state] > [role=status]", || done);
        page::fill("#refused", || refused);
    }
}
