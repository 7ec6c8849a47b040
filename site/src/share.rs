//! The page that gives the markup for other pages, with the view as it will look there.

use floorwalker::domain::address::{Address, FitState, GlossaryState, Place, QuizState};
use floorwalker::domain::atlas::Atlas;
use floorwalker::html::{self, Html};
use floorwalker::words::quiz::category_name;
use floorwalker::words::quiz_pages::{ACCOUNTS_AND_LOBS, ACCOUNTS_AND_LOBS_NAME, EVERYTHING, THE_MAP};
use floorwalker::words::{self, share};

use crate::fault::Fault;
use crate::head::{Head, Kind};
use crate::{Site, link};

/// The sheet and the script that this page alone has.
pub const PARTS: [&str; 2] = ["share.css", "share.js"];
/// What puts views into other pages. Its address is in their markup, so it never changes.
pub const EMBED: &str = "embed.js";
/// How many questions a quiz has that somebody meets on the way.
const QUESTIONS: usize = 5;

/// Writes the page.
///
/// # Errors
/// When a part is missing or the page cannot be written.
pub fn write(site: &Site) -> Result<(), Fault> {
    let [sheet, script] = PARTS;
    let mut more = Html::default();
    more.wrap("<link rel=\"stylesheet\" href=\"../", &site.assets.get(sheet)?.file, "\">");
    more.wrap("<script src=\"../", &site.assets.get(script)?.file, "\" defer></script>");
    more.wrap("<script src=\"../", EMBED, "\" defer></script>");
    let title = format!("{} - {}", share::HEADING, words::NAME);
    let head = Head { kind: Kind::Share, path: "share/", title: &title, description: share::LEAD, more: more.finish() };
    site.folder.write("share/index.html", head.write(site)? + &body(&site.atlas))
}

fn body(atlas: &Atlas) -> String {
    let spelled = link::from::<1>;
    let navigation = html::navigation(Html::of_a_file(spelled));
    let footer = html::footer(Html::of_a_file(spelled));
    let mut html = Html::default();
    choices(&mut html, atlas);
    let h = &mut html;
    h.wrap("<label class=\"field\"><span>", share::MARKUP, "</span>");
    h.raw("<textarea id=\"markup\" rows=\"4\" readonly spellcheck=\"false\"></textarea></label>");
    h.raw("<p class=\"ways\"><button type=\"button\" class=\"way primary\" id=\"copy\">").text(share::COPY);
    h.wrap("</button></p><p role=\"status\" id=\"said\" data-copied=\"", share::COPIED, "\"");
    h.wrap(" data-by-hand=\"", share::BY_HAND, "\"></p>");
    h.raw("</div>").wrap("<h2>", share::KNOW, "</h2><ul class=\"know\">");
    for note in share::NOTES {
        h.wrap("<li>", note, "</li>");
    }
    // Last, because it may be long.
    h.wrap("</ul><div id=\"look\" hidden><h2>", share::PREVIEW, "</h2><div id=\"preview\"></div></div>");
    let mut top = Html::default();
    let h = &mut top;
    h.wrap("<h1>", share::HEADING, "</h1>").wrap("<p class=\"lead\">", share::LEAD, "</p>");
    h.wrap("<noscript><p class=\"notice\">", share::NO_SCRIPTS, "</p></noscript>");
    format!(
        "<body><a class=\"skip\" href=\"#main\">{}</a><header class=\"bar\"><div class=\"pages\">{navigation}</div></header>\
         <main id=\"main\" tabindex=\"-1\" class=\"page share\">{}<div id=\"share\" hidden>{}</main>\
         <footer class=\"foot\">{footer}</footer></body></html>",
        words::SKIP,
        top.finish(),
        html.finish()
    )
}

/// The lists to choose from. Each value is an address as `embed.js` takes it, without `#/`.
fn choices(h: &mut Html, atlas: &Atlas) {
    let single = [
        (share::MAP, Place::default()),
        (share::GLOSSARY, Place::Glossary(GlossaryState::default())),
        (share::FIT, Place::Fit(FitState::default())),
    ];
    let lists = [
        ("terms", share::ENTRY, terms(atlas)),
        ("comparisons", share::COMPARISON, comparisons(atlas)),
        ("quizzes", share::QUIZ, quizzes(atlas)),
        ("tours", share::TOUR, tours(atlas)),
    ];
    h.raw("<div class=\"choices\"><label class=\"field\">").wrap("<span>", share::WHAT, "</span><select id=\"view\">");
    h.wrap("<option value=\"\" hidden disabled>", share::AS_IT_IS, "</option>");
    for (name, place) in single {
        option(h, &view(place), name);
    }
    for (id, name, _) in &lists {
        h.wrap("<option data-list=\"", id, "\">").wrap("", name, "</option>");
    }
    h.raw("</select></label>");
    for (id, _, options) in lists {
        h.wrap("<label class=\"field\" id=\"", id, "\" hidden>").wrap("<span>", share::WHICH, "</span><select>");
        for (name, place) in options {
            option(h, &view(place), &name);
        }
        h.raw("</select></label>");
    }
    for (id, name, options) in [("theme", share::THEME, share::THEMES), ("kind", share::KIND, share::KINDS)] {
        h.raw("<label class=\"field\">").wrap("<span>", name, "</span>").wrap("<select id=\"", id, "\">");
        for (value, name) in options {
            option(h, value, name);
        }
        h.raw("</select></label>");
    }
    h.raw("</div>");
}

fn option(h: &mut Html, value: &str, name: &str) {
    h.wrap("<option value=\"", value, "\">").wrap("", name, "</option>");
}

fn view(place: Place) -> String {
    Address::at(place).format().trim_start_matches("#/").to_owned()
}

/// By name, as one looks for them in a list.
fn terms(atlas: &Atlas) -> Vec<(String, Place)> {
    let mut terms: Vec<_> =
        atlas.terms().iter().map(|term| (term.name.clone(), Place::Term(term.slug.clone()))).collect();
    terms.sort_by_key(|(name, _)| name.to_lowercase());
    terms
}

fn comparisons(atlas: &Atlas) -> Vec<(String, Place)> {
    atlas.comparisons().iter().map(|pair| (pair.name.clone(), Place::Compare(pair.slug.clone()))).collect()
}

fn tours(atlas: &Atlas) -> Vec<(String, Place)> {
    atlas.tours().iter().map(|tour| (tour.name.clone(), Place::Tour(tour.slug.clone(), 1))).collect()
}

fn quizzes(atlas: &Atlas) -> Vec<(String, Place)> {
    let shelf = |slug: &&str| atlas.terms().iter().any(|term| term.category == **slug);
    let shelves = words::SHELVES.into_iter().filter(shelf);
    let shelves = shelves.map(|slug| (category_name(slug).to_owned(), vec![format!("category.{slug}")]));
    let first = [
        (EVERYTHING, vec!["all".to_owned()]),
        (ACCOUNTS_AND_LOBS_NAME, ACCOUNTS_AND_LOBS.map(str::to_owned).to_vec()),
        (THE_MAP, vec!["map".to_owned()]),
    ];
    let all = first.into_iter().map(|(name, set)| (name.to_owned(), set)).chain(shelves);
    all.map(|(name, set)| (name, Place::Quiz(QuizState { set, length: Some(QUESTIONS), ..QuizState::default() })))
        .collect()
}
