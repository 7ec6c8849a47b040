//! The main job (scenario 5): from an account over a line of business to a channel, by mouse, keyboard and finger.
//! Whatever the hands, the same address and the same screen come out, and both last.

use fantoccini::key::Key;

use crate::support::content::{CONTENT, Layer, touched};
use crate::support::page::{DESKTOP, PHONE, Page, View};
use crate::support::screen::Screen;
use crate::support::{Outcome, trouble};

const PROGRAM: [&str; 3] = ["northlake-bank", "customer-service", "voice"];
const ADDRESS: &str = "#/map?account=northlake-bank&lob=customer-service&channel=voice";

/// The names of the program's account, line of business and channel.
fn names() -> Vec<&'static str> {
    Layer::ALL.into_iter().map(|layer| CONTENT.node(layer, PROGRAM[layer as usize]).name.as_str()).collect()
}

fn node(layer: Layer) -> String {
    format!("a[data-layer={}][data-id={}]", layer.slug(), PROGRAM[layer as usize])
}

/// The end of the way, and that a reload and a copied link lead there too.
async fn is_there_and_stays(page: Page, view: View) -> Outcome {
    let arrived = page.screen().await?;
    shows_the_program(&arrived);
    page.reload().await?;
    assert_eq!(page.screen().await?, arrived, "after a reload");
    page.finish().await?;

    let other = Page::open(view, ADDRESS).await?;
    assert_eq!(other.screen().await?, arrived, "in another browser");
    other.finish().await
}

fn shows_the_program(screen: &Screen) {
    assert_eq!(screen.address(), ADDRESS);
    assert_eq!(screen.path(), names(), "the path holds exactly the three names");
    assert_eq!(screen.count(), 1);
    for layer in Layer::ALL {
        assert_eq!(screen.lit(layer).into_iter().collect::<Vec<_>>(), [PROGRAM[layer as usize]]);
    }
    let [account, lob, channel] = [names()[0], names()[1], "voice"];
    let employer = &CONTENT.employer(PROGRAM[0]).name;
    let expected = format!(
        "You are employed by {employer}; you answer 'Thank you for calling {account}'; you sit in the {lob} LOB, over \
         {channel}."
    );
    assert_eq!(screen.sentence(), expected);
}

#[tokio::test]
async fn scenario_5_the_path_is_walked_by_mouse() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    for layer in Layer::ALL {
        page.click(&node(layer)).await?;
        let screen = page.screen().await?;
        assert_eq!(screen.path(), names()[..=layer as usize], "the path grows with each choice");
        assert!(screen.sentence().contains(&CONTENT.employer(PROGRAM[0]).name), "the employer is known at once");
    }
    page.wait("the agent's line arrives", "document.querySelector('.panel .programs q')").await?;
    let line = page.text("return document.querySelector('.panel .programs q').textContent").await?;
    let nodes = Layer::ALL.map(|layer| (layer, PROGRAM[layer as usize]));
    assert_eq!(line, CONTENT.through(&nodes)[0].example);
    is_there_and_stays(page, DESKTOP).await
}

#[tokio::test]
async fn the_path_is_walked_by_keyboard_alone() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    page.tab_until("document.activeElement.dataset.layer", 60).await?;
    // Onto the column of each layer, to its top, down to the node, and choose it.
    for layer in Layer::ALL {
        if layer > Layer::Account {
            page.press(Key::Right).await?;
        }
        let column = page.text("return document.activeElement.dataset.layer || ''").await?;
        assert_eq!(column, layer.slug(), "the arrow leads to the next layer");
        page.press(Key::Home).await?;
        down_to(&page, PROGRAM[layer as usize]).await?;
        page.press(Key::Enter).await?;
        assert_eq!(page.screen().await?.path(), names()[..=layer as usize]);
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

#[tokio::test]
async fn the_path_is_walked_by_touch_on_a_phone() -> Outcome {
    let page = Page::open(PHONE, "").await?;
    for layer in Layer::ALL {
        assert_eq!(page.screen().await?.step(), layer.slug(), "the step to take now");
        page.tap(&node(layer)).await?;
        assert_eq!(page.screen().await?.path(), names()[..=layer as usize]);
    }
    assert_eq!(page.screen().await?.step(), "done");
    is_there_and_stays(page, PHONE).await
}

#[tokio::test]
async fn the_other_lines_of_the_account_are_one_step_away() -> Outcome {
    let page = Page::open(DESKTOP, ADDRESS).await?;
    let lobs = touched(&CONTENT.through(&[(Layer::Account, PROGRAM[0])]), Layer::Lob);
    assert!(lobs.len() > 2, "the account runs several lines");
    for lob in lobs.into_iter().filter(|lob| *lob != PROGRAM[1]) {
        page.click(&format!("a[data-layer=lob][data-id={lob}]")).await?;
        let screen = page.screen().await?;
        let names = screen.path();
        assert_eq!(names[..2], [self::names()[0], CONTENT.node(Layer::Lob, lob).name.as_str()], "the account stays");
        assert!(screen.count() > 0, "no choice leads to an empty map");
        page.back().await?;
        shows_the_program(&page.screen().await?);
    }
    page.finish().await
}

#[tokio::test]
async fn the_sentence_names_the_kind_of_employer() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let mut kinds = std::collections::BTreeSet::new();
    for account in CONTENT.nodes(Layer::Account) {
        let employer = CONTENT.employer(&account.id);
        kinds.insert(employer.group.as_str());
        page.go(&format!("#/map?account={}", account.id)).await?;
        let screen = page.screen().await?;
        let sentence = screen.sentence();
        assert!(sentence.contains(&employer.name) && sentence.contains(&account.name), "{sentence}");
        let words = match employer.group.as_str() {
            "in-house" => ", the account's own team;",
            "captive" => ", which the account owns;",
            _ => "; ",
        };
        assert!(sentence.contains(&format!("You are employed by {}{words}", employer.name)), "{sentence}");
    }
    assert_eq!(kinds.len(), 3, "who pays differs: {kinds:?}");
    page.finish().await
}
