//! A question as a learner meets it: texts, what is right, and why.

use crate::domain::atlas::TermId;
use crate::domain::review::Skill;

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What it is about, the same whatever the seed: the template and its subject, as in `define.account`.
    pub id: String,
    /// The pattern it was made by.
    pub template: Template,
    /// The category of the entry it is about above all; "map" where it is about the map itself.
    pub category: String,
    /// The entries it is about, the most important first. None where it is about the map itself.
    pub concepts: Vec<TermId>,
    /// A scene or a text that the question is about; often empty.
    pub scene: String,
    /// What is asked.
    pub ask: String,
    /// How it is answered, and what is right.
    pub form: Form,
    /// Why that is right.
    pub why: String,
}

/// How a question is answered, and what is right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// Choose the right one, or all that are right.
    Choose {
        /// What can be chosen, as it is shown.
        options: Vec<Choice>,
        /// Whether several may be right, and all of them are asked for.
        all: bool,
    },
    /// Find the partner of each of `left`.
    Match {
        /// What stands still.
        left: Vec<String>,
        /// The partners, as they are shown.
        right: Vec<String>,
        /// For each of `left` the place of its partner in `right`.
        key: Vec<usize>,
    },
    /// Put in order.
    Order {
        /// The steps, as they are shown at first.
        steps: Vec<String>,
        /// The places of the steps in the right order.
        key: Vec<usize>,
    },
    /// Fill the gaps of a sentence.
    Fill {
        /// What stands around the gaps: one more than there are gaps.
        pieces: Vec<String>,
        /// The words to choose from, as they are shown; some fit no gap.
        words: Vec<String>,
        /// For each gap the place of its word.
        key: Vec<usize>,
    },
    /// Find an account, a line of business and a channel on the map.
    Trace {
        /// The names of the three, as the map shows them.
        names: [String; 3],
        /// The places of the three in their layers.
        key: [usize; 3],
    },
}

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What stands there.
    pub text: String,
    /// Whether it is right.
    pub right: bool,
    /// Why it is right, or why not; never empty.
    pub why: String,
    /// The entry to read about it.
    pub term: Option<TermId>,
}

/// The patterns that questions are made by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Template {
    /// The line of an entry → its name.
    Define,
    /// A name → the line of its entry.
    Meaning,
    /// A short form → what it means, and the other way.
    Acronym,
    /// A word of one country → the entry.
    Usage,
    /// How a metric is computed → the metric.
    Formula,
    /// Three of a kind and one of another.
    OddOneOut,
    /// Which of these belong to a class?
    Members,
    /// A line of business → who starts the contact.
    Direction,
    /// A name in a sentence → account, line of business, channel or employer.
    Part,
    /// What a team does → its path on the map.
    Path,
    /// A task or a title → an agent's work or not.
    Work,
    /// What is true of one of two things that people confuse.
    Contrast,
    /// Names and their lines, to be matched.
    Match,
    /// A written scene.
    Case,
    /// A written statement, true or false.
    Myth,
    /// Written steps, to be put in order.
    Order,
    /// A sentence with gaps.
    Cloze,
}

impl Template {
    /// All of them.
    pub const ALL: [Self; 17] = [
        Self::Define,
        Self::Meaning,
        Self::Acronym,
        Self::Usage,
        Self::Formula,
        Self::OddOneOut,
        Self::Members,
        Self::Direction,
        Self::Part,
        Self::Path,
        Self::Work,
        Self::Contrast,
        Self::Match,
        Self::Case,
        Self::Myth,
        Self::Order,
        Self::Cloze,
    ];

    /// The name in ids and files.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Define => "define",
            Self::Meaning => "meaning",
            Self::Acronym => "acronym",
            Self::Usage => "usage",
            Self::Formula => "formula",
            Self::OddOneOut => "odd",
            Self::Members => "members",
            Self::Direction => "direction",
            Self::Part => "part",
            Self::Path => "path",
            Self::Work => "work",
            Self::Contrast => "contrast",
            Self::Match => "match",
            Self::Case => "case",
            Self::Myth => "myth",
            Self::Order => "order",
            Self::Cloze => "cloze",
        }
    }

    /// What it trains: to recognise the right answer, or to produce it.
    pub fn skill(self) -> Skill {
        match self {
            Self::Path | Self::Order | Self::Cloze | Self::Match => Skill::Produce,
            _ => Skill::Recognise,
        }
    }
}

impl Question {
    /// How many things there are to get right: options to tell apart count as one.
    pub fn parts(&self) -> usize {
        match &self.form {
            Form::Choose { all: false, .. } => 1,
            Form::Choose { options, .. } => options.len(),
            Form::Match { key, .. } | Form::Order { key, .. } | Form::Fill { key, .. } => key.len(),
            Form::Trace { .. } => 3,
        }
    }
}
