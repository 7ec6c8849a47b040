//! What is meant where nothing is said, and whether what is said goes together.

use super::Pack;
use super::enter::{Fact, Slot};
use super::problem::{Fault, Problem, Spot};
use super::program::Entry;
use super::spelled::guessed_medium;
use super::table::Kind;
use crate::domain::atlas::{Direction, Medium};

impl Pack {
    /// Fills in what a LOB or a channel does not say of itself; the facts as they were.
    pub(super) fn settle_thing(&mut self, kind: Kind, place: u32) -> Option<Fact> {
        let thing = &self.tables[kind as usize].things[place as usize];
        if thing.group.is_some() {
            return None;
        }
        let known = self.known.find(kind, self.texts.get(thing.name)).or_else(|| {
            let id = self.texts.get(thing.id);
            self.known.find_exactly(kind, id)
        });
        let group = match (kind, known) {
            (Kind::Lob, Some(known)) => {
                let function = self.known.things(Kind::Function).get(known.group)?;
                let table = &self.tables[Kind::Function as usize];
                let (id, name) = (function.id.clone(), function.name.clone());
                let place = table.named(&name).or_else(|| table.of_id(&id));
                place.unwrap_or_else(|| {
                    let table = &mut self.tables[Kind::Function as usize];
                    table.add(&mut self.texts, Some(&id), &name, 0)
                })
            }
            (Kind::Channel, Some(known)) => known.group as u32,
            (Kind::Channel, None) => guessed_medium(self.texts.get(thing.name)) as u32,
            _ => return None,
        };
        Some(self.swap_fact(Fact { kind, place, slot: Slot::Group, value: Some(group) }))
    }

    /// The program with its direction, where that goes with the channel.
    pub(super) fn settle(&self, entry: Entry, at: Spot) -> Result<Entry, Box<Problem>> {
        let [_, lob, channel] = entry.nodes.map(|node| node as usize);
        let channel = &self.tables[Kind::Channel as usize].things[channel];
        let no_contact = channel.group == Some(Medium::None as u32);
        let direction = entry.direction.unwrap_or_else(|| match self.usual_direction(lob) {
            _ if no_contact => Direction::None,
            Some(Direction::None) | None => Direction::Both,
            Some(usual) => usual,
        });
        if no_contact == (direction == Direction::None) {
            return Ok(Entry { direction: Some(direction), ..entry });
        }
        let channel = self.texts.get(channel.name).to_owned();
        let fault = if no_contact { Fault::NoContact { channel } } else { Fault::Contact { channel } };
        Err(Problem::new(at, "direction", direction.slug(), fault).into())
    }

    /// Who usually contacts whom in that LOB: what the pack says, else what is known of it.
    pub(super) fn usual_direction(&self, lob: usize) -> Option<Direction> {
        let lob = &self.tables[Kind::Lob as usize].things[lob];
        if let Some(said) = lob.other {
            return Direction::ALL.get(said as usize).copied();
        }
        self.known.find(Kind::Lob, self.texts.get(lob.name)).and_then(|known| known.direction)
    }
}
