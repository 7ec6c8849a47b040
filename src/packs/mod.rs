//! The program for the visitor's own data: brings them, keeps them on the device, lets the visitor change them, and starts the
//! same app over them as over the built-in content.
//!
//! One document shows either the page of the data (`#/data`) or the app over them, never both in turn: whoever comes back to that
//! page loads it anew. So the app's atlas lives as long as the page, as ever.

mod bring;
mod desk;
mod drive;
mod edit;
mod show;

use crate::content;
use crate::domain::address::{Address, Place};
use crate::domain::pack::{Import, Known, Pack, limits};
use crate::html::data::{Keeping, State};
use crate::platform::vault::{self, Unread};
use crate::platform::{address_bar, frame, page, panic, store};
use crate::words::data as said;

/// Under this name the browser remembers what the data are called; `public/boot.js` looks whether there is one.
const NAME: &str = "pack";

/// Data that are here, and what becomes of them.
struct Here {
    pack: Pack,
    keeping: Keeping,
}

/// Starts the program.
pub fn start() {
    panic::install();
    frame::spawn(async {
        let Ok(built_in) = content::atlas() else { return };
        let known = Known::of(&built_in);
        drop(built_in);
        let at_the_desk = Address::parse(&address_bar::fragment()).place == Place::Data;
        match arrive(&known).await {
            Ok(Some(here)) if !at_the_desk && !here.pack.is_empty() => show::show(here.pack).await,
            // What was kept is gone: the first program shows the built-in map.
            Ok(None) if !at_the_desk => page::reload(),
            Ok(here) => desk::open(known, here, State::Done(String::new())),
            Err(state) => {
                address_bar::replace(&Address::at(Place::Data).format());
                desk::open(known, None, state);
            }
        }
    });
}

/// The data that the address names, or that are kept here.
async fn arrive(known: &Known) -> Result<Option<Here>, State> {
    if let Some(address) = address_bar::parameter("src") {
        let bytes =
            vault::read(&address, limits::MOST_BYTES).await.map_err(|unread| unread_in_words(&address, &unread))?;
        let name = address.rsplit('/').next().unwrap_or_default().to_owned();
        let pack = read(&name, bytes, known).await?;
        return Ok(Some(Here { pack, keeping: Keeping::Address(address) }));
    }
    let Ok(Some(name)) = store::read(NAME) else { return Ok(None) };
    let Some(bytes) = vault::kept().await else {
        store::remove(NAME);
        return Ok(None);
    };
    Ok(Some(Here { pack: read(&name, bytes, known).await?, keeping: Keeping::Kept }))
}

/// Reads a file to its end, where nobody is there yet to be told how far it is.
async fn read(name: &str, bytes: Vec<u8>, known: &Known) -> Result<Pack, State> {
    let refused = |problems| State::Refused(name.into(), problems);
    let mut import = Import::begin(name, bytes, known).map_err(refused)?;
    drive::to_the_end(|work| import.step(work), |_, _| true).await;
    import.finish().map_err(refused)
}

fn unread_in_words(address: &str, unread: &Unread) -> State {
    match unread {
        Unread::NoAddress => State::Unread(said::no_address(address)),
        Unread::Elsewhere => State::Unread(said::elsewhere(address)),
        Unread::Missing(answer) => State::Unread(said::missing(address, *answer)),
        // The reader of files says the same of a file that is too large.
        Unread::TooLarge => match limits::check_size(limits::MOST_BYTES as u64 + 1) {
            Err(problems) => State::Refused(address.into(), problems),
            Ok(()) => State::Unread(said::missing(address, None)),
        },
    }
}
