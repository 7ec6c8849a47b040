//! The map: from an account over a line of business to a channel, by mouse, by keyboard, by finger.

use fantoccini::key::Key;
use xtask::engine::Engine;

use crate::support::content::{CONTENT, Layer};
use crate::support::page::{DESKTOP, PHONE, Page, View};
use crate::support::screen::Screen;
use crate::support::{Outcome, trouble};

journeys! {
    smoke: the_path_is_walked_by_mouse, the_path_is_walked_by_keyboard;
    more: the_path_is_walked_by_finger_on_a_phone, each_arrow_leads_on;
}

/// The program at the end of the way.
pub(crate) const PROGRAM: [&str; 3] = ["northlake-bank", "customer-service", "voice"];
/// Its place on the map.
pub(crate) const ADDRESS: &str = "#/map?account=northlake-bank&lob=customer-service&channel=voice";

fn node(layer: Layer) -> String {
    format!("a[data-layer={}][data-id={}]", layer.slug(), PROGRAM[layer as usize])
}

/// The names of its account, line of business and channel.
pub(crate) fn names() -> Vec<&'static str> {
    Layer::ALL.into_iter().map(|layer| CONTENT.node(layer, PROGRAM[layer as usize]).name.as_str()).collect()
}

/// The page shows that program, and nothing else is lit.
pub(crate) async fn shows_the_program(page: &Page) -> Outcome<Screen> {
    let screen = page.screen().await?;
    page.same("the address", screen.address(), ADDRESS)?;
    page.same("the path", screen.path(), names())?;
    page.same("the number of programs", screen.count(), 1)?;
    for layer in Layer::ALL {
        page.same("what is lit", screen.lit(layer).into_iter().collect::<Vec<_>>(), [PROGRAM[layer as usize]])?;
    }
    let (account, lob, employer) = (names()[0], names()[1], &CONTENT.employer(PROGRAM[0]).name);
    let sentence = format!(
        "You are employed by {employer}; you answer 'Thank you for calling {account}'; you sit in the {lob} LOB, over voice."
    );
    page.same("the sentence", screen.sentence(), sentence.as_str())?;
    Ok(screen)
}

/// The end of the way, also after a reload and in another browser.
async fn is_there_and_stays(page: Page, view: View) -> Outcome {
    let arrived = shows_the_program(&page).await?;
    let nodes = Layer::ALL.map(|layer| (layer, PROGRAM[layer as usize]));
    page.wait("the agent's line arrives", "document.querySelector('.panel .programs q')").await?;
    page.same(
        "the agent's line",
        page.words(".panel .programs q").await?,
        CONTENT.through(&nodes)[0].example.as_str(),
    )?;
    page.reload().await?;
    page.same("the screen after a reload", &page.screen().await?, &arrived)?;
    let engine = page.engine;
    page.finish().await?;
    let other = Page::open_in(engine, view, ADDRESS).await?;
    other.same("the screen in another browser", &other.screen().await?, &arrived)?;
    other.finish().await
}

async fn the_path_is_walked_by_mouse(engine: Engine) -> Outcome {
    let page = Page::open_in(engine, DESKTOP, "").await?;
    page.holds("the ribbons are drawn", page.is("document.querySelector('main svg path[d*=C]')").await?)?;
    for layer in Layer::ALL {
        page.click(&node(layer)).await?;
        let screen = page.screen().await?;
        page.same("the path so far", screen.path(), &names()[..=layer as usize])?;
        page.tells_of(screen.sentence(), &format!("You are employed by {}", CONTENT.employer(PROGRAM[0]).name))?;
    }
    is_there_and_stays(page, DESKTOP).await
}

async fn the_path_is_walked_by_keyboard(engine: Engine) -> Outcome {
    let page = Page::open_in(engine, DESKTOP, "").await?;
    page.tab_until("document.activeElement.dataset.layer", 60).await?;
    for layer in Layer::ALL {
        if layer > Layer::Account {
            page.press(Key::Right).await?;
        }
        let column = page.text("return document.activeElement.dataset.layer || ''").await?;
        page.same("the arrow leads to the next layer", column.as_str(), layer.slug())?;
        page.press(Key::Home).await?;
        down_to(&page, PROGRAM[layer as usize]).await?;
        page.press(Key::Enter).await?;
        page.same("the path so far", page.screen().await?.path(), &names()[..=layer as usize])?;
    }
    is_there_and_stays(page, DESKTOP).await
}

async fn down_to(page: &Page, id: &str) -> Outcome {
    for _ in 0..60 {
        if page.text("return document.activeElement.dataset.id || ''").await? == id {
            return Ok(());
        }
        page.press(Key::Down).await?;
    }
    trouble(format!("the down arrow does not lead to {id}"))
}

async fn the_path_is_walked_by_finger_on_a_phone(engine: Engine) -> Outcome {
    let page = Page::open_in(engine, PHONE, "").await?;
    page.same("the window's width", page.number("return innerWidth").await?, u64::from(PHONE.width))?;
    for layer in Layer::ALL {
        page.same("the step to take", page.screen().await?.step(), layer.slug())?;
        page.holds("nothing leaves the window", page.is("document.documentElement.scrollWidth <= innerWidth").await?)?;
        page.tap(&node(layer)).await?;
        page.same("the path so far", page.screen().await?.path(), &names()[..=layer as usize])?;
    }
    page.same("no step is left", page.screen().await?.step(), "done")?;
    is_there_and_stays(page, PHONE).await
}

/// Which node has the focus after a key.
async fn after(page: &Page, key: Key) -> Outcome<[String; 2]> {
    page.press(key).await?;
    let at = page.texts("const { layer, id } = document.activeElement.dataset; return [layer || '', id || '']").await?;
    Ok([at[0].clone(), at[1].clone()])
}

async fn each_arrow_leads_on(engine: Engine) -> Outcome {
    let page = Page::open_in(engine, DESKTOP, "#/map").await?;
    page.tab_until("document.activeElement.closest('.columns')", 60).await?;
    for layer in Layer::ALL {
        // As they stand on the page, group by group.
        let ids = page
            .texts(&format!(
                "return [...document.querySelectorAll('[data-layer={}]')].map((node) => node.dataset.id)",
                layer.slug()
            ))
            .await?;
        page.same("every node of the content stands there", ids.len(), CONTENT.nodes(layer).len())?;
        let (first, last) = (ids[0].as_str(), ids[ids.len() - 1].as_str());
        page.same("Home", after(&page, Key::Home).await?, [layer.slug(), first])?;
        page.same("Down", after(&page, Key::Down).await?, [layer.slug(), ids[1].as_str()])?;
        page.same("Up", after(&page, Key::Up).await?, [layer.slug(), first])?;
        page.same("End", after(&page, Key::End).await?, [layer.slug(), last])?;
        if layer < Layer::Channel {
            page.press(Key::Right).await?;
        }
    }
    page.press(Key::Left).await?;
    page.press(Key::Left).await?;
    let [layer, _] = after(&page, Key::Home).await?;
    page.same("Left leads back", layer.as_str(), "account")?;
    // Enter selects, and Escape lets go.
    page.press(Key::Enter).await?;
    page.same("selected", page.screen().await?.selected().len(), 1)?;
    page.press(Key::Escape).await?;
    page.same("let go", page.screen().await?.selected(), [""; 0])?;
    page.press(Key::Tab).await?;
    page.holds("the next Tab leaves the map", !page.is("document.activeElement.closest('.columns')").await?)?;
    page.chord(Key::Shift, Key::Tab).await?;
    page.holds("and back in", page.is("document.activeElement.closest('.columns')").await?)?;
    page.finish().await
}
