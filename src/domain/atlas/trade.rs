//! The trade, as the fit check asks about it: the tasks that may fill a day, and the titles on a name tag.

use super::bounds::Bound;
use super::build::Author;
use super::item::Item;
use super::problem::Fault;
use super::{Note, TermId};

/// Everything the fit check knows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Trade {
    /// What may fill a day, in the order in which it is asked.
    pub tasks: Vec<Task>,
    /// What may stand on a name tag.
    pub titles: Vec<JobTitle>,
}

/// Something that people do at work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Its id in addresses.
    pub slug: String,
    /// What it is, in plain words.
    pub name: String,
    /// Which of the questions' groups it stands in.
    pub group: String,
    /// What it says about the job.
    pub counts: Counts,
    /// Why it counts so.
    pub why: String,
    /// The entries to read.
    pub terms: Vec<TermId>,
    /// The titles that such a job often has.
    pub titles: Vec<String>,
    /// What it rests on.
    pub sources: Vec<usize>,
}

/// What a task says about the job, if it fills most of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// Direct contact with customers: an agent's work.
    Contact,
    /// No contact with customers.
    NoContact,
    /// Agents and others do it: it decides nothing.
    Support,
    /// It depends on how it is done; the task's `why` says on what.
    Depends,
}

impl Counts {
    /// All values.
    pub const ALL: [Self; 4] = [Self::Contact, Self::NoContact, Self::Support, Self::Depends];

    /// The value in content files.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::NoContact => "no-contact",
            Self::Support => "support",
            Self::Depends => "depends",
        }
    }
}

/// A title as it stands in a job ad.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobTitle {
    /// Its id in the content files.
    pub slug: String,
    /// The title.
    pub name: String,
    /// Other spellings of it.
    pub also: Vec<String>,
    /// What such a job usually is.
    pub verdict: Ruling,
    /// What decides.
    pub condition: String,
    /// Who says what, where sources differ.
    pub views: Vec<Note>,
    /// The entries to read.
    pub terms: Vec<TermId>,
    /// What it rests on.
    pub sources: Vec<usize>,
}

/// The answer of the fit check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ruling {
    /// The work of a call center agent.
    Agent,
    /// Not the work of an agent.
    NotAnAgent,
    /// It depends.
    Depends,
}

impl Ruling {
    /// All values.
    pub const ALL: [Self; 3] = [Self::Agent, Self::NotAnAgent, Self::Depends];

    /// The value in content files.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Agent => "agent",
            Self::NotAnAgent => "not-an-agent",
            Self::Depends => "depends",
        }
    }
}

impl Author {
    /// The tasks and titles of a file.
    pub(super) fn trade(&mut self, items: Vec<Item>) -> Trade {
        let mut trade = Trade::default();
        for mut item in items {
            match item.one_of("kind", &["task", "title"], &mut self.problems) {
                0 => trade.tasks.push(self.task(&mut item)),
                _ => trade.titles.push(self.job_title(&mut item)),
            }
            item.finish(&mut self.problems);
        }
        if trade.tasks.is_empty() != trade.titles.is_empty() {
            let fault = Fault::WrongShape("tasks and titles");
            self.problems.push(super::Problem { file: FIT.into(), place: "file".into(), fault });
        }
        trade
    }

    fn task(&mut self, item: &mut Item) -> Task {
        let counts = item.one_of("counts", &Counts::ALL.map(Counts::slug), &mut self.problems);
        Task {
            name: item.text("name", Bound::Remark, &mut self.problems),
            group: item.text("group", Bound::Id, &mut self.problems),
            counts: Counts::ALL[counts],
            why: item.text("why", Bound::Line, &mut self.problems),
            terms: self.terms_of(item, "terms"),
            titles: item.texts("titles", &mut self.problems),
            sources: item.references("sources", &self.sources, "source", &mut self.problems),
            slug: item.id.clone(),
        }
    }

    fn job_title(&mut self, item: &mut Item) -> JobTitle {
        let verdict = item.one_of("verdict", &Ruling::ALL.map(Ruling::slug), &mut self.problems);
        JobTitle {
            name: item.text("name", Bound::Name, &mut self.problems),
            also: item.texts("also", &mut self.problems),
            verdict: Ruling::ALL[verdict],
            condition: item.text("condition", Bound::Paragraph, &mut self.problems),
            views: self.each(item, "views", Self::note),
            terms: self.terms_of(item, "terms"),
            sources: item.references("sources", &self.sources, "source", &mut self.problems),
            slug: item.id.clone(),
        }
    }
}

/// The file that the trade stands in.
pub(super) const FIT: &str = "fit.json";
