//! The content that the built site should show, read by other code than the app's.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use serde_json::Value;
use xtask::{dist, paths};

/// The map's layers, left to right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Layer {
    Account,
    Lob,
    Channel,
}

impl Layer {
    pub(crate) const ALL: [Self; 3] = [Self::Account, Self::Lob, Self::Channel];

    /// Its name in addresses and in `data-layer`.
    pub(crate) fn slug(self) -> &'static str {
        ["account", "lob", "channel"][self as usize]
    }
}

/// Who works for whom, at what, over what.
#[derive(Debug)]
pub(crate) struct Program {
    /// The ids of its account, LOB and channel.
    pub(crate) nodes: [String; 3],
    pub(crate) direction: String,
    /// What the agent says or does.
    pub(crate) example: String,
}

impl Program {
    pub(crate) fn id(&self, layer: Layer) -> &str {
        &self.nodes[layer as usize]
    }

    /// The address at which it is selected.
    pub(crate) fn address(&self) -> String {
        let [account, lob, channel] = &self.nodes;
        format!("#/map?account={account}&lob={lob}&channel={channel}")
    }

    /// Whether a filter for that direction keeps it: work in both directions is found under either.
    pub(crate) fn answers(&self, direction: &str) -> bool {
        self.direction == direction || (self.direction == "both" && direction != "none")
    }
}

/// A node, or a group of nodes.
#[derive(Debug)]
pub(crate) struct Thing {
    pub(crate) id: String,
    pub(crate) name: String,
    /// The industry of an account, the function of a LOB, the medium of a channel.
    pub(crate) group: String,
    /// Everything else that the file says.
    pub(crate) json: Value,
}

/// The content.
#[derive(Debug)]
pub(crate) struct Content {
    pub(crate) programs: Vec<Program>,
    nodes: [Vec<Thing>; 3],
    companies: Vec<Thing>,
}

/// The content that is served.
pub(crate) static CONTENT: LazyLock<Content> = LazyLock::new(Content::read);

impl Content {
    fn read() -> Self {
        let programs = list(&dist::part(&paths::dist(), "programs.json").unwrap_or_else(|failure| panic!("{failure}")))
            .into_iter()
            .map(|json| Program {
                nodes: Layer::ALL.map(|layer| text(&json, layer.slug())),
                direction: text(&json, "direction"),
                example: text(&json, "example"),
            });
        let things = |file: &str, group: &str| -> Vec<Thing> {
            let items = list(&paths::root().join("src/content").join(file)).into_iter();
            let thing = |json: Value| Thing {
                id: text(&json, "id"),
                name: text(&json, "name"),
                group: text(&json, group),
                json,
            };
            items.map(thing).collect()
        };
        Self {
            programs: programs.collect(),
            nodes: [
                things("accounts.json", "industry"),
                things("lobs.json", "function"),
                things("channels.json", "medium"),
            ],
            companies: things("companies.json", "kind"),
        }
    }

    /// The nodes of a layer.
    pub(crate) fn nodes(&self, layer: Layer) -> &[Thing] {
        &self.nodes[layer as usize]
    }

    /// The node of that layer with that id.
    pub(crate) fn node(&self, layer: Layer, id: &str) -> &Thing {
        find(self.nodes(layer), id)
    }

    /// Who employs the agents of an account.
    pub(crate) fn employer(&self, account: &str) -> &Thing {
        find(&self.companies, &text(&self.node(Layer::Account, account).json, "employer"))
    }

    /// The programs that go through all of these nodes.
    pub(crate) fn through(&self, nodes: &[(Layer, &str)]) -> Vec<&Program> {
        self.kept(|program| nodes.iter().all(|(layer, id)| program.id(*layer) == *id))
    }

    /// The programs for which that is so.
    pub(crate) fn kept(&self, keep: impl Fn(&Program) -> bool) -> Vec<&Program> {
        self.programs.iter().filter(|program| keep(program)).collect()
    }

    /// The group of the program's node in that layer.
    pub(crate) fn group(&self, program: &Program, layer: Layer) -> &str {
        &self.node(layer, program.id(layer)).group
    }
}

/// The nodes of a layer on these programs.
pub(crate) fn touched<'a>(programs: &[&'a Program], layer: Layer) -> BTreeSet<&'a str> {
    programs.iter().map(|program| program.id(layer)).collect()
}

/// A field's text; empty where there is none.
pub(crate) fn text(json: &Value, field: &str) -> String {
    json[field].as_str().unwrap_or_default().to_owned()
}

/// The items of a content file.
pub(crate) fn list(path: &Path) -> Vec<Value> {
    let file = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    match serde_json::from_str(&file) {
        Ok(Value::Array(items)) => items,
        other => panic!("{}: a list was expected: {other:?}", path.display()),
    }
}

fn find<'a>(things: &'a [Thing], id: &str) -> &'a Thing {
    things.iter().find(|thing| thing.id == id).unwrap_or_else(|| panic!("the content has no {id}"))
}
