//! The rows of the visitor's own data, and the form of one.

use super::super::number;

/// The heading over them.
pub const ROWS: &str = "Programs";
/// Filters them.
pub const FIND: &str = "Find in the rows";
/// See [`FIND`].
pub const FIND_HINT: &str = "Any words of a row, in any order: nova chat inbound.";
/// "Rows 1 to 50 of 226."
pub fn range(first: usize, last: usize, of: usize) -> String {
    match of {
        0 => "No row has that.".into(),
        _ => format!("Rows {} to {} of {}.", number(first), number(last), number(of)),
    }
}
/// Earlier rows.
pub const EARLIER: &str = "Earlier";
/// Later rows.
pub const LATER: &str = "Later";
/// Adds a row.
pub const ADD: &str = "Add a program";
/// Changes a row.
pub const EDIT: &str = "Change";
/// Removes a row.
pub const DROP_ROW: &str = "Remove";
/// Takes the last change back.
pub const UNDO: &str = "Undo";
/// And makes it again.
pub const REDO: &str = "Redo";
/// What was done, for those who hear it.
pub const ADDED: &str = "Added.";
/// See [`ADDED`].
pub const CHANGED: &str = "Changed.";
/// See [`ADDED`].
pub const DROPPED: &str = "Removed. Undo brings it back.";
/// See [`ADDED`].
pub const UNDONE: &str = "Taken back.";
/// See [`ADDED`].
pub const REDONE: &str = "Made again.";
/// Over the form of a new row.
pub const NEW_ROW: &str = "A new program";
/// Over the form of a row.
pub const CHANGE_ROW: &str = "Change this program";
/// Takes the form's row in.
pub const TAKE_IN: &str = "Take it in";
/// Leaves the form.
pub const LEAVE: &str = "Leave it";
/// Nothing is said in this column.
pub const UNSAID: &str = "not said";
