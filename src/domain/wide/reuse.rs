//! Which element of a list shows which line next.

use super::Line;

/// For each of the lines `wanted` the place in `shown` whose element shows it next, so that no element has to move: places only
/// grow. As many lines as can be stay in their element; between those, elements are written anew for other lines of their kind,
/// a heading's for a heading, a node's for a node. `None` where no element stands in the right place.
pub fn reuse(shown: &[Line], wanted: &[Line]) -> Vec<Option<usize>> {
    let mut places = staying(shown, wanted);
    let is_node = |line: &Line| matches!(line, Line::Node(_));
    let mut above = shown.len();
    for place in (0..wanted.len()).rev() {
        if let Some(stays) = places[place] {
            above = stays;
            continue;
        }
        let below = places[..place].iter().rev().find_map(|stays| *stays).map_or(0, |stays| stays + 1);
        let fits = |at: &usize| is_node(&shown[*at]) == is_node(&wanted[place]);
        if let Some(found) = (below..above).rev().find(fits) {
            places[place] = Some(found);
            above = found;
        }
    }
    places
}

/// The longest run of lines that are shown already, in the same order: where each of `wanted` stands in `shown`.
fn staying(shown: &[Line], wanted: &[Line]) -> Vec<Option<usize>> {
    let found: Vec<Option<usize>> = wanted.iter().map(|line| shown.iter().position(|old| old == line)).collect();
    // For each line the length of the longest run that ends with it, and the line before it there.
    let mut runs: Vec<(usize, Option<usize>)> = Vec::with_capacity(found.len());
    for (place, here) in found.iter().enumerate() {
        let before = (0..place).filter(|&other| here.is_some() && found[other].is_some() && found[other] < *here);
        let best = before.max_by_key(|&other| runs[other].0);
        runs.push((usize::from(here.is_some()) + best.map_or(0, |best| runs[best].0), best));
    }
    let mut stays = vec![None; found.len()];
    let mut last = (0..found.len()).filter(|&place| found[place].is_some()).max_by_key(|&place| runs[place].0);
    while let Some(place) = last {
        stays[place] = found[place];
        last = runs[place].1;
    }
    stays
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::wide::Part;

    fn nodes(nodes: &[u32]) -> Vec<Line> {
        nodes.iter().map(|&node| Line::Node(node)).collect()
    }

    #[test]
    fn what_scrolls_by_stays_in_its_elements() {
        assert_eq!(reuse(&nodes(&[1, 2, 3, 4]), &nodes(&[3, 4, 5])), [Some(2), Some(3), None]);
        assert_eq!(reuse(&nodes(&[3, 4, 5]), &nodes(&[1, 3, 4])), [None, Some(0), Some(1)]);
    }

    #[test]
    fn other_lines_take_the_elements_between() {
        assert_eq!(reuse(&nodes(&[1, 2, 3]), &nodes(&[7, 8, 9])), [Some(0), Some(1), Some(2)]);
        assert_eq!(reuse(&nodes(&[1, 2, 3]), &nodes(&[3, 2, 9])), [Some(0), Some(1), Some(2)]);
        assert_eq!(reuse(&nodes(&[1, 2, 3]), &nodes(&[9, 1, 8])), [None, Some(0), Some(2)]);
    }

    #[test]
    fn a_heading_never_becomes_a_node() {
        let shown = [Line::Part(Part::With), Line::Node(1), Line::Node(2)];
        let wanted = [Line::Node(3), Line::Group(Part::With, 0), Line::Node(1)];
        assert_eq!(reuse(&shown, &wanted), [None, Some(0), Some(1)]);
        for (line, place) in wanted.iter().zip(reuse(&shown, &wanted)) {
            assert!(place.is_none_or(|place| matches!(shown[place], Line::Node(_)) == matches!(line, Line::Node(_))));
        }
    }
}
