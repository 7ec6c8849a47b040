//! A walk: act after act, each looked at, and what a failure is told with.

use std::collections::{HashSet, VecDeque};

use super::acts::{self, Act, Ground};
use super::chance::{Chance, Seed};
use super::files;
use super::watch::{Seen, Twin};
use crate::support::gate::Gate;
use crate::support::page::{DESKTOP, Page, View};
use crate::support::site::{Copy, Site};
use crate::support::{Outcome, Trouble, none};

const FOLDER: &str = "/some/folder/";
/// How many acts before a fault are told.
const MOST_TOLD: usize = 10;
/// So many faults end a walk.
const MOST_FAULTS: usize = 3;
/// The data of a walk on a map at scale.
const ROWS: usize = 10_000;

/// Somebody's page with the page for frames in it, as large as the window: what is pressed there is pressed in the frame.
const HOST: &str = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Host</title>
    <link rel=\"icon\" href=\"data:,\"><meta name=\"viewport\" content=\"width=device-width\">
    <style>iframe { position: fixed; inset: 0; width: 100%; height: 100%; border: 0 }</style></head><body><script>
    const frame = document.createElement('iframe');
    frame.src = 'embed/' + location.hash;
    document.body.append(frame);
    </script></body></html>";
const HOST_FILE: &str = "host.html";
/// Runs in every document before its own scripts. The name of a window outlives its documents: it says what the device keeps.
/// Links that lead out of the app are for other tests, and so is the browser's dialog for printing.
pub(super) const BEFORE_ALL: &str = "
    const refuse = () => { throw new DOMException('no room', 'QuotaExceededError'); };
    if (top.name === 'blocked') {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
        Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });
      }
    }
    for (const [kind, name] of [[Storage, 'setItem'], [IDBObjectStore, 'put']]) {
      const keep = kind.prototype[name];
      kind.prototype[name] = function (...given) { return top.name === 'full' ? refuse() : keep.apply(this, given); };
    }
    // Nothing on the page says that more is about to be told there: it counts what is on its way.
    window.__onTheirWay = 0;
    const fetches = window.fetch;
    window.fetch = (...given) => {
      const response = fetches(...given);
      const here = () => { window.__onTheirWay -= 1; };
      window.__onTheirWay += 1;
      response.then((whole) => whole.clone().arrayBuffer()).then(here, here);
      return response;
    };
    window.alert = () => { window.__alerted = true; };
    window.print = () => ['beforeprint', 'afterprint'].forEach((kind) => dispatchEvent(new Event(kind)));
    addEventListener('click', (event) => {
      const link = event.target.closest && event.target.closest('a[href]');
      if (link && !link.getAttribute('href').startsWith('#') && !link.download) event.preventDefault();
    }, true);";

/// Who walks, and all that it knows.
pub(super) struct Monkey {
    pub(super) page: Page,
    pub(super) gate: Gate,
    pub(super) site: Site,
    _copy: Copy,
    pub(super) chance: Chance,
    seed: Seed,
    pub(super) ground: Ground,
    pub(super) twin: Twin,
    pub(super) view: View,
    pub(super) media: (&'static str, &'static str, &'static str),
    pub(super) storage: &'static str,
    pub(super) online: bool,
    pub(super) was_offline: bool,
    /// Addresses that were typed by hand; they stand as they were typed.
    pub(super) typed: HashSet<String>,
    /// What was seen last.
    pub(super) seen: Seen,
    /// Whether own data are here that the device would not keep.
    pub(super) unkept: bool,
    /// How many screens could not be compared for that.
    pub(super) uncompared: usize,
    /// How many acts are done.
    acted: usize,
    told: VecDeque<String>,
}

impl Monkey {
    /// A monkey in a fresh browser, on its ground.
    async fn start(ground: Ground, seed: Seed, planted: &str) -> Outcome<Self> {
        let copy = Copy::of_the_site(&format!("monkey-{ground:?}-{}-{}", seed.number(), planted.len()))?;
        if !planted.is_empty() {
            let tag = "<script src=\"planted.js\"></script></head>";
            copy.change("planted.js", |_| planted.to_owned())?;
            copy.change("index.html", |page| page.replacen("</head>", tag, 1))?;
        }
        copy.change(HOST_FILE, |_| HOST.to_owned())?;
        let site = copy.serve_below(FOLDER)?;
        let gate = Gate::to(&site)?;
        let page = Page::start(DESKTOP).await?;
        let first = page.client.window().await?;
        let second = page.client.new_window(true).await?.handle;
        let mut monkey = Self {
            twin: Twin::new(first.clone(), second.clone()),
            chance: Chance::of(seed.number()),
            seed,
            view: DESKTOP,
            media: ("", "", ""),
            storage: "kept",
            online: true,
            was_offline: false,
            typed: HashSet::new(),
            seen: Seen::default(),
            unkept: false,
            uncompared: 0,
            acted: 0,
            told: VecDeque::new(),
            _copy: copy,
            page,
            gate,
            site,
            ground,
        };
        for window in [second, first] {
            monkey.page.client.switch_to_window(window).await?;
            monkey.prepare()?;
        }
        monkey.page.devtools("Browser.setDownloadBehavior", serde_json::json!({ "behavior": "deny" }))?;
        monkey.settle_down().await?;
        Ok(monkey)
    }

    /// Goes to its ground; what belongs there is kept for when the network is gone.
    async fn settle_down(&mut self) -> Outcome {
        if self.ground != Ground::Frame {
            self.page.visit(&self.gate.url(FOLDER)).await?;
            self.page.ready().await?;
            let kept = "document.documentElement.dataset.offline === 'ready' && navigator.serviceWorker.controller";
            self.page.wait("the site is kept", kept).await?;
            // This program is kept when it is first used.
            self.page.visit(&self.gate.url(&format!("{FOLDER}#/data"))).await?;
            self.page.wait("the data's page is there", "document.querySelector('[data-pack=file]')").await?;
        }
        if self.ground == Ground::LargeData {
            let act = Act::Bring("pick", "large.csv".into(), files::large(ROWS));
            self.perform(&act).await?;
            self.page.wait("they are read", "document.querySelector('.here-now a')").await?;
            self.look(0, false, false).await?;
        }
        self.go_home().await
    }

    async fn go_home(&mut self) -> Outcome {
        let start = match self.ground {
            Ground::Content | Ground::LargeData | Ground::Frame => "#/map",
            Ground::Quiz => "#/quiz?set=all&n=4&seed=monkey",
            Ground::OwnData => "#/data",
        };
        let there = self.url(start);
        self.page.visit(&there).await?;
        self.enter().await?;
        self.seen = self.look(0, false, false).await?;
        Ok(())
    }

    /// The whole address that shows the site at this one.
    pub(super) fn url(&self, address: &str) -> String {
        let page = if self.ground == Ground::Frame { HOST_FILE } else { "" };
        self.gate.url(&format!("{FOLDER}{page}{address}"))
    }

    /// From here on the page is the frame's, where there is one; whatever loads a window leads out of it.
    pub(super) async fn enter(&self) -> Outcome {
        if self.ground == Ground::Frame {
            let window = self.page.client.window().await?;
            self.page.client.switch_to_window(window).await?;
            self.page.client.enter_frame(0).await?;
        }
        Ok(())
    }

    /// Loads the window anew.
    pub(super) async fn refresh(&self) -> Outcome {
        self.page.client.refresh().await?;
        self.enter().await
    }

    /// Acts so often, or until so many faults; ends with what was wrong, each with the acts before it.
    async fn walk(&mut self, acts: usize, most_faults: usize) -> Outcome<Vec<String>> {
        let mut wrong = Vec::new();
        while self.acted < acts && wrong.len() < most_faults {
            let act = acts::next(&mut self.chance, self.ground);
            match self.act(&act).await {
                Ok(None) => continue,
                Ok(Some(faults)) if faults.is_empty() => {}
                Ok(Some(faults)) => {
                    wrong.push(self.report(&faults.join("\n    ")));
                    self.go_home().await?;
                }
                Err(Trouble(trouble)) => {
                    wrong.push(self.report(&format!("{act:?} cannot be done: {trouble}")));
                    break;
                }
            }
            self.acted += 1;
        }
        Ok(wrong)
    }

    /// Acts once, and tells what is wrong then; nothing where it cannot be done here.
    async fn act(&mut self, act: &Act) -> Outcome<Option<Vec<String>>> {
        let Some(done) = self.perform(act).await? else { return Ok(None) };
        self.told.push_back(format!("{}: {} (from {})", self.acted + 1, done.told, self.seen.address));
        if self.told.len() > MOST_TOLD {
            self.told.pop_front();
        }
        Ok(Some(self.faults(&done).await?))
    }

    fn report(&self, what: &str) -> String {
        let act = self.acted + 1;
        let Self { seed, ground, view, media, storage, online, .. } = self;
        let told: Vec<&str> = self.told.iter().map(String::as_str).collect();
        format!(
            "{seed}, act {act} on {ground:?}, {view:?} {media:?}, storage {storage}, online {online}, at {}\n    {what}\n    \
             acts:\n      {}\n    again: {} FLOORWALKER_MONKEY_ACTS={act}",
            self.seen.url,
            told.join("\n      "),
            seed.again(),
        )
    }
}

/// What a walk of so many acts finds wrong with a site that has this script added to its own.
pub(super) async fn with_planted(planted: &str, seed: Seed, acts: usize) -> Outcome<Vec<String>> {
    let mut monkey = Monkey::start(Ground::Content, seed, planted).await?;
    let wrong = monkey.walk(acts, 1).await;
    monkey.page.client.close().await?;
    wrong
}

/// A walk of so many acts, from that seed.
pub(super) async fn walk(ground: Ground, seed: Seed, acts: usize) -> Outcome {
    let mut monkey = Monkey::start(ground, seed, "").await?;
    let wrong = monkey.walk(acts, MOST_FAULTS).await?;
    xtask::tally::count("monkey: acts", monkey.acted as u64)?;
    xtask::tally::count("monkey: screens held against another document's", monkey.twin.compared as u64)?;
    xtask::tally::count("monkey: screens of own data that the device would not keep", monkey.uncompared as u64)?;
    monkey.gate.leads_to(&monkey.site);
    none(&wrong)?;
    let Monkey { page, was_offline, .. } = monkey;
    if was_offline {
        page.forgive("net::ERR_");
    }
    page.finish().await
}
