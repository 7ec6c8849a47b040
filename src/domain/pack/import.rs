//! A file → a pack, in steps, or everything that is wrong with it.

use std::collections::BTreeMap;
use std::mem;

use super::csv_in::{Csv, Found};
use super::enter::Entering;
use super::guise::{count, text_begins};
use super::limits::{MOST_TERMS, check_size};
use super::mark::read_mark;
use super::problem::{Fault, Problem, Problems, Spot};
use super::sections::{Reference, look_up, program, source, term, thing};
use super::skim::{SECTIONS, Skim};
use super::step::{ALL, Step, share};
use super::table::Kind;
use super::{Known, Pack};
use crate::domain::atlas::Guest;

/// How many bytes are looked at for one piece of work, where nothing is made of them.
const BYTES_AT_ONCE: usize = 4_096;

/// The reading of a file.
#[derive(Debug)]
pub struct Import {
    bytes: Vec<u8>,
    begins: usize,
    pack: Pack,
    problems: Problems,
    phase: Phase,
    /// Where each program stands: line, and row or item.
    places: Vec<Spot>,
    /// Where each glossary entry stands.
    term_places: Vec<Spot>,
    references: Vec<Reference>,
    seen: BTreeMap<[u32; 3], u32>,
}

#[derive(Debug)]
enum Phase {
    /// Whether it is UTF-8, from that byte on.
    Utf8(usize),
    Skim(Skim),
    /// The items of a JSON file: the section and the item.
    Items(Skim, usize, usize),
    Csv(Csv),
    References(usize),
    /// What the things of a kind do not say of themselves.
    Things(Kind, usize),
    Rows(usize),
    Terms(Option<Guest>, usize),
    Over,
}

impl Import {
    /// Begins to read a file. Of its name the pack's is made, where the file does not say one.
    ///
    /// # Errors
    /// When the file is too large, empty or no text.
    pub fn begin(file_name: &str, bytes: Vec<u8>, known: &Known) -> Result<Self, Problems> {
        check_size(bytes.len() as u64)?;
        let begins = text_begins(&bytes).map_err(|fault| Problem::new(Spot::default(), "", "", fault))?;
        Ok(Self {
            pack: Pack::empty(&Pack::name_of_file(file_name), known),
            phase: Phase::Utf8(begins),
            begins,
            bytes,
            problems: Problems::default(),
            places: Vec::new(),
            term_places: Vec::new(),
            references: Vec::new(),
            seen: BTreeMap::new(),
        })
    }

    /// Does so many pieces of work; one is about a row.
    pub fn step(&mut self, work: usize) -> Step {
        for _ in 0..work.max(1) {
            if matches!(self.phase, Phase::Over) {
                return Step::Done;
            }
            let phase = mem::replace(&mut self.phase, Phase::Over);
            self.phase = self.advance(phase);
        }
        Step::More { done: self.done(), of: ALL }
    }

    /// The pack, whole and checked; does what is left to do, however long that takes.
    ///
    /// # Errors
    /// Everything that is wrong with the file.
    pub fn finish(mut self) -> Result<Pack, Problems> {
        while self.step(ALL) != Step::Done {}
        if self.problems.is_empty() { Ok(self.pack) } else { Err(self.problems) }
    }

    /// One piece of work, and what comes next.
    fn advance(&mut self, phase: Phase) -> Phase {
        match phase {
            Phase::Utf8(at) => self.utf8(at),
            Phase::Skim(mut skim) => {
                if !skim.step(&self.bytes, BYTES_AT_ONCE, &mut self.problems) {
                    return Phase::Skim(skim);
                }
                read_mark(&mut self.pack, &skim, &self.bytes, &mut self.problems);
                for (kind, section) in Kind::ALL.iter().zip(2..) {
                    self.pack.tables[*kind as usize].declared = skim.there[section];
                }
                self.places.reserve(skim.sections[PROGRAMS].len());
                self.pack.rows.reserve(skim.sections[PROGRAMS].len());
                Phase::Items(skim, 0, 0)
            }
            Phase::Items(skim, section, item) => self.item(skim, section, item),
            Phase::Csv(mut csv) => match csv.step(&self.bytes, &mut self.problems) {
                Found::Nothing => Phase::Csv(csv),
                Found::End => Phase::References(0),
                Found::Row(at) => {
                    let mut entering = Entering {
                        pack: &mut self.pack,
                        problems: &mut self.problems,
                        at,
                        its_own: None,
                        before: Vec::new(),
                    };
                    if let Some(entry) = entering.row(&csv.as_row(), 0) {
                        self.pack.rows.push(entry);
                        self.places.push(at);
                    }
                    if self.pack.rows.len() >= super::limits::MOST_ROWS && csv.at() < self.bytes.len() {
                        return self.too_many_rows(at);
                    }
                    Phase::Csv(csv)
                }
            },
            Phase::References(place) => match self.references.get(place) {
                Some(reference) => {
                    look_up(&mut self.pack, reference, &mut self.problems);
                    Phase::References(place + 1)
                }
                None => Phase::Things(Kind::Lob, 0),
            },
            Phase::Things(kind, place) => {
                if place < self.pack.tables[kind as usize].things.len() {
                    self.pack.settle_thing(kind, place as u32);
                    return Phase::Things(kind, place + 1);
                }
                if kind == Kind::Lob { Phase::Things(Kind::Channel, 0) } else { Phase::Rows(0) }
            }
            Phase::Rows(place) => self.row(place),
            Phase::Terms(guest, place) => self.term(guest, place),
            Phase::Over => Phase::Over,
        }
    }

    /// Looks at some bytes; a letter that is cut in two is looked at again.
    fn utf8(&mut self, at: usize) -> Phase {
        let most = BYTES_AT_ONCE * 2;
        let piece = self.bytes.get(at..self.bytes.len().min(at + most)).unwrap_or_default();
        match std::str::from_utf8(piece) {
            Ok(_) if at + piece.len() < self.bytes.len() => Phase::Utf8(at + piece.len()),
            Ok(_) => self.look(),
            Err(error) if error.error_len().is_none() && error.valid_up_to() > 0 => {
                Phase::Utf8(at + error.valid_up_to())
            }
            Err(error) => {
                let byte = at + error.valid_up_to();
                let before = self.bytes.get(..byte).unwrap_or_default();
                let line = 1 + count(before, b'\n') as u32;
                let begin = before.iter().rposition(|byte| matches!(byte, b'\n' | b'\r')).map_or(0, |place| place + 1);
                let near = self.bytes.get(begin.max(byte.saturating_sub(30))..self.bytes.len().min(byte + 10));
                let value = String::from_utf8_lossy(near.unwrap_or_default()).into_owned();
                let value = value.lines().next().unwrap_or_default();
                self.problems.add(Spot { line, ..Spot::default() }, "", value, Fault::NotUtf8 { byte });
                Phase::Over
            }
        }
    }

    /// JSON or CSV: no header begins with a bracket.
    fn look(&self) -> Phase {
        let text = self.bytes.get(self.begins..).unwrap_or_default();
        match text.iter().find(|byte| !byte.is_ascii_whitespace()) {
            Some(b'{' | b'[') => Phase::Skim(Skim::from(self.begins)),
            _ => Phase::Csv(Csv::from(self.begins)),
        }
    }

    fn item(&mut self, skim: Skim, section: usize, item: usize) -> Phase {
        let Some(pieces) = skim.sections.get(section) else { return Phase::References(0) };
        let Some(piece) = pieces.get(item) else { return Phase::Items(skim, section + 1, 0) };
        let at = Spot { line: piece.line, section: SECTIONS[section], item: item as u32 + 1, ..Spot::default() };
        let bytes = piece.of(&self.bytes);
        match section {
            0 | 1 if item >= MOST_TERMS => {
                let most = MOST_TERMS;
                self.problems.add(at, "", "", Fault::TooMany { most, what: SECTIONS[section] });
                return Phase::Items(skim, section + 1, 0);
            }
            0 => source(&mut self.pack, bytes, at, &mut self.problems),
            1 => {
                if term(&mut self.pack, bytes, at, &mut self.problems) {
                    self.term_places.push(at);
                }
            }
            PROGRAMS => {
                if program(&mut self.pack, bytes, at, &mut self.problems) {
                    self.places.push(at);
                }
            }
            section => {
                if let Some(kind) = Kind::ALL.get(section - 2) {
                    thing(&mut self.pack, *kind, bytes, at, &mut self.references, &mut self.problems);
                }
            }
        }
        Phase::Items(skim, section, item + 1)
    }

    fn too_many_rows(&mut self, at: Spot) -> Phase {
        let most = super::limits::MOST_ROWS;
        self.problems.add(at, "", "", Fault::TooMany { most, what: "programs" });
        Phase::References(0)
    }

    /// Settles a program, and sees to it that it stands only once.
    fn row(&mut self, place: usize) -> Phase {
        let (Some(entry), Some(&at)) = (self.pack.rows.get(place).copied(), self.places.get(place)) else {
            if self.pack.rows.is_empty() && self.problems.is_empty() {
                self.problems.add(Spot::default(), "", "", Fault::NoPrograms);
            }
            return Phase::Terms(None, 0);
        };
        match self.pack.settle(entry, at) {
            Ok(entry) => self.pack.rows[place] = entry,
            Err(problem) => self.problems.add(at, &problem.field, &problem.value, problem.fault),
        }
        if let Some(first) = self.seen.insert(entry.nodes, place as u32) {
            let first = self.places.get(first as usize).copied().unwrap_or_default();
            let row = self.pack.row(place).unwrap_or_default();
            let value = [row.account, row.lob, row.channel].join(", ");
            self.problems.add(at, "", &value, Fault::UsedTwice { first });
        }
        Phase::Rows(place + 1)
    }

    /// Checks a glossary entry against all others.
    fn term(&mut self, guest: Option<Guest>, place: usize) -> Phase {
        let (Some(term), Some(&at)) = (self.pack.terms.get(place), self.term_places.get(place)) else {
            return Phase::Over;
        };
        let mut guest = guest.unwrap_or_else(|| self.pack.guest());
        for problem in guest.check(&term.json) {
            let fault = Fault::Entry { place: problem.place, fault: problem.fault };
            self.problems.add(at, "", &term.slug, fault);
        }
        Phase::Terms(Some(guest), place + 1)
    }

    /// Thousandths of the whole: what is gone through twice is made of the bytes, the rest of the rows.
    fn done(&self) -> usize {
        let bytes = self.bytes.len();
        match &self.phase {
            Phase::Utf8(at) => share(*at, bytes, 0, 50),
            Phase::Skim(skim) => share(skim.at(), bytes, 50, 150),
            Phase::Items(skim, section, item) => {
                let before: usize = skim.sections.iter().take(*section).map(Vec::len).sum();
                let all = skim.sections.iter().map(Vec::len).sum();
                share(before + item, all, 150, 800)
            }
            Phase::Csv(csv) => share(csv.at(), bytes, 50, 800),
            Phase::References(place) => share(*place, self.references.len(), 800, 850),
            Phase::Things(kind, place) => {
                let from = if *kind == Kind::Lob { 850 } else { 860 };
                share(*place, self.pack.tables[*kind as usize].things.len(), from, from + 10)
            }
            Phase::Rows(place) => share(*place, self.pack.rows.len(), 870, 970),
            Phase::Terms(_, place) => share(*place, self.pack.terms.len(), 970, ALL),
            Phase::Over => ALL,
        }
    }
}

/// The place of the programs among the sections; the others stand before it.
const PROGRAMS: usize = SECTIONS.len() - 1;
