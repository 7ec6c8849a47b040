//! Every state in which a page can be looked at: each view, and what can be open, chosen, refused or said on it. Whatever must be true
//! everywhere is looked for in all of them.

use super::Outcome;
use super::page::{Page, View};
use super::quizzes::{Way, link, pages, right};

/// The narrowest window: 1280 px at 400 % of zoom (WCAG 1.4.10).
pub(crate) const NARROW: View = View { width: 320, height: 256, touch: false };

pub(crate) const LIGHT: &[(&str, &str)] = &[("prefers-color-scheme", "light")];
pub(crate) const DARK: &[(&str, &str)] = &[("prefers-color-scheme", "dark")];

/// A state of a page.
pub(crate) struct State {
    /// What it is called in a report.
    pub(crate) name: String,
    /// Its address below the site's folder.
    pub(crate) at: String,
    /// A script that brings it about there.
    then: String,
    /// What is true when it has come about.
    until: &'static str,
}

const UNFOLD: &str = "document.querySelectorAll('details:not([open]) > summary').forEach((summary) => { summary.focus(); summary.click() })";

fn state(name: &str, at: &str) -> State {
    after(name, at, "", "true")
}

fn after(name: &str, at: &str, then: &str, until: &'static str) -> State {
    State { name: name.into(), at: at.into(), then: then.into(), until }
}

fn unfolded(name: &str, at: &str) -> State {
    // The agents' lines are brought with the unfolding, and the list is then written anew.
    after(name, at, UNFOLD, "!document.querySelector('.outline') || document.querySelector('.outline q')")
}

impl State {
    /// Whether it is a view of the app, which the fragment tells.
    pub(crate) fn in_the_app(&self) -> bool {
        self.at.starts_with('#')
    }
}

/// The map, a tour over it, and the search.
pub(crate) fn on_the_map() -> Vec<State> {
    vec![
        state("the map", "#/map"),
        unfolded("the map unfolded", "#/map"),
        state("an account", "#/map?account=northlake-bank"),
        state("a selection", "#/map?account=northlake-bank&lob=customer-service"),
        state("one program", "#/map?account=kariton&lob=e-commerce-support&channel=chat"),
        unfolded("filters", "#/map?direction=outbound&medium=voice"),
        state("no program", "#/map?function=access&medium=none"),
        state("a name that is not there", "#/map?account=no-such-account&lob=sales"),
        state("the open search", "#/map?q=customer"),
        state("a search without an answer", "#/map?q=xqzzwv"),
        state("the first step of a tour", "#/tour/first-day/1"),
        state("a step of a tour", "#/tour/first-day/3"),
        after(
            "a picture that the browser refuses",
            "#/map",
            "CanvasRenderingContext2D.prototype.getImageData = () => ({ data: [255, 255, 255, 255] });
             document.querySelector('[data-take=png]').click()",
            "document.querySelector('.take .copied').textContent",
        ),
        after(
            "a newer version",
            "#/map",
            "document.querySelector('#newer > *').hidden = false",
            "document.querySelector('.newer').checkVisibility()",
        ),
        after(
            "a page that broke",
            "#/map",
            "document.getElementById('broken').hidden = false",
            "document.getElementById('broken').checkVisibility()",
        ),
    ]
}

/// The views beside the map; one comparison for each kind of picture, and one without.
pub(crate) fn beside_the_map() -> Vec<State> {
    vec![
        state("an entry", "#/t/line-of-business"),
        unfolded("an entry with senses, lists and claims", "#/t/account?region=in"),
        state("an entry with a formula", "#/t/average-handle-time"),
        state("an entry that is not there", "#/t/no-such-entry"),
        after(
            "a preview",
            "#/t/reassignment",
            "document.querySelector('.relations [data-peek]').focus()",
            "document.querySelector('.relations .preview').checkVisibility()",
        ),
        state("the glossary", "#/glossary"),
        state("the glossary from A to Z", "#/glossary?letter=all"),
        state("a letter", "#/glossary?letter=a"),
        state("the skills of a role", "#/glossary?category=skill&role=customer-service-representative"),
        // With the focus on the page the answers step back; they are looked at with the open search.
        after("a search in the glossary", "#/glossary?q=handle", "document.querySelector('main').focus()", "true"),
        state("the comparisons", "#/compare"),
        state("a nest", "#/compare/account-or-lob"),
        state("arrows", "#/compare/employer-or-account"),
        state("circles", "#/compare/bpo-or-call-center"),
        state("a grid", "#/compare/outsourcing-or-offshoring"),
        state("a comparison that is not there", "#/compare/no-such-comparison"),
        unfolded("the empty check", "#/fit"),
        unfolded("the check with an answer", "#/fit?employer=bpo&tasks=answer-calls,key-data&title=account%20manager"),
        state("the check of an unknown title", "#/fit?title=astronaut"),
        state("the tours", "#/tour"),
        state("a tour that is not there", "#/tour/nowhere/1"),
        state("the claims", "#/claims"),
        state("a claim", "#/claims/bpo-pays-more"),
        state("about", "#/about"),
    ]
}

/// The quiz, for somebody of whom much is remembered ([`Page::knows_much`]): every kind of page, question and answer.
pub(crate) fn in_the_quiz() -> Vec<State> {
    const HERE: &str = "document.querySelector('main :is(.quiz, .trace)')";
    let mut states: Vec<State> = pages().into_iter().map(|(name, at)| after(&name, &at, UNFOLD, HERE)).collect();
    let (path, question) = Way::Path.example();
    let account = right(&question).0[0];
    states.push(after("a path under way", &link(&path.with_pick(0, account)), "", HERE));
    let (steps, question) = Way::Steps.example();
    states.push(after("steps under way", &link(&steps.drafting(&right(&question).format())), "", HERE));
    states.push(after(
        "an answer that is not whole",
        &link(&Way::Pairs.example().0),
        "const look = setInterval(() => {
           if (!document.getElementById('quiz-check')) return;
           clearInterval(look);
           document.getElementById('quiz-check').click();
         }, 20)",
        "document.querySelector('[data-quiz=note]')?.textContent",
    ));
    states
}

/// Two accounts, three programs.
const CSV: &str = "account,industry,lob,function,channel,direction,employer,example\\n\
    Harbor Bank,Banking,Card Services,Customer service,Voice call,inbound,Sampaguita Support,Hello\\n\
    Harbor Bank,Banking,Collections,Collections,Voice call,outbound,Sampaguita Support,\\n\
    Nimbus Air,Travel,Bookings,Sales,Live chat,inbound,,Changes a seat.\\n";

/// A script that hands the page a file.
fn bring(text: &str) -> String {
    format!(
        "const bag = new DataTransfer();
         bag.items.add(new File(['{text}'], 'clients.csv'));
         const box = document.querySelector('[data-pack=file]');
         box.files = bag.files;
         box.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    )
}

/// The page of the visitor's own data, and the map over them. In this order: what is brought stays.
pub(crate) fn with_own_data() -> Vec<State> {
    const KEPT: &str = "document.querySelector('.here-now')?.innerText.includes('Kept')";
    const REMOVED: &str =
        "document.querySelector('.done') && document.querySelector('.here-now')?.innerText.includes('Kept')";
    const CHANGED: &str = "document.querySelector('#cell-channel').value = '';
        document.querySelector('[data-pack=take-in]').click()";
    let press = |button: &str| format!("document.querySelector('{button}').click()");
    vec![
        unfolded("no data yet", "#/data"),
        after("nothing pasted", "#/data", &press("[data-pack=paste]"), "document.querySelector('#refused .notice')"),
        after(
            "a file that is refused",
            "#/data",
            &bring("account,lob,channel\\nHarbor Bank,,Email\\n,Sales,Email\\n"),
            "document.querySelector('#refused .problems li')",
        ),
        after("an empty table", "#/data", &press("[data-pack=blank]"), "document.querySelector('#cell-account')"),
        after("data that are here", "#/data", &bring(CSV), KEPT),
        after("a row that is changed", "#/data", &press("#row-edit-1"), "document.querySelector('#cell-account')"),
        after(
            "a row that is refused",
            "#/data",
            &format!("{}; {CHANGED}", press("#row-edit-1")),
            "document.querySelector('#row-problems')",
        ),
        after("a row that was removed", "#/data", &press("#row-drop-2"), REMOVED),
        after(
            "rows that are not there",
            "#/data",
            "const box = document.querySelector('[data-pack=find]');
            box.value = 'xqzz'; box.dispatchEvent(new Event('input', { bubbles: true }))",
            "!document.querySelector('.row-table')",
        ),
        after("data to be removed", "#/data", &press("#pack-remove"), "document.querySelector('#pack-remove')"),
        state("the map over own data", "#/map"),
        state("a selection in own data", "#/map?account=harbor-bank"),
    ]
}

/// Pages that are files of their own, and the frames of other people's pages, looked at by themselves.
pub(crate) fn in_files() -> Vec<State> {
    vec![
        state("the glossary as a page", "glossary/"),
        state("an entry as a page", "t/account/"),
        state("the comparisons as a page", "compare/"),
        state("a comparison as a page", "compare/bpo-or-call-center/"),
        state("about as a page", "about/"),
        state("the page of nothing", "404.html"),
        after("the page that gives markup", "share/#/map", "", "document.querySelector('#preview iframe, #preview *')"),
        state("a framed map", "embed/#/map?account=kariton"),
        state("a framed entry", "embed/#/t/account"),
        after(
            "a framed question",
            "embed/#/quiz?set=all&n=5&seed=1",
            "",
            "document.querySelector('[data-quiz=question]')",
        ),
        unfolded("a framed check", "embed/#/fit?tasks=answer-calls"),
        state("the one file", "floorwalker.html#/map"),
    ]
}

/// All of them.
pub(crate) fn all() -> Vec<State> {
    let groups = [on_the_map(), beside_the_map(), in_the_quiz(), with_own_data(), in_files()];
    groups.into_iter().flatten().collect()
}

impl Page {
    /// Brings a state about.
    pub(crate) async fn stand(&self, state: &State) -> Outcome {
        self.visit(&format!("{}{}", self.site(), state.at)).await?;
        let here = "document.readyState === 'complete'
            && (!document.getElementById('app') || document.documentElement.dataset.ready === 'true')";
        self.wait(&state.name, here).await?;
        let waits = "[...document.querySelectorAll('main .waiting')].some((word) => word.checkVisibility())";
        self.wait("everything has arrived", &format!("!{waits}")).await?;
        if !state.then.is_empty() {
            self.js(&state.then).await?;
        }
        self.wait(&state.name, state.until).await?;
        self.settle().await
    }
}
