//! The review memory against the authors' own FSRS-6, answer by answer, over random histories.
//!
//! Every run tries the same ones; `FSRS_HISTORIES=200000` tries more.
#![allow(clippy::expect_used, reason = "a test ends by panicking")]
#![allow(clippy::cast_precision_loss, reason = "days are far below 2^24")]

use std::env;

use floorwalker::domain::review::{DESIRED_RETENTION, Grade, Memory, Progress, Skill};
use fsrs::{DEFAULT_PARAMETERS, FSRS, MemoryState, current_retrievability};

const HISTORIES: usize = 20_000;
const LONGEST: u32 = 30;
/// The largest relative difference that passes.
const CLOSE: f64 = 1e-4;

const GRADES: [Grade; 4] = [Grade::Again, Grade::Hard, Grade::Good, Grade::Easy];

/// Chance that is always the same: `SplitMix64` (Steele, Lea, Flood, 2014).
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % u64::from(bound)) as u32
    }

    /// Days between two answers: often the same day or the next ones, sometimes a year and more.
    fn days(&mut self) -> u32 {
        match self.below(6) {
            0 | 1 => 0,
            2 => 1 + self.below(2),
            3 => self.below(15),
            4 => self.below(401),
            _ => 300 + self.below(101),
        }
    }
}

/// The largest relative difference seen.
#[derive(Default)]
struct Largest(f64);

impl Largest {
    fn see(&mut self, ours: f32, theirs: f32) {
        let (ours, theirs) = (f64::from(ours), f64::from(theirs));
        let difference = (ours - theirs).abs() / theirs.abs();
        // Else a difference that is no number would pass for none.
        assert!(difference.is_finite(), "{ours} and {theirs}");
        self.0 = self.0.max(difference);
    }
}

fn histories() -> usize {
    env::var("FSRS_HISTORIES").ok().and_then(|count| count.parse().ok()).unwrap_or(HISTORIES)
}

/// A random history: the days before each answer, and its grade.
fn history(chance: &mut Chance) -> Vec<(u32, Grade)> {
    let length = 1 + chance.below(LONGEST);
    (0..length).map(|_| (chance.days(), GRADES[chance.below(4) as usize])).collect()
}

/// What the crate makes of one more answer: the memory, and the wait in days.
fn theirs(fsrs: &FSRS, before: Option<MemoryState>, grade: Grade, days: u32) -> (MemoryState, f32) {
    let next = fsrs.next_states(before, DESIRED_RETENTION, days).expect("a memory");
    let next = match grade {
        Grade::Again => next.again,
        Grade::Hard => next.hard,
        Grade::Good => next.good,
        Grade::Easy => next.easy,
    };
    (next.memory, next.interval)
}

#[test]
fn the_arithmetic_is_that_of_the_authors() {
    let fsrs = FSRS::default();
    let mut chance = Chance(2009);
    let [mut stability, mut difficulty, mut retrievability] = [0, 1, 2].map(|_| Largest::default());
    let mut interval = 0.0_f32;
    let mut answers = 0;
    for _ in 0..histories() {
        let mut ours: Option<Memory> = None;
        let mut state: Option<MemoryState> = None;
        for (days, grade) in history(&mut chance) {
            let memory = ours.map_or_else(|| Memory::first(grade), |memory| memory.after(grade, days));
            let (expected, wait) = theirs(&fsrs, state, grade, days);
            stability.see(memory.stability, expected.stability);
            difficulty.see(memory.difficulty, expected.difficulty);
            let later = chance.days();
            let left = current_retrievability(expected, later as f32, DEFAULT_PARAMETERS[20]);
            retrievability.see(memory.retrievability(later), left);
            // Ours is in whole days, so half a day lies between at most; what is more is a difference.
            let off = (memory.interval() as f32 - wait.clamp(1.0, 36_500.0)).abs() - 0.5;
            interval = interval.max(off / wait.max(1.0));
            (ours, state) = (Some(memory), Some(expected));
            answers += 1;
        }
    }
    println!("{} histories, {answers} answers; largest relative difference in", histories());
    println!("stability {:e}, difficulty {:e}, retrievability {:e}", stability.0, difficulty.0, retrievability.0);
    println!("wait {interval:e}, beside the rounding to whole days");
    assert!(histories() >= 10_000, "that few prove nothing");
    for (name, largest) in [("stability", stability), ("difficulty", difficulty), ("retrievability", retrievability)] {
        assert!(largest.0 <= CLOSE, "{name}: {:e}", largest.0);
    }
    assert!(f64::from(interval) <= CLOSE, "wait: {interval:e}");
}

/// What is kept is rounded to ten-thousandths after each answer, and only knows right and wrong. Where a memory lasts
/// minutes the rounding is a part of it, so a later wait may differ: by a day.
#[test]
fn what_is_kept_asks_again_when_the_authors_would() {
    let fsrs = FSRS::default();
    let mut chance = Chance(1959);
    let mut largest = 0.0_f32;
    let (mut others, mut answers) = (0, 0);
    for _ in 0..histories() {
        let mut progress = Progress::default();
        let mut state: Option<MemoryState> = None;
        let mut day = 0;
        for (number, (days, grade)) in history(&mut chance).into_iter().enumerate() {
            let right = grade != Grade::Again;
            day += days;
            progress.record(&number.to_string(), &["lob"], Skill::Recognise, right, day);
            let grade = if right { Grade::Good } else { Grade::Again };
            let (expected, wait) = theirs(&fsrs, state, grade, days);
            state = Some(expected);
            let ours = progress.recalls()[0].memory.interval() as f32;
            let wait = wait.round().clamp(1.0, 36_500.0);
            largest = largest.max((ours - wait).abs());
            others += u32::from((ours - wait).abs() > 0.5);
            answers += 1;
        }
    }
    println!("as kept: {others} of {answers} waits differ, by {largest} days at most");
    assert!(largest <= 1.0, "{largest} days");
}
