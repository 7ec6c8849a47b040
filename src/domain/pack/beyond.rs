//! What a pack says beyond its rows: what has no place in a CSV.

use std::collections::BTreeSet;

use super::Pack;
use super::names::{distinct, slug};
use super::table::{Kind, Thing};
use crate::domain::atlas::CompanyKind;

/// What is said beyond the rows, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Beyond {
    /// Glossary entries.
    pub terms: usize,
    /// Sources.
    pub sources: usize,
    /// Accounts, companies, LOBs and so on of which more is said than a row has room for: a summary, other names, an id of their own.
    pub told: usize,
    /// Programs that name what they rest on.
    pub backed: usize,
    /// Whether something is said of the whole.
    pub about: bool,
}

impl Beyond {
    /// Whether rows say it all.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

impl Pack {
    /// What it says beyond its rows.
    pub fn beyond_rows(&self) -> Beyond {
        let used = Kind::ALL.into_iter().zip(self.used());
        let told = used.map(|(kind, used)| used.into_iter().filter(|place| self.tells_more(kind, *place)).count());
        Beyond {
            terms: self.terms.len(),
            sources: self.sources.len(),
            told: told.sum(),
            backed: self.rows.iter().filter(|row| row.backing > 0).count(),
            about: !self.about.is_empty(),
        }
    }

    /// What `other` says beyond its rows, and this pack does not.
    pub fn lacks_of(&self, other: &Self) -> Beyond {
        let here = self.beyond_rows();
        let there = other.beyond_rows();
        let missing = |there: &BTreeSet<String>, here: &BTreeSet<String>| there.difference(here).count();
        Beyond {
            terms: missing(&other.own_ids.terms, &self.own_ids.terms),
            sources: missing(&other.own_ids.sources, &self.own_ids.sources),
            told: there.told.saturating_sub(here.told),
            backed: there.backed.saturating_sub(here.backed),
            about: there.about && !here.about,
        }
    }

    /// Takes over the glossary entries of another pack, and the sources that they may name. False where it has entries or sources
    /// itself: two of one id would be a fault.
    pub fn take_terms(&mut self, other: &Self) -> bool {
        let free = self.terms.is_empty() && self.sources.is_empty() && !other.terms.is_empty();
        if free {
            self.terms.clone_from(&other.terms);
            self.sources.clone_from(&other.sources);
            self.own_ids.clone_from(&other.own_ids);
        }
        free
    }

    /// Whether more is said of a thing than its rows say.
    fn tells_more(&self, kind: Kind, place: u32) -> bool {
        let thing = &self.tables[kind as usize].things[place as usize];
        let beyond = match kind {
            Kind::Company => !self.is_as_rows_say(place, thing),
            // The usual direction of a line of business; a row has that of the program.
            Kind::Lob => {
                let known = self.known.find(kind, self.texts.get(thing.name)).and_then(|known| known.direction);
                thing.other.is_some_and(|usual| known.map(|known| known as u32) != Some(usual))
            }
            _ => false,
        };
        beyond
            || !thing.summary.is_empty()
            || thing.extra.as_deref().is_some_and(|extra| !extra.is_empty())
            || !self.has_the_id_of_its_name(kind, thing)
    }

    /// Whether a company is what a row makes of its name: an outsourcer, or the account's own team where it has the account's name.
    fn is_as_rows_say(&self, place: u32, company: &Thing) -> bool {
        let accounts = &self.tables[Kind::Account as usize];
        let namesake = accounts.named(self.texts.get(company.name));
        let own = namesake.is_some() && namesake == company.other;
        let employs_its_namesake =
            namesake.is_some_and(|account| accounts.things[account as usize].other == Some(place));
        let kind = company.group.map_or(CompanyKind::Outsourcer, |kind| CompanyKind::ALL[kind as usize]);
        match kind {
            CompanyKind::Outsourcer => company.other.is_none() && !employs_its_namesake,
            CompanyKind::InHouse => own && employs_its_namesake,
            CompanyKind::Captive => false,
        }
    }

    fn has_the_id_of_its_name(&self, kind: Kind, thing: &Thing) -> bool {
        let (id, name) = (self.texts.get(thing.id), self.texts.get(thing.name));
        if let Some(known) = self.known.find_exactly(kind, name) {
            return known.id == id;
        }
        let plain = slug(name);
        id == plain || id == distinct(&plain, name, 0)
    }
}
