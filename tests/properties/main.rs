//! The laws of the seams, tried on random links, atlases, choices and slips of the finger.
//!
//! Every run tries the same cases, so that a red run is red on every machine. `PROPTEST_CASES=5000` tries more, and
//! others each time.
//!
//! Which law of which seam (ARCHITECTURE.md, *The seams*) is held where, in a module here or in another test:
//!
//! | seam | laws | held by |
//! |---|---|---|
//! | 1. text → atlas | whatever is spoiled in a file, it is read or refused with file, place and remedy, always the same | `content` |
//! | 2. fragment ⇄ address | parse is total; parse ∘ format = identity; nothing in it is beyond measure | `addresses` |
//! | 3. (atlas, address) → map's view | lit is what a reader would count by hand | `by_hand` |
//! | | counts, facets, clicks, ways out, ribbons' numbers, keys, twin agree with one another | `map`, `filters`, `keys` |
//! | | windows of a map at scale are cuts of the whole one | `tests/wide` |
//! | 4. query → hits | an exact name is first, a further letter loses nothing, any text has its answers once | `search`, `tests/search.rs` |
//! | | typed title → titles: any text has at most so many, once each, in any case of letters | `answers` |
//! | 5. → paths | bands stay inside their nodes and never cross | `ribbons` |
//! | | → picture: well-formed, self-contained, with whole numbers, for any atlas and choice | `by_hand` |
//! | 6. answers → verdict | total; what decides nothing changes nothing; more of the same keeps it; a mix stays a mix | `answers` |
//! | | (tour, step) → map: total; past either end stands the end; search and region stay | `answers` |
//! | 7. quiz's address → questions | the same for everybody, never more than asked for, each of its own | `quizzes` |
//! | | (question, answer) → mark: total, never more than there is, whole for the key alone | `quizzes` |
//! | | questions → file: other readers find every text again | `tests/quiz_files` |
//! | 8. (progress, answer, day) → progress; text ⇄ progress | read ∘ write = identity, merging settles, no text breaks the reader | `tests/review` |
//! | file ⇄ pack | read ∘ write = identity, undo ∘ edit = identity, any bytes are read or refused, steps of any size | `tests/pack` |
#![allow(clippy::panic, reason = "a test ends by panicking")]

mod addresses;
mod answers;
mod atlases;
mod by_hand;
mod content;
mod filters;
mod keys;
mod map;
mod quizzes;
mod ribbons;
mod search;
#[path = "../support/mod.rs"]
mod support;
