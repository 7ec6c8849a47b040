//! What the visitor's hands do inside the page: keys on the map, ticking, copying, peeking at an entry behind a link.

use leptos::prelude::WithUntracked;
use web_sys::Event;

use super::{App, quiz_desk};
use crate::domain::address::Address;
use crate::platform::{clipboard, frame, near};
use crate::words;

/// A link with its preview.
const PEEK: &str = ".peek";

/// What marks a link that has taken the region in force along.
const CARRIED: &str = "data-carried";

impl App {
    /// Something happened inside the page; true where it is done with, and the browser need do nothing.
    pub(super) fn hear(self, event: &Event) -> bool {
        match event.type_().as_str() {
            "keydown" => return near::plain_key(event).is_some_and(|key| self.press(&key)),
            "click" => return self.click(event),
            "focusin" => {
                self.follow_focus();
                self.carry_region(event);
                Self::peek_again();
            }
            "change" => {
                self.choose(event);
                if near::attribute_of(event, "[data-quiz=question] [data-place]", "data-place").is_some() {
                    self.keep_draft(event);
                } else {
                    self.ask_the_quiz(event, "select, input[type=file]");
                }
            }
            "input" => self.take_up(event),
            "floorwalker:changed" => self.navigation.refresh(),
            _ => {
                self.carry_region(event);
                Self::peek_again();
            }
        }
        false
    }

    /// A link that is about to be followed, or opened elsewhere, takes along whose words come first.
    fn carry_region(self, event: &Event) {
        if let Some(href) = near::attribute(event, "href").filter(|href| href.starts_with("#/")) {
            let mut there = Address::parse(&href);
            if near::attribute(event, CARRIED).is_some() {
                // It took along another region, which may be in force no more.
                there.region = None;
            }
            let carried = self.navigation.carry(there).format();
            if carried != href {
                near::set_attribute(event, "[href]", "href", &carried);
                near::set_attribute(event, "[href]", CARRIED, "");
            }
        }
    }

    fn click(self, event: &Event) -> bool {
        self.unfold();
        if near::attribute(event, "data-copy").is_some() {
            self.navigation.settle();
            frame::spawn(async {
                let address = clipboard::page_address();
                let copied = clipboard::copy(&address).await;
                near::say(".copied", &if copied { words::COPIED.into() } else { words::copy_by_hand(&address) });
            });
            return true;
        }
        if let Some(way) = near::attribute(event, "data-take") {
            self.take(way);
            return true;
        }
        if near::attribute(event, "data-peek").is_none() {
            Self::close_previews();
        }
        if let Some(there) = near::attribute_of(event, "button", "data-go") {
            self.navigation.swap(Address::parse(&there));
            return true;
        }
        if self.ask_the_quiz(event, "button") {
            return true;
        }
        // A finger cannot hover: the first tap shows what is behind the link, the second goes there.
        if near::is_tap(event) && near::attribute(event, "data-peek").is_some() && near::open(event, PEEK) {
            return true;
        }
        let followed = near::plainly_clicked(event, "a[href^='#/']", "href");
        if let Some(there) = &followed {
            self.navigation.go(&Address::parse(there));
        }
        followed.is_some()
    }

    /// A box was ticked or a choice made: its element says where that leads.
    fn choose(self, event: &Event) {
        if near::attribute(event, "data-typed").is_some() {
            self.navigation.settle();
        }
        if let Some(there) = near::attribute(event, "data-go") {
            self.navigation.go(&Address::parse(&there));
        }
    }

    /// Hands what was pressed, an element that `kind` finds, to the quiz; false where it is nothing of the quiz's.
    fn ask_the_quiz(self, event: &Event, kind: &str) -> bool {
        let Some(what) = near::attribute_of(event, kind, "data-desk") else { return false };
        let here = self.navigation.screen.with_untracked(|screen| screen.address.format());
        let there = quiz_desk::act(&what, &here, event);
        if there == here {
            self.navigation.refresh();
        } else if !there.is_empty() {
            self.navigation.go(&Address::parse(&there));
        }
        true
    }

    /// Brings what is chosen so far into the address, so that a reload keeps it.
    fn keep_draft(self, event: &Event) {
        let here = self.navigation.screen.with_untracked(|screen| screen.address.format());
        let there = quiz_desk::act("draft", &here, event);
        if !there.is_empty() {
            self.navigation.swap(Address::parse(&there));
        }
    }

    /// Something was typed on the page.
    fn take_up(self, event: &Event) {
        if near::attribute(event, "data-typed").is_some()
            && let Some(text) = near::typed(event)
        {
            self.navigation.type_title(&text);
        }
    }

    /// Closes the previews that a tap opened.
    fn close_previews() {
        near::mark_all(PEEK, "data-open", false);
    }

    /// Puts away the previews that are open; the next ones open again.
    pub(super) fn stop_peeking() {
        Self::close_previews();
        near::mark_all(".peek:is(:hover, :focus-within)", "data-quiet", true);
    }

    /// The pointer or the focus has gone elsewhere: what was put away may open again.
    fn peek_again() {
        near::mark_all(".peek[data-quiet]:not(:hover, :focus-within)", "data-quiet", false);
    }
}
