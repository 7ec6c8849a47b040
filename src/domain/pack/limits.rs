//! How much a pack may hold. The bounds are held before work is done, and the docs name them.

use super::problem::{Fault, Problem, Problems, Spot};

/// The largest file, in bytes.
pub const MOST_BYTES: usize = 32 * 1024 * 1024;
/// The most programs.
pub const MOST_ROWS: usize = 200_000;
/// The most industries, and the most functions: each is a filter on the page.
pub const MOST_GROUPS: usize = 200;
/// The most glossary entries, and the most sources.
pub const MOST_TERMS: usize = 5_000;
/// How deep lists and objects may stand in each other.
pub const MOST_DEPTH: usize = 8;
/// The longest object of a JSON file, and the longest record of a CSV file, in bytes.
pub const MOST_ITEM_BYTES: usize = 64 * 1024;
/// The longest cell of a CSV file, in bytes. A quotation mark that is never closed shows by this.
pub const MOST_CELL_BYTES: usize = 8 * 1024;
/// The most columns of a CSV file.
pub const MOST_COLUMNS: usize = 64;
/// The most texts in one list, such as the other names of an account.
pub const MOST_LISTED: usize = 64;
/// The most marks on one letter, such as accents.
pub const MOST_MARKS: usize = 8;
/// How many problems are told; the others are counted.
pub const MOST_SHOWN: usize = 500;
/// How many edits can be undone.
pub const MOST_UNDONE: usize = 200;

/// Whether a file of that size may be read at all; to be asked before it is.
///
/// # Errors
/// When it is empty or too large.
pub fn check_size(bytes: u64) -> Result<(), Problems> {
    match bytes {
        0 => Err(Problem::new(Spot::default(), "", "", Fault::EmptyFile).into()),
        bytes if bytes > MOST_BYTES as u64 => {
            Err(Problem::new(Spot::default(), "", "", Fault::FileTooLarge(bytes)).into())
        }
        _ => Ok(()),
    }
}
