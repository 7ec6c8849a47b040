//! The published pages as files: what stands in them before any script, and that no text in them becomes code.

use std::cell::RefCell;
use std::path::Path;

use lol_html::{RewriteStrSettings, element, rewrite_str, text};
use xtask::{dist, gzip, paths};

use crate::support::content::{CONTENT, Layer, text as text_in};
use crate::support::library::TERMS;
use crate::support::{Outcome, Trouble, none};

/// Kinds of scripts that are data.
const DATA: [&str; 2] = ["application/json", "application/ld+json"];
/// What no policy may hold.
const WEAK: [&str; 6] = ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "http:", "https:", " *"];

/// What is wrong with the page's policy and its markup.
fn faults_of(name: &str, page: &str) -> Outcome<Vec<String>> {
    let faults = RefCell::new(Vec::new());
    let early = RefCell::new(Vec::new());
    let policy = RefCell::new(None::<String>);
    let fault = |text: String| faults.borrow_mut().push(format!("{name}: {text}"));
    let every = element!("*", |element| {
        let tag = element.tag_name();
        let is_policy = element
            .get_attribute("http-equiv")
            .is_some_and(|kind| kind.eq_ignore_ascii_case("Content-Security-Policy"));
        if tag == "meta" && is_policy {
            *policy.borrow_mut() = element.get_attribute("content");
        } else if policy.borrow().is_none()
            && !matches!(tag.as_str(), "html" | "head")
            && !element.has_attribute("charset")
        {
            early.borrow_mut().push(format!("{name}: <{tag}> stands before the policy"));
        }
        for attribute in element.attributes() {
            let attribute = attribute.name();
            if attribute == "style" || attribute.starts_with("on") {
                fault(format!("<{tag}> has the attribute {attribute}"));
            }
        }
        let kind = element.get_attribute("type").unwrap_or_default();
        let is_data = tag == "script" && (DATA.contains(&kind.as_str()) || element.has_attribute("data-file"));
        let is_inline = tag == "style" || tag == "script" && !element.has_attribute("src");
        let hashed = policy.borrow().as_ref().is_some_and(|policy| policy.contains("'sha256-"));
        if is_inline && !is_data && !hashed {
            fault(format!("an inline <{tag}> that no hash in the policy allows"));
        }
        for attribute in ["href", "src", "action", "data"] {
            let value = element.get_attribute(attribute).unwrap_or_default();
            let is_read = matches!(tag.as_str(), "a");
            let says = tag == "link" && element.get_attribute("rel").as_deref() == Some("canonical");
            if !is_read && !says && (value.contains("//") || value.trim_start().starts_with("javascript:")) {
                fault(format!("<{tag}> takes {value} from elsewhere"));
            }
            if !says && value.starts_with('/') {
                fault(format!("<{tag}> counts on the top of the host: {value}"));
            }
        }
        Ok(())
    });
    let settings = RewriteStrSettings::new().append_element_content_handler(every);
    rewrite_str(page, settings).map_err(|error| Trouble(format!("{name}: {error}")))?;
    match policy.borrow().as_deref() {
        None => fault("no policy".into()),
        Some(policy) => {
            faults.borrow_mut().extend(early.take());
            for weak in WEAK.iter().filter(|weak| policy.contains(**weak)) {
                fault(format!("the policy holds {weak}"));
            }
            for needed in ["default-src 'none'", "base-uri 'none'", "form-action 'none'"] {
                if !policy.contains(needed) {
                    fault(format!("the policy lacks {needed}"));
                }
            }
        }
    }
    Ok(faults.take())
}

fn pages() -> Outcome<Vec<(String, String)>> {
    let files = dist::files(&paths::dist())?.into_iter();
    let files = files.filter(|file| file.extension().is_some_and(|ending| ending == "html"));
    files
        .map(|file| {
            let name = file.strip_prefix(paths::dist())?.display().to_string();
            Ok((name, std::fs::read_to_string(&file)?))
        })
        .collect()
}

#[test]
fn every_page_has_a_strict_policy_first_and_no_code_in_its_text() -> Outcome {
    let pages = pages()?;
    let mut faults = Vec::new();
    for (name, page) in &pages {
        faults.extend(faults_of(name, page)?);
    }
    assert!(pages.iter().any(|(name, _)| name == "index.html"));
    none(&faults)
}

#[test]
fn the_check_sees_what_it_is_for() -> Outcome {
    let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'\">";
    for (page, expected) in [
        (format!("<head><meta charset=\"utf-8\">{policy}<script src=\"a.js\"></script>"), 0),
        ("<head><title>x</title>".to_owned(), 1),
        (format!("<head><script src=\"a.js\"></script>{policy}"), 1),
        (format!("{policy}<script>1</script><script type=\"application/json\">1</script>"), 1),
        (format!("{policy}<p style=\"color:red\" onclick=\"x()\">"), 2),
        (format!("{policy}<img src=\"https://elsewhere/x.png\"><a href=\"https://elsewhere/\">"), 1),
        (format!("{policy}<link rel=\"stylesheet\" href=\"/x.css\">"), 1),
        (policy.replace("default-src 'none'", "script-src 'unsafe-inline' https:"), 3),
    ] {
        assert_eq!(faults_of("page", &page)?.len(), expected, "{page}: {:?}", faults_of("page", &page)?);
    }
    Ok(())
}

/// The text of all elements that fit.
fn words_of(page: &str, selector: &str) -> Outcome<String> {
    let words = RefCell::new(String::new());
    let collect = text!(selector, |chunk| {
        words.borrow_mut().push_str(chunk.as_str());
        Ok(())
    });
    let settings = RewriteStrSettings::new().append_element_content_handler(collect);
    rewrite_str(page, settings).map_err(|error| Trouble(error.to_string()))?;
    Ok(words.take().replace("&amp;", "&").replace("&#39;", "'"))
}

#[test]
fn the_raw_map_holds_its_heading_every_path_in_words_and_ways_on() -> Outcome {
    let page = std::fs::read_to_string(paths::dist().join("index.html"))?;
    assert_eq!(words_of(&page, "h1")?, "Who you work for, on one map");
    assert!(words_of(&page, ".lead")?.starts_with("In a call center you are paid by one company"));
    let outline = words_of(&page, ".outline")?;
    let nodes = Layer::ALL.into_iter().flat_map(|layer| CONTENT.nodes(layer));
    let missing = nodes.filter(|node| !outline.contains(node.name.as_str()));
    none(&missing.map(|node| format!("{} is not in the outline", node.name)).collect::<Vec<String>>())?;
    assert_eq!(page.matches("data-program=").count(), CONTENT.programs.len(), "every path");
    for link in ["href=\"glossary/\"", "href=\"t/customer-service/\"", "href=\"compare/\"", "href=\"about/\""] {
        assert!(page.contains(link), "{link} is not in index.html");
    }
    Ok(())
}

#[test]
fn every_term_has_a_page_with_its_name_as_title_and_heading() -> Outcome {
    let dist = paths::dist();
    let list = std::fs::read_to_string(dist.join("glossary/index.html"))?;
    let listed = words_of(&list, "main dt")?;
    let mut faults = Vec::new();
    for term in TERMS.iter() {
        let (name, slug, summary) = (text_in(term, "name"), text_in(term, "slug"), text_in(term, "summary"));
        let page = std::fs::read_to_string(dist.join(format!("t/{slug}/index.html"))).unwrap_or_default();
        for (what, holds) in [
            ("title", words_of(&page, "title")?.contains(&name)),
            ("h1", words_of(&page, "h1")?.starts_with(&name)),
            ("one line", words_of(&page, "main")?.contains(&summary)),
            ("place in the glossary", listed.contains(&name)),
            ("language", page.contains("<html lang=\"en\"")),
        ] {
            if !holds {
                faults.push(format!("t/{slug}/ has not its {what}"));
            }
        }
    }
    none(&faults)
}

fn weighs(file: &Path, most: usize) -> Outcome {
    let weight = gzip::best(file)?.len();
    assert!(weight <= most, "{}: {weight} bytes, more than {most}", file.display());
    Ok(())
}

#[test]
fn the_raw_map_is_light() -> Outcome {
    weighs(&paths::dist().join("index.html"), 30 * 1024)
}
