//! The map's twin in words: account → LOB → channel as a nested list that carries every program.
//!
//! It is what screen readers, print and readers without WebAssembly get, so nothing on the map may be missing here.

use super::atlas::{Atlas, Layer, NodeId};
use super::text::order;

/// An account with what it runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountOutline {
    /// The account.
    pub account: NodeId,
    /// Its lines of business, in the order of the map.
    pub lobs: Vec<LobOutline>,
}

/// A line of business of one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LobOutline {
    /// The LOB.
    pub lob: NodeId,
    /// Its programs, as places in [`Atlas::programs`], in the order of the channels.
    pub programs: Vec<usize>,
}

/// The outline of the programs in `shown`.
pub fn outline(atlas: &Atlas, shown: &[usize]) -> Vec<AccountOutline> {
    let program = |place: usize| &atlas.programs()[shown[place]];
    let mut accounts: Vec<AccountOutline> = Vec::new();
    for place in order(shown.len(), |left, right| program(left).nodes.cmp(&program(right).nodes)) {
        let [account, lob] = [Layer::Account, Layer::Lob].map(|layer| program(place).node(layer));
        if accounts.last().is_none_or(|last| last.account != account) {
            accounts.push(AccountOutline { account, lobs: Vec::new() });
        }
        let Some(last) = accounts.last_mut() else { continue };
        match last.lobs.last_mut() {
            Some(last) if last.lob == lob => last.programs.push(shown[place]),
            _ => last.lobs.push(LobOutline { lob, programs: vec![shown[place]] }),
        }
    }
    accounts
}

/// Every program, in the order in which the outline lists them.
pub fn in_order(atlas: &Atlas) -> Vec<usize> {
    order(atlas.programs().len(), |left, right| atlas.programs()[left].nodes.cmp(&atlas.programs()[right].nodes))
}
