//! Claims as cards: what is said, by whom, and what speaks against it.

use super::Html;
use super::entry::{heading, not_found};
use super::entry_parts::sources;
use super::names::entry_links;
use crate::domain::address::{Address, Place};
use crate::domain::atlas::{Atlas, Claim};
use crate::domain::region::Region;
use crate::words;

/// The page: all claims, or the one that the address names.
pub(super) fn claims(h: &mut Html, atlas: &Atlas, slug: Option<&str>, region: Option<Region>, waiting: &str) {
    let Some(slug) = slug else {
        heading(h, words::CLAIMS_HEADING, None);
        h.wrap("<p class=\"lead\">", words::CLAIMS_LEAD, "</p>");
        for claim in atlas.claims() {
            claim_card(h, atlas, claim, waiting, |h| entry_links(h, atlas, &claim.about, region));
        }
        return;
    };
    match atlas.claims().iter().find(|claim| claim.slug == slug) {
        Some(claim) => {
            heading(h, &claim.name, None);
            claim_card(h, atlas, claim, waiting, |h| entry_links(h, atlas, &claim.about, region));
        }
        None => not_found(h, &words::no_such_claim(slug)),
    }
    h.to("<p><a class=\"alone\" href=\"", &Address::at(Place::Claims(None))).wrap("", words::ALL_CLAIMS, "</a></p>");
}

/// One claim; `more` adds what leads on from it.
pub(super) fn claim_card(h: &mut Html, atlas: &Atlas, claim: &Claim, waiting: &str, more: impl FnOnce(&mut Html)) {
    h.wrap("<section class=\"claim\" data-claim=\"", &claim.slug, "\">");
    h.wrap("<h2><span class=\"tag\">", words::CLAIM, "</span> ");
    h.link(&Address::at(Place::Claims(Some(claim.slug.clone()))), &claim.name).raw("</h2>");
    let Some(body) = claim.body() else {
        h.wrap("<p class=\"waiting\">", waiting, "</p></section>");
        return;
    };
    h.raw("<dl class=\"facts\">");
    let facts = [
        (words::CLAIM_TEXT, body.text.as_str()),
        (words::CLAIM_WHO, &body.who),
        (words::CLAIM_FLAW, words::flaw(body.flaw)),
        (words::CLAIM_COUNTER, &body.counter),
    ];
    for (what, text) in facts {
        h.wrap("<div><dt>", what, "</dt>").wrap("<dd>", text, "</dd></div>");
    }
    h.raw("</dl>");
    more(h);
    sources(h, atlas, &body.sources);
    h.raw("</section>");
}
