//! Questions about the map: who starts the contact, what a name is, and whole paths.

use super::{Made, Maker};
use crate::domain::atlas::{CompanyKind, Confidence, Detail, Direction, Layer, Medium, Node, NodeId, Program, TermId};
use crate::domain::text::fold;
use crate::quiz::gaps::{says_enough, with_gaps};
use crate::quiz::question::{Choice, Form};
use crate::words;

/// What a name in a sentence can be: employer, account, line of business, channel.
pub(in crate::quiz) const PARTS: usize = 4;

impl<'a> Maker<'a> {
    fn program(&self) -> &'a Program {
        &self.bank.atlas.programs()[self.candidate.subject]
    }

    fn names_of(&self, program: &Program) -> [&'a str; 3] {
        Layer::ALL.map(|layer| self.bank.atlas.node(program.node(layer)).name.as_str())
    }

    /// Who starts the contact?
    pub(super) fn direction(&mut self) -> Option<Made> {
        let lob = self.bank.atlas.node(NodeId { layer: Layer::Lob, index: self.candidate.subject });
        let Detail::Lob { direction, .. } = lob.detail else { return None };
        if lob.confidence == Confidence::Contested || direction == Direction::None {
            return None;
        }
        // They stand in one order, always: it is a scale, and the place of the right one is the content's chance.
        let choice = |option: Direction| Choice {
            text: words::quiz::starts(option).into(),
            right: option == direction,
            why: words::quiz::why_direction(&lob.name, option, direction),
            term: lob.term,
        };
        let options = [Direction::Inbound, Direction::Outbound, Direction::Both].map(choice).into();
        Some(Made {
            scene: String::new(),
            ask: words::quiz::who_starts(&lob.name),
            form: Form::Choose { options, all: false },
            why: words::quiz::why_direction(&lob.name, direction, direction),
            concepts: Vec::new(),
        })
    }

    /// What is this name: employer, account, line of business or channel?
    pub(super) fn part(&mut self) -> Option<Made> {
        let atlas = self.bank.atlas;
        let program = self.program();
        let [account, lob, channel] = self.names_of(program);
        let employer = atlas.employer_of(program.node(Layer::Account))?;
        let medium = Medium::ALL[atlas.node(program.node(Layer::Channel)).group];
        // Where the account employs its own people the two are one company, and the question has no one answer.
        if employer.kind != CompanyKind::Outsourcer || medium == Medium::None {
            return None;
        }
        let asked = self.candidate.variant;
        let name = [&employer.name, account, lob, channel][asked];
        let mut options: Vec<Choice> = Vec::new();
        for (part, text) in words::quiz::PARTS.iter().enumerate() {
            let why = words::quiz::why_part(part, [&employer.name, account, lob, channel][part]);
            options.push(Choice { text: (*text).into(), right: part == asked, why, term: None });
        }
        self.chance.shuffle(&mut options);
        Some(Made {
            scene: words::quiz::at_work(&employer.name, account, lob, channel, medium),
            ask: words::quiz::what_is_here(name),
            form: Form::Choose { options, all: false },
            why: words::quiz::why_part(asked, name),
            concepts: Vec::new(),
        })
    }

    /// What a team does → its account, line of business and channel, to be found on the map.
    pub(super) fn path(&mut self) -> Option<Made> {
        let atlas = self.bank.atlas;
        let program = self.program();
        let [account, lob, channel] = Layer::ALL.map(|layer| atlas.node(program.node(layer)));
        // Where nobody meets a customer, the kind of work says the channel.
        if Medium::ALL[channel.group] == Medium::None {
            return None;
        }
        let hidden = |node: &Node| {
            let names: Vec<String> = std::iter::once(&node.name).chain(&node.aliases).map(|name| fold(name)).collect();
            let text = with_gaps(&node.summary, &node.name, &names);
            says_enough(&text).then_some(text)
        };
        let scene = words::quiz::team(&account.name, &hidden(lob)?, &hidden(channel)?);
        let names = [&account.name, &lob.name, &channel.name].map(Clone::clone);
        let concepts: Vec<TermId> = [lob.term, channel.term].into_iter().flatten().collect();
        Some(Made {
            scene,
            ask: words::quiz::FIND_THE_PATH.into(),
            why: words::quiz::why_path(&names, &lob.summary, &channel.summary),
            form: Form::Trace { names, key: program.nodes },
            concepts,
        })
    }
}
