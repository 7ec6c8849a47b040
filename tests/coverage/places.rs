//! The places that the checklists name, looked up in the shipped atlas.
//!
//! A place is written as a small address: `entry/account`; `usage/account` (who says what), `sense/account` (its
//! meanings), `analogy/…`, `example/…` (the source text's own); `list/account/Two things to remember`; `claim/…`;
//! `comparison/…`; `tour/first-day/Your first call`; `fit/…` (a task or a title); `map/industry/…`, `map/account/…`,
//! `map/lob/…`, `map/channel/…`; `source/…`; and `check/placeholders`, a test of this program.

use std::collections::BTreeSet;

use floorwalker::domain::atlas::{Atlas, Layer, List, Note};

use crate::support::{SHIPPED, body};

/// Where an entry can tell something.
pub(crate) const OF_AN_ENTRY: [&str; 6] = ["entry", "usage", "sense", "analogy", "example", "list"];

/// A place where the content tells something.
#[derive(Debug, Default)]
pub(crate) struct Place {
    /// What it rests on; `None` where the content gives no sources at such a place.
    pub(crate) sources: Option<BTreeSet<&'static str>>,
    /// What a reader sees there; of a list the title, then the items.
    pub(crate) texts: Vec<String>,
}

fn atlas() -> &'static Atlas {
    &SHIPPED.atlas
}

/// The slugs of those sources.
fn slugs(sources: &[usize]) -> BTreeSet<&'static str> {
    sources.iter().map(|&source| atlas().sources()[source].slug.as_str()).collect()
}

/// Whether one of them is a source text, and not the industry's common usage or our own.
pub(crate) fn cite_a_text(sources: &[usize]) -> bool {
    slugs(sources).iter().any(|slug| slug.starts_with("seed-"))
}

impl Place {
    fn new<'a>(sources: &[usize], texts: impl IntoIterator<Item = &'a String>) -> Self {
        Self { sources: Some(slugs(sources)), ..Self::unsourced(texts) }
    }

    fn unsourced<'a>(texts: impl IntoIterator<Item = &'a String>) -> Self {
        Self { sources: None, texts: texts.into_iter().cloned().collect() }
    }

    fn notes<'a>(notes: impl IntoIterator<Item = &'a Note>) -> Option<Self> {
        let notes: Vec<&Note> = notes.into_iter().collect();
        let sources: Vec<usize> = notes.iter().flat_map(|note| note.sources.iter().copied()).collect();
        (!notes.is_empty()).then(|| Self::new(&sources, notes.iter().map(|note| &note.text)))
    }
}

/// The place with that address, if there is one.
pub(crate) fn find(address: &str) -> Option<Place> {
    let parts: Vec<&str> = address.splitn(3, '/').collect();
    match parts[..] {
        [kind, slug] if OF_AN_ENTRY.contains(&kind) => in_entry(kind, slug),
        ["list", slug, title] => list(slug, title),
        ["tour", slug, title] => step(slug, title),
        ["map", layer, slug] => on_the_map(layer, slug),
        ["claim", slug] => {
            let claim = atlas().claims().iter().find(|claim| claim.slug == slug)?;
            let told = claim.body()?;
            Some(Place::new(&told.sources, [&claim.name, &told.text, &told.who, &told.counter]))
        }
        ["comparison", slug] => comparison(slug),
        ["fit", slug] => fit(slug),
        ["source", slug] => {
            let place = atlas().sources().iter().position(|source| source.slug == slug)?;
            let source = &atlas().sources()[place];
            Some(Place::new(&[place], [&source.title, &source.about]))
        }
        ["check", "placeholders"] => Some(Place::default()),
        _ => None,
    }
}

fn in_entry(kind: &str, slug: &str) -> Option<Place> {
    let term = atlas().term(atlas().find_term(slug)?);
    let body = body(term);
    match kind {
        "entry" => {
            let names = term.also_called.iter().map(|alias| &alias.name);
            let texts = [&term.name, &term.summary, &body.text].into_iter().chain(&body.example).chain(names);
            Some(Place::new(&body.sources, texts))
        }
        "usage" => Place::notes(&body.usage),
        "analogy" => Place::notes(&body.analogy),
        "example" => Place::notes(&body.source_example),
        "sense" => {
            let texts = body.senses.iter().flat_map(|sense| [&sense.text, &sense.who]);
            (!body.senses.is_empty()).then(|| Place::unsourced(texts))
        }
        _ => None,
    }
}

fn list(slug: &str, title: &str) -> Option<Place> {
    let List { title, items, sources } =
        body(atlas().term(atlas().find_term(slug)?)).lists.iter().find(|list| list.title == title)?;
    let items = items.iter().map(|item| {
        let name = item.to.map(|to| atlas().term(to).name.as_str());
        let texts: Vec<&str> = name.into_iter().chain(item.text.as_deref()).collect();
        texts.join(": ")
    });
    Some(Place { sources: Some(slugs(sources)), texts: [title.clone()].into_iter().chain(items).collect() })
}

fn step(slug: &str, title: &str) -> Option<Place> {
    let tour = atlas().tours().iter().find(|tour| tour.slug == slug)?;
    let step = tour.steps()?.iter().find(|step| step.title == title)?;
    Some(Place::new(&step.sources, [&step.title, &step.text]))
}

fn comparison(slug: &str) -> Option<Place> {
    let comparison = atlas().comparisons().iter().find(|comparison| comparison.slug == slug)?;
    let told = comparison.body()?;
    let rows = told.aspects.iter().flat_map(|aspect| [&aspect.name].into_iter().chain(&aspect.cells));
    let around = [&comparison.name, &comparison.summary, &told.remember];
    let captions = told.picture.iter().map(|picture| &picture.caption);
    let notes = told.usage.iter().map(|note| &note.text);
    Some(Place::new(&told.sources, around.into_iter().chain(rows).chain(captions).chain(notes)))
}

fn fit(slug: &str) -> Option<Place> {
    let trade = atlas().trade()?;
    if let Some(task) = trade.tasks.iter().find(|task| task.slug == slug) {
        return Some(Place::new(&task.sources, [&task.name, &task.why].into_iter().chain(&task.titles)));
    }
    let title = trade.titles.iter().find(|title| title.slug == slug)?;
    let views = title.views.iter().map(|view| &view.text);
    Some(Place::new(&title.sources, [&title.name, &title.condition].into_iter().chain(&title.also).chain(views)))
}

fn on_the_map(layer: &str, slug: &str) -> Option<Place> {
    if layer == "industry" {
        let industry = atlas().groups(Layer::Account).iter().find(|group| group.slug == slug)?;
        return Some(Place::unsourced([&industry.name, &industry.summary]));
    }
    let layer = Layer::ALL.into_iter().find(|known| known.slug() == layer)?;
    let node = atlas().node(atlas().find_node(layer, slug)?);
    Some(Place::new(&node.sources, [&node.name, &node.summary].into_iter().chain(&node.aliases)))
}

#[test]
fn a_place_that_is_not_there_is_not_found() {
    let wrong = ["", "entry", "entry/nobody", "usage/headset", "list/account", "list/account/Three things", "map/lob"];
    assert!(wrong.iter().all(|address| find(address).is_none()));
    let account = find("entry/account").unwrap();
    assert!(account.sources.unwrap().contains("seed-000") && account.texts.contains(&"Account".to_owned()));
}
