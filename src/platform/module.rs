//! A part of the program that is fetched when it is asked for: another WebAssembly module, with a door of its own.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{document, window};

/// A module that has arrived.
#[derive(Debug, Clone)]
pub struct Module(JsValue);

impl Module {
    /// Adds the script at `url` to the page and waits until it says by the event `announced` that the module is here, as the
    /// event's `detail`. `None` where it does not arrive whole.
    ///
    /// A script element, because `import()` is no function that could be called from here, and code made of texts is what a
    /// strict content security policy refuses.
    pub async fn load(url: &str, announced: &'static str) -> Option<Self> {
        let script = document()?.create_element("script").ok()?;
        script.set_attribute("type", "module").ok()?;
        script.set_attribute("src", url).ok()?;
        let target = window()?;
        // The listeners end with this function.
        let listeners: Rc<RefCell<Vec<EventListener>>> = Rc::default();
        let promise = Promise::new(&mut |resolve: Function, _| {
            let failed = resolve.clone();
            let here = EventListener::once(&target, announced, move |event| {
                let module = Reflect::get(event, &"detail".into()).unwrap_or(JsValue::NULL);
                let _ = resolve.call1(&JsValue::NULL, &module);
            });
            let gone = EventListener::once(&script, "error", move |_| {
                let _ = failed.call1(&JsValue::NULL, &JsValue::NULL);
            });
            listeners.borrow_mut().extend([here, gone]);
        });
        document()?.document_element()?.append_child(&script).ok()?;
        let module = JsFuture::from(promise).await.ok()?;
        (!module.is_null() && !module.is_undefined()).then_some(Self(module))
    }

    /// Calls a function of the module; `None` where it has none of that name, or it failed.
    pub fn call(&self, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
        let function = Reflect::get(&self.0, &name.into()).ok()?.dyn_into::<Function>().ok()?;
        function.apply(&JsValue::NULL, &arguments.iter().collect::<Array>()).ok()
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
