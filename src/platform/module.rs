//! A part of the program that is fetched when it is asked for: another WebAssembly module, with a door of its own.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::fetch;

/// A module that has arrived.
#[derive(Debug, Clone)]
pub struct Module(JsValue);

impl Module {
    /// Brings the script in `file` and waits until it hands over what it can do. `None` where it does not arrive whole.
    pub async fn load(file: &str) -> Option<Self> {
        let module = JsFuture::from(fetch::ask("bring", file)?).await.ok()?;
        (!module.is_null() && !module.is_undefined()).then_some(Self(module))
    }

    /// Calls a function of the module; `None` where it has none of that name, or it failed.
    pub fn call(&self, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
        let function = Reflect::get(&self.0, &name.into()).ok()?.dyn_into::<Function>().ok()?;
        function.apply(&JsValue::NULL, &arguments.iter().collect::<Array>()).ok()
    }

    /// The same for a function that takes its time; true where it says so in the end.
    pub async fn ask(&self, name: &str, arguments: &[JsValue]) -> bool {
        let promise = self.call(name, arguments).and_then(|promise| promise.dyn_into::<Promise>().ok());
        let Some(promise) = promise else { return false };
        JsFuture::from(promise).await.is_ok_and(|answer| answer.is_truthy())
    }
}

/// Texts as the module takes them.
pub fn texts<'a>(texts: impl Iterator<Item = &'a str>) -> JsValue {
    texts.map(JsValue::from_str).collect::<Array>().into()
}

/// The texts that a module gave back.
pub fn taken(texts: &JsValue) -> Vec<String> {
    Array::from(texts).iter().filter_map(|text| text.as_string()).collect()
}
