//! Selecting lights exactly the programs through what is selected, never what is merely connected to them.

use crate::support::content::{CONTENT, Layer, touched};
use crate::support::page::{DESKTOP, Page};
use crate::support::screen::Screen;
use crate::support::{Outcome, none};

/// An account whose technical support is by voice only, and one where it is by chat only.
const VOICE_ONLY: &str = "vayutar";
const CHAT_ONLY: &str = "quillmere";
const LOB: &str = "technical-support";

fn address_of(nodes: &[(Layer, &str)]) -> String {
    let pairs: Vec<String> = nodes.iter().map(|(layer, id)| format!("{}={id}", layer.slug())).collect();
    format!("#/map?{}", pairs.join("&"))
}

/// Holds the screen against what the content says about these nodes.
fn shows_the_programs_through(screen: &Screen, nodes: &[(Layer, &str)]) {
    let programs = CONTENT.through(nodes);
    assert!(!programs.is_empty(), "the content has programs through {nodes:?}");
    for layer in Layer::ALL {
        assert_eq!(screen.lit(layer), touched(&programs, layer), "the lit nodes of {} at {nodes:?}", layer.slug());
    }
    assert_eq!(screen.count(), programs.len(), "the count at {nodes:?}");
    let expected: Vec<String> = nodes.iter().map(|(layer, id)| format!("{} {id}", layer.slug())).collect();
    assert_eq!(screen.selected(), expected, "what is selected");
    let mut shown = screen.programs();
    let mut links: Vec<String> = programs.iter().map(|program| program.address()).collect();
    shown.sort_unstable();
    links.sort_unstable();
    assert_eq!(shown, links, "the twin shows the programs at {nodes:?}");
}

#[tokio::test]
async fn any_single_node_lights_exactly_the_programs_through_it() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    for layer in Layer::ALL {
        for node in CONTENT.nodes(layer) {
            let nodes = [(layer, node.id.as_str())];
            page.go(&address_of(&nodes)).await?;
            shows_the_programs_through(&page.screen().await?, &nodes);
        }
    }
    page.finish().await
}

#[tokio::test]
async fn any_pair_of_an_account_lights_exactly_the_programs_through_both() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    for account in [VOICE_ONLY, CHAT_ONLY, "sinag-mobile", "northlake-bank"] {
        let programs = CONTENT.through(&[(Layer::Account, account)]);
        for other in [Layer::Lob, Layer::Channel] {
            for id in touched(&programs, other) {
                let nodes = [(Layer::Account, account), (other, id)];
                page.go(&address_of(&nodes)).await?;
                shows_the_programs_through(&page.screen().await?, &nodes);
            }
        }
    }
    for channel in touched(&CONTENT.through(&[(Layer::Lob, LOB)]), Layer::Channel) {
        let nodes = [(Layer::Lob, LOB), (Layer::Channel, channel)];
        page.go(&address_of(&nodes)).await?;
        shows_the_programs_through(&page.screen().await?, &nodes);
    }
    page.finish().await
}

#[tokio::test]
async fn an_account_with_support_by_voice_does_not_light_the_chat_of_others() -> Outcome {
    for (account, own, foreign) in [(VOICE_ONLY, "voice", "chat"), (CHAT_ONLY, "chat", "voice")] {
        let channels = touched(&CONTENT.through(&[(Layer::Account, account), (Layer::Lob, LOB)]), Layer::Channel);
        assert_eq!(channels.into_iter().collect::<Vec<_>>(), [own], "the content still sets this trap");
        assert!(!CONTENT.through(&[(Layer::Lob, LOB), (Layer::Channel, foreign)]).is_empty());
    }
    let page = Page::open(DESKTOP, "").await?;
    page.click(&format!("a[data-layer=account][data-id={VOICE_ONLY}]")).await?;
    let screen = page.screen().await?;
    shows_the_programs_through(&screen, &[(Layer::Account, VOICE_ONLY)]);
    assert!(screen.lit(Layer::Lob).contains(LOB) && !screen.lit(Layer::Channel).contains("chat"));

    page.click(&format!("a[data-layer=lob][data-id={LOB}]")).await?;
    let screen = page.screen().await?;
    shows_the_programs_through(&screen, &[(Layer::Account, VOICE_ONLY), (Layer::Lob, LOB)]);
    assert_eq!(screen.lit(Layer::Channel).into_iter().collect::<Vec<_>>(), ["voice"]);

    // The other way round, from the line of business to the account that runs it by chat alone.
    page.click(&format!("a[data-layer=account][data-id={CHAT_ONLY}]")).await?;
    let screen = page.screen().await?;
    shows_the_programs_through(&screen, &[(Layer::Account, CHAT_ONLY), (Layer::Lob, LOB)]);
    assert_eq!(screen.lit(Layer::Channel).into_iter().collect::<Vec<_>>(), ["chat"]);
    page.finish().await
}

#[tokio::test]
async fn what_is_not_lit_is_dimmed_and_still_a_way_on() -> Outcome {
    let page = Page::open(DESKTOP, &address_of(&[(Layer::Account, VOICE_ONLY)])).await?;
    let wrong = page
        .texts(
            "return [...document.querySelectorAll('[data-layer]')]
               .filter((node) => (node.dataset.state === 'lit') !== (node.dataset.lit === 'true')
                 || node.dataset.state === 'out' || !node.getAttribute('href') || node.hasAttribute('aria-hidden'))
               .map((node) => node.outerHTML)",
        )
        .await?;
    none(&wrong)?;
    page.finish().await
}
