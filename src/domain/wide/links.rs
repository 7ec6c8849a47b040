//! Which nodes of two neighboring layers share programs: found once, so that a screen's worth of ribbons is a few look-ups.

use std::ops::Range;

use crate::domain::atlas::{Atlas, Layer};
use crate::domain::filter::Fails;

/// The pairs of nodes, one of a layer and one of the next, that share a program.
#[derive(Debug)]
pub struct Gap {
    /// Left and right node of each pair, the pairs in that order.
    lefts: Vec<usize>,
    rights: Vec<usize>,
    /// For each left node where its pairs begin; one more for the end.
    starts: Vec<usize>,
    /// The pairs in the order of their right nodes, and where those of each begin.
    back: Vec<usize>,
    back_starts: Vec<usize>,
    /// The pair of each program.
    of_program: Vec<u32>,
    /// How many programs each left and each right node has.
    programs: [Vec<u32>; 2],
}

/// How many programs run through the pairs of a [`Gap`] now.
#[derive(Debug, Default)]
pub(super) struct Flow {
    /// For each pair those that the filters keep, and those that are lit.
    kept: Vec<u32>,
    lit: Vec<u32>,
    /// The lit ones of all pairs before each, in the order of the pairs and in that of their right nodes.
    before: Vec<u32>,
    before_back: Vec<u32>,
}

/// The places of `keys`, by key; those of one key stay in their order. And where each key begins.
fn sorted(keys: impl Iterator<Item = usize> + Clone, count: usize) -> (Vec<usize>, Vec<usize>) {
    let mut starts = vec![0; count + 1];
    for key in keys.clone() {
        starts[key + 1] += 1;
    }
    for key in 0..count {
        starts[key + 1] += starts[key];
    }
    let mut next = starts.clone();
    let mut places = vec![0; starts[count]];
    for (place, key) in keys.enumerate() {
        places[next[key]] = place;
        next[key] += 1;
    }
    (places, starts)
}

impl Gap {
    /// The pairs between `left` and the layer to its right.
    pub(super) fn between(atlas: &Atlas, left: Layer) -> Self {
        let programs = atlas.programs();
        let side = left as usize;
        let [many_left, many_right] = [side, side + 1].map(|layer| atlas.nodes(Layer::ALL[layer.min(2)]).len());
        let ends = |program: usize| [programs[program].nodes[side], programs[program].nodes[side + 1]];
        // First by the right node, then by the left one: the second sort keeps what the first has done.
        let (by_right, _) = sorted((0..programs.len()).map(|program| ends(program)[1]), many_right);
        let (by_left, _) = sorted(by_right.iter().map(|&program| ends(program)[0]), many_left);
        let mut gap = Self {
            lefts: Vec::new(),
            rights: Vec::new(),
            starts: Vec::new(),
            back: Vec::new(),
            back_starts: Vec::new(),
            of_program: vec![0; programs.len()],
            programs: [vec![0; many_left], vec![0; many_right]],
        };
        for place in by_left {
            let program = by_right[place];
            let [left, right] = ends(program);
            if gap.lefts.last() != Some(&left) || gap.rights.last() != Some(&right) {
                gap.lefts.push(left);
                gap.rights.push(right);
            }
            gap.of_program[program] = (gap.lefts.len() - 1) as u32;
            gap.programs[0][left] += 1;
            gap.programs[1][right] += 1;
        }
        gap.starts = sorted(gap.lefts.iter().copied(), many_left).1;
        (gap.back, gap.back_starts) = sorted(gap.rights.iter().copied(), many_right);
        gap
    }

    /// How many pairs there are.
    pub(super) fn len(&self) -> usize {
        self.lefts.len()
    }

    pub(super) fn programs_from(&self, left: usize) -> usize {
        self.programs[0].get(left).map_or(0, |&count| count as usize)
    }

    pub(super) fn programs_to(&self, right: usize) -> usize {
        self.programs[1].get(right).map_or(0, |&count| count as usize)
    }

    pub(super) fn rights_of(&self, left: usize) -> &[usize] {
        self.rights.get(self.pairs_of(left)).unwrap_or_default()
    }

    pub(super) fn lefts_of(&self, right: usize) -> impl Iterator<Item = usize> + '_ {
        self.back_pairs_of(right).map(|place| self.lefts[self.back[place]])
    }

    /// The pairs of a left node.
    pub(super) fn pairs_of(&self, left: usize) -> Range<usize> {
        range(&self.starts, left)
    }

    /// The places in the order of right nodes of the pairs of a right node.
    pub(super) fn back_pairs_of(&self, right: usize) -> Range<usize> {
        range(&self.back_starts, right)
    }

    /// The first pair of a left node whose right node is `right` or comes later.
    pub(super) fn pair_from(&self, left: usize, right: usize) -> usize {
        let pairs = self.pairs_of(left);
        pairs.start + self.rights[pairs].partition_point(|&known| known < right)
    }

    /// The first place among the pairs of a right node whose left node is `left` or comes later.
    pub(super) fn back_pair_from(&self, right: usize, left: usize) -> usize {
        let places = self.back_pairs_of(right);
        places.start + self.back[places].partition_point(|&pair| self.lefts[pair] < left)
    }

    /// The pair of these two nodes, if they share a program.
    pub(super) fn pair(&self, left: usize, right: usize) -> Option<usize> {
        let pair = self.pair_from(left, right);
        (pair < self.pairs_of(left).end && self.rights[pair] == right).then_some(pair)
    }

    /// The pair at a place in the order of right nodes.
    pub(super) fn at_back(&self, place: usize) -> usize {
        self.back[place]
    }

    pub(super) fn left_of(&self, pair: usize) -> usize {
        self.lefts[pair]
    }

    pub(super) fn right_of(&self, pair: usize) -> usize {
        self.rights[pair]
    }
}

fn range(starts: &[usize], node: usize) -> Range<usize> {
    match (starts.get(node), starts.get(node + 1)) {
        (Some(&start), Some(&end)) => start..end,
        _ => 0..0,
    }
}

impl Flow {
    /// Counts anew.
    pub(super) fn follow(&mut self, gap: &Gap, fails: &[Fails]) {
        self.kept.clear();
        self.kept.resize(gap.len(), 0);
        self.lit.clear();
        self.lit.resize(gap.len(), 0);
        for (fails, &pair) in fails.iter().zip(&gap.of_program) {
            if fails.kept() {
                self.kept[pair as usize] += 1;
                self.lit[pair as usize] += u32::from(fails.lit());
            }
        }
        sum(&mut self.before, self.lit.iter().copied());
        sum(&mut self.before_back, gap.back.iter().map(|&pair| self.lit[pair]));
    }

    pub(super) fn kept(&self, pair: usize) -> u32 {
        self.kept.get(pair).copied().unwrap_or(0)
    }

    pub(super) fn lit(&self, pair: usize) -> u32 {
        self.lit.get(pair).copied().unwrap_or(0)
    }

    /// The lit programs of these pairs.
    pub(super) fn lit_in(&self, pairs: Range<usize>) -> u32 {
        between(&self.before, pairs)
    }

    /// The same for places in the order of right nodes.
    pub(super) fn lit_in_back(&self, places: Range<usize>) -> u32 {
        between(&self.before_back, places)
    }
}

/// All numbers before each, and the whole at the end.
pub(super) fn sum(sums: &mut Vec<u32>, numbers: impl Iterator<Item = u32>) {
    sums.clear();
    sums.push(0);
    let mut whole = 0;
    sums.extend(numbers.map(|number| {
        whole += number;
        whole
    }));
}

/// What lies between two places, from the sums before each.
pub(super) fn between(sums: &[u32], places: Range<usize>) -> u32 {
    match (sums.get(places.start), sums.get(places.end)) {
        (Some(&before), Some(&until)) if places.start < places.end => until - before,
        _ => 0,
    }
}
