//! One memory and how it changes with each answer: FSRS-6, with the weights that come with it.
//!
//! All formulas are those of "The Algorithm", section FSRS-6, by Open Spaced Repetition
//! (<https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm>), written *w*₀ … *w*₂₀ there as here.
//! Steps, order and bounds are those of the project's own crate, `fsrs` 6.6; `tests/fsrs.rs` holds the two against each
//! other.

/// The retrievability at which a thing is asked again: nine of ten would still be known.
pub const DESIRED_RETENTION: f32 = 0.9;

/// The weights *w*₀ … *w*₂₀ that fit the average person's learning habits, as the algorithm's page and the crate give them.
const W: [f32; 21] = [
    0.212, 1.2931, 2.3065, 8.2956, // the first stability, for each grade
    6.4133, 0.8334, 3.0194, 0.001, // difficulty
    1.8722, 0.1666, 0.796, // stability after an answer that was known
    1.4835, 0.0614, 0.2629, 1.6483, // … and after one that was not
    0.6014, 1.8729, // what a hard answer takes off, and an easy one adds
    0.5425, 0.0912, 0.0658, // a second answer on the same day
    0.1542, // how fast the forgetting curve falls
];

/// The retrievability that defines stability. Not a choice, unlike [`DESIRED_RETENTION`], which happens to be the same.
const AT_STABILITY: f32 = 0.9;

/// Least and greatest stability, in days (a minute and a half; a century), as in the crate.
const STABILITY: (f32, f32) = (0.001, 36_500.0);

/// Least and greatest difficulty.
const DIFFICULTY: (f32, f32) = (1.0, 10.0);

/// The longest wait, in days.
const LONGEST: u32 = 36_500;

/// How many steps a day of stability, or one of difficulty, has where a memory is kept.
const STEPS: f64 = 10_000.0;

/// How well something was known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    /// Not at all.
    Again = 1,
    /// With trouble.
    Hard,
    /// As it should be.
    Good,
    /// Without thinking.
    Easy,
}

impl Grade {
    /// 1 to 4, as the formulas count.
    fn number(self) -> f32 {
        f32::from(self as u8)
    }
}

/// What is known of somebody's memory of one thing, right after an answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Memory {
    /// Days until nine of ten such memories are still there: 0.001 to 36,500.
    pub stability: f32,
    /// How hard it is to make more stable: 1 (easy) to 10.
    pub difficulty: f32,
}

impl Memory {
    /// After the very first answer: *S*₀(*G*) = *w*₍*G*₋₁₎ and *D*₀(*G*).
    pub fn first(grade: Grade) -> Self {
        Self { stability: W[grade as usize - 1], difficulty: within(first_difficulty(grade.number()), DIFFICULTY) }
    }

    /// After the next answer, that many days after the last; 0 is the same day.
    #[must_use]
    pub fn after(self, grade: Grade, days: u32) -> Self {
        let known =
            Self { stability: within(self.stability, STABILITY), difficulty: within(self.difficulty, DIFFICULTY) };
        let stability = match grade {
            _ if days == 0 => known.soon(grade),
            Grade::Again => known.forgotten(days),
            _ => known.recalled(grade, days),
        };
        Self { stability: within(stability, STABILITY), difficulty: known.next_difficulty(grade) }
    }

    /// How likely it is still there after that many days, 0 to 1: *R* = (1 + *factor* · *t* / *S*)^−*w*₂₀.
    pub fn retrievability(self, days: u32) -> f32 {
        (float(days) / self.stability.max(STABILITY.0) * factor() + 1.0).powf(-W[20])
    }

    /// Whole days until retrievability is nearest to [`DESIRED_RETENTION`], 1 to 36,500:
    /// *I* = *S* / *factor* · (*r*^(−1 / *w*₂₀) − 1).
    pub fn interval(self) -> u32 {
        let days = self.stability / factor() * (DESIRED_RETENTION.powf(-1.0 / W[20]) - 1.0);
        ((days + 0.5) as u32).clamp(1, LONGEST)
    }

    /// The stability after something known: *S* · (*e*^*w*₈ · (11 − *D*) · *S*^−*w*₉ · (*e*^(*w*₁₀ · (1 − *R*)) − 1) ·
    /// *w*₁₅ if hard · *w*₁₆ if easy + 1).
    fn recalled(self, grade: Grade, days: u32) -> f32 {
        let how = match grade {
            Grade::Hard => W[15],
            Grade::Easy => W[16],
            Grade::Again | Grade::Good => 1.0,
        };
        let surprise = ((1.0 - self.retrievability(days)) * W[10]).exp() - 1.0;
        self.stability * (W[8].exp() * (11.0 - self.difficulty) * self.stability.powf(-W[9]) * surprise * how + 1.0)
    }

    /// The stability after something forgotten: *w*₁₁ · *D*^−*w*₁₂ · ((*S* + 1)^*w*₁₃ − 1) · *e*^(*w*₁₄ · (1 − *R*)),
    /// and at most *S* / *e*^(*w*₁₇ · *w*₁₈).
    fn forgotten(self, days: u32) -> f32 {
        let left = W[11]
            * self.difficulty.powf(-W[12])
            * ((self.stability + 1.0).powf(W[13]) - 1.0)
            * ((1.0 - self.retrievability(days)) * W[14]).exp();
        left.min(self.stability / (W[17] * W[18]).exp())
    }

    /// The stability after another answer on the same day: *S* · *e*^(*w*₁₇ · (*G* − 3 + *w*₁₈)) · *S*^−*w*₁₉, and no
    /// less than before unless it was forgotten.
    fn soon(self, grade: Grade) -> f32 {
        let gain = (W[17] * (grade.number() - 3.0 + W[18])).exp() * self.stability.powf(-W[19]);
        self.stability * if grade == Grade::Again { gain } else { gain.max(1.0) }
    }

    /// The difficulty after an answer: Δ*D* = −*w*₆ · (*G* − 3), damped the nearer to 10, *D*′ = *D* + Δ*D* · (10 −
    /// *D*) / 9, then drawn to that of an easy first answer, *w*₇ · *D*₀(4) + (1 − *w*₇) · *D*′.
    fn next_difficulty(self, grade: Grade) -> f32 {
        let damped = (10.0 - self.difficulty) * (-W[6] * (grade.number() - 3.0)) / 9.0;
        let moved = self.difficulty + damped;
        within(W[7] * (first_difficulty(Grade::Easy.number()) - moved) + moved, DIFFICULTY)
    }

    /// Both values in ten-thousandths (of a day: nine seconds), as they are kept.
    pub(super) fn steps(self) -> (u32, u32) {
        let steps = |value: f32| (f64::from(value) * STEPS + 0.5) as u32;
        (steps(self.stability), steps(self.difficulty))
    }

    /// The memory that is kept as these steps; `None` where no memory is.
    pub(super) fn from_steps(stability: u32, difficulty: u32) -> Option<Self> {
        let value = |steps: u32, bounds: (f32, f32)| {
            let value = (f64::from(steps) / STEPS) as f32;
            (within(value, bounds).to_bits() == value.to_bits()).then_some(value)
        };
        Some(Self { stability: value(stability, STABILITY)?, difficulty: value(difficulty, DIFFICULTY)? })
    }

    /// The same, as it will be read again. Doing it twice changes nothing.
    pub(super) fn as_kept(self) -> Self {
        let (stability, difficulty) = self.steps();
        Self::from_steps(stability, difficulty).unwrap_or(self)
    }
}

/// *D*₀(*G*) = *w*₄ − *e*^(*w*₅ · (*G* − 1)) + 1, before its bounds.
fn first_difficulty(grade: f32) -> f32 {
    W[4] - (W[5] * (grade - 1.0)).exp() + 1.0
}

/// *factor* = 0.9^(−1 / *w*₂₀) − 1, so that the forgetting curve passes 0.9 at *t* = *S*.
fn factor() -> f32 {
    AT_STABILITY.powf(-1.0 / W[20]) - 1.0
}

/// Days as a number of the formulas.
fn float(days: u32) -> f32 {
    f64::from(days) as f32
}

fn within(value: f32, (least, most): (f32, f32)) -> f32 {
    value.max(least).min(most)
}
