//! Addresses that nobody means well with: whatever stands in the fragment, a sensible screen comes out.

use xtask::tally;

use crate::support::Outcome;
use crate::support::content::CONTENT;
use crate::support::page::{DESKTOP, Page};

/// Each with what the page's heading begins with.
const ADDRESSES: [(&str, &str); 50] = [
    ("#/t/<img src=x onerror=alert(1)>", "There is no entry"),
    ("#/t/%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "There is no entry"),
    ("#/t/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "There is no entry"),
    ("#/t/%22%20onmouseover%3Dalert(1)%20x%3D%22", "There is no entry"),
    ("#/t/%E0%A4%A", "There is no entry"),
    ("#/t/%", "There is no entry"),
    ("#/t/%ED%A0%80", "There is no entry"),
    ("#/t/%00", "Glossary"),
    ("#/t/a%00b", "There is no entry"),
    ("#/t/__proto__", "There is no entry"),
    ("#/t/constructor", "There is no entry"),
    ("#/t/toString", "There is no entry"),
    ("#/t/..%2F..%2Fetc%2Fpasswd", "There is no entry"),
    ("#/t/../../etc/passwd", "There is no entry"),
    ("#/t/", "Glossary"),
    ("#/t/%F0%9F%91%A9%E2%80%8D%F0%9F%92%BB", "There is no entry"),
    ("#/t/%E2%80%AEevil", "There is no entry"),
    ("#/no-such-view", "Who you work for"),
    ("#", "Who you work for"),
    ("#/", "Who you work for"),
    ("#//////", "Who you work for"),
    ("#?", "Who you work for"),
    ("#/map?", "Who you work for"),
    ("#/map?&&&===&?#?#", "Who you work for"),
    ("#/map?account=__proto__&lob=constructor&channel=toString", "Who you work for"),
    ("#/map?account=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "Who you work for"),
    ("#/map?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "Who you work for"),
    ("#/map?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E", "Who you work for"),
    ("#/map?q=.*%2B%3F%5E%24%7B%7D()%7C%5B%5D%5C", "Who you work for"),
    ("#/map?q=%ED%A0%80%00%FF", "Who you work for"),
    ("#/map?direction=sideways&medium=telepathy&industry=,,,&function=%2C", "Who you work for"),
    ("#/map?account=kariton&account=vayutar&account=kariton", "Who you work for"),
    ("#/map?direction=inbound&direction=outbound&direction=inbound,inbound", "Who you work for"),
    ("#/glossary?category=__proto__", "Glossary"),
    ("#/glossary?category=%3Cb%3E", "Glossary"),
    ("#/glossary?letter=%3Cb%3E", "Glossary"),
    ("#/glossary?category=skill&role=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "Glossary"),
    ("#/compare/%3Cscript%3E", "There is no comparison"),
    ("#/compare/%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "There is no comparison"),
    ("#/compare/%00", "What is the difference?"),
    ("#/fit?tasks=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E,__proto__&main=constructor", "Does my job count"),
    ("#/fit?title=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&employer=%22%3E%3Cscript%3E", "Does my job count"),
    ("#/tour/%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E/1", "Who you work for"),
    ("#/tour/first-day/99999999999999999999", "Who you work for"),
    ("#/tour/first-day/-1", "Who you work for"),
    ("#/tour/first-day/0/../..", "Who you work for"),
    ("#/claims/%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "There is no claim"),
    ("#/claims/__proto__", "There is no claim"),
    ("#/t/account?region=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "Account"),
    ("#/map?region=atlantis&region=__proto__", "Who you work for"),
];

/// The marks that a successful injection would leave.
const INJECTED: &str = "
    window.__alerted
    || document.querySelector('main script, main img, .bar img, main b:not(.sentence b), [onmouseover], [onerror]')";

async fn is_sound(page: &Page, address: &str, heading: &str) -> Outcome {
    assert!(!page.is("document.documentElement.dataset.broken").await?, "a panic at {address}");
    assert!(page.is("document.querySelector('#broken').hidden").await?, "{address}");
    assert!(!page.is(INJECTED).await?, "something is injected at {address}");
    let found = page.text("return document.querySelector('h1').textContent").await?;
    assert!(found.starts_with(heading), "{heading} at {address}, not {found}");
    assert!(page.is("document.documentElement.scrollWidth <= innerWidth").await?, "{address} is too wide");
    Ok(())
}

#[tokio::test]
async fn every_hostile_address_ends_on_a_sensible_screen() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.in_every_document("window.alert = () => { window.__alerted = true }")?;
    page.load("").await?;
    for (address, heading) in ADDRESSES {
        page.go(address).await?;
        is_sound(&page, address, heading).await?;
    }
    // The same as the first address of a visit.
    for (address, heading) in ADDRESSES.iter().step_by(4) {
        page.load(address).await?;
        is_sound(&page, address, heading).await?;
    }
    tally::count("bad inputs: URL", ADDRESSES.len() as u64)?;
    page.finish().await
}

#[tokio::test]
async fn an_address_with_unknown_names_says_which_and_shows_the_rest() -> Outcome {
    let page = Page::open(DESKTOP, "#/map?account=no-such-account&direction=outbound,sideways").await?;
    let screen = page.screen().await?;
    let notices = screen.notices();
    assert_eq!(notices.len(), 1);
    assert!(notices[0].contains("no-such-account") && notices[0].contains("sideways"), "{notices:?}");
    assert_eq!(screen.count(), CONTENT.kept(|program| program.answers("outbound")).len(), "the rest is shown");
    page.click("[data-layer=account][data-id=kariton]").await?;
    let screen = page.screen().await?;
    assert_eq!(screen.address(), "#/map?account=kariton&direction=outbound", "the unknown is not carried along");
    assert!(screen.notices().is_empty());
    page.finish().await
}

#[tokio::test]
async fn an_unknown_entry_says_so_and_what_to_do() -> Outcome {
    let page = Page::open(DESKTOP, "#/t/no-such-entry").await?;
    let words = page.text("return document.querySelector('main').innerText").await?;
    assert!(words.contains("no-such-entry") && words.contains("Search"), "{words}");
    page.click("nav a[href='#/glossary']").await?;
    page.finish().await
}

#[tokio::test]
async fn a_fragment_of_a_megabyte_does_no_harm() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    for (start, heading) in [
        ("#/t/", "There is no entry"),
        ("#/map?q=", "Who you work for"),
        ("#/map?account=", "Who you work for"),
        ("#/map?industry=a,", "Who you work for"),
        ("#/", "Who you work for"),
    ] {
        page.js_with("location.hash = arguments[0] + 'x,%'.repeat(350000)", &[start]).await?;
        page.settle().await?;
        assert!(page.number("return location.hash.length").await? > 1_000_000);
        is_sound(&page, start, heading).await?;
    }
    page.go("#/map").await?;
    assert_eq!(page.screen().await?.count(), CONTENT.programs.len());
    tally::count("bad inputs: URL", 5)?;
    page.finish().await
}

#[tokio::test]
async fn a_hundred_quick_changes_of_the_address_end_where_they_should() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    page.js("for (let turn = 0; turn < 50; turn++) {
           location.hash = '#/t/account';
           location.hash = '#/map?direction=outbound';
         }")
        .await?;
    page.settle().await?;
    page.wait("the map is drawn", "document.querySelector('[data-count=programs]')").await?;
    let screen = page.screen().await?;
    assert_eq!(screen.count(), CONTENT.kept(|program| program.answers("outbound")).len());
    page.finish().await
}

#[tokio::test]
async fn whatever_is_typed_is_text() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.in_every_document("window.alert = () => { window.__alerted = true }")?;
    page.load("#/map").await?;
    for text in [
        "<img src=x onerror=alert(1)>",
        "\"><script>alert(1)</script>",
        ".*+?^${}()|[]\\",
        "(((((",
        "\u{202e}\u{1f469}",
    ] {
        page.search(text).await?;
        is_sound(&page, text, "Who you work for").await?;
        assert_eq!(page.screen().await?.query(), text);
    }
    page.js("const box = document.querySelector('input[type=search]');
         box.value = 'x'.repeat(100000);
         box.dispatchEvent(new Event('input', { bubbles: true }))")
        .await?;
    page.settle().await?;
    is_sound(&page, "a long text", "Who you work for").await?;
    tally::count("bad inputs: URL", 6)?;
    page.finish().await
}
