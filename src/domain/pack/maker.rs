//! A pack → an atlas, in steps.

use std::collections::{BTreeMap, BTreeSet};

use super::Pack;
use super::step::{ALL, Step, share};
use super::table::Kind;
use crate::domain::atlas::{
    Atlas, Confidence, ContentFile, Finder, Frame, Group, Layer, Map, Medium, Problem, Program, Source, Telling,
    medium_group, print_of_id,
};

/// How many small things make a piece of work.
const AT_ONCE: usize = 64;

/// The kind of thing that a layer's nodes are.
pub(super) fn kind_of(layer: Layer) -> Kind {
    [Kind::Account, Kind::Lob, Kind::Channel][layer as usize]
}

/// The making of an atlas.
#[derive(Debug)]
pub struct AtlasMaker<'a> {
    pub(super) pack: &'a Pack,
    pub(super) frame: Frame<'a>,
    pub(super) map: Map,
    phase: Phase,
    /// Of each layer, the things that are used, by group.
    buckets: [Vec<Vec<u32>>; 3],
    /// Of each layer, the place of each thing among the nodes; counted from 1, and 0 for what is not used.
    pub(super) places: [Vec<u32>; 3],
    /// The place of each group among those of the map.
    groups: [Vec<usize>; 2],
    /// The place of each company among those of the map.
    pub(super) companies: BTreeMap<u32, usize>,
    /// The prints of a layer's ids, in order.
    finding: BTreeSet<(u64, u32)>,
}

#[derive(Debug, Clone, Copy)]
enum Phase {
    Frame,
    Used(usize),
    Buckets(Layer, usize),
    Places(Layer, usize, usize),
    Nodes(Layer, usize, usize),
    Finder(Layer, usize),
    Programs(usize),
    Over,
}

impl<'a> AtlasMaker<'a> {
    /// The atlas of a pack, with the built-in glossary. Of the files given, the map's and the tours are passed over.
    pub fn of(pack: &'a Pack, built_in: &'a [ContentFile<'a>]) -> Self {
        let sources = pack.sources.iter().map(|own| Source {
            slug: own.slug.clone(),
            title: own.title.clone(),
            about: own.about.clone(),
        });
        let terms = pack.terms.iter().map(|own| (own.slug.as_str(), own.json.as_str()));
        Self {
            frame: Frame::of(built_in, sources.collect(), terms),
            map: Map::default(),
            phase: Phase::Frame,
            buckets: <[_; 3]>::default(),
            places: Layer::ALL.map(|layer| vec![0; pack.tables[kind_of(layer) as usize].things.len()]),
            groups: <[_; 2]>::default(),
            companies: BTreeMap::new(),
            finding: BTreeSet::new(),
            pack,
        }
    }

    /// Does so many pieces of work; one is about a row.
    pub fn step(&mut self, work: usize) -> Step {
        for _ in 0..work.max(1) {
            if matches!(self.phase, Phase::Over) {
                return Step::Done;
            }
            self.phase = self.advance();
        }
        Step::More { done: self.done(), of: ALL }
    }

    /// The atlas; does what is left to do, however long that takes.
    ///
    /// # Errors
    /// Every problem of the built-in files; a pack has none.
    pub fn finish(mut self) -> Result<Atlas, Vec<Problem>> {
        while self.step(ALL) != Step::Done {}
        self.frame.finish(self.map)
    }

    fn advance(&mut self) -> Phase {
        match self.phase {
            Phase::Frame => {
                if self.frame.step() {
                    Phase::Used(0)
                } else {
                    Phase::Frame
                }
            }
            Phase::Used(from) => {
                let rows = self.pack.rows.iter().skip(from).take(AT_ONCE);
                for row in rows {
                    for (places, node) in self.places.iter_mut().zip(row.nodes) {
                        places[node as usize] = 1;
                    }
                }
                if from + AT_ONCE < self.pack.rows.len() {
                    return Phase::Used(from + AT_ONCE);
                }
                self.make_groups();
                Phase::Buckets(Layer::Account, 0)
            }
            Phase::Buckets(layer, from) => {
                let things = &self.pack.tables[kind_of(layer) as usize].things;
                for (place, thing) in things.iter().enumerate().skip(from).take(AT_ONCE) {
                    if self.places[layer as usize][place] > 0 {
                        let group = self.group(layer, thing.group);
                        self.buckets[layer as usize][group].push(place as u32);
                    }
                }
                if from + AT_ONCE < things.len() {
                    return Phase::Buckets(layer, from + AT_ONCE);
                }
                next(layer).map_or(Phase::Places(Layer::Account, 0, 0), |layer| Phase::Buckets(layer, 0))
            }
            Phase::Places(layer, group, from) => self.number(layer, group, from),
            Phase::Nodes(layer, group, place) => {
                let Some(bucket) = self.buckets[layer as usize].get(group) else {
                    return Phase::Finder(layer, 0);
                };
                let Some(thing) = bucket.get(place) else { return Phase::Nodes(layer, group + 1, 0) };
                let node = self.node(layer, group, *thing);
                self.map.nodes[layer as usize].push(node);
                Phase::Nodes(layer, group, place + 1)
            }
            Phase::Finder(layer, place) => {
                let nodes = &self.map.nodes[layer as usize];
                if let Some(node) = nodes.get(place) {
                    self.finding.insert((print_of_id(&node.slug), place as u32));
                    return Phase::Finder(layer, place + 1);
                }
                let prints = std::mem::take(&mut self.finding).into_iter().collect();
                self.map.finders[layer as usize] = Finder::of(prints);
                next(layer).map_or(Phase::Programs(0), |layer| Phase::Nodes(layer, 0, 0))
            }
            Phase::Programs(place) => {
                let Some(program) = self.program(place) else { return Phase::Over };
                self.map.programs.push(program);
                Phase::Programs(place + 1)
            }
            Phase::Over => Phase::Over,
        }
    }

    /// The groups that used things are in: the built-in ones in their order, then the pack's own, then "Other".
    fn make_groups(&mut self) {
        for (layer, kind) in [(Layer::Account, Kind::Industry), (Layer::Lob, Kind::Function)] {
            let (pack, place) = (self.pack, layer as usize);
            let things = &pack.tables[kind as usize].things;
            let mut used = vec![false; things.len() + 1];
            for (thing, is_used) in pack.tables[kind_of(layer) as usize].things.iter().zip(&self.places[place]) {
                used[thing.group.map_or(things.len(), |group| group as usize)] |= *is_used > 0;
            }
            let known = pack.known.things(kind);
            let id = |group: usize| things.get(group).map(|thing| pack.texts.get(thing.id));
            let built_in =
                known.iter().filter_map(|known| (0..things.len()).find(|group| id(*group) == Some(&known.id)));
            let mut order: Vec<usize> = built_in.collect();
            let own: Vec<usize> = (0..=things.len()).filter(|group| !order.contains(group)).collect();
            order.extend(own);
            order.retain(|group| used[*group]);
            self.groups[place] = vec![0; things.len() + 1];
            for (number, group) in order.iter().enumerate() {
                self.groups[place][*group] = number;
            }
            self.map.groups[place] = order.iter().map(|group| self.group_of(kind, *group)).collect();
            self.buckets[place].resize(order.len(), Vec::new());
        }
        self.map.groups[Layer::Channel as usize] = Medium::ALL.into_iter().map(medium_group).collect();
        self.buckets[Layer::Channel as usize].resize(Medium::ALL.len(), Vec::new());
    }

    fn group_of(&self, kind: Kind, group: usize) -> Group {
        let pack = self.pack;
        let table = &pack.tables[kind as usize];
        let Some(thing) = table.things.get(group) else {
            let slug = if table.of_id(OTHER).is_none() { OTHER } else { "no-group" };
            return Group { slug: slug.into(), name: "Other".into(), summary: String::new() };
        };
        let text = |text| pack.texts.get(text).to_owned();
        let known = || pack.known.find(kind, pack.texts.get(thing.name)).map(|known| known.summary.clone());
        let summary = if thing.summary.is_empty() { known().unwrap_or_default() } else { text(thing.summary) };
        Group { slug: text(thing.id), name: text(thing.name), summary }
    }

    fn group(&self, layer: Layer, group: Option<u32>) -> usize {
        match (layer, group) {
            (Layer::Channel, group) => group.map_or(Medium::NonVoice as usize, |group| group as usize),
            (layer, Some(group)) => self.groups[layer as usize][group as usize],
            (layer, None) => self.groups[layer as usize].last().copied().unwrap_or_default(),
        }
    }

    /// Numbers the nodes of a layer through.
    fn number(&mut self, layer: Layer, group: usize, from: usize) -> Phase {
        let Some(bucket) = self.buckets[layer as usize].get(group) else {
            return next(layer).map_or(Phase::Nodes(Layer::Account, 0, 0), |layer| Phase::Places(layer, 0, 0));
        };
        let before: usize = self.buckets[layer as usize].iter().take(group).map(Vec::len).sum();
        for (place, thing) in bucket.iter().enumerate().skip(from).take(AT_ONCE) {
            self.places[layer as usize][*thing as usize] = (before + place) as u32 + 1;
        }
        if from + AT_ONCE < bucket.len() {
            return Phase::Places(layer, group, from + AT_ONCE);
        }
        Phase::Places(layer, group + 1, 0)
    }

    fn program(&self, place: usize) -> Option<Program> {
        let row = self.pack.rows.get(place)?;
        let nodes = Layer::ALL.map(|layer| {
            let number = self.places[layer as usize][row.nodes[layer as usize] as usize];
            (number as usize).saturating_sub(1)
        });
        let backing = usize::from(row.backing).checked_sub(1).and_then(|place| self.pack.backings.get(place));
        let confidence = backing.and_then(|backing| backing.confidence);
        let telling = Telling {
            example: self.pack.texts.get(row.example).to_owned(),
            sources: backing
                .map(|backing| self.sources(backing.sources.iter().map(String::as_str)))
                .unwrap_or_default(),
            confidence: confidence.map_or(Confidence::Industry, |confidence| Confidence::ALL[usize::from(confidence)]),
        };
        Some(Program::told_with(nodes, row.direction?, telling))
    }

    pub(super) fn sources<'b>(&self, slugs: impl Iterator<Item = &'b str>) -> Vec<usize> {
        slugs.filter_map(|slug| self.frame.source(slug)).collect()
    }

    /// Thousandths of the whole.
    fn done(&self) -> usize {
        let pack = self.pack;
        let things = |layer: Layer| pack.tables[kind_of(layer) as usize].things.len();
        match self.phase {
            Phase::Frame => 100 - share(self.frame.left(), self.frame.left() + 100, 0, 100),
            Phase::Used(from) => share(from, pack.rows.len(), 100, 150),
            Phase::Buckets(layer, from) => {
                share(from, things(layer), 150 + layer as usize * 10, 160 + layer as usize * 10)
            }
            Phase::Places(layer, ..) => 180 + layer as usize * 5,
            Phase::Nodes(layer, ..) | Phase::Finder(layer, _) => {
                let made = self.map.nodes[layer as usize].len();
                share(made, things(layer), 200 + layer as usize * 100, 290 + layer as usize * 100)
            }
            Phase::Programs(place) => share(place, pack.rows.len(), 500, ALL),
            Phase::Over => ALL,
        }
    }
}

/// The id of the group of what has none.
const OTHER: &str = "other";

fn next(layer: Layer) -> Option<Layer> {
    Layer::ALL.get(layer as usize + 1).copied()
}
