//! The report: a table for each measure, a row for each size, a column for each page.

use std::fmt::Write as _;

use super::pages::Page;
use super::plan::BUILT_IN;
use super::samples::{Median, Record};

/// How wide a column is.
const WIDTH: usize = 13;
/// Chromium counts a task as long from so many milliseconds on.
const LONG_TASK: f64 = 50.0;

/// What one table shows.
struct Table {
    measure: &'static str,
    title: &'static str,
    decimals: usize,
    /// Whether the difference to the empty page says more than the number itself.
    compares: bool,
}

const TABLES: [Table; 11] = [
    Table {
        measure: "filter",
        title: "Filter: from a letter typed or taken back to its painted frame, ms",
        decimals: 1,
        compares: true,
    },
    Table {
        measure: "select",
        title: "Select: from a click on a node to its painted frame, ms",
        decimals: 1,
        compares: true,
    },
    Table {
        measure: "filter-whole",
        title: "Filter: until what stands around the map has followed, with the next frame, ms",
        decimals: 1,
        compares: false,
    },
    Table {
        measure: "select-whole",
        title: "Select: until what stands around the map has followed, with the next frame, ms",
        decimals: 1,
        compares: false,
    },
    Table {
        measure: "load",
        title: "File to first drawing: from the way to the page until it shows the data, ms",
        decimals: 0,
        compares: true,
    },
    Table { measure: "task", title: "Longest task on the main thread meanwhile, ms", decimals: 0, compares: false },
    Table {
        measure: "heap",
        title: "Memory after the load: objects of JavaScript and memory of WebAssembly, MB",
        decimals: 1,
        compares: false,
    },
    Table { measure: "dom", title: "Memory of the page's elements beside that, MB", decimals: 1, compares: false },
    Table { measure: "elements", title: "Elements on the page meanwhile", decimals: 0, compares: false },
    Table { measure: "frames", title: "Scroll: frames a second while the wheel turns", decimals: 0, compares: false },
    Table { measure: "gap", title: "Scroll: the longest frame, ms", decimals: 0, compares: false },
];

const BUILT_IN_ROWS: [(&str, &str, usize); 10] = [
    ("filter", "a letter typed or taken back, ms", 1),
    ("filter-whole", "the same until what stands around the map follows", 1),
    ("facet", "a value of a filter clicked, ms", 1),
    ("select", "a node clicked, ms", 1),
    ("select-whole", "the same until what stands around the map follows", 1),
    ("load", "from the way to the page until it answers, ms", 0),
    ("task", "longest task meanwhile, ms", 0),
    ("heap", "memory: JavaScript and WebAssembly, MB", 1),
    ("frames", "frames a second while the wheel turns", 0),
    ("gap", "the longest of them, ms", 0),
];

/// All tables with something in them; `sizes` are nodes and programs.
pub(super) fn tables(record: &Record, sizes: &[(usize, usize)]) -> String {
    let mut text: String = TABLES.iter().filter_map(|table| table.text(record, sizes)).collect();
    text.push_str(&built_in(record).unwrap_or_default());
    for note in &record.notes {
        line(&mut text, &format!("note: {note}"));
    }
    text
}

impl Table {
    /// Nothing where nothing was measured.
    fn text(&self, record: &Record, sizes: &[(usize, usize)]) -> Option<String> {
        let measured = |page: &Page| {
            sizes.iter().any(|(nodes, _)| record.count(self.measure, &nodes.to_string(), page.name()) > 0)
        };
        let pages: Vec<Page> = Page::ALL.into_iter().filter(measured).collect();
        if pages.is_empty() {
            return None;
        }
        let mut text = String::new();
        line(&mut text, &format!("{} (medians of {})", self.title, self.counts(record, sizes, &pages)));
        let mut head = format!("{:>9}{:>10}", "nodes", "programs");
        let compared = ["- empty", "x empty", "x best D3"].into_iter().filter(|_| self.compares);
        for name in pages.iter().map(|page| page.name()).chain(compared) {
            let _ = write!(head, "{name:>WIDTH$}");
        }
        line(&mut text, &head);
        for (nodes, programs) in sizes {
            let mut row = format!("{nodes:>9}{programs:>10}");
            let median = |page: Page| record.median(self.measure, &nodes.to_string(), page.name());
            for page in &pages {
                let _ = write!(row, "{:>WIDTH$}", self.cell(median(*page)));
            }
            if self.compares {
                row.push_str(&ratios(median));
            }
            line(&mut text, &row);
        }
        text.push('\n');
        Some(text)
    }

    fn cell(&self, median: Option<Median>) -> String {
        match median {
            None => "-".into(),
            Some(Median::Late) => "too late".into(),
            Some(Median::Of(number)) if self.measure == "task" && number < LONG_TASK => format!("under {LONG_TASK}"),
            Some(Median::Of(number)) => format!("{number:.*}", self.decimals),
        }
    }

    fn counts(&self, record: &Record, sizes: &[(usize, usize)], pages: &[Page]) -> String {
        let of_page =
            |nodes: usize| pages.iter().map(move |page| record.count(self.measure, &nodes.to_string(), page.name()));
        let counts = || sizes.iter().flat_map(|(nodes, _)| of_page(*nodes)).filter(|count| *count > 0);
        match (counts().min().unwrap_or_default(), counts().max().unwrap_or_default()) {
            (least, most) if least == most => most.to_string(),
            (least, most) => format!("{least} to {most}"),
        }
    }
}

/// This app beside the empty page, and beside the quicker of the two pages with D3.
fn ratios(median: impl Fn(Page) -> Option<Median>) -> String {
    let number = |page: Page| median(page)?.number();
    let ours = number(Page::Floorwalker);
    let empty = number(Page::Empty);
    let best = Page::ALL.into_iter().filter(|page| page.is_d3()).filter_map(number).min_by(f64::total_cmp);
    let cell = |number: Option<f64>, write: fn(f64) -> String| number.map_or("-".into(), write);
    let over = |base: Option<f64>| Some(ours? / base?);
    let more = || Some(ours? - empty?);
    format!(
        "{:>WIDTH$}{:>WIDTH$}{:>WIDTH$}",
        cell(more(), |number| format!("{number:+.1}")),
        cell(over(empty), |number| format!("{number:.2}")),
        cell(over(best), |number| format!("{number:.3}")),
    )
}

fn built_in(record: &Record) -> Option<String> {
    let pages = [Page::Empty, Page::Floorwalker];
    let counts = |measure: &str| pages.map(|page| record.count(measure, BUILT_IN, page.name()));
    if BUILT_IN_ROWS.iter().all(|(measure, ..)| counts(measure) == [0, 0]) {
        return None;
    }
    let mut text = String::new();
    line(&mut text, "The built-in content (medians)");
    line(&mut text, &format!("{:<52}{:>8}{:>WIDTH$}{:>WIDTH$}", "", "times", "empty page", "Floorwalker"));
    for (measure, title, decimals) in BUILT_IN_ROWS {
        let table = Table { measure, title, decimals, compares: false };
        let [empty, ours] = pages.map(|page| table.cell(record.median(measure, BUILT_IN, page.name())));
        let times = counts(measure)[1];
        line(&mut text, &format!("{title:<52}{times:>8}{empty:>WIDTH$}{ours:>WIDTH$}"));
    }
    text.push('\n');
    Some(text)
}

fn line(text: &mut String, words: &str) {
    text.push_str("   ");
    text.push_str(words.trim_end());
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(lines: &[&str]) -> Record {
        let mut record = Record::default();
        for line in lines {
            record.take(&line.replace('|', "\t"));
        }
        record
    }

    #[test]
    fn this_app_stands_beside_the_others() {
        let record = record(&[
            "filter|150|empty page|6",
            "filter|150|Floorwalker|9",
            "filter|150|D3 sankey|18",
            "filter|150|D3 tree|36",
            "filter|150|D3 tree|36",
        ]);
        let expected = "   Filter: from a letter typed or taken back to its painted frame, ms (medians of 1 to 2)\n   \
                        \x20   nodes  programs   empty page  Floorwalker    D3 sankey      D3 tree      - empty      x empty    x best D3\n   \
                        \x20     150       195          6.0          9.0         18.0         36.0         +3.0         1.50        0.500\n\n";
        assert_eq!(tables(&record, &[(150, 195)]), expected);
    }

    #[test]
    fn what_is_missing_is_said() {
        let record = record(&["load|150|Floorwalker|late", "load|150|empty page|80", "task|150|empty page|0"]);
        let text = tables(&record, &[(150, 195), (1000, 1300)]);
        let words = |nth: usize| text.lines().nth(nth).expect("a line").split_whitespace().collect::<Vec<_>>();
        assert_eq!(words(2), ["150", "195", "80", "too", "late", "-", "-", "-"]);
        assert_eq!(words(3), ["1000", "1300", "-", "-", "-", "-", "-"]);
        assert!(text.contains("under 50") && !text.contains("Filter"), "{text}");
    }

    #[test]
    fn the_built_in_content_has_a_table_of_its_own() {
        let text = tables(&record(&["facet|built-in|Floorwalker|12.34", "note|150|D3 tree|gone"]), &[(150, 195)]);
        assert!(
            text.lines().any(|line| line.split_whitespace().eq("a value of a filter clicked, ms 1 - 12.3".split(' '))),
            "{text}"
        );
        assert!(text.ends_with("   note: D3 tree, 150: gone\n"), "{text}");
    }
}
