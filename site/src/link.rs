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
