//! What a visitor sees of the map, as one value: two screens are the same when their values are.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Outcome;
use super::content::Layer;
use super::page::Page;

const SCREEN: &str = include_str!("../scripts/screen.js");

/// What the map shows.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Screen(Value);

impl Screen {
    pub(crate) fn address(&self) -> &str {
        self.0["address"].as_str().unwrap_or_default()
    }

    /// The number of programs.
    pub(crate) fn count(&self) -> usize {
        self.0["count"].as_u64().unwrap_or(u64::MAX) as usize
    }

    /// The names in the path over the map.
    pub(crate) fn path(&self) -> Vec<&str> {
        self.list("path")
    }

    pub(crate) fn sentence(&self) -> &str {
        self.0["sentence"].as_str().unwrap_or_default()
    }

    /// The ids of the lit nodes of a layer.
    pub(crate) fn lit(&self, layer: Layer) -> BTreeSet<&str> {
        self.nodes("lit", layer)
    }

    /// The ids of the nodes of a layer that the filters take out.
    pub(crate) fn out(&self, layer: Layer) -> BTreeSet<&str> {
        self.nodes("out", layer)
    }

    /// The selected nodes, such as "account kariton".
    pub(crate) fn selected(&self) -> Vec<&str> {
        self.list("selected")
    }

    /// The picked values of the facets, such as "medium voice".
    pub(crate) fn picked(&self) -> Vec<&str> {
        self.list("picked")
    }

    /// What stands in the search box.
    pub(crate) fn query(&self) -> &str {
        self.0["query"].as_str().unwrap_or_default()
    }

    /// On a phone, the layer to choose from now.
    pub(crate) fn step(&self) -> &str {
        self.0["step"].as_str().unwrap_or_default()
    }

    pub(crate) fn notices(&self) -> Vec<&str> {
        self.list("notices")
    }

    /// The links of the programs that the twin shows.
    pub(crate) fn programs(&self) -> Vec<&str> {
        self.list("programs")
    }

    fn list(&self, name: &str) -> Vec<&str> {
        self.0[name].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
    }

    fn nodes(&self, name: &str, layer: Layer) -> BTreeSet<&str> {
        let of_layer = |node: &'_ str| node.split_once(' ').is_some_and(|(found, _)| found == layer.slug());
        self.list(name)
            .into_iter()
            .filter(|node| of_layer(node))
            .filter_map(|node| Some(node.split_once(' ')?.1))
            .collect()
    }
}

impl Page {
    /// What the map shows now.
    pub(crate) async fn screen(&self) -> Outcome<Screen> {
        Ok(Screen(self.js(SCREEN).await?))
    }
}
