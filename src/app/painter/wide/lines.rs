//! The lines of one column that stand on the page. Elements are kept as long as their line is wanted, so that what has the focus
//! keeps it, and stand in the order of the list, so that they are read in that order.

use web_sys::Element;

use crate::app::Screen;
use crate::app::painter::patch::{Patch, TEXT};
use crate::domain::atlas::{Atlas, Layer, NodeId};
use crate::domain::map_view::NodeState;
use crate::domain::wide::{Line, Wide, reuse};
use crate::html;
use crate::platform::{page, scroll};
use crate::words;

/// What the lines are made from.
pub(super) struct Source<'a> {
    pub(super) atlas: &'a Atlas,
    pub(super) wide: &'a Wide,
    pub(super) screen: &'a Screen,
    /// The map's one tab stop.
    pub(super) stop: Option<NodeId>,
    /// How high a line is.
    pub(super) high: i32,
}

pub(super) struct Lines {
    layer: Layer,
    list: Element,
    shown: Vec<Shown>,
}

/// A line on the page.
struct Shown {
    element: Element,
    line: Line,
    /// Its place in the list, the list's length and the height of a line, as the element says them.
    place: [usize; 3],
    /// What is in it, where it is the line of a node.
    node: Option<NodeLine>,
}

/// What follows the screen inside the line of a node.
struct NodeLine {
    who: Patch<3>,
    look: Patch<5>,
    /// Its name, and how many programs it leaves.
    texts: Patch<1>,
    icon: Patch<1>,
}

impl Lines {
    pub(super) fn new(layer: Layer, list: Element) -> Self {
        Self { layer, list, shown: Vec::new() }
    }

    /// Shows the lines at these places, which are in order, and no others.
    pub(super) fn show(&mut self, source: &Source, places: &[usize]) {
        let list = source.wide.list(self.layer);
        let (places, wanted): (Vec<usize>, Vec<Line>) =
            places.iter().filter_map(|&place| Some((place, list.line(place)?))).unzip();
        let lines: Vec<Line> = self.shown.iter().map(|shown| shown.line).collect();
        let reused = reuse(&lines, &wanted);
        let mut old: Vec<Option<Shown>> = std::mem::take(&mut self.shown).into_iter().map(Some).collect();
        // What has the focus loses it with its line: it would else go to another.
        let keeps = |at: usize| reused.iter().zip(&wanted).any(|(from, line)| *from == Some(at) && *line == lines[at]);
        for (at, shown) in old.iter_mut().enumerate() {
            if !keeps(at) && shown.as_ref().is_some_and(|shown| page::has_the_focus_in(&shown.element)) {
                shown.take().inspect(|shown| shown.element.remove());
            }
        }
        let mut next: Vec<Option<Shown>> = reused.iter().map(|from| from.and_then(|from| old[from].take())).collect();
        // Elements that are not where they are needed, of headings and of nodes.
        let mut spare = [Vec::new(), Vec::new()];
        for shown in old.into_iter().flatten() {
            spare[usize::from(shown.node.is_some())].push(shown);
        }
        // From the end, so that what is put in goes before what stands where it belongs.
        let mut below: Option<Element> = None;
        for (number, &line) in wanted.iter().enumerate().rev() {
            let moved = next[number].is_none();
            let found = next[number].take().or_else(|| spare[usize::from(matches!(line, Line::Node(_)))].pop());
            let Some(shown) = found.or_else(|| self.made(source, line)) else { continue };
            if moved {
                scroll::put_before(&self.list, &shown.element, below.as_ref());
            }
            below = Some(shown.element.clone());
            let filled = if shown.line == line && shown.place[1] != usize::MAX {
                shown
            } else {
                self.filled(source, shown, line)
            };
            self.shown.push(self.brought_up(source, filled, places[number], list.len()));
        }
        self.shown.reverse();
        for shown in spare.iter().flatten() {
            shown.element.remove();
        }
    }

    /// A new line, still empty.
    fn made(&self, source: &Source, line: Line) -> Option<Shown> {
        let element = scroll::add(&self.list, "li")?;
        let node = matches!(line, Line::Node(_)).then(|| {
            element.set_inner_html(&html::wide::node(source.atlas, self.layer));
            NodeLine {
                who: Patch::find(&element, "a", html::wide::WHO),
                look: Patch::find(&element, "a", html::wide::LOOK),
                texts: Patch::find(&element, "span", [TEXT]),
                icon: Patch::find(&element, "path", ["d"]),
            }
        });
        Some(Shown { element, line, place: [usize::MAX; 3], node })
    }

    /// Writes a line into an element of its kind: into what is there, because what is made anew is styled and laid out anew.
    fn filled(&self, source: &Source, mut shown: Shown, line: Line) -> Shown {
        let element = &shown.element;
        let (class, color) = html::wide::line_kind(source.wide, self.layer, line);
        let _ = element.set_attribute("class", class);
        let _ = match color {
            Some(color) => element.set_attribute("data-line", &color),
            None => element.remove_attribute("data-line"),
        };
        match (line, &mut shown.node) {
            (Line::Node(index), Some(node)) => {
                let id = NodeId { layer: self.layer, index: index as usize };
                let who = html::wide::who(source.atlas, source.wide, id);
                node.who.set(0, who.each_ref().map(|value| Some(value.as_str())));
                node.texts.set(0, [Some(&source.atlas.node(id).name)]);
                node.icon.set(0, [Some(html::wide::node_icon(source.atlas, id))]);
            }
            _ => element.set_inner_html(&html::wide::heading(source.atlas, self.layer, line)),
        }
        Shown { line, ..shown }
    }

    /// Brings a line up to what the map shows.
    fn brought_up(&self, source: &Source, mut shown: Shown, place: usize, many: usize) -> Shown {
        let [old_place, old_many, old_high] = std::mem::replace(&mut shown.place, [place, many, source.high as usize]);
        if old_place != place {
            let _ = shown.element.set_attribute("aria-posinset", &(place + 1).to_string());
        }
        if old_many != many {
            let _ = shown.element.set_attribute("aria-setsize", &many.to_string());
        }
        if old_place != place || old_high != source.high as usize {
            scroll::set_length(&shown.element, "top", place as i32 * source.high);
        }
        if let (Line::Node(index), Some(node)) = (shown.line, &mut shown.node) {
            let id = NodeId { layer: self.layer, index: index as usize };
            let seen = source.screen.map.node(id);
            let href = source.screen.leads_to(source.atlas, id).format();
            let [state, lit] = match seen.state {
                NodeState::Lit => ["lit", "true"],
                NodeState::Dimmed | NodeState::FilteredOut => ["dimmed", "false"],
            };
            let stop = if source.stop == Some(id) { "0" } else { "-1" };
            let current = seen.current.then_some("true");
            node.look.set(0, [Some(stop), Some(&href), Some(state), Some(lit), current]);
            node.texts.set(1, [Some(&words::number(seen.leaves as usize))]);
        }
        shown
    }
}
