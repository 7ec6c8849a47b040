//! The size report: what a first visit downloads, and what the first quiz adds, against the budgets in `budget.toml`.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::{gzip, paths};

/// What the browser fetches to show the map: the page itself, and whatever ends like this.
const FIRST_VISIT: [&str; 4] = ["js", "css", "wasm", "svg"];

/// What the browser fetches when the first quiz is opened, and not before.
const QUIZ: [&str; 8] =
    ["quiz-door.js", "quiz.js", "quiz_bg.wasm", "quiz.css", "kin.json", "quiz.json", "comparisons.json", "fit.json"];

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
    name: &'static str,
    /// The budget's name in `budget.toml`.
    key: &'static str,
    weights: Vec<Weight>,
    budget: u64,
}

/// What visitors download, and what it may weigh.
#[derive(Debug)]
pub struct Report(Vec<Download>);

impl Report {
    /// Weighs the built site.
    ///
    /// # Errors
    /// When there is no built site, no budget, or no `gzip`.
    pub fn measure() -> Result<Self, Failure> {
        let dist = paths::dist();
        let quiz = QUIZ.map(|name| dist.join(name)).to_vec();
        let downloads = [
            ("a first visit, in all", "first_visit_gzip_bytes", first_visit(&dist)?),
            ("the first quiz, in all", "quiz_gzip_bytes", quiz),
        ];
        let weigh = |(name, key, files)| Download::weigh(name, key, &dist, files);
        downloads.into_iter().map(weigh).collect::<Result<_, _>>().map(Self)
    }

    /// The verdict.
    ///
    /// # Errors
    /// When a sum is above its budget.
    pub fn check(&self) -> Result<(), Failure> {
        self.0.iter().try_for_each(Download::check)
    }
}

impl Download {
    fn weigh(name: &'static str, key: &'static str, dist: &Path, files: Vec<PathBuf>) -> Result<Self, Failure> {
        let mut weights = Vec::new();
        for file in files {
            let raw = fs::metadata(&file).map_err(|error| unreadable(&file, &error))?.len();
            let name = file.strip_prefix(dist).unwrap_or(&file).display().to_string();
            weights.push(Weight { name, raw, gzip: gzip::best(&file)?.len() as u64 });
        }
        weights.sort_by_key(|weight| std::cmp::Reverse(weight.gzip));
        Ok(Self { name, key, weights, budget: read_budget(&paths::root().join("budget.toml"), key)? })
    }

    fn check(&self) -> Result<(), Failure> {
        let total = self.total();
        if total <= self.budget {
            return Ok(());
        }
        let over = grouped(total - self.budget);
        Err(Failure::new(format!("{}: {over} bytes more than the budget allows", self.name))
            .at(format!("budget.toml, {}", self.key))
            .remedy("Make the heaviest file above smaller, or raise the budget and say why in CHANGELOG.md."))
    }

    fn total(&self) -> u64 {
        self.weights.iter().map(|weight| weight.gzip).sum()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, download) in self.0.iter().enumerate() {
            out.write_str(if place == 0 { "" } else { "\n" })?;
            download.fmt(out)?;
        }
        Ok(())
    }
}

impl fmt::Display for Download {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut row =
            |name: &str, raw: u64, gzip: u64| writeln!(out, "   {name:<44}{:>11}{:>11}", grouped(raw), grouped(gzip));
        for weight in &self.weights {
            row(&weight.name, weight.raw, weight.gzip)?;
        }
        let total = self.total();
        row(self.name, self.weights.iter().map(|weight| weight.raw).sum(), total)?;
        let (budget, left) = (grouped(self.budget), grouped(self.budget.abs_diff(total)));
        let word = if total <= self.budget { "left" } else { "TOO MANY" };
        write!(out, "   bytes, raw and gzip -9; budget {budget}, {left} {word}")
    }
}

fn first_visit(dist: &Path) -> Result<Vec<PathBuf>, Failure> {
    let index = dist.join("index.html");
    if !index.is_file() {
        return Err(Failure::new("there is no built site to weigh").at(index.display()).remedy("cargo xtask build"));
    }
    let mut files = vec![index];
    let mut folders = vec![dist.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(|error| unreadable(&folder, &error))? {
            let path = entry.map_err(|error| unreadable(&folder, &error))?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| FIRST_VISIT.iter().any(|known| ending == *known))
                && !QUIZ.iter().any(|name| path.ends_with(name))
            {
                files.push(path);
            }
        }
    }
    Ok(files)
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

    fn check(total: u64, budget: u64, expected: &str) {
        let weights = vec![Weight { name: "a.wasm".into(), raw: 2 * total, gzip: total }];
        let report = Download { name: "all", key: "first_visit_gzip_bytes", weights, budget };
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
