//! The glossary: all entries by category or from A to Z, each with its one line.

use super::Html;
use super::entry::{heading, quiz_link};
use super::entry_parts::sources;
use super::icon::direction_badge;
use super::names::{chip, marked, name, region_switch};
use crate::domain::address::set::CATEGORY;
use crate::domain::address::{ALL_LETTERS, Address, GlossaryState, Place, QuizState};
use crate::domain::atlas::{Atlas, Detail, Layer, Relation, RelationKind, Term, TermId};
use crate::domain::search::{Hit, Target};
use crate::domain::text::fold;
use crate::words;

/// The page. What the state names and is not there is passed over. `hits` are the answers to the text in the search box.
pub(super) fn glossary(h: &mut Html, atlas: &Atlas, address: &Address, state: &GlossaryState, hits: Option<&[Hit]>) {
    let shelves = shelves(atlas);
    let letters = by_letter(atlas);
    let category = state.category.as_deref().filter(|category| shelves.contains(category));
    let typed = state.letter.as_deref().filter(|_| category.is_none()).map(str::to_ascii_lowercase);
    let letter =
        typed.as_deref().filter(|typed| *typed == ALL_LETTERS || letters.iter().any(|(known, _)| known == typed));
    // A text is looked for under all letters.
    let letter = letter.filter(|_| hits.is_none());
    heading(h, words::GLOSSARY_HEADING, None);
    h.wrap("<p class=\"lead\">", &words::glossary_lead(atlas.terms().len()), "</p>");
    region_switch(h, address);
    ways_in(h, &letters, address, &shelves, category, letter);
    if let Some(hits) = hits {
        h.wrap("<h2>", &words::found_entries(&address.query), "</h2>");
        found(h, atlas, address, hits, category);
    } else if let Some(letter) = letter {
        for (initial, terms) in letters.into_iter().filter(|(initial, _)| letter == ALL_LETTERS || letter == initial) {
            group(h, &initial, &words::upper_first(&initial));
            list(h, atlas, address, terms.into_iter(), None);
        }
    } else {
        let named = state.role.as_deref().filter(|_| category == Some(SKILLS)).and_then(|slug| atlas.find_term(slug));
        let role = named.filter(|role| is_role(atlas.term(*role)));
        if category == Some(SKILLS) {
            roles(h, atlas, address, role);
        }
        for shelf in shelves.into_iter().filter(|shelf| category.is_none_or(|category| category == *shelf)) {
            group(h, shelf, words::category(shelf));
            let on_shelf = atlas.terms().iter().enumerate().filter(|(_, term)| term.category == shelf);
            let wanted = |id: &TermId| role.is_none_or(|role| atlas.term(role).skills.contains(id));
            let ids = on_shelf.map(|(place, _)| TermId(place)).filter(wanted);
            list(h, atlas, address, ids, role);
        }
    }
    if let Some(category) = category {
        h.raw("<ul class=\"ways\">");
        quiz_link(h, QuizState::about(&format!("{CATEGORY}{category}")), words::QUIZ_TOPIC);
        h.raw("</ul>");
    }
    h.wrap("<p class=\"aside\">", words::CLAIMS_TEASER, " ")
        .link(&Address::at(Place::Claims(None)), words::CLAIMS_HEADING);
    h.raw("</p>");
}

/// The heading of a group of entries. In a file all groups stand on one page, and links lead to their headings.
fn group(h: &mut Html, id: &str, text: &str) {
    if h.is_in_the_app() {
        h.raw("<h2>");
    } else {
        h.wrap("<h2 id=\"", id, "\">");
    }
    h.wrap("", text, "</h2>");
}

/// The category of the skills, which can be narrowed to what a role needs.
const SKILLS: &str = "skill";

/// The known shelves in the order a newcomer needs them, then any that a data pack brings.
fn shelves(atlas: &Atlas) -> Vec<&str> {
    let on_shelf = |shelf: &&str| atlas.terms().iter().any(|term| term.category == *shelf);
    let mut shelves: Vec<&str> = words::SHELVES.into_iter().filter(on_shelf).collect();
    for term in atlas.terms() {
        if !shelves.contains(&term.category.as_str()) {
            shelves.push(&term.category);
        }
    }
    shelves
}

/// The entries by the first letter of their names; the entries are in the order of their names already.
fn by_letter(atlas: &Atlas) -> Vec<(String, Vec<TermId>)> {
    let mut letters: Vec<(String, Vec<TermId>)> = Vec::new();
    for (place, term) in atlas.terms().iter().enumerate() {
        let initial: String = match fold(&term.name).chars().next() {
            Some(c) if c.is_ascii_digit() => "0-9".into(),
            Some(c) => c.into(),
            None => continue,
        };
        match letters.last_mut().filter(|(known, _)| *known == initial) {
            Some((_, terms)) => terms.push(TermId(place)),
            None => letters.push((initial, vec![TermId(place)])),
        }
    }
    letters
}

fn ways_in(
    h: &mut Html,
    letters: &[(String, Vec<TermId>)],
    from: &Address,
    shelves: &[&str],
    category: Option<&str>,
    letter: Option<&str>,
) {
    let to = |state: GlossaryState| Address { region: from.region, ..Address::at(Place::Glossary(state)) };
    let shelf = |shelf: &str| to(GlossaryState { category: Some(shelf.into()), ..GlossaryState::default() });
    let initial = |letter: &str| to(GlossaryState { letter: Some(letter.into()), ..GlossaryState::default() });
    h.wrap("<ul class=\"chips rail\" aria-label=\"", words::CATEGORIES_LABEL, "\">");
    chip(h, &to(GlossaryState::default()), words::ALL_CATEGORIES, category.is_none() && letter.is_none());
    for slug in shelves {
        chip(h, &shelf(slug), words::category(slug), category == Some(*slug));
    }
    h.wrap("</ul><ul class=\"chips rail letters\" aria-label=\"", words::LETTERS_LABEL, "\">");
    chip(h, &initial(ALL_LETTERS), words::ALL_LETTERS, letter == Some(ALL_LETTERS));
    for (known, _) in letters {
        chip(h, &initial(known), &words::upper_first(known), letter == Some(known.as_str()));
    }
    h.raw("</ul>");
}

/// Whether an entry is a role that needs skills.
fn is_role(term: &Term) -> bool {
    term.category == "role" && !term.skills.is_empty()
}

/// Which roles' skills can be asked for.
fn roles(h: &mut Html, atlas: &Atlas, from: &Address, current: Option<TermId>) {
    let to = |role: Option<&Term>| {
        let role = role.map(|term| term.slug.clone());
        let state = GlossaryState { category: Some(SKILLS.into()), role, letter: None };
        Address { region: from.region, ..Address::at(Place::Glossary(state)) }
    };
    h.wrap("<h2>", words::ROLES_LABEL, "</h2>").wrap(
        "<ul class=\"chips rail\" aria-label=\"",
        words::ROLES_LABEL,
        "\">",
    );
    chip(h, &to(None), words::ALL_ROLES, current.is_none());
    for (place, term) in atlas.terms().iter().enumerate().filter(|(_, term)| is_role(term)) {
        chip(h, &to(Some(term)), &term.name, current == Some(TermId(place)));
    }
    h.raw("</ul>");
}

/// The entries among the answers, those of a category where one is chosen.
fn found(h: &mut Html, atlas: &Atlas, address: &Address, hits: &[Hit], category: Option<&str>) {
    let entry = |hit: &&Hit| match hit.target {
        Target::Term(id) => category.is_none_or(|category| atlas.term(id).category == category),
        _ => false,
    };
    let found: Vec<&Hit> = hits.iter().filter(entry).collect();
    if found.is_empty() {
        h.wrap("<p>", &words::no_results(&address.query), "</p>");
        return;
    }
    h.raw("<dl class=\"entries\">");
    for hit in found {
        if let Target::Term(id) = hit.target {
            row(h, atlas, address, id, Some(hit));
            h.raw("</dd></div>");
        }
    }
    h.raw("</dl>");
}

/// Entries; where they are the skills of a role, each with who says that the role needs it.
fn list(h: &mut Html, atlas: &Atlas, address: &Address, terms: impl Iterator<Item = TermId>, role: Option<TermId>) {
    h.raw("<dl class=\"entries\">");
    for id in terms {
        row(h, atlas, address, id, None);
        let relations = role.and_then(|role| atlas.term(role).body()).map_or(&[][..], |body| &body.relations);
        let needs = |relation: &&Relation| relation.kind == RelationKind::RequiresSkill && relation.to == id;
        if let Some(relation) = relations.iter().find(needs) {
            sources(h, atlas, &relation.sources);
        }
        h.raw("</dd></div>");
    }
    h.raw("</dl>");
}

/// The beginning of an entry's row, up to what may follow its one line; `hit` says how it was found.
fn row(h: &mut Html, atlas: &Atlas, address: &Address, id: TermId, hit: Option<&Hit>) {
    let term = atlas.term(id);
    h.raw("<div><dt>").to("<a href=\"", &Address::term(&term.slug));
    match hit {
        Some(hit) => marked(h, &term.name, &address.query, hit.slipped()),
        None => name(h, term, address.region),
    }
    h.raw("</a>");
    if let Some(acronym) = &term.acronym {
        h.wrap(" <span class=\"acronym\">", acronym, "</span>");
    }
    let lob = atlas.nodes(Layer::Lob).iter().find(|node| node.term == Some(id));
    if let Some(Detail::Lob { direction, .. }) = lob.map(|node| &node.detail) {
        h.raw(" ");
        direction_badge(h, *direction);
    }
    h.raw("</dt><dd>");
    if let Some((hit, also)) = hit.and_then(|hit| Some((hit, hit.also.as_ref()?))) {
        h.wrap("<span class=\"who\">", words::FOUND_AS, " ");
        marked(h, also, &address.query, hit.slipped());
        h.raw("</span> ");
    }
    match hit {
        Some(hit) => marked(h, &term.summary, &address.query, hit.slipped() && hit.also.is_none()),
        None => drop(h.text(&term.summary)),
    }
}
