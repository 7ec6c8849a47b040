//! A page of the site in a browser of its own, and what must be true of it when a test ends.

mod complaints;
pub(crate) mod engines;

use std::cell::{Cell, RefCell};
use std::time::{Duration, Instant};

use fantoccini::wd::{Capabilities, TimeoutConfiguration};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use xtask::engine::Engine;
use xtask::webdriver::{CHROMIUM_ARGUMENTS, Driver};

use super::site::{self, Turn};
use super::wire::{Traffic, Wire};
use super::{Outcome, trouble};

/// How the page is looked at.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View {
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// With a finger instead of a mouse.
    pub(crate) touch: bool,
}

pub(crate) const DESKTOP: View = View { width: 1440, height: 900, touch: false };
pub(crate) const TABLET: View = View { width: 768, height: 1024, touch: false };
pub(crate) const PHONE: View = View { width: 360, height: 740, touch: true };

/// How long a condition may take to come true before the test gives up. Nothing is measured with it.
const PATIENCE: Duration = Duration::from_secs(20);
/// The same for one script or one load: all rules of axe take a minute on a machine that is busy otherwise.
const SCRIPT_PATIENCE: Duration = Duration::from_mins(5);
const BETWEEN_LOOKS: Duration = Duration::from_millis(15);

/// A machine without a mouse says that nothing can hover; `Page::resize` takes the mouse away again where there is a finger.
const WITH_A_MOUSE: &str =
    "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4";

const SETTLE: &str = "
    const done = arguments[arguments.length - 1];
    const frames = (left) => left ? requestAnimationFrame(() => setTimeout(frames, 0, left - 1)) : done();
    frames(3);";

/// A page in a browser that has never seen the site before.
pub(crate) struct Page {
    pub(crate) client: Client,
    pub(crate) engine: Engine,
    wire: Wire,
    /// Whether it is driven as every engine can be, by plain `WebDriver`, and counts what it holds.
    plain: bool,
    held: Cell<u64>,
    site: String,
    complaints: RefCell<Vec<String>>,
    forgiven: RefCell<Vec<&'static str>>,
    // Ended in this order, the browser before the right to run it.
    _driver: Driver,
    _turn: Turn,
}

impl Page {
    /// A fresh browser with an empty page.
    pub(crate) async fn start(view: View) -> Outcome<Self> {
        Self::start_with_text(view, 100).await
    }

    /// A fresh browser of somebody who has set the size of text to so many percent. Unlike a size on the root element,
    /// it counts in the media queries of the style sheets too.
    pub(crate) async fn start_with_text(view: View, percent: u32) -> Outcome<Self> {
        Self::begin(view, percent, &json!({ "browser": "ALL" })).await
    }

    /// A fresh browser that notes all its requests ([`Self::traffic`]).
    pub(crate) async fn start_noting_requests(view: View) -> Outcome<Self> {
        Self::begin(view, 100, &json!({ "browser": "ALL", "performance": "ALL" })).await
    }

    async fn begin(view: View, percent: u32, logs: &Value) -> Outcome<Self> {
        let turn = Turn::take();
        let driver = Driver::start(Engine::Chromium, (view.width, view.height), &[])?;
        let text = json!({ "webkit": { "webprefs": { "default_font_size": 16 * percent / 100 } } });
        let arguments: Vec<&str> = CHROMIUM_ARGUMENTS.iter().copied().chain([WITH_A_MOUSE]).collect();
        let options = json!({ "binary": driver.browser(), "args": arguments, "prefs": text });
        let capabilities = json!({ "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": logs });
        let mut page = Self::connect(Engine::Chromium, turn, driver, &capabilities, site::url()?).await?;
        page.plain = false;
        page.in_every_document(complaints::COLLECT)?;
        page.resize(view)?;
        Ok(page)
    }

    /// A page of a browser that the driver is to start with these capabilities.
    async fn connect(
        engine: Engine,
        turn: Turn,
        mut driver: Driver,
        capabilities: &Value,
        site: String,
    ) -> Outcome<Self> {
        let capabilities: Capabilities = capabilities.as_object().cloned().unwrap_or_default();
        let client = ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(&driver.url()).await?;
        let session = client.session_id().await?.unwrap_or_default();
        driver.has_session(&session);
        client.update_timeouts(TimeoutConfiguration::new(Some(SCRIPT_PATIENCE), Some(SCRIPT_PATIENCE), None)).await?;
        let wire = Wire::new(&driver.url(), session);
        let (complaints, forgiven, held) = Default::default();
        Ok(Self { client, engine, wire, plain: true, held, site, complaints, forgiven, _driver: driver, _turn: turn })
    }

    /// A fresh browser at an address of the site, such as `#/map`, when the page answers.
    pub(crate) async fn open(view: View, fragment: &str) -> Outcome<Self> {
        let page = Self::start(view).await?;
        page.load(fragment).await?;
        Ok(page)
    }

    /// The address of the site's folder.
    pub(crate) fn site(&self) -> &str {
        &self.site
    }

    /// Loads the document anew, at that fragment, and waits until it answers.
    pub(crate) async fn load(&self, fragment: &str) -> Outcome {
        self.visit(&format!("{}{fragment}", self.site)).await?;
        self.ready().await
    }

    /// Loads an address, from wherever the page is, and waits for nothing but the load.
    pub(crate) async fn visit(&self, url: &str) -> Outcome {
        self.hear_complaints().await?;
        // Else an address that differs in its fragment alone would load nothing.
        self.client.goto("about:blank").await?;
        Ok(self.client.goto(url).await?)
    }

    /// Loads the same address again and waits until the page answers.
    pub(crate) async fn reload(&self) -> Outcome {
        self.hear_complaints().await?;
        self.client.refresh().await?;
        self.ready().await
    }

    /// Waits until the app answers.
    pub(crate) async fn ready(&self) -> Outcome {
        self.wait("the page answers", "document.documentElement.dataset.ready === 'true'").await?;
        self.settle().await
    }

    /// Goes to another fragment, as somebody who edits the address.
    pub(crate) async fn go(&self, fragment: &str) -> Outcome {
        self.js_with("location.hash = arguments[0]", &[fragment]).await?;
        self.settle().await
    }

    pub(crate) async fn back(&self) -> Outcome {
        self.client.back().await?;
        self.settle().await
    }

    pub(crate) async fn forward(&self) -> Outcome {
        self.client.forward().await?;
        self.settle().await
    }

    /// Waits until what was just done is painted.
    pub(crate) async fn settle(&self) -> Outcome {
        match self.client.execute_async(SETTLE, Vec::new()).await {
            // The page was left meanwhile, by what was just done.
            Err(error) if self.plain && error.to_string().contains("unload") => Ok(()),
            settled => Ok(settled.map(drop)?),
        }
    }

    /// Waits until a JavaScript expression is true; says what was missing where it never is.
    pub(crate) async fn wait(&self, what: &str, condition: &str) -> Outcome {
        let start = Instant::now();
        while self.js(&format!("return Boolean({condition})")).await? != json!(true) {
            if start.elapsed() > PATIENCE {
                let at = self.text("return location.href").await?;
                let console = self.console().await?;
                return trouble(format!("waited in vain until {what}\n  for: {condition}\n  at: {at}\n  {console:?}"));
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
        self.held.set(self.held.get() + 1);
        Ok(())
    }

    /// What a script returns.
    pub(crate) async fn js(&self, script: &str) -> Outcome<Value> {
        Ok(self.client.execute(script, Vec::new()).await?)
    }

    /// What a script with arguments returns.
    pub(crate) async fn js_with(&self, script: &str, arguments: &[&str]) -> Outcome<Value> {
        Ok(self.client.execute(script, arguments.iter().map(|argument| json!(argument)).collect()).await?)
    }

    pub(crate) async fn text(&self, script: &str) -> Outcome<String> {
        let value = self.js(script).await?;
        value.as_str().map_or_else(|| trouble(format!("no text but {value}: {script}")), |text| Ok(text.into()))
    }

    pub(crate) async fn texts(&self, script: &str) -> Outcome<Vec<String>> {
        let value = self.js(script).await?;
        let Some(items) = value.as_array() else { return trouble(format!("no list but {value}: {script}")) };
        Ok(items.iter().map(|item| item.as_str().map_or_else(|| item.to_string(), Into::into)).collect())
    }

    pub(crate) async fn number(&self, script: &str) -> Outcome<u64> {
        let value = self.js(script).await?;
        value.as_u64().map_or_else(|| trouble(format!("no whole number but {value}: {script}")), Ok)
    }

    pub(crate) async fn is(&self, condition: &str) -> Outcome<bool> {
        Ok(self.js(&format!("return Boolean({condition})")).await? == json!(true))
    }

    /// What the browser asked for since the last call.
    pub(crate) fn traffic(&self) -> Outcome<Traffic> {
        self.wire.traffic()
    }

    /// Gives a command of the `DevTools` protocol.
    pub(crate) fn devtools(&self, command: &str, parameters: Value) -> Outcome<Value> {
        if self.plain {
            trouble(format!("no engine but Chromium knows {command}"))
        } else {
            self.wire.devtools(command, parameters)
        }
    }

    /// Whether it is driven as every engine can be.
    pub(super) fn is_plain(&self) -> bool {
        self.plain
    }

    /// Runs a script in every document from now on, before the document's own.
    pub(crate) fn in_every_document(&self, script: &str) -> Outcome {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }))?;
        Ok(())
    }

    /// Looks at the page in another way.
    pub(crate) fn resize(&self, view: View) -> Outcome {
        let View { width, height, touch } = view;
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": touch });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics)?;
        let fingers = json!({ "enabled": touch, "maxTouchPoints": 1 });
        self.devtools("Emulation.setTouchEmulationEnabled", fingers)?;
        Ok(())
    }

    /// Sets what media queries see: `media` is "" or "print", `features` such as `("prefers-color-scheme", "dark")`.
    pub(crate) fn emulate(&self, media: &str, features: &[(&str, &str)]) -> Outcome {
        let features: Vec<_> = features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": media, "features": features }))?;
        Ok(())
    }

    /// Lets no request through whose address fits one of these patterns, until the next call.
    pub(crate) fn block(&self, patterns: &[&str]) -> Outcome {
        self.devtools("Network.enable", json!({}))?;
        self.devtools("Network.setBlockedURLs", json!({ "urls": patterns }))?;
        Ok(())
    }
}
