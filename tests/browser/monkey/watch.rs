//! What must hold after every act, and the second window that holds the address to its promise.

use std::time::Duration;

use fantoccini::wd::WindowHandle;
use floorwalker::domain::address::Address;
use floorwalker::words::{data, quiz_pages};
use serde_json::{Value, json};

use super::acts::Ground;
use super::hands::Done;
use super::walk::{BEFORE_ALL, Monkey};
use crate::support::{Outcome, trouble};

const LOOK: &str = include_str!("../scripts/monkey_look.js");
/// How often a look is tried while documents come and go.
const LOOKS: usize = 60;
/// Longer than typing must rest before the address follows it (`TYPING_PAUSE` in `src/app/navigation.rs`), in milliseconds.
const TYPING: u32 = 340;
/// How many lines of a difference are told.
const MOST_LINES: usize = 14;
/// So often the second window loads the whole document; between, it goes to the address from another page.
const LOADS: usize = 8;

/// What was seen of a page.
#[allow(clippy::struct_excessive_bools, reason = "each is one answer of the page, and none decides another")]
#[derive(Debug, Default)]
pub(super) struct Seen {
    waits: String,
    faults: Vec<String>,
    pub(super) url: String,
    pub(super) address: String,
    /// When the document began: another number, another document.
    born: String,
    /// Whether own data are shown.
    own: bool,
    /// Whether own data stand on their page that the device would not keep.
    unkept: bool,
    /// Whether what stands there is kept nowhere, own data or what was answered: nobody promised more than the page itself.
    bare: bool,
    /// Whether all is here for when the network is gone.
    pub(super) kept_for_later: bool,
    /// What has the focus; empty where nothing has.
    pub(super) focus: String,
    print: String,
    lines: Vec<String>,
}

/// The second window.
pub(super) struct Twin {
    pub(super) window: WindowHandle,
    pub(super) first: WindowHandle,
    /// The document of the first window that it was loaded beside.
    beside: String,
    /// Whether the first window has another size, or other media, than it.
    pub(super) looks_otherwise: bool,
    /// How many screens were held against its own.
    pub(super) compared: usize,
}

impl Twin {
    pub(super) fn new(first: WindowHandle, window: WindowHandle) -> Self {
        Self { window, first, beside: String::new(), looks_otherwise: true, compared: 0 }
    }
}

impl Monkey {
    /// Waits until nothing is under way, and tells what is there.
    pub(super) async fn look(&self, pause: u32, whole: bool, bare: bool) -> Outcome<Seen> {
        let wish = json!({
            "pause": pause, "typing": TYPING, "whole": whole, "bare": bare, "keeping": data::KEEPING, "kept": data::KEPT, "remembered": quiz_pages::KEPT,
            "memory": [quiz_pages::REMEMBERING, quiz_pages::FORGET_HEADING, quiz_pages::FOR_YOU],
        });
        let mut last = String::new();
        for _ in 0..LOOKS {
            // A document that goes takes its scripts along.
            match self.page.client.execute_async(LOOK, vec![json!(wish.to_string())]).await {
                Ok(told) => return Ok(Seen::of(&told)),
                Err(error) => last = error.to_string(),
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        trouble(format!("the page cannot be looked at: {last}"))
    }

    /// Everything that is wrong after an act.
    pub(super) async fn faults(&mut self, done: &Done) -> Outcome<Vec<String>> {
        let before = std::mem::take(&mut self.seen);
        let seen = self.look(done.pause, false, false).await?;
        let mut faults = seen.faults.clone();
        if !seen.waits.is_empty() {
            faults.push(format!("it never comes to rest: {}", seen.waits));
        }
        let complaints = self.page.complaints_so_far().await?;
        // What the network cannot bring, the browser tells by itself.
        let is_the_network = |line: &String| line.contains("net::ERR_") && (!self.online || self.was_offline);
        faults.extend(complaints.into_iter().filter(|line| !is_the_network(line)));
        self.was_offline = !self.online;
        let canonical = Address::parse(&seen.address).format();
        if seen.address != canonical && !seen.address.is_empty() && !self.typed.contains(&seen.address) {
            faults.push(format!("the address is {}, and spelled {canonical}", seen.address));
        }
        let same_document = before.born == seen.born;
        if same_document && !before.focus.is_empty() && seen.focus.is_empty() && !done.may_lose_focus {
            faults.push(format!("the focus is lost; before it was on {}", before.focus));
        }
        if seen.url.contains("#/data") || !same_document {
            self.unkept = seen.unkept;
        }
        self.seen = seen;
        if faults.is_empty() {
            faults.extend(self.differences().await?);
        }
        Ok(faults)
    }

    /// What another document shows at the same address and this one does not, or the other way round.
    async fn differences(&mut self) -> Outcome<Vec<String>> {
        if self.seen.own && self.unkept {
            // What the device would not keep, nobody promised to show again.
            self.uncompared += 1;
            return Ok(Vec::new());
        }
        self.twin.compared += 1;
        let anew = self.twin.beside != self.seen.born
            || self.twin.compared.is_multiple_of(LOADS)
            || self.seen.address.starts_with("#/quiz/review")
            || self.seen.address.contains("data");
        let mut shown = self.in_the_twin(anew, false).await?;
        if shown.print == self.seen.print && shown.waits.is_empty() {
            return Ok(Vec::new());
        }
        // What comes late may have come meanwhile.
        let here = self.look(0, true, false).await?;
        shown = self.in_the_twin(anew, true).await?;
        if shown.print == here.print {
            return Ok(Vec::new());
        }
        let way = if anew { "loaded anew" } else { "come to from another page" };
        let mut told = vec![format!("at {}, the same address {way} shows another screen {}", here.url, shown.waits)];
        told.extend(difference(&here.lines, &shown.lines));
        Ok(vec![told.join("\n      ")])
    }

    /// What the second window shows at the address of the first.
    async fn in_the_twin(&mut self, anew: bool, whole: bool) -> Outcome<Seen> {
        let client = self.page.client.clone();
        client.switch_to_window(self.twin.window.clone()).await?;
        if self.twin.looks_otherwise {
            self.twin.looks_otherwise = false;
            self.page.resize(self.view)?;
            self.look_so()?;
        }
        if anew {
            self.twin.beside.clone_from(&self.seen.born);
            self.page.js_with("top.name = arguments[0]", &[self.storage]).await?;
            client.goto("about:blank").await?;
            let framed = self.ground == Ground::Frame;
            client.goto(&if framed { self.url(&self.seen.address) } else { self.seen.url.clone() }).await?;
            self.enter().await?;
        } else {
            self.enter().await?;
            let detour = "const [there, done] = arguments;
                location.replace(there.startsWith('#/about') ? '#/compare' : '#/about');
                requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => {
                  location.replace(there || '#');
                  done();
                })));";
            client.execute_async(detour, vec![json!(self.seen.address)]).await?;
        }
        let shown = self.look(0, whole, self.seen.bare).await;
        client.switch_to_window(self.twin.first.clone()).await?;
        self.enter().await?;
        shown
    }

    /// Makes the window that is looked at ready for a walk.
    pub(super) fn prepare(&self) -> Outcome {
        self.page.in_every_document(BEFORE_ALL)?;
        self.page.devtools("Emulation.setFocusEmulationEnabled", json!({ "enabled": true }))?;
        self.page.devtools("Page.setInterceptFileChooserDialog", json!({ "enabled": true }))?;
        Ok(())
    }
}

impl Seen {
    fn of(told: &Value) -> Self {
        let text = |name: &str| told[name].as_str().unwrap_or_default().to_owned();
        let texts = |name: &str| -> Vec<String> {
            told[name].as_array().into_iter().flatten().filter_map(|item| item.as_str().map(Into::into)).collect()
        };
        let is = |name: &str| told[name] == json!(true);
        Self {
            waits: text("waits"),
            faults: texts("faults"),
            url: text("url"),
            address: text("address"),
            born: text("born"),
            own: is("own"),
            unkept: is("unkept"),
            bare: is("bare"),
            kept_for_later: is("offline"),
            focus: text("focus"),
            print: text("print"),
            lines: texts("lines"),
        }
    }
}

/// The first lines that only one of the two has.
fn difference(here: &[String], there: &[String]) -> Vec<String> {
    let only = |one: &[String], other: &[String], mark: &str| -> Vec<String> {
        let lines = one.iter().filter(|line| !other.contains(line)).take(MOST_LINES);
        lines.map(|line| format!("{mark} {}", line.trim().chars().take(400).collect::<String>())).collect()
    };
    let mut told = only(here, there, "here: ");
    told.extend(only(there, here, "there:"));
    if told.is_empty() {
        told.push(format!("the same lines in another order: {} here, {} there", here.len(), there.len()));
    }
    told
}
