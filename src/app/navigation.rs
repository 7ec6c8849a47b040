//! The only writer of the address.
//!
//! Links do most of the work: the browser follows them and the listener reads where they led. What is left is typing,
//! which must not fill the history, and the few controls that are buttons.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use crate::domain::address::Address;
use crate::platform::address_bar;
use crate::platform::frame::Pause;

/// How long the typing must rest before the address bar follows, in milliseconds. See [`address_bar::replace`].
const TYPING_PAUSE: u32 = 300;

/// Where the reader is, and the two ways to go elsewhere.
#[derive(Clone, Copy)]
pub struct Navigation {
    /// Where the reader is.
    pub address: ReadSignal<Address>,
    set_address: WriteSignal<Address>,
    typing: StoredValue<Rc<RefCell<Pause>>, LocalStorage>,
}

impl Navigation {
    /// Reads the address bar and follows it from now on.
    pub fn start() -> Self {
        let (address, set_address) = signal(Address::parse(&address_bar::fragment()));
        let typing = StoredValue::new_local(Rc::new(RefCell::new(Pause::default())));
        let navigation = Self { address, set_address, typing };
        address_bar::listen(move || {
            navigation.cancel_typing();
            let arrived = Address::parse(&address_bar::fragment());
            if address.with_untracked(|known| *known != arrived) {
                set_address.set(arrived);
            }
        });
        navigation
    }

    /// Goes to `address`, as a step that "back" undoes.
    pub fn go(self, address: &Address) {
        self.settle();
        address_bar::push(&address.format());
    }

    /// Takes up what is being typed in the search box. The page answers at once, the address bar after a pause.
    pub fn type_query(self, query: &str) {
        let address = self.address.get_untracked().with_query(query);
        self.set_address.set(address);
        self.typing.with_value(|typing| {
            typing.borrow_mut().then(TYPING_PAUSE, move || self.settle());
        });
    }

    /// Brings the address bar up to what was typed, before the reader leaves it behind.
    pub fn settle(self) {
        if self.cancel_typing() {
            address_bar::replace(&self.address.with_untracked(Address::format));
        }
    }

    fn cancel_typing(self) -> bool {
        self.typing.with_value(|typing| typing.borrow_mut().cancel())
    }
}
