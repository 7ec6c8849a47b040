//! The map and the quiz read aloud: the accessibility tree as text, held against files that somebody has read as who cannot see would
//! hear them (`heard/`). `FLOORWALKER_HEARD=write` writes them anew; what changed is then read in the difference.

use std::path::PathBuf;

use xtask::paths;

use crate::support::content::Layer;
use crate::support::heard::Heard;
use crate::support::page::{DESKTOP, PHONE, Page, View};
use crate::support::quizzes::{Way, finished, link, questions, right, state, wrong};
use crate::support::states::{State, all};
use crate::support::{Outcome, none, trouble};

/// Says that the files are to be written.
const VARIABLE: &str = "FLOORWALKER_HEARD";

/// What the page's voices say from now on.
const LISTEN: &str = "
    window.__said = [];
    for (const voice of document.querySelectorAll('[role=status], [role=alert], [aria-live]'))
      new MutationObserver(() => {
        const text = voice.textContent.replace(/\\s+/g, ' ').trim();
        if (text) window.__said.push((voice.matches('[role=alert]') ? 'at once: ' : 'when it is quiet: ') + text);
      }).observe(voice, { childList: true, characterData: true, subtree: true });";

fn file(name: &str) -> PathBuf {
    paths::root().join("tests/browser/heard").join(format!("{name}.txt"))
}

/// Holds what is heard against the file of that name.
fn holds(name: &str, heard: &str) -> Outcome {
    if std::env::var_os(VARIABLE).is_some() {
        return Ok(std::fs::write(file(name), heard)?);
    }
    let known = std::fs::read_to_string(file(name)).unwrap_or_default();
    if known == heard {
        return Ok(());
    }
    let first = known.lines().zip(heard.lines()).position(|(known, heard)| known != heard);
    let line = first.unwrap_or_else(|| known.lines().count().min(heard.lines().count()));
    let at = |text: &str| text.lines().nth(line).unwrap_or("(the end)").to_owned();
    trouble(format!(
        "heard/{name}.txt, line {}:\n  known: {}\n  heard: {}\nRead the whole of it; where it is as it should be, write the files anew \
         with {VARIABLE}=write.",
        line + 1,
        at(&known),
        at(heard)
    ))
}

/// Holds what is heard of the page, and then what its voices said since the last look.
async fn reads(page: &Page, name: &str) -> Outcome {
    page.arrived().await?;
    let mut heard = Heard::on(page)?.lines();
    for said in page.texts("return window.__said || []").await? {
        heard += &["said ", &said, "\n"].concat();
    }
    page.js("if (window.__said) window.__said.length = 0").await?;
    holds(name, &heard.replace(page.site(), "(the site) "))
}

async fn reads_at(page: &Page, name: &str, address: &str) -> Outcome {
    page.read(address).await?;
    reads(page, name).await
}

#[tokio::test]
async fn the_map_reads_aloud_as_it_was_reviewed() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    reads(&page, "map").await?;
    page.js(LISTEN).await?;
    page.click("[data-layer=account][data-id=kariton]").await?;
    page.wait("the agents' lines are here", "document.querySelector('.panel q')").await?;
    page.wait("it is said", "window.__said.length").await?;
    reads(&page, "map-account").await?;
    page.go("#/map?account=kariton&lob=e-commerce-support&channel=chat").await?;
    page.wait("it is said", "window.__said.length").await?;
    reads(&page, "map-program").await?;
    page.go("#/map?direction=outbound&medium=voice").await?;
    page.wait("it is said", "window.__said.length").await?;
    reads(&page, "map-filtered").await?;
    page.go("#/map?function=access&medium=none").await?;
    page.wait("it is said", "window.__said.length").await?;
    reads(&page, "map-nothing").await?;
    page.go("#/map").await?;
    page.wait("it is said", "window.__said.length").await?;
    page.js("window.__said.length = 0").await?;
    page.search("technicals").await?;
    page.search("technical").await?;
    page.wait("it is said", "window.__said.length").await?;
    reads(&page, "search").await?;
    page.finish().await
}

#[tokio::test]
async fn the_map_on_a_phone_reads_aloud_as_it_was_reviewed() -> Outcome {
    let page = Page::open(PHONE, "#/map").await?;
    reads(&page, "phone-step-1").await?;
    page.js(LISTEN).await?;
    page.tap("[data-layer=account][data-id=kariton]").await?;
    page.wait("it is said", "window.__said.length").await?;
    page.wait("the agents' lines are here", "document.querySelector('.panel q')").await?;
    reads(&page, "phone-step-2").await?;
    page.finish().await
}

#[tokio::test]
async fn entries_and_tours_and_the_check_read_aloud_as_they_were_reviewed() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    reads_at(&page, "entry", "#/t/average-handle-time").await?;
    reads_at(&page, "comparison", "#/compare/bpo-or-call-center").await?;
    reads_at(&page, "tour", "#/tour/first-day/2").await?;
    reads_at(&page, "fit", "#/fit?employer=bpo&tasks=answer-calls,key-data").await?;
    page.finish().await
}

async fn every_form_reads_aloud(view: View, ways: &[Way]) -> Outcome {
    let page = Page::start(view).await?;
    for way in ways {
        let (quiz, question) = way.example();
        let name = format!("quiz-{way:?}").to_lowercase();
        page.quiz(&link(&quiz)).await?;
        reads(&page, &name).await?;
        page.js(LISTEN).await?;
        page.go(&link(&quiz.with_answer(&wrong(&question).format()))).await?;
        page.wait("it is said", "window.__said.length").await?;
        reads(&page, &format!("{name}-answered")).await?;
    }
    page.finish().await
}

#[tokio::test]
async fn questions_to_choose_and_match_read_aloud_as_they_were_reviewed() -> Outcome {
    every_form_reads_aloud(DESKTOP, &[Way::One, Way::All, Way::Pairs]).await
}

#[tokio::test]
async fn questions_to_order_and_fill_and_find_read_aloud_as_they_were_reviewed() -> Outcome {
    every_form_reads_aloud(DESKTOP, &[Way::Steps, Way::Gaps, Way::Path]).await
}

#[tokio::test]
async fn the_start_and_the_result_of_a_quiz_read_aloud_as_they_were_reviewed() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.quiz("#/quiz").await?;
    reads(&page, "quiz-start").await?;
    let whole = state("#/quiz?set=all&n=5&seed=1");
    assert_eq!(questions(&link(&whole)).len(), 5);
    let end = finished(&whole, |nth, question| if nth == 1 { wrong(question) } else { right(question) });
    page.quiz(&link(&end)).await?;
    reads(&page, "quiz-result").await?;
    page.finish().await
}

#[tokio::test]
async fn own_data_read_aloud_as_they_were_reviewed() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    for (state, name) in [
        ("no data yet", "data"),
        ("a file that is refused", "data-refused"),
        ("data that are here", "data-here"),
        ("a row that is refused", "data-row-refused"),
        ("the map over own data", "data-map"),
    ] {
        page.stand(&named(state)).await?;
        reads(&page, name).await?;
    }
    page.finish().await
}

#[tokio::test]
async fn a_frame_reads_aloud_as_it_was_reviewed() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.stand(&named("a framed entry")).await?;
    reads(&page, "frame").await?;
    page.finish().await
}

fn named(name: &str) -> State {
    all().into_iter().find(|state| state.name == name).unwrap_or_else(|| panic!("no state {name}"))
}

/// Names that say nothing by themselves, or twice the same.
#[tokio::test]
async fn in_every_state_what_is_pressed_has_a_name_that_says_what_it_does() -> Outcome {
    const EMPTY: [&str; 8] = ["here", "more", "click here", "read more", "link", "button", "go", "this"];
    let page = Page::start(DESKTOP).await?;
    page.knows_much().await?;
    let mut faults = Vec::new();
    let mut looked = 0;
    for state in all() {
        page.stand(&state).await?;
        let heard = Heard::on(&page)?;
        for role in [
            "link",
            "button",
            "textbox",
            "searchbox",
            "combobox",
            "checkbox",
            "radio",
            "DisclosureTriangle",
            "progressbar",
            "Iframe",
        ] {
            for node in heard.of_role(role) {
                looked += 1;
                let name = node["name"]["value"].as_str().unwrap_or_default();
                let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
                let twice = words.len() > 1
                    && words.len().is_multiple_of(2)
                    && words[..words.len() / 2] == words[words.len() / 2..];
                if words.is_empty() || EMPTY.contains(&words.join(" ").as_str()) || twice {
                    faults.push(format!("{}: a {role} is called \"{name}\"", state.name));
                }
            }
        }
        for role in ["image", "graphic", "SvgRoot"] {
            for node in heard.of_role(role).filter(|node| node["name"]["value"].as_str().unwrap_or_default().is_empty())
            {
                faults.push(format!("{}: a picture without a name: {}", state.name, node["backendDOMNodeId"]));
            }
        }
    }
    xtask::tally::count("accessibility: names heard", looked)?;
    none(&faults)?;
    page.finish().await
}

/// Everything that belongs together on the map is told at its node: no state of the map may leave a relation out.
#[tokio::test]
async fn every_layer_of_the_map_is_a_list_under_its_heading() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    let heard = Heard::on(&page)?.lines();
    for layer in Layer::ALL {
        let heading = ["Accounts whose name you say", "Lines of business what you do", "Channels how contact travels"];
        assert!(heard.contains(&format!("heading \"{}\"; level 2", heading[layer as usize])), "{layer:?} in\n{heard}");
    }
    page.finish().await
}
