//! A writer of HTML that cannot forget to escape: markup is `'static`, so it is ours; everything else is text.

use crate::domain::address::Address;

/// HTML under construction.
#[derive(Debug, Default)]
pub struct Html(String);

impl Html {
    /// Markup, as it stands.
    pub fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Text, or the value of a quoted attribute.
    pub fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                c => self.0.push(c),
            }
        }
        self
    }

    /// Text between markup.
    pub fn wrap(&mut self, before: &'static str, text: &str, after: &'static str) -> &mut Self {
        self.raw(before).text(text).raw(after)
    }

    /// A link's opening tag; `before` ends where the value of `href` begins.
    pub fn to(&mut self, before: &'static str, address: &Address) -> &mut Self {
        self.wrap(before, &address.format(), "\">")
    }

    /// A whole link.
    pub fn link(&mut self, address: &Address, text: &str) -> &mut Self {
        self.to("<a href=\"", address).wrap("", text, "</a>")
    }

    /// The finished text.
    pub fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_stays_text() {
        let mut html = Html::default();
        html.wrap("<p title=\"", "\" onload=\"x", "\">").wrap("", "<img src=x onerror=alert(1)> & </p>", "</p>");
        assert_eq!(
            html.finish(),
            "<p title=\"&quot; onload=&quot;x\">&lt;img src=x onerror=alert(1)&gt; &amp; &lt;/p&gt;</p>"
        );
    }
}
