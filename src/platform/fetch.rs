//! Texts from beside the page.

use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::window;

/// Texts that are on their way.
#[derive(Debug)]
pub struct Asked(Promise);

/// Asks for the texts at these addresses, relative to the page; [`take`] waits for them. One that fails is heard of at once:
/// a promise that nobody listens to would be an error of the page.
pub fn start(urls: &[&str]) -> Option<Asked> {
    let window = window()?;
    let promises: Array = urls.iter().map(|url| window.fetch_with_str(url)).collect();
    Some(Asked(Promise::all_settled(&promises)))
}

/// The texts that were asked for, in order; `None` where one does not arrive whole.
pub async fn take(asked: Asked) -> Option<Vec<String>> {
    let mut texts = Vec::new();
    for settled in Array::from(&JsFuture::from(asked.0).await.ok()?).iter() {
        texts.push(read(Reflect::get(&settled, &"value".into()).ok()?).await?);
    }
    Some(texts)
}

/// The text at `url`, relative to the page; `None` where it does not arrive whole.
pub async fn text(url: &str) -> Option<String> {
    read(JsFuture::from(window()?.fetch_with_str(url)).await.ok()?).await
}

async fn read(response: JsValue) -> Option<String> {
    let response = response.dyn_into::<Response>().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
