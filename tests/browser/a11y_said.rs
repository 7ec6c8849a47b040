//! What the page says by itself: rarely, as a whole, and the same that can be seen; and what is told of a mistake.

use fantoccini::key::Key;

use crate::support::page::{DESKTOP, Page};
use crate::support::states::{self, State};
use crate::support::{Outcome, none};

/// Keeps every text that a voice of the page takes.
const LISTEN: &str = "
    window.__said = [];
    for (const voice of document.querySelectorAll('[role=status], [role=alert], [aria-live]'))
      new MutationObserver(() => { if (voice.textContent.trim()) window.__said.push(voice.textContent.trim()) })
        .observe(voice, { childList: true, characterData: true, subtree: true });";

const SAID: &str = "return window.__said";

fn named(name: &str) -> State {
    states::all().into_iter().find(|state| state.name == name).unwrap_or_else(|| panic!("no state {name}"))
}

#[tokio::test]
async fn the_count_is_said_as_a_whole_and_is_the_one_that_is_seen() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    assert_eq!(page.number("return document.querySelectorAll('#app > [role=status]').length").await?, 1, "one voice");
    page.js(LISTEN).await?;
    for (at, letters) in
        [("#/map", "collection"), ("#/map?direction=outbound", "salesagent"), ("#/glossary", "abandonrat")]
    {
        page.go(at).await?;
        page.js("document.querySelector('input[type=search]').focus(); document.querySelector('input[type=search]').select()").await?;
        page.settle().await?;
        page.wait("it is quiet", "(window.__quiet = window.__quiet === window.__said.length ? window.__quiet : (window.__since = Date.now(), window.__said.length), Date.now() - window.__since > 1500)")
            .await?;
        page.js("window.__said.length = 0; window.__quiet = -1").await?;
        assert_eq!(letters.len(), 10);
        for letter in letters.chars() {
            page.type_letters(&letter.to_string()).await?;
        }
        page.wait("it is said", "window.__said.length").await?;
        let said = page.texts(SAID).await?;
        assert!(said.len() <= 2, "ten keys, at most two changes: {said:?}");
        let last = said.last().cloned().unwrap_or_default();
        let results = page.number("return document.querySelectorAll('.results li').length").await?;
        assert!(results == 0 || last.contains(&format!("{results} result")), "{last}: {results}");
        if at.starts_with("#/map") {
            let count = page.text("return document.querySelector('[data-count=programs]').textContent").await?;
            let seen = if count == "0" { "No program fits".into() } else { format!("{count} program") };
            assert!(last.contains(&seen), "{last}: {seen}");
        }
        page.search("").await?;
    }
    page.finish().await
}

#[tokio::test]
async fn no_result_is_said_and_a_way_to_clear_is_seen() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    for at in [
        "#/map?function=access&medium=none",
        "#/map?account=kariton&q=xqzzwv",
        "#/map?account=kariton&direction=none&medium=voice",
    ] {
        page.load("#/map").await?;
        page.js(LISTEN).await?;
        page.go(at).await?;
        page.wait("it is said", "window.__said.some((text) => text.includes('No program fits'))").await?;
        assert_eq!(page.text("return document.querySelector('[data-count=programs]').textContent").await?, "0", "{at}");
        let clear = "return [...document.querySelectorAll('main a.clear')].filter((e) => e.checkVisibility()).map((e) => e.innerText.trim())";
        assert_eq!(page.texts(clear).await?, ["Clear all"], "{at}");
        assert!(
            page.number("return document.querySelectorAll('.notices a').length").await? > 0,
            "{at}: offers to loosen"
        );
        page.click(".clear").await?;
        assert!(page.screen().await?.count() > 100, "{at}: it clears");
    }
    page.search("xqzzwv").await?;
    page.wait("it is said", "window.__said.some((text) => text.includes('Nothing is called'))").await?;
    page.finish().await
}

#[tokio::test]
async fn the_search_box_is_the_same_element_through_every_change_of_the_page() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    page.js("window.__box = document.querySelector('input[type=search]')").await?;
    for at in [
        "#/map?account=kariton",
        "#/map?account=kariton&q=bank",
        "#/t/account",
        "#/glossary?q=agent",
        "#/fit",
        "#/tour/first-day/1",
        "#/quiz",
        "#/map",
    ] {
        page.go(at).await?;
        page.arrived().await?;
        assert!(
            page.is("document.querySelector('input[type=search]') === window.__box && window.__box.isConnected")
                .await?,
            "{at}"
        );
        let name = "return (window.__box.labels[0] || {}).textContent?.trim() || ''";
        assert_eq!(page.text(name).await?, "Search words, accounts, channels", "{at}: it is labeled");
    }
    page.finish().await
}

#[tokio::test]
async fn another_view_takes_the_focus_to_its_heading_wherever_one_comes_from() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    page.knows_much().await?;
    page.load("#/map").await?;
    let mut faults = Vec::new();
    let views = [states::beside_the_map(), states::in_the_quiz()].into_iter().flatten().filter(State::in_the_app);
    for state in views {
        page.go("#/map?lob=sales").await?;
        page.go(&state.at).await?;
        page.arrived().await?;
        page.settle().await?;
        let at = page.text("const at = document.activeElement; return at.matches('h1, h2') && at.checkVisibility() ? at.innerText.trim() : at.outerHTML.slice(0, 60)").await?;
        if !page.is("document.activeElement.matches('h1, h2') && document.activeElement.innerText.trim()").await? {
            faults.push(format!("{}: the focus is on {at}", state.name));
        }
    }
    none(&faults)?;
    page.finish().await
}

#[tokio::test]
async fn a_refused_file_is_told_at_once_in_words_that_its_button_leads_to() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.stand(&named("no data yet")).await?;
    page.js("window.__voice = document.querySelector('#refused')").await?;
    page.js(LISTEN).await?;
    page.stand(&named("a file that is refused")).await?;
    assert!(page.is("document.querySelector('#refused').matches('[role=alert]')").await?, "it is told at once");
    let described = "const box = document.querySelector('[data-pack=file]');
        return document.getElementById(box.getAttribute('aria-describedby')).innerText";
    let told = page.text(described).await?;
    for part in ["problem", "Line 2", "Line 3", "Nothing was changed"] {
        assert!(told.contains(part), "{part} in {told}");
    }
    // The voice was there before it spoke, and falls silent when all is well.
    page.js("window.__voice = document.querySelector('#refused')").await?;
    page.js("document.querySelector('[data-pack=blank]').click()").await?;
    page.settle().await?;
    assert!(page.is("document.querySelector('#refused') === window.__voice && !window.__voice.textContent").await?);
    page.finish().await
}

#[tokio::test]
async fn a_refused_row_names_its_field_and_escape_returns_to_where_it_was_opened() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.stand(&named("data that are here")).await?;
    page.js("document.querySelector('#row-edit-1').focus()").await?;
    page.press(Key::Enter).await?;
    assert_eq!(page.focused().await?, "cell-account");
    page.js("document.querySelector('#cell-channel').value = ''").await?;
    page.press(Key::Enter).await?;
    assert!(page.is("document.querySelector('#row-problems[role=alert]').innerText.trim()").await?);
    assert_eq!(page.focused().await?, "cell-channel", "the focus is where something is wrong");
    assert!(page.is("document.activeElement.getAttribute('aria-invalid') === 'true'").await?);
    assert!(page.is("document.activeElement.getAttribute('aria-describedby') === 'row-problems'").await?);
    assert_eq!(
        page.number("return document.querySelectorAll('[aria-invalid]').length").await?,
        1,
        "and nothing else is"
    );
    page.press(Key::Escape).await?;
    assert_eq!(page.focused().await?, "row-edit-1", "Escape leaves the form");
    assert!(!page.has(".row-form").await?);
    page.finish().await
}

#[tokio::test]
async fn a_file_that_is_being_read_is_said_once_and_its_button_stays() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.stand(&named("no data yet")).await?;
    page.js(LISTEN).await?;
    page.js("window.__stops = new Set(); window.__steps = new Set();
        new MutationObserver(() => {
          const stop = document.querySelector('[data-pack=cancel]');
          if (stop) window.__stops.add(stop);
          if (stop) window.__steps.add(document.querySelector('#reading').value);
        }).observe(document.querySelector('main'), { childList: true, subtree: true, attributes: true });
        const rows = ['account,lob,channel'];
        for (let row = 0; row < 60000; row++) rows.push(`Client ${row},Desk ${row % 40},Voice`);
        const bag = new DataTransfer();
        bag.items.add(new File([rows.join('\\n')], 'many.csv'));
        const box = document.querySelector('[data-pack=file]');
        box.files = bag.files;
        box.dispatchEvent(new Event('change', { bubbles: true }))")
        .await?;
    page.wait("it is read", "document.querySelector('.done')").await?;
    assert!(page.number("return window.__steps.size").await? > 2, "how far it is can be seen");
    assert_eq!(page.number("return window.__stops.size").await?, 1, "the button stays, and what has the focus with it");
    let said = page.texts(SAID).await?;
    let reading = said.iter().filter(|text| text.starts_with("Reading")).count();
    assert!(reading <= 1, "{reading} times the same: {said:?}");
    page.finish().await
}

#[tokio::test]
async fn which_rows_are_found_is_said_once_the_typing_rests() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.stand(&named("data that are here")).await?;
    page.js(LISTEN).await?;
    page.js("document.querySelector('[data-pack=find]').focus()").await?;
    for letter in "nimbus air".chars() {
        page.type_letters(&letter.to_string()).await?;
    }
    page.wait("it is said", "window.__said.length").await?;
    let seen = page.words(".range").await?;
    assert_eq!(page.texts(SAID).await?, [seen]);
    page.finish().await
}

/// Every preview: opened by the focus, told with its link, put away by Escape, which leaves the focus.
#[tokio::test]
async fn in_every_state_previews_open_with_the_focus_and_go_with_escape() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.knows_much().await?;
    let mut faults = Vec::new();
    let mut found = 0;
    for state in states::all().into_iter().filter(State::in_the_app) {
        page.stand(&state).await?;
        if !page.is("[...document.querySelectorAll('[data-peek]')].some((link) => link.checkVisibility())").await? {
            continue;
        }
        found += 1;
        let first = "[...document.querySelectorAll('[data-peek]')].find((link) => link.checkVisibility())";
        page.js(&format!("document.activeElement.blur(); window.__link = {first}; window.__link.focus()")).await?;
        page.settle().await?;
        let shown = "document.getElementById(window.__link.getAttribute('aria-describedby')).checkVisibility()";
        if !page.is(shown).await? {
            faults.push(format!("{}: the focus opens no preview", state.name));
            continue;
        }
        page.press(Key::Escape).await?;
        if page.is(shown).await? || !page.is("document.activeElement === window.__link").await? {
            faults.push(format!("{}: Escape does not put it away, or loses the focus", state.name));
        }
    }
    assert!(found > 8, "{found} states have previews");
    none(&faults)?;
    page.finish().await
}
