//! What the quiz knows beside the atlas: how the entries are related, in short, and the questions written by hand.

use super::bounds::Bound;
use super::build::Author;
use super::item::Item;
use super::problem::{Fault, Problem};
use super::written::Written;
use super::{Atlas, Body, Confidence, ContentFile, RelationKind, Term, TermId};

/// The file with the entries' kin; `build.rs` writes it.
pub const KIN_FILE: &str = "kin.json";
/// The file with the written questions.
pub const WRITTEN_FILE: &str = "quiz.json";

/// What the quiz knows beside the atlas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lore {
    kin: Vec<Kin>,
    written: Vec<Written>,
}

/// What an entry is related to, and of a metric how it is computed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kin {
    /// The entries it is related to.
    pub relations: Vec<Link>,
    /// The entries that it lists.
    pub listed: Vec<TermId>,
    /// The entries that its senses and cautions speak of; known of prepared content only.
    pub mentioned: Vec<TermId>,
    /// Its other names about which there is a caution.
    pub noted: Vec<String>,
    /// How it is computed, for a metric.
    pub formula: Option<String>,
    /// Whether it is a class to which surely belongs what is said to, and nothing else.
    pub closed: bool,
    /// Whether it is a page about several things, and its name no word that one could be asked for.
    pub overview: bool,
}

/// A relation without its sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// What the relation says.
    pub kind: RelationKind,
    /// Where it leads.
    pub to: TermId,
    /// Whether sources disagree about it: then it never marks an answer wrong.
    pub contested: bool,
}

impl Kin {
    fn of(term: &Term, body: &Body) -> Self {
        let relations = body.relations.iter().map(|relation| Link {
            kind: relation.kind,
            to: relation.to,
            contested: relation.confidence == Confidence::Contested,
        });
        let listed = body.lists.iter().flat_map(|list| &list.items).filter_map(|item| item.to);
        let noted = term.also_called.iter().zip(&body.alias_notes).filter(|(_, note)| !note.is_empty());
        Self {
            relations: relations.collect(),
            listed: listed.collect(),
            mentioned: Vec::new(),
            noted: noted.map(|(alias, _)| alias.name.clone()).collect(),
            closed: body.closed,
            overview: body.overview,
            formula: body.metric.as_ref().map(|metric| metric.formula.clone()),
        }
    }
}

impl Lore {
    /// What the content says to the quiz. The kin of the entries stand in [`KIN_FILE`], or where that is not given, in the
    /// bodies that the atlas has; the written questions in [`WRITTEN_FILE`], which need not be given.
    ///
    /// # Errors
    /// Every problem of the two files.
    pub fn read(atlas: &Atlas, files: &[ContentFile<'_>]) -> Result<Self, Vec<Problem>> {
        let mut author = Author::default();
        for (place, source) in atlas.sources().iter().enumerate() {
            author.sources.insert(&source.slug, place);
        }
        for (place, term) in atlas.terms().iter().enumerate() {
            author.terms.insert(&term.slug, place);
        }
        let mut kin: Vec<Kin> =
            atlas.terms().iter().map(|term| term.body().map(|body| Kin::of(term, body)).unwrap_or_default()).collect();
        let mut written = Vec::new();
        for file in files {
            let items = Item::all_of(file.name, file.text, "slug", &mut author.problems);
            for item in items {
                if file.name == KIN_FILE {
                    author.kin(&mut kin, item);
                } else {
                    written.push(author.written(atlas, item));
                }
            }
        }
        if author.problems.is_empty() { Ok(Self { kin, written }) } else { Err(author.problems) }
    }

    /// What that entry is related to.
    pub fn kin(&self, term: TermId) -> &Kin {
        &self.kin[term.0]
    }

    /// The written questions.
    pub fn written(&self) -> &[Written] {
        &self.written
    }
}

impl Author {
    fn kin(&mut self, all: &mut [Kin], mut item: Item) {
        let mut kin = Kin { formula: item.optional_text("formula", Bound::Line, &mut self.problems), ..Kin::default() };
        // A file that is newer than the atlas may know entries that the atlas does not.
        for text in item.texts("relations", &mut self.problems) {
            let mut parts = text.split(' ');
            let kind = parts.next().and_then(|slug| RelationKind::ALL.into_iter().find(|kind| kind.slug() == slug));
            let to = parts.next().unwrap_or_default();
            match kind {
                Some(kind) => kin.relations.extend(self.terms.get(to).map(|place| Link {
                    kind,
                    to: TermId(place),
                    contested: parts.next().is_some(),
                })),
                None => item.fault("relations", Fault::WrongShape("a kind, an entry"), &mut self.problems),
            }
        }
        let listed = item.texts("listed", &mut self.problems);
        let mentioned = item.texts("mentioned", &mut self.problems);
        let known = |slugs: Vec<String>| slugs.iter().filter_map(|slug| self.terms.get(slug)).map(TermId).collect();
        (kin.listed, kin.mentioned) = (known(listed), known(mentioned));
        kin.noted = item.texts("noted", &mut self.problems);
        kin.overview = item.optional_text("overview", Bound::Id, &mut self.problems).is_some();
        kin.closed = item.optional_text("closed", Bound::Id, &mut self.problems).is_some();
        if let Some(known) = self.terms.get(&item.id).and_then(|place| all.get_mut(place)) {
            *known = kin;
        }
        item.finish(&mut self.problems);
    }
}
