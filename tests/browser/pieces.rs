//! A page that arrives in pieces: what is painted of the first does not move when the rest comes.

use crate::first_paint::{SHIFTS, shifted};
use crate::support::page::{DESKTOP, PHONE, Page};
use crate::support::pieces::{GO_ON, Pieces};
use crate::support::site::Site;
use crate::support::{Outcome, none};

/// Where the first piece ends.
const CUTS: [&str; 5] = ["class=\"brand\"", "Glossary", "class=search>", "<h1", "data-layer=\"lob\""];

#[tokio::test]
async fn nothing_moves_when_the_page_arrives_in_pieces() -> Outcome {
    let site = Site::serve(&xtask::paths::dist(), "/")?;
    let mut faults = Vec::new();
    for view in [DESKTOP, PHONE] {
        for place in ["", "#/about"] {
            for cut in CUTS {
                let pieces = Pieces::cut_behind(cut, &site)?;
                let page = Page::start(view).await?;
                page.in_every_document(SHIFTS)?;
                let address = format!("{}{place}", pieces.url());
                page.in_every_document(GO_ON)?;
                page.visit(&address).await?;
                page.ready().await?;
                page.arrived().await?;
                page.settle().await?;
                faults.extend(shifted(&page, &format!("{} px, {place}, cut behind {cut}", view.width)).await?);
                page.finish().await?;
            }
        }
    }
    none(&faults)
}
