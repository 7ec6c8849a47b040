//! Which programs the reader's choices keep, and what each further choice would leave.
//!
//! Everything rests on one number per program: the set of choices it *fails* ([`Fails`]). A program is lit when it fails
//! none. What a facet's value would leave is the programs that fail nothing but that facet; which choice to loosen is
//! the one that is alone to blame. The map's rule is here too: a program is a triple, so selecting an account lights its
//! programs and nothing that is merely connected to them.

use super::address::{Address, MapState};
use super::atlas::{Atlas, Direction, Layer, Program};
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
    /// What fails every choice.
    pub(super) const ALL: Self = Self(!0);

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
    // What a node fails, all of its programs fail; so each choice is held against nodes, which are fewer.
    let of_nodes = Layer::ALL.map(|layer| fails_of_nodes(atlas, scope, layer));
    let directions = &scope.facets[Facet::Direction as usize];
    let of_directions = Direction::ALL.map(|direction| {
        let answers = |&wanted: &usize| direction.answers(Direction::ALL[wanted]);
        let fails = !directions.is_empty() && !directions.iter().any(answers);
        if fails { Choice::Facet(Facet::Direction).bit() } else { 0 }
    });
    let [of_accounts, of_lobs, of_channels] = &of_nodes;
    let fails_of = |program: &Program| {
        let [account, lob, channel] = program.nodes;
        let mut bits = of_accounts[account] | of_lobs[lob] | of_channels[channel];
        bits |= of_directions[program.direction as usize];
        if !matcher.keeps(program) {
            bits |= Choice::Query.bit();
        }
        Fails(bits)
    };
    atlas.programs().iter().map(fails_of).collect()
}

/// The choices of a layer, its selection and its facet, that each of its nodes fails.
fn fails_of_nodes(atlas: &Atlas, scope: &Scope, layer: Layer) -> Vec<u8> {
    let facet = Facet::of_groups(layer);
    let picked = &scope.facets[facet as usize];
    let nodes = atlas.nodes(layer);
    let mut fails = vec![0; nodes.len()];
    if !picked.is_empty() {
        for (fails, node) in fails.iter_mut().zip(nodes) {
            *fails = if picked.contains(&node.group) { 0 } else { Choice::Facet(facet).bit() };
        }
    }
    if let Some(selected) = scope.selection[layer as usize] {
        for (index, fails) in fails.iter_mut().enumerate() {
            *fails |= if index == selected { 0 } else { Choice::Selection(layer).bit() };
        }
    }
    fails
}

/// The numbers that the map shows, all counted in one walk over the programs.
#[derive(Debug)]
pub struct Counts {
    /// For each node the programs that the filters keep, by the selections that they fail.
    kept: [Vec<[u32; 8]>; 3],
    /// For each node its programs that fail nothing but the facet of its layer.
    but_facet: [Vec<u32>; 3],
    /// The programs of each direction that fail nothing but the facet of directions.
    but_direction: [u32; 4],
}

/// What a click on a node does: which selection it makes, and how many programs that leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    /// The layers whose selection survives, besides the node's own.
    pub keeps: [bool; 3],
    /// How many programs are lit then.
    pub leaves: u32,
    /// Whether all of the present selection goes with the node: without one in its own layer it would be lit.
    pub goes: bool,
}

impl Counts {
    /// Counts.
    pub fn of(atlas: &Atlas, fails: &[Fails]) -> Self {
        let many = |layer: Layer| atlas.nodes(layer).len();
        let mut counts = Self {
            kept: Layer::ALL.map(|layer| vec![[0; 8]; many(layer)]),
            but_facet: Layer::ALL.map(|layer| vec![0; many(layer)]),
            but_direction: [0; 4],
        };
        for (program, fails) in atlas.programs().iter().zip(fails) {
            let [account, lob, channel] = program.nodes;
            if fails.kept() {
                let fails = usize::from(fails.0);
                counts.kept[0][account][fails] += 1;
                counts.kept[1][lob][fails] += 1;
                counts.kept[2][channel][fails] += 1;
            }
            // What is lit counts for every facet, whatever is picked there.
            if fails.lit_without(Choice::Facet(Facet::Industry).bit()) {
                counts.but_facet[0][account] += 1;
            }
            if fails.lit_without(Choice::Facet(Facet::Function).bit()) {
                counts.but_facet[1][lob] += 1;
            }
            if fails.lit_without(Choice::Facet(Facet::Medium).bit()) {
                counts.but_facet[2][channel] += 1;
            }
            if fails.lit_without(Choice::Facet(Facet::Direction).bit()) {
                counts.but_direction[program.direction as usize] += 1;
            }
        }
        counts
    }

    /// What picking each node of `layer` leaves.
    ///
    /// A pick never leads to an empty map while the filters keep anything of that node: where the node shares no program
    /// with the present selection, the part of the selection that stands in the way is dropped, the rightmost first.
    pub fn picks(&self, layer: Layer) -> Vec<Pick> {
        let bit = |layer: Layer| Choice::Selection(layer).bit();
        let [left, right] = match layer {
            Layer::Account => [Layer::Lob, Layer::Channel],
            Layer::Lob => [Layer::Account, Layer::Channel],
            Layer::Channel => [Layer::Account, Layer::Lob],
        };
        let tries = [0, bit(right), bit(left), bit(left) | bit(right)].map(|dropped| {
            let keeps = Layer::ALL.map(|other| other != layer && dropped & bit(other) == 0);
            (dropped | bit(layer), keeps)
        });
        let whole = tries[0].1;
        let pick_of = |kept: &[u32; 8]| {
            // Of most nodes all programs are lit, or none is left.
            if kept[1..] == [0; 7] {
                return Pick { keeps: whole, leaves: kept[0], goes: kept[0] > 0 };
            }
            for (number, (forgiven, keeps)) in tries.into_iter().enumerate() {
                let leaves =
                    (0..8_u8).map(|fails| if fails & !forgiven == 0 { kept[usize::from(fails)] } else { 0 }).sum();
                if leaves > 0 {
                    return Pick { keeps, leaves, goes: number == 0 };
                }
            }
            Pick { keeps: whole, leaves: 0, goes: false }
        };
        self.kept[layer as usize].iter().map(pick_of).collect()
    }

    /// How many programs each value of `facet` would leave if it alone were picked there, all other choices as they are.
    pub fn of_facet(&self, atlas: &Atlas, facet: Facet) -> Vec<u32> {
        let Some(layer) = facet.layer() else {
            let of_value = |wanted: Direction| {
                let programs = Direction::ALL.into_iter().zip(self.but_direction);
                programs.filter(|(direction, _)| direction.answers(wanted)).map(|(_, count)| count).sum()
            };
            return Direction::ALL.into_iter().map(of_value).collect();
        };
        let mut values = vec![0; atlas.groups(layer).len()];
        for (count, node) in self.but_facet[layer as usize].iter().zip(atlas.nodes(layer)) {
            if *count > 0 {
                values[node.group] += count;
            }
        }
        values
    }
}

/// How many programs each value of each facet has, whatever is chosen.
pub fn programs_of_values(atlas: &Atlas) -> [Vec<u32>; 4] {
    let counts = Counts::of(atlas, &vec![Fails(0); atlas.programs().len()]);
    Facet::ALL.map(|facet| counts.of_facet(atlas, facet))
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
