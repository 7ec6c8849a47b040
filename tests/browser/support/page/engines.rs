//! A page in any of the engines, by plain `WebDriver`: what the standard has, and nothing that one engine alone would understand.

use std::fmt::Debug;
use std::path::PathBuf;

use fantoccini::Locator;
use fantoccini::actions::{InputSource as _, PointerAction, TouchActions};
use fantoccini::wd::PrintConfiguration;
use serde_json::{Value, json};
use xtask::engine::Engine;
use xtask::tally;
use xtask::webdriver::{CHROMIUM_ARGUMENTS, Driver};

use super::{DESKTOP, Page, View, WITH_A_MOUSE};
use crate::support::listening;
use crate::support::paper;
use crate::support::site::Turn;
use crate::support::{Outcome, trouble};

/// A folder of settings in which `WebKit`'s own toolbar is no wider than a phone.
const SMALL_TOOLBAR: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/browser/scripts/webkit");

/// What a browser is to be like.
#[derive(Debug, Clone)]
pub(crate) struct Wishes {
    pub(crate) view: View,
    /// The address of the site's folder; else of the one that hears what goes wrong.
    pub(crate) site: Option<String>,
    pub(crate) scripts: bool,
    pub(crate) wasm: bool,
    /// The system wishes dark colors.
    pub(crate) dark: bool,
    /// The folder for what the page saves.
    pub(crate) saves_to: Option<PathBuf>,
}

impl Default for Wishes {
    fn default() -> Self {
        Self { view: DESKTOP, site: None, scripts: true, wasm: true, dark: false, saves_to: None }
    }
}

impl Wishes {
    /// A browser that is looked at so.
    pub(crate) fn of(view: View) -> Self {
        Self { view, ..Self::default() }
    }

    /// A browser that visits this address.
    pub(crate) fn at(site: impl Into<String>) -> Self {
        Self { site: Some(site.into()), ..Self::default() }
    }

    fn folder(&self) -> Option<String> {
        self.saves_to.as_ref().map(|folder| folder.display().to_string())
    }

    fn capabilities(&self, engine: Engine, driver: &Driver) -> Value {
        let binary = driver.browser();
        match engine {
            Engine::Chromium => {
                let system = u8::from(!self.dark);
                let mouse = if self.view.touch {
                    String::new()
                } else {
                    format!("{},", &WITH_A_MOUSE["--blink-settings=".len()..])
                };
                let settings = format!("--blink-settings={mouse}preferredColorScheme={system}");
                let mut arguments: Vec<&str> = CHROMIUM_ARGUMENTS.iter().copied().chain([settings.as_str()]).collect();
                if !self.wasm {
                    arguments.push("--js-flags=--jitless");
                }
                let scripts = if self.scripts { 1 } else { 2 };
                let mut prefs = json!({ "profile.managed_default_content_settings.javascript": scripts });
                if let Some(folder) = self.folder() {
                    prefs["download.default_directory"] = json!(folder);
                }
                let mut options = json!({ "binary": binary, "args": arguments, "prefs": prefs });
                if self.view.touch {
                    let View { width, height, .. } = self.view;
                    let metrics = json!({ "width": width, "height": height, "pixelRatio": 1, "touch": true });
                    options["mobileEmulation"] = json!({ "deviceMetrics": metrics });
                }
                let logs = json!({ "browser": "ALL" });
                json!({ "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": logs })
            }
            Engine::Firefox => {
                // A finger cannot hover and points roughly; a mouse does neither.
                let pointer = if self.view.touch { 1 } else { 6 };
                let mut prefs = json!({
                    "javascript.enabled": self.scripts,
                    "javascript.options.wasm": self.wasm,
                    "ui.systemUsesDarkTheme": i32::from(self.dark),
                    "ui.primaryPointerCapabilities": pointer,
                    "ui.allPointerCapabilities": pointer,
                    "dom.w3c_touch_events.enabled": i32::from(self.view.touch),
                });
                if let Some(folder) = self.folder() {
                    prefs["browser.download.folderList"] = json!(2);
                    prefs["browser.download.dir"] = json!(folder);
                }
                let options = json!({ "binary": binary, "args": ["-headless"], "prefs": prefs });
                json!({ "browserName": "firefox", "moz:firefoxOptions": options })
            }
            Engine::WebKit => {
                let arguments =
                    if self.dark { json!(["--automation", "--dark-mode"]) } else { json!(["--automation"]) };
                let options = json!({ "binary": binary, "args": arguments });
                json!({ "browserName": "MiniBrowser", "webkitgtk:browserOptions": options })
            }
        }
    }

    /// What the browser finds in its environment.
    fn environment(&self, engine: Engine) -> Vec<(String, String)> {
        let mut environment = Vec::new();
        if engine == Engine::WebKit {
            if !self.wasm {
                environment.push(("JSC_useWasm".to_owned(), "false".to_owned()));
            }
            if self.view.touch {
                environment.push(("XDG_CONFIG_HOME".to_owned(), SMALL_TOOLBAR.to_owned()));
            }
        }
        environment
    }
}

impl Page {
    /// A fresh browser of that engine with an empty page.
    pub(crate) async fn of(engine: Engine, wishes: Wishes) -> Outcome<Self> {
        let site = wishes.site.clone().map_or_else(listening::url, Ok)?;
        let turn = Turn::take();
        let View { width, height, .. } = wishes.view;
        let driver = Driver::start(engine, (width, height), &wishes.environment(engine))?;
        let capabilities = wishes.capabilities(engine, &driver);
        let page = Self::connect(engine, turn, driver, &capabilities, site).await?;
        page.fit(wishes.view).await?;
        Ok(page)
    }

    /// A fresh browser of that engine at an address of the site, when the page answers.
    pub(crate) async fn open_in(engine: Engine, view: View, fragment: &str) -> Outcome<Self> {
        let page = Self::of(engine, Wishes::of(view)).await?;
        page.load(fragment).await?;
        Ok(page)
    }

    /// Makes the window as large as that is on the inside.
    pub(crate) async fn fit(&self, view: View) -> Outcome {
        if self.engine == Engine::Chromium && view.touch {
            return Ok(());
        }
        if self.engine == Engine::Firefox {
            self.lets_be_narrow()?;
        }
        let wished = [view.width, view.height];
        let mut outer = wished;
        for _ in 0..20 {
            self.client.set_window_rect(0, 0, outer[0], outer[1]).await?;
            let inner = self.js("return [innerWidth, innerHeight]").await?;
            let inner = [0, 1].map(|side| u32::try_from(inner[side].as_u64().unwrap_or_default()).unwrap_or_default());
            if inner == wished {
                return Ok(());
            }
            outer = [0, 1].map(|side| (outer[side] + wished[side]).saturating_sub(inner[side]).max(1));
            tokio::time::sleep(super::BETWEEN_LOOKS).await;
        }
        let inner = self.js("return [innerWidth, innerHeight]").await?;
        trouble(format!("no window of {view:?} can be had: {inner}"))
    }

    /// Firefox's own window would not be as narrow as a phone.
    fn lets_be_narrow(&self) -> Outcome {
        self.in_the_window_itself("document.documentElement.style.minWidth = '0'").map(drop)
    }

    /// Runs a script in Firefox's own window, not in the page.
    pub(crate) fn in_the_window_itself(&self, script: &str) -> Outcome<Value> {
        self.wire.post("moz/context", &json!({ "context": "chrome" }))?;
        let answer = self.wire.post("execute/sync", &json!({ "script": script, "args": [] }));
        self.wire.post("moz/context", &json!({ "context": "content" }))?;
        answer
    }

    /// Touches the page there.
    pub(in crate::support) async fn touch(&self, point: &Value) -> Outcome {
        let place = |name: &str| point[name].as_f64().unwrap_or_default().round();
        let finger = TouchActions::new("finger".into())
            .then(PointerAction::MoveTo { duration: None, x: place("x"), y: place("y") })
            .then(PointerAction::Down { button: 0 })
            .then(PointerAction::Up { button: 0 });
        Ok(self.client.perform_actions(finger).await?)
    }

    /// The words of the first such element as the driver reads them, which needs no script of the page.
    pub(crate) async fn read_of(&self, selector: &str) -> Outcome<String> {
        Ok(self.client.find(Locator::Css(selector)).await?.text().await?)
    }

    /// Prints the page into a file that nobody keeps; tells how many sheets of paper it takes.
    pub(crate) async fn prints(&self) -> Outcome<usize> {
        let pdf = self.client.print(PrintConfiguration::default()).await?;
        self.holds("what is printed is a PDF", pdf.starts_with(b"%PDF-"))?;
        match paper::sheets(&pdf) {
            0 => trouble("no page is in the printed file"),
            sheets => Ok(sheets),
        }
    }

    /// Holds that two values are equal, and counts it.
    pub(crate) fn same<T: Debug + PartialEq<U>, U: Debug>(&self, what: &str, found: T, expected: U) -> Outcome {
        self.counts();
        if found == expected { Ok(()) } else { trouble(format!("{what}: {found:?}, not {expected:?}")) }
    }

    /// Holds that something is so, and counts it.
    pub(crate) fn holds(&self, what: &str, fact: bool) -> Outcome {
        self.counts();
        if fact { Ok(()) } else { trouble(format!("it does not hold that {what}")) }
    }

    /// Holds that a text contains another, and counts it.
    pub(crate) fn tells_of(&self, text: &str, part: &str) -> Outcome {
        self.counts();
        if text.contains(part) { Ok(()) } else { trouble(format!("{part:?} is not in: {text}")) }
    }

    /// Puts on record that this engine cannot do something, and why: it is printed at the end of a run.
    pub(crate) fn cannot(&self, what: &str, why: &str) -> Outcome {
        cannot(self.engine, what, why)
    }
}

/// Puts on record that an engine cannot do something, and why.
pub(crate) fn cannot(engine: Engine, what: &str, why: &str) -> Outcome {
    Ok(tally::count(&format!("{engine} cannot: {what} ({why})"), 1)?)
}
