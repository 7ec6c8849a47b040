//! A row of texts → a program, and what the row says of its account, LOB and channel.

use super::clean::clean;
use super::limits::{MOST_GROUPS, MOST_ROWS};
use super::names::print;
use super::problem::{Fault, Problems, Spot};
use super::program::Entry;
use super::table::Kind;
use super::{Pack, Row, spelled};
use crate::domain::atlas::{Bound, CompanyKind, Medium};

/// A fact of a thing: what it belongs to, or the other thing that it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    Group,
    Other,
}

/// A fact as it was before it was changed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fact {
    pub(super) kind: Kind,
    pub(super) place: u32,
    pub(super) slot: Slot,
    pub(super) value: Option<u32>,
}

/// Takes rows in.
pub(super) struct Entering<'a> {
    pub(super) pack: &'a mut Pack,
    pub(super) problems: &'a mut Problems,
    /// Where the row stands.
    pub(super) at: Spot,
    /// The account, LOB and channel whose facts the row may change: those that it had before an edit.
    pub(super) its_own: Option<[u32; 3]>,
    /// The facts that were changed, as they were, in order.
    pub(super) before: Vec<Fact>,
}

impl Entering<'_> {
    /// The program of a row; `None` where something is wrong with what makes it one.
    pub(super) fn row(&mut self, row: &Row<'_>, backing: u16) -> Option<Entry> {
        if self.pack.rows.len() >= MOST_ROWS {
            if self.pack.rows.len() == MOST_ROWS {
                self.fault("", "", Fault::TooMany { most: MOST_ROWS, what: "programs" });
            }
            return None;
        }
        let account = self.required(Kind::Account, row.account);
        let lob = self.required(Kind::Lob, row.lob);
        let channel = self.required(Kind::Channel, row.channel);
        let industry = self.optional(Kind::Industry, row.industry);
        let function = self.optional(Kind::Function, row.function);
        let employer = account.and_then(|account| self.employer(account, row.employer));
        let medium = self.spelled("medium", row.medium, spelled::medium, &super::fields::MEDIA);
        let direction = self.spelled("direction", row.direction, spelled::direction, &super::fields::DIRECTIONS);
        let example = self.cleaned("example", row.example, Bound::Line).unwrap_or_default();
        let (account, lob, channel) = (account?, lob?, channel?);
        self.fact(Kind::Account, account, Slot::Group, industry, "industry", row.industry);
        self.fact(Kind::Account, account, Slot::Other, employer, "employer", row.employer);
        self.fact(Kind::Lob, lob, Slot::Group, function, "function", row.function);
        self.fact(Kind::Channel, channel, Slot::Group, medium.map(|medium| medium as u32), "medium", row.medium);
        Some(Entry { nodes: [account, lob, channel], direction, backing, example: self.pack.texts.add(&example) })
    }

    fn fault(&mut self, field: &str, value: &str, fault: Fault) {
        self.problems.add(self.at, field, value, fault);
    }

    /// The text as it is kept; a dash stands for nothing.
    fn cleaned(&mut self, field: &str, text: &str, bound: Bound) -> Option<String> {
        match clean(text, bound) {
            Ok(text) if text.is_empty() => None,
            Ok(text) => Some(text.into_owned()),
            Err(Fault::Blank) if text.trim().chars().all(|c| matches!(c, '-' | '–' | '—')) => None,
            Err(fault) => {
                self.fault(field, text, fault);
                None
            }
        }
    }

    fn required(&mut self, kind: Kind, text: &str) -> Option<u32> {
        let before = self.problems.count();
        let name = self.cleaned(kind.field(), text, Bound::Name);
        if name.is_none() && self.problems.count() == before {
            self.fault(kind.field(), text, Fault::Missing);
        }
        self.refer(kind, &name?)
    }

    fn optional(&mut self, kind: Kind, text: &str) -> Option<u32> {
        let name = self.cleaned(kind.field(), text, Bound::Name)?;
        self.refer(kind, &name)
    }

    /// The company of that name. The account's own name stands for its own team.
    fn employer(&mut self, account: u32, text: &str) -> Option<u32> {
        let name = self.cleaned("employer", text, Bound::Name)?;
        let thing = &self.pack.tables[Kind::Account as usize].things[account as usize];
        let own = print(&name) == print(self.pack.texts.get(thing.name));
        let place = self.refer(Kind::Company, &name)?;
        let company = &mut self.pack.tables[Kind::Company as usize].things[place as usize];
        if own && company.group.is_none() {
            for (slot, value) in [(Slot::Group, company.group), (Slot::Other, company.other)] {
                self.before.push(Fact { kind: Kind::Company, place, slot, value });
            }
            company.group = Some(CompanyKind::InHouse as u32);
            company.other = Some(account);
        }
        self.pack.tables[Kind::Company as usize].find(&name)
    }

    /// The thing that a text names. Where there is none it is added, unless the file lists all there are.
    pub(super) fn refer(&mut self, kind: Kind, text: &str) -> Option<u32> {
        let table = &self.pack.tables[kind as usize];
        if let Some(found) = table.find(text) {
            return Some(found);
        }
        let known = self.pack.known.find_exactly(kind, text);
        // An id of the built-in content is not what a reader should see.
        let name = known.map_or(text, |known| if print(&known.name) == print(text) { text } else { &known.name });
        if let Some(found) = table.named(name) {
            return Some(found);
        }
        if table.declared && known.is_none() {
            self.fault(kind.field(), text, Fault::Dangling(kind.section()));
            return None;
        }
        if matches!(kind, Kind::Industry | Kind::Function) && table.things.len() >= MOST_GROUPS {
            self.fault(kind.field(), text, Fault::TooMany { most: MOST_GROUPS, what: kind.section() });
            return None;
        }
        let id = known.map(|known| known.id.clone()).filter(|id| table.of_id(id).is_none());
        let name = name.to_owned();
        let pack = &mut *self.pack;
        Some(pack.tables[kind as usize].add(&mut pack.texts, id.as_deref(), &name, self.at.line))
    }

    fn spelled<T>(
        &mut self,
        field: &str,
        text: &str,
        read: fn(&str) -> Option<T>,
        choices: &'static [&'static str],
    ) -> Option<T> {
        if text.trim().chars().all(|c| matches!(c, '-' | '–' | '—')) {
            return None;
        }
        let value = read(text);
        if value.is_none() {
            self.fault(field, text, Fault::NotAChoice(choices));
        }
        value
    }

    /// Notes what is said of a thing. What was said before holds, unless the row is the thing's own and being edited.
    pub(super) fn fact(&mut self, kind: Kind, place: u32, slot: Slot, said: Option<u32>, field: &str, shown: &str) {
        let Some(said) = said else { return };
        let layer = match kind {
            Kind::Account => 0,
            Kind::Lob => 1,
            _ => 2,
        };
        let thing = &mut self.pack.tables[kind as usize].things[place as usize];
        let held = match slot {
            Slot::Group => &mut thing.group,
            Slot::Other => &mut thing.other,
        };
        if *held == Some(said) {
            return;
        }
        if held.is_none() || self.its_own.is_some_and(|own| own[layer] == place) {
            self.before.push(Fact { kind, place, slot, value: *held });
            *held = Some(said);
            return;
        }
        let known = match (kind, slot, *held) {
            (Kind::Channel, _, Some(medium)) => Medium::ALL[medium as usize].slug().to_owned(),
            (_, _, Some(other)) => {
                let kind = match (kind, slot) {
                    (Kind::Account, Slot::Group) => Kind::Industry,
                    (Kind::Account, Slot::Other) => Kind::Company,
                    _ => Kind::Function,
                };
                self.pack.texts.get(self.pack.tables[kind as usize].things[other as usize].name).to_owned()
            }
            (_, _, None) => String::new(),
        };
        let thing = &self.pack.tables[kind as usize].things[place as usize];
        let first = Spot { line: thing.line, ..Spot::default() };
        let of = self.pack.texts.get(thing.name).to_owned();
        self.fault(field, shown, Fault::Contradiction { known, first, of });
    }
}

impl Pack {
    /// Puts a fact back as it was; what it was now is returned.
    pub(super) fn swap_fact(&mut self, fact: Fact) -> Fact {
        let thing = &mut self.tables[fact.kind as usize].things[fact.place as usize];
        let held = match fact.slot {
            Slot::Group => &mut thing.group,
            Slot::Other => &mut thing.other,
        };
        Fact { value: std::mem::replace(held, fact.value), ..fact }
    }
}
