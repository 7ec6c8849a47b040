//! The page as a screen reader has it: the browser's own accessibility tree, as lines in reading order.

use std::collections::HashMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::Outcome;
use super::page::Page;

/// What is only there for the boxes around it.
const SILENT: [&str; 15] = [
    "none",
    "generic",
    "RootWebArea",
    "StaticText",
    "InlineTextBox",
    "LineBreak",
    "LayoutTable",
    "LabelText",
    "ListMarker",
    "strong",
    "emphasis",
    "code",
    "mark",
    "superscript",
    "subscript",
];
/// What is called by the words in it, and read as one.
const WHOLE: [&str; 13] = [
    "link",
    "button",
    "DisclosureTriangle",
    "checkbox",
    "radio",
    "option",
    "MenuListOption",
    "menuitem",
    "image",
    "textbox",
    "searchbox",
    "progressbar",
    "tooltip",
];
/// What is called by the words in it, and may hold something of its own.
const NAMED_BY_WORDS: [&str; 5] = ["heading", "cell", "gridcell", "rowheader", "columnheader"];

/// The accessibility tree of a page.
pub(crate) struct Heard {
    nodes: HashMap<String, Value>,
    root: String,
    /// The attributes of the elements, by the number that the browser gives them.
    attributes: HashMap<u64, HashMap<String, String>>,
}

impl Heard {
    /// The tree as it is now.
    pub(crate) fn on(page: &Page) -> Outcome<Self> {
        let mut attributes = HashMap::new();
        page.devtools("DOM.enable", json!({}))?;
        collect(&page.devtools("DOM.getDocument", json!({ "depth": -1, "pierce": true }))?["root"], &mut attributes);
        let tree = page.devtools("Accessibility.getFullAXTree", json!({}))?;
        let mut nodes = HashMap::new();
        let mut root = String::new();
        for node in tree["nodes"].as_array().into_iter().flatten() {
            let id = node["nodeId"].as_str().unwrap_or_default().to_owned();
            if node["parentId"].is_null() {
                root.clone_from(&id);
            }
            nodes.insert(id, node.clone());
        }
        Ok(Self { nodes, root, attributes })
    }

    /// All that is heard, a line for each thing, what is in something else further in.
    pub(crate) fn lines(&self) -> String {
        let mut told = Told { text: String::new(), words: String::new() };
        if let Some(root) = self.nodes.get(&self.root) {
            let _ = writeln!(told.text, "page \"{}\"", name(root));
            self.read(root, 0, &mut told);
            told.flush(0);
        }
        told.text
    }

    /// The nodes that are heard and have that role.
    pub(crate) fn of_role(&self, role: &str) -> impl Iterator<Item = &Value> {
        self.nodes.values().filter(move |node| node["ignored"] != json!(true) && node["role"]["value"] == role)
    }

    /// The attribute of the element that a node stands for.
    pub(crate) fn attribute(&self, node: &Value, attribute: &str) -> Option<&str> {
        let element = self.attributes.get(&node["backendDOMNodeId"].as_u64()?)?;
        element.get(attribute).map(String::as_str)
    }

    fn children<'a>(&'a self, node: &'a Value) -> impl Iterator<Item = &'a Value> {
        let ids = node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str);
        ids.filter_map(|id| self.nodes.get(id))
    }

    fn read(&self, node: &Value, depth: usize, told: &mut Told) {
        for child in self.children(node) {
            let role = child["role"]["value"].as_str().unwrap_or_default();
            let silent = child["ignored"] == json!(true) || SILENT.contains(&role);
            if role == "StaticText" && child["ignored"] != json!(true) {
                told.say(&name(child));
            } else if role == "LabelText" && self.holds_control(child) {
                // The words of a box that stands in its label are the name of the box.
                self.read_inside(child, depth, told);
            } else if silent {
                self.read(child, depth, told);
            } else {
                told.flush(depth);
                self.tell(child, role, depth, told);
            }
        }
    }

    /// A thing with a line of its own.
    fn tell(&self, node: &Value, role: &str, depth: usize, told: &mut Told) {
        let (called, states) = (name(node), self.states(node, role));
        // A paragraph is its words; an item is one by standing further in.
        let plain = role == "paragraph"
            || ((role == "listitem" || role == "term" || role == "definition") && states.is_empty());
        let inner = if plain && role == "paragraph" { depth } else { depth + 1 };
        if plain && role != "paragraph" {
            let _ = writeln!(told.text, "{}- {}", "  ".repeat(depth), if role == "listitem" { "" } else { role });
        } else if !plain {
            let _ = write!(told.text, "{}{}", "  ".repeat(depth), spoken_role(role));
            if !called.is_empty() {
                let _ = write!(told.text, " \"{called}\"");
            }
            told.text.push_str(&states);
            told.text.push('\n');
        }
        if WHOLE.contains(&role) {
            if role != "textbox" && role != "searchbox" {
                self.read_inside(node, depth + 1, told);
            }
        } else if NAMED_BY_WORDS.contains(&role) {
            self.read_inside(node, depth + 1, told);
        } else {
            self.read(node, inner, told);
            told.flush(inner);
        }
    }

    /// What is pressed inside something that is called by its words.
    fn read_inside(&self, node: &Value, depth: usize, told: &mut Told) {
        for child in self.children(node) {
            let role = child["role"]["value"].as_str().unwrap_or_default();
            if child["ignored"] != json!(true) && (WHOLE.contains(&role) || role == "combobox") && role != "image" {
                self.tell(child, role, depth, told);
            } else {
                self.read_inside(child, depth, told);
            }
        }
    }

    fn holds_control(&self, node: &Value) -> bool {
        self.children(node).any(|child| {
            let role = child["role"]["value"].as_str().unwrap_or_default();
            ["checkbox", "radio", "textbox", "searchbox", "combobox", "button"].contains(&role)
                || self.holds_control(child)
        })
    }

    fn states(&self, node: &Value, role: &str) -> String {
        let property = |name: &str| {
            let all = node["properties"].as_array().into_iter().flatten();
            all.clone().find(|property| property["name"] == name).map(|property| &property["value"]["value"])
        };
        let is = |name: &str| property(name).is_some_and(|value| *value == json!(true) || *value == "true");
        let mut states = Vec::new();
        match property("level").and_then(Value::as_u64) {
            Some(level) if role == "heading" => states.push(format!("level {level}")),
            _ => {}
        }
        match property("expanded") {
            Some(value) if *value == json!(true) => states.push("unfolded".into()),
            Some(_) => states.push("folded".into()),
            None => {}
        }
        if let Some(checked) = property("checked") {
            states.push(if *checked == "true" { "ticked" } else { "not ticked" }.into());
        }
        for (name, said) in [
            ("disabled", "unavailable"),
            ("invalid", "invalid entry"),
            ("required", "required"),
            ("readonly", "read only"),
        ] {
            if is(name) {
                states.push(said.into());
            }
        }
        if let Some(current) = self.attribute(node, "aria-current") {
            states.push(if current == "page" { "current page" } else { "current" }.into());
        }
        if let (Some(place), Some(of)) = (self.attribute(node, "aria-posinset"), self.attribute(node, "aria-setsize")) {
            states.push(format!("{place} of {of}"));
        }
        if role == "list" {
            let items = self.items(node);
            states.push(format!("{items} item{}", if items == 1 { "" } else { "s" }));
        }
        if ["combobox", "textbox", "searchbox", "progressbar", "spinbutton"].contains(&role) {
            let value = node["value"]["value"].as_str().map_or_else(|| node["value"]["value"].to_string(), Into::into);
            if !value.is_empty() && value != "null" {
                states.push(format!("value \"{value}\""));
            }
        }
        if let Some(live) = property("live").and_then(Value::as_str).filter(|live| *live != "off") {
            states.push(format!("{live}{}", if is("atomic") { ", read as a whole" } else { "" }));
        }
        if let Some(description) = node["description"]["value"].as_str().filter(|description| !description.is_empty()) {
            states.push(format!("described: {}", flat(description)));
        }
        states.iter().fold(String::new(), |told, state| told + "; " + state)
    }

    /// How many items a list has, however they are wrapped.
    fn items(&self, node: &Value) -> usize {
        self.children(node)
            .map(|child| match child["role"]["value"].as_str().unwrap_or_default() {
                "listitem" if child["ignored"] != json!(true) => 1,
                "list" if child["ignored"] != json!(true) => 0,
                _ => self.items(child),
            })
            .sum()
    }
}

/// The lines so far, and words that no line has yet.
struct Told {
    text: String,
    words: String,
}

impl Told {
    /// Words; what stands in boxes beside each other is heard as words apart.
    fn say(&mut self, words: &str) {
        let ends =
            self.words.chars().next_back().is_some_and(|last| last.is_alphanumeric() || "\u{201d}:".contains(last));
        let begins = words.chars().next().is_some_and(|first| first.is_alphanumeric() || first == '\u{201c}');
        if ends && begins {
            self.words.push(' ');
        }
        self.words.push_str(words);
    }

    fn flush(&mut self, depth: usize) {
        let words = flat(&std::mem::take(&mut self.words));
        if !words.is_empty() {
            let _ = writeln!(self.text, "{}{words}", "  ".repeat(depth));
        }
    }
}

/// A role as screen readers say it.
fn spoken_role(role: &str) -> &str {
    match role {
        "contentinfo" => "footer",
        "DescriptionList" => "terms",
        "Figcaption" => "caption",
        "complementary" => "aside",
        "DisclosureTriangle" => "fold",
        "MenuListPopup" => "choices",
        "Legend" => "legend",
        other => other,
    }
}

fn name(node: &Value) -> String {
    let name = node["name"]["value"].as_str().unwrap_or_default();
    // The words of a text keep the spaces that part them from their neighbors.
    if node["role"]["value"] == "StaticText" { name.into() } else { flat(name) }
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Takes up the attributes of a node and of all in it.
fn collect(node: &Value, into: &mut HashMap<u64, HashMap<String, String>>) {
    if let (Some(id), Some(attributes)) = (node["backendNodeId"].as_u64(), node["attributes"].as_array()) {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        into.insert(id, attributes.chunks(2).map(|pair| (text(&pair[0]), text(&pair[1]))).collect());
    }
    for part in ["children", "shadowRoots"] {
        node[part].as_array().into_iter().flatten().for_each(|child| collect(child, into));
    }
    if node["contentDocument"].is_object() {
        collect(&node["contentDocument"], into);
    }
}
