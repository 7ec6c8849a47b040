//! The only writer of the screen: the address, and all that follows from it.
//!
//! Links do the work. A plain click on one is followed here, in the same task: followed by the browser, the page would hear of
//! it a frame later. Whatever else leads elsewhere (back, forward, an address typed) the listener reads. What is left is typing,
//! which must not fill the history, and the keys of the map.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use super::quiz_desk::{self, QuizShown};
use crate::domain::address::{Address, Place};
use crate::domain::atlas::{Atlas, NodeId};
use crate::domain::facet::Facet;
use crate::domain::map_view::{self, MapView};
use crate::domain::region::Region;
use crate::domain::search::{Hit, SearchIndex};
use crate::domain::tour::shown;
use crate::html;
use crate::platform::address_bar;
use crate::platform::frame::Pause;
use crate::platform::page;
use crate::words;

/// How long the typing must rest before the address bar follows, in milliseconds. See [`address_bar::replace`].
const TYPING_PAUSE: u32 = 300;

/// How many answers the glossary lists; the search box shows the first few of them.
const MOST_RESULTS: usize = 60;

/// The address and all that follows from it, computed once for each change.
#[derive(Debug)]
pub struct Screen {
    /// Where the reader is.
    pub address: Address,
    /// The address of the map that is shown: on a tour, where its step stands.
    pub shown: Address,
    /// What the map shows; on other pages, what it showed last.
    pub map: MapView,
    /// The answers to what stands in the search box.
    pub results: Vec<Hit>,
    /// On a page of the quiz: what stands there, once the quiz is here.
    pub quiz: Option<QuizShown>,
}

impl Screen {
    /// The list of answers; `lacking` says what the search had to do without.
    pub fn results_html(&self, atlas: &Atlas, lacking: &str) -> String {
        html::results(atlas, &self.address.query, &self.results, lacking)
    }

    /// The answers, where there is a question.
    pub fn hits(&self) -> Option<&[Hit]> {
        self.asked().then_some(self.results.as_slice())
    }

    /// The screen for those who hear it: how many answers the search has, where a tour is, what the fit check says, and how
    /// many programs the map shows.
    pub fn in_words(&self, atlas: &Atlas) -> String {
        let mut text = String::new();
        if self.asked() {
            text.push_str(&words::results_found(&self.address.query, self.results.len().min(html::MOST_SHOWN)));
        }
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&words::place_in_words(atlas, &self.address.place));
        if let Some(quiz) = &self.quiz {
            text.push_str(&quiz.said);
            return text;
        }
        if self.on_map() {
            text.push_str(&words::programs_shown(self.map.lit.len()));
        }
        text
    }

    /// Whether something stands in the search box.
    pub fn asked(&self) -> bool {
        !self.address.query.trim().is_empty()
    }

    /// Whether the map shows some industries alone.
    pub fn industry_picked(&self) -> bool {
        self.map.facets[Facet::Industry as usize].iter().any(|value| value.picked)
    }

    /// Whether the map is the page that is shown.
    pub fn on_map(&self) -> bool {
        matches!(self.address.place, Place::Map(_) | Place::Tour(..)) || self.asks_on_map()
    }

    /// Whether a question of the quiz is asked on the map.
    pub fn asks_on_map(&self) -> bool {
        self.quiz.as_ref().is_some_and(|quiz| !quiz.map.is_empty())
    }

    /// Where a node of the map leads: to the map with it selected, or where a question is asked there, to the answer with it
    /// picked.
    pub fn leads_to(&self, atlas: &Atlas, node: NodeId) -> Address {
        match &self.address.place {
            // The answer is given, and the map shows the right one: nothing is left to pick.
            Place::Quiz(_) if self.map.anything_selected() => self.address.clone(),
            Place::Quiz(state) => {
                Address { place: Place::Quiz(state.with_pick(node.layer as usize, node.index)), ..self.address.clone() }
            }
            _ => Address::map(self.map.leads_to(atlas, node)).with_query(&self.shown.query),
        }
    }

    /// What follows from the address, computed anew.
    fn follow(&mut self, atlas: &Atlas, index: &SearchIndex) {
        self.quiz = match &self.address.place {
            Place::Quiz(_) => quiz_desk::show(&self.address.format()),
            _ => None,
        };
        self.shown = match &self.quiz {
            Some(quiz) if !quiz.map.is_empty() => Address::parse(&quiz.map),
            _ => shown(atlas, &self.address),
        };
        if matches!(self.shown.place, Place::Map(_)) {
            self.map = map_view::view(atlas, index, &self.shown);
            if let Place::Quiz(state) = &self.address.place
                && !self.map.anything_selected()
            {
                self.map.pick(state.picks());
            }
        }
    }
}

/// An address as it is followed: the general words are no region.
fn settled(address: Address) -> Address {
    let region = address.region.filter(|region| *region != Region::General);
    Address { region, ..address }
}

/// An index of what is here now. It lives as long as the page; there are two in a page's life.
fn index_of(atlas: &'static Atlas) -> &'static SearchIndex {
    Box::leak(Box::new(SearchIndex::of(atlas)))
}

/// Where the reader is, and the ways to go elsewhere.
#[derive(Clone, Copy)]
pub struct Navigation {
    /// The address and all that follows from it.
    pub screen: ReadSignal<Screen>,
    set_screen: WriteSignal<Screen>,
    atlas: &'static Atlas,
    index: StoredValue<&'static SearchIndex>,
    typing: StoredValue<Rc<RefCell<Pause>>, LocalStorage>,
}

impl Navigation {
    /// Reads the address bar and follows it from now on.
    pub fn start(atlas: &'static Atlas, index: SearchIndex) -> Self {
        let index: &'static SearchIndex = Box::leak(Box::new(index));
        let address = settled(Address::parse(&address_bar::fragment()));
        let shown = shown(atlas, &address);
        let map = map_view::view(atlas, index, &shown);
        let results = index.find(&address.query, MOST_RESULTS);
        let (screen, set_screen) = signal(Screen { address, shown, map, results, quiz: None });
        let typing = StoredValue::new_local(Rc::new(RefCell::new(Pause::default())));
        let navigation = Self { screen, set_screen, atlas, index: StoredValue::new(index), typing };
        address_bar::listen(move || {
            navigation.cancel_typing();
            navigation.arrive(settled(Address::parse(&address_bar::fragment())));
        });
        navigation
    }

    /// Goes to `address`, as a step that "back" undoes.
    pub fn go(self, address: &Address) {
        self.settle();
        let address = settled(self.carry(address.clone()));
        if self.screen.with_untracked(|screen| screen.address != address) {
            address_bar::push(&address.format());
            self.arrive(address);
        }
    }

    /// The same address with the region in force, where it names none: whose words come first goes along.
    pub fn carry(self, address: Address) -> Address {
        let region = address.region.or_else(|| self.screen.with_untracked(|screen| screen.address.region));
        Address { region, ..address }
    }

    /// Takes up what is being typed in the search box. The page answers at once, the address bar after a pause.
    pub fn type_query(self, query: &str) {
        self.type_to(self.screen.with_untracked(|screen| screen.address.clone().with_query(query)));
    }

    /// Takes up what is being typed as the title of the fit check, in the same way.
    pub fn type_title(self, title: &str) {
        let mut address = self.screen.with_untracked(|screen| screen.address.clone());
        if let Place::Fit(state) = &mut address.place {
            *state = state.clone().with_title(title);
            self.type_to(address);
        }
    }

    fn type_to(self, address: Address) {
        self.arrive(address);
        self.typing.with_value(|typing| {
            typing.borrow_mut().then(TYPING_PAUSE, move || self.settle());
        });
    }

    /// Brings the address bar up to what was typed, before the reader leaves it behind.
    pub fn settle(self) {
        if self.cancel_typing() {
            address_bar::replace(&self.screen.with_untracked(|screen| screen.address.format()));
        }
    }

    /// Draws the screen again: the steps of a tour, or the quiz, have arrived, and with them what the map shows.
    pub fn refresh(self) {
        let (atlas, index) = (self.atlas, self.index.get_value());
        self.set_screen.update(|screen| screen.follow(atlas, index));
    }

    /// Goes to `address` in the place of the present one, without a step that "back" would undo.
    pub fn swap(self, address: Address) {
        self.cancel_typing();
        let address = self.carry(address);
        address_bar::replace(&address.format());
        self.arrive(address);
    }

    /// Searches again: what the entries are found by beside their names has arrived.
    pub fn search_again(self) {
        let index = index_of(self.atlas);
        self.index.set_value(index);
        if self.screen.with_untracked(Screen::asked) {
            self.set_screen.update(|screen| screen.results = index.find(&screen.address.query, MOST_RESULTS));
        }
    }

    fn arrive(self, address: Address) {
        if address.place == Place::Data {
            // Another program's page: the boot script starts the one that the address asks for.
            page::reload();
            return;
        }
        if self.screen.with_untracked(|screen| screen.address == address) {
            return;
        }
        let (atlas, index) = (self.atlas, self.index.get_value());
        self.set_screen.update(|screen| {
            if screen.address.query != address.query {
                screen.results = index.find(&address.query, MOST_RESULTS);
            }
            screen.address = address;
            screen.follow(atlas, index);
        });
    }

    fn cancel_typing(self) -> bool {
        self.typing.with_value(|typing| typing.borrow_mut().cancel())
    }
}
