//! The pages that are measured beside each other.

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The least a page can do.
    Empty,
    /// This app.
    Floorwalker,
    /// This app with the same rows as a table.
    FloorwalkerCsv,
    /// D3's sankey diagram.
    Sankey,
    /// D3's tidy tree.
    Tree,
}

impl Page {
    /// In the order in which they are visited.
    pub(super) const ALL: [Self; 5] = [Self::Empty, Self::Floorwalker, Self::FloorwalkerCsv, Self::Sankey, Self::Tree];

    /// What it is called in tables.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty page",
            Self::Floorwalker => "Floorwalker",
            Self::FloorwalkerCsv => "from CSV",
            Self::Sankey => "D3 sankey",
            Self::Tree => "D3 tree",
        }
    }

    /// Its name among the options.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Floorwalker => "floorwalker",
            Self::FloorwalkerCsv => "csv",
            Self::Sankey => "sankey",
            Self::Tree => "tree",
        }
    }

    /// Whether it is this app.
    pub(super) fn is_ours(self) -> bool {
        matches!(self, Self::Floorwalker | Self::FloorwalkerCsv)
    }

    /// Whether it draws with D3.
    pub(super) fn is_d3(self) -> bool {
        matches!(self, Self::Sankey | Self::Tree)
    }

    /// Its address below the site's, for data of that many nodes; for none, with what is built in.
    pub(super) fn address(self, nodes: Option<usize>) -> String {
        match (self, nodes) {
            (Self::Floorwalker, Some(nodes)) => format!("?src=bench/{nodes}.json#/map"),
            (Self::FloorwalkerCsv, Some(nodes)) => format!("?src=bench/{nodes}.csv#/map"),
            (Self::Floorwalker | Self::FloorwalkerCsv, None) => "#/map".into(),
            (Self::Empty, nodes) => beside("empty", nodes),
            (Self::Sankey, nodes) => beside("sankey", nodes),
            (Self::Tree, nodes) => beside("tree", nodes),
        }
    }
}

fn beside(page: &str, nodes: Option<usize>) -> String {
    // The empty page needs some data to come up with.
    format!("bench/{page}.html?data={}.json", nodes.unwrap_or(super::SMALLEST))
}
