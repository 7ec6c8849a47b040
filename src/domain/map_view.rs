//! (atlas, address) → exactly what the map shows. Drawing it takes no further decision.

use super::address::{Address, MapState};
use super::atlas::{Atlas, Layer, NodeId};
use super::facet::Facet;
use super::filter::{Choice, Counts, Fails, Pick, Scope, fails, loosen};
use super::search::SearchIndex;
use super::sentence::Sentence;
use super::text::order;
use super::wide::is_large;

/// The map for one address.
#[derive(Debug, Clone, PartialEq)]
pub struct MapView {
    /// The nodes of each layer, in the order of the atlas.
    pub nodes: [Vec<NodeView>; 3],
    /// The ribbons, between accounts and LOBs first. None where the map is large: what is drawn then is bounded by the screen
    /// ([`wide`](super::wide)).
    pub ribbons: Vec<Ribbon>,
    /// The values of each facet.
    pub facets: [Vec<FacetView>; 4],
    /// The lit programs, as places in [`Atlas::programs`].
    pub lit: Vec<usize>,
    /// What each program fails, in the order of [`Atlas::programs`].
    pub fails: Vec<Fails>,
    /// How many programs the filters keep, whatever is selected.
    pub kept: usize,
    /// Whether anything is selected, picked or typed.
    pub chosen: bool,
    /// Where no program is lit: the choices that alone are to blame, with what undoing each leaves.
    pub loosen: Vec<(Choice, u32)>,
    /// Slugs in the address that name nothing here.
    pub unknown: Vec<String>,
    /// "You are employed by …", as far as it can be said.
    pub sentence: Option<Sentence>,
    /// What the address means here: a slug that names nothing is not carried along.
    pub state: MapState,
    /// What is selected, left to right.
    pub selection: [Option<usize>; 3],
    /// On a phone: the layer to choose from now; `None` when all three are chosen.
    pub step: Option<Layer>,
}

/// A node of the map for one address.
#[derive(Debug, Clone, PartialEq)]
pub struct NodeView {
    /// How it stands to the choices.
    pub state: NodeState,
    /// Whether it is selected.
    pub current: bool,
    /// How many programs are lit once it is selected.
    pub leaves: u32,
    /// The layers whose selection a click on it keeps, besides its own.
    pub keeps: [bool; 3],
}

/// How a node stands to the choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NodeState {
    /// A lit program runs through it.
    Lit,
    /// The filters keep programs of it, but the selection lights none of them.
    Dimmed,
    /// The filters keep nothing of it.
    FilteredOut,
}

/// The programs that two neighboring nodes share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ribbon {
    /// Its left end.
    pub from: NodeId,
    /// Its right end.
    pub to: NodeId,
    /// The function of its LOB, which gives the color.
    pub function: usize,
    /// How many programs the filters keep: its width.
    pub kept: u32,
    /// How many of them are lit.
    pub lit: u32,
}

/// One value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetView {
    /// The value in addresses.
    pub value: String,
    /// How many programs the map shows when this value alone is picked in its facet.
    pub count: u32,
    /// Whether it is picked.
    pub picked: bool,
}

impl MapView {
    /// Whether any node is selected.
    pub fn anything_selected(&self) -> bool {
        self.selection.iter().any(Option::is_some)
    }

    /// A node of it.
    pub fn node(&self, id: NodeId) -> &NodeView {
        &self.nodes[id.layer as usize][id.index]
    }

    /// What a click on a node leads to: the node selected with as much of the present selection as goes with it, or, where it
    /// is selected already, the map without it.
    pub fn leads_to(&self, atlas: &Atlas, id: NodeId) -> MapState {
        let node = self.node(id);
        let mut state = self.state.clone();
        for other in Layer::ALL {
            if !node.current && !node.keeps[other as usize] {
                state = state.with_selected(other, None);
            }
        }
        state.with_selected(id.layer, (!node.current).then_some(&atlas.node(id).slug))
    }

    /// Marks these nodes as picked: of each layer at most one, by its place. What lies through them stays as it is.
    pub fn pick(&mut self, picks: [Option<usize>; 3]) {
        for (nodes, pick) in self.nodes.iter_mut().zip(picks) {
            for (place, node) in nodes.iter_mut().enumerate() {
                node.current = pick == Some(place);
            }
        }
        self.step = Layer::ALL.into_iter().find(|layer| picks[*layer as usize].is_none());
    }
}

/// What the map shows at `address`.
pub fn view(atlas: &Atlas, index: &SearchIndex, address: &Address) -> MapView {
    let state = address.map_state();
    let scope = Scope::of(atlas, &state);
    let fails = fails(atlas, &scope, &index.matcher(atlas, &address.query));
    let counts = Counts::of(atlas, &fails);
    let lit: Vec<usize> = (0..fails.len()).filter(|&place| fails[place].lit()).collect();
    MapView {
        nodes: Layer::ALL.map(|layer| node_views(&scope, &counts, layer)),
        ribbons: if is_large(atlas) { Vec::new() } else { ribbons(atlas, &fails) },
        facets: Facet::ALL.map(|facet| facet_views(atlas, &scope, &counts, facet)),
        kept: fails.iter().filter(|fails| fails.kept()).count(),
        chosen: !address.query.is_empty() || scope.any_facet() || scope.selection.iter().any(Option::is_some),
        loosen: if lit.is_empty() { loosen(&fails) } else { Vec::new() },
        sentence: Sentence::of(atlas, &lit),
        step: Layer::ALL.into_iter().find(|&layer| scope.selection[layer as usize].is_none()),
        state: known(atlas, &state, &scope),
        selection: scope.selection,
        unknown: scope.unknown,
        fails,
        lit,
    }
}

fn known(atlas: &Atlas, state: &MapState, scope: &Scope) -> MapState {
    let mut known = state.clone();
    for layer in Layer::ALL {
        if scope.selection[layer as usize].is_none() {
            known = known.with_selected(layer, None);
        }
    }
    for facet in Facet::ALL {
        let values = facet.values(atlas);
        known.facets[facet as usize].retain(|slug| values.contains(&slug.as_str()));
    }
    known
}

fn node_views(scope: &Scope, counts: &Counts, layer: Layer) -> Vec<NodeView> {
    let selected = scope.selection[layer as usize];
    let node_view = |(index, pick): (usize, Pick)| {
        let current = selected == Some(index);
        // With nothing selected in its layer, or itself, it is lit where it goes with the rest.
        let lit = (current || selected.is_none()) && pick.goes;
        let state = match (lit, pick.leaves > 0) {
            (true, _) => NodeState::Lit,
            (false, true) => NodeState::Dimmed,
            (false, false) => NodeState::FilteredOut,
        };
        NodeView { state, current, leaves: pick.leaves, keeps: pick.keeps }
    };
    counts.picks(layer).into_iter().enumerate().map(node_view).collect()
}

/// The ribbons of what the filters keep.
pub(super) fn ribbons(atlas: &Atlas, fails: &[Fails]) -> Vec<Ribbon> {
    let mut ribbons: Vec<Ribbon> = Vec::new();
    for (left, right) in [(Layer::Account, Layer::Lob), (Layer::Lob, Layer::Channel)] {
        let ends = |program: usize| {
            let program = &atlas.programs()[program];
            (program.node(left), program.node(right))
        };
        for program in order(fails.len(), |one, other| ends(one).cmp(&ends(other))) {
            if !fails[program].kept() {
                continue;
            }
            let (from, to) = ends(program);
            let lit = u32::from(fails[program].lit());
            match ribbons.last_mut() {
                Some(last) if (last.from, last.to) == (from, to) => {
                    last.kept += 1;
                    last.lit += lit;
                }
                _ => {
                    let lob = if left == Layer::Lob { from } else { to };
                    ribbons.push(Ribbon { from, to, function: atlas.node(lob).group, kept: 1, lit });
                }
            }
        }
    }
    ribbons
}

fn facet_views(atlas: &Atlas, scope: &Scope, counts: &Counts, facet: Facet) -> Vec<FacetView> {
    let counts = counts.of_facet(atlas, facet);
    let facet_view = |(place, (value, count)): (usize, (&str, u32))| FacetView {
        value: value.into(),
        count,
        picked: scope.facets[facet as usize].contains(&place),
    };
    facet.values(atlas).into_iter().zip(counts).enumerate().map(facet_view).collect()
}
