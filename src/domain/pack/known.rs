//! What the built-in content knows: the usual LOBs and channels, the groups, and which entries and sources there are.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::names::print;
use super::table::Kind;
use crate::domain::atlas::{Atlas, Confidence, Detail, Direction, Layer};

/// What the built-in content knows; cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Known(Arc<Knowledge>);

#[derive(Debug, Default)]
struct Knowledge {
    /// In the order of [`Kind`]; nothing of companies and accounts, which are made up.
    things: [Vec<KnownThing>; 6],
    found: [BTreeMap<u64, u32>; 6],
    terms: BTreeSet<String>,
    sources: BTreeSet<String>,
}

/// A thing of the built-in content; what it refers to by id.
#[derive(Debug, Default)]
pub(super) struct KnownThing {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) summary: String,
    pub(super) group: usize,
    pub(super) direction: Option<Direction>,
    pub(super) direction_sources: Vec<String>,
    pub(super) campaign_type: Option<String>,
    pub(super) term: Option<String>,
    pub(super) aliases: Vec<String>,
    pub(super) search_words: Vec<String>,
    pub(super) sources: Vec<String>,
    pub(super) confidence: Option<Confidence>,
}

impl Known {
    /// What that atlas knows.
    pub fn of(atlas: &Atlas) -> Self {
        let slugs = |places: &[usize]| places.iter().map(|place| atlas.sources()[*place].slug.clone()).collect();
        let groups = |layer| {
            let group = |group: &crate::domain::atlas::Group| KnownThing {
                id: group.slug.clone(),
                name: group.name.clone(),
                summary: group.summary.clone(),
                ..KnownThing::default()
            };
            atlas.groups(layer).iter().map(group).collect::<Vec<_>>()
        };
        let nodes = |layer| {
            let node = |node: &crate::domain::atlas::Node| {
                let mut known = KnownThing {
                    id: node.slug.clone(),
                    name: node.name.clone(),
                    summary: node.summary.clone(),
                    group: node.group,
                    term: node.term.map(|term| atlas.term(term).slug.clone()),
                    aliases: node.aliases.clone(),
                    search_words: node.search_words.clone(),
                    sources: slugs(&node.sources),
                    confidence: Some(node.confidence),
                    ..KnownThing::default()
                };
                if let Detail::Lob { direction, direction_sources, campaign_type } = &node.detail {
                    known.direction = Some(*direction);
                    known.direction_sources = slugs(direction_sources);
                    known.campaign_type.clone_from(campaign_type);
                }
                known
            };
            atlas.nodes(layer).iter().map(node).collect::<Vec<_>>()
        };
        let things = [
            groups(Layer::Account),
            groups(Layer::Lob),
            Vec::new(),
            Vec::new(),
            nodes(Layer::Lob),
            nodes(Layer::Channel),
        ];
        let found = Kind::ALL.map(|kind| found(&things[kind as usize]));
        Self(Arc::new(Knowledge {
            things,
            found,
            terms: atlas.terms().iter().map(|term| term.slug.clone()).collect(),
            sources: atlas.sources().iter().map(|source| source.slug.clone()).collect(),
        }))
    }

    /// The things of that kind.
    pub(super) fn things(&self, kind: Kind) -> &[KnownThing] {
        &self.0.things[kind as usize]
    }

    /// The thing of that id, name or other name.
    pub(super) fn find(&self, kind: Kind, name: &str) -> Option<&KnownThing> {
        let place = self.0.found[kind as usize].get(&print(name))?;
        self.things(kind).get(*place as usize)
    }

    /// The thing of that id or name.
    pub(super) fn find_exactly(&self, kind: Kind, name: &str) -> Option<&KnownThing> {
        let thing = self.find(kind, name)?;
        let wanted = print(name);
        (print(&thing.id) == wanted || print(&thing.name) == wanted).then_some(thing)
    }

    pub(super) fn terms(&self) -> &BTreeSet<String> {
        &self.0.terms
    }

    pub(super) fn sources(&self) -> &BTreeSet<String> {
        &self.0.sources
    }
}

/// Where each name leads; ids and names before other names.
fn found(things: &[KnownThing]) -> BTreeMap<u64, u32> {
    let mut found = BTreeMap::new();
    for names in
        [(|thing: &KnownThing| vec![thing.id.clone(), thing.name.clone()]) as fn(&KnownThing) -> Vec<String>, |thing| {
            thing.aliases.clone()
        }]
    {
        for (place, thing) in things.iter().enumerate() {
            for name in names(thing) {
                found.entry(print(&name)).or_insert(place as u32);
            }
        }
    }
    found
}
