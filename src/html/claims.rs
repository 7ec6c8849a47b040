//! Claims as cards: what is said, by whom, and what speaks against it.

use super::Html;
use super::entry::{heading, not_found};
use super::entry_parts::sources;
use super::names::entry_links;
use crate::domain::address::{Address, Place};
use crate::domain::atlas::{Atlas, Claim};
use crate::words;

/// The page: all claims, or the one that the address names.
pub(super) fn claims(h: &mut Html, atlas: &Atlas, slug: Option<&str>, waiting: &str) {
    let one = slug.map(|slug| (slug, atlas.claims().iter().find(|claim| claim.slug == slug)));
    if let Some((slug, None)) = one {
        not_found(h, &words::no_such_claim(slug));
    } else {
        heading(h, words::CLAIMS_HEADING, None);
        h.wrap("<p class=\"lead\">", words::CLAIMS_LEAD, "</p>");
    }
    match one {
        Some((_, Some(claim))) => claim_card(h, atlas, claim, waiting, true),
        Some((_, None)) => {}
        None => {
            for claim in atlas.claims() {
                claim_card(h, atlas, claim, waiting, true);
            }
        }
    }
    if slug.is_some() {
        h.to("<p><a class=\"alone\" href=\"", &Address::at(Place::Claims(None))).wrap(
            "",
            words::ALL_CLAIMS,
            "</a></p>",
        );
    }
}

/// One claim; `with_entries` also links to what it is about.
pub(super) fn claim_card(h: &mut Html, atlas: &Atlas, claim: &Claim, waiting: &str, with_entries: bool) {
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
    if with_entries {
        entry_links(h, atlas, &claim.about, None);
    }
    sources(h, atlas, &body.sources);
    h.raw("</section>");
}
