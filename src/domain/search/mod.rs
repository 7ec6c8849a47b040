//! Search: what a typed text means, among everything that can be found.
//!
//! Every thing has *keys*: its name, acronym, other names and hidden search words, folded. A query is held against each
//! key in several ways, the best one counts, and better ways always rank before worse ones: the whole key; the beginning
//! of the key; every word of the query begins a word of the key; the same with slips of the finger; and for whole
//! questions, most of the query is found somewhere in the thing. Words like "what is a" are left out where others are
//! left. Within one way, names come before other names, entries before nodes of the map, shorter keys before longer ones.

mod guess;
mod marks;
mod matcher;
mod query;

use std::sync::OnceLock;

pub use marks::marks;
pub use matcher::Matcher;

use super::address::{Address, Place};
use super::atlas::{Atlas, JobTitle, Layer, NodeId, TermId, Trade};
use super::text::{fold, order};
use guess::Bag;
use query::{Key, KeyKind, Met, Query, Way};

/// Something that can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// An entry of the glossary.
    Term(TermId),
    /// A node of the map.
    Node(NodeId),
    /// A comparison, by its place.
    Comparison(usize),
    /// A tour, by its place.
    Tour(usize),
    /// A claim, by its place.
    Claim(usize),
}

impl Target {
    /// Where it is.
    pub fn address(self, atlas: &Atlas) -> Address {
        match self {
            Self::Term(id) => Address::term(&atlas.term(id).slug),
            Self::Node(id) => Address::map_node(id.layer, &atlas.node(id).slug),
            Self::Comparison(place) => Address::at(Place::Compare(atlas.comparisons()[place].slug.clone())),
            Self::Tour(place) => Address::at(Place::Tour(atlas.tours()[place].slug.clone(), 1)),
            Self::Claim(place) => Address::at(Place::Claims(Some(atlas.claims()[place].slug.clone()))),
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

/// What an answer is ranked by, first field first; less is better: whether it is a comparison where one is asked for, how
/// the query met it, whether it is a node of the map.
type Rank = (u8, Way, u8, usize, bool, KeyKind, usize, Target);

fn rank(target: Target, (way, filler, slips, kind, length): Met, compared: u8) -> Rank {
    // Who types a name whole wants what is called so, whatever it is.
    let (compared, later) = match way {
        Way::Whole if kind < KeyKind::Hidden => (0, false),
        Way::Whole | Way::Beginning | Way::Words => (compared, false),
        Way::Slips | Way::Guess => (compared, matches!(target, Target::Node(_))),
    };
    (compared, way, filler, slips, later, kind, length, target)
}

impl Hit {
    /// Whether it was found as if fingers had slipped.
    pub fn slipped(&self) -> bool {
        self.rank.1 >= Way::Slips
    }
}

/// A thing and what it is found by.
#[derive(Debug)]
struct Thing {
    target: Target,
    keys: Vec<Key>,
    /// Its one line, folded.
    line: String,
    /// The telling words of its explanation, folded.
    about: String,
    /// How many things it compares.
    compares: u8,
}

/// Everything that can be found, folded once.
#[derive(Debug)]
pub struct SearchIndex {
    things: Vec<Thing>,
    /// For whole questions; made when the first is asked.
    bags: OnceLock<Vec<Bag>>,
}

/// With so many answers to the text as typed, no slip of the finger is assumed: whoever types "sales" does not mean
/// "scales".
const ENOUGH: usize = 3;

impl SearchIndex {
    /// Folds every name of the atlas.
    pub fn of(atlas: &Atlas) -> Self {
        let mut things = Vec::new();
        let mut add = |target, keys, line: &str, about: &str, compares: u8| {
            things.push(Thing { target, keys, line: fold(line), about: fold(about), compares });
        };
        for (place, term) in atlas.terms().iter().enumerate() {
            let found_by = term.found_by();
            let mut keys = keys(&term.name, &[], found_by.map_or(&[], |found_by| &found_by.search_words));
            keys.extend(term.acronym.iter().map(|name| Key::new(KeyKind::Acronym, name)));
            keys.extend(term.also_called.iter().map(|alias| Key::new(KeyKind::Alias, &alias.name)));
            // What a line of business is called also finds the entry that explains it; the files say it once.
            for lob in atlas.nodes(Layer::Lob).iter().filter(|lob| lob.term == Some(TermId(place))) {
                keys.extend(lob.aliases.iter().chain(&lob.search_words).map(|word| Key::new(KeyKind::Hidden, word)));
            }
            add(Target::Term(TermId(place)), keys, &term.summary, found_by.map_or("", |found_by| &found_by.about), 0);
        }
        for id in atlas.node_ids() {
            let node = atlas.node(id);
            add(Target::Node(id), keys(&node.name, &node.aliases, &node.search_words), "", "", 0);
        }
        for (place, comparison) in atlas.comparisons().iter().enumerate() {
            let mut keys = keys(&comparison.name, &[], &comparison.search_words);
            // What is compared is asked for by any of its names.
            let names = comparison.columns.iter().map(|column| {
                let term = atlas.term(column.term);
                [Some(&column.name), Some(&term.name), term.acronym.as_ref()]
                    .into_iter()
                    .flatten()
                    .fold(String::new(), |all, name| all + name + " ")
            });
            keys.push(Key::new(KeyKind::Hidden, &names.collect::<String>()));
            add(Target::Comparison(place), keys, &comparison.summary, "", comparison.columns.len() as u8);
        }
        for (place, tour) in atlas.tours().iter().enumerate() {
            add(Target::Tour(place), keys(&tour.name, &[], &tour.search_words), &tour.summary, "", 0);
        }
        for (place, claim) in atlas.claims().iter().enumerate() {
            add(Target::Claim(place), keys(&claim.name, &[], &claim.search_words), "", "", 0);
        }
        Self { things, bags: OnceLock::new() }
    }

    /// The answers to `query`, best first, at most `most`.
    pub fn find(&self, query: &str, most: usize) -> Vec<Hit> {
        let query = Query::of(query);
        if query.words.is_empty() {
            return Vec::new();
        }
        let mut hits = self.hits(query.compares, |key| query.meets(key));
        for weaker in [true, false] {
            if hits.len() >= ENOUGH {
                break;
            }
            let more = if weaker { self.hits(false, |key| query.meets_with_slips(key)) } else { self.guesses(&query) };
            for hit in more {
                if hits.iter().all(|known| known.target != hit.target) {
                    hits.push(hit);
                }
            }
        }
        let best = order(hits.len(), |left, right| hits[left].rank.cmp(&hits[right].rank));
        best.into_iter().take(most).map(|place| hits[place].clone()).collect()
    }

    fn hits(&self, asks_difference: bool, meets: impl Fn(&Key) -> Option<Met>) -> Vec<Hit> {
        let mut hits = Vec::new();
        for Thing { target, keys, compares: columns, .. } in &self.things {
            if let Some((met, key)) = best(keys, &meets) {
                let also = (key.kind == KeyKind::Alias).then(|| key.shown.clone());
                // Of the comparisons that hold all that is asked for, the one that compares the fewest things.
                let compared = if asks_difference && *columns > 0 { *columns } else { u8::MAX };
                hits.push(Hit { target: *target, also, rank: rank(*target, met, compared) });
            }
        }
        hits
    }

    /// Makes what whole questions need, where there is time for it before the first is asked.
    pub fn get_ready(&self) {
        let _ = self.prepare();
    }

    fn prepare(&self) -> &[Bag] {
        self.bags.get_or_init(|| self.things.iter().map(Bag::of).collect())
    }

    fn guesses(&self, query: &Query) -> Vec<Hit> {
        let guesses = guess::guesses(&self.things, self.prepare(), query);
        let hit = |(thing, met): (&Thing, Option<Met>)| {
            Some(Hit { target: thing.target, also: None, rank: rank(thing.target, met?, u8::MAX) })
        };
        self.things.iter().zip(guesses).filter_map(hit).collect()
    }

    /// What `query` keeps of the map.
    pub fn matcher(&self, atlas: &Atlas, query: &str) -> Matcher {
        Matcher::of(atlas, self, &Query::of(query))
    }
}

/// The job titles that a typed title may mean, best first, at most `most`.
pub fn titles<'a>(trade: &'a Trade, typed: &str, most: usize) -> Vec<&'a JobTitle> {
    let query = Query::of(typed);
    if query.words.is_empty() {
        return Vec::new();
    }
    let found = |slips: bool| -> Vec<(Met, &'a JobTitle)> {
        let meets = |key: &Key| query.meets(key).or_else(|| query.meets_with_slips(key).filter(|_| slips));
        let met = |title: &'a JobTitle| Some((best(&keys(&title.name, &title.also, &[]), &meets)?.0, title));
        trade.titles.iter().filter_map(met).collect()
    };
    let as_typed = found(false);
    let titles = if as_typed.is_empty() { found(true) } else { as_typed };
    // A title typed whole is meant, whatever else begins like it.
    let whole = titles.iter().any(|(met, _)| met.0 == Way::Whole);
    let places = order(titles.len(), |left, right| titles[left].0.cmp(&titles[right].0));
    let meant = places.into_iter().map(|place| titles[place]).filter(|(met, _)| !whole || met.0 == Way::Whole);
    meant.take(most).map(|(_, title)| title).collect()
}

fn keys(name: &str, aliases: &[String], hidden: &[String]) -> Vec<Key> {
    let mut keys = vec![Key::new(KeyKind::Name, name)];
    // "Process (Indian usage)" is asked for as "process".
    keys.extend(name.split_once(" (").map(|(name, _)| Key::new(KeyKind::Name, name)));
    keys.extend(aliases.iter().map(|name| Key::new(KeyKind::Alias, name)));
    keys.extend(hidden.iter().map(|word| Key::new(KeyKind::Hidden, word)));
    keys
}

fn best<'a>(keys: &'a [Key], meets: &impl Fn(&Key) -> Option<Met>) -> Option<(Met, &'a Key)> {
    keys.iter().filter_map(|key| Some((meets(key)?, key))).min_by_key(|(met, _)| *met)
}
