//! The glossary: by category, by letter, by the skills of a role, by what is searched for.

use std::collections::BTreeSet;

use crate::search::answers;
use crate::support::Outcome;
use crate::support::content::text;
use crate::support::library::{TERMS, items, term};
use crate::support::page::{DESKTOP, Page};

const ROWS: &str = ".entries dt > a";

/// The addresses of the entries for which that is so.
fn expected(keep: impl Fn(&serde_json::Value) -> bool) -> BTreeSet<String> {
    TERMS.iter().filter(|term| keep(term)).map(|term| format!("#/t/{}", text(term, "slug"))).collect()
}

/// The addresses of the entries that are listed; none stands there twice.
async fn listed(page: &Page) -> Outcome<BTreeSet<String>> {
    let rows = page.leads(ROWS).await?;
    let all: BTreeSet<String> = rows.iter().cloned().collect();
    assert_eq!(all.len(), rows.len(), "an entry is listed twice: {rows:?}");
    Ok(all)
}

#[tokio::test]
async fn a_to_z_lists_every_entry_under_its_letter_in_order() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    page.click("nav a[href='#/glossary']").await?;
    assert_eq!(listed(&page).await?, expected(|_| true), "at first all of them, by category");
    page.click("a.chip[href='#/glossary?letter=all']").await?;
    assert_eq!(listed(&page).await?, expected(|_| true));
    // Under each letter the names that begin with it, in the order of their names.
    let faults = page
        .texts(
            "const faults = [];
             const order = new Intl.Collator('en');
             let before = '';
             for (const head of document.querySelectorAll('main h2')) {
               const rows = head.nextElementSibling;
               if (!rows || !rows.matches('.entries')) continue;
               if (order.compare(before, head.textContent) >= 0) faults.push(head.textContent + ' after ' + before);
               before = head.textContent;
               for (const link of rows.querySelectorAll('dt > a')) {
                 const first = link.textContent[0].toUpperCase();
                 const fits = head.textContent === '0-9' ? /[0-9]/.test(first) : head.textContent === first;
                 if (!fits) faults.push(link.textContent + ' under ' + head.textContent);
               }
             }
             return before ? faults : ['no letters']",
        )
        .await?;
    assert!(faults.is_empty(), "{faults:?}");
    let summary = page.words(".entries dd").await?;
    let first = page.leads(ROWS).await?[0].replace("#/t/", "");
    assert_eq!(summary, text(term(&first), "summary"));
    page.finish().await
}

#[tokio::test]
async fn each_letter_lists_what_begins_with_it() -> Outcome {
    let page = Page::open(DESKTOP, "#/glossary").await?;
    let letters = page.leads(".letters a").await?;
    let mut seen = BTreeSet::new();
    for address in letters.iter().filter(|address| !address.ends_with("=all")) {
        page.click(&format!(".letters a[href='{address}']")).await?;
        let letter = address.rsplit('=').next().unwrap_or_default().to_owned();
        let begins = |name: &str| {
            let first = name.chars().next().unwrap_or_default().to_ascii_lowercase();
            if letter == "0-9" { first.is_ascii_digit() } else { letter == first.to_string() }
        };
        let here = listed(&page).await?;
        assert_eq!(here, expected(|term| begins(&text(term, "name"))), "{letter}");
        assert!(!here.is_empty(), "{letter} leads somewhere");
        assert_eq!(page.leads(".letters a[aria-current=true]").await?, std::slice::from_ref(address));
        seen.extend(here);
    }
    assert_eq!(seen, expected(|_| true), "every entry has its letter");
    page.finish().await
}

#[tokio::test]
async fn each_category_lists_its_entries() -> Outcome {
    let page = Page::open(DESKTOP, "#/glossary").await?;
    let categories: BTreeSet<String> = TERMS.iter().map(|term| text(term, "category")).collect();
    for category in &categories {
        let address = format!("#/glossary?category={category}");
        page.click(&format!("a.chip[href='{address}']")).await?;
        assert_eq!(page.address().await?, address);
        assert_eq!(listed(&page).await?, expected(|term| text(term, "category") == *category), "{category}");
        let marked = page.leads("ul:not(.switch ul) a.chip[href*='category='][aria-current=true]").await?;
        assert!(marked.iter().all(|link| *link == address) && !marked.is_empty(), "{category} is marked: {marked:?}");
    }
    page.reload().await?;
    assert!(!listed(&page).await?.is_empty());
    page.go("#/glossary?category=nonsense").await?;
    assert_eq!(listed(&page).await?, expected(|_| true), "what is not there is passed over");
    page.finish().await
}

#[tokio::test]
async fn a_role_narrows_the_skills_to_those_that_it_needs() -> Outcome {
    let page = Page::open(DESKTOP, "#/glossary?category=skill").await?;
    assert_eq!(listed(&page).await?, expected(|term| term["category"] == "skill"));
    for role in ["customer-service-representative", "technical-support-representative", "sales-agent", "trainer"] {
        let address = format!("#/glossary?category=skill&role={role}");
        page.click(&format!("a.chip[href='{address}']")).await?;
        page.wait("the sources have arrived", "document.querySelector('.entries .sources')").await?;
        let needed: BTreeSet<String> = items(term(role), "relations")
            .filter(|relation| relation["kind"] == "requires-skill")
            .map(|relation| text(relation, "to"))
            .collect();
        let skills = expected(|term| term["category"] == "skill" && needed.contains(&text(term, "slug")));
        assert_eq!(listed(&page).await?, skills, "{role}");
        let unsaid =
            page.number("return document.querySelectorAll('.entries > div:not(:has(.sources))').length").await?;
        assert_eq!(unsaid, 0, "{role}: each with who says so");
    }
    page.click("a.chip[href='#/glossary?category=skill']").await?;
    page.finish().await
}

#[tokio::test]
async fn a_search_in_the_glossary_lists_entries_and_marks_what_was_found() -> Outcome {
    let page = Page::open(DESKTOP, "#/glossary").await?;
    for (query, entry) in
        [("handle", "#/t/average-handle-time"), ("coach", "#/t/coaching"), ("AHT", "#/t/average-handle-time")]
    {
        let found = answers(&page, query).await?;
        assert!(page.all_words("main h2").await?.contains(&format!("Entries for \u{201c}{query}\u{201d}")));
        let rows = page.leads(ROWS).await?;
        assert!(rows.contains(&entry.to_owned()), "{query}: {rows:?}");
        // The list under the box shows the first of the same answers.
        let entries =
            found.iter().filter_map(|answer| answer.split(' ').next()).filter(|link| link.starts_with("#/t/"));
        assert_eq!(
            entries.collect::<Vec<_>>(),
            rows[..found.iter().filter(|answer| answer.starts_with("#/t/")).count()]
        );
        let marks = page.all_words(".entries mark").await?;
        assert!(query == "AHT" || !marks.is_empty(), "{query}");
        assert!(marks.iter().all(|mark| mark.to_lowercase() == query.to_lowercase()), "{query}: {marks:?}");
    }
    page.wait("the address has the text", "location.hash === '#/glossary?q=AHT'").await?;
    page.reload().await?;
    page.wait("the answers are back", "document.querySelector('.entries a[href=\"#/t/average-handle-time\"]')").await?;
    page.finish().await
}
