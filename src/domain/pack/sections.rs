//! The sections of a pack's JSON → things. What they refer to may stand further down, so it is looked up at the end.

use super::Pack;
use super::enter::{Entering, Slot};
use super::fields::{PROGRAM, SOURCE, fields_of};
use super::items::{Values, parse, read};
use super::problem::{Fault, Problems, Spot};
use super::program::{Backing, OwnSource, OwnTerm};
use super::table::{Extra, Kind};
use super::{Row, spelled};
use crate::domain::atlas::CompanyKind;
use crate::domain::json::Json;

/// A reference to be looked up when all things are known.
#[derive(Debug)]
pub(super) struct Reference {
    kind: Kind,
    place: u32,
    field: &'static str,
    to: Kind,
    name: String,
    at: Spot,
}

/// Reads the things of a section.
pub(super) fn thing(
    pack: &mut Pack,
    kind: Kind,
    piece: &[u8],
    at: Spot,
    references: &mut Vec<Reference>,
    problems: &mut Problems,
) {
    let Some(values) = read(piece, fields_of(kind), at, problems) else { return };
    let (id, name) = (values.text("id"), values.text("name"));
    if name.is_empty() {
        return;
    }
    let table = &mut pack.tables[kind as usize];
    let taken = [(("name"), name, table.named(name)), (("id"), id, table.of_id(id).filter(|_| !id.is_empty()))];
    for (field, value, before) in taken {
        if let Some(before) = before {
            let first = Spot { line: table.things[before as usize].line, section: kind.section(), ..Spot::default() };
            problems.add(at, field, value, Fault::UsedTwice { first });
            return;
        }
    }
    let known = pack.known.find_exactly(kind, name).map(|known| known.id.clone());
    let known = known.filter(|id| table.of_id(id).is_none());
    let id = if id.is_empty() { known.as_deref() } else { Some(id) };
    let place = table.add(&mut pack.texts, id, name, at.line);
    let summary = pack.texts.add(if kind == Kind::Company { values.text("about") } else { values.text("summary") });
    let extra = extra(pack, &values, at, problems);
    let group = match kind {
        Kind::Channel => spelled::medium(values.text("medium")).map(|medium| medium as u32),
        Kind::Company => values.choice("kind").map(|kind| kind as u32),
        _ => None,
    };
    if kind == Kind::Company {
        let outsourcer = group.is_none_or(|kind| kind == CompanyKind::Outsourcer as u32);
        if outsourcer != values.text("owner").is_empty() {
            problems.add(at, "owner", values.text("owner"), Fault::Owner);
        }
    }
    let thing = &mut pack.tables[kind as usize].things[place as usize];
    (thing.summary, thing.extra, thing.group) = (summary, extra, group);
    if kind == Kind::Lob {
        thing.other = spelled::direction(values.text("direction")).map(|direction| direction as u32);
    }
    for (field, to) in [
        ("industry", Kind::Industry),
        ("function", Kind::Function),
        ("employer", Kind::Company),
        ("owner", Kind::Account),
    ] {
        let name = values.text(field);
        if !name.is_empty() {
            references.push(Reference { kind, place, field, to, name: name.into(), at });
        }
    }
}

/// What few things say of themselves.
fn extra(pack: &mut Pack, values: &Values, at: Spot, problems: &mut Problems) -> Option<Box<Extra>> {
    for field in ["sources", "direction_sources"] {
        check_sources(pack, field, values.list(field), at, problems);
    }
    let term = values.text("term");
    if !term.is_empty() && !pack.known.terms().contains(term) && !pack.own_ids.terms.contains(term) {
        problems.add(at, "term", term, Fault::Dangling("terms"));
    }
    let texts = &mut pack.texts;
    let mut list = |field| values.list(field).iter().map(|text| texts.add(text)).collect::<Vec<_>>();
    let mut extra = Extra {
        aliases: list("aliases"),
        search_words: list("search_words"),
        direction_sources: list("direction_sources"),
        sources: list("sources"),
        confidence: values.choice("confidence").map(|choice| choice as u8),
        ..Extra::default()
    };
    extra.term = texts.add(term);
    extra.campaign_type = texts.add(values.text("campaign_type"));
    extra.place = texts.add(values.text("place"));
    (!extra.is_empty()).then(|| Box::new(extra))
}

fn check_sources(pack: &Pack, field: &str, named: &[String], at: Spot, problems: &mut Problems) {
    for source in named {
        if !pack.known.sources().contains(source) && !pack.own_ids.sources.contains(source) {
            problems.add(at, field, source, Fault::Dangling("sources"));
        }
    }
}

/// Looks up what a thing refers to.
pub(super) fn look_up(pack: &mut Pack, reference: &Reference, problems: &mut Problems) {
    let Reference { kind, place, field, to, name, at } = reference;
    let mut entering = Entering { pack, problems, at: *at, its_own: None, before: Vec::new() };
    let Some(found) = entering.refer(*to, name) else { return };
    let slot = if matches!(*field, "industry" | "function") { Slot::Group } else { Slot::Other };
    entering.fact(*kind, *place, slot, Some(found), field, name);
}

/// Reads a source.
pub(super) fn source(pack: &mut Pack, piece: &[u8], at: Spot, problems: &mut Problems) {
    let Some(values) = read(piece, &SOURCE, at, problems) else { return };
    let own = |field| values.text(field).to_owned();
    let source = OwnSource { slug: own("id"), title: own("title"), about: own("about") };
    if pack.own_ids.sources.insert(source.slug.clone()) {
        pack.sources.push(source);
    } else {
        problems.add(at, "id", &source.slug, Fault::UsedTwice { first: Spot::default() });
    }
}

/// Keeps a glossary entry, of which as yet only the id is looked at; false where it has none.
pub(super) fn term(pack: &mut Pack, piece: &[u8], at: Spot, problems: &mut Problems) -> bool {
    let Some(json) = parse(piece, at, problems) else { return false };
    let Json::Object(fields) = json else {
        problems.add(at, "", "", Fault::NotAnItem);
        return false;
    };
    let slug = fields.into_iter().find_map(|(name, value)| match value {
        Json::Text(slug) if name == "slug" => Some(slug),
        _ => None,
    });
    let slug = slug.unwrap_or_default();
    if !pack.own_ids.terms.insert(slug.clone()) {
        problems.add(at, "slug", &slug, Fault::UsedTwice { first: Spot::default() });
        return false;
    }
    pack.terms.push(OwnTerm { slug, json: String::from_utf8_lossy(piece).into_owned() });
    true
}

/// Reads a program; false where it is none.
pub(super) fn program(pack: &mut Pack, piece: &[u8], at: Spot, problems: &mut Problems) -> bool {
    let Some(values) = read(piece, &PROGRAM, at, problems) else { return false };
    check_sources(pack, "sources", values.list("sources"), at, problems);
    let backing = Backing {
        sources: values.list("sources").to_vec(),
        confidence: values.choice("confidence").map(|choice| choice as u8),
    };
    let Some(backing) = pack.backing(backing) else {
        problems.add(at, "sources", "", Fault::TooMany { most: 1_000, what: "different lists of sources" });
        return false;
    };
    let row = Row::of_cells(Row::COLUMNS.map(|column| values.text(column)));
    let mut entering = Entering { pack, problems, at, its_own: None, before: Vec::new() };
    let entry = entering.row(&row, backing);
    pack.rows.extend(entry);
    entry.is_some()
}
