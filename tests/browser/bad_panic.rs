//! The program dies: it panics, throws or runs out of memory. The page says so, offers a reload and a report, and the report holds
//! nothing of the visitor's.
//!
//! No code of the product is there for this. The programs panic because the browser is made to call them while they are at work,
//! which no browser does.

use floorwalker::words::broken as said;
use xtask::tally;

use crate::bad_src::keep_data;
use crate::support::Outcome;
use crate::support::page::{DESKTOP, Page};

/// In every document: `__once(owner, name, run)` runs something once, the next time that the program uses that of the browser; it may
/// be `__throw`, which is here since a page is told nothing about what a driver's own script throws.
pub(crate) const HOOKS: &str = "
    window.__once = (owner, name, run) => {
      const real = Object.getOwnPropertyDescriptor(owner, name);
      const put = (what) => Object.defineProperty(owner, name, { ...real, ...what });
      const now = () => { Object.defineProperty(owner, name, real); run() };
      if (real.set) put({ set(value) { now(); real.set.call(this, value) } });
      else put({ value(...given) { const done = now(); return done === undefined ? real.value.apply(this, given) : done } });
    };
    window.__throw = (kind) => { throw new kind('zyzzyva of the visitor') };
    window.__go = (hash) => { history.pushState(null, '', hash); dispatchEvent(new HashChangeEvent('hashchange')) };
    addEventListener('floorwalker:quiz.js', (event) => { window.__quiz = event.detail });";

/// Whoever draws is told to draw something else, and then again.
pub(crate) const PAGE_DIES: &str =
    "__once(Element.prototype, 'innerHTML', () => __go('#/t/agent?q=zyzzyva')); location.hash = '#/glossary?q=zyzzyva'";
const QUIZ_DIES: &str = "__once(Storage.prototype, 'setItem', () => __quiz.show('#/quiz?set=all&n=3&seed=zyzzyva'));
    try { __quiz.act('remember', location.hash, new Event('click')) } catch (error) {}";
const DESK_DIES: &str = "__once(Element.prototype, 'innerHTML', () => {
      const box = document.querySelector('[data-pack=file]');
      box.dataset.pack = 'find';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
    document.querySelector('[data-pack=blank]').click()";
const OWN_MAP_DIES: &str = "__once(Element.prototype, 'innerHTML', () => __go('#/t/agent?q=zyzzyva')); location.hash = '#/map?account=kept-bank&q=zyzzyva'";
const GLUE_THROWS: &str =
    "__once(Element.prototype, 'innerHTML', () => __throw(TypeError)); location.hash = '#/glossary?q=zyzzyva'";
const QUIZ_THROWS: &str = "__once(Date.prototype, 'getTimezoneOffset', () => __throw(RangeError));
    location.hash = '#/quiz?set=all&n=3&seed=zyzzyva&answers=0'";
/// A text as long as no memory: asked for room for it, the program gives up.
const NO_MEMORY: &str = "
    const real = Element.prototype.getAttribute;
    Element.prototype.getAttribute = function (name) {
      if (name !== 'href') return real.call(this, name);
      Element.prototype.getAttribute = real;
      return { length: 3e9, charCodeAt: () => 200, slice: () => 'zyzzyva' };
    };
    document.querySelector('nav a[href=\"#/glossary\"]').click()";

/// How a program dies: what is told about it, where the visitor is, what is done there, what the report says of the page, and how it
/// says what happened.
struct Death {
    name: &'static str,
    at: &'static str,
    kill: &'static str,
    page: &'static str,
    told: &'static [&'static str],
}

const DEATHS: [Death; 7] = [
    Death { name: "the page", at: "#/map?q=zyzzyva", kill: PAGE_DIES, page: "t", told: &[] },
    Death {
        name: "the quiz",
        at: "#/quiz?set=all&n=3&seed=zyzzyva",
        kill: QUIZ_DIES,
        page: "quiz",
        told: &["panic at std/src/thread/local.rs:", "RefCell already borrowed"],
    },
    Death {
        name: "the data's page",
        at: "#/data",
        kill: DESK_DIES,
        page: "data, own",
        told: &["panic at std/src/thread/local.rs:", "RefCell already borrowed"],
    },
    Death { name: "the map over own data", at: "#/map", kill: OWN_MAP_DIES, page: "t, own", told: &[] },
    Death {
        name: "what is between program and browser",
        at: "#/fit?title=zyzzyva",
        kill: GLUE_THROWS,
        page: "glossary",
        told: &["TypeError: ", said::UNNAMED],
    },
    Death {
        name: "what is between quiz and browser",
        at: "#/quiz?set=all&n=3&seed=zyzzyva",
        kill: QUIZ_THROWS,
        page: "quiz",
        told: &["RangeError: ", said::UNNAMED],
    },
    // The link that was pressed leads on without the program.
    Death { name: "memory", at: "#/map", kill: NO_MEMORY, page: "glossary", told: &["RuntimeError: unreachable"] },
];

/// What the browser itself says when a program dies.
pub(crate) const COMPLAINTS: [&str; 6] =
    ["panicked at", "unreachable", "zyzzyva of the visitor", "the page says that it broke", "Uncaught", "null pointer"];

pub(crate) async fn start() -> Outcome<Page> {
    let page = Page::start(DESKTOP).await?;
    page.in_every_document(HOOKS)?;
    for complaint in COMPLAINTS {
        page.forgive(complaint);
    }
    Ok(page)
}

pub(crate) async fn report_is_there(page: &Page) -> Outcome {
    page.wait("the report is there", "document.querySelector('#broken pre')").await
}

/// The section is there, is heard, and has the focus; the report in it.
pub(crate) async fn report(page: &Page, name: &str) -> Outcome<String> {
    page.wait(&format!("the page says that {name} broke"), "document.querySelector('#broken').checkVisibility()")
        .await?;
    report_is_there(page).await?;
    page.settle().await?;
    let words = page.words("#broken").await?;
    for text in [
        "Something broke on this page",
        "That is our fault, not yours",
        "is in the address",
        "Reload the page",
        said::COPY,
    ] {
        assert!(words.contains(text), "{name}: {text} in {words}");
    }
    assert!(
        page.is("document.querySelector('#broken').getAttribute('role') === 'alert'").await?,
        "{name}: it is heard"
    );
    assert!(
        page.is("document.activeElement === document.querySelector('#broken h2')").await?,
        "{name}: it has the focus"
    );
    assert!(
        page.is("document.querySelector('#broken h2').getBoundingClientRect().top >= 0").await?,
        "{name}: it is seen"
    );
    assert!(page.is("document.documentElement.scrollWidth <= innerWidth").await?, "{name}: it fits");
    page.text("return document.querySelector('#broken pre').textContent").await
}

#[tokio::test]
async fn whatever_dies_the_page_says_so_and_its_report_holds_nothing_of_the_visitors() -> Outcome {
    let page = start().await?;
    for death in &DEATHS {
        // An empty table, which one of them is made to begin, takes the place of what was kept.
        keep_data(&page, &format!("{}#/data", page.site())).await?;
        let own = if death.page.contains("own") { "" } else { "?own=0" };
        page.visit(&format!("{}{own}{}", page.site(), death.at)).await?;
        page.ready().await?;
        page.arrived().await?;
        page.js(death.kill).await?;
        let text = report(&page, death.name).await?;
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 6, "{}: {text}", death.name);
        assert!(lines[0].starts_with(concat!("Floorwalker ", "0.1.0")), "{text}");
        for told in death.told {
            assert!(lines[1].contains(told), "{}: {told} in {text}", death.name);
        }
        assert!(lines[2].starts_with("functions: ") && lines[2].contains("wasm-function["), "{}: {text}", death.name);
        assert_eq!(lines[3], format!("page: {}", death.page), "{}", death.name);
        let version = page.text("return /Chrome\\/(\\d+)/.exec(navigator.userAgent)[1]").await?;
        assert_eq!(lines[4], format!("browser: Chrome {version}"));
        assert_eq!(lines[5], "window: 1440 x 900 at 1");
        for planted in [
            "zyzzyva", "Kept", "kept", "Bank", "bank", "Cards", "seed", "127.0.0.1", "some/folder", "/root", "registry",
        ] {
            assert!(!text.contains(planted), "{}: {planted} in {text}", death.name);
        }
        // What had been chosen is there again.
        let address = page.address().await?;
        page.js("document.querySelector('#broken button[data-reload]').click()").await?;
        page.wait(
            "the page is loaded anew",
            "!document.documentElement.dataset.broken && document.querySelector('#broken').hidden",
        )
        .await?;
        page.ready().await?;
        assert_eq!(page.address().await?, address, "{}", death.name);
    }
    tally::count("bad inputs: deaths of a program", DEATHS.len() as u64)?;
    page.finish().await
}

#[tokio::test]
async fn a_page_that_breaks_again_after_a_reload_has_a_way_out_and_what_is_kept_stays() -> Outcome {
    let page = start().await?;
    keep_data(&page, &format!("{}#/data", page.site())).await?;
    // Every start over the kept data breaks.
    page.in_every_document(
        "if (!/own=0/.test(location.search) && !sessionStorage.mended) {
           new MutationObserver((_, observer) => {
             if (!document.querySelector('[data-layer=account][data-id=kept-bank]')) return;
             observer.disconnect();
             __once(Element.prototype, 'innerHTML', () => __go('#/t/agent'));
             location.hash = '#/glossary';
           }).observe(document, { childList: true, subtree: true });
         }",
    )?;
    page.visit(&format!("{}#/map", page.site())).await?;
    for _ in 0..2 {
        report(&page, "the page").await?;
        page.js("document.querySelector('#broken button[data-reload]').click(); window.__old = true").await?;
        page.wait("the page is loaded anew", "!window.__old").await?;
        page.js("location.hash = '#/map'").await?;
    }
    page.visit(&format!("{}#/map", page.site())).await?;
    report(&page, "the page").await?;
    page.click("#broken a").await?;
    page.wait(
        "the built-in map is there",
        "location.search === '?own=0' && document.querySelector('[data-id=kariton]')",
    )
    .await?;
    page.ready().await?;
    assert!(page.is("document.querySelector('#broken').hidden").await?);
    page.js("sessionStorage.mended = '1'").await?;
    page.visit(&format!("{}#/map", page.site())).await?;
    page.wait("the kept data are still kept", "document.querySelector('[data-id=kept-bank]')").await?;
    page.finish().await
}

#[tokio::test]
async fn a_program_that_dies_before_it_has_begun_says_so_too() -> Outcome {
    let page = start().await?;
    page.in_every_document("__once(Element.prototype, 'innerHTML', () => __throw(TypeError))")?;
    page.visit(&format!("{}#/t/agent", page.site())).await?;
    let text = report(&page, "the beginning").await?;
    assert!(text.contains("page: t\n") && !text.contains("zyzzyva"), "{text}");
    assert!(!page.is("document.querySelector('#loading')?.checkVisibility()").await?, "nothing is loading any more");
    page.finish().await
}

#[tokio::test]
async fn after_its_program_has_died_the_links_of_a_page_lead_on() -> Outcome {
    let page = start().await?;
    page.load("#/map").await?;
    page.js(PAGE_DIES).await?;
    report(&page, "the page").await?;
    page.js("window.__old = true").await?;
    page.click("nav a[href^='#/compare']").await?;
    page.wait("the page is loaded anew", "!window.__old").await?;
    page.ready().await?;
    assert!(page.address().await?.starts_with("#/compare"));
    assert!(page.is("document.querySelector('#broken').hidden").await?);
    page.finish().await
}
