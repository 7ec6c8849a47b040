//! Somebody's own data in somebody else's page: `src` names a file beside the site, and nothing else.

use crate::support::Outcome;
use crate::support::host::{Host, script_tag};
use crate::support::own::desk;
use crate::support::page::{DESKTOP, PHONE, Page};

/// A file beside every site.
const FILE: &str = "pack/pack-template.csv";

fn frame(query: &str, more: &str) -> String {
    format!("<iframe src=\"SITEembed/?src={query}#/map\" title=\"Map\" width=\"100%\" height=\"700\" {more}></iframe>")
}

#[tokio::test]
async fn every_way_to_embed_shows_the_data_that_src_names() -> Outcome {
    let tag = script_tag(&format!("data-view=\"map\" data-theme=\"dark\" data-src=\"{FILE}\""));
    let element =
        format!("{}<floor-walker view=\"map\" src=\"{FILE}\" loading=\"eager\"></floor-walker>", script_tag(""));
    let frame_alone = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; frame-src SITE\">";
    let (plain, sandboxed) = (frame(FILE, ""), frame(FILE, "sandbox=\"allow-scripts\""));
    let pages = [
        ("frame", "", plain.as_str()),
        ("frame-alone", frame_alone, plain.as_str()),
        ("sandboxed", "", sandboxed.as_str()),
        ("script", "", tag.as_str()),
        ("element", "", element.as_str()),
    ];
    let host = Host::of("own-src", &pages)?;
    for view in [DESKTOP, PHONE] {
        let page = Page::at_hosts(view).await?;
        for (name, _, _) in pages {
            page.visit(&host.page(name)).await?;
            page.step_in(0).await?;
            let mut accounts = page.all_words("[data-layer=account] .name").await?;
            accounts.sort();
            assert_eq!(accounts, ["Example Air", "Example Bank"], "{name}");
            assert!(page.words(".own-banner").await?.contains("pack-template"), "{name}: whose data they are");
            assert!(
                !page.is("document.querySelector('.own-banner a').checkVisibility()").await?,
                "nobody changes them here"
            );
            let out = page.text("return document.querySelector('.credit a').href").await?;
            assert_eq!(
                out,
                format!("{}?src=pack%2Fpack-template.csv#/map", page.site()),
                "{name}: the way out has them too"
            );
            // It works as any map does.
            page.js("document.querySelector('[data-layer=account][data-id=example-air]').click()").await?;
            page.wait("it is selected", "location.hash === '#/map?account=example-air'").await?;
            page.wait("three are lit", "document.querySelector('[data-count=programs]').textContent === '3'").await?;
            let out = page.text("return document.querySelector('.credit a').href").await?;
            assert!(out.ends_with("?src=pack%2Fpack-template.csv#/map?account=example-air"), "{name}: {out}");
            page.step_out().await?;
            if ["script", "element"].contains(&name) {
                page.fitted().await?;
            }
        }
        page.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn other_data_in_the_element_are_another_page() -> Outcome {
    let element = format!("{}<floor-walker view=\"map\" loading=\"eager\"></floor-walker>", script_tag(""));
    let host = Host::of("own-src-change", &[("host", "", &element)])?;
    let page = Page::at_hosts(DESKTOP).await?;
    page.visit(&host.page("host")).await?;
    page.step_in(0).await?;
    assert!(page.has("[data-id=kariton]").await?);
    page.step_out().await?;
    page.js_with("document.querySelector('floor-walker').setAttribute('src', arguments[0])", &[FILE]).await?;
    let src = "document.querySelector('iframe').src.includes('?src=pack%2Fpack-template.csv')";
    page.wait("the frame asks for them", src).await?;
    page.client.enter_frame(0).await?;
    page.wait("they are there", "document.querySelector('[data-id=example-air]')").await?;
    page.step_out().await?;
    page.finish().await
}

#[tokio::test]
async fn a_frame_takes_data_from_its_own_site_alone_and_says_what_is_wrong() -> Outcome {
    // What is kept here is the visitor's: no frame shows it, whatever goes wrong.
    let page = desk(DESKTOP).await?;
    page.bring("mine.csv", "account,lob,channel\nSecret Client,Billing,Voice\n").await?;
    page.keeps_them().await?;
    let other = Host::of("own-src-other", &[("packs", "", "")])?;
    let foreign = other.page("packs");
    let cases = [
        ("foreign", foreign.as_str(), "lies at another site"),
        ("relative", "//example.org/packs.csv", "lies at another site"),
        ("data", "data:text/csv,account", "is no way to a file"),
        ("missing", "no-such-file.csv", "did not come"),
        ("no-pack", "embed.js", "Line 1"),
    ];
    let markup = cases.map(|(_, src, _)| frame(src, ""));
    let pages: Vec<(&str, &str, &str)> =
        cases.iter().zip(&markup).map(|((name, ..), markup)| (*name, "", markup.as_str())).collect();
    let host = Host::of("own-src-elsewhere", &pages)?;
    for (name, _, says) in cases {
        page.visit(&host.page(name)).await?;
        page.step_in(0).await?;
        let told = page.words("#main").await?;
        assert!(told.contains(says), "{name}: {told}");
        assert!(!page.has("[data-pack=file]").await?, "{name}: nobody is asked to bring data in a frame");
        assert!(
            !told.contains("Secret Client") && !page.has("[data-layer]").await?,
            "{name}: no map but what was asked for"
        );
        let asked = "performance.getEntriesByType('resource').some((entry) => /packs[.]/.test(entry.name))";
        assert!(!page.is(asked).await?, "{name}: nobody else is asked");
        assert!(page.is("document.querySelector('.credit a').checkVisibility()").await?);
        page.client.enter_parent_frame().await?;
    }
    for complaint in ["404", "asked somebody else: http://127.0.0.1"] {
        page.forgive(complaint);
    }
    page.finish().await
}
