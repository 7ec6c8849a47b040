//! The program for the visitor's own data: brings them, keeps them on the device, lets the visitor change them, and starts the
//! same app over them as over the built-in content.
//!
//! One document shows either the page of the data (`#/data`) or the app over them, never both in turn: whoever comes back to that
//! page loads it anew. So the app's atlas lives as long as the page, as ever.
#![deny(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "what comes in here is the visitor's, a host's or a stranger's"
)]

mod bring;
mod desk;
mod drive;
mod edit;
mod keep;
mod show;
mod templates;
mod voice;

use crate::content;
use crate::domain::address::{Address, Place};
use crate::domain::pack::{Import, Known, Pack, limits};
use crate::html::data::{Keeping, State};
use crate::platform::vault::{self, Kept, Unread};
use crate::platform::{address_bar, frame, page, panic, store};
use crate::words::data as said;
use crate::{app, html, words};

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
        // The program has just come to life: what follows is a turn of its own, and so is what follows that.
        frame::breathe().await;
        let Ok(built_in) = content::atlas() else { return };
        frame::breathe().await;
        let known = Known::of(&built_in);
        drop(built_in);
        frame::breathe().await;
        let at_the_desk = Address::parse(&address_bar::fragment()).place == Place::Data;
        match arrive(&known).await {
            Ok(Some(here)) if !at_the_desk && !here.pack.is_empty() => show::show(here.pack).await,
            // Nothing stands in what is kept.
            Ok(Some(_)) if !at_the_desk => address_bar::load_with("own=0"),
            // What was kept is gone: the first program shows the built-in map.
            Ok(None) if !at_the_desk => page::reload(),
            Ok(Some(here)) => desk::open(known, Some(here.pack), here.keeping, State::default()),
            Ok(None) => desk::open(known, None, Keeping::Nothing, State::default()),
            Err(state) if address_bar::parameter("src").is_some() && page::is_framed() => refused(state),
            Err(state) => {
                // Where what is kept cannot be read, the address is where the visitor wants to go all the same.
                if !matches!(state, State::Damaged(..)) {
                    address_bar::replace(&Address::at(Place::Data).format());
                }
                let named = address_bar::parameter("src").is_some();
                desk::open(known, None, if named { Keeping::Beside } else { Keeping::Nothing }, state);
            }
        }
    });
}

/// In another page's frame nobody is asked to bring data; what stands there is for whoever put the frame there.
fn refused(state: State) {
    if let Some(place) = app::mount_point() {
        place.set_inner_html(&html::data::refused_in_a_frame(&state));
        page::set_title(&words::titled(said::FRAME_HEADING));
        page::set_ready();
    }
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
    let damaged = |problems| State::Damaged(Box::new(Address::parse(&address_bar::fragment())), problems);
    let bytes = match vault::kept().await {
        Kept::File(bytes) => bytes,
        Kept::Refused => return Err(damaged(None)),
        Kept::Nothing => {
            store::remove(NAME);
            return Ok(None);
        }
    };
    match read(&name, bytes, known).await {
        Ok(pack) => Ok(Some(Here { pack, keeping: Keeping::Kept })),
        Err(State::Refused(_, problems)) => Err(damaged(Some(problems))),
        Err(other) => Err(other),
    }
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
        Unread::NoFile => State::Unread(said::no_file(address)),
        Unread::Elsewhere => State::Unread(said::elsewhere(address)),
        Unread::Login => State::Unread(said::LOGIN.into()),
        Unread::Redirected => State::Unread(said::redirected(address)),
        Unread::Silent => State::Unread(said::silent(address)),
        Unread::Missing(answer) => State::Unread(said::missing(address, *answer)),
        Unread::TooLarge => State::Unread(said::too_large(address)),
    }
}
