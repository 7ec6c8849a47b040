//! What stands behind `?src=` by mistake or by malice: each with what the page says, and nothing that was kept is lost.

use floorwalker::words::data as said;
use floorwalker::words::pack;
use xtask::tally;

use crate::support::Outcome;
use crate::support::detour::{Detour, Way};
use crate::support::page::{DESKTOP, Page};
use crate::support::site::Copy;

const KEPT: &str = "account,lob,channel\nKept Bank,Cards,Email\n";

/// Hands the page a file, as if it had been picked.
const BRING: &str = "const bag = new DataTransfer();
    bag.items.add(new File([arguments[0]], 'kept.csv'));
    const box = document.querySelector('[data-pack=file]');
    box.files = bag.files;
    box.dispatchEvent(new Event('change', { bubbles: true }))";

/// Has the browser keep data at that address, which is the page's.
pub(crate) async fn keep_data(page: &Page, url: &str) -> Outcome {
    page.visit(url).await?;
    page.wait("the page is there", "document.querySelector('[data-pack=file]')").await?;
    page.js_with(BRING, &[KEPT]).await?;
    page.wait(
        "the data are kept",
        &format!("document.querySelector('.here-now')?.innerText.includes({:?})", said::KEPT),
    )
    .await
}

/// Half a minute passes at once.
const NO_PATIENCE: &str = "
    const set = window.setTimeout;
    window.setTimeout = (run, pause, ...rest) => set(run, pause === 30000 ? 200 : pause, ...rest);";

/// Many bytes in few.
fn bomb() -> Outcome<Vec<u8>> {
    let file = std::env::temp_dir().join(format!("floorwalker-bomb-{}", std::process::id()));
    std::fs::write(&file, vec![b' '; 80 << 20])?;
    let packed = xtask::gzip::best(&file);
    std::fs::remove_file(&file)?;
    packed.map_err(|failure| crate::support::Trouble(failure.to_string()))
}

fn csv(extra: &str, body: &[u8]) -> Way {
    Way::Answer("200 OK", format!("Content-Type: text/csv\r\n{extra}"), body.to_vec())
}

#[tokio::test]
async fn every_bad_src_is_refused_in_its_own_words_and_what_is_kept_stays() -> Outcome {
    let copy = Copy::of_the_site("bad-src")?;
    let site = copy.serve_below("/some/folder/")?;
    let packed = bomb()?;
    assert!(packed.len() < 1 << 20, "{} bytes are a small file", packed.len());
    let moved = |to: &str| Way::Answer("302 Found", format!("Location: {to}\r\n"), Vec::new());
    let html = Way::Answer("200 OK", "Content-Type: text/html\r\n".into(), b"<!doctype html><h1>Log in</h1>".to_vec());
    let other = [
        ("moved-away.csv", moved("https://elsewhere.invalid/secret.csv")),
        ("moved-here.csv", moved("/some/folder/robots.txt?followed")),
        ("page.csv", html),
        ("bomb.csv", csv("Content-Encoding: gzip\r\n", &packed)),
        ("no-gzip.csv", csv("Content-Encoding: gzip\r\n", KEPT.as_bytes())),
        ("gone.csv", Way::Answer("410 Gone", String::new(), Vec::new())),
        ("down.csv", Way::Answer("503 Service Unavailable", String::new(), b"later".to_vec())),
        ("silent.csv", Way::Silent),
        ("stalls.csv", Way::Stalls("text/csv", KEPT.as_bytes().to_vec())),
        ("breaks.csv", Way::Breaks("text/csv", KEPT.as_bytes().to_vec())),
        ("empty.csv", csv("", b"")),
        ("sound.csv", csv("", b"account,lob,channel\nNova,Sales,Voice\n")),
    ];
    let detour = Detour::to(&site, &other)?;
    let own = detour.url("/some/folder/");
    let page = Page::start(DESKTOP).await?;
    page.in_every_document(&format!("{{ {NO_PATIENCE} }}"))?;
    keep_data(&page, &format!("{own}#/data")).await?;
    let with_name = own.replacen("http://", "http://ann:hunter2@", 1) + "sound.csv";
    let other_scheme = own.replacen("http://", "https://", 1) + "sound.csv";
    let web_page = "This is a web page, not data.";
    let cases: Vec<(&str, String)> = vec![
        ("//elsewhere.invalid/x.csv", said::elsewhere("//elsewhere.invalid/x.csv")),
        ("http://elsewhere.invalid/x.csv", said::elsewhere("http://elsewhere.invalid/x.csv")),
        ("\\\\elsewhere.invalid\\x.csv", said::elsewhere("\\\\elsewhere.invalid\\x.csv")),
        (&other_scheme, said::elsewhere(&other_scheme)),
        ("data:text/csv,account", said::no_file("data:text/csv,account")),
        ("javascript:alert(1)", said::no_file("javascript:alert(1)")),
        ("jav\tascript:alert(1)", said::no_file("jav ascript:alert(1)")),
        ("blob:https://elsewhere.invalid/1-2", said::no_file("blob:https://elsewhere.invalid/1-2")),
        ("file:///etc/passwd", said::no_file("file:///etc/passwd")),
        ("https://[", said::no_address("https://[")),
        ("", said::no_address("")),
        (&with_name, said::LOGIN.into()),
        ("moved-away.csv", said::redirected("moved-away.csv")),
        ("moved-here.csv", said::redirected("moved-here.csv")),
        ("page.csv", web_page.into()),
        ("index.html", web_page.into()),
        ("bomb.csv", said::too_large("bomb.csv")),
        ("no-gzip.csv", said::missing("no-gzip.csv", None)),
        ("no-such.csv", said::missing("no-such.csv", Some(404))),
        ("../../../../no-such.csv", said::missing("../../../../no-such.csv", Some(404))),
        ("gone.csv", said::missing("gone.csv", Some(410))),
        ("down.csv", said::missing("down.csv", Some(503))),
        ("silent.csv", said::silent("silent.csv")),
        ("stalls.csv", said::silent("stalls.csv")),
        ("breaks.csv", said::missing("breaks.csv", None)),
        ("empty.csv", "The file is empty.".into()),
    ];
    for (src, says) in &cases {
        let address = String::from_utf8_lossy(&encoded(src)).into_owned();
        page.visit(&format!("{own}?src={address}&src=sound.csv#/map")).await?;
        page.wait("the page says so", "document.querySelector('[data-part=state] .notice')").await?;
        let text = page.words("[data-part=state]").await?;
        assert!(text.contains(&flat(says)), "{src}\n says: {text}\n  not: {says}");
        assert!(!text.contains("hunter2"), "no password is shown");
        assert!(!page.has(".here-now").await?, "{src}: nothing of it is taken");
    }
    assert_eq!(detour.asked("followed"), 0, "no redirect is followed");
    // The way to what is kept is open, and it is as it was.
    page.click("nav a[href='#/map']").await?;
    page.wait("the kept data are shown", "document.querySelector('[data-id=kept-bank]')").await?;
    tally::count("bad inputs: URL", cases.len() as u64)?;
    for complaint in ["404", "410", "503", "ERR_"] {
        page.forgive(complaint);
    }
    page.finish().await
}

/// As a browser's address bar would write it.
fn encoded(text: &str) -> Vec<u8> {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
    text.bytes().flat_map(|byte| if plain(&byte) { vec![byte] } else { format!("%{byte:02X}").into_bytes() }).collect()
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn messages_about_src_differ() {
    let mut texts = vec![
        said::no_address("x"),
        said::no_file("x"),
        said::elsewhere("x"),
        said::LOGIN.to_owned(),
        said::redirected("x"),
        said::silent("x"),
        said::too_large("x"),
        said::missing("x", None),
        said::missing("x", Some(404)),
        pack::problems_heading(&floorwalker::domain::pack::limits::check_size(0).expect_err("an empty file")),
    ];
    let all = texts.len();
    texts.sort();
    texts.dedup();
    assert_eq!(texts.len(), all);
}
