//! The head of every page.

use floorwalker::html::Html;

use crate::Extent;
use crate::Site;
use crate::fault::Fault;
use crate::manifest::{MANIFEST, TOUCH_ICON, papers};
use crate::parts::{BOOT, ICON, MEND, PROGRAM, SHEET};
use crate::share;

/// What the app's pages may do: everything comes from their own origin, and no text becomes code.
pub const APP_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-src 'none'; object-src 'none'";

/// What pages may do that are only read. They ask for nothing; but what judges pages for search engines looks for `robots.txt` from
/// inside them, and takes a refusal for a site that cannot be read.
pub const READING_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; manifest-src 'self'; \
    connect-src 'self'; base-uri 'none'; form-action 'none'";

/// What the page may do that shows a view in a frame, as it will look on other pages.
pub const SHARE_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; manifest-src 'self'; \
    frame-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'";

/// What kind of page it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The app.
    App,
    /// The app in a frame of another page.
    Embed,
    /// The markup for other pages.
    Share,
    /// To be read, without scripts.
    Reading,
}

/// What the head of a page says.
#[derive(Debug, Clone)]
pub struct Head<'a> {
    /// The kind of the page.
    pub kind: Kind,
    /// The page's folder below the top of the site, with a slash at its end; empty for the top.
    pub path: &'a str,
    /// What the window and the search engines are told the page is.
    pub title: &'a str,
    /// The same in a sentence.
    pub description: &'a str,
    /// Markup of its own for the page, such as what it says to search engines.
    pub more: String,
}

impl Head<'_> {
    /// The way from the page to the top of the site.
    pub fn up(&self) -> String {
        "../".repeat(self.path.matches('/').count())
    }

    /// The page up to the beginning of its body.
    ///
    /// # Errors
    /// When a part of the app is missing.
    pub fn write(&self, site: &Site) -> Result<String, Fault> {
        let up = self.up();
        let mut html = Html::default();
        let h = &mut html;
        h.raw("<!doctype html><html lang=\"en\"");
        if !up.is_empty() {
            h.wrap(" data-up=\"", &up, "\"");
        }
        h.raw(if self.kind == Kind::Embed { " data-embed>" } else { ">" });
        h.raw("<head><meta charset=\"utf-8\">");
        if site.extent == Extent::Whole {
            let policy = match self.kind {
                Kind::App | Kind::Embed => APP_POLICY,
                Kind::Share => SHARE_POLICY,
                Kind::Reading => READING_POLICY,
            };
            h.wrap("<meta http-equiv=\"Content-Security-Policy\" content=\"", policy, "\">");
        }
        said(h, self.title, self.description);
        if self.kind == Kind::Embed {
            // Browsers that size frames by what is in them ask for it: <https://drafts.csswg.org/css-sizing-4/#responsive-iframes>.
            h.raw("<meta name=\"responsive-embedded-sizing\">");
        }
        let file = |name: &str| site.assets.get(name).map(|asset| (format!("{up}{}", asset.file), &asset.integrity));
        h.wrap("<link rel=\"icon\" href=\"", &file(ICON)?.0, "\">");
        if self.kind != Kind::Embed && site.extent == Extent::Whole {
            h.wrap("<link rel=\"manifest\" href=\"", &format!("{up}{MANIFEST}"), "\">");
            h.wrap("<link rel=\"apple-touch-icon\" href=\"", &format!("{up}{TOUCH_ICON}"), "\">");
            let [day, night] = papers()?;
            h.wrap("<meta name=\"theme-color\" content=\"", day, "\" media=\"(prefers-color-scheme: light)\">");
            h.wrap("<meta name=\"theme-color\" content=\"", night, "\" media=\"(prefers-color-scheme: dark)\">");
        }
        // In a sandboxed frame the page's origin is nobody's: a check of what comes then asks for leave that the host of the site may
        // not give, and the page could not even say so.
        let checked = self.kind != Kind::Embed;
        let (sheet, hash) = file(SHEET)?;
        h.wrap("<link rel=\"stylesheet\" href=\"", &sheet, "\"");
        integrity(h, hash, checked);
        h.raw(">");
        let mut text = String::new();
        let is_app = matches!(self.kind, Kind::App | Kind::Embed);
        if is_app {
            // Addresses and hashes hold nothing that would end the element.
            text = format!("<script type=\"application/json\" id=\"assets\">{}</script>", table(site, &up));
        }
        let mut after = Html::default();
        let h = &mut after;
        if is_app {
            let (boot, hash) = file(BOOT)?;
            h.wrap("<script src=\"", &boot, "\"");
            integrity(h, hash, checked);
            let (program, hash) = file(PROGRAM)?;
            h.wrap("></script><script type=\"module\" src=\"", &program, "\"");
            integrity(h, hash, true);
            h.wrap("></script><script defer src=\"", &format!("{up}{MEND}"), "\" data-spare></script>");
        }
        Ok(html.finish() + &self.more + &text + &after.finish() + "</head>")
    }
}

/// What every page says of itself.
pub fn said(h: &mut Html, title: &str, description: &str) {
    h.wrap("<title>", title, "</title>");
    h.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    h.wrap("<meta name=\"description\" content=\"", description, "\">");
    h.raw("<meta name=\"color-scheme\" content=\"light dark\">");
}

fn integrity(h: &mut Html, hash: &str, checked: bool) {
    if checked {
        h.wrap(" integrity=\"", hash, "\" crossorigin=\"anonymous\"");
    }
}

/// Where the parts are, as the boot script reads it. What runs is checked by its hash; what is only read is not.
fn table(site: &Site, up: &str) -> String {
    let runs = |name: &str| matches!(name.rsplit_once('.'), Some((_, "js" | "wasm")));
    let own = [BOOT, PROGRAM, SHEET, ICON];
    let parts = site.assets.all().filter(|(name, _)| !own.contains(name) && !share::PARTS.contains(name));
    let entries: Vec<String> = parts
        .map(|(name, asset)| {
            let hash = if runs(name) { format!(",\"{}\"", asset.integrity) } else { String::new() };
            format!("\"{name}\":[\"{up}{}\"{hash}]", asset.file)
        })
        .collect();
    format!("{{{}}}", entries.join(","))
}
