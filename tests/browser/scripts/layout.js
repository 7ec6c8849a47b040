// Every fault of the layout, in words. Boxes are taken as they are drawn, texts by their lines.
const faults = [];
const seen = (element) =>
  element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
// What only those hear who cannot see it.
const unseen = (element) => {
  for (let around = element; around; around = around.parentElement) {
    if (around.matches('.sr-only, .skip, script, noscript')) return true;
    if (getComputedStyle(around).clipPath === 'inset(50%)') return true;
  }
  return false;
};
const show = (box) => `[${[box.left, box.top, box.right, box.bottom].map(Math.round)}]`;
const name = (element) => {
  const words = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
  return `${element.tagName.toLowerCase()}.${element.getAttribute('class') || ''} "${words}"`;
};
const lines = (node) => {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
};
const cross = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5
  && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5;
const inside = (inner, outer) => inner.left >= outer.left - 1 && inner.right <= outer.right + 1
  && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
const pairs = (list, look) => list.forEach((one, place) => list.slice(place + 1).forEach((other) => look(one, other)));

// Nodes and headings of the map among each other.
const nodes = [...document.querySelectorAll('[data-layer]')].filter(seen);
const heads = [...document.querySelectorAll('.column h2, .column h3')].filter(seen);
const placed = [...nodes, ...heads].map((element) => [element, element.getBoundingClientRect()]);
pairs(placed, ([one, box], [other, beside]) => {
  if (cross(box, beside)) faults.push(`${name(one)} ${show(box)} lies over ${name(other)} ${show(beside)}`);
});

// The parts of each node: inside it, and not over each other.
for (const node of nodes) {
  const frame = node.getBoundingClientRect();
  const parts = [...node.querySelectorAll('.name, .leaves, .icon')].filter(seen);
  for (const part of parts) {
    const kind = part.getAttribute('class');
    for (const line of kind === 'icon' ? [part.getBoundingClientRect()] : lines(part)) {
      if (!inside(line, frame)) faults.push(`${name(node)} ${show(frame)} does not hold its ${kind} ${show(line)}`);
    }
  }
  pairs(parts.map((part) => part.getBoundingClientRect()), (one, other) => {
    if (cross(one, other)) faults.push(`${name(node)}: its parts overlap`);
  });
}

// Every text: inside the window, and inside whatever cuts off what does not fit. A line that ends in an ellipsis says
// itself that there is more, and a row that can be pushed sideways needs only be in the window itself.
const pushed = (element) => {
  for (let around = element; around && around !== document.body; around = around.parentElement) {
    const scrolls = ['auto', 'scroll'].includes(getComputedStyle(around).overflowX);
    if (scrolls && around.scrollWidth > around.clientWidth) return around;
  }
  return null;
};
// What is marked stands in such a line.
const ends = (element) => [element, element.parentElement].some((part) => getComputedStyle(part).textOverflow === 'ellipsis');
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (unseen(element) || !walker.currentNode.data.trim() || !seen(element) || ends(element)) continue;
  const row = pushed(element);
  const boxes = row ? [row.getBoundingClientRect()] : lines(walker.currentNode);
  const far = boxes.find((line) => line.left < -1 || line.right > innerWidth + 1);
  if (far) faults.push(`${name(element)} leaves the window: ${show(far)}`);
}
for (const element of document.querySelectorAll('body *')) {
  if (element.closest('svg') || unseen(element) || !seen(element) || ends(element)) continue;
  // A box for typing scrolls sideways to the caret; nothing in it is out of reach.
  if (element.matches('input')) continue;
  const style = getComputedStyle(element);
  const cuts = (overflow) => ['hidden', 'clip'].includes(overflow);
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  if (cuts(style.overflowX) && scrollWidth > clientWidth + 1) faults.push(`${name(element)} is cut off at its side`);
  if (cuts(style.overflowY) && scrollHeight > clientHeight + 1) faults.push(`${name(element)} is cut off below`);
}

const width = document.documentElement.scrollWidth;
if (width > innerWidth) faults.push(`the page is ${width} wide in a window of ${innerWidth}`);
return [...new Set(faults)].slice(0, 20);
