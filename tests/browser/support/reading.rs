//! What the page says, read as a visitor reads it.

use super::Outcome;
use super::page::Page;

impl Page {
    /// Waits until nothing on the page is under way any more.
    pub(crate) async fn arrived(&self) -> Outcome {
        self.wait("everything has arrived", "!document.querySelector('main .waiting')").await
    }

    /// Loads an address anew and waits until all of it is here.
    pub(crate) async fn read(&self, fragment: &str) -> Outcome {
        self.load(fragment).await?;
        self.arrived().await
    }

    /// The words that are seen in the first such element, with single spaces; empty where there is none.
    pub(crate) async fn words(&self, selector: &str) -> Outcome<String> {
        let words = "const found = document.querySelector(arguments[0]);
                     return found ? found.innerText.replace(/\\s+/g, ' ').trim() : ''";
        Ok(self.js_with(words, &[selector]).await?.as_str().unwrap_or_default().to_owned())
    }

    /// The words of each such element, hidden ones too, with single spaces.
    pub(crate) async fn all_words(&self, selector: &str) -> Outcome<Vec<String>> {
        let all = "[...document.querySelectorAll(arguments[0])]";
        let words = format!("return {all}.map((found) => found.textContent.replace(/\\s+/g, ' ').trim())");
        Ok(strings(&self.js_with(&words, &[selector]).await?))
    }

    /// Where each such link leads, such as `#/t/account`.
    pub(crate) async fn leads(&self, selector: &str) -> Outcome<Vec<String>> {
        let leads = "return [...document.querySelectorAll(arguments[0])].map((link) => link.getAttribute('href'))";
        Ok(strings(&self.js_with(leads, &[selector]).await?))
    }

    /// Whether there is such an element.
    pub(crate) async fn has(&self, selector: &str) -> Outcome<bool> {
        Ok(self.js_with("return Boolean(document.querySelector(arguments[0]))", &[selector]).await?.as_bool()
            == Some(true))
    }

    /// The id of what has the focus; where the program has died, the report of it.
    pub(crate) async fn focused(&self) -> Outcome<String> {
        let focused = "const { activeElement } = document;
            return activeElement.closest('#broken')?.textContent || activeElement.id || activeElement.tagName";
        self.text(focused).await
    }

    /// The fragment in the address bar.
    pub(crate) async fn address(&self) -> Outcome<String> {
        self.text("return location.hash").await
    }
}

fn strings(value: &serde_json::Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(|item| item.as_str().map(Into::into)).collect()
}

/// Holds a text against meanings, each of which may be put in several ways.
pub(crate) fn says(words: &str, meanings: &[&[&str]]) {
    let words = words.to_lowercase();
    for one_of in meanings {
        assert!(one_of.iter().any(|word| words.contains(&word.to_lowercase())), "one of {one_of:?} in: {words}");
    }
}
