//! The size report: what each part of the built site weighs, against the budgets in `budget.toml`, and which crates its programs
//! are made of.

mod artefacts;
mod code;
mod symbol;
mod wasm;

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::{gzip, paths};
use artefacts::Artefact;

/// The budget's name for the heaviest page of an entry.
const ENTRY_PAGE: &str = "entry_page_gzip_bytes";

/// One file of a download.
#[derive(Debug)]
struct Weight {
    name: String,
    raw: u64,
    gzip: u64,
}

/// The files of one download, heaviest first, and the budget for their sum.
#[derive(Debug)]
struct Download {
    name: String,
    weights: Vec<Weight>,
    /// The budget's name in `budget.toml` and how much it is, for what has one.
    budget: Option<(&'static str, u64)>,
    /// Whether each file has a line of its own.
    is_told: bool,
}

/// What visitors download, what it may weigh, and whose code it is.
#[derive(Debug)]
pub struct Report {
    downloads: Vec<Download>,
    crates: code::Table,
}

impl Report {
    /// Weighs the built site.
    ///
    /// # Errors
    /// When there is no built site, no budget, or no `gzip`.
    pub fn measure() -> Result<Self, Failure> {
        let dist = paths::dist();
        let mut downloads = Vec::new();
        for artefact in artefacts::all(&dist)? {
            downloads.push(Download::weigh(&artefact, &dist)?);
        }
        downloads.extend(Download::of_entries(&dist)?);
        Ok(Self { downloads, crates: code::Table::measure(&dist)? })
    }

    /// The verdict.
    ///
    /// # Errors
    /// When a sum is above its budget, or something is not there at all.
    pub fn check(&self) -> Result<(), Failure> {
        self.downloads.iter().try_for_each(Download::check)
    }
}

impl Download {
    fn weigh(artefact: &Artefact, dist: &Path) -> Result<Self, Failure> {
        let weights = artefact.files.iter().map(|file| weigh(file, dist)).collect::<Result<_, _>>()?;
        Self::new(artefact.name.into(), weights, artefact.key, artefact.is_told)
    }

    /// The heaviest page of an entry, and the one in the middle.
    fn of_entries(dist: &Path) -> Result<[Self; 2], Failure> {
        let files = artefacts::entry_pages(dist)?;
        let count = files.len();
        let mut pages: Vec<Weight> = files.iter().map(|file| weigh(file, dist)).collect::<Result<_, _>>()?;
        pages.sort_by_key(|page| page.gzip);
        let middle = (count > 0).then(|| pages.remove(count / 2));
        // Of one page alone, the middle is the heaviest.
        let heaviest = pages.pop().or_else(|| middle.as_ref().map(Weight::same));
        Ok([
            Self::new(
                format!("heaviest of {count} entry pages"),
                heaviest.into_iter().collect(),
                Some(ENTRY_PAGE),
                true,
            )?,
            Self::new("entry page in the middle".into(), middle.into_iter().collect(), None, true)?,
        ])
    }

    fn new(name: String, mut weights: Vec<Weight>, key: Option<&'static str>, is_told: bool) -> Result<Self, Failure> {
        weights.sort_by_key(|weight| std::cmp::Reverse(weight.gzip));
        let file = paths::root().join("budget.toml");
        let budget = key.map(|key| Ok::<_, Failure>((key, read_budget(&file, key)?))).transpose()?;
        Ok(Self { name, weights, budget, is_told })
    }

    fn check(&self) -> Result<(), Failure> {
        if self.weights.is_empty() {
            return Err(Failure::new(format!("{}: the built site has no such thing", self.name))
                .at(paths::dist().display())
                .remedy("cargo xtask build"));
        }
        let Some((key, budget)) = self.budget else { return Ok(()) };
        let total = self.total();
        if total <= budget {
            return Ok(());
        }
        let over = grouped(total - budget);
        Err(Failure::new(format!("{}: {over} bytes more than the budget allows", self.name))
            .at(format!("budget.toml, {key}"))
            .remedy("Make the heaviest file above smaller, or raise the budget and say why in CHANGELOG.md."))
    }

    fn total(&self) -> u64 {
        self.weights.iter().map(|weight| weight.gzip).sum()
    }
}

impl Weight {
    fn same(&self) -> Self {
        Self { name: self.name.clone(), ..*self }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "   {:<48}{:>11}{:>11}", "bytes", "raw", "gzip -9")?;
        self.downloads.iter().try_for_each(|download| writeln!(out, "{download}"))?;
        write!(out, "\n{}", self.crates)
    }
}

impl fmt::Display for Download {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.weights.is_empty() {
            return write!(out, "   {:<48}{:>22}", self.name, "ABSENT");
        }
        let row = |name: &str, raw: u64, gzip: u64| format!("   {name:<48}{:>11}{:>11}", grouped(raw), grouped(gzip));
        for weight in self.weights.iter().filter(|_| self.is_told) {
            writeln!(out, "{}", row(&format!("  {}", weight.name), weight.raw, weight.gzip))?;
        }
        let total = self.total();
        out.write_str(&row(&self.name, self.weights.iter().map(|weight| weight.raw).sum(), total))?;
        if let Some((_, budget)) = self.budget {
            let word = if total <= budget { "left" } else { "TOO MANY" };
            write!(out, "   budget {}, {} {word}", grouped(budget), grouped(budget.abs_diff(total)))?;
        }
        Ok(())
    }
}

fn weigh(file: &PathBuf, dist: &Path) -> Result<Weight, Failure> {
    let raw = fs::metadata(file).map_err(|error| unreadable(file, &error))?.len();
    let name = file.strip_prefix(dist).unwrap_or(file).display().to_string();
    Ok(Weight { name, raw, gzip: gzip::best(file)?.len() as u64 })
}

fn read_budget(file: &Path, wanted: &str) -> Result<u64, Failure> {
    let text = fs::read_to_string(file).map_err(|error| unreadable(file, &error))?;
    budget_in(&text, wanted).ok_or_else(|| {
        Failure::new("the budget is missing")
            .at(file.display())
            .remedy(format!("Write a line like: {wanted} = 150_000"))
    })
}

fn budget_in(text: &str, wanted: &str) -> Option<u64> {
    text.lines().find_map(|line| {
        let (key, value) = line.split('#').next()?.split_once('=')?;
        (key.trim() == wanted).then(|| value.trim().replace('_', "").parse().ok())?
    })
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("cannot be read: {error}")).at(path.display())
}

/// A number with its thousands apart: 1 234 567.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn download(weights: Vec<Weight>, budget: u64) -> Download {
        Download { name: "all".into(), weights, budget: Some(("first_visit_gzip_bytes", budget)), is_told: true }
    }

    fn check(total: u64, budget: u64, expected: &str) {
        let report = download(vec![Weight { name: "a.wasm".into(), raw: 2 * total, gzip: total }], budget);
        assert_eq!(report.check().is_ok(), total <= budget);
        assert!(report.to_string().ends_with(expected), "{report}");
    }

    #[test]
    fn the_sum_is_held_against_the_budget() {
        check(100, 150_000, "budget 150 000, 149 900 left");
        check(150_000, 150_000, "budget 150 000, 0 left");
        check(151_234, 150_000, "budget 150 000, 1 234 TOO MANY");
    }

    #[test]
    fn what_is_not_there_does_not_pass() {
        let nothing = download(Vec::new(), 1);
        assert!(nothing.to_string().ends_with("ABSENT"), "{nothing}");
        assert!(nothing.check().is_err());
    }

    #[test]
    fn the_budget_is_one_line() {
        let of = |text: &str| budget_in(text, "first_visit_gzip_bytes");
        assert_eq!(of("# why\nfirst_visit_gzip_bytes = 150_000 # bytes\n"), Some(150_000));
        assert_eq!(of("# first_visit_gzip_bytes = 1\n"), None);
        assert_eq!(of("first_visit_gzip_bytes = many"), None);
    }

    #[test]
    fn thousands_stand_apart() {
        assert_eq!([0, 999, 1000, 1_234_567].map(grouped), ["0", "999", "1 000", "1 234 567"]);
    }
}
