//! What a search text keeps of the map.

use super::query::{Query, slips_in};
use super::vocabulary::Like;
use super::{SearchIndex, Target};
use crate::domain::atlas::{Atlas, Direction, Layer, Program};
use crate::domain::text::{fold, words};

/// What a search text keeps of the map: a program stays when every word of the text is found in its account, its LOB or
/// its channel, or in the industry or the function; or when the whole text names its channel group. ("voice" must not
/// keep what is non-voice, so the words of a channel group do not count one by one.)
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Matcher {
    /// The words of the text that are found in each node, a bit for each word.
    nodes: [Vec<u32>; 3],
    /// The words that begin to name a direction which each one answers.
    directions: [u32; 4],
    /// All words.
    all: u32,
    channels: Vec<bool>,
}

impl Matcher {
    /// What no text keeps: everything.
    pub fn of_everything(atlas: &Atlas) -> Self {
        let nodes = Layer::ALL.map(|layer| vec![0; atlas.nodes(layer).len()]);
        let channels = vec![true; atlas.nodes(Layer::Channel).len()];
        Self { nodes, channels, ..Self::default() }
    }

    /// What `query` keeps.
    pub(super) fn of(atlas: &Atlas, index: &SearchIndex, query: &Query) -> Self {
        let named = |name: &str| !query.folded.is_empty() && fold(name).starts_with(&query.folded);
        let groups: Vec<bool> = atlas.groups(Layer::Channel).iter().map(|group| named(&group.name)).collect();
        let mut matcher = Self {
            nodes: Layer::ALL.map(|layer| vec![0; atlas.nodes(layer).len()]),
            directions: [0; 4],
            all: 0,
            channels: atlas.nodes(Layer::Channel).iter().map(|node| groups[node.group]).collect(),
        };
        for typed in query.subjects() {
            let bit = matcher.all + 1;
            matcher.all |= bit;
            let likes = index.vocabulary.beginning_with(typed).likes();
            let begins = |name: &str| words(name).any(|word| word.starts_with(typed.as_str()));
            let named = matcher.add_directions(typed, bit);
            let found = matcher.add(atlas, index, &likes, begins, bit);
            if !found && !named {
                let likes = index.vocabulary.alike(typed, 0);
                matcher.add(atlas, index, &likes, |name| slips_in(typed, name).is_some(), bit);
            }
        }
        matcher
    }

    /// Whether the text keeps `program`; an empty text keeps all.
    pub fn keeps(&self, program: &Program) -> bool {
        let of_nodes = self.nodes.iter().zip(program.nodes).fold(0, |found, (nodes, index)| found | nodes[index]);
        of_nodes | self.directions[program.direction as usize] == self.all
            || self.channels[program.nodes[Layer::Channel as usize]]
    }

    fn add_directions(&mut self, typed: &str, bit: u32) -> bool {
        let named = |direction: &Direction| typed.len() > 2 && direction.slug().starts_with(typed);
        let mut any = false;
        for wanted in [Direction::Inbound, Direction::Outbound].into_iter().filter(named) {
            any = true;
            for direction in Direction::ALL.into_iter().filter(|direction| direction.answers(wanted)) {
                self.directions[direction as usize] |= bit;
            }
        }
        any
    }

    /// Adds the word to the nodes that are called so, and to those whose industry or function is.
    fn add(
        &mut self,
        atlas: &Atlas,
        index: &SearchIndex,
        likes: &[Like],
        is_called: impl Fn(&str) -> bool,
        bit: u32,
    ) -> bool {
        let mut any = false;
        for like in likes {
            for key in index.posts_of(like.word) {
                let key = &index.keys[*key as usize];
                if let Target::Node(id) = index.things[key.thing as usize].target {
                    self.nodes[id.layer as usize][id.index] |= bit;
                    any = true;
                }
            }
        }
        for layer in [Layer::Account, Layer::Lob] {
            let groups: Vec<bool> = atlas.groups(layer).iter().map(|group| is_called(&fold(&group.name))).collect();
            if groups.contains(&true) {
                for (found, node) in self.nodes[layer as usize].iter_mut().zip(atlas.nodes(layer)) {
                    if groups[node.group] {
                        *found |= bit;
                        any = true;
                    }
                }
            }
        }
        any
    }
}
