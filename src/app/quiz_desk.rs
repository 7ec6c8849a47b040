//! The quiz, from the app's side: fetched with the first quiz, asked what stands on the page, told what was pressed.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use web_sys::Event;

use crate::content;
use crate::platform::module::{Module, taken, texts};
use crate::platform::{fetch, frame};

/// The script that brings it.
const SCRIPT: &str = "quiz.js";

/// How far it has come.
#[derive(Debug, Default)]
enum Arrival {
    #[default]
    Unasked,
    Asked,
    Here(Module),
    Failed,
}

thread_local! {
    static QUIZ: RefCell<Arrival> = const { RefCell::new(Arrival::Unasked) };
}

/// What stands on the page at an address of the quiz.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct QuizShown {
    /// The page, or where the question is on the map, its card.
    pub html: String,
    /// The address of the map that is shown; empty where the question is not on the map.
    pub map: String,
    /// What has just happened, for those who hear it.
    pub said: String,
}

/// What stands on the page at `fragment`; `None` while the quiz is not here.
pub(super) fn show(fragment: &str) -> Option<QuizShown> {
    let shown = call("show", &[fragment.into()])?;
    let mut texts = taken(&shown).into_iter();
    let mut next = || texts.next().unwrap_or_default();
    Some(QuizShown { html: next(), map: next(), said: next() })
}

/// What the button or list named `what` does at `fragment`: the address that it leads to; empty where the page stays.
pub(super) fn act(what: &str, fragment: &str, event: &Event) -> String {
    let leads_to = call("act", &[what.into(), fragment.into(), event.into()]);
    leads_to.and_then(|fragment| fragment.as_string()).unwrap_or_default()
}

/// Whether it could not be brought.
pub(super) fn failed() -> bool {
    QUIZ.with_borrow(|quiz| matches!(quiz, Arrival::Failed))
}

/// Brings it, once, and then says so.
pub(super) fn bring(arrived: impl Fn() + 'static) {
    let asked = QUIZ.with_borrow_mut(|quiz| {
        let unasked = matches!(quiz, Arrival::Unasked | Arrival::Failed);
        if unasked {
            *quiz = Arrival::Asked;
        }
        !unasked
    });
    if asked {
        return;
    }
    frame::spawn(async move {
        let quiz = open().await;
        QUIZ.with_borrow_mut(|here| *here = quiz.map_or(Arrival::Failed, Arrival::Here));
        arrived();
    });
}

async fn open() -> Option<Module> {
    let asked = fetch::start(&content::QUIZ_NEEDS)?;
    let module = Module::load(SCRIPT).await?;
    let told = fetch::take(asked).await?;
    let first = || content::FIRST_VISIT.iter();
    let names = texts(first().map(|file| file.name).chain(content::QUIZ_NEEDS));
    let texts = texts(first().map(|file| file.text).chain(told.iter().map(String::as_str)));
    let opened = module.call("open", &[names, texts])?;
    opened.is_truthy().then_some(module)
}

fn call(name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    QUIZ.with_borrow(|quiz| match quiz {
        Arrival::Here(module) => module.call(name, arguments),
        _ => None,
    })
}
