//! Where an address leads from a page that is a file of its own: to another such page where there is one, else into the app.

use floorwalker::domain::address::{Address, GlossaryState, MapState, Place};

/// The page's folder below the top of the site; empty for what only the app shows.
pub fn page_of(address: &Address) -> Option<String> {
    if address.region.is_some() || !address.query.is_empty() {
        return None;
    }
    match &address.place {
        Place::Map(state) if *state == MapState::default() => Some(String::new()),
        Place::Glossary(state) => {
            let plain = GlossaryState { category: state.category.clone(), ..GlossaryState::default() };
            let category = state.category.as_ref().map(|category| format!("#{category}"));
            (*state == plain).then(|| format!("glossary/{}", category.unwrap_or_default()))
        }
        Place::Term(slug) => Some(format!("t/{slug}/")),
        Place::Comparisons => Some("compare/".into()),
        Place::Compare(slug) => Some(format!("compare/{slug}/")),
        Place::About => Some("about/".into()),
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
        for app in [
            "#/glossary?letter=A",
            "#/t/agent?region=in",
            "#/t/agent?q=x",
            "#/quiz?set=agent",
            "#/fit",
            "#/map?lob=sales",
        ] {
            assert_eq!(leads(app), format!("../../{app}"));
        }
        assert_eq!(from::<0>(&Address::default()), "./");
    }
}
