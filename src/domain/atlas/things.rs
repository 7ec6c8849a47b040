//! What the map is made of.

use std::sync::OnceLock;

use super::glossary::TermId;

/// The three layers of the map, left to right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// The client company in whose name the agent speaks.
    Account = 0,
    /// The line of business: the function inside the account.
    Lob = 1,
    /// What the contact travels by.
    Channel = 2,
}

impl Layer {
    /// All three, left to right.
    pub const ALL: [Self; 3] = [Self::Account, Self::Lob, Self::Channel];

    /// The layer's name in addresses and in `data-layer`.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Lob => "lob",
            Self::Channel => "channel",
        }
    }
}

/// A node of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId {
    /// Its layer.
    pub layer: Layer,
    /// Its place in the layer.
    pub index: usize,
}

/// Who starts the contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// The customer contacts the agent.
    Inbound,
    /// The agent contacts the customer.
    Outbound,
    /// Both happen in the same program.
    Both,
    /// Nobody contacts anybody: back-office work.
    None,
}

impl Direction {
    /// All values, in the order of the filter.
    pub const ALL: [Self; 4] = [Self::Inbound, Self::Outbound, Self::Both, Self::None];

    /// The value in addresses and content files.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Inbound => "inbound",
            Self::Outbound => "outbound",
            Self::Both => "both",
            Self::None => "none",
        }
    }

    /// Whether a program of this direction is among what a reader who picked `wanted` asks for: "inbound" includes
    /// programs that go both ways, "both" only those.
    pub fn answers(self, wanted: Self) -> bool {
        self == wanted || (self == Self::Both && wanted != Self::None)
    }
}

/// The channel groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Medium {
    /// Live talk.
    Voice = 0,
    /// Written contact.
    NonVoice = 1,
    /// No contact with customers.
    None = 2,
}

impl Medium {
    /// All values, in the order of the map.
    pub const ALL: [Self; 3] = [Self::Voice, Self::NonVoice, Self::None];

    /// The value in addresses and content files.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Voice => "voice",
            Self::NonVoice => "non-voice",
            Self::None => "none",
        }
    }
}

/// How far a statement carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confidence {
    /// Two or more sources agree.
    Agreed,
    /// One source text says so.
    Single,
    /// Sources disagree; never used to mark an answer wrong.
    Contested,
    /// Common usage in the industry.
    Industry,
}

/// How a company comes to do call-center work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CompanyKind {
    /// A third party that works for clients.
    Outsourcer,
    /// The client's own team.
    InHouse,
    /// The client's own company in another place.
    Captive,
}

/// A text that a claim rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its id in the content files.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// What kind of text it is, and how far to trust it.
    pub about: String,
}

/// An industry, a function, or a channel group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its id in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// One line about it; empty for channel groups, whose words belong to the interface.
    pub summary: String,
}

/// An employer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Company {
    /// Its id in the content files.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Outsourcer, in-house team or captive.
    pub kind: CompanyKind,
    /// Where it works.
    pub place: String,
    /// One line about it.
    pub about: String,
    /// The account that owns it, for in-house teams and captives.
    pub owner: Option<usize>,
}

/// A node of the map: an account, a LOB or a channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Its id in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// One line about it.
    pub summary: String,
    /// Its group in the layer: industry, function, channel group.
    pub group: usize,
    /// The glossary entry that explains it.
    pub term: Option<TermId>,
    /// Other names, shown.
    pub aliases: Vec<String>,
    /// Other names, searched but never shown.
    pub search_words: Vec<String>,
    /// What it rests on.
    pub sources: Vec<usize>,
    /// How far that carries.
    pub confidence: Confidence,
    /// What only nodes of its layer have.
    pub detail: Detail,
}

/// What only the nodes of one layer have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    /// An account has an employer of its agents (an index of the companies).
    Account {
        /// The company.
        employer: usize,
    },
    /// A LOB has a usual direction.
    Lob {
        /// Who usually starts the contact.
        direction: Direction,
        /// Who says so.
        direction_sources: Vec<usize>,
        /// The campaign type of the source text 002 that it covers.
        campaign_type: Option<String>,
    },
    /// A channel.
    Channel {
        /// The built-in channel that it is by another name; empty where it is that one itself, or none.
        like: String,
    },
}

/// An account runs a LOB over a channel: what the map is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    /// Its account, LOB and channel, as places in their layers.
    pub nodes: [usize; 3],
    /// Who starts the contact.
    pub direction: Direction,
    /// What is told about it, once it has arrived.
    pub(super) telling: OnceLock<Telling>,
}

/// What is told about a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    /// A line of what the agent does or says.
    pub example: String,
    /// What it rests on.
    pub sources: Vec<usize>,
    /// How far that carries.
    pub confidence: Confidence,
}

impl Program {
    /// What is told about it, if it is here: content that was read whole has it from the start.
    pub fn told(&self) -> Option<&Telling> {
        self.telling.get()
    }

    /// A program with what is told about it.
    pub(in crate::domain) fn told_with(nodes: [usize; 3], direction: Direction, telling: Telling) -> Self {
        Self { nodes, direction, telling: telling.into() }
    }

    /// A line of what the agent does or says, if it is here. Where somebody's own data has none, nothing is told by an empty one.
    pub fn example(&self) -> Option<&str> {
        self.told().map(|told| told.example.as_str()).filter(|example| !example.is_empty())
    }

    /// The program's node in that layer.
    pub fn node(&self, layer: Layer) -> NodeId {
        NodeId { layer, index: self.nodes[layer as usize] }
    }
}

impl Confidence {
    /// All values.
    pub const ALL: [Self; 4] = [Self::Agreed, Self::Single, Self::Contested, Self::Industry];

    /// The value in content files.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::Single => "single",
            Self::Contested => "contested",
            Self::Industry => "industry",
        }
    }
}

impl CompanyKind {
    /// All values.
    pub const ALL: [Self; 3] = [Self::Outsourcer, Self::InHouse, Self::Captive];

    /// The value in content files.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Outsourcer => "outsourcer",
            Self::InHouse => "in-house",
            Self::Captive => "captive",
        }
    }
}
