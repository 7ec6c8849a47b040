//! Who may stand beside whom: wrong answers must be plausible, and surely wrong.

use std::cell::OnceCell;

use super::gaps::{says_enough, with_gaps};
use super::seed::Chance;
use super::wording::{Wording, holds};
use crate::domain::address::Level;
use crate::domain::atlas::{Atlas, Lore, RelationKind, Term, TermId};
use crate::domain::text::words;

/// What is known about pairs of entries. What takes long is made when it is first asked for: where a quiz begins, little is.
#[derive(Debug)]
pub struct Near<'a> {
    atlas: &'a Atlas,
    /// What each entry is called and says.
    wordings: Vec<OnceCell<Wording>>,
    /// How each pair stands to each other, both ways: `pairs[a]` holds (b, kinship).
    pairs: Vec<Vec<(TermId, Kinship)>>,
    /// The entries that surely belong to each entry as a class.
    members: Vec<Vec<TermId>>,
    /// Pages about several things: their names are no words to choose.
    overviews: Vec<TermId>,
    /// Each entry's line with gaps where it names itself; `None` where too little is left.
    stems: Vec<OnceCell<Option<String>>>,
    /// For each key, how easily each other is confused with it; `None` where it may not stand beside it.
    rows: Vec<OnceCell<Vec<Option<usize>>>>,
}

/// How two entries stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kinship {
    /// One is part or kind of the other, lists it, or is related in another way: neither is surely wrong where the other is
    /// right.
    Close,
    /// Sources do not agree how they stand to each other.
    Contested,
    /// People confuse them, and they are not the same.
    Confused,
}

impl<'a> Near<'a> {
    /// The pairs of that content.
    pub fn of(atlas: &'a Atlas, lore: &Lore) -> Self {
        let count = atlas.terms().len();
        let mut near = Self {
            atlas,
            wordings: std::iter::repeat_with(OnceCell::new).take(count).collect(),
            pairs: vec![Vec::new(); count],
            members: vec![Vec::new(); count],
            overviews: (0..count).map(TermId).filter(|term| lore.kin(*term).overview).collect(),
            stems: vec![OnceCell::new(); count],
            rows: vec![OnceCell::new(); count],
        };
        for from in (0..count).map(TermId) {
            let kin = lore.kin(from);
            for link in &kin.relations {
                let kinship = match link.kind {
                    _ if link.contested => Kinship::Contested,
                    RelationKind::ContrastsWith | RelationKind::OftenConfusedWith => Kinship::Confused,
                    _ => Kinship::Close,
                };
                near.note(from, link.to, kinship);
            }
            for &named in kin.listed.iter().chain(&kin.mentioned) {
                near.note(from, named, Kinship::Close);
            }
        }
        near.note_ancestors(lore);
        near.note_members(lore);
        near
    }

    fn all(&self) -> impl Iterator<Item = TermId> + use<> {
        (0..self.pairs.len()).map(TermId)
    }

    fn wording(&self, term: TermId) -> &Wording {
        self.wordings[term.0].get_or_init(|| Wording::of(self.atlas.term(term)))
    }

    fn note(&mut self, left: TermId, right: TermId, kinship: Kinship) {
        for (from, to) in [(left, right), (right, left)] {
            self.pairs[from.0].push((to, kinship));
        }
    }

    /// Parents of parents, four steps up: none of them is wrong where the entry is right.
    fn note_ancestors(&mut self, lore: &Lore) {
        for start in self.all() {
            let mut above = parents(lore, start);
            for _ in 0..3 {
                let further: Vec<TermId> = above.iter().flat_map(|&term| parents(lore, term)).collect();
                for term in further {
                    if term != start && !above.contains(&term) {
                        above.push(term);
                    }
                }
            }
            for term in above {
                self.note(start, term, Kinship::Close);
            }
        }
    }

    fn note_members(&mut self, lore: &Lore) {
        for term in self.all() {
            for link in &lore.kin(term).relations {
                let belongs = matches!(link.kind, RelationKind::IsA | RelationKind::PartOf) && !link.contested;
                // What also stands to its class in a contested way does not surely belong to it.
                if belongs && !self.pairs[term.0].contains(&(link.to, Kinship::Contested)) {
                    self.members[link.to.0].push(term);
                }
            }
        }
    }

    /// The entries that surely belong to that class.
    pub fn members(&self, class: TermId) -> &[TermId] {
        &self.members[class.0]
    }

    /// The strongest objection to, or the best reason for, offering one beside the other.
    pub fn kinship(&self, left: TermId, right: TermId) -> Option<Kinship> {
        self.pairs[left.0].iter().filter(|(to, _)| *to == right).map(|(_, kinship)| *kinship).min()
    }

    /// The line of an entry, with gaps where it names what it explains; `None` where too little is left.
    pub fn stem(&self, term: TermId) -> Option<&str> {
        let stem = || {
            let Term { summary, name, .. } = self.atlas.term(term);
            let stem = with_gaps(summary, name, self.names(term));
            Some(stem).filter(|stem| says_enough(stem) && !self.overviews.contains(&term))
        };
        self.stems[term.0].get_or_init(stem).as_deref()
    }

    /// Whether another entry has that name too, which is folded.
    pub fn is_shared(&self, name: &str, owner: TermId) -> bool {
        self.all().any(|other| other != owner && self.names(other).iter().any(|known| known == name))
    }

    /// Whether the lines of two entries leave the other unnamed.
    pub fn are_silent(&self, left: TermId, right: TermId) -> bool {
        !self.is_named_in(left, &self.wording(right).line) && !self.is_named_in(right, &self.wording(left).line)
    }

    /// Whether a folded text names the entry.
    pub fn is_named_in(&self, term: TermId, text: &str) -> bool {
        self.names(term).iter().any(|name| holds(text, name))
    }

    /// Whether two entries are of one category, or known to be confused: only then is the one plausible beside the other.
    pub fn is_fit_beside(&self, left: TermId, right: TermId) -> bool {
        self.is_of_one_category(left, right) || self.kinship(left, right) == Some(Kinship::Confused)
    }

    fn is_of_one_category(&self, left: TermId, right: TermId) -> bool {
        self.atlas.term(left).category == self.atlas.term(right).category
    }

    /// Everything an entry is called, folded.
    pub fn names(&self, term: TermId) -> &[String] {
        &self.wording(term).names
    }

    /// Whether `other` may be offered as wrong where `key` is right: it is surely another thing, by another name, of which
    /// the line says something else.
    pub fn is_fair(&self, key: TermId, other: TermId) -> bool {
        self.row(key)[other.0].is_some()
    }

    /// How easily people confuse an entry with each other: 3 what is known to be confused, 2 brothers of one class, 1 one
    /// category, 0 neither; `None` what may not stand beside it.
    fn row(&self, key: TermId) -> &[Option<usize>] {
        self.rows[key.0].get_or_init(|| {
            self.all().map(|other| self.find_fair(key, other).then(|| self.confusability(key, other))).collect()
        })
    }

    fn find_fair(&self, key: TermId, other: TermId) -> bool {
        let is_near = matches!(self.kinship(key, other), Some(Kinship::Close | Kinship::Contested));
        if key == other || is_near || self.overviews.contains(&other) {
            return false;
        }
        let within = |left: &str, right: &str| words(left).all(|word| words(right).any(|other| word == other));
        let named_alike = self
            .names(key)
            .iter()
            .any(|name| self.names(other).iter().any(|known| within(name, known) || within(known, name)));
        let [one, two] = [key, other].map(|term| &self.wording(term).telling);
        let shared = one.iter().filter(|word| two.contains(word)).count();
        let fewest = one.len().min(two.len());
        !named_alike && shared * 2 <= fewest
    }

    fn confusability(&self, key: TermId, other: TermId) -> usize {
        if self.kinship(key, other) == Some(Kinship::Confused) {
            return 3;
        }
        let brothers = self.members.iter().any(|members| members.contains(&key) && members.contains(&other));
        if brothers { 2 } else { usize::from(self.is_of_one_category(key, other)) }
    }

    /// `count` entries to stand beside `key`, fair to it and to each other, as alike as the level asks for.
    pub fn beside(
        &self,
        key: TermId,
        count: usize,
        level: Level,
        chance: &mut Chance,
        may: impl Fn(TermId) -> bool,
    ) -> Vec<TermId> {
        let row = self.row(key);
        let mut others: Vec<TermId> =
            (0..row.len()).filter(|&other| row[other].is_some()).map(TermId).filter(|&other| may(other)).collect();
        chance.shuffle(&mut others);
        let mut chosen: Vec<TermId> = Vec::new();
        while chosen.len() < count {
            let wanted = match (level, chosen.len()) {
                (Level::Easy, _) | (Level::Medium, 2..) => 1,
                (Level::Medium, 0) | (Level::Hard, 0 | 1) => 3,
                (Level::Medium | Level::Hard, _) => 2,
            };
            // The first of the nearest; of these, one whose name is about as long.
            let distance = |place: &usize| {
                let other = others[*place];
                let longer = self.length(key).abs_diff(self.length(other));
                (row[other.0].unwrap_or_default().abs_diff(wanted), longer / 7)
            };
            let Some(nearest) = (0..others.len()).min_by_key(distance) else { break };
            let next = others.remove(nearest);
            if chosen.iter().all(|&taken| self.can_stand_beside(taken, next)) {
                chosen.push(next);
            }
        }
        chosen
    }

    /// How long the name of an entry is.
    fn length(&self, term: TermId) -> usize {
        self.atlas.term(term).name.chars().count()
    }

    /// Whether two wrong answers are different enough to stand beside each other.
    fn can_stand_beside(&self, left: TermId, right: TermId) -> bool {
        self.names(left).iter().all(|name| !self.names(right).contains(name))
    }
}

/// What an entry is directly a kind or a part of.
fn parents(lore: &Lore, term: TermId) -> Vec<TermId> {
    let up = |kind: RelationKind| matches!(kind, RelationKind::IsA | RelationKind::PartOf | RelationKind::ExampleOf);
    lore.kin(term).relations.iter().filter(|link| up(link.kind)).map(|link| link.to).collect()
}
