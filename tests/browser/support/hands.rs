//! Mouse, keyboard and finger: real input of the browser, never a call of `click()`.

use fantoccini::Locator;
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::page::Page;
use super::{Outcome, trouble};

/// Brings an element into sight and tells the middle of its box.
const MIDDLE: &str = "
    const element = document.querySelector(arguments[0]);
    if (!element) return null;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    if (box.width === 0) return null;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const hit = document.elementFromPoint(x, y);
    return { x, y, free: element.contains(hit), over: hit ? hit.outerHTML.slice(0, 120) : 'nothing' };";

impl Page {
    /// Clicks with the mouse in the middle of the element, and waits until what follows is painted.
    pub(crate) async fn click(&self, selector: &str) -> Outcome {
        self.leave_by(selector).await?;
        self.settle().await
    }

    /// Clicks on what leads to another document, and waits for nothing: a script that waits in the one that is left may never end.
    pub(crate) async fn leave_by(&self, selector: &str) -> Outcome {
        let found = self.client.find(Locator::Css(selector)).await;
        let clicked = match found {
            Ok(element) => element.click().await,
            Err(error) => Err(error),
        };
        clicked.or_else(|error| trouble(format!("cannot click {selector}: {error}")))
    }

    /// Moves the mouse to a point of the window.
    pub(crate) async fn mouse_to(&self, x: f64, y: f64) -> Outcome {
        self.devtools("Input.dispatchMouseEvent", json!({ "type": "mouseMoved", "x": x, "y": y }))?;
        self.settle().await
    }

    /// Taps with a finger in the middle of the element, and waits until what follows is painted.
    pub(crate) async fn tap(&self, selector: &str) -> Outcome {
        let point = self.js_with(MIDDLE, &[selector]).await?;
        if point["free"] != json!(true) {
            return trouble(format!("cannot tap {selector}: {point}"));
        }
        if self.is_plain() {
            self.touch(&point).await?;
            return self.settle().await;
        }
        let touch = |kind: &str, points: Value| {
            self.devtools("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points }))
        };
        touch("touchStart", json!([{ "x": point["x"], "y": point["y"] }]))?;
        touch("touchEnd", json!([]))?;
        self.settle().await
    }

    /// Presses a key where the focus is, and waits until what follows is painted.
    pub(crate) async fn press(&self, key: Key) -> Outcome {
        self.strike(&[char::from(key)]).await?;
        self.settle().await
    }

    /// Presses and releases keys, one after the other, where the focus is.
    pub(crate) async fn strike(&self, keys: &[char]) -> Outcome {
        let strokes = keys.iter().fold(KeyActions::new("keyboard".into()), |actions, &value| {
            actions.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        });
        Ok(self.client.perform_actions(strokes).await?)
    }

    /// Presses a key while others are held.
    pub(crate) async fn chord(&self, held: Key, key: Key) -> Outcome {
        let (held, key) = (char::from(held), char::from(key));
        let strokes = KeyActions::new("keyboard".into())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key })
            .then(KeyAction::Up { value: held });
        self.client.perform_actions(strokes).await?;
        self.settle().await
    }

    /// Types letters where the focus is, and waits until what follows is painted.
    pub(crate) async fn type_letters(&self, text: &str) -> Outcome {
        self.strike(&text.chars().collect::<Vec<_>>()).await?;
        self.settle().await
    }

    /// Types into the search box in the place of what stands there.
    pub(crate) async fn search(&self, text: &str) -> Outcome {
        self.js("const box = document.querySelector('input[type=search]'); box.focus(); box.select()").await?;
        if text.is_empty() {
            return self.press(Key::Backspace).await;
        }
        self.type_letters(text).await
    }

    /// Presses the Tab key until the condition holds, at most `most` times; tells how often.
    pub(crate) async fn tab_until(&self, condition: &str, most: usize) -> Outcome<usize> {
        for pressed in 1..=most {
            self.press(Key::Tab).await?;
            if self.is(condition).await? {
                return Ok(pressed);
            }
        }
        trouble(format!("{most} times Tab do not lead to: {condition}"))
    }
}
