//! Has Lighthouse judge the built site, served as GitHub Pages would: below a folder, compressed, kept for ten minutes.
//!
//! `xtask/lighthouse/judge.mjs` drives it and says what keeps a score from 100.

use std::process::Command;

use crate::browsers::visited;
use crate::failure::Failure;
use crate::install::browser::Browser;
use crate::install::npm;
use crate::paths;
use crate::process::{find, run};
use crate::server::{self, Port};
use crate::webdriver::CHROMIUM_ARGUMENTS;

/// The map, an entry, the glossary, and the quiz: where one begins, and a question.
const PAGES: [&str; 5] = ["index", "t/agent/", "glossary/", "#/quiz", "#/quiz?set=category.metric&n=5&seed=1"];
/// Where a quiz begins stands at once. A question by its link waits for the app and then for the quiz, a program of its own: 470 KB at
/// 1.6 Mbit/s. Its performance is printed and not held, unless `--least` says so; the other categories are.
const NOT_HELD: &str = "#/quiz?";

/// What to judge, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// How often each page is opened.
    runs: u8,
    /// The performance that the median must reach, where it was said; the other categories must have 100 each time.
    least: Option<u8>,
    /// The pages below the site's address; all of them for none.
    pages: Vec<String>,
}

impl Wish {
    /// What the words after the command ask for.
    pub fn read(words: &[&str]) -> Option<Self> {
        let mut wish = Self { runs: 5, least: None, pages: Vec::new() };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match *word {
                "--runs" => wish.runs = words.next()?.parse().ok().filter(|runs| *runs > 0)?,
                "--least" => wish.least = Some(words.next()?.parse().ok().filter(|least| *least <= 100)?),
                page if !page.starts_with('-') => wish.pages.push(page.into()),
                _ => return None,
            }
        }
        Some(wish)
    }

    /// The pages, each with the performance that its median must reach.
    fn held(&self) -> Vec<(&str, u8)> {
        let own = self.pages.iter().map(String::as_str);
        let pages: Vec<&str> = if self.pages.is_empty() { PAGES.to_vec() } else { own.collect() };
        let usual = |page: &str| if page.starts_with(NOT_HELD) { 0 } else { 100 };
        pages.into_iter().map(|page| (page, self.least.unwrap_or_else(|| usual(page)))).collect()
    }
}

/// Opens the pages of `dist/` and prints their scores.
///
/// # Errors
/// When the site is not built, a part cannot be installed, or a score is too low.
pub fn judge(wish: &Wish) -> Result<(), Failure> {
    let modules = npm::lighthouse()?;
    let node = find("node").ok_or_else(|| Failure::new("npm is there and node is not").at("PATH"))?;
    let chromium = Browser::get()?.chromium;
    let served = server::serve(&paths::dist(), "/some/folder/", Port::Any)?;
    let mut command = Command::new(node);
    command
        .env("FLOORWALKER_MODULES", modules)
        .env("FLOORWALKER_CHROMIUM", chromium)
        .env("FLOORWALKER_CHROMIUM_ARGUMENTS", CHROMIUM_ARGUMENTS.join(" "))
        .arg(paths::root().join("xtask/lighthouse/judge.mjs"))
        .args([served.url(), wish.runs.to_string()]);
    for (page, least) in wish.held() {
        command.args([page, &least.to_string()]);
    }
    visited(&served.url(), || run(&mut command)).map_err(|failure| {
        failure.remedy(
            "Is dist/ older than the source? cargo xtask build\nIs the machine busy? It moves performance alone.",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_say_what_to_judge() {
        let wish = |runs, least, pages: &[&str]| {
            Some(Wish { runs, least, pages: pages.iter().map(|&page| page.into()).collect() })
        };
        assert_eq!(Wish::read(&[]), wish(5, None, &[]));
        assert_eq!(
            Wish::read(&["--runs", "1", "t/agent/", "--least", "90", "#/quiz"]),
            wish(1, Some(90), &["t/agent/", "#/quiz"])
        );
        for words in [&["--runs"][..], &["--runs", "0"], &["--least", "101"], &["--fast"]] {
            assert_eq!(Wish::read(words), None, "{words:?}");
        }
    }

    #[test]
    fn every_page_is_held_to_the_full_performance_but_a_question_by_its_link() {
        let held = |words: &[&str]| Wish::read(words).map(|wish| wish.held().iter().map(|(_, least)| *least).collect());
        assert_eq!(held(&[]), Some(vec![100, 100, 100, 100, 0]));
        assert_eq!(held(&["--least", "90", "index", "#/quiz"]), Some(vec![90, 90]));
    }
}
