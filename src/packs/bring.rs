//! Bringing data to the page: what was there stays until the new ones are whole.

use super::desk::with;
use super::drive;
use crate::content;
use crate::domain::atlas::ContentFile;
use crate::domain::pack::{Import, Pack, Problems, limits};
use crate::html::data::State;
use crate::platform::fetch;
use crate::platform::files::Brought;
use crate::words;
use crate::words::data as said;

/// Reads a file of the visitor's.
pub(super) async fn file(file: Brought) {
    let name = file.name();
    if let Err(problems) = limits::check_size(file.size()) {
        with(|desk| desk.say(State::Refused(name, problems)));
        return;
    }
    match file.bytes().await {
        Some(read) => bytes(name, read).await,
        None => with(|desk| desk.say(State::Unread(said::UNREADABLE.into()))),
    }
}

/// Reads what is called `name`. What was here before stays until it is whole.
pub(super) async fn bytes(name: String, bytes: Vec<u8>) {
    let begun = with(|desk| {
        desk.reading_number += 1;
        Some((desk.reading_number, Import::begin(&name, bytes, &desk.known)))
    });
    let Some((turn, import)) = begun else { return };
    match read(&name, import, turn).await {
        Some(Ok(pack)) => with(|desk| {
            let done = said::read(&name, pack.len());
            desk.put(pack, done);
        }),
        Some(Err(problems)) => with(|desk| desk.say(State::Refused(name, problems))),
        None => {}
    }
}

/// `None` where it was stopped.
async fn read(name: &str, import: Result<Import, Problems>, turn: u32) -> Option<Result<Pack, Problems>> {
    let mut import = match import {
        Ok(import) => import,
        Err(problems) => return Some(Err(problems)),
    };
    let told = |done, of| {
        with(|desk| {
            let goes_on = desk.reading_number == turn;
            if goes_on {
                desk.say(State::Reading(name.into(), done, of));
            }
            goes_on
        })
    };
    let whole = drive::to_the_end(|work| import.step(work), told).await;
    // It may have been stopped while the last turn was done.
    (whole && with(|desk| desk.reading_number == turn)).then(|| import.finish())
}

/// Takes a copy of the built-in content.
pub(super) async fn built_in() {
    let Some(text) = fetch::text(content::PROGRAMS_FILE).await else {
        with(|desk| desk.say(State::Unread(words::DATA_MISSING.into())));
        return;
    };
    with(|desk| {
        let Ok(atlas) = content::atlas() else { return };
        let file = ContentFile { name: content::PROGRAMS_FILE, text: &text };
        let _ = atlas.add_bodies(file);
        let pack = Pack::from_atlas(&atlas, &desk.known, said::BUILT_IN_NAME);
        let done = said::read(said::BUILT_IN_NAME, pack.len());
        desk.put(pack, done);
    });
}
