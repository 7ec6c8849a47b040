//! How fast the release build answers in a real browser, beside an empty page in the same browser.
//!
//! Run by `cargo xtask bench`. It prints times and asserts none: they belong to the machine as much as to the page.

use std::error::Error;
use std::time::Duration;

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use xtask::paths;
use xtask::server::{self, Port};
use xtask::webdriver::{CHROMIUM_ARGUMENTS, Driver};

/// What a newcomer types: names, acronyms, parts of words, misspellings, and what nothing answers to.
const QUERIES: [&str; 20] = [
    "b",
    "bil",
    "billing",
    "tech suport",
    "BPO",
    "QA",
    "SL",
    "inbound",
    "outbound sales",
    "retention",
    "chat",
    "e-mail",
    "call center",
    "account",
    "LOB",
    "help desk",
    "lead generation",
    "relay",
    "xyzzy",
    "who pays me",
];
/// How many controls of the filters are clicked, spread over all there are.
const CLICKS: usize = 10;
/// Long enough for what follows the typing, such as writing the address, to be over.
const PAUSE: Duration = Duration::from_millis(450);

/// The least a page can do: one text node changed, its frame painted.
const EMPTY_PAGE: &str = "data:text/html,<!doctype html><title>empty</title><input type=search><p>-</p><script>\
    document.querySelector('input').addEventListener('input', function (event) {\
      document.querySelector('p').firstChild.data = event.target.value;\
      requestAnimationFrame(function () {\
        setTimeout(function () { performance.mark('floorwalker:filtered') }, 0)\
      })\
    })</script>";

/// Acts, waits for the next mark, and answers with the milliseconds between; with null after two seconds without one.
const MEASURE: &str = "
    const [kind, value, done] = arguments;
    let start = 0;
    const seen = new PerformanceObserver(function (list) {
      const mark = list.getEntriesByName('floorwalker:filtered').find((mark) => mark.startTime >= start);
      if (mark) { seen.disconnect(); clearTimeout(late); done(mark.startTime - start) }
    });
    const late = setTimeout(function () { seen.disconnect(); done(null) }, 2000);
    const target = kind === 'query'
      ? document.querySelector('input[type=search]')
      : document.querySelectorAll('[data-facet]')[value];
    seen.observe({ type: 'mark' });
    // From a task of its own, as a visitor's event comes.
    setTimeout(function () {
      start = performance.now();
      if (kind === 'query') {
        target.value = value;
        target.dispatchEvent(new Event('input', { bubbles: true }));
      } else {
        target.click();
      }
    }, 0);";

const UNTIL_READY: &str = "
    const [done] = arguments;
    const look = function () {
      if (document.documentElement.dataset.ready === 'true') done(true); else setTimeout(look, 20)
    };
    look();";

/// The times of one kind of event; an event that no frame answered has none.
struct Times {
    name: &'static str,
    n_asked: usize,
    sorted: Vec<f64>,
}

#[tokio::test]
#[ignore = "a measurement, not a test: cargo xtask bench"]
async fn the_page_beside_an_empty_one() -> Result<(), Box<dyn Error>> {
    let driver = Driver::start()?;
    let served = server::serve(&paths::dist(), "/some/folder/", Port::Any)?;
    let client =
        ClientBuilder::new(HttpConnector::new()).capabilities(chromium(&driver)).connect(&driver.url()).await?;

    client.goto(EMPTY_PAGE).await?;
    let empty = queries(&client, "an empty page").await?;
    client.goto(&served.url()).await?;
    client.execute_async(UNTIL_READY, Vec::new()).await?;
    tokio::time::sleep(PAUSE).await;
    let typed = queries(&client, "a query is typed").await?;
    measure(&client, "query", json!("")).await?;
    let clicked = clicks(&client).await?;
    client.close().await?;

    println!("Speed: milliseconds from the event to the frame that shows its result, Chromium without a window");
    println!("   {:<28}{:>9}{:>9}{:>9}{:>16}", "", "events", "median", "worst", "× empty page");
    for times in [&empty, &typed, &clicked] {
        println!("{}", times.row(&empty));
    }
    Ok(())
}

fn chromium(driver: &Driver) -> Capabilities {
    let mut arguments = CHROMIUM_ARGUMENTS.to_vec();
    arguments.push("--window-size=1440,900");
    let options = json!({ "binary": driver.chromium(), "args": arguments });
    // A browser that hangs while it loads a page is an error after half a minute, not after WebDriver's five.
    let timeouts = json!({ "pageLoad": 30_000, "script": 30_000 });
    [("browserName", json!("chrome")), ("goog:chromeOptions", options), ("timeouts", timeouts)]
        .map(|(name, value)| (name.to_owned(), value))
        .into_iter()
        .collect()
}

async fn queries(client: &Client, name: &'static str) -> Result<Times, Box<dyn Error>> {
    let mut found = Vec::new();
    for query in QUERIES {
        found.push(measure(client, "query", json!(query)).await?);
    }
    Ok(Times::new(name, found))
}

async fn clicks(client: &Client) -> Result<Times, Box<dyn Error>> {
    let count = client.execute("return document.querySelectorAll('[data-facet]').length", Vec::new()).await?;
    let n_controls = usize::try_from(count.as_u64().unwrap_or_default())?;
    let mut found = Vec::new();
    for place in (0..CLICKS.min(n_controls)).map(|n| n * n_controls / CLICKS.min(n_controls)) {
        found.push(measure(client, "facet", json!(place)).await?);
        // Off again, so that every click starts from the whole map.
        measure(client, "facet", json!(place)).await?;
    }
    Ok(Times::new("a filter is clicked", found))
}

async fn measure(client: &Client, kind: &str, value: Value) -> Result<Option<f64>, Box<dyn Error>> {
    let time = client.execute_async(MEASURE, vec![json!(kind), value]).await?;
    tokio::time::sleep(PAUSE).await;
    Ok(time.as_f64())
}

impl Times {
    fn new(name: &'static str, found: Vec<Option<f64>>) -> Self {
        let n_asked = found.len();
        let mut sorted: Vec<f64> = found.into_iter().flatten().collect();
        sorted.sort_by(f64::total_cmp);
        Self { name, n_asked, sorted }
    }

    fn median(&self) -> Option<f64> {
        let (low, high) =
            (self.sorted.get(self.sorted.len().saturating_sub(1) / 2)?, self.sorted.get(self.sorted.len() / 2)?);
        Some(f64::midpoint(*low, *high))
    }

    fn row(&self, empty: &Self) -> String {
        let n_silent = self.n_asked - self.sorted.len();
        let silent = if n_silent > 0 { format!("  ({n_silent} without a mark)") } else { String::new() };
        let (Some(median), Some(worst)) = (self.median(), self.sorted.last()) else {
            return format!("   {:<28}{:>9}  no frame was marked{silent}", self.name, self.n_asked);
        };
        let ratio = empty.median().map_or(f64::NAN, |empty| median / empty);
        format!("   {:<28}{:>9}{median:>9.1}{worst:>9.1}{ratio:>16.2}{silent}", self.name, self.n_asked)
    }
}
