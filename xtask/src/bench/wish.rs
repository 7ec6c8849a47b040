//! What the words after `cargo xtask bench` ask for.

use super::pages::Page;

/// What can be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// From the way to the page until it shows the data.
    Load,
    /// The longest task on the main thread meanwhile.
    Task,
    /// What is kept in memory.
    Heap,
    /// From a letter to the frame with its result.
    Filter,
    /// From a click on a node to the frame with its result.
    Select,
    /// Frames while the wheel turns.
    Scroll,
    /// The same as by hand, on the built-in content.
    BuiltIn,
    /// How well and how fast search finds, without a browser.
    Search,
    /// What a visitor downloads.
    Size,
}

impl Measure {
    /// All of them, in the order of the report.
    pub const ALL: [Self; 9] = [
        Self::Load,
        Self::Task,
        Self::Heap,
        Self::Filter,
        Self::Select,
        Self::Scroll,
        Self::BuiltIn,
        Self::Search,
        Self::Size,
    ];

    /// Its name among the options.
    pub fn name(self) -> &'static str {
        match self {
            Self::Load => "load",
            Self::Task => "task",
            Self::Heap => "heap",
            Self::Filter => "filter",
            Self::Select => "select",
            Self::Scroll => "scroll",
            Self::BuiltIn => "built-in",
            Self::Search => "search",
            Self::Size => "size",
        }
    }

    /// Whether pages beside this one are measured as well.
    pub fn in_pages(self) -> bool {
        !matches!(self, Self::BuiltIn | Self::Search | Self::Size)
    }
}

/// What to measure, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// How many nodes the made-up data have.
    pub sizes: Vec<usize>,
    /// How often each page is visited; as often as its size allows for none.
    pub rounds: Option<usize>,
    /// What is measured.
    pub only: Vec<Measure>,
    /// The pages that it is measured in.
    pub pages: Vec<Page>,
    /// Whether the release is built first.
    pub builds: bool,
}

impl Default for Wish {
    fn default() -> Self {
        Self {
            sizes: vec![150, 1000, 10_000, 50_000],
            rounds: None,
            only: Measure::ALL.into(),
            pages: Page::ALL.into(),
            builds: true,
        }
    }
}

impl Wish {
    /// Nothing where a word is not understood.
    pub fn read(words: &[&str]) -> Option<Self> {
        let mut wish = Self::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match *word {
                "--sizes" => wish.sizes = listed(words.next()?, |size| size.parse().ok().filter(|size| *size >= 20))?,
                "--rounds" => wish.rounds = Some(words.next()?.parse().ok().filter(|rounds| *rounds > 0)?),
                "--only" => {
                    let named = |name: &str| Measure::ALL.into_iter().find(|measure| measure.name() == name);
                    wish.only = listed(words.next()?, named)?;
                }
                "--pages" => {
                    let named = |name: &str| Page::ALL.into_iter().find(|page| page.key() == name);
                    wish.pages = listed(words.next()?, named)?;
                }
                "--as-built" => wish.builds = false,
                _ => return None,
            }
        }
        Some(wish)
    }

    /// Whether this is measured.
    pub fn wants(&self, measure: Measure) -> bool {
        self.only.contains(&measure)
    }
}

fn listed<T>(list: &str, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    list.split(',').map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_say_what_to_measure() {
        assert_eq!(Wish::read(&[]), Some(Wish::default()));
        let expected = Wish {
            sizes: vec![150, 1000],
            rounds: Some(3),
            only: vec![Measure::Filter, Measure::BuiltIn],
            pages: vec![Page::Empty, Page::FloorwalkerCsv],
            builds: false,
        };
        let words =
            ["--sizes", "150,1000", "--only", "filter,built-in", "--rounds", "3", "--pages", "empty,csv", "--as-built"];
        assert_eq!(Wish::read(&words), Some(expected));
    }

    #[test]
    fn what_is_not_understood_is_not_guessed() {
        for words in [
            &["--sizes"][..],
            &["--sizes", "many"],
            &["--sizes", "1"],
            &["--rounds", "0"],
            &["--only", "fast"],
            &["--pages", "all"],
        ] {
            assert_eq!(Wish::read(words), None, "{words:?}");
        }
    }
}
