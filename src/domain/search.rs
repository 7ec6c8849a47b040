//! Search: what a typed text means, among the entries and the nodes of the map.
//!
//! Every thing that can be found has *keys*: its name, acronym, other names and hidden search words, folded. A query is
//! held against each key in five ways, the best one counts, and better ways always rank before worse ones:
//! the whole key; the beginning of the key; every word of the query begins a word of the key; the same after words like
//! "what is a" are left out; the same with slips of the finger. Within one way, names come before other names, entries
//! before nodes of the map, shorter keys before longer ones.

use super::address::Address;
use super::atlas::{Atlas, Direction, Layer, NodeId, Program, TermId};
use super::text::{allowed_slips, fold, order, slips_to_prefix, words};

/// Something that can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// An entry of the glossary.
    Term(TermId),
    /// A node of the map.
    Node(NodeId),
}

impl Target {
    /// Where it is.
    pub fn address(self, atlas: &Atlas) -> Address {
        match self {
            Self::Term(id) => Address::term(&atlas.term(id).slug),
            Self::Node(id) => Address::map_node(id.layer, &atlas.node(id).slug),
        }
    }
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What was found.
    pub target: Target,
    /// The visible name that matched, where it is not the thing's own: "found as CSAT score".
    pub also: Option<String>,
    rank: Rank,
}

/// What an answer is ranked by, first field first; less is better.
type Rank = (Way, u8, usize, KeyKind, usize, Target);

/// How a query and a key meet, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Whole,
    Beginning,
    Words,
    Slips,
}

/// What a key is, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum KeyKind {
    Name,
    Acronym,
    Alias,
    /// Never shown: misspellings, questions, old or hurtful words.
    Hidden,
}

#[derive(Debug)]
struct Key {
    kind: KeyKind,
    folded: String,
    shown: String,
}

/// Everything that can be found, folded once.
#[derive(Debug)]
pub struct SearchIndex {
    things: Vec<(Target, Vec<Key>)>,
}

/// Words that carry no subject. They are left out of a query that has others.
const FILLERS: [&str; 36] = [
    "a", "about", "am", "an", "and", "are", "can", "define", "difference", "do", "does", "for", "how", "i", "in", "is",
    "it", "me", "mean", "meaning", "means", "my", "of", "or", "tell", "that", "the", "this", "to", "vs", "what",
    "whats", "where", "which", "who", "why",
];

impl SearchIndex {
    /// Folds every name of the atlas.
    pub fn of(atlas: &Atlas) -> Self {
        let mut things = Vec::new();
        for (place, term) in atlas.terms().iter().enumerate() {
            let mut keys = vec![key(KeyKind::Name, &term.name)];
            keys.extend(term.acronym.iter().map(|name| key(KeyKind::Acronym, name)));
            keys.extend(term.also_called.iter().map(|alias| key(KeyKind::Alias, &alias.name)));
            keys.extend(term.search_words.iter().map(|word| key(KeyKind::Hidden, word)));
            // What a line of business is called also finds the entry that explains it; the files say it once.
            for lob in atlas.nodes(Layer::Lob).iter().filter(|lob| lob.term == Some(TermId(place))) {
                keys.extend(lob.aliases.iter().chain(&lob.search_words).map(|word| key(KeyKind::Hidden, word)));
            }
            things.push((Target::Term(TermId(place)), keys));
        }
        for id in atlas.node_ids() {
            things.push((Target::Node(id), node_keys(atlas, id)));
        }
        Self { things }
    }

    /// The answers to `query`, best first, at most `most`.
    pub fn find(&self, query: &str, most: usize) -> Vec<Hit> {
        let query = Query::of(query);
        if query.words.is_empty() {
            return Vec::new();
        }
        let mut hits: Vec<Hit> = Vec::new();
        for (target, keys) in &self.things {
            let best = keys.iter().filter_map(|key| Some((query.meets(key)?, key))).min_by_key(|(met, _)| *met);
            if let Some(((way, filler, slips, kind, length), key)) = best {
                let also = (kind == KeyKind::Alias).then(|| key.shown.clone());
                hits.push(Hit { target: *target, also, rank: (way, filler, slips, kind, length, *target) });
            }
        }
        // A slip is assumed only where the text as typed says little: whoever types "sales" does not mean "scales".
        if hits.iter().filter(|hit| hit.rank.0 != Way::Slips).count() >= 3 {
            hits.retain(|hit| hit.rank.0 != Way::Slips);
        }
        let best = order(hits.len(), |left, right| hits[left].rank.cmp(&hits[right].rank));
        best.into_iter().take(most).map(|place| hits[place].clone()).collect()
    }

    /// What `query` keeps of the map.
    pub fn matcher(&self, atlas: &Atlas, query: &str) -> Matcher {
        let query = Query::of(query);
        Matcher {
            words: query.subjects().map(|word| WordMatch::of(atlas, self, word)).collect(),
            channels: (0..atlas.nodes(Layer::Channel).len())
                .map(|index| atlas.group_of(NodeId { layer: Layer::Channel, index }))
                .map(|group| !query.folded.is_empty() && fold(&group.name).starts_with(&query.folded))
                .collect(),
        }
    }
}

fn key(kind: KeyKind, name: &str) -> Key {
    Key { kind, folded: fold(name), shown: name.into() }
}

fn node_keys(atlas: &Atlas, id: NodeId) -> Vec<Key> {
    let node = atlas.node(id);
    let mut keys = vec![key(KeyKind::Name, &node.name)];
    keys.extend(node.aliases.iter().map(|name| key(KeyKind::Alias, name)));
    keys.extend(node.search_words.iter().map(|word| key(KeyKind::Hidden, word)));
    keys
}

/// A folded query.
struct Query {
    folded: String,
    words: Vec<String>,
    /// Without the fillers, where that leaves something and leaves something out.
    subject: Option<String>,
}

impl Query {
    fn of(text: &str) -> Self {
        let folded = fold(text);
        let all: Vec<&str> = words(&folded).collect();
        let subject: Vec<&str> = all.iter().copied().filter(|word| !FILLERS.contains(word)).collect();
        let subject = if subject.is_empty() { all.clone() } else { subject };
        Self {
            subject: (subject.len() < all.len()).then(|| subject.join(" ")),
            words: subject.into_iter().map(Into::into).collect(),
            folded,
        }
    }

    /// The words that have a subject: "what is" asks for nothing on the map.
    fn subjects(&self) -> impl Iterator<Item = &String> {
        self.words.iter().filter(|word| !FILLERS.contains(&word.as_str()))
    }

    /// The best way in which this query meets `key`.
    fn meets(&self, key: &Key) -> Option<(Way, u8, usize, KeyKind, usize)> {
        let met = |way, filler, slips| Some((way, filler, slips, key.kind, key.folded.len()));
        let texts = [Some(&self.folded), self.subject.as_ref()];
        for (filler, text) in texts.into_iter().enumerate() {
            let Some(text) = text else { continue };
            if key.folded == *text {
                return met(Way::Whole, filler as u8, 0);
            }
            if key.folded.starts_with(text.as_str()) {
                return met(Way::Beginning, filler as u8, 0);
            }
        }
        let begins = |typed: &String| words(&key.folded).any(|word| word.starts_with(typed.as_str()));
        if self.words.iter().all(begins) {
            return met(Way::Words, 0, 0);
        }
        let slips: Option<Vec<usize>> = self.words.iter().map(|typed| slips_in(typed, &key.folded)).collect();
        met(Way::Slips, 0, slips?.iter().sum())
    }
}

/// The fewest slips with which `typed` begins one of the words of `folded`.
fn slips_in(typed: &str, folded: &str) -> Option<usize> {
    let limit = allowed_slips(typed.chars().count());
    words(folded).filter_map(|word| slips_to_prefix(typed, word, limit)).min()
}

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
        for (target, keys) in &index.things {
            if let Target::Node(id) = *target {
                let group = groups.get(id.layer as usize).is_some_and(|groups| groups[atlas.node(id).group]);
                nodes[id.layer as usize][id.index] = group || keys.iter().any(|key| found(&key.folded));
            }
        }
        Self { nodes, directions: Vec::new() }
    }
}
