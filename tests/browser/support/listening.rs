//! The site with a script before all others, which hears what goes wrong on a page: not every driver tells what a browser complains of.

use std::sync::LazyLock;

use super::site::{Copy, Site};
use super::{Outcome, Trouble};

/// The folder that the site lies in, as that of the other tests does: what a browser keeps is kept under its name.
pub(crate) const FOLDER: &str = "/some/folder/";

const SCRIPT: &str = include_str!("../scripts/listen.js");
const NAME: &str = "listen.js";
/// The pages with scripts: a policy forbids all on others.
const PAGES: [(&str, &str); 3] = [("index.html", ""), ("embed/index.html", "../"), ("share/index.html", "../")];

static SITE: LazyLock<Result<Site, String>> = LazyLock::new(|| {
    // The server has read the copy when it is deleted.
    copy("listening").and_then(|copy| copy.serve_below(FOLDER)).map_err(|trouble| trouble.0)
});

/// The address of that site.
pub(crate) fn url() -> Outcome<String> {
    SITE.as_ref().map(Site::url).map_err(|trouble| Trouble(trouble.clone()))
}

/// A copy of the site that hears, to be changed.
pub(crate) fn copy(name: &str) -> Outcome<Copy> {
    copy_with(name, "")
}

/// The same, with a script of the test's own before all others.
pub(crate) fn copy_with(name: &str, script: &str) -> Outcome<Copy> {
    let copy = Copy::of_the_site(name)?;
    copy.change(NAME, |_| format!("{SCRIPT}\n{script}"))?;
    for (page, up) in PAGES {
        let tag = format!("<script src=\"{up}{NAME}\"></script>");
        copy.change(page, |page| {
            let place = page.find("<script").unwrap_or_default();
            format!("{}{tag}{}", &page[..place], &page[place..])
        })?;
    }
    // Kept for when the network is gone, as everything that a page asks for.
    copy.change("sw.js", |worker| worker.replacen("\"mend.js\",", &format!("\"mend.js\",\"{NAME}\","), 1))?;
    Ok(copy)
}
