//! The app over the visitor's own data.

use std::cell::Cell;

use web_sys::Event;

use super::drive;
use crate::app::quiz_desk::{Quiz, QuizShown};
use crate::app::{self, App, Scale};
use crate::content;
use crate::desk::{Desk, door};
use crate::domain::atlas::{Atlas, ContentFile, KIN_FILE, WRITTEN_FILE};
use crate::domain::pack::{AtlasMaker, Pack, Step};
use crate::domain::search::{Indexing, SearchIndex};
use crate::html::data::banner;
use crate::platform::{fetch, frame, page};
use crate::ui;

thread_local! {
    /// What the quiz is about.
    static ATLAS: Cell<Option<&'static Atlas>> = const { Cell::new(None) };
}

/// Starts the app over the data.
pub(super) async fn show(pack: Pack) {
    let Some(atlas) = atlas(&pack).await else { return };
    let banner = banner(&pack);
    drop(pack);
    let index = index(&atlas).await;
    let Some(place) = app::mount_point() else { return };
    let atlas: &'static Atlas = Box::leak(Box::new(atlas));
    ATLAS.set(Some(atlas));
    let scale = Scale::of(atlas);
    scale.prepare(atlas);
    frame::breathe().await;
    let app = App::over(atlas, index, scale, || Box::pin(quiz()));
    frame::breathe().await;
    ui::show(app, place);
    page::put_before("main", &banner);
}

async fn atlas(pack: &Pack) -> Option<Atlas> {
    let mut maker = AtlasMaker::of(pack, content::FIRST_VISIT);
    drive::to_the_end(|work| maker.step(work), |_, _| true).await;
    let problems = match maker.finish() {
        Ok(atlas) => return Some(atlas),
        Err(problems) => problems,
    };
    app::show_problems(&app::mount_point()?, &problems);
    None
}

/// What is found in the data and the glossary, with all that entries are found by: a second index, made when that arrives, would
/// take as long again.
async fn index(atlas: &Atlas) -> SearchIndex {
    if let Some(text) = fetch::text(content::FOUND_BY_FILE).await {
        let _ = atlas.add_bodies(ContentFile { name: content::FOUND_BY_FILE, text: &text });
    }
    let mut indexing = Indexing::of(atlas);
    let step = |work| if indexing.step(work) { Step::Done } else { Step::More { done: 0, of: 1 } };
    drive::to_the_end(step, |_, _| true).await;
    indexing.finish()
}

/// The quiz about them, in this very program: it has the atlas already.
struct InHouse;

impl Quiz for InHouse {
    fn show(&self, fragment: &str) -> Option<QuizShown> {
        let shown = door::show(fragment);
        Some(QuizShown { html: shown.html, map: shown.map, said: shown.said })
    }

    fn act(&self, what: &str, fragment: &str, event: &Event) -> String {
        door::act(what, fragment, event)
    }
}

async fn quiz() -> Option<Box<dyn Quiz>> {
    let atlas = ATLAS.get()?;
    let asked = fetch::start(&content::QUIZ_NEEDS)?;
    fetch::sheet("quiz.css").await;
    let told = fetch::take(asked).await?;
    let files = content::QUIZ_NEEDS.iter().zip(&told).map(|(name, text)| ContentFile { name, text });
    let (lore, bodies): (Vec<_>, Vec<_>) = files.partition(|file| [KIN_FILE, WRITTEN_FILE].contains(&file.name));
    for file in bodies {
        // What tells of the built-in map has no place here.
        let _ = atlas.add_bodies(file);
    }
    door::open(Desk::over(atlas, &lore)).then(|| Box::new(InHouse) as Box<dyn Quiz>)
}
