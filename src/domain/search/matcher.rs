//! What a search text keeps of the map.

use super::query::{Query, slips_in};
use super::{SearchIndex, Target};
use crate::domain::atlas::{Atlas, Direction, Layer, NodeId, Program};
use crate::domain::text::{fold, words};

/// What a search text keeps of the map: a program stays when every word of the text is found in its account, its LOB or
/// its channel, or in the industry or the function; or when the whole text names its channel group. ("voice" must not
/// keep what is non-voice, so the words of a channel group do not count one by one.)
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Matcher {
    words: Vec<WordMatch>,
    channels: Vec<bool>,
}

/// The nodes in which one word is found.
#[derive(Debug, Clone, PartialEq, Eq)]
struct WordMatch {
    nodes: [Vec<bool>; 3],
    /// The directions that the word begins to name.
    directions: Vec<Direction>,
}

impl Matcher {
    /// What `query` keeps.
    pub(super) fn of(atlas: &Atlas, index: &SearchIndex, query: &Query) -> Self {
        Self {
            words: query.subjects().map(|word| WordMatch::of(atlas, index, word)).collect(),
            channels: (0..atlas.nodes(Layer::Channel).len())
                .map(|index| atlas.group_of(NodeId { layer: Layer::Channel, index }))
                .map(|group| !query.folded.is_empty() && fold(&group.name).starts_with(&query.folded))
                .collect(),
        }
    }

    /// Whether the text keeps `program`; an empty text keeps all.
    pub fn keeps(&self, program: &Program) -> bool {
        let found = |word: &WordMatch| {
            Layer::ALL.into_iter().any(|layer| word.nodes[layer as usize][program.node(layer).index])
                || word.directions.iter().any(|wanted| program.direction.answers(*wanted))
        };
        self.words.iter().all(found) || self.channels[program.node(Layer::Channel).index]
    }
}

impl WordMatch {
    fn of(atlas: &Atlas, index: &SearchIndex, typed: &str) -> Self {
        let mut as_typed = Self::by(atlas, index, |key| words(key).any(|word| word.starts_with(typed)));
        let named = |direction: &Direction| typed.len() > 2 && direction.slug().starts_with(typed);
        as_typed.directions = [Direction::Inbound, Direction::Outbound].into_iter().filter(named).collect();
        if !as_typed.directions.is_empty() || as_typed.nodes.iter().flatten().any(|&found| found) {
            return as_typed;
        }
        Self::by(atlas, index, |key| slips_in(typed, key).is_some())
    }

    fn by(atlas: &Atlas, index: &SearchIndex, found: impl Fn(&str) -> bool) -> Self {
        let mut nodes = Layer::ALL.map(|layer| vec![false; atlas.nodes(layer).len()]);
        let groups = [Layer::Account, Layer::Lob]
            .map(|layer| -> Vec<bool> { atlas.groups(layer).iter().map(|group| found(&fold(&group.name))).collect() });
        for thing in &index.things {
            if let Target::Node(id) = thing.target {
                let group = groups.get(id.layer as usize).is_some_and(|groups| groups[atlas.node(id).group]);
                nodes[id.layer as usize][id.index] = group || thing.keys.iter().any(|key| found(&key.folded));
            }
        }
        Self { nodes, directions: Vec::new() }
    }
}
