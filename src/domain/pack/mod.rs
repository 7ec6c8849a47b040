//! A trainer's own data: a file → [`Pack`] → an atlas of its own.
//!
//! [`Import`] reads JSON and CSV alike and finds all problems at once; a [`Pack`] is whole and checked, and stays so under
//! every edit; [`AtlasMaker`] makes of it what the app shows. Everything that can take long is done in steps. The bounds stand in
//! [`limits`]; what is meant where something is not said, in [`settle`](self) and the docs of [`Row`].

mod beyond;
mod clean;
mod csv_in;
mod csv_out;
mod edit;
mod enter;
mod fields;
mod find;
mod from_atlas;
mod guise;
mod header;
mod import;
mod items;
mod json_out;
mod known;
pub mod limits;
mod maker;
mod maker_nodes;
mod mark;
mod names;
mod problem;
mod program;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
mod sections;
mod settle;
mod skim;
mod spelled;
mod step;
mod table;
mod texts;

pub use beyond::Beyond;
pub use import::Import;
pub use known::Known;
pub use maker::AtlasMaker;
pub use problem::{Fault, Guise, Problem, Problems, Spot};
pub use step::Step;

use edit::History;
use program::{Backing, Entry, OwnIds, OwnSource, OwnTerm};
use table::{Kind, Table};
use texts::Texts;

use crate::domain::atlas::{Bound, Direction, Medium};

/// The mark of a pack's JSON: the version of its format.
pub const VERSION: &str = "1";

/// A trainer's programs, with everything that is said about them.
#[derive(Debug, Clone, Default)]
pub struct Pack {
    name: String,
    about: String,
    texts: Texts,
    tables: [Table; 6],
    rows: Vec<Entry>,
    backings: Vec<Backing>,
    terms: Vec<OwnTerm>,
    sources: Vec<OwnSource>,
    own_ids: OwnIds,
    known: Known,
    history: History,
}

/// A program as a row of texts; an empty one says nothing.
///
/// What is not said is filled in: the function and the direction of a line of business that the built-in content knows, else no
/// function ("Other") and both directions; no direction where the channel has no contact with customers; a channel's medium from the built-in
/// channel of that name, else from words in it; for employer, the account's own team.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Row<'a> {
    /// The client company.
    pub account: &'a str,
    /// The account's industry.
    pub industry: &'a str,
    /// The line of business.
    pub lob: &'a str,
    /// The function of the line of business.
    pub function: &'a str,
    /// The channel.
    pub channel: &'a str,
    /// The channel's group: voice, non-voice or none.
    pub medium: &'a str,
    /// Who contacts whom: inbound, outbound, both or none.
    pub direction: &'a str,
    /// Who employs the account's agents.
    pub employer: &'a str,
    /// A line of what the agent does or says.
    pub example: &'a str,
}

impl<'a> Row<'a> {
    /// The names of the columns, in the order in which they are written.
    pub const COLUMNS: [&'static str; 9] =
        ["account", "industry", "lob", "function", "channel", "medium", "direction", "employer", "example"];

    /// The texts in the order of [`Row::COLUMNS`].
    pub fn cells(&self) -> [&'a str; 9] {
        [
            self.account, self.industry, self.lob, self.function, self.channel, self.medium, self.direction,
            self.employer, self.example,
        ]
    }

    /// The row of these texts.
    pub fn of_cells(cells: [&'a str; 9]) -> Self {
        let [account, industry, lob, function, channel, medium, direction, employer, example] = cells;
        Self { account, industry, lob, function, channel, medium, direction, employer, example }
    }
}

impl Pack {
    /// A pack of that name with nothing in it.
    pub fn empty(name: &str, known: &Known) -> Self {
        Self { name: name.into(), known: known.clone(), ..Self::default() }
    }

    /// Whose data it is.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Gives it another name.
    ///
    /// # Errors
    /// What is wrong with the name; the old one stays.
    pub fn set_name(&mut self, name: &str) -> Result<(), Problems> {
        let fault = match clean::clean(name, Bound::Name) {
            Ok(name) if !name.is_empty() => {
                self.name = name.into_owned();
                return Ok(());
            }
            Ok(_) => Fault::Missing,
            Err(fault) => fault,
        };
        Err(Problem::new(Spot::default(), "name", name, fault).into())
    }

    /// How many programs it has.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many glossary entries of its own it has.
    pub fn own_terms(&self) -> usize {
        self.terms.len()
    }

    /// A program, in the words of the page.
    pub fn row(&self, place: usize) -> Option<Row<'_>> {
        let entry = self.rows.get(place)?;
        let [account, lob, channel] = entry.nodes;
        let of = |kind, thing: u32| &self.tables[kind as usize].things[thing as usize];
        let name = |kind, thing: Option<u32>| thing.map_or("", |thing| self.texts.get(of(kind, thing).name));
        Some(Row {
            account: name(Kind::Account, Some(account)),
            industry: name(Kind::Industry, of(Kind::Account, account).group),
            lob: name(Kind::Lob, Some(lob)),
            function: name(Kind::Function, of(Kind::Lob, lob).group),
            channel: name(Kind::Channel, Some(channel)),
            medium: of(Kind::Channel, channel).group.map_or("", |medium| Medium::ALL[medium as usize].slug()),
            direction: entry.direction.map_or("", Direction::slug),
            employer: name(Kind::Company, of(Kind::Account, account).other),
            example: self.texts.get(entry.example),
        })
    }
}
