//! Things → the nodes of an atlas. What the built-in content knows of a LOB or a channel stays, where the pack does not say otherwise.

use super::maker::{AtlasMaker, kind_of};
use super::table::{Extra, Kind, Thing};
use super::texts::Text;
use crate::domain::atlas::{Company, CompanyKind, Confidence, Detail, Direction, Layer, Node, TermId};

impl AtlasMaker<'_> {
    /// The node of a thing.
    pub(super) fn node(&mut self, layer: Layer, group: usize, place: u32) -> Node {
        let (pack, kind) = (self.pack, kind_of(layer));
        let thing = &pack.tables[kind as usize].things[place as usize];
        let empty = Extra::default();
        let extra = thing.extra.as_deref().unwrap_or(&empty);
        let name = pack.texts.get(thing.name);
        let known = pack.known.find(kind, name).or_else(|| pack.known.find_exactly(kind, pack.texts.get(thing.id)));
        let text = |text| pack.texts.get(text).to_owned();
        // What the pack says, else what is known.
        let list = |own: &[Text], known: Option<&Vec<String>>| match known {
            Some(known) if own.is_empty() => known.iter().filter(|known| known.as_str() != name).cloned().collect(),
            _ => own.iter().map(|own| text(*own)).collect::<Vec<_>>(),
        };
        let places = |slugs: Vec<String>| self.sources(slugs.iter().map(String::as_str));
        let term = match known {
            Some(known) if extra.term.is_empty() => known.term.as_deref(),
            _ => Some(pack.texts.get(extra.term)),
        };
        let confidence = extra.confidence.map(|confidence| Confidence::ALL[usize::from(confidence)]);
        let mut node = Node {
            slug: text(thing.id),
            name: name.to_owned(),
            summary: if thing.summary.is_empty() {
                known.map(|known| known.summary.clone()).unwrap_or_default()
            } else {
                text(thing.summary)
            },
            group,
            term: term.and_then(|term| self.frame.term(term)) as Option<TermId>,
            aliases: list(&extra.aliases, known.map(|known| &known.aliases)),
            search_words: list(&extra.search_words, known.map(|known| &known.search_words)),
            sources: places(list(&extra.sources, known.map(|known| &known.sources))),
            confidence: confidence.or(known.and_then(|known| known.confidence)).unwrap_or(Confidence::Industry),
            detail: Detail::Channel {
                like: known
                    .map(|known| known.id.clone())
                    .filter(|id| *id != pack.texts.get(thing.id))
                    .unwrap_or_default(),
            },
        };
        match layer {
            Layer::Account => node.detail = Detail::Account { employer: self.employer(place, thing, &node) },
            Layer::Lob => {
                let sources = list(&extra.direction_sources, known.map(|known| &known.direction_sources));
                let own = (!extra.campaign_type.is_empty()).then(|| text(extra.campaign_type));
                node.detail = Detail::Lob {
                    direction: pack.usual_direction(place as usize).unwrap_or(Direction::Both),
                    direction_sources: places(sources),
                    campaign_type: own.or_else(|| known.and_then(|known| known.campaign_type.clone())),
                };
            }
            Layer::Channel => {}
        }
        node
    }

    /// The place of the account's employer; its own team where none is named.
    fn employer(&mut self, account: u32, thing: &Thing, node: &Node) -> usize {
        let pack = self.pack;
        let number = |account: u32| {
            let number = self.places[Layer::Account as usize].get(account as usize);
            number.and_then(|number| (*number as usize).checked_sub(1))
        };
        let Some(employer) = thing.other else {
            self.map.companies.push(Company {
                slug: node.slug.clone(),
                name: node.name.clone(),
                kind: CompanyKind::InHouse,
                place: String::new(),
                about: String::new(),
                owner: number(account),
            });
            return self.map.companies.len() - 1;
        };
        if let Some(place) = self.companies.get(&employer) {
            return *place;
        }
        let company = &pack.tables[Kind::Company as usize].things[employer as usize];
        let text = |text| pack.texts.get(text).to_owned();
        let kind = company.group.map_or(CompanyKind::Outsourcer, |kind| CompanyKind::ALL[kind as usize]);
        let company = Company {
            slug: text(company.id),
            name: text(company.name),
            kind,
            place: company.extra.as_ref().map(|extra| text(extra.place)).unwrap_or_default(),
            about: text(company.summary),
            owner: company.other.and_then(number),
        };
        self.map.companies.push(company);
        self.companies.insert(employer, self.map.companies.len() - 1);
        self.map.companies.len() - 1
    }
}
