//! A writer of HTML that cannot forget to escape: markup is `'static`, so it is ours; everything else is text.

use crate::domain::address::Address;

/// HTML under construction.
#[derive(Debug, Default)]
pub struct Html {
    text: String,
    /// What the ids of this text begin with, and how many there are.
    ids: (&'static str, usize),
    /// How links are spelled on a page that is a file of its own; in the app an address is its fragment.
    spelled: Option<fn(&Address) -> String>,
}

impl Html {
    /// A text that stands on a page beside others, with ids of its own.
    pub fn part(prefix: &'static str) -> Self {
        Self { ids: (prefix, 0), ..Self::default() }
    }

    /// A text of a page that is a file of its own and knows of no app: `spelled` says where an address leads from there.
    pub fn of_a_file(spelled: fn(&Address) -> String) -> Self {
        Self { spelled: Some(spelled), ..Self::default() }
    }

    /// Whether the app is there to answer buttons.
    pub fn is_in_the_app(&self) -> bool {
        self.spelled.is_none()
    }

    /// The way to the top of the site; empty in the app, which is there.
    pub fn top(&self) -> String {
        self.spelled.map_or_else(String::new, |spelled| spelled(&Address::default()))
    }

    /// Markup, as it stands.
    pub fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.text.push_str(markup);
        self
    }

    /// Text, or the value of a quoted attribute.
    pub fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            match c {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '"' => self.text.push_str("&quot;"),
                c => self.text.push(c),
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
        let link = self.spelled.map_or_else(|| address.format(), |spelled| spelled(address));
        self.wrap(before, &link, "\">")
    }

    /// A whole link.
    pub fn link(&mut self, address: &Address, text: &str) -> &mut Self {
        self.to("<a href=\"", address).wrap("", text, "</a>")
    }

    /// An id that no other element of this text has, for what must be referred to.
    pub fn next_id(&mut self) -> String {
        self.ids.1 += 1;
        format!("about-{}{}", self.ids.0, self.ids.1)
    }

    /// The finished text.
    pub fn finish(self) -> String {
        self.text
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
