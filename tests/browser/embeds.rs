//! Views in other people's pages: every way to put one there, under everything that such a page may forbid.

use serde_json::json;

use crate::support::host::{Host, script_tag};
use crate::support::page::{DESKTOP, Page, View};
use crate::support::{Outcome, trouble};

const NARROW: View = View { width: 320, height: 640, touch: false };

/// Storage that throws, as where a browser blocks that of frames.
const NO_STORAGE: &str = "
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError') } });
    }";

/// A host that lets only the frame in, and no script at all.
const FRAME_ALONE: &str =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; frame-src SITE\">";
/// A strict host: its own styles, no text that becomes markup or code.
const STRICT: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src SITE; style-src 'self'; \
     frame-src SITE; require-trusted-types-for 'script'; trusted-types 'none'\">";

/// The app in the frame: the view alone, with the way out, and no wider than the frame.
async fn is_the_view(page: &Page, heading: &str, way_out: &str) -> Outcome {
    let found = page.text("return document.querySelector('#main h1').innerText").await?;
    assert!(found.starts_with(heading), "{heading}, not {found}");
    let chrome = "['.bar', '.foot', '.skip'].some((part) => document.querySelector(part).checkVisibility())";
    assert!(!page.is(chrome).await?, "no header, no footer");
    let credit = page.text("return document.querySelector('.credit a').href").await?;
    assert_eq!(credit, format!("{}{way_out}", page.site()));
    assert!(page.is("document.querySelector('.credit a').checkVisibility()").await?);
    assert!(page.is("document.documentElement.scrollWidth <= innerWidth").await?, "it fits");
    Ok(())
}

#[tokio::test]
async fn every_way_to_embed_works_whatever_the_host_forbids() -> Outcome {
    let frame = |address: &str, more: &str| {
        format!("<iframe src=\"SITE{address}\" title=\"Map\" width=\"100%\" height=\"700\" {more}></iframe>")
    };
    let element = format!("{}<floor-walker view=\"t/agent\"></floor-walker>", script_tag(""));
    let sandbox = "sandbox=\"allow-scripts\"";
    // By what; what the host's head says; the markup; whether a script of ours makes the frame as tall as the view.
    let cases = [
        ("frame", "", frame("embed/#/t/agent", ""), false),
        ("frame-sandboxed", "", frame("embed/#/t/agent", sandbox), false),
        ("frame-alone", FRAME_ALONE, frame("embed/#/t/agent", ""), false),
        ("frame-strict", STRICT, frame("embed/#/t/agent", ""), false),
        ("query", "", frame("?embed=1#/t/agent", ""), false),
        ("query-sandboxed", "", frame("?embed=1#/t/agent", sandbox), false),
        ("query-alone", FRAME_ALONE, frame("?embed=1#/t/agent", ""), false),
        ("script", "", script_tag("data-view=\"t/agent\""), true),
        ("script-strict", STRICT, script_tag("data-view=\"#/t/agent\""), true),
        ("element", "", element.clone(), true),
        ("element-strict", STRICT, element, true),
        ("made", "", script_tag(""), true),
        ("made-strict", STRICT, script_tag(""), true),
    ];
    let pages: Vec<(&str, &str, &str)> =
        cases.iter().map(|(name, head, markup, _)| (*name, *head, markup.as_str())).collect();
    let host = Host::of("spellings", &pages)?;
    for (view, storage) in [(DESKTOP, true), (NARROW, true), (DESKTOP, false)] {
        let page = Page::at_hosts(view).await?;
        if !storage {
            page.in_every_document(NO_STORAGE)?;
        }
        for (name, _, _, fits) in &cases {
            let told = |trouble| {
                crate::support::Trouble(format!("{name} at {} px, storage {storage}: {trouble:?}", view.width))
            };
            page.visit(&host.page(name)).await?;
            if name.starts_with("made") {
                page.wait("the element is known", "customElements.get('floor-walker')").await?;
                page.js("const made = document.createElement('floor-walker');
                         made.setAttribute('view', '/t/agent');
                         document.getElementById('here').append(made)")
                    .await?;
            }
            page.step_in(0).await.map_err(told)?;
            is_the_view(&page, "Agent", "#/t/agent").await?;
            page.step_out().await.map_err(told)?;
            if *fits {
                page.fitted().await.map_err(told)?;
            } else {
                let height = page.number("return document.querySelector('iframe').clientHeight").await?;
                assert_eq!(height, 700, "{name}: without a script of ours nobody changes the frame");
            }
            assert!(page.is("document.documentElement.scrollWidth <= innerWidth").await?, "{name} is too wide");
            assert!(page.is("document.querySelector('iframe').title").await?, "{name}: the frame has a name");
            page.is_undisturbed("after load").await.map_err(told)?;
        }
        page.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_host_that_is_in_a_sandbox_itself_embeds_too() -> Outcome {
    let outer =
        "<iframe src=\"inner.html\" sandbox=\"allow-scripts\" title=\"Inner\" width=\"800\" height=\"900\"></iframe>";
    let inner = format!("{}<floor-walker view=\"fit\" loading=\"eager\"></floor-walker>", script_tag(""));
    let host = Host::of("nested", &[("outer", "", outer), ("inner", "", &inner)])?;
    let page = Page::at_hosts(DESKTOP).await?;
    page.visit(&host.page("outer")).await?;
    page.client.enter_frame(0).await?;
    page.step_in(0).await?;
    assert!(page.is("window.origin === 'null'").await?, "nobody's origin");
    page.step_out().await?;
    page.fitted().await?;
    page.client.enter_parent_frame().await?;
    page.is_undisturbed("after load").await?;
    page.finish().await
}

#[tokio::test]
async fn the_frame_grows_and_shrinks_with_the_view_and_nobody_is_disturbed() -> Outcome {
    let host = Host::of("follows", &[("host", "", &script_tag("data-view=\"compare/account-or-lob\""))])?;
    let page = Page::at_hosts(DESKTOP).await?;
    page.visit(&host.page("host")).await?;
    page.step_in(0).await?;
    page.step_out().await?;
    let first = page.fitted().await?;
    let mut heights = vec![first];
    for (view, sign) in
        [("t/agent", ".entry"), ("quiz?set=all&n=5", "[data-quiz=question]"), ("t/agent", ".entry"), ("about", "h1")]
    {
        page.js_with("document.querySelector('floor-walker').setAttribute('view', arguments[0])", &[view]).await?;
        page.client.enter_frame(0).await?;
        page.wait("the view is asked for", &format!("location.hash === '#/{view}'")).await?;
        page.wait("the view is there", &format!("document.querySelector(\"{sign}\")")).await?;
        page.wait("all of it", "!document.querySelector('#main .waiting:not(:empty)')").await?;
        page.settle().await?;
        page.step_out().await?;
        heights.push(page.fitted().await?);
        page.is_undisturbed(view).await?;
    }
    assert!(heights[1] > heights[0] && heights[2] < heights[1] && heights[3] == heights[1], "{heights:?}");
    // Tall enough for everything, and no taller for being tall.
    let told = page.number("return window.__heard.filter((said) => said.type === 'floorwalker:height').length").await?;
    assert!(told < 25, "{told} messages for five views");
    let twice = "window.__heard.filter((said) => said.type).some((said, place, all) => place && all[place - 1].height === said.height)";
    assert!(!page.is(twice).await?, "no height is told twice in a row");
    page.finish().await
}

#[tokio::test]
async fn what_the_reader_does_in_the_frame_stays_in_the_frame() -> Outcome {
    let host = Host::of("history", &[("host", "", &script_tag("data-view=\"map\""))])?;
    let page = Page::at_hosts(DESKTOP).await?;
    page.visit(&host.page("host")).await?;
    let before = page.number("return history.length").await?;
    page.step_in(0).await?;
    page.click("[data-layer=account][data-id=kariton]").await?;
    page.wait("it is selected", "location.hash === '#/map?account=kariton'").await?;
    page.js("document.querySelector('[data-layer=lob][data-id=customer-service]').focus()").await?;
    page.strike(&[' ']).await?;
    page.wait("so is that", "location.hash.includes('lob=customer-service')").await?;
    let way_out = page.text("return document.querySelector('.credit a').hash").await?;
    assert!(way_out.contains("lob=customer-service"), "{way_out}");
    page.wait("what is told about it is here", "document.querySelector('.panel q')").await?;
    page.click(".panel a[href^='#/t/']").await?;
    page.wait("the entry is there", "document.querySelector('.entry')").await?;
    page.wait("the focus is on its heading", "document.activeElement.id === 'heading'").await?;
    // What is copied is the page, not the frame.
    page.js("window.__copied = ''; navigator.clipboard.writeText = (text) => { window.__copied = text; return Promise.resolve() }").await?;
    page.click("[data-copy]").await?;
    page.wait("the address is copied", "window.__copied").await?;
    let entry = page.text("return location.hash").await?;
    assert_eq!(page.text("return window.__copied").await?, format!("{}{entry}", page.site()));
    page.step_out().await?;
    assert_eq!(page.number("return history.length").await?, before, "no step in the host's history");
    // The reader has been there, and goes back to the host; then the host shows something else.
    page.js("document.getElementById('own').focus(); scrollTo(0, 300)").await?;
    page.settle().await?;
    page.js("window.__scrolled = 0; document.querySelector('floor-walker').setAttribute('view', 'tour/first-day/1')")
        .await?;
    page.client.enter_frame(0).await?;
    page.wait("the tour is there", "document.querySelector('.tour')").await?;
    page.settle().await?;
    page.step_out().await?;
    page.fitted().await?;
    page.is_undisturbed("after the host changed the view").await?;
    assert_eq!(page.number("return history.length").await?, before);
    page.finish().await
}

#[tokio::test]
async fn the_wheel_over_a_frame_scrolls_the_host() -> Outcome {
    let host = Host::of("wheel", &[("host", "", &script_tag("data-view=\"map\""))])?;
    let page = Page::at_hosts(DESKTOP).await?;
    page.visit(&host.page("host")).await?;
    page.step_in(0).await?;
    page.step_out().await?;
    page.fitted().await?;
    page.js("document.querySelector('iframe').scrollIntoView()").await?;
    page.settle().await?;
    let before = page.number("return Math.round(scrollY)").await?;
    let turn = json!({ "type": "mouseWheel", "x": 500, "y": 400, "deltaX": 0, "deltaY": 200 });
    page.devtools("Input.dispatchMouseEvent", turn)?;
    page.wait("the host scrolls", &format!("scrollY > {before} + 50")).await?;
    page.finish().await
}

#[tokio::test]
async fn a_theme_is_the_hosts_to_choose() -> Outcome {
    let host = Host::of("theme", &[("host", "", &script_tag("data-view=\"about\" data-theme=\"dark\""))])?;
    let page = Page::at_hosts(DESKTOP).await?;
    let look = "const style = getComputedStyle(document.documentElement);
                return style.colorScheme + ' ' + style.backgroundColor";
    let (light, dark) = ("rgb(250, 248, 244)", "rgb(16, 22, 30)");
    page.visit(&host.page("host")).await?;
    page.step_in(0).await?;
    assert_eq!(page.text(look).await?, format!("dark {dark}"));
    page.step_out().await?;
    for (system, chosen, expected) in [
        ("light", "auto", format!("light dark {light}")),
        ("dark", "auto", format!("light dark {dark}")),
        ("dark", "light", format!("light {light}")),
        ("light", "dark", format!("dark {dark}")),
        ("light", "<b>", format!("light dark {light}")),
    ] {
        page.emulate("", &[("prefers-color-scheme", system)])?;
        page.js_with("document.querySelector('floor-walker').setAttribute('theme', arguments[0])", &[chosen]).await?;
        page.client.enter_frame(0).await?;
        let start = std::time::Instant::now();
        while page.text(look).await? != expected {
            if start.elapsed().as_secs() > 10 {
                return trouble(format!(
                    "{system} system, {chosen} chosen: {}, not {expected}",
                    page.text(look).await?
                ));
            }
        }
        page.step_out().await?;
    }
    page.finish().await
}

#[tokio::test]
async fn many_stand_on_one_page() -> Outcome {
    let views = ["t/agent", "compare/account-or-lob", "fit", "map?account=kariton"];
    let element =
        |place: usize| format!("<floor-walker view=\"{}\" loading=\"eager\"></floor-walker>", views[place % 4]);
    let many = (0..20).map(element).collect::<Vec<String>>().concat();
    // The script is there twice: that does no harm.
    let markup = format!("{}{}{many}", script_tag(""), script_tag(""));
    let host = Host::of("many", &[("host", "", &markup)])?;
    let page = Page::at_hosts(DESKTOP).await?;
    page.visit(&host.page("host")).await?;
    page.wait("all are there", "document.querySelectorAll('iframe').length === 20").await?;
    for place in 0..20 {
        page.step_in(place).await?;
        let hash = page.text("return location.hash").await?;
        assert_eq!(hash, format!("#/{}", views[usize::from(place) % 4]));
        page.step_out().await?;
    }
    page.wait(
        "each has its own height",
        "(heights => heights[0] === heights[4] && new Set(heights).size === 4)(
           [...document.querySelectorAll('iframe')].map((frame) => frame.style.height))",
    )
    .await?;
    // A copy is one more, not two; what is taken away is gone; nothing else is left on the page.
    let counts = page
        .js("const first = document.querySelector('floor-walker');
             first.after(first.cloneNode(true));
             const more = document.querySelectorAll('iframe').length;
             document.querySelectorAll('floor-walker').forEach((element) => element.remove());
             return [more, document.querySelectorAll('iframe').length,
               Object.keys(window).filter((name) => /floor|walker|embed/i.test(name)).length]")
        .await?;
    assert_eq!(counts, json!([21, 0, 0]));
    page.finish().await
}
