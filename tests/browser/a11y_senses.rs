//! Those who see no colors, or in colors of their own: what is told by a color is told by a shape or a word too.

use serde_json::{Value, json};

use crate::support::page::{DESKTOP, Page};
use crate::support::quizzes::{Way, link, right, wrong};
use crate::support::{Outcome, none, trouble};

/// The left end of an element, where its border begins: x, y, width, height.
const EDGE: &str = "
    const element = document.querySelector(arguments[0]);
    if (!element) return null;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    return [Math.floor(box.left) - 1, Math.floor(box.top) - 1, 28, Math.floor(Math.min(box.height, 60)) + 2];";

/// Of two pictures the share of points that are lighter or darker in the other, and whether both are gray.
const BOTH: &str = "
        const [first, second] = arguments;
        const done = arguments[arguments.length - 1];
        const read = (data) => createImageBitmap(new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], { type: 'image/png' }))
          .then((picture) => {
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [picture.width, picture.height];
            const context = canvas.getContext('2d');
            context.drawImage(picture, 0, 0);
            return [...context.getImageData(0, 0, picture.width, picture.height).data];
          });
        Promise.all([read(first), read(second)]).then(([left, right]) => {
          const most = Math.min(left.length, right.length);
          let far = 0;
          for (let at = 0; at < most; at += 4) if (Math.abs(left[at] - right[at]) > 24) far += 1;
          const gray = (points) => points.every((value, at) => at % 4 === 3 || Math.abs(value - points[at - at % 4]) < 6);
          done({ far: far / (most / 4), gray: gray(left) && gray(right) });
        }, (error) => done(String(error)));";

/// How much two elements differ for who sees no color at all, without their words: the share of points that are lighter or darker.
async fn apart(page: &Page, one: &str, other: &str) -> Outcome<f64> {
    let mut pictures = Vec::new();
    for selector in [one, other] {
        let place = page.js_with(EDGE, &[selector]).await?;
        if place.is_null() {
            return trouble(format!("no {selector}"));
        }
        let [x, y, width, height] = [0, 1, 2, 3].map(|at| place[at].as_f64().unwrap_or_default());
        let scroll = page.js("return [scrollX, scrollY]").await?;
        let clip = json!({ "x": x + scroll[0].as_f64().unwrap_or_default(), "y": y + scroll[1].as_f64().unwrap_or_default(), "width": width, "height": height, "scale": 1 });
        let picture = page.devtools("Page.captureScreenshot", json!({ "format": "png", "clip": clip }))?;
        pictures.push(picture["data"].as_str().unwrap_or_default().to_owned());
    }
    let found = page.client.execute_async(BOTH, pictures.into_iter().map(Value::from).collect()).await?;
    if found["gray"] != json!(true) {
        return trouble(format!("{one} and {other} are seen in color: {found}"));
    }
    found["far"].as_f64().map_or_else(|| trouble(format!("no picture of {one}: {found}")), Ok)
}

/// What must be seen apart on the map: states that mean something else.
const STATES: [(&str, &str); 5] = [
    ("[data-layer=account][aria-current]", "[data-layer=account][data-state=dimmed]"),
    ("[data-layer=lob][data-lit=true]", "[data-layer=lob][data-state=dimmed]"),
    ("[data-layer=channel][data-lit=true]", "[data-layer=channel][data-state=dimmed]"),
    ("[data-facet=direction][aria-current]", "[data-facet=direction]:not([aria-current])"),
    ("nav a[aria-current]", "nav a:not([aria-current])"),
];

#[tokio::test]
async fn without_colors_the_states_of_the_map_and_the_quiz_are_still_told_apart() -> Outcome {
    let page = Page::open(DESKTOP, "#/map?account=kariton&direction=inbound").await?;
    for theme in ["light", "dark"] {
        page.emulate("", &[("prefers-color-scheme", theme)])?;
        page.devtools("Emulation.setEmulatedVisionDeficiency", json!({ "type": "achromatopsia" }))?;
        page.load("#/map?account=kariton&direction=inbound").await?;
        for (one, other) in STATES {
            let far = apart(&page, one, other).await?;
            assert!(far > 0.02, "{theme}: {one} and {other} look alike without colors: {far}");
        }
        let (quiz, question) = Way::All.example();
        page.quiz(&link(&quiz.with_answer(&wrong(&question).format()))).await?;
        let far = apart(&page, "[data-mark=right] > .icon", "[data-mark=not] > .icon").await?;
        assert!(far > 0.05, "{theme}: right and not right look alike without colors: {far}");
    }
    page.finish().await
}

/// Layers, lines and marks have a word or a shape beside their color.
#[tokio::test]
async fn what_has_a_color_of_its_own_has_a_word_or_a_shape_too() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    let mut faults = page
        .texts(
            "const faults = [];
             for (const column of document.querySelectorAll('.column')) {
               if (!column.querySelector('h2')?.checkVisibility()) faults.push('a layer without its name: ' + column.dataset.column);
             }
             for (const group of document.querySelectorAll('.group[data-line]')) {
               if (!group.querySelector('h3')?.textContent.trim()) faults.push('a line without its name');
             }
             for (const swatch of document.querySelectorAll('.swatch')) {
               if (!swatch.parentElement.innerText.trim()) faults.push('a color without a word');
             }
             for (const node of document.querySelectorAll('[data-layer]:is([data-layer=lob], [data-layer=channel])')) {
               if (!node.querySelector('svg.icon path')?.getAttribute('d')) faults.push('no shape: ' + node.id);
             }
             return faults",
        )
        .await?;
    for way in Way::ALL {
        let (quiz, question) = way.example();
        for answer in [right(&question), wrong(&question)] {
            page.quiz(&link(&quiz.with_answer(&answer.format()))).await?;
            let found = page
                .texts(
                    "const marks = [...document.querySelectorAll('main .sign[data-mark]')];
                     const shape = (kind) => document.querySelector(`main .sign[data-mark=${kind}] path`)?.getAttribute('d');
                     const faults = marks.filter((mark) => !mark.textContent.trim() || !mark.querySelector('svg')).map((mark) => mark.outerHTML);
                     if (!marks.length) faults.push('no mark');
                     if (shape('right') && shape('right') === shape('not')) faults.push('one shape for right and not right');
                     return faults",
                )
                .await?;
            faults.extend(found.into_iter().map(|fault| format!("{way:?}: {fault}")));
        }
    }
    none(&faults)?;
    page.finish().await
}

/// What is not in a color of the system although the reader asked for those.
pub(crate) const OWN_COLORS: &str = "
    // The system's color for what is selected may let what is behind it through.
    const bare = (color) => color.replace(/rgba\\((.*), [\\d.]+\\)/, 'rgb($1)');
    const system = new Set();
    const probe = document.createElement('i');
    document.body.append(probe);
    for (const name of ['Canvas', 'CanvasText', 'LinkText', 'VisitedText', 'ActiveText', 'ButtonFace', 'ButtonText', 'ButtonBorder', 'Field',
      'FieldText', 'Highlight', 'HighlightText', 'SelectedItem', 'SelectedItemText', 'Mark', 'MarkText', 'GrayText', 'AccentColor', 'AccentColorText']) {
      probe.style.color = name;
      system.add(bare(getComputedStyle(probe).color));
    }
    probe.remove();
    const faults = [];
    const clear = (color) => color === 'transparent' || /, 0\\)$/.test(color);
    const told = (element) => element.outerHTML.slice(0, 80).replace(/\\s+/g, ' ');
    for (const element of document.querySelectorAll('body *')) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.swatch, .brand-mark, .early, noscript, progress')) continue;
      const style = getComputedStyle(element);
      const colors = [['color', style.color]];
      if (parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none') colors.push(['border', style.borderTopColor]);
      if (element.matches('path, rect, circle') && !element.closest('.icon')) colors.push(['fill', style.fill]);
      for (const [what, color] of colors) {
        if (color === 'none' || clear(color)) continue;
        if (!system.has(bare(color))) faults.push(`${what} ${color}: ${told(element)}`);
      }
    }
    for (const control of document.querySelectorAll('main :is(button, input:not([type=checkbox], [type=radio], [type=file]), select, textarea, .node a, .way, .chip), .search-field')) {
      const style = getComputedStyle(control);
      if (!control.checkVisibility() || control.matches('.search-field input')) continue;
      if (!(parseFloat(style.borderTopWidth) > 0) && style.outlineStyle === 'none') faults.push('no border: ' + told(control));
    }
    return [...new Set(faults)].slice(0, 12)";

#[tokio::test]
async fn in_forced_colors_every_state_is_drawn_in_the_readers_own() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.emulate("", &[("forced-colors", "active"), ("prefers-color-scheme", "dark")])?;
    page.knows_much().await?;
    let mut faults = Vec::new();
    for state in crate::support::states::all() {
        page.stand(&state).await?;
        let found = page.texts(OWN_COLORS).await?;
        faults.extend(found.into_iter().map(|fault| format!("{}: {fault}", state.name)));
    }
    none(&faults)?;
    page.finish().await
}

#[tokio::test]
async fn in_forced_colors_what_is_chosen_is_told_without_a_background() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.emulate("", &[("forced-colors", "active")])?;
    let (all, question) = Way::All.example();
    let chosen = format!("#option-{}", right(&question).0[0]);
    let look = "const style = getComputedStyle(document.querySelector(arguments[0]));
        return [style.borderTopWidth, style.borderTopStyle, style.borderBottomWidth, style.borderBottomColor, style.outlineStyle, style.outlineWidth,
          style.textDecorationLine, style.fontWeight, style.webkitTextStrokeWidth].join()";
    for (at, one, other) in [
        (
            "#/map?account=kariton&direction=inbound",
            "[data-layer][aria-current]",
            "[data-layer=account][data-state=dimmed]",
        ),
        (
            "#/map?account=kariton&direction=inbound",
            "[data-layer=lob][data-lit=true]",
            "[data-layer=lob][data-state=dimmed]",
        ),
        ("#/map?account=kariton&direction=inbound", ".chip[aria-current]", ".chip:not([aria-current])"),
        ("#/map", "nav a[aria-current]", "nav a:not([aria-current])"),
        ("#/glossary?letter=b", ".letters .chip[aria-current]", ".letters .chip:not([aria-current])"),
    ] {
        page.read(at).await?;
        assert_ne!(page.js_with(look, &[one]).await?, page.js_with(look, &[other]).await?, "{at}: {one} and {other}");
    }
    page.quiz(&link(&all)).await?;
    page.js_with("document.querySelector(arguments[0]).click()", &[&chosen]).await?;
    page.settle().await?;
    assert_ne!(
        page.js_with(look, &["label.option:has(:checked)"]).await?,
        page.js_with(look, &["label.option:not(:has(:checked))"]).await?
    );
    let (one, question) = Way::One.example();
    page.quiz(&link(&one.with_answer(&wrong(&question).format()))).await?;
    assert_ne!(
        page.js_with(look, &["li.option[data-mark=right]"]).await?,
        page.js_with(look, &["li.option[data-mark=not]"]).await?
    );
    page.finish().await
}
