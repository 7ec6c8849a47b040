//! What a device keeps for the page, spoiled, foreign, withheld or taken away: the page works, says so where it matters, and removes
//! nothing by itself.

use floorwalker::words::data as said;
use xtask::tally;

use crate::bad_src::keep_data;
use crate::support::Outcome;
use crate::support::page::{DESKTOP, Page};

/// The names that the page keeps something under, and two that it could be thought to: theme and region stand in the address alone.
const NAMES: [&str; 4] = ["pack", "progress", "theme", "region"];

/// What may stand under any of them.
const VALUES: [&str; 9] = [
    "",
    "null",
    "{",
    "[object Object]",
    "<img src=x onerror=alert(1)>",
    "{\"__proto__\":{\"polluted\":true}}",
    "{\"floorwalker\":\"999\"}",
    "\u{0}\u{d7ff}\u{202e}",
    "dark",
];

/// Where the page keeps something of that name.
fn key(name: &str) -> String {
    format!("floorwalker:/some/folder/:{name}")
}

/// Puts a value in the place of the kept data, under their name.
const SPOIL: &str = "
    const [script, done] = arguments;
    const asked = indexedDB.open('floorwalker:/some/folder/');
    asked.onsuccess = () => {
      const change = asked.result.transaction('packs', 'readwrite');
      change.objectStore('packs').put(new Function('return ' + script)(), 'current');
      change.oncomplete = () => { asked.result.close(); done() };
    };";

/// What is in that place: how many bytes or letters.
const LEFT: &str = "
    const done = arguments[arguments.length - 1];
    const asked = indexedDB.open('floorwalker:/some/folder/');
    asked.onsuccess = () => {
      const all = asked.result.transaction('packs').objectStore('packs').get('current');
      all.onsuccess = () => { asked.result.close(); done(all.result === undefined ? -1 : all.result.byteLength || all.result.length || 0) };
    };";

async fn left(page: &Page) -> Outcome<i64> {
    Ok(page.client.execute_async(LEFT, Vec::new()).await?.as_i64().unwrap_or_default())
}

/// Somebody's data, and a page beside them from which they can be spoiled.
async fn with_kept_data() -> Outcome<Page> {
    let page = Page::start(DESKTOP).await?;
    page.forgive("favicon.ico");
    keep_data(&page, &format!("{}#/data", page.site())).await?;
    page.visit(&format!("{}manifest.webmanifest", page.site())).await?;
    Ok(page)
}

/// The built-in map, and no mark of what was tried.
async fn is_the_map(page: &Page, when: &str) -> Outcome {
    page.wait("the built-in map is there", "document.querySelector('[data-layer=account][data-id=kariton]')").await?;
    assert!(page.is("document.querySelector('#broken').hidden").await?, "{when}");
    assert!(!page.is("window.__alerted || {}.polluted || document.querySelector('main img')").await?, "{when}");
    Ok(())
}

#[tokio::test]
async fn whatever_stands_under_a_name_of_the_page_the_page_comes() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.in_every_document("window.alert = () => { window.__alerted = true }")?;
    page.forgive("favicon.ico");
    for name in NAMES {
        for value in VALUES {
            page.visit(&format!("{}manifest.webmanifest", page.site())).await?;
            page.js("localStorage.clear()").await?;
            page.js_with("localStorage.setItem(arguments[0], arguments[1])", &[&key(name), value]).await?;
            page.load("#/map").await?;
            let when = format!("{name}: {value:?}");
            is_the_map(&page, &when).await?;
            assert!(!page.is("document.documentElement.dataset.theme").await?, "{when}");
            // A name without data is nobody's; all else stays as it is.
            let stands = page.js_with("return localStorage.getItem(arguments[0])", &[&key(name)]).await?;
            assert_eq!(stands.as_str(), (name != "pack").then_some(value), "{when}");
        }
    }
    tally::count("bad inputs: state", (NAMES.len() * VALUES.len()) as u64)?;
    page.finish().await
}

#[tokio::test]
async fn kept_data_that_cannot_be_read_are_told_left_alone_and_removed_when_the_visitor_says_so() -> Outcome {
    let cases = [
        // Damaged: not a letter of UTF-8, broken off, empty, of a newer version, of an older kind.
        ("new Uint8Array([0xff, 0xfe, 1, 2, 3]).buffer", said::DAMAGED, 5),
        ("new TextEncoder().encode('{\"floorwalker\": \"1\", \"programs\": [{\"acc').buffer", said::DAMAGED, 39),
        ("new ArrayBuffer(0)", said::DAMAGED, 0),
        ("new TextEncoder().encode('{\"floorwalker\": \"2\", \"programs\": []}').buffer", said::DAMAGED, 36),
        // Foreign: no bytes at all.
        ("'somebody else'", said::WITHHELD, 13),
        ("({ length: 7 })", said::WITHHELD, 7),
    ];
    for (script, says, size) in cases {
        let page = with_kept_data().await?;
        page.client.execute_async(SPOIL, vec![script.into()]).await?;
        page.load("#/t/agent").await?;
        page.wait("the page says so", "document.querySelector('[data-part=state] .problems')").await?;
        let words = page.words("[data-part=state]").await?;
        assert!(words.contains(said::DAMAGED_HEADING) && words.contains(says), "{script}: {words}");
        assert_eq!(left(&page).await?, size, "{script}: left as it is");
        // On with the built-in map, to where the visitor was going; and the data stay where they are.
        page.click("[data-part=state] a.primary").await?;
        page.ready().await?;
        assert_eq!(page.address().await?, "#/t/agent", "{script}");
        assert!(page.words("h1").await?.ends_with("Agent"), "{script}");
        page.click("nav a[href='#/map']").await?;
        is_the_map(&page, script).await?;
        assert_eq!(left(&page).await?, size, "{script}: still left as it is");
        // Nor does a link of the page lead round in circles.
        page.load("#/data").await?;
        page.wait("the page says so", "document.querySelector('[data-part=state] .problems')").await?;
        page.click("nav a[href='#/map']").await?;
        is_the_map(&page, script).await?;
        page.load("#/data").await?;
        page.wait("the page says so", "document.querySelector('[data-pack=remove-damaged]')").await?;
        page.click("[data-pack=remove-damaged]").await?;
        page.wait(
            "it is gone",
            &format!("document.querySelector('[data-part=state]').innerText.includes({:?})", said::REMOVED),
        )
        .await?;
        page.load("#/map").await?;
        is_the_map(&page, script).await?;
        page.finish().await?;
    }
    tally::count("bad inputs: state", cases.len() as u64)?;
    Ok(())
}

#[tokio::test]
async fn what_is_kept_and_withheld_for_now_is_there_the_next_time() -> Outcome {
    for blocked in [
        "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })",
        "IDBFactory.prototype.open = () => { throw new DOMException('no', 'InvalidStateError') }",
        "IDBObjectStore.prototype.get = () => { throw new DOMException('no', 'DataError') }",
        "IDBDatabase.prototype.transaction = () => { throw new DOMException('no', 'NotFoundError') }",
    ] {
        let page = with_kept_data().await?;
        let script =
            page.devtools("Page.addScriptToEvaluateOnNewDocument", serde_json::json!({ "source": blocked }))?;
        page.load("#/map").await?;
        page.wait("the page says so", "document.querySelector('[data-part=state] .problems')").await?;
        assert!(page.words("[data-part=state]").await?.contains(said::WITHHELD), "{blocked}");
        page.devtools("Page.removeScriptToEvaluateOnNewDocument", script)?;
        page.load("#/map").await?;
        page.wait("the data are there", "document.querySelector('[data-id=kept-bank]')").await?;
        page.finish().await?;
    }
    tally::count("bad inputs: state", 4)?;
    Ok(())
}

/// Kept by a newer version of the page, or made by somebody else under our name: with other things in it.
#[tokio::test]
async fn a_store_of_another_shape_is_left_alone() -> Outcome {
    for (make, version) in [
        ("asked.onupgradeneeded = () => {}", 7),
        ("asked.onupgradeneeded = () => asked.result.createObjectStore('theirs')", 1),
    ] {
        let page = with_kept_data().await?;
        let script = format!(
            "const done = arguments[arguments.length - 1];
             const gone = {version} === 1 ? indexedDB.deleteDatabase('floorwalker:/some/folder/') : indexedDB.open('floorwalker:/some/folder/');
             gone.onsuccess = () => {{
               if (gone.result) gone.result.close();
               const asked = indexedDB.open('floorwalker:/some/folder/', {version});
               {make};
               asked.onsuccess = () => {{ asked.result.close(); done() }};
             }};"
        );
        page.client.execute_async(&script, Vec::new()).await?;
        page.load("#/map").await?;
        page.wait("the page says so", "document.querySelector('[data-part=state] .problems')").await?;
        assert!(page.words("[data-part=state]").await?.contains(said::WITHHELD), "{make}");
        page.click("[data-part=state] a.primary").await?;
        is_the_map(&page, make).await?;
        let stands = page.js_with("return localStorage.getItem(arguments[0])", &[&key("pack")]).await?;
        assert!(stands.is_string(), "{make}: the name stays");
        page.finish().await?;
    }
    tally::count("bad inputs: state", 2)?;
    Ok(())
}

#[tokio::test]
async fn a_full_disk_keeps_nobody_from_bringing_data_and_the_page_says_so() -> Outcome {
    for full in [
        "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }",
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
        "const put = IDBObjectStore.prototype.put;
         IDBObjectStore.prototype.put = function (...given) { const asked = put.apply(this, given); this.transaction.abort(); return asked }",
    ] {
        let page = Page::start(DESKTOP).await?;
        page.in_every_document(full)?;
        page.load("#/data").await?;
        page.click("[data-pack=built-in]").await?;
        page.wait("the page says so", &format!("document.querySelector('.here-now')?.innerText.includes({:?})", said::NOT_KEPT))
            .await?;
        page.click(".here-now .way.primary").await?;
        page.wait("they are shown all the same", "document.querySelector('.own-banner')").await?;
        page.finish().await?;
    }
    tally::count("bad inputs: state", 3)?;
    Ok(())
}

#[tokio::test]
async fn what_another_tab_takes_away_is_still_here_until_the_page_is_left() -> Outcome {
    let page = with_kept_data().await?;
    page.load("#/map").await?;
    page.wait("the data are there", "document.querySelector('[data-id=kept-bank]')").await?;
    // The other tab forgets everything of this origin.
    let clear = "const done = arguments[arguments.length - 1];
        localStorage.clear();
        const gone = indexedDB.deleteDatabase('floorwalker:/some/folder/');
        gone.onsuccess = gone.onerror = gone.onblocked = () => done()";
    page.client.execute_async(clear, Vec::new()).await?;
    page.click("[data-layer=account][data-id=kept-bank]").await?;
    assert_eq!(page.screen().await?.selected(), ["account kept-bank"], "what is shown goes on");
    page.reload().await?;
    is_the_map(&page, "after a reload").await?;
    // The name alone is left: nothing is kept under it, and the page comes.
    page.js_with("localStorage.setItem(arguments[0], 'mine')", &[&key("pack")]).await?;
    page.load("#/map").await?;
    is_the_map(&page, "with a name alone").await?;
    tally::count("bad inputs: state", 2)?;
    page.finish().await
}
