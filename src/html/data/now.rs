//! The data that are here now, and what can be done with them.

use super::Keeping;
use crate::domain::address::Address;
use crate::domain::pack::Pack;
use crate::html::Html;
use crate::words::data as said;

/// What is here; empty where nothing is. `before` was here until something took its place; `sure` asks once more before what is here
/// is removed.
pub fn now(pack: Option<&Pack>, before: Option<&Pack>, keeping: &Keeping, sure: bool) -> String {
    let Some(pack) = pack else { return String::new() };
    let mut html = Html::default();
    let h = &mut html;
    h.wrap("<section class=\"here-now\" aria-labelledby=\"here-now\"><h2 id=\"here-now\">", said::NOW, ": ");
    h.text(pack.name()).wrap("</h2><p>", &said::size(pack.len(), pack.accounts(), pack.own_terms()), " ");
    h.raw("<span data-part=\"keeping\">");
    keeping_in_words(h, keeping);
    h.raw("</span></p><p class=\"ways\">");
    if !pack.is_empty() {
        h.to("<a class=\"way primary\" href=\"", &Address::default()).wrap("", said::SHOW, "</a>");
        button(h, "save-json", said::SAVE_JSON);
        button(h, "save-csv", said::SAVE_CSV);
    }
    if !keeping.is_elsewhere() && *keeping != Keeping::Nothing {
        button(h, "remove", if sure { said::REMOVE_SURE } else { said::REMOVE });
    }
    h.raw("</p>");
    let lacks = said::csv_lacks(&pack.beyond_rows());
    if !pack.is_empty() && !lacks.is_empty() {
        h.wrap("<p class=\"csv-lacks\" id=\"csv-lacks\">", &lacks, "</p>");
    }
    if let Some(before) = before {
        h.raw("<p class=\"ways\">");
        button(h, "put-back", &said::put_back(before.name()));
        if before.own_terms() > 0 && pack.own_terms() == 0 && !pack.is_empty() {
            button(h, "keep-terms", &said::keep_terms(before.own_terms()));
        }
        h.raw("</p>");
    }
    h.raw("</section>");
    html.finish()
}

/// What becomes of the data.
pub fn keeping(keeping: &Keeping) -> String {
    let mut html = Html::default();
    keeping_in_words(&mut html, keeping);
    html.finish()
}

fn keeping_in_words(h: &mut Html, keeping: &Keeping) {
    match keeping {
        Keeping::Busy => h.text(said::KEEPING),
        Keeping::Nothing => h.text(said::NOTHING_TO_KEEP),
        Keeping::Still => h.text(said::STILL_KEPT),
        Keeping::Kept => h.text(said::KEPT),
        Keeping::Refused => h.text(said::NOT_KEPT),
        Keeping::Address(address) => h.text(&said::from_address(address)),
        Keeping::Beside => h.text(said::NOT_KEPT_BESIDE),
    };
}

fn button(h: &mut Html, what: &'static str, text: &str) {
    h.wrap("<button type=\"button\" class=\"way\" id=\"pack-", what, "\" data-pack=\"").wrap("", what, "\">");
    h.text(text).raw("</button>");
}
