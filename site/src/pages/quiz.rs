//! The page on which a quiz starts. The boot script shows it while the quiz, a program of its own, is on its way.

use floorwalker::content::QUIZ_FILES;
use floorwalker::domain::address::QuizState;
use floorwalker::domain::atlas::{Atlas, Lore};
use floorwalker::domain::review::{Day, Progress};
use floorwalker::html::Html;
use floorwalker::html::quiz::{Kept, View, page};
use floorwalker::quiz::Bank;

use crate::Site;
use crate::fault::Fault;

/// The sheet of the quiz' own.
const SHEET: &str = "quiz.css";

/// What there is to choose, for somebody of whom nothing is known. The links lead into the app and have no seed, which is chance; the
/// boot script gives them one.
pub(super) fn start(atlas: &Atlas, up: &str) -> Result<String, Fault> {
    let lore = Lore::read(atlas, QUIZ_FILES).map_err(|problems| Fault::of_content(&problems))?;
    let (bank, state, progress) = (Bank::of(atlas, &lore), QuizState::default(), Progress::default());
    let view = View {
        bank: &bank,
        state: &state,
        questions: &[],
        region: None,
        here: "",
        fresh: "",
        progress: &progress,
        day: Day::MIN,
        kept: Kept::ThisVisit,
    };
    Ok(page(&view).replace("href=\"#/", &format!("href=\"{up}#/")))
}

/// The link to that sheet.
pub(super) fn sheet(site: &Site, up: &str) -> Result<String, Fault> {
    let mut html = Html::default();
    html.wrap("<link rel=\"stylesheet\" href=\"", &format!("{up}{}", site.assets.get(SHEET)?.file), "\">");
    Ok(html.finish())
}
