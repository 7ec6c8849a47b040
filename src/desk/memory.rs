//! What the visitor has answered: in memory for this visit, on the device where the visitor wants it and the browser lets it.

use crate::domain::review::{self, Day, Progress, Skill};
use crate::html::quiz::Kept;
use crate::platform::store;

/// The name under which it is kept.
const NAME: &str = "progress";

/// What was answered, and where it is kept.
#[derive(Debug)]
pub(super) struct Memory {
    pub(super) progress: Progress,
    pub(super) kept: Kept,
}

impl Memory {
    /// What is kept on the device. What cannot be read is left there untouched until the visitor says otherwise.
    pub(super) fn start() -> Self {
        match store::read(NAME) {
            Ok(Some(text)) => match review::read(&text) {
                Ok(progress) => Self { progress, kept: Kept::OnDevice },
                Err(_) => Self { progress: Progress::default(), kept: Kept::Unreadable },
            },
            Ok(None) => Self { progress: Progress::default(), kept: Kept::ThisVisit },
            Err(store::Refused) => Self { progress: Progress::default(), kept: Kept::Blocked },
        }
    }

    /// Counts an answer, once.
    pub(super) fn record(&mut self, question: &str, abouts: &[&str], skill: Skill, right: bool, day: Day) {
        self.change(|progress| progress.record(question, abouts, skill, right, day));
    }

    /// Changes what is remembered, and keeps it on the device if the visitor wants that. What another tab has kept, or
    /// forgotten, meanwhile is taken in first: nothing of this change may be merged over.
    pub(super) fn change<T>(&mut self, change: impl FnOnce(&mut Progress) -> T) -> T {
        if self.kept == Kept::OnDevice {
            match store::read(NAME) {
                Ok(Some(text)) => match review::read(&text) {
                    Ok(elsewhere) => self.progress.merge(elsewhere),
                    // Another tab may be of a newer version: what it keeps is left alone.
                    Err(_) => self.kept = Kept::Unreadable,
                },
                Ok(None) => {
                    self.progress.forget();
                    self.kept = Kept::ThisVisit;
                }
                Err(store::Refused) => self.kept = Kept::Blocked,
            }
        }
        let outcome = change(&mut self.progress);
        if self.kept == Kept::OnDevice {
            self.write();
        }
        outcome
    }

    fn write(&mut self) {
        if store::write(NAME, &review::write(&self.progress)).is_err() {
            self.kept = Kept::Blocked;
        }
    }

    /// The visitor wants it kept on the device.
    pub(super) fn remember(&mut self) {
        self.kept = Kept::OnDevice;
        self.write();
    }

    /// The visitor wants it forgotten.
    pub(super) fn forget(&mut self) {
        self.progress.forget();
        store::remove(NAME);
        if self.kept != Kept::Blocked {
            self.kept = Kept::ThisVisit;
        }
    }
}
