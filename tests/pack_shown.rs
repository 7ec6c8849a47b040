//! A pack on the page: every channel has an icon, whatever it is called, and rows are found by any of their words.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends by panicking")]

mod support;

use std::collections::BTreeMap;

use floorwalker::content::FIRST_VISIT;
use floorwalker::domain::address::Address;
use floorwalker::domain::atlas::{Atlas, Layer, NodeId};
use floorwalker::domain::map_view::view;
use floorwalker::domain::pack::{AtlasMaker, Import, Known, Pack};
use floorwalker::domain::search::SearchIndex;
use floorwalker::html::{self, Html};
use floorwalker::words;
use support::SHIPPED;

fn pack(text: &str) -> Pack {
    Import::begin("own.csv", text.into(), &Known::of(&SHIPPED.atlas)).and_then(Import::finish).unwrap()
}

/// The icon of each node of a layer, by its name: on the map that is drawn whole, held against that of the map at scale.
fn icons(atlas: &Atlas, layer: Layer) -> BTreeMap<String, String> {
    let address = Address::default();
    let shown = view(atlas, &SearchIndex::of(atlas), &address);
    let page = html::page(Html::default(), atlas, &address, &shown, None, "");
    let mut icons = BTreeMap::new();
    for (index, node) in atlas.nodes(layer).iter().enumerate() {
        let id = NodeId { layer, index };
        let link = page.split(&format!("id=\"{}\"", html::node_element_id(atlas, id))).nth(1).unwrap();
        let link = link.split("</a>").next().unwrap();
        let path = link.split("<path d=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        assert_eq!(path, html::wide::node_icon(atlas, id), "{}: the same on a large map", node.name);
        icons.insert(node.name.clone(), path.to_owned());
    }
    icons
}

#[test]
fn a_channel_of_ones_own_has_the_icon_of_its_medium() {
    let table = "account,lob,channel,medium,direction\n\
        Nova,Own line,Hotline,voice,inbound\n\
        Nova,Own line,WhatsUp,non-voice,both\n\
        Nova,Own line,Archive,none,none\n\
        Nova,Own line,Live chat,,inbound\n\
        Nova,Own line,Voice,,inbound\n\
        Nova,Own line,Line,non-voice,inbound\n\
        Nova,Own line,Search,voice,inbound\n\
        Nova,Own line,None,,none\n";
    let atlas = AtlasMaker::of(&pack(table), FIRST_VISIT).finish().unwrap();
    let (own, built_in) = (icons(&atlas, Layer::Channel), icons(&SHIPPED.atlas, Layer::Channel));
    assert!(own.values().chain(built_in.values()).all(|path| path.starts_with('M')), "every channel has one");
    let [voice, written, none] = ["Hotline", "WhatsUp", "Archive"].map(|name| own[name].as_str());
    assert!(voice != written && written != none && none != voice, "each medium has its own");
    assert_eq!((own["Voice"].as_str(), own["Search"].as_str()), (voice, voice));
    assert_eq!(own["Line"], written, "a channel is no sign of the interface that is called so");
    assert_eq!(own["None"], none);
    assert_eq!(own["Live chat"], built_in["Chat"], "another name of a built-in channel");
    assert_eq!(built_in["Voice"], voice);
    assert!(![&built_in["Email"], &built_in["Chat"], &built_in["Social media"]].contains(&&own["WhatsUp"]));
    // A line of business has the sign of who starts the contact.
    assert!(icons(&atlas, Layer::Lob)["Own line"].starts_with('M'));
}

#[test]
fn a_picture_of_own_data_does_not_call_them_made_up() {
    let atlas = AtlasMaker::of(&pack("account,lob,channel\nNova,Billing,Voice\n"), FIRST_VISIT).finish().unwrap();
    let address = Address::default();
    let picture =
        |atlas: &Atlas| html::poster(atlas, &view(atlas, &SearchIndex::of(atlas), &address), &address, "Here");
    assert!(picture(&SHIPPED.atlas).contains(words::MADE_UP));
    assert!(picture(&atlas).contains("Nova") && !picture(&atlas).contains("made up"));
}

#[test]
fn the_rows_with_some_words_are_those_with_each_of_them_in_some_cell() {
    let pack = pack(
        "account,industry,lob,function,channel,direction,employer,example\n\
         Alfa,Travel,Billing,Care,Voice,inbound,Partner One,Your bill is ready.\n\
         Alfa,Travel,Sales,Growth,Chat,outbound,Partner One,\n\
         Brávo,Retail,Billing,Care,Email,both,,Über uns\n",
    );
    for (asked, expected) in [
        ("alfa billing", &[0][..]),
        ("billing alfa", &[0]),
        ("BILL care", &[0, 2]),
        ("  partner\tgrowth ", &[1]),
        ("über brávo retail both", &[2]),
        ("alfa email", &[]),
        ("alfa alfa", &[0, 1]),
        ("non-voice partner", &[1]),
    ] {
        assert_eq!(pack.rows_with(asked), expected, "{asked:?}");
    }
}
