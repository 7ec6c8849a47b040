//! What several test files share: the shipped content, and small made-up atlases.
#![allow(dead_code, reason = "each test file uses its own part of this")]
#![allow(clippy::panic, clippy::expect_used, reason = "a test ends by panicking")]

pub(crate) mod answers;
pub(crate) mod cases;
pub(crate) mod questions;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::LazyLock;

use floorwalker::content::FILES;
use floorwalker::domain::address::Address;
use floorwalker::domain::atlas::{Atlas, Body, ContentFile, Direction, Layer, Medium, Node, NodeId, Problem, Term};
use floorwalker::domain::map_view::{MapView, NodeState, view};
use floorwalker::domain::search::{Hit, SearchIndex, Target};
use serde_json::{Value, json};

/// How many answers the search box shows.
pub(crate) const MOST: usize = 12;

/// An atlas with its search.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) atlas: Atlas,
    pub(crate) index: SearchIndex,
}

/// The content that is shipped, read whole.
pub(crate) static SHIPPED: LazyLock<World> = LazyLock::new(|| World::of(Atlas::read(FILES)));

impl World {
    /// Ends the test with every problem where the content is not sound.
    pub(crate) fn of(read: Result<Atlas, Vec<Problem>>) -> Self {
        let atlas = read.unwrap_or_else(|problems| {
            let mut told = String::new();
            for problem in &problems {
                let _ = writeln!(told, "  {problem}");
            }
            panic!("the content has {} problems:\n{told}", problems.len())
        });
        Self { index: SearchIndex::of(&atlas), atlas }
    }

    /// The map at an address.
    pub(crate) fn view(&self, address: &Address) -> MapView {
        view(&self.atlas, &self.index, address)
    }

    /// The map at a link.
    pub(crate) fn at(&self, fragment: &str) -> MapView {
        self.view(&Address::parse(fragment))
    }

    /// The answers of the search box.
    pub(crate) fn find(&self, query: &str) -> Vec<Hit> {
        self.index.find(query, MOST)
    }

    /// The entry with that slug.
    pub(crate) fn term(&self, slug: &str) -> &Term {
        self.atlas.term(self.atlas.find_term(slug).unwrap_or_else(|| panic!("no entry {slug}")))
    }

    /// The node of that layer with that slug.
    pub(crate) fn node(&self, layer: Layer, slug: &str) -> NodeId {
        self.atlas.find_node(layer, slug).unwrap_or_else(|| panic!("no {} {slug}", layer.slug()))
    }

    /// The nodes of a layer with a state, by slug.
    pub(crate) fn nodes_that_are(&self, state: NodeState, layer: Layer, view: &MapView) -> BTreeSet<&str> {
        let nodes = self.atlas.nodes(layer).iter().zip(&view.nodes[layer as usize]);
        nodes.filter(|(_, seen)| seen.state == state).map(|(node, _)| node.slug.as_str()).collect()
    }

    /// The lit nodes of a layer, by slug.
    pub(crate) fn lit(&self, layer: Layer, view: &MapView) -> BTreeSet<&str> {
        self.nodes_that_are(NodeState::Lit, layer, view)
    }

    /// The heading of what was found.
    pub(crate) fn name(&self, target: Target) -> &str {
        match target {
            Target::Term(id) => &self.atlas.term(id).name,
            Target::Node(id) => &self.atlas.node(id).name,
            Target::Comparison(place) => &self.atlas.comparisons()[place].name,
            Target::Tour(place) => &self.atlas.tours()[place].name,
            Target::Claim(place) => &self.atlas.claims()[place].name,
            Target::Program(place) => self.atlas.programs()[place].example().unwrap_or_default(),
        }
    }

    /// The names of what was found that a reader may see: its own, its short form, what it is also called.
    pub(crate) fn shown_names(&self, target: Target) -> Vec<&str> {
        match target {
            Target::Term(id) => {
                let Term { name, acronym, also_called, .. } = self.atlas.term(id);
                let aliases = also_called.iter().map(|alias| &alias.name);
                [name].into_iter().chain(acronym).chain(aliases).map(String::as_str).collect()
            }
            Target::Node(id) => {
                let Node { name, aliases, .. } = self.atlas.node(id);
                [name].into_iter().chain(aliases).map(String::as_str).collect()
            }
            Target::Comparison(_) | Target::Tour(_) | Target::Claim(_) | Target::Program(_) => vec![self.name(target)],
        }
    }

    /// The names that only the search knows.
    pub(crate) fn hidden_names(&self, target: Target) -> &[String] {
        match target {
            Target::Term(id) => self.atlas.term(id).found_by().map_or(&[], |found_by| &found_by.search_words),
            Target::Node(id) => &self.atlas.node(id).search_words,
            Target::Comparison(place) => &self.atlas.comparisons()[place].search_words,
            Target::Tour(place) => &self.atlas.tours()[place].search_words,
            Target::Claim(place) => &self.atlas.claims()[place].search_words,
            Target::Program(_) => &[],
        }
    }
}

/// What an entry says beyond its head; the content that is read whole has it.
pub(crate) fn body(term: &Term) -> &Body {
    term.body().unwrap_or_else(|| panic!("{} has no body", term.slug))
}

/// A made-up atlas in a few numbers. Ids are a letter and a place: `i0` industry, `f0` function, `a0` account, `l0` LOB,
/// `c0` channel.
#[derive(Debug, Clone, Default)]
pub(crate) struct Plan {
    /// Names.
    pub(crate) industries: Vec<String>,
    /// Names.
    pub(crate) functions: Vec<String>,
    /// Name and industry.
    pub(crate) accounts: Vec<(String, usize)>,
    /// Name and function.
    pub(crate) lobs: Vec<(String, usize)>,
    /// Name and channel group.
    pub(crate) channels: Vec<(String, Medium)>,
    /// Account, LOB, channel, and the direction that it has if the channel is one of contact.
    pub(crate) programs: Vec<([usize; 3], Direction)>,
}

impl Plan {
    /// Writes the plan as content files and reads them.
    pub(crate) fn world(&self) -> World {
        let item = |letter: char, place: usize, rest: Value| {
            let mut item = rest;
            item["id"] = json!(format!("{letter}{place}"));
            item
        };
        let group = |letter: char, names: &[String]| -> Value {
            let groups = names.iter().enumerate();
            groups.map(|(place, name)| item(letter, place, json!({ "name": name, "summary": "A group" }))).collect()
        };
        let account = |(place, (name, industry)): (usize, &(String, usize))| {
            let industry = format!("i{industry}");
            item('a', place, json!({ "name": name, "industry": industry, "employer": "o", "summary": "One" }))
        };
        let lob = |(place, (name, function)): (usize, &(String, usize))| {
            let rest = json!({
                "name": name, "function": format!("f{function}"), "direction": "inbound", "summary": "One",
                "direction_sources": ["s"], "sources": ["s"], "confidence": "single",
            });
            item('l', place, rest)
        };
        let channel = |(place, (name, medium)): (usize, &(String, Medium))| {
            let rest = json!({
                "name": name, "medium": medium.slug(), "summary": "One", "sources": ["s"], "confidence": "single",
            });
            item('c', place, rest)
        };
        let program = |([account, lob, channel], direction): &([usize; 3], Direction)| {
            let no_contact = self.channels[*channel].1 == Medium::None;
            json!({
                "account": format!("a{account}"), "lob": format!("l{lob}"), "channel": format!("c{channel}"),
                "direction": if no_contact { "none" } else { direction.slug() },
                "example": "Does it", "sources": ["s"], "confidence": "single",
            })
        };
        let files = [
            ("sources.json", json!([{ "id": "s", "title": "A text", "about": "A text" }])),
            ("functions.json", group('f', &self.functions)),
            ("industries.json", group('i', &self.industries)),
            (
                "companies.json",
                json!([{ "id": "o", "name": "Paymaster", "kind": "outsourcer", "place": "Here", "about": "Pays" }]),
            ),
            ("accounts.json", self.accounts.iter().enumerate().map(account).collect()),
            ("lobs.json", self.lobs.iter().enumerate().map(lob).collect()),
            ("channels.json", self.channels.iter().enumerate().map(channel).collect()),
            ("programs.json", self.programs.iter().map(program).collect()),
        ];
        let files = files.map(|(name, value)| (name, value.to_string()));
        let files: Vec<ContentFile<'_>> = files.iter().map(|(name, text)| ContentFile { name, text }).collect();
        World::of(Atlas::read(&files))
    }
}
