//! What went wrong, where, and what to do about it.

use std::fmt;

/// The one error of this package: it is always shown to a person, never told apart by code.
#[derive(Debug)]
pub struct Failure {
    what: String,
    place: Option<String>,
    remedy: Option<String>,
}

impl Failure {
    /// Says what went wrong.
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), place: None, remedy: None }
    }

    /// Says where: a file, an address, a command.
    #[must_use]
    pub fn at(mut self, place: impl fmt::Display) -> Self {
        self.place = Some(place.to_string());
        self
    }

    /// Says what the reader can do.
    #[must_use]
    pub fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "error: {}", self.what)?;
        if let Some(place) = &self.place {
            write!(out, "\n  where:  {place}")?;
        }
        if let Some(remedy) = &self.remedy {
            write!(out, "\n  remedy: {}", remedy.replace('\n', "\n          "))?;
        }
        Ok(())
    }
}

impl std::error::Error for Failure {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_where_and_the_remedy() {
        let failure = Failure::new("no index.html").at("dist/").remedy("Run:\ncargo xtask build");
        let expected = "error: no index.html\n  where:  dist/\n  remedy: Run:\n          cargo xtask build";
        assert_eq!(failure.to_string(), expected);
    }
}
