//! Numbers as if by chance, the same for the same seed on every machine (`SplitMix64`).

/// The state that all further numbers follow from.
pub(super) struct Chance(u64);

impl Chance {
    /// Begins with this seed.
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, each as likely as the others; 0 for an `end` of 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        let end = end as u64;
        ((u128::from(self.next()) * u128::from(end)) >> 64) as usize
    }

    /// A number below `end`, small ones more likely: a few things are common and most are rare.
    pub(super) fn skewed(&mut self, end: usize) -> usize {
        let first = self.below(end);
        self.below(first + 1)
    }

    /// One of these.
    pub(super) fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}
