//! A large map on a sheet of paper: the first of what is lit.

use crate::domain::atlas::{Atlas, Layer};
use crate::domain::filter::Fails;
use crate::domain::map_view::{MapView, NodeState, ribbons};

/// How many nodes a column of a sheet holds.
const MOST_NODES: usize = 60;

impl MapView {
    /// The same map with as many lit programs as a sheet holds and nothing else; and how many they are.
    pub fn of_a_sheet(&self, atlas: &Atlas) -> (Self, usize) {
        let mut on_sheet = Layer::ALL.map(|layer| vec![false; atlas.nodes(layer).len()]);
        let mut nodes = [0; 3];
        let mut fails = vec![Fails::ALL; self.fails.len()];
        let mut programs = 0;
        for &place in &self.lit {
            let ends = atlas.programs()[place].nodes;
            let fits = (0..3).all(|layer| on_sheet[layer][ends[layer]] || nodes[layer] < MOST_NODES);
            if !fits {
                continue;
            }
            for layer in 0..3 {
                nodes[layer] += usize::from(!std::mem::replace(&mut on_sheet[layer][ends[layer]], true));
            }
            fails[place] = self.fails[place];
            programs += 1;
        }
        let mut sheet = self.clone();
        for (nodes, on_sheet) in sheet.nodes.iter_mut().zip(&on_sheet) {
            for (node, _) in nodes.iter_mut().zip(on_sheet).filter(|(_, on_sheet)| !**on_sheet) {
                node.state = NodeState::FilteredOut;
            }
        }
        sheet.ribbons = ribbons(atlas, &fails);
        sheet.kept = programs;
        (sheet, programs)
    }
}
