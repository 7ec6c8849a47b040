//! "You are employed by …": what the lit programs have in common, said to the reader.

use super::atlas::{Atlas, Direction, Layer, Medium, NodeId};

/// The parts of the sentence that are settled. A part is settled as soon as all lit programs agree on it, whether the
/// reader selected it or nothing else is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// The account, which settles the employer.
    pub account: NodeId,
    /// The line of business.
    pub lob: Option<NodeId>,
    /// The channel.
    pub channel: Option<NodeId>,
    /// Who starts the contact.
    pub direction: Option<Direction>,
    /// The liveliest channel group among the lit programs: voice before non-voice before none. Only where there is voice
    /// does anybody say "Thank you for calling".
    pub medium: Medium,
}

impl Sentence {
    /// The sentence about these programs; `None` while even the account is open.
    pub fn of(atlas: &Atlas, lit: &[usize]) -> Option<Self> {
        let shared = |layer: Layer| {
            let mut nodes = lit.iter().map(|&program| atlas.programs()[program].node(layer));
            let first = nodes.next()?;
            nodes.all(|node| node == first).then_some(first)
        };
        let mut directions = lit.iter().map(|&program| atlas.programs()[program].direction);
        let first = directions.next()?;
        let medium = |&program: &usize| {
            let channel = atlas.programs()[program].node(Layer::Channel);
            Medium::ALL[atlas.node(channel).group]
        };
        Some(Self {
            account: shared(Layer::Account)?,
            lob: shared(Layer::Lob),
            channel: shared(Layer::Channel),
            medium: lit.iter().map(medium).min()?,
            direction: directions.all(|direction| direction == first).then_some(first),
        })
    }

    /// Whether nothing is left open.
    pub fn complete(self) -> bool {
        self.lob.is_some() && self.channel.is_some()
    }
}
