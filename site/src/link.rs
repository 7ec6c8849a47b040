//! Where an address leads from a page that is a file of its own: to another such page where there is one, else into the app.

use floorwalker::domain::address::{ALL_LETTERS, Address, GlossaryState, MapState, Place, QuizState};
use floorwalker::domain::region::Region;

/// The page's folder below the top of the site; empty for what only the app shows.
pub fn page_of(address: &Address) -> Option<String> {
    // Pages speak general English; another region's words, and answers to a text, are the app's.
    if address.region.is_some_and(|region| region != Region::General) || !address.query.is_empty() {
        return None;
    }
    match &address.place {
        Place::Map(state) if *state == MapState::default() => Some(String::new()),
        Place::Glossary(GlossaryState { category, role: None, letter: None }) => Some(match category {
            Some(category) => format!("glossary/#{category}"),
            None => "glossary/".into(),
        }),
        // From A to Z they stand where the entries' own pages are.
        Place::Glossary(GlossaryState { category: None, role: None, letter: Some(letter) }) => {
            Some(match letter.as_str() {
                ALL_LETTERS => "t/".into(),
                letter => format!("t/#{letter}"),
            })
        }
        Place::Term(slug) => Some(format!("t/{slug}/")),
        Place::Comparisons => Some("compare/".into()),
        Place::Compare(slug) => Some(format!("compare/{slug}/")),
        Place::About => Some("about/".into()),
        Place::Quiz(state) if *state == QuizState::default() => Some("quiz/".into()),
        _ => None,
    }
}

/// The link from a page that lies `UP` folders below the top.
pub fn from<const UP: usize>(address: &Address) -> String {
    let up = "../".repeat(UP);
    match page_of(address) {
        Some(page) if up.is_empty() && page.is_empty() => "./".into(),
        Some(page) => up + &page,
        None => up + &address.format(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_page_leads_there_and_the_rest_into_the_app() {
        let leads = |fragment: &str| from::<2>(&Address::parse(fragment));
        assert_eq!(leads("#/map"), "../../");
        assert_eq!(leads("#/t/agent"), "../../t/agent/");
        assert_eq!(leads("#/compare"), "../../compare/");
        assert_eq!(leads("#/compare/account-or-lob"), "../../compare/account-or-lob/");
        assert_eq!(leads("#/glossary?category=metric"), "../../glossary/#metric");
        assert_eq!(leads("#/about"), "../../about/");
        assert_eq!(leads("#/quiz"), "../../quiz/");
        for app in ["#/t/agent?region=in", "#/t/agent?q=x", "#/quiz?set=agent", "#/fit", "#/map?lob=sales"] {
            assert_eq!(leads(app), format!("../../{app}"));
        }
        assert_eq!(from::<0>(&Address::default()), "./");
    }
}
