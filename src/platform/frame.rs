//! Time as the visitor sees it: the next frame, a pause, and marks for measuring.

use std::pin::Pin;

use gloo::timers::callback::Timeout;
use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::{fetch, window};

/// Boxed, so that all works share the code that hands them to the browser.
type Work = Box<dyn FnOnce()>;

fn timeout(milliseconds: u32, work: Work) -> Timeout {
    Timeout::new(milliseconds, work)
}

/// Runs `work` when the frame that is being prepared has been painted.
///
/// A task queued from inside an animation frame runs after that frame's layout and paint.
pub fn after_paint(work: impl FnOnce() + 'static) {
    before_paint(move || after(0, work));
}

/// Runs `work` at the next animation frame, before it is painted.
pub fn before_paint(work: impl FnOnce() + 'static) {
    let work: Work = Box::new(work);
    // Dropping the handle would cancel the frame.
    std::mem::forget(gloo::render::request_animation_frame(|_| work()));
}

/// Runs `work` after so many milliseconds.
pub fn after(milliseconds: u32, work: impl FnOnce() + 'static) {
    timeout(milliseconds, Box::new(work)).forget();
}

/// Runs `work` beside everything else, as far as it goes at a time. Boxed, so that all works share one machine.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    let work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    wasm_bindgen_futures::spawn_local(work);
}

/// Lets the browser do what it has to do, before long work goes on (`public/pack-door.js`).
pub async fn breathe() {
    if let Some(turn) = fetch::ask_with("breathe", &Array::new()) {
        let _ = JsFuture::from(turn).await;
    }
}

/// Begins `work` in the next task, and promises a script what it says in the end, in a task of its own.
pub fn promise(work: impl Future<Output = bool> + 'static) -> Promise {
    let mut work = Some(work);
    Promise::new(&mut |resolve, _| {
        let Some(work) = work.take() else { return };
        spawn(async move {
            next_task().await;
            let said = work.await;
            next_task().await;
            let _ = resolve.call1(&JsValue::NULL, &said.into());
        });
    })
}

/// Ends this task: what the visitor does, and what is painted, comes before the next.
pub async fn next_task() {
    let turn = Promise::new(&mut |resolve, _| {
        after(0, move || {
            let _ = resolve.call0(&JsValue::NULL);
        });
    });
    let _ = JsFuture::from(turn).await;
}

/// Milliseconds since the page began.
pub fn now() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}

/// Leaves a mark in the browser's performance timeline.
pub fn mark(name: &str) {
    if let Some(performance) = window().and_then(|window| window.performance()) {
        let _ = performance.mark(name);
    }
}

/// Something to do after a pause; asking again starts the pause anew, dropping it cancels.
#[derive(Default)]
pub struct Pause(Option<Timeout>);

impl Pause {
    /// Runs `work` once this many milliseconds have passed without another call.
    pub fn then(&mut self, milliseconds: u32, work: impl FnOnce() + 'static) {
        self.0 = Some(timeout(milliseconds, Box::new(work)));
    }

    /// Forgets what was waiting; true where something was.
    pub fn cancel(&mut self) -> bool {
        self.0.take().is_some()
    }
}
