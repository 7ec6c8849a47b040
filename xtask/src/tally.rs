//! What the browser tests counted while they ran: one line each, `what<TAB>number`, appended to a file by every test
//! that counts something, summed up and printed at the end of a run.

use std::collections::BTreeMap;
use std::fmt;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::{env, process};

use crate::failure::Failure;

/// Names the file; without it nothing is counted.
pub const VARIABLE: &str = "FLOORWALKER_TALLY";

/// Ends the name of a sum that another one may reach at most, and beside which it is printed.
pub const OF: &str = ", of";

/// Adds to what is counted under that name, where a run is being counted.
///
/// # Errors
/// When the file cannot be written.
pub fn count(what: &str, number: u64) -> io::Result<()> {
    env::var_os(VARIABLE).map_or(Ok(()), |file| add(Path::new(&file), what, number))
}

/// Adds to what is counted under that name in that file.
///
/// # Errors
/// When the file cannot be written.
pub fn add(file: &Path, what: &str, number: u64) -> io::Result<()> {
    // Written in one piece: tests that run side by side append to the same file.
    OpenOptions::new().create(true).append(true).open(file)?.write_all(format!("{what}\t{number}\n").as_bytes())
}

/// The sums of one run.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tally {
    sums: BTreeMap<String, u64>,
}

impl Tally {
    /// A new file for a run to count in.
    ///
    /// # Errors
    /// When an old one cannot be removed.
    pub fn begin() -> Result<PathBuf, Failure> {
        let file = env::temp_dir().join(format!("floorwalker-tally-{}.txt", process::id()));
        match fs::remove_file(&file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(Failure::new(error.to_string()).at(file.display()))
            }
            _ => Ok(file),
        }
    }

    /// What was counted in that file, which is removed.
    ///
    /// # Errors
    /// When the file cannot be read. A run in which nobody counted has none, and an empty tally.
    pub fn end(file: &Path) -> Result<Self, Failure> {
        let text = match fs::read_to_string(file) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            other => other.map_err(|error| Failure::new(error.to_string()).at(file.display()))?,
        };
        let _ = fs::remove_file(file);
        Ok(Self::read(&text))
    }

    fn read(text: &str) -> Self {
        let mut tally = Self::default();
        for (what, number) in text.lines().filter_map(|line| line.rsplit_once('\t')) {
            *tally.sums.entry(what.to_owned()).or_default() += number.parse::<u64>().unwrap_or_default();
        }
        tally
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (what, number) in self.sums.iter().filter(|(what, _)| !what.ends_with(OF)) {
            let of = self.sums.get(&format!("{what}{OF}")).map(|of| format!(" of {of}")).unwrap_or_default();
            writeln!(f, "   {what:<60}{number:>9}{of}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_names_are_summed_up_and_printed_in_order() {
        let tally = Tally::read("monkey: actions\t1200\naxe: states\t40\nmonkey: actions\t800\nno number\n");
        let printed = tally.to_string();
        let rows: Vec<Vec<&str>> = printed.lines().map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(rows, [vec!["axe:", "states", "40"], vec!["monkey:", "actions", "2000"]]);
    }

    #[test]
    fn what_passed_is_printed_beside_how_many_there_are() {
        let printed = Tally::read(
            "journeys: Firefox\t0\njourneys: Firefox, of\t30\njourneys: Firefox\t1\njourneys: Firefox\t1\n",
        );
        let rows: Vec<String> =
            printed.to_string().lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        assert_eq!(rows, ["journeys: Firefox 2 of 30"]);
    }
}
