//! Content files → [`Atlas`], or every problem at once.

use std::sync::OnceLock;

use super::bounds::Bound;
use super::files::{FILES, FOUND_BY, TOLD, is_terms, name_unknown, read, told};
use super::item::{Ids, Item, ids_of};
use super::problem::{Fault, Problem};
use super::trade::FIT;
use super::{
    Atlas, Company, CompanyKind, Confidence, ContentFile, Detail, Direction, FoundBy, Group, Layer, Medium, Node,
    Program, Source, Telling, TermId,
};
use crate::domain::text::{fold, order};

/// Reads, links and checks.
pub(super) fn build(files: &[ContentFile<'_>]) -> Result<Atlas, Vec<Problem>> {
    let mut problems = Vec::new();
    name_unknown(files, &mut problems);
    let [sources, functions, industries, companies, mut accounts, mut lobs, mut channels, programs] =
        FILES.map(|name| read(files, name, &mut problems));
    let mut terms: Vec<Item> = Vec::new();
    for file in files.iter().filter(|file| is_terms(file.name)) {
        terms.extend(Item::all_of(file.name, file.text, "slug", &mut problems));
    }
    let mut author = Author {
        sources: ids_of(&sources, &mut problems),
        functions: ids_of(&functions, &mut problems),
        industries: ids_of(&industries, &mut problems),
        companies: ids_of(&companies, &mut problems),
        problems,
        ..Author::default()
    };
    // Neighbors on the map are neighbors in the atlas: each layer is ordered by group, the author's order within.
    let industry = author.groups_of(&mut accounts, "industry");
    let function = author.groups_of(&mut lobs, "function");
    let medium = author.groups_of(&mut channels, "medium");
    let names: Vec<String> = terms.iter().map(|item| fold(item.peek("name"))).collect();
    let by_name = order(terms.len(), |left, right| names[left].cmp(&names[right]));
    terms = rearranged(terms, &by_name);
    author.accounts = ids_of(&accounts, &mut author.problems);
    author.lobs = ids_of(&lobs, &mut author.problems);
    author.channels = ids_of(&channels, &mut author.problems);
    author.terms = ids_of(&terms, &mut author.problems);

    let atlas = Atlas {
        sources: sources.into_iter().map(|item| author.source(item)).collect(),
        groups: [
            industries.into_iter().map(|item| author.group(item)).collect(),
            functions.into_iter().map(|item| author.group(item)).collect(),
            Medium::ALL.into_iter().map(medium_group).collect(),
        ],
        companies: companies.into_iter().map(|item| author.company(item)).collect(),
        nodes: [
            accounts.into_iter().zip(industry).map(|(item, group)| author.node(item, group, Layer::Account)).collect(),
            lobs.into_iter().zip(function).map(|(item, group)| author.node(item, group, Layer::Lob)).collect(),
            channels.into_iter().zip(&medium).map(|(item, group)| author.node(item, *group, Layer::Channel)).collect(),
        ],
        programs: author.programs(programs, &medium),
        terms: terms.into_iter().map(|item| author.term(item)).collect(),
        comparisons: told(files, TOLD[0], &mut author.problems)
            .into_iter()
            .map(|item| author.comparison(item))
            .collect(),
        tours: told(files, TOLD[1], &mut author.problems).into_iter().map(|item| author.tour(item)).collect(),
        claims: told(files, TOLD[2], &mut author.problems).into_iter().map(|item| author.claim(item)).collect(),
        trade: OnceLock::new(),
        finders: Default::default(),
    };
    if files.iter().any(|file| file.name == FIT) {
        let items = told(files, FIT, &mut author.problems);
        let _ = atlas.trade.set(author.trade(items));
    }
    for item in told(files, FOUND_BY, &mut author.problems) {
        author.found_by(&atlas, item);
    }
    // Where nobody has prepared it, what the authors wrote.
    for (term, search_words) in atlas.terms().iter().zip(std::mem::take(&mut author.search_words)) {
        let _ = term.found_by.set(FoundBy { search_words, about: String::new() });
    }
    if author.problems.is_empty() { Ok(atlas) } else { Err(author.problems) }
}

fn rearranged(items: Vec<Item>, order: &[usize]) -> Vec<Item> {
    let mut items: Vec<Option<Item>> = items.into_iter().map(Some).collect();
    order.iter().filter_map(|&place| items[place].take()).collect()
}

pub(in crate::domain) fn medium_group(medium: Medium) -> Group {
    let name = match medium {
        Medium::Voice => "Voice",
        Medium::NonVoice => "Non-voice",
        Medium::None => "No customer contact",
    };
    Group { slug: medium.slug().into(), name: name.into(), summary: String::new() }
}

/// What references may lead to, and the problems found so far.
#[derive(Debug, Default)]
pub(super) struct Author {
    pub(super) sources: Ids,
    functions: Ids,
    industries: Ids,
    companies: Ids,
    accounts: Ids,
    lobs: Ids,
    channels: Ids,
    pub(super) terms: Ids,
    /// The search words of each whole entry.
    pub(super) search_words: Vec<Vec<String>>,
    pub(super) problems: Vec<Problem>,
}

impl Author {
    /// The group of each item, the items having been put in the order of their groups.
    fn groups_of(&mut self, items: &mut Vec<Item>, field: &str) -> Vec<usize> {
        let media = Medium::ALL.map(Medium::slug);
        let problems = &mut self.problems;
        let groups: Vec<usize> = items
            .iter_mut()
            .map(|item| match field {
                "industry" => item.reference(field, &self.industries, "industry", problems),
                "function" => item.reference(field, &self.functions, "function", problems),
                _ => item.one_of(field, &media, problems),
            })
            .collect();
        let order = order(items.len(), |left, right| groups[left].cmp(&groups[right]));
        *items = rearranged(std::mem::take(items), &order);
        order.into_iter().map(|place| groups[place]).collect()
    }

    pub(super) fn source(&mut self, mut item: Item) -> Source {
        let source = Source {
            title: item.text("title", Bound::Remark, &mut self.problems),
            about: item.text("about", Bound::Paragraph, &mut self.problems),
            slug: item.id.clone(),
        };
        item.finish(&mut self.problems);
        source
    }

    fn group(&mut self, mut item: Item) -> Group {
        let group = Group {
            name: item.text("name", Bound::Name, &mut self.problems),
            summary: item.text("summary", Bound::Line, &mut self.problems),
            slug: item.id.clone(),
        };
        item.finish(&mut self.problems);
        group
    }

    fn company(&mut self, mut item: Item) -> Company {
        let problems = &mut self.problems;
        let kind = CompanyKind::ALL[item.one_of("kind", &CompanyKind::ALL.map(CompanyKind::slug), problems)];
        let owner = item.optional_reference("owner", &self.accounts, "account", problems);
        if (kind == CompanyKind::Outsourcer) == owner.is_some() {
            item.fault("owner", Fault::OwnerMismatch, problems);
        }
        let company = Company {
            name: item.text("name", Bound::Name, problems),
            kind,
            place: item.text("place", Bound::Remark, problems),
            about: item.text("about", Bound::Line, problems),
            owner,
            slug: item.id.clone(),
        };
        item.finish(problems);
        company
    }

    fn node(&mut self, mut item: Item, group: usize, layer: Layer) -> Node {
        let problems = &mut self.problems;
        let detail = match layer {
            Layer::Account => {
                Detail::Account { employer: item.reference("employer", &self.companies, "company", problems) }
            }
            Layer::Lob => Detail::Lob {
                direction: direction(&mut item, problems),
                direction_sources: item.references("direction_sources", &self.sources, "source", problems),
                campaign_type: item.optional_text("campaign_type", Bound::Id, problems),
            },
            Layer::Channel => Detail::Channel { like: String::new() },
        };
        // An account is made up: what stands behind it is Floorwalker itself, and the programs name their own sources.
        let (sources, confidence) = match layer {
            Layer::Account => (Vec::new(), Confidence::Industry),
            Layer::Lob | Layer::Channel => backing(&mut item, &self.sources, problems),
        };
        let node = Node {
            name: item.text("name", Bound::Name, problems),
            summary: item.text("summary", Bound::Line, problems),
            group,
            term: item.optional_reference("term", &self.terms, "entry", problems).map(TermId),
            aliases: item.texts("aliases", problems),
            search_words: item.texts("search_words", problems),
            sources,
            confidence,
            detail,
            slug: item.id.clone(),
        };
        item.finish(problems);
        node
    }

    fn programs(&mut self, items: Vec<Item>, media: &[usize]) -> Vec<Program> {
        let mut seen = Ids::default();
        let mut programs = Vec::new();
        for mut item in items {
            let problems = &mut self.problems;
            let (lob, channel) = (item.peek("lob").to_owned(), item.peek("channel").to_owned());
            let account = std::mem::take(&mut item.id);
            item.id = format!("{account} / {lob} / {channel}");
            let account = self.accounts.get(&account).unwrap_or_else(|| {
                item.fault("account", Fault::Dangling(account, "account"), problems);
                0
            });
            let nodes = [
                account,
                item.reference("lob", &self.lobs, "LOB", problems),
                item.reference("channel", &self.channels, "channel", problems),
            ];
            if !seen.insert(&item.id, 0) {
                item.fault("", Fault::Duplicate(item.id.clone()), problems);
            }
            let direction = direction(&mut item, problems);
            let no_contact = media.get(nodes[Layer::Channel as usize]) == Some(&(Medium::None as usize));
            if no_contact != (direction == Direction::None) {
                item.fault("direction", Fault::DirectionMismatch, problems);
            }
            let program = Program { nodes, direction, telling: OnceLock::new() };
            if !item.is_head() {
                let _ = program.telling.set(telling(&mut item, &self.sources, problems));
            }
            programs.push(program);
            item.finish(problems);
        }
        programs
    }
}

fn direction(item: &mut Item, problems: &mut Vec<Problem>) -> Direction {
    Direction::ALL[item.one_of("direction", &Direction::ALL.map(Direction::slug), problems)]
}

/// What is told about a program.
pub(super) fn telling(item: &mut Item, sources: &Ids, problems: &mut Vec<Problem>) -> Telling {
    let example = item.text("example", Bound::Line, problems);
    let (sources, confidence) = backing(item, sources, problems);
    Telling { example, sources, confidence }
}

/// What a statement rests on, and how far that carries.
pub(super) fn backing(item: &mut Item, sources: &Ids, problems: &mut Vec<Problem>) -> (Vec<usize>, Confidence) {
    let confidence = item.one_of("confidence", &Confidence::ALL.map(Confidence::slug), problems);
    (item.references("sources", sources, "source", problems), Confidence::ALL[confidence])
}
