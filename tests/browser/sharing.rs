//! The page that gives the markup for other pages, and the way to it.

use serde_json::json;

use crate::support::Outcome;
use crate::support::host::Host;
use crate::support::page::{DESKTOP, Page, View};

const NARROW: View = View { width: 320, height: 640, touch: false };

/// Chooses an option of a list, as somebody who picks it.
async fn pick(page: &Page, list: &str, option: &str) -> Outcome {
    page.js_with(
        "const list = document.querySelector(arguments[0]);
         const option = [...list.options].find((option) => option.text === arguments[1]);
         list.value = option.value;
         list.selectedIndex = option.index;
         list.dispatchEvent(new Event('change', { bubbles: true }))",
        &[list, option],
    )
    .await?;
    Ok(())
}

const MARKUP: &str = "return document.getElementById('markup').value";

#[tokio::test]
async fn the_way_to_embed_a_view_goes_along_with_the_reader() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    for (address, view) in [("#/map?account=kariton", "map?account=kariton"), ("#/t/agent", "t/agent")] {
        page.go(address).await?;
        assert_eq!(
            page.text("return document.querySelector('[data-share]').getAttribute('href')").await?,
            format!("share/{address}")
        );
        page.click("[data-share]").await?;
        page.wait("the page is there", "document.querySelector('#preview iframe')").await?;
        let site = page.site();
        let expected =
            format!("<script src=\"{site}embed.js\" data-view=\"{view}\" data-theme=\"auto\" async></script>");
        assert_eq!(page.text(MARKUP).await?, expected);
        page.step_in(0).await?;
        assert_eq!(page.text("return location.hash").await?, address);
        page.step_out().await?;
        page.fitted().await?;
        page.load("").await?;
    }
    page.finish().await
}

#[tokio::test]
async fn what_is_chosen_becomes_markup_that_works_elsewhere() -> Outcome {
    let page = Page::start(NARROW).await?;
    page.visit(&format!("{}share/", page.site())).await?;
    page.wait("the page is there", "document.querySelector('#preview iframe')").await?;
    let site = page.site().to_owned();
    for (kind, option, list, which, theme, expected) in [
        (
            "A script",
            "The map",
            "",
            "",
            "Dark",
            format!("<script src=\"{site}embed.js\" data-view=\"map\" data-theme=\"dark\" async></script>"),
        ),
        (
            "An element, for several",
            "One entry",
            "#terms select",
            "Agent",
            "Light",
            format!(
                "<script src=\"{site}embed.js\" async></script>\n<floor-walker view=\"t/agent\" theme=\"light\"></floor-walker>"
            ),
        ),
        (
            "A script",
            "A quiz of five questions",
            "#quizzes select",
            "Everything",
            "As the reader's device",
            format!(
                "<script src=\"{site}embed.js\" data-view=\"quiz?set=all&amp;n=5\" data-theme=\"auto\" async></script>"
            ),
        ),
    ] {
        pick(&page, "#kind", kind).await?;
        pick(&page, "#view", option).await?;
        if !list.is_empty() {
            assert!(
                page.is(&format!("document.querySelector('{list}').checkVisibility()")).await?,
                "{list} can be seen"
            );
            pick(&page, list, which).await?;
        }
        pick(&page, "#theme", theme).await?;
        assert_eq!(page.text(MARKUP).await?, expected);
        assert!(page.is("document.documentElement.scrollWidth <= innerWidth").await?, "it fits");
    }
    pick(&page, "#kind", "A frame without scripts").await?;
    pick(&page, "#view", "One entry").await?;
    page.step_in(0).await?;
    page.step_out().await?;
    page.fitted().await?;
    let markup = page.text(MARKUP).await?;
    assert!(
        markup.starts_with(&format!("<iframe src=\"{site}embed/#/t/agent\" title=\"Floorwalker: glossary entry\"")),
        "{markup}"
    );
    // Somebody pastes it.
    let host = Host::of("pasted", &[("host", "", &markup)])?;
    page.forgive("asked somebody else: http://127.0.0.1");
    page.visit(&host.page("host")).await?;
    page.step_in(0).await?;
    assert_eq!(page.text("return document.querySelector('h1').innerText").await?, "Agent");
    page.step_out().await?;
    page.finish().await
}

#[tokio::test]
async fn copying_says_whether_it_worked() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    let share = format!("{}share/#/fit", page.site());
    page.devtools(
        "Browser.grantPermissions",
        json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] }),
    )?;
    page.visit(&share).await?;
    page.wait("the page is there", "document.querySelector('#preview iframe')").await?;
    page.click("#copy").await?;
    page.wait("it says so", "document.getElementById('said').textContent === 'Copied.'").await?;
    page.in_every_document("Object.defineProperty(navigator, 'clipboard', { value: undefined })")?;
    page.visit(&share).await?;
    page.wait("the page is there", "document.querySelector('#preview iframe')").await?;
    page.click("#copy").await?;
    page.wait("it says what to do", "document.getElementById('said').textContent.includes('Ctrl+C')").await?;
    let all = "(area => document.activeElement === area && area.selectionStart === 0 && area.selectionEnd === area.value.length)(
                 document.getElementById('markup'))";
    assert!(page.is(all).await?, "the markup is selected");
    page.finish().await
}
