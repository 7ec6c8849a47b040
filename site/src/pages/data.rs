//! What the pages are in the words of schema.org: <https://schema.org/DefinedTerm>.

use floorwalker::domain::address::Place;
use floorwalker::domain::atlas::Term;
use floorwalker::words;
use serde_json::{Value, json};

use super::Page;
use super::list::GLOSSARY;
use crate::Site;
use crate::card::OWN_PICTURE;

/// Under which the texts may be shared; the page about the program says the same.
const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";
const LANGUAGE: &str = "en";

pub(super) fn of_page(site: &Site, page: &Page, up: &str) -> Value {
    let mut data = match &page.address.place {
        Place::Term(slug) => match site.atlas.find_term(slug) {
            Some(id) => term(site.atlas.term(id), &glossary(site, up)),
            None => json!({}),
        },
        Place::Glossary(_) if page.instead.is_none() => {
            let name = words::site::GLOSSARY_NAME;
            json!({ "@type": "DefinedTermSet", "name": name, "inLanguage": LANGUAGE, "license": LICENCE })
        }
        Place::Compare(slug) => {
            let compared = site.atlas.comparisons().iter().filter(|comparison| comparison.slug == *slug);
            let about: Vec<Value> = compared
                .flat_map(|comparison| &comparison.columns)
                .map(|column| {
                    let url = site.home.to(&format!("t/{}/", site.atlas.term(column.term).slug), up);
                    json!({ "@type": "DefinedTerm", "name": column.name, "url": url })
                })
                .collect();
            json!({ "@type": "WebPage", "about": about, "inLanguage": LANGUAGE, "license": LICENCE })
        }
        Place::About => json!({ "@type": "AboutPage", "inLanguage": LANGUAGE }),
        _ => json!({ "@type": "CollectionPage", "inLanguage": LANGUAGE }),
    };
    data["@context"] = "https://schema.org".into();
    if data["name"].is_null() {
        data["name"] = page.name.as_str().into();
    }
    data["description"] = page.description.as_str().into();
    data["url"] = site.home.to(page.canonical(), up).into();
    data["image"] = site.home.to(&page.picture, up).into();
    data
}

fn glossary(site: &Site, up: &str) -> Value {
    let url = site.home.to(GLOSSARY, up);
    json!({ "@type": "DefinedTermSet", "name": words::site::GLOSSARY_NAME, "url": url })
}

/// An entry. Of its other names only those that need no caution beside them: here none could stand. What it is only searched by,
/// such as words that hurt, is not among its names at all.
fn term(term: &Term, set: &Value) -> Value {
    let mut data = json!({
        "@type": "DefinedTerm",
        "name": term.name,
        "termCode": term.slug,
        "inDefinedTermSet": set,
    });
    let notes = term.body().map_or(&[][..], |body| &body.alias_notes);
    let plain = term.also_called.iter().enumerate().filter(|(place, _)| notes.get(*place).is_none_or(String::is_empty));
    let mut names: Vec<&str> = term.acronym.as_deref().into_iter().collect();
    names.extend(plain.map(|(_, alias)| alias.name.as_str()));
    if !names.is_empty() {
        data["alternateName"] = names.into();
    }
    data
}

/// The whole site.
pub fn of_the_site(site: &Site, up: &str) -> Value {
    json!({
        "@type": "WebSite",
        "name": words::NAME,
        "description": words::MAP_LEAD,
        "url": site.home.to("", up),
        "inLanguage": LANGUAGE,
        "license": LICENCE,
    })
}

/// The site and the program in it, for the start page.
pub fn of_the_app(site: &Site, up: &str) -> Value {
    let app = json!({
        "@type": "WebApplication",
        "name": words::NAME,
        "description": words::MAP_LEAD,
        "url": site.home.to("", up),
        "image": site.home.to(OWN_PICTURE, up),
        "applicationCategory": "EducationalApplication",
        "operatingSystem": "Any",
        "browserRequirements": "Requires JavaScript and WebAssembly",
        "isAccessibleForFree": true,
        "offers": { "@type": "Offer", "price": 0, "priceCurrency": "USD" },
    });
    json!({ "@context": "https://schema.org", "@graph": [of_the_site(site, up), app] })
}
