//! Which programs the reader's choices keep, and what each further choice would leave.
//!
//! Everything rests on one number per program: the set of choices it *fails* ([`Fails`]). A program is lit when it fails
//! none. What a facet's value would leave is the programs that fail nothing but that facet; which choice to loosen is
//! the one that is alone to blame. The map's rule is here too: a program is a triple, so selecting an account lights its
//! programs and nothing that is merely connected to them.

use super::address::{Address, MapState};
use super::atlas::{Atlas, Layer, Program};
use super::facet::Facet;
use super::search::Matcher;
use super::text::order;

/// A single choice of the reader, as far as it can be undone by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// The selected node of that layer.
    Selection(Layer),
    /// All values picked in that facet.
    Facet(Facet),
    /// The text in the search box.
    Query,
}

impl Choice {
    /// Every kind of choice, selections first.
    pub const ALL: [Self; 8] = [
        Self::Selection(Layer::Account),
        Self::Selection(Layer::Lob),
        Self::Selection(Layer::Channel),
        Self::Facet(Facet::Industry),
        Self::Facet(Facet::Function),
        Self::Facet(Facet::Direction),
        Self::Facet(Facet::Medium),
        Self::Query,
    ];

    /// The choice's bit in a [`Fails`].
    fn bit(self) -> u8 {
        match self {
            Self::Selection(layer) => 1 << layer as u8,
            Self::Facet(facet) => 8 << facet as u8,
            Self::Query => 128,
        }
    }

    /// `address` without this choice.
    #[must_use]
    pub fn undone(self, address: &Address) -> Address {
        let state = address.map_state();
        match self {
            Self::Selection(layer) => Address::map(state.with_selected(layer, None)).with_query(&address.query),
            Self::Facet(facet) => Address::map(state.without_facet(facet)).with_query(&address.query),
            Self::Query => Address::map(state),
        }
    }
}

/// The choices that a program fails, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fails(u8);

impl Fails {
    const SELECTIONS: u8 = 0b111;

    /// Whether the program lies on everything that is chosen.
    pub fn lit(self) -> bool {
        self.0 == 0
    }

    /// Whether the filters keep the program, whatever is selected.
    pub fn kept(self) -> bool {
        self.0 & !Self::SELECTIONS == 0
    }

    /// Whether the program would be lit without these choices.
    fn lit_without(self, choices: u8) -> bool {
        self.0 & !choices == 0
    }
}

/// The reader's choices, held against an atlas: slugs have become places, and what names nothing is set aside.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scope {
    /// The selected place in each layer.
    pub selection: [Option<usize>; 3],
    /// The picked values of each facet.
    pub facets: [Vec<usize>; 4],
    /// Slugs in the address that name nothing here.
    pub unknown: Vec<String>,
}

impl Scope {
    /// Looks the address's slugs up.
    pub fn of(atlas: &Atlas, state: &MapState) -> Self {
        let mut scope = Self::default();
        for layer in Layer::ALL {
            let Some(slug) = state.selected(layer) else { continue };
            match atlas.find_node(layer, slug) {
                Some(id) => scope.selection[layer as usize] = Some(id.index),
                None => scope.unknown.push(slug.into()),
            }
        }
        for facet in Facet::ALL {
            let values = facet.values(atlas);
            for slug in state.picked(facet) {
                match values.iter().position(|value| value == slug) {
                    Some(value) => scope.facets[facet as usize].push(value),
                    None => scope.unknown.push(slug.clone()),
                }
            }
        }
        scope
    }

    /// Whether anything is chosen by facet.
    pub fn any_facet(&self) -> bool {
        self.facets.iter().any(|values| !values.is_empty())
    }
}

/// Which choices every program fails, in the order of [`Atlas::programs`].
pub fn fails(atlas: &Atlas, scope: &Scope, matcher: &Matcher) -> Vec<Fails> {
    let fails_of = |program: &Program| {
        let mut bits = 0;
        for layer in Layer::ALL {
            let selected = scope.selection[layer as usize];
            if selected.is_some_and(|index| program.node(layer).index != index) {
                bits |= Choice::Selection(layer).bit();
            }
        }
        for facet in Facet::ALL {
            let picked = &scope.facets[facet as usize];
            if !picked.is_empty() && !picked.iter().any(|&value| facet.accepts(atlas, program, value)) {
                bits |= Choice::Facet(facet).bit();
            }
        }
        if !matcher.keeps(program) {
            bits |= Choice::Query.bit();
        }
        Fails(bits)
    };
    atlas.programs().iter().map(fails_of).collect()
}

/// How many programs each value of `facet` would leave if it alone were picked there, all other choices as they are.
pub fn facet_counts(atlas: &Atlas, fails: &[Fails], facet: Facet) -> Vec<u32> {
    let mut counts = vec![0; facet.values(atlas).len()];
    for (program, fails) in atlas.programs().iter().zip(fails) {
        if fails.lit_without(Choice::Facet(facet).bit()) {
            for (value, count) in counts.iter_mut().enumerate() {
                *count += u32::from(facet.accepts(atlas, program, value));
            }
        }
    }
    counts
}

/// What a click on a node does: which selection it makes, and how many programs that leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    /// The layers whose selection survives, besides the node's own.
    pub keeps: [bool; 3],
    /// How many programs are lit then.
    pub leaves: u32,
}

/// For each node of `layer`, what picking it leaves.
///
/// A pick never leads to an empty map while the filters keep anything of that node: where the node shares no program
/// with the present selection, the part of the selection that stands in the way is dropped, the rightmost first.
pub fn picks(atlas: &Atlas, fails: &[Fails], layer: Layer) -> Vec<Pick> {
    let others: Vec<Layer> = Layer::ALL.into_iter().filter(|&other| other != layer).collect();
    let (left, right) = (others[0], others[1]);
    let own = Choice::Selection(layer).bit();
    // From "keep both others" to "keep neither"; the programs each would leave are counted in one pass.
    let dropped = [0, Choice::Selection(right).bit(), Choice::Selection(left).bit(), Fails::SELECTIONS & !own];
    let mut counts = vec![[0_u32; 4]; atlas.nodes(layer).len()];
    for (program, fails) in atlas.programs().iter().zip(fails) {
        for (count, drop) in counts[program.node(layer).index].iter_mut().zip(dropped) {
            *count += u32::from(fails.lit_without(own | drop));
        }
    }
    let pick_of = |counts: [u32; 4]| {
        let chosen = counts.iter().position(|&count| count > 0).unwrap_or(0);
        let keeps = Layer::ALL.map(|other| other != layer && dropped[chosen] & Choice::Selection(other).bit() == 0);
        Pick { keeps, leaves: counts[chosen] }
    };
    counts.into_iter().map(pick_of).collect()
}

/// The choices that alone stand between the reader and a result, with what undoing each leaves, most first.
pub fn loosen(fails: &[Fails]) -> Vec<(Choice, u32)> {
    let count = |choice: Choice| {
        let blamed = fails.iter().filter(|fails| !fails.lit() && fails.lit_without(choice.bit()));
        (choice, blamed.count() as u32)
    };
    let offers: Vec<_> = Choice::ALL.into_iter().map(count).filter(|(_, count)| *count > 0).collect();
    let most_first = order(offers.len(), |left, right| offers[right].1.cmp(&offers[left].1));
    most_first.into_iter().map(|place| offers[place]).collect()
}

/// The nodes of `layer` that lie on at least one program for which `through` holds.
pub fn touched(atlas: &Atlas, fails: &[Fails], layer: Layer, through: fn(Fails) -> bool) -> Vec<bool> {
    let mut touched = vec![false; atlas.nodes(layer).len()];
    for (program, fails) in atlas.programs().iter().zip(fails) {
        if through(*fails) {
            touched[program.node(layer).index] = true;
        }
    }
    touched
}
