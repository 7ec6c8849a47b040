//! Time as the visitor sees it: the next frame, a pause, and marks for measuring.

use std::pin::Pin;

use gloo::timers::callback::Timeout;

use super::{fetch, window};

/// Runs `work` when the frame that is being prepared has been painted.
///
/// A task queued from inside an animation frame runs after that frame's layout and paint.
pub fn after_paint(work: impl FnOnce() + 'static) {
    let handle = gloo::render::request_animation_frame(|_| {
        after(0, work);
    });
    // Dropping the handle would cancel the frame.
    std::mem::forget(handle);
}

/// Runs `work` at the next animation frame, before it is painted.
pub fn before_paint(work: impl FnOnce() + 'static) {
    std::mem::forget(gloo::render::request_animation_frame(|_| work()));
}

/// Runs `work` after so many milliseconds.
pub fn after(milliseconds: u32, work: impl FnOnce() + 'static) {
    Timeout::new(milliseconds, work).forget();
}

/// Runs `work` beside everything else, as far as it goes at a time. Boxed, so that all works share one machine.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    let work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    wasm_bindgen_futures::spawn_local(work);
}

/// Lets the browser do what it has to do, before long work goes on (`public/pack-door.js`).
pub async fn breathe() {
    if let Some(turn) = fetch::ask_with("breathe", &js_sys::Array::new()) {
        let _ = wasm_bindgen_futures::JsFuture::from(turn).await;
    }
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
        self.0 = Some(Timeout::new(milliseconds, work));
    }

    /// Forgets what was waiting; true where something was.
    pub fn cancel(&mut self) -> bool {
        self.0.take().is_some()
    }
}
