//! The atlas: everything the content says, checked once, then only read.
//!
//! Past [`Atlas::read`] no reference dangles and no text is out of bounds, so nothing here returns an `Option` that the
//! content could have answered.

use std::sync::OnceLock;

mod arrivals;
mod bounds;
mod build;
mod claim;
mod compare;
mod entries;
mod files;
mod finder;
mod glossary;
mod guest;
mod item;
mod lore;
mod problem;
mod things;
mod tour;
mod trade;
mod written;

pub use claim::{Claim, Flaw, Weighing};
pub use compare::{Aspect, Column, Comparison, Contrast, Picture, PictureKind};
pub use glossary::{Alias, Body, FoundBy, List, ListItem, Metric, Note, Relation, RelationKind, Sense, Term, TermId};
pub use lore::{KIN_FILE, Kin, Link, Lore, WRITTEN_FILE};
pub use problem::{Fault, Problem};
pub use things::{
    Company, CompanyKind, Confidence, Detail, Direction, Group, Layer, Medium, Node, NodeId, Program, Source, Telling,
};
pub use tour::{Tour, TourStep};
pub use trade::{Counts, JobTitle, Ruling, Task, Trade};
pub use written::{Answer, Written, WrittenTask};

pub(super) use bounds::{Bound, check};
pub(super) use build::medium_group;
pub(super) use finder::{Finder, print as print_of_id};
pub(super) use guest::{Frame, Guest, Map};

/// One content file: its name and its text.
#[derive(Debug, Clone, Copy)]
pub struct ContentFile<'a> {
    /// The name that says what is inside, as in `accounts.json` or `terms/lobs.json`.
    pub name: &'a str,
    /// The JSON.
    pub text: &'a str,
}

/// Every fact of the content, with lookup and walk.
#[derive(Debug, PartialEq)]
pub struct Atlas {
    sources: Vec<Source>,
    /// Industries, functions and channel groups: what the nodes of each layer are grouped by.
    groups: [Vec<Group>; 3],
    companies: Vec<Company>,
    nodes: [Vec<Node>; 3],
    programs: Vec<Program>,
    terms: Vec<Term>,
    comparisons: Vec<Comparison>,
    tours: Vec<Tour>,
    claims: Vec<Claim>,
    /// What the fit check knows, once it has arrived.
    trade: OnceLock<Trade>,
    /// Nodes by id, for atlases with many.
    finders: [Finder; 3],
}

impl Atlas {
    /// Reads the content files.
    ///
    /// # Errors
    /// Every problem of every file at once, in reading order.
    pub fn read(files: &[ContentFile<'_>]) -> Result<Self, Vec<Problem>> {
        build::build(files)
    }

    /// Adds what the first visit left out: the bodies of the entries that a `terms/*.json` file holds, the example lines of
    /// `programs.json`, the rest of the comparisons, tours or claims, the fit check. What is here already, or what this atlas does not know, is passed over: the file may be a
    /// version older or newer than the heads.
    ///
    /// # Errors
    /// Every problem of the file. Bodies without a problem are added all the same.
    pub fn add_bodies(&self, file: ContentFile<'_>) -> Result<(), Vec<Problem>> {
        arrivals::add_bodies(self, file)
    }

    /// The texts that the content rests on.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// What the nodes of `layer` are grouped by: industries, functions, channel groups.
    pub fn groups(&self, layer: Layer) -> &[Group] {
        &self.groups[layer as usize]
    }

    /// The employers.
    pub fn companies(&self) -> &[Company] {
        &self.companies
    }

    /// The nodes of one layer, ordered by group.
    pub fn nodes(&self, layer: Layer) -> &[Node] {
        &self.nodes[layer as usize]
    }

    /// One node.
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.layer as usize][id.index]
    }

    /// The group of a node: its industry, function or channel group.
    pub fn group_of(&self, id: NodeId) -> &Group {
        &self.groups[id.layer as usize][self.node(id).group]
    }

    /// The node of that layer with that slug.
    pub fn find_node(&self, layer: Layer, slug: &str) -> Option<NodeId> {
        let nodes = self.nodes(layer);
        let finder = &self.finders[layer as usize];
        let index = if finder.is_made() {
            finder.find(slug, |place| nodes[place].slug == slug)?
        } else {
            nodes.iter().position(|node| node.slug == slug)?
        };
        Some(NodeId { layer, index })
    }

    /// Every node, accounts first.
    pub fn node_ids(&self) -> impl Iterator<Item = NodeId> + '_ {
        Layer::ALL.into_iter().flat_map(|layer| (0..self.nodes(layer).len()).map(move |index| NodeId { layer, index }))
    }

    /// The programs: which account runs which LOB over which channel.
    pub fn programs(&self) -> &[Program] {
        &self.programs
    }

    /// The glossary's entries, by name.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// One entry.
    pub fn term(&self, id: TermId) -> &Term {
        &self.terms[id.0]
    }

    /// The entry with that slug.
    pub fn find_term(&self, slug: &str) -> Option<TermId> {
        self.terms.iter().position(|term| term.slug == slug).map(TermId)
    }

    /// What people confuse, side by side.
    pub fn comparisons(&self) -> &[Comparison] {
        &self.comparisons
    }

    /// Stories told on the map.
    pub fn tours(&self) -> &[Tour] {
        &self.tours
    }

    /// Whether it is the content that the site comes with, whose companies are made up. What visitors bring has no stories.
    pub fn is_built_in(&self) -> bool {
        !self.tours.is_empty()
    }

    /// What one side says.
    pub fn claims(&self) -> &[Claim] {
        &self.claims
    }

    /// What the fit check knows, if it is here.
    pub fn trade(&self) -> Option<&Trade> {
        self.trade.get()
    }

    /// The company that employs the agents of that account; `None` for a LOB or a channel.
    pub fn employer_of(&self, account: NodeId) -> Option<&Company> {
        match self.node(account).detail {
            Detail::Account { employer } => self.companies.get(employer),
            Detail::Lob { .. } | Detail::Channel { .. } => None,
        }
    }
}
