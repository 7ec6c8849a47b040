//! What is true of one of two things that people confuse.

use super::{Made, Maker};
use crate::domain::text::is_letter;
use crate::quiz::guard::contains;
use crate::quiz::question::Choice;
use crate::words;

impl Maker<'_> {
    /// A row of a comparison's table: which cell is about this column?
    pub(super) fn contrast(&mut self) -> Option<Made> {
        let comparison = self.bank.atlas.comparisons().get(self.candidate.subject)?;
        let aspects = &comparison.body()?.aspects;
        let (column, row) = (self.candidate.variant / aspects.len(), self.candidate.variant % aspects.len());
        let of = |column: usize| comparison.columns[column].name.as_str();
        let cell = |row: usize, column: usize| aspects[row].cells[column].as_str();
        // A cell that names a thing gives away which column it is in.
        let silent = |text: &str| {
            comparison.columns.iter().all(|column| {
                !self.bank.near.names(column.term).iter().any(|name| contains(text, name))
                    && !contains(text, &column.name)
            })
        };
        let text = |row: usize, column: usize| words::quiz::aspect(&aspects[row].name, cell(row, column));
        let key = cell(row, column);
        // A cell that begins like its neighbor says in part the same.
        let first = |text: &str| words_of(text).next().map(ToOwned::to_owned);
        let rivals = (0..comparison.columns.len()).filter(|other| *other != column);
        let like_a_rival = rivals
            .clone()
            .any(|other| first(cell(row, other)) == first(key) && first(key).is_some_and(|word| is_short_claim(&word)));
        if aspects[row].overlaps || !silent(key) || leans(key) || like_a_rival {
            return None;
        }
        // What is true of another column in other rows; never what reads like the right one.
        let mut others: Vec<(usize, usize)> = Vec::new();
        for other in (0..comparison.columns.len()).filter(|other| *other != column) {
            for (place, aspect) in aspects.iter().enumerate() {
                let told = cell(place, other);
                if !aspect.overlaps && told != cell(place, column) && told != key && silent(told) && !leans(told) {
                    others.push((place, other));
                }
            }
        }
        self.chance.shuffle(&mut others);
        // Each row once: two cells of one row would say that one of them is right.
        let mut rows = vec![row];
        others.retain(|(place, _)| {
            let is_new = !rows.contains(place);
            rows.push(*place);
            is_new
        });
        others.truncate(3);
        if others.len() < 2 {
            return None;
        }
        let wrong = others.iter().map(|&(place, other)| Choice {
            text: text(place, other),
            right: false,
            why: words::quiz::true_of(of(other), &aspects[place].name, cell(place, column), of(column)),
            term: Some(comparison.columns[other].term),
        });
        let wrong = wrong.collect();
        let term = comparison.columns[column].term;
        let right = Choice { text: text(row, column), right: true, why: comparison.summary.clone(), term: Some(term) };
        let form = self.choose_one(right, wrong);
        let rivals: Vec<&str> = (0..comparison.columns.len()).filter(|other| *other != column).map(of).collect();
        let ask = words::quiz::true_of_which(of(column), &rivals);
        let concepts = comparison.columns.iter().map(|column| column.term).collect();
        Some(Made { scene: String::new(), ask, form, why: comparison.summary.clone(), concepts })
    }
}

/// Words that lean on another cell.
fn leans(text: &str) -> bool {
    const LEANING: [&str; 7] = ["those", "same", "too", "as well", "the other", "also", "neither"];
    LEANING.iter().any(|word| contains(text, word))
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_letter(c)).filter(|word| !word.is_empty())
}

/// "Yes" and "no" at the beginning are the whole claim.
fn is_short_claim(word: &str) -> bool {
    ["Yes", "No", "Not", "Often", "Usually"].contains(&word)
}
