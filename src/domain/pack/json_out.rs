//! A pack as JSON, in pieces: what is read back says the same.

use super::table::{Extra, Kind, Thing};
use super::texts::Text;
use super::{Pack, VERSION};
use crate::domain::atlas::{CompanyKind, Confidence, Direction, Layer, Medium};

/// How many objects make a piece.
const PIECE: usize = 256;

impl Pack {
    /// The pack as JSON, piece by piece. What no program uses is left out.
    pub fn json(&self) -> impl Iterator<Item = String> + '_ {
        let mut head = Object::of(&[("floorwalker", VERSION), ("name", &self.name), ("about", &self.about)]).0;
        let sources = self.sources.iter().map(|own| {
            let fields = [("id", own.slug.as_str()), ("title", &own.title), ("about", &own.about)];
            Object::of(&fields).ended()
        });
        section(&mut head, "sources", sources);
        section(&mut head, "terms", self.terms.iter().map(|own| own.json.clone()));
        let head = std::iter::once(head);
        let used = self.used();
        let mut companies = vec![false; self.tables[Kind::Company as usize].things.len()];
        for company in &used[Kind::Company as usize] {
            companies[*company as usize] = true;
        }
        let pieces = Kind::ALL.into_iter().zip(used).flat_map(|(kind, used)| {
            let pieces = used.chunks(PIECE).map(<[u32]>::to_vec).collect::<Vec<_>>();
            let count = pieces.len();
            (0..count).zip(pieces).map(move |(number, piece)| (kind, number, number + 1 == count, piece))
        });
        let things = pieces.map(move |(kind, number, last, piece)| {
            let begin = if number == 0 { [",\n\"", kind.section(), "\":["].concat() } else { String::new() };
            let things = joined(piece.iter().map(|place| self.thing(kind, *place, &companies)), number > 0);
            [begin.as_str(), &things, if last { "]" } else { "" }].concat()
        });
        let programs = (0..self.len()).step_by(PIECE).map(|from| {
            let written = (from..self.len().min(from + PIECE)).map(|place| self.program(place));
            joined(written, from > 0)
        });
        let begin = std::iter::once(",\n\"programs\":[".to_owned());
        head.chain(things).chain(begin).chain(programs).chain(std::iter::once("]}\n".to_owned()))
    }

    /// The same as one text.
    pub fn to_json(&self) -> String {
        self.json().collect()
    }

    /// The places of the things that programs use, in the order of the kinds.
    pub(super) fn used(&self) -> [Vec<u32>; 6] {
        let mut used = Kind::ALL.map(|kind| vec![false; self.tables[kind as usize].things.len()]);
        for row in &self.rows {
            for (layer, node) in Layer::ALL.into_iter().zip(row.nodes) {
                used[super::maker::kind_of(layer) as usize][node as usize] = true;
            }
        }
        let [industries, functions, companies, accounts, lobs, _] = &mut used;
        let tables = &self.tables;
        let mark = |marks: &mut Vec<bool>, place: Option<u32>| {
            if let Some(place) = place {
                marks[place as usize] = true;
            }
        };
        let employers = |accounts: &[bool], companies: &mut Vec<bool>| {
            for (account, _) in tables[Kind::Account as usize].things.iter().zip(accounts).filter(|(_, used)| **used) {
                mark(companies, account.other);
            }
        };
        employers(accounts, companies);
        // A team's owner is named with it, whether or not it has programs; and so is who employs its agents.
        for (company, _) in tables[Kind::Company as usize].things.iter().zip(&*companies).filter(|(_, used)| **used) {
            mark(accounts, company.other);
        }
        for (account, used) in tables[Kind::Account as usize].things.iter().zip(accounts) {
            if *used {
                mark(industries, account.group);
            }
        }
        for (lob, used) in tables[Kind::Lob as usize].things.iter().zip(lobs) {
            if *used {
                mark(functions, lob.group);
            }
        }
        used.map(|used| (0..).zip(used).filter(|(_, used)| *used).map(|(place, _)| place).collect())
    }

    fn text(&self, text: Text) -> &str {
        self.texts.get(text)
    }

    fn name_of(&self, kind: Kind, place: Option<u32>) -> &str {
        place.map_or("", |place| self.text(self.tables[kind as usize].things[place as usize].name))
    }

    fn list(&self, texts: &[Text]) -> Vec<&str> {
        texts.iter().map(|text| self.text(*text)).collect()
    }

    fn thing(&self, kind: Kind, place: u32, companies: &[bool]) -> String {
        let thing: &Thing = &self.tables[kind as usize].things[place as usize];
        let empty = Extra::default();
        let extra = thing.extra.as_deref().unwrap_or(&empty);
        let mut object = Object::of(&[("id", self.text(thing.id)), ("name", self.text(thing.name))]);
        match kind {
            Kind::Industry | Kind::Function => {}
            Kind::Company => {
                let kind = thing.group.map_or("", |kind| CompanyKind::ALL[kind as usize].slug());
                object.text("kind", kind);
                object.text("place", self.text(extra.place));
                object.text("about", self.text(thing.summary));
                object.text("owner", self.name_of(Kind::Account, thing.other));
                return object.ended();
            }
            Kind::Account => {
                object.text("industry", self.name_of(Kind::Industry, thing.group));
                let employer = thing.other.filter(|company| companies[*company as usize]);
                object.text("employer", self.name_of(Kind::Company, employer));
            }
            Kind::Lob => {
                object.text("function", self.name_of(Kind::Function, thing.group));
                object.text("direction", thing.other.map_or("", |other| Direction::ALL[other as usize].slug()));
            }
            Kind::Channel => {
                object.text("medium", thing.group.map_or("", |medium| Medium::ALL[medium as usize].slug()));
            }
        }
        object.text("summary", self.text(thing.summary));
        object.text("term", self.text(extra.term));
        object.text("campaign_type", self.text(extra.campaign_type));
        object.list("aliases", &self.list(&extra.aliases));
        object.list("search_words", &self.list(&extra.search_words));
        object.list("direction_sources", &self.list(&extra.direction_sources));
        object.list("sources", &self.list(&extra.sources));
        object.text("confidence", extra.confidence.map_or("", confidence));
        object.ended()
    }

    fn program(&self, place: usize) -> String {
        let (Some(row), Some(entry)) = (self.row(place), self.rows.get(place)) else { return String::new() };
        let mut object = Object::of(&[
            ("account", row.account),
            ("lob", row.lob),
            ("channel", row.channel),
            ("direction", row.direction),
            ("example", row.example),
        ]);
        if let Some(backing) = usize::from(entry.backing).checked_sub(1).and_then(|place| self.backings.get(place)) {
            object.list("sources", &backing.sources.iter().map(String::as_str).collect::<Vec<_>>());
            object.text("confidence", backing.confidence.map_or("", confidence));
        }
        object.ended()
    }
}

fn confidence(place: u8) -> &'static str {
    Confidence::ALL[usize::from(place)].slug()
}

/// A section of a few objects.
fn section(json: &mut String, name: &str, objects: impl Iterator<Item = String>) {
    let objects = joined(objects, false);
    if !objects.is_empty() {
        json.push_str(&[",\n\"", name, "\":[", &objects, "]"].concat());
    }
}

/// Objects, a line for each.
fn joined(objects: impl Iterator<Item = String>, goes_on: bool) -> String {
    let mut joined = String::new();
    for object in objects {
        joined.push_str(if joined.is_empty() && !goes_on { "\n" } else { ",\n" });
        joined.push_str(&object);
    }
    joined
}

/// An object that is being written; fields that say nothing are left out.
struct Object(String);

impl Object {
    fn of(fields: &[(&str, &str)]) -> Self {
        let mut object = Self("{".into());
        for (name, text) in fields {
            object.text(name, text);
        }
        object
    }

    fn name(&mut self, name: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        quote(&mut self.0, name);
        self.0.push(':');
    }

    fn text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.name(name);
            quote(&mut self.0, text);
        }
    }

    fn list(&mut self, name: &str, texts: &[&str]) {
        if !texts.is_empty() {
            self.name(name);
            for (place, text) in texts.iter().enumerate() {
                self.0.push(if place == 0 { '[' } else { ',' });
                quote(&mut self.0, text);
            }
            self.0.push(']');
        }
    }

    fn ended(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

/// Writes a text between quotation marks.
fn quote(json: &mut String, text: &str) {
    json.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                json.push('\\');
                json.push(c);
            }
            // No text of a pack has control characters, but the name that somebody gives it may.
            c if c.is_control() => json.push(' '),
            c => json.push(c),
        }
    }
    json.push('"');
}
