//! The things that programs are made of, each kind in a table, found by name or id.

use std::collections::BTreeMap;

use super::names::{distinct, print, slug};
use super::texts::{Text, Texts};

/// The kinds of thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Industry = 0,
    Function = 1,
    Company = 2,
    Account = 3,
    Lob = 4,
    Channel = 5,
}

impl Kind {
    pub(super) const ALL: [Self; 6] =
        [Self::Industry, Self::Function, Self::Company, Self::Account, Self::Lob, Self::Channel];

    /// Its section in a JSON file.
    pub(super) fn section(self) -> &'static str {
        ["industries", "functions", "companies", "accounts", "lobs", "channels"][self as usize]
    }

    /// What one of them is called in that file's fields.
    pub(super) fn field(self) -> &'static str {
        ["industry", "function", "employer", "account", "lob", "channel"][self as usize]
    }
}

/// One thing.
#[derive(Debug, Clone, Default)]
pub(super) struct Thing {
    pub(super) id: Text,
    pub(super) name: Text,
    /// One line about it.
    pub(super) summary: Text,
    /// What it belongs to: the industry of an account, the function of a LOB, the medium of a channel, the kind of a company.
    pub(super) group: Option<u32>,
    /// The employer of an account, the owner of a company, the usual direction of a LOB.
    pub(super) other: Option<u32>,
    /// What few things have.
    pub(super) extra: Option<Box<Extra>>,
    /// Where it was first named, while a file is read.
    pub(super) line: u32,
}

/// What only a JSON file says of a thing.
#[derive(Debug, Clone, Default)]
pub(super) struct Extra {
    pub(super) aliases: Vec<Text>,
    pub(super) search_words: Vec<Text>,
    pub(super) direction_sources: Vec<Text>,
    pub(super) sources: Vec<Text>,
    pub(super) confidence: Option<u8>,
    pub(super) term: Text,
    pub(super) campaign_type: Text,
    pub(super) place: Text,
}

impl Extra {
    /// Whether it says nothing.
    pub(super) fn is_empty(&self) -> bool {
        let lists = [&self.aliases, &self.search_words, &self.direction_sources, &self.sources];
        let texts = [self.term, self.campaign_type, self.place];
        lists.iter().all(|list| list.is_empty())
            && texts.iter().all(|text| text.is_empty())
            && self.confidence.is_none()
    }
}

/// All things of one kind.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    pub(super) things: Vec<Thing>,
    names: BTreeMap<u64, u32>,
    ids: BTreeMap<u64, u32>,
    /// Whether the file has a section for them, so that others are slips.
    pub(super) declared: bool,
}

impl Table {
    /// The thing of that name.
    pub(super) fn named(&self, name: &str) -> Option<u32> {
        self.names.get(&print(name)).copied()
    }

    /// The thing of that name, or, where things were given ids, of that id.
    pub(super) fn find(&self, name_or_id: &str) -> Option<u32> {
        let print = print(name_or_id);
        self.names.get(&print).or_else(|| self.ids.get(&print).filter(|_| self.declared)).copied()
    }

    /// The thing of that id.
    pub(super) fn of_id(&self, id: &str) -> Option<u32> {
        self.ids.get(&print(id)).copied()
    }

    /// Adds a thing; its id is this one, or made of the name.
    pub(super) fn add(&mut self, texts: &mut Texts, id: Option<&str>, name: &str, line: u32) -> u32 {
        let made = id.map_or_else(|| self.free_id(name), Into::into);
        let place = self.things.len() as u32;
        self.names.insert(print(name), place);
        self.ids.insert(print(&made), place);
        self.things.push(Thing { id: texts.add(&made), name: texts.add(name), line, ..Thing::default() });
        place
    }

    fn free_id(&self, name: &str) -> String {
        let plain = slug(name);
        let mut id = plain.clone();
        let mut round = 0;
        while self.of_id(&id).is_some() {
            id = distinct(&plain, name, round);
            round += 1;
        }
        id
    }
}
