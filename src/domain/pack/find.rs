//! What is in a pack: how many accounts, and which rows have a text. What many rows share is looked at once.

use super::table::Kind;
use super::{Direction, Medium, Pack};

impl Pack {
    /// How many accounts there are.
    pub fn accounts(&self) -> usize {
        let mut met = vec![false; self.tables[Kind::Account as usize].things.len()];
        for row in &self.rows {
            met[row.nodes[0] as usize] = true;
        }
        met.into_iter().filter(|met| *met).count()
    }

    /// The places of the rows of which each word of `asked` is in some cell, in whatever case; of all, where nothing is asked.
    pub fn rows_with(&self, asked: &str) -> Vec<usize> {
        let asked = asked.to_lowercase();
        let mut found: Vec<usize> = (0..self.rows.len()).collect();
        for word in asked.split_whitespace() {
            let names = [Kind::Account, Kind::Lob, Kind::Channel].map(|kind| self.things_with(kind, word));
            let directions = Direction::ALL.map(|direction| holds(direction.slug(), word));
            found.retain(|place| {
                let row = &self.rows[*place];
                row.nodes.iter().zip(&names).any(|(node, names)| names[*node as usize])
                    || row.direction.is_some_and(|direction| directions[direction as usize])
                    || holds(self.texts.get(row.example), word)
            });
        }
        found
    }

    /// Which things of a kind have the text in a cell that they fill: their name, or what they belong to.
    fn things_with(&self, kind: Kind, asked: &str) -> Vec<bool> {
        let named = |kind: Kind| -> Vec<bool> {
            self.tables[kind as usize].things.iter().map(|thing| holds(self.texts.get(thing.name), asked)).collect()
        };
        let groups = match kind {
            Kind::Account => named(Kind::Industry),
            Kind::Lob => named(Kind::Function),
            _ => Medium::ALL.map(|medium| holds(medium.slug(), asked)).into(),
        };
        let others = if kind == Kind::Account { named(Kind::Company) } else { Vec::new() };
        let is_in = |found: &[bool], place: Option<u32>| {
            place.and_then(|place| found.get(place as usize)).copied().unwrap_or_default()
        };
        let things = self.tables[kind as usize].things.iter().zip(named(kind));
        things.map(|(thing, named)| named || is_in(&groups, thing.group) || is_in(&others, thing.other)).collect()
    }
}

/// Whether `cell` has the lower-case text `asked` in it, in whatever case.
fn holds(cell: &str, asked: &str) -> bool {
    if !cell.is_ascii() {
        return cell.to_lowercase().contains(asked);
    }
    let (cell, asked) = (cell.as_bytes(), asked.as_bytes());
    asked.len() <= cell.len() && cell.windows(asked.len()).any(|window| window.eq_ignore_ascii_case(asked))
}
