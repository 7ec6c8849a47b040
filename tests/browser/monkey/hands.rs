//! The monkey's hands: each act as input of the browser, as far as there is one for it.

use std::fmt::Write as _;

use fantoccini::key::Key;
use serde_json::{Value, json};

use super::acts::Act;
use super::walk::Monkey;
use crate::support::Outcome;
use crate::support::page::View;

const PICK: &str = include_str!("../scripts/monkey_pick.js");

/// Hands the page a file, as if it had been picked, dropped or pasted.
const BRING: &str = "const [how, name, text] = arguments;
    const bag = new DataTransfer();
    bag.items.add(new File([text], name));
    const box = document.querySelector('[data-pack=file]');
    if (how === 'drop') {
      document.querySelector('main').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: bag }));
    } else if (how === 'paste') {
      document.querySelector('#pasted').value = text;
      document.querySelector('[data-pack=paste]').click();
    } else {
      box.files = bag.files;
      box.dispatchEvent(new Event('change', { bubbles: true }));
    }";

/// What was done.
pub(super) struct Done {
    /// In words, for the report.
    pub(super) told: String,
    /// How long until the page hears of it, in milliseconds: of a tap it hears late.
    pub(super) pause: u32,
    /// Whether nothing need have the focus afterwards.
    pub(super) may_lose_focus: bool,
}

impl Done {
    fn of(told: impl Into<String>) -> Self {
        Self { told: told.into(), pause: 0, may_lose_focus: false }
    }

    fn without_focus(told: impl Into<String>) -> Self {
        Self { may_lose_focus: true, ..Self::of(told) }
    }
}

impl Monkey {
    /// Does it; nothing where there is nothing here to do it with.
    pub(super) async fn perform(&mut self, act: &Act) -> Outcome<Option<Done>> {
        let done = match act {
            Act::Use(kind) => {
                let Some(picked) = self.pick(kind).await? else { return Ok(None) };
                self.use_it(&picked).await?
            }
            Act::UseTwice(kind) => {
                let mut told = String::from("in one task:");
                for _ in 0..2 {
                    let Some(picked) = self.pick(kind).await? else { return Ok(None) };
                    let _ = write!(told, " {}", picked["told"].as_str().unwrap_or_default());
                }
                self.page.js("for (const one of window.__picked) one.click()").await?;
                Done::of(told)
            }
            Act::Anywhere => {
                let [x, y] = [self.view.width, self.view.height].map(|side| f64::from(side) * self.chance.part());
                self.press_at(x, y)?;
                Done::without_focus(format!("click at {x:.0} {y:.0}"))
            }
            Act::Keys(keys) => self.keys(keys).await?,
            Act::Type(text) => {
                let Some(picked) = self.pick("text").await? else { return Ok(None) };
                self.press_at(number(&picked["x"]), number(&picked["y"]))?;
                if !self.chance.once_in(3) {
                    self.page.js("document.activeElement.select && document.activeElement.select()").await?;
                }
                self.page.devtools("Input.insertText", json!({ "text": text }))?;
                Done::of(format!("type {text:?} into {}", picked["told"]))
            }
            Act::Wheel(far) => {
                let [x, y] = [self.view.width, self.view.height].map(|side| f64::from(side) * self.chance.part());
                let wheel = json!({ "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": far });
                self.page.devtools("Input.dispatchMouseEvent", wheel)?;
                Done::of(format!("wheel {far} at {x:.0} {y:.0}"))
            }
            Act::Back => return self.travel(-1).await,
            Act::Forward => return self.travel(1).await,
            Act::Reload => {
                self.refresh().await?;
                Done::without_focus("reload")
            }
            Act::Address(address) => {
                let there = "location.hash = arguments[0]; return location.hash";
                let there = self.page.js_with(there, &[address]).await?;
                self.typed.insert(there.as_str().unwrap_or_default().to_owned());
                Done::of(format!("address {address}"))
            }
            Act::Resize(width, height, touch) => {
                self.view = View { width: *width, height: *height, touch: *touch };
                self.page.resize(self.view)?;
                self.twin.looks_otherwise = true;
                Done::without_focus(format!("{:?}", self.view))
            }
            Act::Media(medium, feature, value) => {
                self.media = (medium, feature, value);
                self.look_so()?;
                self.twin.looks_otherwise = true;
                Done::without_focus(format!("{act:?}"))
            }
            Act::Network(there) => {
                if *there == self.online || !(self.seen.kept_for_later || *there) {
                    return Ok(None);
                }
                self.online = *there;
                if *there {
                    self.gate.leads_to(&self.site);
                } else {
                    self.gate.closes();
                }
                Done::of(if *there { "the network comes back" } else { "the network goes" })
            }
            Act::Storage(mode) => self.storage(mode).await?,
            Act::Clear => {
                let all = json!({ "origin": self.gate.url(""), "storageTypes": "local_storage,indexeddb" });
                self.page.devtools("Storage.clearDataForOrigin", all)?;
                self.refresh().await?;
                Done::without_focus("what is kept is deleted, reload")
            }
            Act::Bring(how, name, text) => {
                if !self.page.has("[data-pack=file]").await? {
                    return Ok(None);
                }
                self.page.js_with(BRING, &[how, name, text]).await?;
                Done::without_focus(format!("{how} {name}: {:?}", text.chars().take(300).collect::<String>()))
            }
        };
        Ok(Some(done))
    }

    /// Something to be used, as `scripts/monkey_pick.js` tells it.
    async fn pick(&mut self, kind: &str) -> Outcome<Option<Value>> {
        let chances =
            json!([self.chance.part(), self.chance.part(), self.chance.part(), self.chance.part()]).to_string();
        let picked = self.page.js_with(PICK, &[&chances, kind]).await?;
        Ok(Some(picked).filter(|picked| !picked.is_null()))
    }

    async fn use_it(&mut self, picked: &Value) -> Outcome<Done> {
        let told = format!("use {}", picked["told"].as_str().unwrap_or_default());
        if picked["tag"] == "select" {
            // What unfolds is the browser's own, and out of reach.
            let place = self.chance.below(8).to_string();
            let choose = "const list = window.__picked[window.__picked.length - 1];
                list.focus();
                list.selectedIndex = Number(arguments[0]) % list.options.length;
                for (const kind of ['input', 'change']) list.dispatchEvent(new Event(kind, { bubbles: true }));";
            self.page.js_with(choose, &[&place]).await?;
            return Ok(Done::of(told));
        }
        self.press_at(number(&picked["x"]), number(&picked["y"]))?;
        let may_lose_focus = self.view.touch || picked["takesFocus"] != json!(true);
        Ok(Done { pause: 30, may_lose_focus, ..Done::of(told) })
    }

    /// Presses and releases there, with what the hand holds.
    fn press_at(&self, x: f64, y: f64) -> Outcome {
        if self.view.touch {
            let touch = |kind: &str, points: Value| json!({ "type": kind, "touchPoints": points });
            self.page.devtools("Input.dispatchTouchEvent", touch("touchStart", json!([{ "x": x, "y": y }])))?;
            self.page.devtools("Input.dispatchTouchEvent", touch("touchEnd", json!([])))?;
            return Ok(());
        }
        for kind in ["mouseMoved", "mousePressed", "mouseReleased"] {
            let (button, clicks) = if kind == "mouseMoved" { ("none", 0) } else { ("left", 1) };
            let event = json!({ "type": kind, "x": x, "y": y, "button": button, "clickCount": clicks });
            self.page.devtools("Input.dispatchMouseEvent", event)?;
        }
        Ok(())
    }

    async fn keys(&mut self, keys: &[char]) -> Outcome<Done> {
        let back = keys == [char::from(Key::Tab)] && self.chance.once_in(3);
        if back {
            self.page.chord(Key::Shift, Key::Tab).await?;
        } else {
            self.page.strike(keys).await?;
        }
        let told = format!("keys {keys:?}{}", if back { " with Shift" } else { "" });
        // Beyond the last thing on the page the focus leaves it.
        Ok(Done { told, pause: 0, may_lose_focus: keys.contains(&char::from(Key::Tab)) })
    }

    /// One step of the history, as long as it stays in the site.
    async fn travel(&self, step: i64) -> Outcome<Option<Done>> {
        let history = self.page.devtools("Page.getNavigationHistory", json!({}))?;
        let there = history["currentIndex"].as_i64().unwrap_or_default() + step;
        let entry = usize::try_from(there).ok().map(|there| &history["entries"][there]);
        let leads_to = entry.and_then(|entry| entry["url"].as_str()).unwrap_or_default();
        if !leads_to.starts_with(&self.gate.url("/some")) {
            return Ok(None);
        }
        if step < 0 {
            self.page.client.back().await?;
        } else {
            self.page.client.forward().await?;
        }
        self.enter().await?;
        Ok(Some(Done::of(if step < 0 { "back" } else { "forward" })))
    }

    /// From now on the device keeps what it is given (`kept`), has no room (`full`) or lets nobody ask (`blocked`).
    async fn storage(&mut self, mode: &'static str) -> Outcome<Done> {
        // Read by the script that every document begins with.
        self.page.js_with("top.name = arguments[0]", &[mode]).await?;
        let told = format!("storage: {mode}");
        if mode == "blocked" || self.storage == "blocked" {
            self.refresh().await?;
        }
        self.storage = mode;
        Ok(Done::without_focus(told))
    }

    /// What style sheets see, in the window that is looked at.
    pub(super) fn look_so(&self) -> Outcome {
        let (medium, feature, value) = self.media;
        let features = if feature.is_empty() { vec![] } else { vec![(feature, value)] };
        self.page.emulate(medium, &features)
    }
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_default()
}
