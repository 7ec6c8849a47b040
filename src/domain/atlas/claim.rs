//! Claims: what one side says, shown with who says it and what speaks against it. Never a fact, never a quiz's key.

use std::sync::OnceLock;

use super::TermId;
use super::bounds::Bound;
use super::build::Author;
use super::item::Item;

/// A one-sided statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Its id in addresses.
    pub slug: String,
    /// The claim in a few words.
    pub name: String,
    /// The entries it is about.
    pub about: Vec<TermId>,
    /// Other names, searched but never shown.
    pub search_words: Vec<String>,
    /// The rest, once it has arrived.
    pub(super) body: OnceLock<Weighing>,
}

impl Claim {
    /// The rest, if it is here.
    pub fn body(&self) -> Option<&Weighing> {
        self.body.get()
    }
}

/// A claim, weighed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighing {
    /// The claim in full, in our words.
    pub text: String,
    /// Who claims it, and when.
    pub who: String,
    /// What speaks against it, or limits it.
    pub counter: String,
    /// Why it is no fact.
    pub flaw: Flaw,
    /// What it rests on.
    pub sources: Vec<usize>,
}

/// Why a claim is no fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// It tells one side, often the seller's.
    OneSided,
    /// It was true of another time.
    Dated,
    /// It is one person's story.
    Anecdote,
    /// Its own source says otherwise elsewhere.
    Inconsistent,
    /// The words are used loosely.
    Loose,
}

impl Flaw {
    /// All values.
    pub const ALL: [Self; 5] = [Self::OneSided, Self::Dated, Self::Anecdote, Self::Inconsistent, Self::Loose];

    /// The value in content files.
    pub fn slug(self) -> &'static str {
        match self {
            Self::OneSided => "one-sided",
            Self::Dated => "dated",
            Self::Anecdote => "anecdote",
            Self::Inconsistent => "inconsistent",
            Self::Loose => "loose",
        }
    }
}

impl Author {
    /// A whole claim; from the file of heads, one without its weighing.
    pub(super) fn claim(&mut self, mut item: Item) -> Claim {
        let claim = self.claim_head(&mut item);
        if !item.is_head() {
            let _ = claim.body.set(self.weighing(&mut item));
        }
        item.finish(&mut self.problems);
        claim
    }

    /// What the search and the entries need of a claim.
    pub(super) fn claim_head(&mut self, item: &mut Item) -> Claim {
        Claim {
            name: item.text("name", Bound::Remark, &mut self.problems),
            about: self.terms_of(item, "about"),
            search_words: item.texts("search_words", &mut self.problems),
            body: OnceLock::new(),
            slug: item.id.clone(),
        }
    }

    /// The rest of it.
    pub(super) fn weighing(&mut self, item: &mut Item) -> Weighing {
        let flaw = item.one_of("flaw", &Flaw::ALL.map(Flaw::slug), &mut self.problems);
        Weighing {
            text: item.text("text", Bound::Paragraph, &mut self.problems),
            who: item.text("who", Bound::Line, &mut self.problems),
            counter: item.text("counter", Bound::Paragraph, &mut self.problems),
            flaw: Flaw::ALL[flaw],
            sources: item.references("sources", &self.sources, "source", &mut self.problems),
        }
    }
}
