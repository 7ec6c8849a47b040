//! Long work in steps: how far it has come.

/// How far something long has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// There is more to do.
    More {
        /// What is done; it never falls.
        done: usize,
        /// Of so much.
        of: usize,
    },
    /// Nothing is left to do.
    Done,
}

/// What [`Step::More`] counts to.
pub(super) const ALL: usize = 1_000;

/// The part that is done of something that goes from one number to another.
pub(super) fn share(part: usize, whole: usize, from: usize, to: usize) -> usize {
    from + (to - from) * part.min(whole) / whole.max(1)
}
