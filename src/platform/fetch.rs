//! What comes from beside the page: texts, and parts of the program. `public/boot.js` knows where each is: in a file named by its
//! content, or in the one file that holds everything.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::window;

/// Texts that are on their way.
#[derive(Debug)]
pub struct Asked(Promise);

/// Asks for the texts in these files; [`take`] waits for them. One that fails is heard of at once: a promise that nobody listens to
/// would be an error of the page.
pub fn start(files: &[&str]) -> Option<Asked> {
    let promises: Option<Array> = files.iter().map(|file| ask("asset", file)).collect();
    Some(Asked(Promise::all_settled(promises?.as_ref())))
}

/// The texts that were asked for, in order; `None` where one does not arrive whole.
pub async fn take(asked: Asked) -> Option<Vec<String>> {
    let mut texts = Vec::new();
    for settled in Array::from(&JsFuture::from(asked.0).await.ok()?).iter() {
        texts.push(read(Reflect::get(&settled, &"value".into()).ok()?).await?);
    }
    Some(texts)
}

/// The text in a file; `None` where it does not arrive whole.
pub async fn text(file: &str) -> Option<String> {
    read(JsFuture::from(ask("asset", file)?).await.ok()?).await
}

/// Asks the boot script for something by the name of its file.
pub(super) fn ask(what: &str, file: &str) -> Option<Promise> {
    ask_with(what, &Array::of1(&file.into()))
}

/// Asks the page's own scripts for something.
pub(super) fn ask_with(what: &str, arguments: &Array) -> Option<Promise> {
    let site = Reflect::get(window()?.as_ref(), &"floorwalker".into()).ok()?;
    let function = Reflect::get(&site, &what.into()).ok()?.dyn_into::<Function>().ok()?;
    function.apply(&site, arguments).ok()?.dyn_into().ok()
}

/// Brings a style sheet; without it the page works too.
pub async fn sheet(file: &str) {
    if let Some(styled) = ask("sheet", file) {
        let _ = JsFuture::from(styled).await;
    }
}

async fn read(response: JsValue) -> Option<String> {
    let response = response.dyn_into::<Response>().ok()?;
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
