//! The quiz, from the app's side: brought with the first quiz, asked what stands on the page, told what was pressed.

use std::cell::{Cell, RefCell};
use std::pin::Pin;

use wasm_bindgen::JsValue;
use web_sys::Event;

use crate::content;
use crate::platform::module::{Module, taken, texts};
use crate::platform::{fetch, frame};

/// The script that brings it where it is a program of its own.
const SCRIPT: &str = "quiz.js";

/// A quiz that answers.
pub trait Quiz {
    /// What stands on the page at `fragment`.
    fn show(&self, fragment: &str) -> Option<QuizShown>;
    /// What the button or list named `what` does at `fragment`: the address that it leads to; empty where the page stays.
    fn act(&self, what: &str, fragment: &str, event: &Event) -> String;
}

/// A quiz that is on its way; `None` where it does not come.
pub type Brought = Pin<Box<dyn Future<Output = Option<Box<dyn Quiz>>>>>;

/// Brings the quiz.
pub type Bring = fn() -> Brought;

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

/// How far it has come.
enum Arrival {
    Unasked,
    Asked,
    Here(Box<dyn Quiz>),
    Failed,
}

thread_local! {
    static QUIZ: RefCell<Arrival> = const { RefCell::new(Arrival::Unasked) };
    static BRING: Cell<Bring> = const { Cell::new(nowhere) };
}

fn nowhere() -> Brought {
    Box::pin(async { None })
}

/// From now on `bring` brings it.
pub(super) fn comes_by(bring: Bring) {
    BRING.set(bring);
}

/// What stands on the page at `fragment`; `None` while the quiz is not here.
pub(super) fn show(fragment: &str) -> Option<QuizShown> {
    QUIZ.with_borrow(|quiz| match quiz {
        Arrival::Here(quiz) => quiz.show(fragment),
        _ => None,
    })
}

/// What the button or list named `what` does at `fragment`: the address that it leads to; empty where the page stays.
pub(super) fn act(what: &str, fragment: &str, event: &Event) -> String {
    QUIZ.with_borrow(|quiz| match quiz {
        Arrival::Here(quiz) => quiz.act(what, fragment, event),
        _ => String::new(),
    })
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
        let quiz = BRING.get()().await;
        QUIZ.with_borrow_mut(|here| *here = quiz.map_or(Arrival::Failed, Arrival::Here));
        arrived();
    });
}

/// The quiz about the built-in content: a program of its own, which is told its texts.
pub(super) fn fetched() -> Brought {
    Box::pin(async { Some(Box::new(open().await?) as Box<dyn Quiz>) })
}

async fn open() -> Option<Module> {
    let asked = fetch::start(&content::QUIZ_NEEDS)?;
    let module = Module::load(SCRIPT).await?;
    let told = fetch::take(asked).await?;
    let first = || content::FIRST_VISIT.iter();
    let names = texts(first().map(|file| file.name).chain(content::QUIZ_NEEDS));
    let texts = texts(first().map(|file| file.text).chain(told.iter().map(String::as_str)));
    module.ask("open", &[names, texts]).await.then_some(module)
}

impl Quiz for Module {
    fn show(&self, fragment: &str) -> Option<QuizShown> {
        let shown = self.call("show", &[fragment.into()])?;
        let mut texts = taken(&shown).into_iter();
        let mut next = || texts.next().unwrap_or_default();
        Some(QuizShown { html: next(), map: next(), said: next() })
    }

    fn act(&self, what: &str, fragment: &str, event: &Event) -> String {
        let leads_to = self.call("act", &[what.into(), fragment.into(), JsValue::from(event)]);
        leads_to.and_then(|fragment| fragment.as_string()).unwrap_or_default()
    }
}
