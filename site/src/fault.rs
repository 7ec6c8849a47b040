//! Why the site cannot be made.

use std::fmt;
use std::path::Path;

/// What is wrong, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault(pub String);

impl Fault {
    /// A fault with `what` is wrong at `path`.
    pub fn at(path: &Path, what: impl fmt::Display) -> Self {
        Self(format!("{}: {what}", path.display()))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Fault {}
