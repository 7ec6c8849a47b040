//! Chance that is the same wherever its seed is.

use std::fmt;

use super::SEED;

/// What a walk begins with: which run of walks was asked for, and which of the run's walks it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seed {
    pub(super) run: u64,
    pub(super) walk: u64,
}

impl Seed {
    pub(super) fn number(self) -> u64 {
        self.run.wrapping_mul(1000).wrapping_add(self.walk)
    }

    /// How the same walk is asked for.
    pub(super) fn again(self) -> String {
        format!("{SEED}={}", self.run)
    }
}

impl fmt::Display for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "seed {}, walk {}", self.run, self.walk)
    }
}

/// `SplitMix64`: small, quick, and good enough to wander about.
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn of(seed: u64) -> Self {
        Self(seed)
    }

    pub(super) fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        (self.number() % end.max(1) as u64) as usize
    }

    /// Once in so many times.
    pub(super) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// A part of one.
    pub(super) fn part(&mut self) -> f64 {
        f64::from((self.number() >> 32) as u32) / (f64::from(u32::MAX) + 1.0)
    }

    pub(super) fn one_of<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        &things[self.below(things.len())]
    }

    /// One of the things, each as often as its number says.
    pub(super) fn weighed<T: Copy>(&mut self, things: &[(usize, T)]) -> T {
        let mut left = self.below(things.iter().map(|(weight, _)| weight).sum());
        for (weight, thing) in things {
            match left.checked_sub(*weight) {
                Some(rest) => left = rest,
                None => return *thing,
            }
        }
        things[0].1
    }
}
