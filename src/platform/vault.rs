//! Whole files of the visitor's: what is kept of them on this device, and what lies beside the site. `public/pack-door.js` does
//! the work; nothing is uploaded.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::fetch::ask_with;

/// Why a file beside the site was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// The address is none.
    NoAddress,
    /// The address is of another kind than that of a file beside the page.
    NoFile,
    /// It lies at another site.
    Elsewhere,
    /// The address has a name or a password in it.
    Login,
    /// It leads on to another address.
    Redirected,
    /// The host took the question and sent nothing more.
    Silent,
    /// It has more bytes than were asked for.
    TooLarge,
    /// It did not come; the host's answer, where there was one.
    Missing(Option<u16>),
}

/// Keeps a file, in parts, in the place of the one before. False where the browser refuses.
pub async fn keep(parts: impl Iterator<Item = Vec<u8>>) -> bool {
    let parts: Array = parts.map(|part| Uint8Array::from(part.as_slice())).collect();
    asked("keep", &Array::of1(&parts)).await.is_some_and(|kept| kept.is_truthy())
}

/// What is kept here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// Nothing.
    Nothing,
    /// This file.
    File(Vec<u8>),
    /// The browser does not give it out, or it is of another kind.
    Refused,
}

/// The file that is kept here, if there is one.
pub async fn kept() -> Kept {
    match asked("kept", &Array::new()).await {
        Some(value) if value.is_undefined() => Kept::Nothing,
        Some(value) => bytes(value).map_or(Kept::Refused, Kept::File),
        None => Kept::Refused,
    }
}

/// Forgets it. False where the browser refuses.
pub async fn forget() -> bool {
    asked("forget", &Array::new()).await.is_some_and(|gone| gone.is_truthy())
}

/// The file at `address`, seen from the site's top.
///
/// # Errors
/// Where it is not read, and never more than `most` bytes of it.
pub async fn read(address: &str, most: usize) -> Result<Vec<u8>, Unread> {
    let arguments = Array::of2(&address.into(), &JsValue::from(most as u32));
    let answer = asked("read", &arguments).await.ok_or(Unread::Missing(None))?;
    match answer.as_string().as_deref() {
        Some("address") => Err(Unread::NoAddress),
        Some("no file") => Err(Unread::NoFile),
        Some("elsewhere") => Err(Unread::Elsewhere),
        Some("login") => Err(Unread::Login),
        Some("redirect") => Err(Unread::Redirected),
        Some("silent") => Err(Unread::Silent),
        Some("large") => Err(Unread::TooLarge),
        Some(other) => Err(Unread::Missing(other.parse().ok())),
        None => bytes(answer).ok_or(Unread::Missing(None)),
    }
}

async fn asked(what: &str, arguments: &Array) -> Option<JsValue> {
    JsFuture::from(ask_with(what, arguments)?).await.ok()
}

fn bytes(value: JsValue) -> Option<Vec<u8>> {
    Some(value.dyn_into::<Uint8Array>().ok()?.to_vec())
}
