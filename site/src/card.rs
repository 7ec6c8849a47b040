//! What a page says to search engines and to whoever shows a preview of a link to it: its address, a picture, and what it is
//! in the words of schema.org and of the Open Graph protocol.

use floorwalker::html::Html;
use floorwalker::words;
use serde_json::Value;

use crate::address::Home;
use crate::pictures::SIZE;

/// The picture of pages that have none of their own, relative to the site's top.
pub const OWN_PICTURE: &str = "pictures/floorwalker.png";

/// A page as others show it.
#[derive(Debug, Clone)]
pub struct Card<'a> {
    /// The way from the page to the top of the site.
    pub up: &'a str,
    /// The page's folder below the top; of pages that say the same, the one to be found.
    pub path: &'a str,
    /// Its heading.
    pub name: &'a str,
    /// The same in a sentence.
    pub description: &'a str,
    /// Its picture, relative to the site's top.
    pub picture: &'a str,
    /// What it is to the Open Graph protocol: an article, or the site itself.
    pub kind: &'static str,
    /// What it is in the words of schema.org.
    pub data: Value,
}

impl Card<'_> {
    /// The markup for the page's head.
    pub fn write(&self, home: &Home) -> String {
        let mut html = Html::default();
        let h = &mut html;
        let url = home.to(self.path, self.up);
        canonical(h, &url);
        let (width, height) = SIZE;
        let own = [
            ("og:site_name", words::NAME),
            ("og:type", self.kind),
            ("og:title", self.name),
            ("og:description", self.description),
            ("og:url", &url),
            ("og:image", &home.to(self.picture, self.up)),
            ("og:image:width", &width.to_string()),
            ("og:image:height", &height.to_string()),
            ("og:image:alt", &words::site::picture_shows(self.name, self.description)),
        ];
        for (property, content) in own {
            h.wrap("<meta property=\"", property, "\" ").wrap("content=\"", content, "\">");
        }
        h.raw("<meta name=\"twitter:card\" content=\"summary_large_image\">");
        html.finish() + &json_ld(&self.data)
    }
}

/// The one address under which the page should be found.
pub fn canonical(h: &mut Html, url: &str) {
    h.wrap("<link rel=\"canonical\" href=\"", url, "\">");
}

/// Data in a page. Nothing in it can end its element or begin another: a text of JSON may spell each sign as its number.
fn json_ld(data: &Value) -> String {
    let text = data.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    format!("<script type=\"application/ld+json\">{text}</script>")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn hostile_texts_stay_data() {
        let hostile = "</script><script>alert(1)</script><!-- & \" \\";
        let data = json!({ "name": hostile });
        let written = json_ld(&data);
        let inside = written.strip_prefix("<script type=\"application/ld+json\">").expect("opens");
        let inside = inside.strip_suffix("</script>").expect("closes");
        assert!(!inside.contains(['<', '>', '&']), "{inside}");
        assert_eq!(serde_json::from_str::<Value>(inside).expect("is JSON"), data);
        let card =
            Card { up: "", path: "", name: hostile, description: hostile, picture: OWN_PICTURE, kind: "article", data };
        assert_eq!(card.write(&Home::Unknown).matches("<script").count(), 1);
    }
}
