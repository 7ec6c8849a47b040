//! That the other journeys are not deaf: what goes wrong on a page is heard in every engine, and ends the test.

use xtask::engine::Engine;

use crate::support::listening::{self, FOLDER};
use crate::support::page::engines::Wishes;
use crate::support::page::{DESKTOP, Page};
use crate::support::{Outcome, trouble};

journeys! {
    smoke: everything_that_goes_wrong_is_heard;
}

/// A page does all of this wrong: an error, a promise that nobody catches, two lines on the console, a picture that is not there, a
/// picture of another host, which the policy refuses.
const WRONG: &str = "
    setTimeout(() => { throw new Error('thrown') });
    Promise.reject(new Error('rejected'));
    console.error('written');
    console.warn('warned');
    for (const address of ['no-such-picture.png', 'http://127.0.0.1:9/refused.png']) {
      addEventListener('DOMContentLoaded', () => { document.body.append(Object.assign(new Image(), { src: address })) });
    }";

const SIGNS: [&str; 6] = ["thrown", "rejected", "written", "warned", "no-such-picture.png", "refused"];

async fn everything_that_goes_wrong_is_heard(engine: Engine) -> Outcome {
    let site = listening::copy_with(&format!("wrong-{}", engine.slug()), WRONG)?.serve_below(FOLDER)?;
    let page = Page::of(engine, Wishes::at(site.url())).await?;
    page.load("").await?;
    let heard = "window.__errors.join(' ')";
    for sign in SIGNS {
        page.wait(sign, &format!("{heard}.includes({sign:?})")).await?;
    }
    // Over a link to another page of the site too.
    page.js("location.href = 'share/'").await?;
    page.wait("the other page is there", "document.querySelector('#markup')").await?;
    let Err(told) = page.finish().await else { return trouble("nothing of it is told in the end") };
    for sign in SIGNS {
        if !told.0.contains(sign) {
            return trouble(format!("{sign} is not told in the end: {}", told.0));
        }
    }
    // And where nothing goes wrong, nothing is heard.
    Page::open_in(engine, DESKTOP, "").await?.finish().await
}
