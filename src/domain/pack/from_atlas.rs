//! The built-in content as a pack, to start from.

use super::names::print;
use super::program::{Backing, Entry};
use super::table::{Extra, Kind};
use super::{Known, Pack};
use crate::domain::atlas::{Atlas, Detail, Layer};

impl Pack {
    /// The programs of an atlas, with what is told about them as far as that has arrived, and what they are made of. Its glossary stays
    /// where it is.
    pub fn from_atlas(atlas: &Atlas, known: &Known, name: &str) -> Self {
        let mut pack = Self::empty(name, known);
        for (layer, kind) in [(Layer::Account, Kind::Industry), (Layer::Lob, Kind::Function)] {
            for group in atlas.groups(layer) {
                let place = pack.tables[kind as usize].add(&mut pack.texts, Some(&group.slug), &group.name, 0);
                let told = known.find_exactly(kind, &group.name).is_some_and(|known| known.summary == group.summary);
                if !told {
                    pack.tables[kind as usize].things[place as usize].summary = pack.texts.add(&group.summary);
                }
            }
        }
        for company in atlas.companies() {
            let table = &mut pack.tables[Kind::Company as usize];
            let place = table.add(&mut pack.texts, Some(&company.slug), &company.name, 0);
            let extra = Extra { place: pack.texts.add(&company.place), ..Extra::default() };
            let about = pack.texts.add(&company.about);
            let thing = &mut pack.tables[Kind::Company as usize].things[place as usize];
            thing.group = Some(company.kind as u32);
            thing.other = company.owner.map(|owner| owner as u32);
            thing.summary = about;
            thing.extra = Some(Box::new(extra));
        }
        for layer in Layer::ALL {
            for place in 0..atlas.nodes(layer).len() {
                pack.take_node(atlas, layer, place);
            }
        }
        for program in atlas.programs() {
            let told = program.told();
            let sources = told.map(|told| told.sources.as_slice()).unwrap_or_default();
            let backing = pack.backing(Backing {
                sources: sources.iter().map(|place| atlas.sources()[*place].slug.clone()).collect(),
                confidence: told.map(|told| told.confidence as u8),
            });
            let example = pack.texts.add(program.example().unwrap_or_default());
            let nodes = program.nodes.map(|node| node as u32);
            let direction = Some(program.direction);
            pack.rows.push(Entry { nodes, direction, backing: backing.unwrap_or(0), example });
        }
        pack
    }

    /// Takes a node over; of what the built-in content knows anyway, only name and group.
    fn take_node(&mut self, atlas: &Atlas, layer: Layer, place: usize) {
        let (kind, node) = (super::maker::kind_of(layer), &atlas.nodes(layer)[place]);
        let known = self.known.find_exactly(kind, &node.name);
        let is_known =
            known.is_some_and(|known| known.summary == node.summary && print(&known.id) == print(&node.slug));
        let texts = &mut self.texts;
        let place = self.tables[kind as usize].add(texts, Some(&node.slug), &node.name, 0);
        let thing = &mut self.tables[kind as usize].things[place as usize];
        thing.group = Some(node.group as u32);
        if let Detail::Account { employer } = node.detail {
            thing.other = Some(employer as u32);
        }
        if is_known {
            return;
        }
        thing.summary = texts.add(&node.summary);
        let slugs =
            |places: &[usize]| places.iter().map(|place| atlas.sources()[*place].slug.clone()).collect::<Vec<_>>();
        let mut list = |list: &[String]| list.iter().map(|text| texts.add(text)).collect::<Vec<_>>();
        let mut extra = Extra {
            aliases: list(&node.aliases),
            search_words: list(&node.search_words),
            sources: list(&slugs(&node.sources)),
            confidence: (layer != Layer::Account).then_some(node.confidence as u8),
            ..Extra::default()
        };
        if let Detail::Lob { direction, direction_sources, campaign_type } = &node.detail {
            thing.other = Some(*direction as u32);
            extra.direction_sources = list(&slugs(direction_sources));
            extra.campaign_type = texts.add(campaign_type.as_deref().unwrap_or_default());
        }
        extra.term = texts.add(node.term.map_or("", |term| &atlas.term(term).slug));
        thing.extra = Some(Box::new(extra));
    }
}
