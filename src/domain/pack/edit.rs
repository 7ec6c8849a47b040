//! Editing: every change is checked as a file is, and can be undone.

use super::enter::{Entering, Fact, Slot};
use super::limits::MOST_UNDONE;
use super::problem::{Fault, Problem, Problems, Spot};
use super::program::Entry;
use super::table::Kind;
use super::{Pack, Row};

/// What was done, as what undoes it.
#[derive(Debug, Clone, Default)]
pub(super) struct History {
    undo: Vec<Edit>,
    redo: Vec<Edit>,
}

#[derive(Debug, Clone)]
struct Edit {
    /// In the order in which they are made.
    rows: Vec<RowEdit>,
    facts: Vec<Fact>,
}

#[derive(Debug, Clone, Copy)]
enum RowEdit {
    Insert(usize, Entry),
    Remove(usize),
    Replace(usize, Entry),
}

impl Pack {
    /// Adds a program at the end, and says at which place.
    ///
    /// # Errors
    /// Everything that is wrong with the row; the pack stays as it was.
    pub fn add(&mut self, row: Row<'_>) -> Result<usize, Problems> {
        let place = self.rows.len();
        let checked = self.check(&row, None)?;
        self.keep(checked.edit(|entry| RowEdit::Insert(place, entry)));
        Ok(place)
    }

    /// Changes a program. What the row says of its account, LOB or channel holds for all their programs.
    ///
    /// # Errors
    /// Everything that is wrong with the row; the pack stays as it was.
    pub fn change(&mut self, place: usize, row: Row<'_>) -> Result<(), Problems> {
        if place >= self.rows.len() {
            return Ok(());
        }
        let checked = self.check(&row, Some(place))?;
        self.keep(checked.edit(|entry| RowEdit::Replace(place, entry)));
        Ok(())
    }

    /// Removes a program; false where there is none.
    pub fn remove(&mut self, place: usize) -> bool {
        let there = place < self.rows.len();
        if there {
            self.keep(Edit { rows: vec![RowEdit::Remove(place)], facts: Vec::new() });
        }
        there
    }

    /// Takes the last edit back; false where there is none.
    pub fn undo(&mut self) -> bool {
        let Some(edit) = self.history.undo.pop() else { return false };
        let back = self.apply(edit);
        self.history.redo.push(back);
        true
    }

    /// Makes the edit again that was taken back last; false where there is none.
    pub fn redo(&mut self) -> bool {
        let Some(edit) = self.history.redo.pop() else { return false };
        let back = self.apply(edit);
        self.history.undo.push(back);
        true
    }

    /// Whether there is something to take back.
    pub fn can_undo(&self) -> bool {
        !self.history.undo.is_empty()
    }

    /// Whether there is something to make again.
    pub fn can_redo(&self) -> bool {
        !self.history.redo.is_empty()
    }

    /// What a row would change; nothing is changed yet.
    fn check(&mut self, row: &Row<'_>, instead: Option<usize>) -> Result<Checked, Problems> {
        let mut problems = Problems::default();
        let old = instead.and_then(|place| self.rows.get(place)).copied();
        let its_own = old.map(|entry| entry.nodes);
        let mut entering =
            Entering { pack: self, problems: &mut problems, at: Spot::default(), its_own, before: Vec::new() };
        let entry = entering.row(row, old.map_or(0, |entry| entry.backing));
        let mut facts = std::mem::take(&mut entering.before);
        let mut checked = None;
        if let (Some(entry), true) = (entry, problems.is_empty()) {
            for (kind, place) in [(Kind::Lob, entry.nodes[1]), (Kind::Channel, entry.nodes[2])] {
                facts.extend(self.settle_thing(kind, place));
            }
            match self.settled(entry, instead) {
                Ok(entry) => checked = Some((entry, self.turned(entry, instead, &facts))),
                Err(problem) => problems = (*problem).into(),
            }
        }
        for fact in facts.iter_mut().rev() {
            *fact = self.swap_fact(*fact);
        }
        checked.map(|(entry, turned)| Checked { entry, turned, facts }).ok_or(problems)
    }

    /// The entry with its direction, if it stands nowhere else.
    fn settled(&mut self, entry: Entry, instead: Option<usize>) -> Result<Entry, Box<Problem>> {
        let others = |place: usize| Some(place) != instead;
        let twin = (0..self.rows.len()).find(|place| others(*place) && self.rows[*place].nodes == entry.nodes);
        if let Some(twin) = twin {
            let first = Spot { item: twin as u32 + 1, ..Spot::default() };
            return Err(Problem::new(Spot::default(), "", "", Fault::UsedTwice { first }).into());
        }
        self.settle(entry, Spot::default())
    }

    /// The other programs of a channel that has just become one with, or one without, contact with customers: their directions
    /// follow, or it could never be changed.
    fn turned(&self, entry: Entry, instead: Option<usize>, facts: &[Fact]) -> Vec<RowEdit> {
        if !facts.iter().any(|fact| fact.kind == Kind::Channel && fact.slot == Slot::Group) {
            return Vec::new();
        }
        let others = self.rows.iter().enumerate().filter(|(place, other)| {
            Some(*place) != instead
                && other.nodes[2] == entry.nodes[2]
                && self.settle(**other, Spot::default()).is_err()
        });
        let turned = others.filter_map(|(place, other)| {
            let open = Entry { direction: None, ..*other };
            Some(RowEdit::Replace(place, self.settle(open, Spot::default()).ok()?))
        });
        turned.collect()
    }

    fn keep(&mut self, edit: Edit) {
        let back = self.apply(edit);
        let history = &mut self.history;
        history.redo.clear();
        history.undo.push(back);
        if history.undo.len() > MOST_UNDONE {
            history.undo.remove(0);
        }
    }

    /// Carries an edit out and returns what undoes it.
    fn apply(&mut self, edit: Edit) -> Edit {
        let mut rows: Vec<RowEdit> = Vec::with_capacity(edit.rows.len());
        for row in edit.rows {
            rows.push(match row {
                RowEdit::Insert(place, entry) => {
                    self.rows.insert(place.min(self.rows.len()), entry);
                    RowEdit::Remove(place)
                }
                RowEdit::Remove(place) => RowEdit::Insert(place, self.rows.remove(place)),
                RowEdit::Replace(place, entry) => {
                    RowEdit::Replace(place, std::mem::replace(&mut self.rows[place], entry))
                }
            });
        }
        let mut facts: Vec<Fact> = edit.facts.into_iter().map(|fact| self.swap_fact(fact)).collect();
        rows.reverse();
        facts.reverse();
        Edit { rows, facts }
    }
}

/// An edit that is sound, but for where the entry goes.
struct Checked {
    entry: Entry,
    turned: Vec<RowEdit>,
    facts: Vec<Fact>,
}

impl Checked {
    fn edit(self, row: impl FnOnce(Entry) -> RowEdit) -> Edit {
        let mut rows = self.turned;
        rows.push(row(self.entry));
        Edit { rows, facts: self.facts }
    }
}
