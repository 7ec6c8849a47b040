//! Texts from beside the page.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::window;

/// The text at `url`, relative to the page; `None` where it does not arrive whole.
pub async fn text(url: &str) -> Option<String> {
    let response = JsFuture::from(window()?.fetch_with_str(url)).await.ok()?.dyn_into::<Response>().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
