//! Chance that is always the same: from a seed, the same order on every device.

/// A generator of numbers that look like chance (xorshift32; Marsaglia, "Xorshift RNGs", 2003).
#[derive(Debug, Clone)]
pub struct Chance(u32);

impl Chance {
    /// The generator for these texts: the seed first, then what it is for.
    pub fn of(texts: &[&str]) -> Self {
        // FNV-1a, 32 bit (Fowler, Noll and Vo, 1991), stirred once more: texts that differ in the last letter only must
        // not begin alike. Zero is the one state that xorshift never leaves.
        let bytes = texts.iter().flat_map(|text| text.bytes().chain([0]));
        let mut sum = bytes.fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        sum = (sum ^ (sum >> 16)).wrapping_mul(0x85eb_ca6b);
        sum = (sum ^ (sum >> 13)).wrapping_mul(0xc2b2_ae35);
        Self((sum ^ (sum >> 16)).max(1))
    }

    fn next(&mut self) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0
    }

    /// A number below `count`, which is not 0.
    pub fn below(&mut self, count: usize) -> usize {
        // The upper bits of the product: every number is as likely as the next, give or take one in four billion.
        ((u64::from(self.next()) * count.max(1) as u64) >> 32) as usize
    }

    /// Puts `things` in an order of chance (Fisher and Yates, as Durstenfeld gave it in 1964).
    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            things.swap(last, self.below(last + 1));
        }
    }
}
