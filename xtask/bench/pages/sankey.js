// D3's sankey diagram, as its examples draw it: every node a bar with a label, every link a path. What the text or the click does
// not concern is dimmed, as Floorwalker does it; laying out anew would cost more.

import { count, onSearch, programs, textOf } from "./common.js";

const LAYERS = ["account", "lob", "channel"];
const [ROW, WIDTH] = [16, 1400];

const all = await programs();
const graph = graphOf(all);
const layer = d3.sankey().nodeId((node) => node.id).nodeWidth(12).nodePadding(6);
const longest = d3.max(d3.rollup(graph.nodes, (nodes) => nodes.length, (node) => node.layer).values());
const height = Math.max(760, ROW * longest);
layer.extent([[8, 8], [WIDTH - 8, height - 8]])(graph);

const svg = d3.select("main").append("svg").attr("width", WIDTH).attr("height", height);
const link = svg
  .append("g")
  .selectAll("path")
  .data(graph.links, (link) => link.id)
  .join("path")
  .attr("class", "link")
  .attr("d", d3.sankeyLinkHorizontal())
  .attr("stroke-width", (link) => Math.max(1, link.width));
const node = svg
  .append("g")
  .selectAll("g")
  .data(graph.nodes, (node) => node.id)
  .join("g")
  .attr("class", "node")
  .attr("data-layer", (node) => node.layer)
  .attr("data-id", (node) => node.name)
  .on("click", (_, node) => select(node));
node
  .append("rect")
  .attr("x", (node) => node.x0)
  .attr("y", (node) => node.y0)
  .attr("width", (node) => node.x1 - node.x0)
  .attr("height", (node) => Math.max(1, node.y1 - node.y0));
node
  .append("text")
  .attr("x", (node) => (node.x0 < WIDTH / 2 ? node.x1 + 6 : node.x0 - 6))
  .attr("y", (node) => (node.y0 + node.y1) / 2)
  .attr("dy", "0.35em")
  .attr("text-anchor", (node) => (node.x0 < WIDTH / 2 ? "start" : "end"))
  .text((node) => node.name);
count(all.length);
onSearch(filter);

function graphOf(programs) {
  const nodes = new Map();
  const links = new Map();
  for (const program of programs) {
    program.text = textOf(program);
    program.nodes = LAYERS.map((layer) => {
      const id = `${layer} ${program[layer]}`;
      if (!nodes.has(id)) nodes.set(id, { id, layer, name: program[layer] });
      return nodes.get(id);
    });
    program.links = d3.pairs(program.nodes).map(([source, target]) => {
      const id = `${source.id}\n${target.id}`;
      if (!links.has(id)) links.set(id, { id, source: source.id, target: target.id, value: 0 });
      const link = links.get(id);
      link.value += 1;
      return link;
    });
  }
  return { nodes: [...nodes.values()], links: [...links.values()] };
}

/** Dims all but these; nothing where there are none. */
function show(nodes, links) {
  node.classed("dim", nodes && ((node) => !nodes.has(node)));
  link.classed("dim", links && ((link) => !links.has(link)));
}

function filter(text) {
  selected = null;
  const found = all.filter((program) => program.text.includes(text));
  if (text) show(new Set(found.flatMap((program) => program.nodes)), new Set(found.flatMap((program) => program.links)));
  else show(null, null);
  count(found.length);
}

let selected = null;
/** Lights the links that lead to the node and from it, all the way. */
function select(node) {
  selected = selected === node ? null : node;
  if (!selected) {
    show(null, null);
    return count(all.length);
  }
  const nodes = new Set([node]);
  const links = new Set();
  follow(node, "sourceLinks", "target");
  follow(node, "targetLinks", "source");
  show(nodes, links);
  return count(node.value);

  function follow(from, ways, end) {
    for (const link of from[ways]) {
      links.add(link);
      nodes.add(link[end]);
      follow(link[end], ways, end);
    }
  }
}
