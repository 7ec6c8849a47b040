//! The plan that the driver follows: which pages to visit, how often, and what to do there.

use super::data::Data;
use super::files::quoted;
use super::pages::Page;
use super::typed::{self, queries};
use super::wish::{Measure, Wish};

/// The name of the built-in content among the sizes.
pub(super) const BUILT_IN: &str = "built-in";
/// Nodes that are clicked in a visit, and taken back.
const CLICKS: usize = 3;
/// The same of the built-in content, and as many values of filters.
const CLICKS_BUILT_IN: usize = 4;
/// From so many nodes on, D3 takes seconds for each letter, and its sankey diagram minutes to come up.
const LARGE: usize = 20_000;

/// What the driver does.
pub(super) struct Plan {
    /// All of it as JSON.
    pub(super) text: String,
    /// What is typed, for people.
    pub(super) typed: Vec<String>,
}

/// The visits of one page with the same data.
struct Visits<'a> {
    page: Page,
    url: String,
    /// How many programs it shows when it is there; any number where it does not say.
    programs: Option<usize>,
    rounds: usize,
    /// Seconds that are waited for the load, and for what an event brings about.
    patience: (u32, u32),
    queries: Vec<&'a str>,
    clicks: usize,
    only: Vec<&'static str>,
}

impl Plan {
    /// The plan for these data on the site at `url`.
    pub(super) fn of(wish: &Wish, url: &str, all: &[(usize, Data)]) -> Self {
        let mut parts = Vec::new();
        let mut typed = Vec::new();
        if wish.wants(Measure::BuiltIn) {
            parts.push(part(BUILT_IN, &built_in(wish, url)));
        }
        let only: Vec<&str> =
            wish.only.iter().filter(|measure| measure.in_pages()).map(|measure| measure.name()).collect();
        for (nodes, data) in all.iter().filter(|_| !only.is_empty()) {
            let queries = queries(data);
            let visits = Page::ALL.map(|page| Visits::of(page, wish, url, (*nodes, data), &queries, &only));
            let visits: Vec<Visits> = visits
                .into_iter()
                .filter(|visits| !visits.only.is_empty() && wish.pages.contains(&visits.page))
                .collect();
            parts.push(part(&nodes.to_string(), &visits));
            typed.push(format!("{nodes}: {}", queries.join(", ")));
        }
        Self { text: format!("{{\"parts\":[\n{}\n]}}\n", parts.join(",\n")), typed }
    }
}

impl<'a> Visits<'a> {
    fn of(
        page: Page,
        wish: &Wish,
        url: &str,
        (nodes, data): (usize, &Data),
        queries: &'a [String],
        only: &[&'static str],
    ) -> Self {
        // The file's kind matters while it is read alone.
        let matters = |measure: &&&str| page != Page::FloorwalkerCsv || ["load", "task", "heap"].contains(*measure);
        let mut visits = Self {
            page,
            url: format!("{url}{}", page.address(Some(nodes))),
            programs: Some(data.programs.len()),
            rounds: rounds(wish, nodes),
            patience: if page.is_d3() { (240, 60) } else { (30, 5) },
            queries: queries.iter().map(String::as_str).collect(),
            clicks: CLICKS,
            only: only.iter().filter(matters).copied().collect(),
        };
        if page.is_d3() && nodes > LARGE {
            visits.rounds = visits.rounds.div_ceil(3);
            visits.queries = visits.queries.first().and_then(|query| query.get(..2)).into_iter().collect();
            visits.clicks = 1;
        }
        visits
    }

    fn text(&self) -> String {
        let programs = self.programs.map_or("null".into(), |programs| programs.to_string());
        let (load, event) = self.patience;
        format!(
            "  {{\"name\":{},\"url\":{},\"programs\":{programs},\"marks\":{},\"rounds\":{},\
             \"patience\":{{\"load\":{load}000,\"event\":{event}000}},\"queries\":{},\"clicks\":{},\"only\":{}}}",
            quoted(self.page.name()),
            quoted(&self.url),
            self.page.is_ours(),
            self.rounds,
            list(&self.queries),
            self.clicks,
            list(&self.only),
        )
    }
}

fn rounds(wish: &Wish, nodes: usize) -> usize {
    wish.rounds.unwrap_or(if nodes < LARGE { 5 } else { 3 })
}

fn built_in(wish: &Wish, url: &str) -> [Visits<'static>; 2] {
    let visits = |page: Page, programs, only: &[&'static str]| Visits {
        page,
        url: format!("{url}{}", page.address(None)),
        programs,
        rounds: wish.rounds.unwrap_or(3),
        patience: (30, 5),
        queries: typed::BUILT_IN.into(),
        clicks: CLICKS_BUILT_IN,
        only: only.into(),
    };
    let empty = Data::of(super::SMALLEST).programs.len();
    [
        visits(Page::Empty, Some(empty), &["load", "task", "heap", "filter", "select", "scroll"]),
        visits(Page::Floorwalker, None, &["load", "task", "heap", "filter", "facet", "select", "scroll"]),
    ]
}

fn part(size: &str, visits: &[Visits]) -> String {
    let pages: Vec<String> = visits.iter().map(Visits::text).collect();
    let rounds = visits.iter().map(|visits| visits.rounds).max().unwrap_or_default();
    format!("{{\"size\":{},\"rounds\":{rounds},\"pages\":[\n{}\n]}}", quoted(size), pages.join(",\n"))
}

fn list(texts: &[&str]) -> String {
    format!("[{}]", texts.iter().map(|text| quoted(text)).collect::<Vec<_>>().join(","))
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    fn plan(words: &[&str]) -> Value {
        let wish = Wish::read(words).expect("words that are understood");
        let data: Vec<_> = wish.sizes.iter().map(|&nodes| (nodes, Data::of(nodes))).collect();
        serde_json::from_str(&Plan::of(&wish, "http://host/", &data).text).expect("sound JSON")
    }

    #[test]
    fn every_page_is_visited_with_the_same_data() {
        let plan = plan(&["--sizes", "150", "--rounds", "2", "--only", "load,filter"]);
        let part = &plan["parts"][0];
        let addresses: Vec<&str> =
            part["pages"].as_array().expect("pages").iter().filter_map(|page| page["url"].as_str()).collect();
        let expected = [
            "http://host/bench/empty.html?data=150.json",
            "http://host/?src=bench/150.json#/map",
            "http://host/?src=bench/150.csv#/map",
            "http://host/bench/sankey.html?data=150.json",
            "http://host/bench/tree.html?data=150.json",
        ];
        assert_eq!(addresses, expected);
        for page in part["pages"].as_array().expect("pages") {
            assert_eq!((&page["programs"], &page["rounds"]), (&195.into(), &2.into()));
        }
        assert_eq!(part["pages"][2]["only"], Value::from(vec!["load"]));
    }

    #[test]
    fn where_d3_takes_seconds_it_is_asked_less() {
        let plan = plan(&["--sizes", "20001", "--only", "filter"]);
        let asked = |nth: usize| {
            let page = &plan["parts"][0]["pages"][nth];
            (page["name"].clone(), page["rounds"].clone(), page["queries"].as_array().map(Vec::len))
        };
        assert_eq!(asked(1), ("Floorwalker".into(), 3.into(), Some(2)));
        assert_eq!(asked(2), ("D3 sankey".into(), 1.into(), Some(1)));
    }

    #[test]
    fn what_is_not_wanted_is_not_planned() {
        assert_eq!(plan(&["--sizes", "150", "--only", "size,search"])["parts"], Value::Array(Vec::new()));
        let built_in = plan(&["--sizes", "150", "--only", "built-in"]);
        assert_eq!(built_in["parts"].as_array().map(Vec::len), Some(1));
        assert_eq!(built_in["parts"][0]["size"], BUILT_IN);
    }
}
