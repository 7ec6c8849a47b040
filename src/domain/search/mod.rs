//! Search: what a typed text means, among everything that can be found.
//!
//! Every thing has *keys*: its name, acronym, other names and hidden search words, folded. A query is held against each
//! key in several ways, the best one counts, and better ways always rank before worse ones: the whole key; the beginning
//! of the key; every word of the query begins a word of the key; the same with slips of the finger, with words joined,
//! split or with another ending; and for whole questions, most of the query is found somewhere in the thing. Last come
//! the programs in whose example all is told. Words like "what is a" are left out where others are left. Within one way,
//! names come before other names, entries before nodes of the map, what is in the typed order before what is not,
//! shorter keys before longer ones.
//!
//! How that is done for a hundred thousand things (`cargo bench --bench search` tells how fast, and how often right):
//!
//! 1. The different words, sorted (`vocabulary`). Those that begin as one was typed are neighbors, found by halving.
//!    Those that slips lead to are found in one walk: words with a common beginning share the rows of the alignment, and
//!    where a beginning is past hope, all its words are passed over. A slip of which there are few in a word is cheaper.
//! 2. An inverted file (Zobel and Moffat, "Inverted files for text search engines", 2006): for each word the keys that
//!    hold it, and for each key its words. Of a query's words, only the keys of the rarest are looked at (`meet`).
//! 3. A rank is one number, and only as many answers are kept as are shown (`best`).
//! 4. The same file has the words of the one lines and explanations. It weighs whole questions (`guess`) and filters the
//!    map (`matcher`), at the cost of the words that were typed, not of the nodes.
//! 5. All of it is a few flat arrays, made in steps (`indexing`).
//!
//! A table of all words with letters left out, as `SymSpell` has, would answer sooner; with two slips it has some thirty
//! rows for a word of seven letters.

mod best;
mod guess;
mod indexing;
mod marks;
mod matcher;
mod meet;
mod query;
mod sorting;
mod vocabulary;
mod words_met;

pub use indexing::Indexing;
pub use marks::marks;
pub use matcher::Matcher;

use super::address::{Address, Place};
use super::atlas::{Atlas, JobTitle, NodeId, TermId, Trade};
use best::{Answer, Best, Rank};
use meet::{Reading, Way};
use query::{Query, fillers};
use vocabulary::{Vocabulary, Word};

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
    /// A program, by its place: it is found by its example.
    Program(usize),
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
            Self::Program(place) => Address::program(atlas, place),
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
    slipped: bool,
}

impl Hit {
    /// Whether it was found as if fingers had slipped.
    pub fn slipped(&self) -> bool {
        self.slipped
    }
}

/// A thing that can be found.
#[derive(Debug)]
struct Thing {
    target: Target,
    /// How many things it compares.
    compares: u8,
}

/// What a key is, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum KeyKind {
    Name,
    Acronym,
    Alias,
    /// Never shown: misspellings, questions, old or hurtful words.
    Hidden,
    /// The one line about the thing.
    Line,
    /// The telling words of its explanation.
    About,
    /// What a program's agent does or says.
    Example,
}

impl KeyKind {
    /// Whether it is a name that is shown.
    fn is_shown(self) -> bool {
        self < Self::Hidden
    }

    /// Whether the thing is called so, or asked for as if it were.
    fn is_name(self) -> bool {
        self <= Self::Hidden
    }
}

/// A text that a thing is found by.
#[derive(Debug)]
struct Key {
    /// The place of the thing.
    thing: u32,
    /// Where its words begin; they end where those of the next key begin.
    words: u32,
    kind: KeyKind,
}

/// Everything that can be found, folded once.
#[derive(Debug, Default)]
pub struct SearchIndex {
    vocabulary: Vocabulary,
    things: Vec<Thing>,
    /// How many of them are no programs.
    subjects: usize,
    /// In the order of the things, and one more for the end.
    keys: Vec<Key>,
    /// The words of all keys.
    words: Vec<Word>,
    /// The keys of all words, and where those of each begin.
    posts: Vec<u32>,
    posts_of: Vec<u32>,
    /// The keys that are other names, and how they are spelled.
    shown: Vec<(usize, String)>,
    /// The fillers among the words.
    fillers: Vec<Word>,
}

/// With so many answers to the text as typed, no slip of the finger is assumed: whoever types "sales" does not mean
/// "scales".
const ENOUGH: usize = 3;

impl SearchIndex {
    /// Folds every name of the atlas. [`Indexing`] does the same in steps.
    pub fn of(atlas: &Atlas) -> Self {
        Indexing::of(atlas).finish()
    }

    /// The answers to `query`, best first, at most `most`.
    pub fn find(&self, query: &str, most: usize) -> Vec<Hit> {
        let query = Query::of(query);
        if query.words.is_empty() {
            return Vec::new();
        }
        let mut best = Best::new(most.max(ENOUGH));
        let typed = Reading::of(self, &query);
        self.meet(&typed, query.compares, &mut best);
        if best.count < ENOUGH {
            let slipped = typed.with_slips(&query, false);
            self.meet(&slipped, false, &mut best);
            if best.count == 0 {
                self.meet(&slipped.with_slips(&query, true), false, &mut best);
            }
        }
        if best.count < ENOUGH {
            let known = best.things();
            guess::guesses(self, &query, |thing, met| {
                if !known.contains(&thing) {
                    best.add(Answer {
                        rank: Rank::of(self, thing, met, false),
                        way: met.way,
                        slipped: true,
                        key: None,
                    });
                }
            });
        }
        best.answers.into_iter().take(most).map(|answer| self.hit(answer)).collect()
    }

    /// Adds what the query meets to the best answers.
    fn meet(&self, reading: &Reading<'_>, asks_difference: bool, best: &mut Best) {
        let known = best.things();
        let mut last: Option<Answer> = None;
        let mut see = |next: Option<Answer>| {
            // The keys of a thing are neighbors; the best one counts.
            if let (Some(last), Some(next)) = (&mut last, next)
                && last.rank.thing() == next.rank.thing()
            {
                if next.rank < last.rank {
                    *last = next;
                }
                return;
            }
            if let Some(done) = last.filter(|done| !known.contains(&done.rank.thing())) {
                best.add(done);
            }
            last = next;
        };
        reading.meet(&mut |key, met| {
            let rank = Rank::of(self, self.keys[key].thing as usize, met, asks_difference);
            see(Some(Answer { rank, way: met.way, slipped: met.slipped(), key: Some(key) }));
        });
        see(None);
    }

    fn hit(&self, answer: Answer) -> Hit {
        let shown = |key| self.shown.binary_search_by_key(&key, |(key, _)| *key).ok();
        Hit {
            target: self.things[answer.rank.thing()].target,
            also: answer.key.and_then(shown).map(|place| self.shown[place].1.clone()),
            slipped: answer.slipped,
        }
    }

    /// What `query` keeps of the map.
    pub fn matcher(&self, atlas: &Atlas, query: &str) -> Matcher {
        Matcher::of(atlas, self, &Query::of(query))
    }

    /// The keys that hold that word.
    fn posts_of(&self, word: Word) -> &[u32] {
        let bounds = [0, 1].map(|next| self.posts_of[word as usize + next] as usize);
        self.posts.get(bounds[0]..bounds[1]).unwrap_or_default()
    }

    fn words_of(&self, key: usize) -> &[Word] {
        let bounds = [0, 1].map(|next| self.keys[key + next].words as usize);
        self.words.get(bounds[0]..bounds[1]).unwrap_or_default()
    }

    /// How long a key of those words is.
    fn length_of(&self, words: &[Word]) -> u16 {
        words.iter().map(|word| 1 + self.vocabulary.length(*word)).sum::<usize>() as u16
    }

    fn find_fillers(&mut self) {
        let begun = fillers().map(|filler| self.vocabulary.beginning_with(filler)).filter(|begun| begun.whole);
        self.fillers = begun.map(|begun| begun.from).collect();
    }
}

/// The job titles that a typed title may mean, best first, at most `most`. What job ads put in parentheses ("Human Resources (HR)
/// Staff") is left out where nothing is called so with it.
pub fn titles<'a>(trade: &'a Trade, typed: &str, most: usize) -> Vec<&'a JobTitle> {
    let whole = titles_as_typed(trade, typed, most);
    if let Some((before, rest)) = typed.split_once('(')
        && whole.is_empty()
    {
        let after = rest.split_once(')').map_or("", |(_, after)| after);
        return titles_as_typed(trade, &[before, after].concat(), most);
    }
    whole
}

fn titles_as_typed<'a>(trade: &'a Trade, typed: &str, most: usize) -> Vec<&'a JobTitle> {
    let query = Query::of(typed);
    if query.words.is_empty() {
        return Vec::new();
    }
    let names: Vec<(&str, &[String])> =
        trade.titles.iter().map(|title| (title.name.as_str(), title.also.as_slice())).collect();
    let index = Indexing::of_names(&names).finish();
    let mut best = Best::new(most);
    let reading = Reading::of(&index, &query);
    index.meet(&reading, false, &mut best);
    if best.count == 0 {
        index.meet(&reading.with_slips(&query, false), false, &mut best);
    }
    // A title typed whole is meant, whatever else begins like it.
    let whole = best.answers.iter().any(|answer| answer.way == Way::Whole);
    let meant = best.answers.into_iter().filter(|answer| !whole || answer.way == Way::Whole);
    meant.map(|answer| &trade.titles[answer.rank.thing()]).collect()
}
