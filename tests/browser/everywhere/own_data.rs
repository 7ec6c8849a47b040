//! The visitor's own data: a file is picked, a table pasted, a faulty file refused, a row changed, the data saved, kept, removed.

use std::path::PathBuf;

use fantoccini::Locator;
use floorwalker::words::data as said;
use xtask::engine::Engine;

use crate::own_data::{CSV, names};
use crate::support::page::engines::Wishes;
use crate::support::page::{DESKTOP, Page};
use crate::support::{Outcome, trouble};

journeys! {
    smoke: a_file_is_picked_shown_changed_saved_and_removed;
    more: a_table_is_pasted_and_a_faulty_file_is_refused_with_its_problems;
}

/// A folder of the visitor's, deleted when dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Outcome<Self> {
        let folder = std::env::temp_dir().join(format!("floorwalker-visitor-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }

    fn file(&self, name: &str, text: &str) -> Outcome<String> {
        let path = self.0.join(name);
        std::fs::write(&path, text)?;
        Ok(path.display().to_string())
    }

    /// The text of a file that the page saves, once it is whole.
    async fn saved(&self, name: &str) -> Outcome<String> {
        for _ in 0..400 {
            if let Ok(text) = std::fs::read_to_string(self.0.join(name))
                && !text.is_empty()
            {
                return Ok(text);
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        trouble(format!("{name} never came"))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

async fn desk(engine: Engine, folder: &Folder) -> Outcome<Page> {
    let page = Page::of(engine, Wishes { saves_to: Some(folder.0.clone()), ..Wishes::of(DESKTOP) }).await?;
    page.load("#/data").await?;
    page.wait("the page is there", "document.querySelector('[data-pack=file]')").await?;
    Ok(page)
}

/// Picks a file as the browser's own window for it does.
async fn pick(page: &Page, path: &str) -> Outcome {
    page.js("const state = document.querySelector('[data-part=state]'); if (state) state.textContent = ''").await?;
    page.client.find(Locator::Css("[data-pack=file]")).await?.send_keys(path).await?;
    page.wait("it is read or refused", "document.querySelector('.done, [data-part=state] .notice')").await
}

async fn a_file_is_picked_shown_changed_saved_and_removed(engine: Engine) -> Outcome {
    let folder = Folder::new(&format!("picked-{}", engine.slug()))?;
    let page = desk(engine, &folder).await?;
    pick(&page, &folder.file("clients.csv", CSV)?).await?;
    page.tells_of(&page.words(".here-now").await?, &said::size(5, 2, 0))?;
    page.keeps_them().await?;
    // A row changed: by typing, and refused where it is not whole.
    page.click("#row-edit-3").await?;
    page.same("the focus", page.focused().await?, "cell-account")?;
    page.js("document.querySelector('#cell-channel').focus(); document.querySelector('#cell-channel').select()")
        .await?;
    page.type_letters("Email").await?;
    page.click("[data-pack=take-in]").await?;
    page.wait("the form is gone", "!document.querySelector('.row-form')").await?;
    page.tells_of(&page.words(".row-table").await?, "Email")?;
    page.keeps_them().await?;
    if engine == Engine::WebKit {
        page.cannot(
            "take a file out of a download",
            "its driver has no folder for them, and MiniBrowser asks a person",
        )?;
    } else {
        page.click("#pack-save-csv").await?;
        page.tells_of(&folder.saved("clients.csv").await?, "Nimbus Air")?;
    }
    page.see_them_on_the_map().await?;
    page.same("the accounts", names(&page, "account").await?, ["Harbor Bank", "Nimbus Air"])?;
    page.reload().await?;
    page.wait("the map is there", "document.querySelector('[data-layer]')").await?;
    page.same("kept", names(&page, "account").await?, ["Harbor Bank", "Nimbus Air"])?;
    page.go("#/map?account=nimbus-air&channel=email").await?;
    page.same("the changed row", page.screen().await?.count(), 1)?;
    // Removed, asked twice.
    page.go("#/data").await?;
    page.wait("the page is there", "document.querySelector('#pack-remove')").await?;
    page.click("#pack-remove").await?;
    page.click("#pack-remove").await?;
    page.wait("it is gone", "!document.querySelector('.here-now')").await?;
    page.go("#/map").await?;
    page.wait("the built-in map is there", "document.querySelector('[data-id=kariton]')").await?;
    page.finish().await
}

async fn a_table_is_pasted_and_a_faulty_file_is_refused_with_its_problems(engine: Engine) -> Outcome {
    let folder = Folder::new(&format!("pasted-{}", engine.slug()))?;
    let page = desk(engine, &folder).await?;
    page.click(".paste > summary").await?;
    page.js_with("document.querySelector('#pasted').value = arguments[0]", &[&CSV.replace(',', "\t")]).await?;
    page.click("[data-pack=paste]").await?;
    page.wait("it is read", "document.querySelector('.done')").await?;
    page.tells_of(&page.words(".here-now").await?, &said::size(5, 2, 0))?;
    page.keeps_them().await?;
    let bad =
        "account,lob,channel\nHarbor Bank,,Email\n,Sales,Email\nHarbor Bank,Sales,Email\nHarbor Bank,Sales,Email\n";
    pick(&page, &folder.file("bad.csv", bad)?).await?;
    let problems = page.all_words("[data-part=state] li").await?;
    page.same("all problems at once", problems.len(), 3)?;
    for (problem, line) in problems.iter().zip(["2", "3", "5"]) {
        page.tells_of(problem, line)?;
    }
    page.tells_of(&page.words("[data-part=state]").await?, said::NOTHING_CHANGED)?;
    page.tells_of(&page.words(".here-now").await?, &said::size(5, 2, 0))?;
    for (name, text) in [("empty.csv", ""), ("picture.json", "\u{fffd}PNG"), ("cut.json", "{\"accounts\": [{")] {
        pick(&page, &folder.file(name, text)?).await?;
        page.tells_of(&page.words("[data-part=state]").await?, said::NOTHING_CHANGED)?;
    }
    page.see_them_on_the_map().await?;
    page.same("what was there stays", names(&page, "account").await?, ["Harbor Bank", "Nimbus Air"])?;
    page.finish().await
}
