//! The map's twin in words: account → LOB → channel as a nested list that carries every program.
//!
//! It is what screen readers, print and readers without WebAssembly get, so nothing on the map may be missing here.

use std::collections::BTreeMap;

use super::atlas::{Atlas, Layer, NodeId};

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
    let mut tree: BTreeMap<NodeId, BTreeMap<NodeId, Vec<usize>>> = BTreeMap::new();
    for &place in shown {
        let program = &atlas.programs()[place];
        let lobs = tree.entry(program.node(Layer::Account)).or_default();
        lobs.entry(program.node(Layer::Lob)).or_default().push(place);
    }
    let lob_outline = |(lob, mut programs): (NodeId, Vec<usize>)| {
        programs.sort_by_key(|&place| atlas.programs()[place].node(Layer::Channel));
        LobOutline { lob, programs }
    };
    tree.into_iter()
        .map(|(account, lobs)| AccountOutline { account, lobs: lobs.into_iter().map(lob_outline).collect() })
        .collect()
}
