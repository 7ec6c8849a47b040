//! A program as a pack keeps it, and what stands beside the programs.

use std::collections::BTreeSet;

use super::Pack;
use super::texts::Text;
use crate::domain::atlas::{Direction, Guest};

/// A program: its account, LOB and channel as places in their tables.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub(super) nodes: [u32; 3],
    /// Who contacts whom; `None` while that is still to be settled.
    pub(super) direction: Option<Direction>,
    /// What it rests on: a place in [`Pack::backings`], counted from 1; 0 where nothing is said.
    pub(super) backing: u16,
    pub(super) example: Text,
}

/// What programs rest on: ids of sources, and how far that carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Backing {
    pub(super) sources: Vec<String>,
    pub(super) confidence: Option<u8>,
}

/// A glossary entry of the pack: its id, and the object as it stood in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OwnTerm {
    pub(super) slug: String,
    pub(super) json: String,
}

/// The ids of the pack's own entries and sources.
#[derive(Debug, Clone, Default)]
pub(super) struct OwnIds {
    pub(super) terms: BTreeSet<String>,
    pub(super) sources: BTreeSet<String>,
}

/// A source of the pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OwnSource {
    pub(super) slug: String,
    pub(super) title: String,
    pub(super) about: String,
}

/// The most different backings: honest packs have a handful.
const MOST_BACKINGS: usize = 1_000;

impl Pack {
    /// The number of that backing; `None` where there are too many different ones.
    pub(super) fn backing(&mut self, backing: Backing) -> Option<u16> {
        if backing.sources.is_empty() && backing.confidence.is_none() {
            return Some(0);
        }
        let place = self.backings.iter().position(|known| *known == backing).or_else(|| {
            (self.backings.len() < MOST_BACKINGS).then(|| {
                self.backings.push(backing);
                self.backings.len() - 1
            })
        })?;
        u16::try_from(place + 1).ok()
    }
}

impl Pack {
    /// What checks the pack's entries: it knows all that they may refer to.
    pub(super) fn guest(&self) -> Guest {
        let (known, own) = (&self.known, &self.own_ids);
        Guest::of(known.terms().union(&own.terms), known.sources().union(&own.sources))
    }
}

/// Packs are equal that say the same.
impl PartialEq for Pack {
    fn eq(&self, other: &Self) -> bool {
        self.json().eq(other.json())
    }
}
