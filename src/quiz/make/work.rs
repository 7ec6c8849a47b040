//! Is it the work of a call center agent?

use super::{Made, Maker};
use crate::domain::atlas::{Counts, Ruling};
use crate::quiz::guard::contains;
use crate::quiz::question::{Choice, Form};
use crate::words;

impl Maker<'_> {
    /// A task, or a title, and what it says about the job.
    pub(super) fn work(&mut self) -> Option<Made> {
        let trade = self.bank.atlas.trade()?;
        let place = self.candidate.subject;
        let (ask, ruling, why, concepts) = if self.candidate.variant == 0 {
            let task = trade.tasks.get(place)?;
            let ruling = match task.counts {
                Counts::Contact => Ruling::Agent,
                Counts::NoContact => Ruling::NotAnAgent,
                Counts::Depends => Ruling::Depends,
                // What agents and others do decides nothing, so there is nothing to ask.
                Counts::Support => return None,
            };
            (words::quiz::mostly_does(&task.name), ruling, &task.why, &task.terms)
        } else {
            let title = trade.titles.get(place)?;
            // Where sources differ, only "it depends" is sure; where they do not, nobody says that it must.
            if title.views.is_empty() == (title.verdict == Ruling::Depends) {
                return None;
            }
            // A title that says "agent" answers by itself.
            if contains(&title.name, "agent") || contains(&title.name, "call center") {
                return None;
            }
            (words::quiz::title_says(&title.name), title.verdict, &title.condition, &title.terms)
        };
        let choice = |option: Ruling| Choice {
            text: words::quiz::ruling(option).into(),
            right: option == ruling,
            why: if option == ruling { why.clone() } else { words::quiz::rather(ruling, why) },
            term: None,
        };
        let options = Ruling::ALL.map(choice).into();
        let form = Form::Choose { options, all: false };
        Some(Made { scene: String::new(), ask, form, why: why.clone(), concepts: concepts.clone() })
    }
}
