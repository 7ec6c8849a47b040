//! Where a pack keeps its texts: in pages that never move, so that a large pack grows without large copies.

/// How much fits on a page, in bytes.
const PAGE: usize = 1 << 16;

/// A text of a pack; the empty one where there is none.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Text {
    page: u16,
    at: u16,
    len: u32,
}

impl Text {
    pub(super) fn is_empty(self) -> bool {
        self.len == 0
    }
}

/// The texts of a pack, one behind the other.
#[derive(Debug, Clone, Default)]
pub(super) struct Texts {
    pages: Vec<String>,
}

impl Texts {
    /// Keeps a text.
    pub(super) fn add(&mut self, text: &str) -> Text {
        if text.is_empty() {
            return Text::default();
        }
        if self.pages.last().is_none_or(|page| page.len() + text.len() > PAGE) {
            self.pages.push(String::with_capacity(PAGE.max(text.len())));
        }
        let number = self.pages.len() - 1;
        let Some(page) = self.pages.last_mut() else { return Text::default() };
        let kept = Text { page: number as u16, at: page.len() as u16, len: text.len() as u32 };
        page.push_str(text);
        kept
    }

    /// A kept text.
    pub(super) fn get(&self, text: Text) -> &str {
        let from = usize::from(text.at);
        self.pages.get(usize::from(text.page)).and_then(|page| page.get(from..from + text.len as usize)).unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back() {
        let mut texts = Texts::default();
        let words: Vec<String> = (0..5_000).map(|number| "é".repeat(number % 300)).collect();
        let kept: Vec<Text> = words.iter().map(|word| texts.add(word)).collect();
        for (word, text) in words.iter().zip(kept) {
            assert_eq!(texts.get(text), word);
        }
        assert!(texts.pages.len() > 10, "several pages");
    }

    #[test]
    fn a_text_over_a_page_has_one_of_its_own() {
        let mut texts = Texts::default();
        let (small, large) = (texts.add("small"), texts.add(&"x".repeat(PAGE + 1)));
        assert_eq!(texts.get(small), "small");
        assert_eq!(texts.get(large).len(), PAGE + 1);
        assert_eq!(texts.get(Text::default()), "");
    }
}
