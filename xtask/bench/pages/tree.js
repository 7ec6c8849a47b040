// D3's tidy tree, as its examples draw it: account → LOB → channel, every node a circle with a label, every link a path. What the
// text or the click does not concern is dimmed, as Floorwalker does it; laying out anew would cost more.

import { count, onSearch, programs, textOf } from "./common.js";

const LAYERS = ["all", "account", "lob", "channel"];
const [ROW, COLUMN] = [14, 320];

const all = await programs();
const groups = d3.group(all, (program) => program.account, (program) => program.lob, (program) => program.channel);
// A leaf's children would be the programs themselves: it is one program, and keeps it.
const root = d3.hierarchy([null, groups], ([, inner]) => (inner instanceof Map ? inner : null));
root.eachAfter((node) => {
  node.programs = node.children ? d3.sum(node.children, (child) => child.programs) : node.data[1].length;
  node.text = node.children ? "" : textOf(node.data[1][0]);
});
root.each((node, index) => {
  node.id = index;
});
d3.tree().nodeSize([ROW, COLUMN])(root);
const [top, bottom] = d3.extent(root.descendants(), (node) => node.x);

const svg = d3
  .select("main")
  .append("svg")
  .attr("width", 1400)
  .attr("height", bottom - top + 2 * ROW)
  .attr("viewBox", [-60, top - ROW, 1400, bottom - top + 2 * ROW]);
const link = svg
  .append("g")
  .selectAll("path")
  .data(root.links(), (link) => link.target.id)
  .join("path")
  .attr("class", "link")
  .attr("d", d3.linkHorizontal().x((node) => node.y).y((node) => node.x));
const node = svg
  .append("g")
  .selectAll("g")
  .data(root.descendants(), (node) => node.id)
  .join("g")
  .attr("class", "node")
  .attr("data-layer", (node) => LAYERS[node.depth])
  .attr("data-id", (node) => node.data[0])
  .attr("transform", (node) => `translate(${node.y},${node.x})`)
  .on("click", (_, node) => select(node));
node.append("circle").attr("r", 3);
node
  .append("text")
  .attr("x", 7)
  .attr("dy", "0.35em")
  .text((node) => node.data[0]);
count(all.length);
onSearch(filter);

/** Dims all but these; nothing where there are none. */
function show(nodes) {
  node.classed("dim", nodes && ((node) => !nodes.has(node)));
  link.classed("dim", nodes && ((link) => !nodes.has(link.target)));
}

function filter(text) {
  selected = null;
  if (!text) {
    show(null);
    return count(all.length);
  }
  const found = root.leaves().filter((leaf) => leaf.text.includes(text));
  const nodes = new Set();
  for (const leaf of found) {
    for (let node = leaf; node && !nodes.has(node); node = node.parent) nodes.add(node);
  }
  show(nodes);
  return count(d3.sum(found, (leaf) => leaf.programs));
}

let selected = null;
/** Lights the way from the root to the node, and all below it. */
function select(node) {
  selected = selected === node ? null : node;
  show(selected && new Set([...node.ancestors(), ...node.descendants()]));
  return count(selected ? node.programs : all.length);
}
