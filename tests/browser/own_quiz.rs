//! A quiz about ten thousand programs of one's own: a path is found on the map by mouse and by keyboard, and what the map shows is asked
//! about.

use std::sync::LazyLock;

use fantoccini::key::Key;
use floorwalker::content::{FIRST_VISIT, QUIZ_NEEDS, beside_the_page};
use floorwalker::domain::address::{Address, Place, QuizState};
use floorwalker::domain::atlas::{Atlas, ContentFile, KIN_FILE, Layer, Lore, NodeId, WRITTEN_FILE};
use floorwalker::domain::pack::{AtlasMaker, Import, Known};
use floorwalker::quiz::{Bank, Form, Question};

use crate::support::own::{desk, many};
use crate::support::page::{DESKTOP, PHONE, Page, View};
use crate::support::quizzes::{link, right, state};
use crate::support::{Outcome, trouble};

/// The same data as the page has, and what the quiz knows beside them.
static OWN: LazyLock<(Atlas, Lore)> = LazyLock::new(|| {
    let known = Known::of(&Atlas::read(FIRST_VISIT).unwrap_or_else(|_| panic!("the first visit")));
    let import = Import::begin("many.csv", many(10_000).into_bytes(), &known);
    let pack = import.and_then(Import::finish).unwrap_or_else(|problems| panic!("{problems:?}"));
    let atlas = AtlasMaker::of(&pack, FIRST_VISIT).finish().unwrap_or_else(|problems| panic!("{problems:?}"));
    let beside: Vec<(&str, String)> = beside_the_page().filter(|(name, _)| QUIZ_NEEDS.contains(name)).collect();
    let files = beside.iter().map(|(name, text)| ContentFile { name, text });
    let (lore, bodies): (Vec<_>, Vec<_>) = files.partition(|file| [KIN_FILE, WRITTEN_FILE].contains(&file.name));
    for file in bodies {
        // What tells of the built-in map has no place here.
        let _ = atlas.add_bodies(file);
    }
    let lore = Lore::read(&atlas, &lore).unwrap_or_else(|problems| panic!("{problems:?}"));
    (atlas, lore)
});

fn questions(quiz: &QuizState) -> Vec<Question> {
    Bank::of(&OWN.0, &OWN.1).quiz(&quiz.without_answers())
}

/// A quiz, all before its first path answered right, and the path.
fn before_the_path() -> Outcome<(QuizState, Question, [usize; 3])> {
    for seed in 1..40 {
        let quiz = state(&format!("#/quiz?set=map&n=10&seed={seed}"));
        let questions = questions(&quiz);
        let paths = questions.iter().enumerate().filter_map(|(nth, question)| match question.form {
            Form::Trace { key, .. } => Some((nth, key)),
            _ => None,
        });
        if let Some((nth, key)) = { paths }.next() {
            let answers = questions[..nth].iter().map(|question| right(question).format()).collect();
            let there = QuizState { answers, ..quiz }.showing(nth + 1);
            return Ok((there, questions[nth].clone(), key));
        }
    }
    trouble("no path is asked for")
}

async fn with_many(view: View) -> Outcome<Page> {
    let page = desk(view).await?;
    page.bring("many.csv", &many(10_000)).await?;
    page.keeps_them().await?;
    page.see_them_on_the_map().await?;
    Ok(page)
}

fn node(layer: Layer, index: usize) -> (String, String) {
    let node = OWN.0.node(NodeId { layer, index });
    (format!("#node-{}-{}", layer.slug(), node.slug), node.name.clone())
}

/// The question is asked over a map that neither shows the answer nor asks to search thousands of lines.
async fn asks_fairly(page: &Page, question: &Question) -> Outcome {
    page.quiz_is_here().await?;
    page.asks(question).await?;
    let ribbons =
        "[...document.querySelectorAll('.wide-ribbons')].some((e) => e.checkVisibility({ visibilityProperty: true }))";
    assert!(!page.is(ribbons).await?, "no ribbon tells where the path runs");
    are_whole_lines(page).await?;
    let listed = page.words("[data-column=account] .wide-listed").await?;
    assert!(listed.ends_with(" of 667") && !listed.starts_with("667"), "one industry's accounts: {listed}");
    Ok(())
}

/// The sheet of the quiz leaves the lines of the map as they are: each as wide as its column.
async fn are_whole_lines(page: &Page) -> Outcome {
    let narrow = "return [...document.querySelectorAll('.wide-list')].flatMap((list) => [...list.querySelectorAll('[data-layer]')]
        .filter((link) => link.getBoundingClientRect().width < list.getBoundingClientRect().width * 0.9)).length";
    assert_eq!(page.number(narrow).await?, 0);
    Ok(())
}

async fn is_told_to_be_right(page: &Page, question: &Question, key: [usize; 3]) -> Outcome {
    page.wait("the path is picked", "document.querySelectorAll('[data-layer][aria-current=true]').length >= 3").await?;
    page.tells(question, &right(question)).await?;
    // The map shows the path, and in sight.
    for layer in Layer::ALL {
        let (selector, _) = node(layer, key[layer as usize]);
        let seen = format!("document.querySelector({selector:?}).matches('[data-lit=true][aria-current=true]')");
        page.wait("the path is lit", &seen).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_path_among_ten_thousand_is_found_with_the_mouse() -> Outcome {
    let (there, question, key) = before_the_path()?;
    let page = with_many(DESKTOP).await?;
    page.go(&link(&there)).await?;
    asks_fairly(&page, &question).await?;
    for layer in Layer::ALL {
        let (selector, _) = node(layer, key[layer as usize]);
        // Scrolled to by its list, as by the wheel.
        let scroll = "const box = document.querySelector(`[data-column=${arguments[0]}] .wide-scroll`);
            if (!document.querySelector(arguments[1])) box.scrollTop += box.clientHeight - 60";
        for _ in 0..200 {
            if page.has(&selector).await? {
                break;
            }
            page.js_with(scroll, &[layer.slug(), &selector]).await?;
            page.settle().await?;
        }
        page.click(&selector).await?;
        let picked = format!("document.querySelector({selector:?}).getAttribute('aria-current') === 'true'");
        page.wait("it is picked", &picked).await?;
    }
    page.click("#quiz-check").await?;
    is_told_to_be_right(&page, &question, key).await?;
    page.go("#/map").await?;
    page.wait("the map is back", "document.querySelector('[data-count=programs]').textContent === '10,000'").await?;
    are_whole_lines(&page).await?;
    page.finish().await
}

#[tokio::test]
async fn a_path_among_ten_thousand_is_found_by_keyboard() -> Outcome {
    let (there, question, key) = before_the_path()?;
    let page = with_many(DESKTOP).await?;
    page.go(&link(&there)).await?;
    asks_fairly(&page, &question).await?;
    page.tab_until("document.activeElement.closest('.columns')", 90).await?;
    for layer in Layer::ALL {
        let (selector, name) = node(layer, key[layer as usize]);
        let at = format!("document.activeElement.dataset.layer === '{}'", layer.slug());
        for step in [Key::Left, Key::Left, Key::Right, Key::Right] {
            if page.is(&at).await? {
                break;
            }
            page.press(step).await?;
        }
        // By the letters of its name, of which a space is one.
        page.type_letters(&name.to_lowercase()).await?;
        let focused = format!("document.activeElement.matches({selector:?})");
        page.wait("the letters lead there", &focused).await?;
        // A word is over when nothing is typed for a while; then a space picks, as everywhere.
        tokio::time::sleep(std::time::Duration::from_millis(900)).await;
        page.press(if layer == Layer::Lob { Key::Space } else { Key::Enter }).await?;
        let picked = format!("document.querySelector({selector:?}).getAttribute('aria-current') === 'true'");
        page.wait("it is picked", &picked).await?;
        assert!(page.is(&focused).await?, "the focus stays");
    }
    page.tab_to("#quiz-check").await?;
    page.press(Key::Enter).await?;
    is_told_to_be_right(&page, &question, key).await?;
    page.finish().await
}

#[tokio::test]
async fn a_quiz_about_what_the_map_shows_asks_about_nothing_else() -> Outcome {
    let page = with_many(PHONE).await?;
    page.go("#/map?account=acme0333-limited").await?;
    page.wait("the way to the quiz is there", "document.querySelector('.panel .ways a')").await?;
    let there = page.text("return document.querySelector('.panel .ways a').hash").await?;
    page.click(".panel .ways a").await?;
    page.quiz_is_here().await?;
    // It says about what, and how long: whoever goes on gets questions about this account alone.
    let quiz = QuizState { length: Some(5), seed: "own".into(), ..state(&there) };
    page.go(&link(&quiz)).await?;
    page.quiz_is_here().await?;
    let asked = questions(&quiz);
    assert!(!asked.is_empty());
    page.asks(&asked[0]).await?;
    let others = |text: &str| text.contains("Acme") && text.replace("Acme0333 Limited", "").contains("Acme");
    let whole = asked.iter().flat_map(|question| [&question.scene, &question.ask, &question.why]);
    for text in whole {
        assert!(!others(text), "{text}");
    }
    assert!(matches!(Address::parse(&link(&quiz)).place, Place::Quiz(_)));
    page.finish().await
}
