//! Questions about what belongs together.

use super::{Made, Maker};
use crate::domain::atlas::TermId;
use crate::quiz::near::Kinship;
use crate::quiz::question::{Choice, Form};
use crate::quiz::wording::telling_words;
use crate::words;

/// The categories of which nothing is a kind or a part of another's: only among these is "does not belong" certain.
const CLOSED: [&str; 6] = ["lob", "role", "metric", "skill", "channel", "technology"];

impl Maker<'_> {
    /// Members of the subject's class, the one that the variant names first, each fair beside the others as a member.
    fn some_members(&mut self, most: usize) -> Vec<TermId> {
        let members = self.bank.near.members(self.subject());
        let first = members.get(self.candidate.variant).copied();
        let mut rest: Vec<TermId> = members.iter().copied().filter(|term| Some(*term) != first).collect();
        self.chance.shuffle(&mut rest);
        let mut chosen: Vec<TermId> = Vec::new();
        let rest: Vec<TermId> = first.into_iter().chain(rest).filter(|term| !self.repeats_the_class(*term)).collect();
        for term in rest {
            let same = |known: &TermId| {
                self.bank.near.names(*known).iter().any(|name| self.bank.near.names(term).contains(name))
            };
            if chosen.len() < most && !chosen.iter().any(same) {
                chosen.push(term);
            }
        }
        chosen
    }

    /// Whether a name shares a telling word with the class's: then it need not be known, only read.
    fn repeats_the_class(&self, term: TermId) -> bool {
        let class = telling_words(self.name(self.subject()));
        telling_words(self.name(term)).iter().any(|word| class.contains(word))
    }

    /// Entries that surely do not belong to the subject's class: of another closed category than all its members, and without
    /// a word of kinship to the class or to those who stand beside them.
    fn strangers(&mut self, members: &[TermId], count: usize) -> Vec<TermId> {
        let (bank, class) = (self.bank, self.subject());
        let class_words = telling_words(self.name(class));
        let category = |term: TermId| bank.atlas.term(term).category.as_str();
        let all = bank.near.members(class);
        let may = |other: TermId| {
            // What is set against the class surely is not in it; of the rest, only what is of quite another kind.
            let opposed = bank.near.kinship(class, other) == Some(Kinship::Confused);
            let another_kind = CLOSED.contains(&category(other))
                && all.iter().all(|member| category(*member) != category(other))
                && category(class) != category(other)
                && bank.near.kinship(class, other).is_none();
            (opposed || another_kind)
                && !telling_words(&bank.atlas.term(other).name).iter().any(|word| class_words.contains(word))
                && all.iter().all(|member| bank.near.kinship(*member, other).is_none())
                && members.iter().all(|member| bank.near.is_fair(*member, other))
        };
        let Some(first) = members.first() else { return Vec::new() };
        bank.near.beside(*first, count, self.level, self.chance, may)
    }

    /// Three of a kind and one of another.
    pub(super) fn odd_one_out(&mut self) -> Option<Made> {
        let class = self.subject();
        let members = self.some_members(3);
        let &[odd] = self.strangers(&members, 1).as_slice() else { return None };
        let shared = |word: &String| members.iter().all(|member| telling_words(self.name(*member)).contains(word));
        if members.len() < 3 || telling_words(self.name(members[0])).iter().any(shared) {
            return None;
        }
        let others = members
            .iter()
            .map(|term| Choice {
                text: self.name(*term).into(),
                right: false,
                why: words::quiz::belongs_too(self.name(*term), self.name(class)),
                term: Some(*term),
            })
            .collect();
        let form = self.choose_one(self.named(odd, true), others);
        let ask = words::quiz::which_does_not(self.name(class));
        Some(Made { scene: String::new(), ask, form, why: self.line(odd), concepts: vec![odd] })
    }

    /// Which of these belong to a class?
    pub(super) fn members(&mut self) -> Option<Made> {
        let class = self.subject();
        let count = 2 + self.chance.below(2);
        let members = self.some_members(count);
        let strangers = self.strangers(&members, 5 - count);
        if members.len() < 2 || strangers.len() < 2 {
            return None;
        }
        let mut options: Vec<Choice> = Vec::new();
        for &term in members.iter().chain(&strangers) {
            let right = members.contains(&term);
            let why = if right { words::quiz::belongs_too(self.name(term), self.name(class)) } else { self.line(term) };
            options.push(Choice { text: self.name(term).into(), right, why, term: Some(term) });
        }
        self.chance.shuffle(&mut options);
        let ask = words::quiz::which_belong(self.name(class));
        let why = self.line(class);
        Some(Made { scene: String::new(), ask, form: Form::Choose { options, all: true }, why, concepts: Vec::new() })
    }
}
