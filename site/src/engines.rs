//! What search engines look for beside the pages: <https://www.sitemaps.org/protocol.html>,
//! <https://www.rfc-editor.org/rfc/rfc9309>.

use floorwalker::html::Html;

use crate::fault::Fault;
use crate::{Site, pages};

/// Writes both files.
///
/// # Errors
/// When one cannot be written.
pub fn write(site: &Site) -> Result<(), Fault> {
    site.folder.write("sitemap.xml", sitemap(site))?;
    site.folder.write("robots.txt", robots(site))
}

/// Every page that should be found, once.
fn sitemap(site: &Site) -> String {
    let mut xml = Html::default();
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    if site.home.top().is_none() {
        xml.raw(
            "<!-- Search engines want whole addresses here: build with FLOORWALKER_URL=https://where.it.will.be/ -->\n",
        );
    }
    xml.raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    let pages = pages::all(&site.atlas);
    let found = pages.iter().filter(|page| page.instead.is_none()).map(|page| page.path.as_str());
    for path in std::iter::once("").chain(found) {
        xml.wrap("<url><loc>", &site.home.to(path, ""), "</loc></url>\n");
    }
    xml.raw("</urlset>\n");
    xml.finish()
}

fn robots(site: &Site) -> String {
    let all = "User-agent: *\nAllow: /\n";
    match site.home.top() {
        Some(top) => format!("{all}\nSitemap: {top}sitemap.xml\n"),
        None => all.into(),
    }
}
