//! Comparisons: pairs and triples that people confuse, side by side.

use std::sync::OnceLock;

use super::bounds::Bound;
use super::build::Author;
use super::item::Item;
use super::problem::Fault;
use super::{Note, TermId};

/// Two or three things that people confuse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Its id in addresses.
    pub slug: String,
    /// Its heading, a question: "Account or line of business?".
    pub name: String,
    /// The difference in one sentence.
    pub summary: String,
    /// What is compared, left to right.
    pub columns: Vec<Column>,
    /// Other names, searched but never shown.
    pub search_words: Vec<String>,
    /// The rest, once it has arrived.
    pub(super) body: OnceLock<Contrast>,
}

impl Comparison {
    /// The rest, if it is here.
    pub fn body(&self) -> Option<&Contrast> {
        self.body.get()
    }

    /// Whether that entry is one of those compared.
    pub fn is_about(&self, term: TermId) -> bool {
        self.columns.iter().any(|column| column.term == term)
    }
}

/// One of the things compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What it is called here.
    pub name: String,
    /// The entry that explains it.
    pub term: TermId,
}

/// What a comparison says beyond its head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contrast {
    /// The table: an aspect a row, a cell for each column.
    pub aspects: Vec<Aspect>,
    /// The same as a picture, where that says more.
    pub picture: Option<Picture>,
    /// How to tell them apart, to keep in mind.
    pub remember: String,
    /// Who says what, where usage varies.
    pub usage: Vec<Note>,
    /// What it rests on.
    pub sources: Vec<usize>,
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aspect {
    /// What the things are compared by.
    pub name: String,
    /// What is true of each, in the order of the columns.
    pub cells: Vec<String>,
    /// Whether what is said of one is, in part, true of another: then the quiz does not ask about it.
    pub overlaps: bool,
}

/// A picture made of words in shapes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The shapes.
    pub kind: PictureKind,
    /// The words in them, in the order that the kind defines.
    pub labels: Vec<String>,
    /// What it shows, in a sentence; for who cannot see it the picture's whole meaning.
    pub caption: String,
}

/// The kinds of picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureKind {
    /// Two circles that overlap. Labels: left, right, then what lies only left, in both, only right.
    Overlap,
    /// A table of rows and columns. Labels: the corner, three columns, then each row: its name and three cells.
    Grid,
    /// Arrows between two sides. Labels: for each arrow: from, over, to.
    Arrows,
    /// Boxes inside a box. Labels: the outer box, then those inside.
    Nest,
}

impl PictureKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Nest, Self::Overlap, Self::Grid, Self::Arrows];

    /// The value in content files.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Overlap => "overlap",
            Self::Grid => "grid",
            Self::Arrows => "arrows",
            Self::Nest => "nest",
        }
    }

    /// Whether so many labels make a picture of this kind.
    fn takes(self, labels: usize) -> bool {
        match self {
            Self::Overlap => labels == 5,
            Self::Grid => labels >= 8 && labels.is_multiple_of(4),
            Self::Arrows => labels >= 3 && labels.is_multiple_of(3),
            Self::Nest => labels >= 2,
        }
    }
}

impl Author {
    /// A whole comparison; from the file of heads, one without its table.
    pub(super) fn comparison(&mut self, mut item: Item) -> Comparison {
        let comparison = self.comparison_head(&mut item);
        if !item.is_head() {
            let body = self.contrast(&mut item, comparison.columns.len());
            let _ = comparison.body.set(body);
        }
        item.finish(&mut self.problems);
        comparison
    }

    /// What the search and the list need of a comparison.
    pub(super) fn comparison_head(&mut self, item: &mut Item) -> Comparison {
        let comparison = Comparison {
            name: item.text("name", Bound::Name, &mut self.problems),
            summary: item.text("summary", Bound::Summary, &mut self.problems),
            columns: self.each(item, "columns", Self::column),
            search_words: item.texts("search_words", &mut self.problems),
            body: OnceLock::new(),
            slug: item.id.clone(),
        };
        if !(2..=4).contains(&comparison.columns.len()) {
            item.fault("columns", Fault::WrongShape("two to four things to compare"), &mut self.problems);
        }
        comparison
    }

    /// The rest of it.
    pub(super) fn contrast(&mut self, item: &mut Item, columns: usize) -> Contrast {
        let aspects = self.each(item, "aspects", Self::aspect);
        if aspects.is_empty() || aspects.iter().any(|aspect| aspect.cells.len() != columns) {
            item.fault("aspects", Fault::WrongShape("a cell for each column"), &mut self.problems);
        }
        Contrast {
            aspects,
            picture: item.optional_item("picture", &mut self.problems).map(|picture| self.picture(picture)),
            remember: item.text("remember", Bound::Line, &mut self.problems),
            usage: self.each(item, "usage", Self::note),
            sources: item.references("sources", &self.sources, "source", &mut self.problems),
        }
    }

    fn column(&mut self, mut item: Item) -> Column {
        let column = Column {
            name: item.text("name", Bound::Name, &mut self.problems),
            term: TermId(item.reference("to", &self.terms, "entry", &mut self.problems)),
        };
        item.finish(&mut self.problems);
        column
    }

    fn aspect(&mut self, mut item: Item) -> Aspect {
        let aspect = Aspect {
            name: item.text("aspect", Bound::Name, &mut self.problems),
            cells: item.bounded_texts("cells", Bound::Line, &mut self.problems),
            overlaps: item.optional_text("overlaps", Bound::Id, &mut self.problems).is_some(),
        };
        item.finish(&mut self.problems);
        aspect
    }

    fn picture(&mut self, mut item: Item) -> Picture {
        let kind = item.one_of("kind", &PictureKind::ALL.map(PictureKind::slug), &mut self.problems);
        let picture = Picture {
            kind: PictureKind::ALL[kind],
            labels: item.texts("labels", &mut self.problems),
            caption: item.text("caption", Bound::Paragraph, &mut self.problems),
        };
        if !picture.kind.takes(picture.labels.len()) {
            item.fault("labels", Fault::WrongShape("as many labels as the kind of picture has"), &mut self.problems);
        }
        item.finish(&mut self.problems);
        picture
    }
}
