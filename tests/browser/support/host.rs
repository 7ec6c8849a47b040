//! Pages of somebody else, of another origin, that show views of the site in frames.

use std::path::PathBuf;

use super::page::{Page, View};
use super::site::{self, Site};
use super::{Outcome, trouble};

/// In every host: what is heard, and a reader who is busy elsewhere on the page.
const BUSY: &str = "
    if (window === top) {
      window.__heard = [];
      addEventListener('message', (event) => window.__heard.push(event.data));
      addEventListener('DOMContentLoaded', () => {
        const own = document.getElementById('own');
        if (!own) return;
        own.focus({ preventScroll: true });
        scrollTo(0, 300);
        window.__scrolled = 0;
        addEventListener('scroll', () => {
          addEventListener('scroll', () => { window.__scrolled += 1 });
        }, { once: true });
      });
    }";

/// Lines of text: some above the frame, some below, none of which a policy could refuse.
const LINES: usize = 30;

/// A folder of pages, served from an origin of its own until this is dropped.
pub(crate) struct Host {
    folder: PathBuf,
    site: Option<Site>,
}

impl Host {
    /// Pages by name, each with what is in its head and what stands between its lines. `SITE` stands for the site's address.
    pub(crate) fn of(name: &str, pages: &[(&str, &str, &str)]) -> Outcome<Self> {
        Self::of_site(&site::url()?, name, pages)
    }

    /// Pages that show views of the site at that address. Where they name the script `busy.js` in their heads, they have a reader who is
    /// busy elsewhere, in whatever browser.
    pub(crate) fn of_site(address: &str, name: &str, pages: &[(&str, &str, &str)]) -> Outcome<Self> {
        let folder = std::env::temp_dir().join(format!("floorwalker-host-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        let mut host = Self { folder, site: None };
        let lines = "<p>A line of somebody else's page.</p>".repeat(LINES);
        for (name, head, markup) in pages {
            let page = format!(
                "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
                 <title>Host</title>{head}</head><body><p><input id=\"own\" aria-label=\"own\"></p>{lines}<div id=\"here\">{markup}</div>\
                 {lines}</body></html>"
            );
            std::fs::write(host.folder.join(format!("{name}.html")), page.replace("SITE", address))?;
        }
        std::fs::write(host.folder.join("favicon.ico"), [])?;
        std::fs::write(host.folder.join("busy.js"), BUSY)?;
        host.site = Some(Site::serve(&host.folder, "/")?);
        Ok(host)
    }

    /// The address of a page.
    pub(crate) fn page(&self, name: &str) -> String {
        let top = self.site.as_ref().map(Site::url).unwrap_or_default();
        format!("{top}{name}.html")
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// The markup of a script tag with these attributes.
pub(crate) fn script_tag(attributes: &str) -> String {
    format!("<script src=\"SITEembed.js\" {attributes} async></script>")
}

impl Page {
    /// A fresh browser that is about to visit hosts.
    pub(crate) async fn at_hosts(view: View) -> Outcome<Self> {
        let page = Self::start(view).await?;
        page.in_every_document(BUSY)?;
        // The frame and its script are somebody else's, and meant to be.
        page.forgive("asked somebody else: http://127.0.0.1");
        Ok(page)
    }

    /// Steps into the frame in that place of the page, and waits until the app has drawn its page there.
    pub(crate) async fn step_in(&self, place: u16) -> Outcome {
        self.wait("the frame is there", &format!("window.frames.length > {place}")).await?;
        self.client.enter_frame(place).await?;
        // Where it is out of sight the browser paints nothing, so the page does not say that it has painted.
        self.wait("the framed page is drawn", "document.querySelector('#main h1')").await?;
        // What is read after a choice is fetched.
        self.wait("everything is here", "!document.querySelector('#main .waiting:not(:empty)')").await
    }

    /// Steps out of it; the framed page must have nothing to complain of.
    pub(crate) async fn step_out(&self) -> Outcome {
        let errors = self.texts("return window.__errors || []").await?;
        self.client.enter_parent_frame().await?;
        if errors.is_empty() { Ok(()) } else { trouble(format!("in the frame: {errors:?}")) }
    }

    /// Waits until the first frame of the page is as tall as what is in it, and tells how tall.
    pub(crate) async fn fitted(&self) -> Outcome<u64> {
        let (mut inside, mut outside) = (0, 0);
        for _ in 0..400 {
            self.client.enter_frame(0).await?;
            inside = self.number("return Math.ceil(document.documentElement.getBoundingClientRect().height)").await?;
            self.client.enter_parent_frame().await?;
            outside = self
                .number("return Math.round(document.querySelector('iframe').getBoundingClientRect().height)")
                .await?;
            if inside == outside {
                return Ok(inside);
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        let heard = self.text("return JSON.stringify(window.__heard || [])").await?;
        trouble(format!("the frame is {outside} px tall and what is in it {inside}; it told {heard}"))
    }

    /// The host's reader is where they were: nothing took the focus, nothing scrolled.
    pub(crate) async fn is_undisturbed(&self, when: &str) -> Outcome {
        let state = self.js("return [document.activeElement.id, scrollY, window.__scrolled]").await?;
        if state == serde_json::json!(["own", 300, 0]) { Ok(()) } else { trouble(format!("{when}: {state}")) }
    }
}
