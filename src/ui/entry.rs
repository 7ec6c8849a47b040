//! An entry of the glossary: in full on its own page, in short in the panel beside the map.

use leptos::prelude::*;

use super::map::DirectionBadge;
use super::sources::Sources;
use crate::app::use_app;
use crate::domain::address::Address;
use crate::domain::atlas::{Alias, Atlas, Detail, Layer, Node, NodeId, Note, Relation, Sense, Term, TermId};
use crate::words;

/// The slug of the entry that also lists every line of business.
const LOB_ENTRY: &str = "line-of-business";

/// The page of the entry with that slug, or the page that says there is none.
#[component]
pub(super) fn TermPage(slug: String) -> impl IntoView {
    let app = use_app();
    let Some(id) = app.atlas.find_term(&slug) else {
        return view! {
            <div class="page">
                <h1 id="heading" tabindex="-1">{words::no_such_entry(&slug)}</h1>
                <p>{words::NO_SUCH_ENTRY_REMEDY}</p>
            </div>
        }
        .into_any();
    };
    let term = app.atlas.term(id);
    let acronym = term.acronym.as_deref().map(|acronym| view! { <span class="acronym">{acronym}</span> });
    let lobs = (term.slug == LOB_ENTRY).then(|| lob_list(app.atlas));
    view! {
        <article class="page entry">
            <p class="crumb"><a href="#/glossary">{words::GLOSSARY_HEADING}</a></p>
            <h1 id="heading" tabindex="-1">{term.name.as_str()} " " {acronym}</h1>
            <p class="summary">{term.summary.as_str()}</p>
            {lob_facts(app.atlas, id)}
            <p>{term.text.as_str()}</p>
            {also_called(&term.also_called)}
            {senses(&term.senses)}
            {notes(words::USAGE, &term.usage)}
            {text_section(words::EXAMPLE, term.example.as_deref())}
            {notes(words::ANALOGY, term.analogy.as_slice())}
            {notes(words::SOURCE_EXAMPLE, term.source_example.as_slice())}
            {see_on_map(app.atlas, id)}
            {lobs}
            {relations(app.atlas, term)}
            <Sources sources=&term.sources/>
        </article>
    }
    .into_any()
}

/// The short form: summary, explanation, and the way to the rest.
pub(super) fn entry_in_short(term: &'static Term) -> impl IntoView {
    view! {
        <p>{term.text.as_str()}</p>
        {also_called(&term.also_called)}
        <p><a href=Address::term(&term.slug).format()>{format!("{}: {}", words::READ_MORE, term.name)}</a></p>
    }
}

fn text_section(heading: &'static str, text: Option<&'static str>) -> impl IntoView {
    text.map(|text| view! { <section><h2>{heading}</h2><p>{text}</p></section> })
}

fn notes(heading: &'static str, notes: &'static [Note]) -> impl IntoView {
    let note = |note: &'static Note| view! { <p>{note.text.as_str()}</p><Sources sources=&note.sources/> };
    (!notes.is_empty()).then(|| {
        view! { <section class="note"><h2>{heading}</h2>{notes.iter().map(note).collect_view()}</section> }
    })
}

fn senses(senses: &'static [Sense]) -> impl IntoView {
    let sense = |sense: &'static Sense| {
        view! { <li>{sense.text.as_str()}" "<span class="who">{sense.who.as_str()}</span></li> }
    };
    (!senses.is_empty()).then(|| {
        view! { <section><h2>{words::SENSES}</h2><ol>{senses.iter().map(sense).collect_view()}</ol></section> }
    })
}

fn also_called(names: &'static [Alias]) -> impl IntoView {
    let name = |alias: &'static Alias| {
        let remarks = alias.region.as_deref().map(words::region).into_iter().chain(alias.note.as_deref());
        let remarks = remarks.collect::<Vec<_>>().join(", ");
        let remarks = (!remarks.is_empty()).then(|| view! { <small>{format!(" ({remarks})")}</small> });
        view! { <li>{alias.name.as_str()}{remarks}</li> }
    };
    (!names.is_empty()).then(|| {
        view! {
            <div class="also-called">
                <span>{words::ALSO_CALLED}</span>
                <ul>{names.iter().map(name).collect_view()}</ul>
            </div>
        }
    })
}

fn nodes_of(atlas: &'static Atlas, term: TermId) -> impl Iterator<Item = (NodeId, &'static Node)> {
    atlas.node_ids().map(|id| (id, atlas.node(id))).filter(move |(_, node)| node.term == Some(term))
}

fn see_on_map(atlas: &'static Atlas, term: TermId) -> impl IntoView {
    let link = |(id, node): (NodeId, &'static Node)| {
        let text = format!("{}: {} ({})", words::SEE_ON_MAP, node.name, words::layer_word(id.layer));
        view! { <p><a class="to-map" href=Address::map_node(id.layer, &node.slug).format()>{text}</a></p> }
    };
    nodes_of(atlas, term).map(link).collect_view()
}

/// The usual direction of the line of business that the entry is about, with who says so.
fn lob_facts(atlas: &'static Atlas, term: TermId) -> impl IntoView {
    nodes_of(atlas, term).filter_map(|(_, node)| lob_fact(node)).collect_view()
}

fn lob_fact(node: &'static Node) -> Option<impl IntoView> {
    let Detail::Lob { direction, direction_sources, .. } = &node.detail else { return None };
    Some(view! {
        <p class="fact"><DirectionBadge direction=*direction/>" "{words::usual_direction(*direction)}</p>
        <Sources sources=direction_sources/>
    })
}

fn lob_list(atlas: &'static Atlas) -> impl IntoView {
    let row = |node: &'static Node| {
        let campaign = match &node.detail {
            Detail::Lob { campaign_type: Some(_), .. } => Some(words::CAMPAIGN_TYPE_NOTE),
            _ => None,
        };
        view! {
            <div>
                <dt><a href=Address::map_node(Layer::Lob, &node.slug).format()>{node.name.as_str()}</a></dt>
                <dd>
                    {node.summary.as_str()}
                    {campaign.map(|note| view! { <span class="who">{note}</span> })}
                    {lob_fact(node)}
                </dd>
            </div>
        }
    };
    view! {
        <section>
            <h2>{words::LOB_LIST_HEADING}</h2>
            <dl class="entries">{atlas.nodes(Layer::Lob).iter().map(row).collect_view()}</dl>
            <p>{words::NON_VOICE_NOTE}" "<a href=Address::term("non-voice").format()>{words::NON_VOICE_LINK}</a></p>
        </section>
    }
}

fn relations(atlas: &'static Atlas, term: &'static Term) -> impl IntoView {
    let mut sorted: Vec<&'static Relation> = term.relations.iter().collect();
    sorted.sort_by_key(|relation| relation.kind);
    let row = |relation: &'static Relation| {
        let to = atlas.term(relation.to);
        view! {
            <li>
                <a href=Address::term(&to.slug).format()>{format!("{}: {}", words::relation(relation.kind), to.name)}</a>
                <small>{format!(" {}", words::confidence(relation.confidence))}</small>
            </li>
        }
    };
    view! {
        <section>
            <h2>{words::RELATED}</h2>
            <ul class="relations">{sorted.into_iter().map(row).collect_view()}</ul>
        </section>
    }
}
