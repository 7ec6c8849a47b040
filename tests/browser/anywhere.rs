//! The one folder works at the top of a host, below a folder, and three folders deep, and asks nobody else for anything.

use xtask::{dist, paths};

use crate::support::page::{DESKTOP, Page};
use crate::support::site::Site;
use crate::support::{Outcome, none};

/// Every place of the app.
const PLACES: [&str; 14] = [
    "#/map",
    "#/map?account=kariton",
    "#/glossary?category=skill",
    "#/t/account",
    "#/compare",
    "#/compare/account-or-lob",
    "#/fit",
    "#/fit?title=agent",
    "#/tour/first-day/2",
    "#/claims",
    "#/claims/bpo-pays-more",
    "#/about",
    "#/quiz",
    "#/quiz?set=accounts&n=5&seed=7",
];

/// Through the whole app, by a reader who searches too.
async fn journey(page: &Page) -> Outcome {
    for place in PLACES {
        page.go(place).await?;
        page.arrived().await?;
    }
    page.search("sino nagpapasahod").await?;
    page.wait("the hidden words have arrived", "document.querySelector('.answers a')").await
}

/// One published page of each kind, below the top of the site.
pub(crate) fn one_page_of_each_kind() -> Outcome<Vec<String>> {
    let mut found: Vec<String> = Vec::new();
    for file in dist::files(&paths::dist())? {
        let name = file.strip_prefix(paths::dist())?.to_string_lossy().replace('\\', "/");
        let page = name.strip_suffix("index.html").map(str::to_owned);
        let is_page = file.extension().is_some_and(|ending| ending == "html");
        let page = page.or_else(|| is_page.then(|| name.clone()));
        let kind = |page: &str| (page.split('/').next().map(str::to_owned), page.matches('/').count());
        if let Some(page) = page
            && !found.iter().any(|other| kind(other) == kind(&page))
        {
            found.push(page);
        }
    }
    Ok(found)
}

async fn works_below(prefix: &str) -> Outcome {
    let site = Site::serve(&paths::dist(), prefix)?;
    let page = Page::start_noting_requests(DESKTOP).await?;
    // Whoever leaves the last slash out is sent on.
    page.visit(&if prefix == "/" { site.url() } else { site.url().trim_end_matches('/').to_owned() }).await?;
    page.ready().await?;
    assert_eq!(page.text("return location.href").await?, site.url(), "with the slash");
    journey(&page).await?;
    let mut traffic = page.traffic()?;
    for own in one_page_of_each_kind()? {
        page.visit(&format!("{}{own}", site.url())).await?;
        page.settle().await?;
        let more = page.traffic()?;
        traffic.requests.extend(more.requests);
        traffic.answers.extend(more.answers);
    }
    let is_ours = |url: &&String| url.starts_with(&site.url()) || url.starts_with("data:") || url.starts_with("about:");
    let foreign = traffic.requests.iter().filter(|url| !is_ours(url) && **url != site.url().trim_end_matches('/'));
    let lost = traffic.answers.iter().filter(|(_, status)| !matches!(status, 200 | 304 | 0));
    let faults = foreign.map(|url| format!("{prefix}: asked for {url}"));
    none(&faults.chain(lost.map(|(url, status)| format!("{prefix}: {status} for {url}"))).collect::<Vec<String>>())?;
    for part in ["_bg-", "floorwalker-", "quiz_bg-", "quiz-", "found-by-", "terms/", "programs-", "tours-", "fit-"] {
        assert!(
            traffic.requests.iter().any(|url| url.contains(part)),
            "{part} was never asked for, so nothing is shown"
        );
    }
    page.finish().await
}

#[tokio::test]
async fn the_folder_works_at_the_top_of_a_host() -> Outcome {
    works_below("/").await
}

#[tokio::test]
async fn the_folder_works_below_a_folder() -> Outcome {
    works_below("/repo/").await
}

#[tokio::test]
async fn the_folder_works_three_folders_deep() -> Outcome {
    works_below("/a/b/c/").await
}
