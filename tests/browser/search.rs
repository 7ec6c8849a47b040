//! The search box: what it finds, and that it keeps out of the way.

use fantoccini::key::Key;

use crate::support::Outcome;
use crate::support::content::CONTENT;
use crate::support::page::{DESKTOP, PHONE, Page};

/// The answers, best first: "address name".
pub(crate) const ANSWERS: &str = "
    return [...document.querySelectorAll('ul[aria-label=\"Search results\"] a')]
      .map((e) => e.getAttribute('href') + ' ' + e.querySelector('.result-name').textContent)";

/// A text by which an entry is found although it is shown nowhere, and that entry.
const HIDDEN: (&str, &str) = ("sino nagpapasahod", "#/t/employer-vs-account");

/// Waits until the search knows the words that are shown nowhere; they are fetched when the box is touched first.
async fn knows_hidden_words(page: &Page) -> Outcome {
    if page.is("window.__hidden_words").await? {
        return Ok(());
    }
    let (text, entry) = HIDDEN;
    page.search(text).await?;
    let found = format!("document.querySelector('ul[aria-label=\"Search results\"] a[href=\"{entry}\"]')");
    page.wait("the hidden words have arrived", &found).await?;
    page.js("window.__hidden_words = true").await?;
    Ok(())
}

/// What the search answers to a text, when all it knows has arrived.
pub(crate) async fn answers(page: &Page, text: &str) -> Outcome<Vec<String>> {
    knows_hidden_words(page).await?;
    page.search(text).await?;
    page.texts(ANSWERS).await
}

/// Follows the first answer to a text and waits until all of that page is here; its words in lower case.
pub(crate) async fn follow_first_answer(page: &Page, text: &str) -> Outcome<String> {
    answers(page, text).await?;
    page.click("ul[aria-label=\"Search results\"] li:first-child a").await?;
    page.arrived().await?;
    Ok(page.words("main").await?.to_lowercase())
}

#[tokio::test]
async fn acronyms_slang_and_slips_of_the_finger_find_their_entry_first() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    for (text, first) in [
        ("account", "#/t/account Account"),
        ("lob", "#/t/line-of-business Line of business"),
        ("AHT", "#/t/average-handle-time Average handle time"),
        ("colections", "#/t/collections Collections"),
        ("csr", "#/t/customer-service-representative Customer service representative"),
        ("retnetion", "#/t/retention Retention"),
        ("who do i work for", "#/t/employer-vs-account Employer or account?"),
        ("relay", "#/t/relay-service Relay service"),
        ("mute", "#/t/relay-service Relay service"),
        ("BPO", "#/t/bpo Business process outsourcing"),
        ("Kariton", "#/map?account=kariton Kariton"),
    ] {
        let found = answers(&page, text).await?;
        assert_eq!(found.first().map(String::as_str), Some(first), "{text}: {found:#?}");
    }
    page.finish().await
}

#[tokio::test]
async fn an_ambiguous_short_form_answers_with_every_meaning() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let found = answers(&page, "SL").await?;
    for meaning in ["Service level", "leave"] {
        assert!(found.iter().any(|answer| answer.to_lowercase().contains(&meaning.to_lowercase())), "{found:#?}");
    }
    page.finish().await
}

#[tokio::test]
async fn answers_mix_entries_and_nodes_and_say_which_is_which() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let found = answers(&page, "retention").await?;
    assert!(found.iter().any(|answer| answer.starts_with("#/t/")), "{found:#?}");
    assert!(found.iter().any(|answer| answer.starts_with("#/map?lob=retention ")), "{found:#?}");
    let kinds = page.texts("return [...document.querySelectorAll('.results .kind')].map((e) => e.textContent)").await?;
    assert_eq!(kinds.len(), found.len());
    for (answer, kind) in found.iter().zip(&kinds) {
        assert_eq!(answer.starts_with("#/t/"), kind == "entry", "{answer}: {kind}");
    }
    page.finish().await
}

#[tokio::test]
async fn answers_are_links_in_a_list_of_that_name() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    page.search("billing").await?;
    let list = "document.querySelector('ul[aria-label=\"Search results\"]')";
    assert!(
        page.is(&format!(
            "{list}.querySelectorAll('li').length === {list}.querySelectorAll('li > a[href^=\"#/\"]').length"
        ))
        .await?
    );
    let tree = page.devtools("Accessibility.getFullAXTree", serde_json::json!({}))?;
    let named = tree["nodes"].as_array().into_iter().flatten().filter(|node| node["name"]["value"] == "Search results");
    let roles: Vec<&str> = named.filter_map(|node| node["role"]["value"].as_str()).collect();
    assert_eq!(roles, ["list"], "a screen reader hears one list of that name");
    page.search("").await?;
    assert!(!page.is(list).await?, "no text, no list");
    page.finish().await
}

#[tokio::test]
async fn what_is_not_there_is_said_in_words() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let found = answers(&page, "xyzzyq").await?;
    assert!(found.is_empty());
    let words = page.text("return document.querySelector('.answers').textContent").await?;
    assert!(words.contains("xyzzyq"), "{words}");
    page.finish().await
}

#[tokio::test]
async fn enter_opens_the_first_answer() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    page.search("AHT").await?;
    page.press(Key::Enter).await?;
    page.wait("the entry opens", "location.hash.startsWith('#/t/average-handle-time')").await?;
    assert_eq!(page.text("return document.querySelector('h1').textContent").await?, "Average handle time AHT");
    assert!(!page.is("document.activeElement === document.body").await?, "the focus is on the page that opened");

    page.search("kariton").await?;
    page.press(Key::Enter).await?;
    page.wait("the map opens", "location.hash.startsWith('#/map?account=kariton')").await?;
    assert_eq!(page.screen().await?.selected(), ["account kariton"]);
    page.finish().await
}

#[tokio::test]
async fn an_answer_is_followed_by_finger_and_back_returns() -> Outcome {
    let page = Page::open(PHONE, "#/map").await?;
    page.search("lob").await?;
    page.wait("the address has the text", "location.hash === '#/map?q=lob'").await?;
    page.tap("ul[aria-label=\"Search results\"] li:first-child a").await?;
    assert!(page.is("location.hash.startsWith('#/t/line-of-business')").await?);
    page.back().await?;
    let screen = page.screen().await?;
    assert_eq!((screen.address(), screen.query()), ("#/map?q=lob", "lob"));
    page.finish().await
}

#[tokio::test]
async fn the_search_box_stays_the_same_element_with_its_caret() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    page.js("window.__box = document.querySelector('input[type=search]'); window.__box.focus()").await?;
    page.type_letters("biling").await?;
    page.strike(&[char::from(Key::Left); 3]).await?;
    page.type_letters("l").await?;
    let same =
        "document.querySelector('input[type=search]') === window.__box && document.activeElement === window.__box";
    assert!(page.is(same).await?);
    page.wait("the address has the text", "location.hash.includes('q=billing')").await?;
    assert!(page.is(same).await?, "after the address changed");
    assert_eq!(page.text("return window.__box.value").await?, "billing");
    assert_eq!(page.number("return window.__box.selectionStart").await?, 4, "the caret stays where the letter went in");
    page.finish().await
}

#[tokio::test]
async fn the_text_survives_selecting_a_node() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    page.search("bank").await?;
    page.click("a[data-layer=account][data-id=northlake-bank]").await?;
    let screen = page.screen().await?;
    assert_eq!((screen.address(), screen.query()), ("#/map?account=northlake-bank&q=bank", "bank"));
    page.reload().await?;
    assert_eq!(page.screen().await?, screen);
    page.finish().await
}

#[tokio::test]
async fn the_text_filters_the_map_as_it_is_typed() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    page.search("Kariton").await?;
    let screen = page.screen().await?;
    let programs = CONTENT.kept(|program| program.nodes[0] == "kariton");
    assert_eq!(screen.count(), programs.len());
    page.search("").await?;
    assert_eq!(page.screen().await?.count(), CONTENT.programs.len());
    page.finish().await
}

/// Listens behind everybody else: by then, whoever wants to keep a key from the browser has done so.
const LISTEN: &str = "
    window.__keys = [];
    addEventListener('keydown', (event) => window.__keys.push(event.key + ' ' + event.defaultPrevented));";

#[tokio::test]
async fn letters_outside_the_search_box_change_nothing_and_the_slash_is_the_browsers() -> Outcome {
    let page = Page::open(DESKTOP, "#/map?account=northlake-bank").await?;
    page.wait("the entry is here", "document.querySelector('.panel q')").await?;
    page.js(LISTEN).await?;
    let body = "return document.body.outerHTML + location.href + history.length";
    for place in
        ["document.body", "document.querySelector('[data-layer][tabindex=\"0\"]')", "document.querySelector('main')"]
    {
        page.js(&format!("document.activeElement.blur(); {place}.focus()")).await?;
        page.settle().await?;
        let before = page.text(body).await?;
        page.js("window.__keys.length = 0; window.__focus = document.activeElement").await?;
        page.type_letters("/sk?jx'7").await?;
        let keys = page.texts("return window.__keys").await?;
        assert_eq!(keys.len(), 8, "{keys:?}");
        assert!(keys.iter().all(|key| key.ends_with(" false")), "no key is intercepted at {place}: {keys:?}");
        assert!(page.is("document.activeElement === window.__focus").await?, "the focus stays at {place}");
        assert_eq!(page.text(body).await?, before, "nothing changes at {place}");
    }
    page.finish().await
}

#[tokio::test]
async fn a_slash_typed_in_the_search_box_is_text() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    page.search("24/7").await?;
    assert_eq!(page.screen().await?.query(), "24/7");
    page.finish().await
}
