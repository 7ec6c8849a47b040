//! Long work in short turns, so that the page never stands still.

use crate::domain::pack::Step;
use crate::platform::frame;

/// How long a turn may be, in milliseconds: half of what a frame has at 60 a second.
const TURN: f64 = 8.0;
/// How much is done between two looks at the clock.
const WORK: usize = 32;

/// Does the work to its end. `told` hears after each turn how much of how much is done, and stops it by answering false; then
/// this is false.
pub(super) async fn to_the_end(
    mut step: impl FnMut(usize) -> Step,
    mut told: impl FnMut(usize, usize) -> bool,
) -> bool {
    loop {
        let end = frame::now() + TURN;
        loop {
            match step(WORK) {
                Step::Done => return true,
                Step::More { done, of } if frame::now() >= end => {
                    if !told(done, of) {
                        return false;
                    }
                    break;
                }
                Step::More { .. } => {}
            }
        }
        frame::breathe().await;
    }
}
