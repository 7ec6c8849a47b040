//! The best answers so far.

use super::meet::{Met, Way};
use super::{SearchIndex, Target};

/// What an answer is ranked by, one number of which less is better. First comes whether it is a comparison where one is
/// asked for, then how the query met it, then whether it is a node of the map; the thing itself comes last, so that no
/// two are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank(u64);

/// The bits of a thing's place.
const THING: u64 = (1 << 22) - 1;
/// Of what does not compare as it is asked for.
const NO_COMPARISON: u64 = 15;

impl Rank {
    /// `asks_difference`: of the comparisons that hold all that is asked for, the one that compares the fewest things.
    pub(super) fn of(index: &SearchIndex, thing: usize, met: Met, asks_difference: bool) -> Self {
        let Met { way, filler, cost, kind, loose, length } = met;
        let columns = u64::from(index.things[thing].compares);
        let compared = if asks_difference && columns > 0 { columns.min(NO_COMPARISON - 1) } else { NO_COMPARISON };
        // Who types a name whole wants what is called so, whatever it is.
        let (compared, later) = match way {
            Way::Whole if kind.is_shown() => (0, false),
            Way::Whole | Way::Beginning | Way::Words => (compared, false),
            Way::Slips | Way::Guess | Way::Told => {
                (NO_COMPARISON, matches!(index.things[thing].target, Target::Node(_)))
            }
        };
        let mut rank = compared << 3 | way as u64;
        rank = rank << 1 | u64::from(filler);
        rank = rank << 12 | u64::from(cost);
        rank = rank << 1 | u64::from(later);
        rank = rank << 3 | kind as u64;
        rank = rank << 5 | u64::from(loose);
        rank = rank << 10 | u64::from(length);
        Self(rank << 22 | thing as u64)
    }

    pub(super) fn thing(self) -> usize {
        (self.0 & THING) as usize
    }
}

/// An answer: its rank, how the query met it, and by which key.
#[derive(Debug, Clone, Copy)]
pub(super) struct Answer {
    pub(super) rank: Rank,
    pub(super) way: Way,
    pub(super) slipped: bool,
    pub(super) key: Option<usize>,
}

/// Answers, best first; those past `most` are only counted.
#[derive(Debug)]
pub(super) struct Best {
    most: usize,
    /// How many there are beside what is only told in examples.
    pub(super) count: usize,
    pub(super) answers: Vec<Answer>,
}

impl Best {
    pub(super) fn new(most: usize) -> Self {
        Self { most, count: 0, answers: Vec::new() }
    }

    /// The things that were found.
    pub(super) fn things(&self) -> Vec<usize> {
        self.answers.iter().map(|answer| answer.rank.thing()).collect()
    }

    pub(super) fn add(&mut self, answer: Answer) {
        self.count += usize::from(answer.way != Way::Told);
        if self.answers.len() == self.most && self.answers.last().is_none_or(|last| last.rank < answer.rank) {
            return;
        }
        let place = self.answers.partition_point(|held| held.rank < answer.rank);
        self.answers.insert(place, answer);
        self.answers.truncate(self.most);
    }
}
