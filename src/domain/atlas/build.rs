//! Content files → [`Atlas`], or every problem at once.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::bounds::{Bound, check, is_id};
use super::problem::{Fault, Problem};
use super::raw::{
    RawAccount, RawAlias, RawChannel, RawCompany, RawGroup, RawLob, RawNote, RawProgram, RawRelation, RawSense,
    RawSource, RawTerm,
};
use super::{
    Alias, Atlas, Company, CompanyKind, ContentFile, Detail, Direction, Group, Layer, Medium, Node, Note, Program,
    Relation, Sense, Source, Term, TermId,
};

/// The kinds of file; `terms/*.json` come beside them.
const FILES: [&str; 8] = [
    "sources.json",
    "functions.json",
    "industries.json",
    "companies.json",
    "accounts.json",
    "lobs.json",
    "channels.json",
    "programs.json",
];

/// Reads, links and checks.
pub(super) fn build(files: &[ContentFile<'_>]) -> Result<Atlas, Vec<Problem>> {
    let mut author = Author::default();
    for file in files {
        if !FILES.contains(&file.name) && !is_terms(file.name) {
            author.fault(file.name, "name", Fault::UnknownFile);
        }
    }
    let raw_sources: Vec<RawSource> = author.read(files, "sources.json");
    let raw_functions: Vec<RawGroup> = author.read(files, "functions.json");
    let raw_industries: Vec<RawGroup> = author.read(files, "industries.json");
    let raw_companies: Vec<RawCompany> = author.read(files, "companies.json");
    let mut raw_accounts: Vec<RawAccount> = author.read(files, "accounts.json");
    let mut raw_lobs: Vec<RawLob> = author.read(files, "lobs.json");
    let mut raw_channels: Vec<RawChannel> = author.read(files, "channels.json");
    let raw_programs: Vec<RawProgram> = author.read(files, "programs.json");
    let mut raw_terms: Vec<(&str, RawTerm)> = Vec::new();
    for file in files.iter().filter(|file| is_terms(file.name)) {
        raw_terms.extend(author.parse(file).into_iter().map(|term| (file.name, term)));
    }

    let sources = author.ids("sources.json", raw_sources.iter().map(|raw| &raw.id));
    let functions = author.ids("functions.json", raw_functions.iter().map(|raw| &raw.id));
    let industries = author.ids("industries.json", raw_industries.iter().map(|raw| &raw.id));
    let companies = author.ids("companies.json", raw_companies.iter().map(|raw| &raw.id));
    // Neighbors on the map are neighbors in the atlas: each layer is ordered by group, the author's order within.
    raw_accounts.sort_by_key(|raw| industries.get(&raw.industry).copied());
    raw_lobs.sort_by_key(|raw| functions.get(&raw.function).copied());
    raw_channels.sort_by_key(|raw| raw.medium);
    raw_terms.sort_by_cached_key(|(_, raw)| crate::domain::text::fold(&raw.name));
    let accounts = author.ids("accounts.json", raw_accounts.iter().map(|raw| &raw.id));
    let lobs = author.ids("lobs.json", raw_lobs.iter().map(|raw| &raw.id));
    let channels = author.ids("channels.json", raw_channels.iter().map(|raw| &raw.id));
    let terms = author.ids("terms", raw_terms.iter().map(|(_, raw)| &raw.slug));
    let media: Vec<Medium> = raw_channels.iter().map(|raw| raw.medium).collect();
    let link = Links { sources, functions, industries, companies, accounts, lobs, channels, terms };

    let atlas = Atlas {
        sources: raw_sources.into_iter().map(|raw| author.source(raw)).collect(),
        groups: [
            raw_industries.into_iter().map(|raw| author.group("industries.json", raw)).collect(),
            raw_functions.into_iter().map(|raw| author.group("functions.json", raw)).collect(),
            Medium::ALL.into_iter().map(medium_group).collect(),
        ],
        companies: raw_companies.into_iter().map(|raw| author.company(&link, raw)).collect(),
        nodes: [
            raw_accounts.into_iter().map(|raw| author.account(&link, raw)).collect(),
            raw_lobs.into_iter().map(|raw| author.lob(&link, raw)).collect(),
            raw_channels.into_iter().map(|raw| author.channel(&link, raw)).collect(),
        ],
        programs: author.programs(&link, &media, raw_programs),
        terms: raw_terms.into_iter().map(|(file, raw)| author.term(&link, file, raw)).collect(),
    };
    if author.problems.is_empty() { Ok(atlas) } else { Err(author.problems) }
}

/// Whether a file of that name holds glossary entries.
fn is_terms(name: &str) -> bool {
    name.starts_with("terms/")
}

fn medium_group(medium: Medium) -> Group {
    let name = match medium {
        Medium::Voice => "Voice",
        Medium::NonVoice => "Non-voice",
        Medium::None => "No customer contact",
    };
    Group { slug: medium.slug().into(), name: name.into(), summary: String::new() }
}

/// Ids of one kind → places in its list.
type Ids = BTreeMap<String, usize>;

/// What a reference may lead to.
struct Links {
    sources: Ids,
    functions: Ids,
    industries: Ids,
    companies: Ids,
    accounts: Ids,
    lobs: Ids,
    channels: Ids,
    terms: Ids,
}

/// Collects the author's problems while the content is put together.
#[derive(Default)]
struct Author {
    problems: Vec<Problem>,
}

impl Author {
    fn fault(&mut self, file: &str, place: &str, fault: Fault) {
        self.problems.push(Problem { file: file.into(), place: place.into(), fault });
    }

    fn read<T: DeserializeOwned>(&mut self, files: &[ContentFile<'_>], name: &str) -> Vec<T> {
        if let Some(file) = files.iter().find(|file| file.name == name) {
            self.parse(file)
        } else {
            self.fault(name, "file", Fault::MissingFile);
            Vec::new()
        }
    }

    fn parse<T: DeserializeOwned>(&mut self, file: &ContentFile<'_>) -> Vec<T> {
        serde_json::from_str(file.text).unwrap_or_else(|error| {
            self.fault(file.name, "file", Fault::Unreadable(error.to_string()));
            Vec::new()
        })
    }

    fn ids<'a>(&mut self, file: &str, ids: impl Iterator<Item = &'a String>) -> Ids {
        let mut places = Ids::new();
        for (place, id) in ids.enumerate() {
            if !is_id(id) {
                self.fault(file, "id", Fault::BadId(id.clone()));
            }
            if places.insert(id.clone(), place).is_some() {
                self.fault(file, "id", Fault::Duplicate(id.clone()));
            }
        }
        places
    }

    /// The place of `id`, or a problem and the first place: the atlas is thrown away then.
    fn find(&mut self, at: At<'_>, field: &str, ids: &Ids, id: &str, kind: &'static str) -> usize {
        ids.get(id).copied().unwrap_or_else(|| {
            self.fault(at.file, &at.field(field), Fault::Dangling(id.into(), kind));
            0
        })
    }

    fn sources(&mut self, at: At<'_>, field: &str, link: &Links, ids: &[String]) -> Vec<usize> {
        if ids.is_empty() {
            self.fault(at.file, &at.field(field), Fault::Empty);
        }
        ids.iter().map(|id| self.find(at, field, &link.sources, id, "source")).collect()
    }

    fn text(&mut self, at: At<'_>, field: &str, text: String, bound: Bound) -> String {
        if let Err(fault) = check(&text, bound) {
            self.fault(at.file, &at.field(field), fault);
        }
        text
    }

    fn names(&mut self, at: At<'_>, field: &str, names: Vec<String>) -> Vec<String> {
        names.into_iter().map(|name| self.text(at, field, name, Bound::Remark)).collect()
    }

    fn source(&mut self, raw: RawSource) -> Source {
        let at = At { file: "sources.json", id: &raw.id };
        Source {
            title: self.text(at, "title", raw.title, Bound::Remark),
            about: self.text(at, "about", raw.about, Bound::Paragraph),
            slug: raw.id.clone(),
        }
    }

    fn group(&mut self, file: &str, raw: RawGroup) -> Group {
        let at = At { file, id: &raw.id };
        Group {
            name: self.text(at, "name", raw.name, Bound::Name),
            summary: self.text(at, "summary", raw.summary, Bound::Line),
            slug: raw.id.clone(),
        }
    }

    fn company(&mut self, link: &Links, raw: RawCompany) -> Company {
        let at = At { file: "companies.json", id: &raw.id };
        if (raw.kind == CompanyKind::Outsourcer) == raw.owner.is_some() {
            self.fault(at.file, &at.field("owner"), Fault::OwnerMismatch);
        }
        Company {
            name: self.text(at, "name", raw.name, Bound::Name),
            kind: raw.kind,
            place: self.text(at, "place", raw.place, Bound::Remark),
            about: self.text(at, "about", raw.about, Bound::Line),
            owner: raw.owner.map(|owner| self.find(at, "owner", &link.accounts, &owner, "account")),
            slug: raw.id.clone(),
        }
    }

    fn account(&mut self, link: &Links, raw: RawAccount) -> Node {
        let at = At { file: "accounts.json", id: &raw.id };
        Node {
            name: self.text(at, "name", raw.name, Bound::Name),
            summary: self.text(at, "summary", raw.summary, Bound::Line),
            group: self.find(at, "industry", &link.industries, &raw.industry, "industry"),
            term: None,
            aliases: self.names(at, "aliases", raw.aliases),
            search_words: Vec::new(),
            sources: Vec::new(),
            confidence: super::Confidence::Industry,
            detail: Detail::Account {
                employer: self.find(at, "employer", &link.companies, &raw.employer, "company"),
            },
            slug: raw.id.clone(),
        }
    }

    fn lob(&mut self, link: &Links, raw: RawLob) -> Node {
        let at = At { file: "lobs.json", id: &raw.id };
        Node {
            name: self.text(at, "name", raw.name, Bound::Name),
            summary: self.text(at, "summary", raw.summary, Bound::Line),
            group: self.find(at, "function", &link.functions, &raw.function, "function"),
            term: raw.term.map(|term| TermId(self.find(at, "term", &link.terms, &term, "entry"))),
            aliases: self.names(at, "aliases", raw.aliases),
            search_words: self.names(at, "search_words", raw.search_words),
            sources: self.sources(at, "sources", link, &raw.sources),
            confidence: raw.confidence,
            detail: Detail::Lob {
                direction: raw.direction,
                direction_sources: self.sources(at, "direction_sources", link, &raw.direction_sources),
                campaign_type: raw.campaign_type,
            },
            slug: raw.id.clone(),
        }
    }

    fn channel(&mut self, link: &Links, raw: RawChannel) -> Node {
        let at = At { file: "channels.json", id: &raw.id };
        Node {
            name: self.text(at, "name", raw.name, Bound::Name),
            summary: self.text(at, "summary", raw.summary, Bound::Line),
            group: raw.medium as usize,
            term: raw.term.map(|term| TermId(self.find(at, "term", &link.terms, &term, "entry"))),
            aliases: self.names(at, "aliases", raw.aliases),
            search_words: self.names(at, "search_words", raw.search_words),
            sources: self.sources(at, "sources", link, &raw.sources),
            confidence: raw.confidence,
            detail: Detail::Channel,
            slug: raw.id.clone(),
        }
    }

    fn programs(&mut self, link: &Links, media: &[Medium], raw: Vec<RawProgram>) -> Vec<Program> {
        let mut seen = BTreeMap::new();
        raw.into_iter()
            .map(|raw| {
                let id = format!("{} / {} / {}", raw.account, raw.lob, raw.channel);
                let at = At { file: "programs.json", id: &id };
                let nodes = [
                    self.find(at, "account", &link.accounts, &raw.account, "account"),
                    self.find(at, "lob", &link.lobs, &raw.lob, "LOB"),
                    self.find(at, "channel", &link.channels, &raw.channel, "channel"),
                ];
                if seen.insert(id.clone(), ()).is_some() {
                    self.fault(at.file, at.id, Fault::Duplicate(id.clone()));
                }
                let no_contact = media.get(nodes[Layer::Channel as usize]) == Some(&Medium::None);
                if no_contact != (raw.direction == Direction::None) {
                    self.fault(at.file, &at.field("direction"), Fault::DirectionMismatch);
                }
                Program {
                    nodes,
                    direction: raw.direction,
                    example: self.text(at, "example", raw.example, Bound::Line),
                    sources: self.sources(at, "sources", link, &raw.sources),
                    confidence: raw.confidence,
                }
            })
            .collect()
    }

    fn term(&mut self, link: &Links, file: &str, raw: RawTerm) -> Term {
        let at = At { file, id: &raw.slug };
        if raw.relations.is_empty() {
            self.fault(file, &at.field("relations"), Fault::Empty);
        }
        Term {
            name: self.text(at, "name", raw.name, Bound::Name),
            acronym: raw.acronym.map(|acronym| self.text(at, "acronym", acronym, Bound::Name)),
            category: self.text(at, "category", raw.category, Bound::Name),
            summary: self.text(at, "summary", raw.summary, Bound::Line),
            text: self.text(at, "text", raw.text, Bound::Explanation),
            example: raw.example.map(|text| self.text(at, "example", text, Bound::Paragraph)),
            analogy: raw.analogy.map(|note| self.note(at, "analogy", link, note)),
            source_example: raw.source_example.map(|note| self.note(at, "source_example", link, note)),
            senses: raw.senses.into_iter().map(|sense| self.sense(at, sense)).collect(),
            usage: raw.usage.into_iter().map(|note| self.note(at, "usage", link, note)).collect(),
            also_called: raw.also_called.into_iter().map(|alias| self.alias(at, alias)).collect(),
            search_words: self.names(at, "search_words", raw.search_words),
            relations: raw.relations.into_iter().map(|relation| self.relation(at, link, &relation)).collect(),
            sources: self.sources(at, "sources", link, &raw.sources),
            slug: raw.slug.clone(),
        }
    }

    fn note(&mut self, at: At<'_>, field: &str, link: &Links, raw: RawNote) -> Note {
        Note {
            text: self.text(at, field, raw.text, Bound::Paragraph),
            sources: self.sources(at, field, link, &raw.sources),
        }
    }

    fn sense(&mut self, at: At<'_>, raw: RawSense) -> Sense {
        Sense {
            text: self.text(at, "senses", raw.text, Bound::Line),
            who: self.text(at, "senses", raw.who, Bound::Remark),
        }
    }

    fn alias(&mut self, at: At<'_>, raw: RawAlias) -> Alias {
        Alias {
            name: self.text(at, "also_called", raw.name, Bound::Remark),
            region: raw.region.map(|region| self.text(at, "also_called", region, Bound::Remark)),
            note: raw.note.map(|note| self.text(at, "also_called", note, Bound::Remark)),
        }
    }

    fn relation(&mut self, at: At<'_>, link: &Links, raw: &RawRelation) -> Relation {
        Relation {
            kind: raw.kind,
            to: TermId(self.find(at, "relations", &link.terms, &raw.to, "entry")),
            sources: self.sources(at, "relations", link, &raw.sources),
            confidence: raw.confidence,
        }
    }
}

/// Where in the content a value stands.
#[derive(Clone, Copy)]
struct At<'a> {
    file: &'a str,
    id: &'a str,
}

impl At<'_> {
    fn field(&self, field: &str) -> String {
        format!("{}, {field}", self.id)
    }
}
