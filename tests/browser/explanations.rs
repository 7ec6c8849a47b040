//! Scenarios 15 to 20: what the entries and claims explain, and whose word it is.

use crate::search::{answers, follow_first_answer};
use crate::support::Outcome;
use crate::support::content::text;
use crate::support::library::{file, source, term};
use crate::support::page::{DESKTOP, Page};
use crate::support::reading::says;

/// The links of the list whose title begins so, and its words.
async fn list(page: &Page, title: &str) -> Outcome<(Vec<String>, Vec<String>)> {
    let titles = page.all_words(".entry .list h2").await?;
    let place = titles.iter().position(|found| found.starts_with(title));
    let place = place.unwrap_or_else(|| panic!("no list {title}: {titles:?}"));
    page.js_with("document.querySelectorAll('.entry .list')[arguments[0]].id = 'the-list'", &[&place.to_string()])
        .await?;
    let found = (page.leads("#the-list li a").await?, page.all_words("#the-list li").await?);
    page.js("document.querySelector('#the-list').removeAttribute('id')").await?;
    Ok(found)
}

fn entries(slugs: &[&str]) -> Vec<String> {
    slugs.iter().map(|slug| format!("#/t/{slug}")).collect()
}

#[tokio::test]
async fn scenario_15_why_companies_outsource() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let found = answers(&page, "why do companies outsource").await?;
    assert!(found[0].starts_with("#/t/why-outsource "), "{found:?}");
    follow_first_answer(&page, "why do companies outsource").await?;
    let (links, said) = list(&page, "Six drivers").await?;
    let drivers =
        ["cost-savings", "focus-on-core", "access-to-expertise", "scalability", "efficiency", "risk-mitigation"];
    assert_eq!(links, entries(&drivers));
    for (driver, line) in drivers.iter().zip(&said) {
        let driver = term(driver);
        let rest = line.replace(&text(driver, "name"), "").replace(&text(driver, "summary"), "");
        assert!(rest.len() > 30, "a summary of its own beside the name: {line}");
    }
    page.click(".list a[href='#/t/risk-mitigation']").await?;
    page.arrived().await?;
    let words = page.words("main").await?;
    says(
        &words,
        &[&["counter-view"], &["outsourcing also adds risk"], &["customers blame the brand"], &[&source("own")]],
    );
    page.finish().await
}

#[tokio::test]
async fn scenario_16_the_skills_of_a_customer_service_representative() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    page.click("nav a[href='#/glossary']").await?;
    page.click("a.chip[href='#/glossary?category=skill']").await?;
    page.click("a.chip[href='#/glossary?category=skill&role=customer-service-representative']").await?;
    page.wait("the sources of the role's skills are here", "document.querySelector('.entries .sources')").await?;
    let rows = page
        .js("return Object.fromEntries([...document.querySelectorAll('.entries > div')].map((row) => [
               row.querySelector('dt a').getAttribute('href'), row.querySelector('.sources')?.textContent || '']))")
        .await?;
    let of = |slug: &str| rows[format!("#/t/{slug}")].as_str().unwrap_or_else(|| panic!("no {slug} in {rows}"));
    let (firm, article) = (source("seed-001"), source("seed-003"));
    for skill in [
        "communication-skills",
        "active-listening",
        "empathy",
        "problem-solving",
        "multitasking",
        "technical-proficiency",
        "stress-management",
    ] {
        assert!(of(skill).contains(&article), "{skill}: {}", of(skill));
    }
    for skill in ["negotiation", "computer-literacy"] {
        assert!(of(skill).contains(&firm) && !of(skill).contains(&article), "{skill}: {}", of(skill));
    }
    assert_eq!(rows.as_object().map(serde_json::Map::len), Some(9), "and no other: {rows}");

    page.read("#/t/education-requirement").await?;
    let claim = page.words("[data-claim=only-basic-skills]").await?;
    says(&claim, &[&["Claim"], &["It tells one side."], &["degree"], &["outsourcing firm's article, undated"]]);
    says(&page.words(".note").await?, &[&["That is one-sided"]]);
    page.finish().await
}

#[tokio::test]
async fn scenario_17_what_an_agent_does_all_day() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let words = follow_first_answer(&page, "what does an agent do all day").await?;
    assert_eq!(page.address().await?, "#/t/agent");
    says(&words, &[&["six tasks fill the day"]]);
    let (links, said) = list(&page, "Six responsibilities").await?;
    let tasks = [
        "call-handling",
        "customer-service",
        "troubleshooting",
        "transaction-processing",
        "documentation",
        "key-performance-indicator",
    ];
    assert_eq!(links, entries(&tasks));
    assert_eq!(said.len(), 6);
    let (links, _) = list(&page, "Three measures").await?;
    assert_eq!(links, entries(&["average-handle-time", "customer-satisfaction", "issues-resolved"]));
    for (link, heading) in links.iter().zip(["Average handle time", "Customer satisfaction", "Issues resolved"]) {
        page.click(&format!(".list a[href='{link}']")).await?;
        assert!(page.words("h1").await?.starts_with(heading), "{link}");
        page.back().await?;
        page.arrived().await?;
        // The list stands where it was, so the mouse is on the same link, and what that shows lies over the next one.
        page.mouse_to(0.0, 0.0).await?;
    }
    page.finish().await
}

#[tokio::test]
async fn scenario_18_when_an_account_is_closed() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let found = answers(&page, "reassignment").await?;
    assert!(found[0].starts_with("#/t/reassignment "), "{found:?}");
    let words = follow_first_answer(&page, "reassignment").await?;
    says(&words, &[&["closure, retraining, reassignment"], &["it is not guaranteed"]]);
    let (links, said) = list(&page, "The usual order (not guaranteed)").await?;
    assert_eq!(links, entries(&["account-closure", "product-training", "account"]));
    for (line, word) in said.iter().zip(["ends", "retrained", "reassigned"]) {
        assert!(line.contains(word), "{line}");
    }
    // The move that somebody asks for is another entry, with its conditions.
    says(&words, &[&["a transfer that you request is a different thing"]]);
    let transfer = ".relations a[href='#/t/internal-transfer']";
    assert!(page.all_words(transfer).await?[0].starts_with("Contrasts with: Internal transfer"));
    page.click(transfer).await?;
    page.arrived().await?;
    let words = page.words("main").await?;
    says(&words, &[&["transfer request"], &["company's rules"], &["an open seat"], &["your results"], &["attitude"]]);
    page.finish().await
}

#[tokio::test]
async fn scenario_19_five_families_of_bpo_services() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    follow_first_answer(&page, "bpo services").await?;
    assert_eq!(page.address().await?, "#/t/bpo-services");
    let (families, lines) = list(&page, "Five families").await?;
    let expected = ["finance-accounting", "digital-marketing", "call-center", "back-office", "it-services"];
    assert_eq!(families, entries(&expected));
    let (services, _) = list(&page, "Seven services").await?;
    let expected = [
        "customer-service",
        "technical-support",
        "it-services",
        "data-entry",
        "human-resource-outsourcing",
        "finance-accounting",
        "digital-marketing",
    ];
    assert_eq!(services, entries(&expected));
    // Collections stands in two families and has one entry, which belongs to both.
    for line in [&lines[0], &lines[2]] {
        assert!(line.contains("collections"), "{line}");
    }
    let (single, _) = list(&page, "One entry for each kind of work").await?;
    assert_eq!(single.iter().filter(|link| *link == "#/t/collections").count(), 1);
    for link in families.iter().chain(&services) {
        page.go(link).await?;
        page.arrived().await?;
        assert!(!page.words("h1").await?.contains("no entry"), "{link} is there");
    }
    page.go("#/t/finance-accounting").await?;
    page.arrived().await?;
    page.click(".relations a[href='#/t/collections']").await?;
    page.arrived().await?;
    for family in ["call-center", "finance-accounting"] {
        let part = page.all_words(&format!(".relations a[href='#/t/{family}']")).await?;
        assert!(part[0].starts_with("Part of: "), "{part:?}");
    }
    let found = answers(&page, "collections").await?;
    let entries = found.iter().filter(|answer| answer.starts_with("#/t/collections "));
    assert_eq!(entries.count(), 1, "{found:?}");
    assert!(found[0].ends_with(" Collections"), "{found:?}");
    page.finish().await
}

#[tokio::test]
async fn scenario_20_the_claim_about_pay() -> Outcome {
    let page = Page::open(DESKTOP, "#/claims").await?;
    page.arrived().await?;
    let claims = file("claims.json");
    assert_eq!(page.number("return document.querySelectorAll('.claim').length").await? as usize, claims.len());
    page.click("[data-claim=bpo-pays-more] h2 a").await?;
    page.arrived().await?;
    assert_eq!(page.address().await?, "#/claims/bpo-pays-more");
    assert_eq!(page.all_words(".claim h2 .tag").await?, ["Claim"], "one card, labelled");
    let card = page.words(".claim").await?;
    let claim = claims.iter().find(|claim| claim["slug"] == "bpo-pays-more").unwrap_or_else(|| panic!("no such claim"));
    for part in ["text", "who", "counter"] {
        assert!(card.contains(&text(claim, part)), "its {part}: {card}");
    }
    says(&card, &[&["An outsourcing firm's article, undated"], &["The other side"], &["Compare two real offers"]]);
    let figure = |c: char| c.is_numeric() || "$€£¥₱₹%".contains(c);
    assert!(!card.contains(figure), "no figures and no currency: {card}");
    // The same card stands at what it is about.
    page.click(".claim .links a[href='#/t/basic-pay']").await?;
    page.arrived().await?;
    assert_eq!(page.words("[data-claim=bpo-pays-more] h2").await?, "Claim A BPO company pays more than a call center");
    page.finish().await
}
