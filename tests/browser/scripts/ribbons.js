// Every band of the drawing with the nodes that its ends lie on: "lit left-node right-node", or "dimmed …". Faults begin
// with "!".
const svg = document.querySelector('.ribbons');
const frame = svg.getBoundingClientRect();
const [, , width, height] = svg.getAttribute('viewBox').split(' ').map(Number);
// From right to left the drawing is seen as in a mirror.
const mirrored = getComputedStyle(svg).transform.startsWith('matrix(-1,');
const toX = (x) => mirrored ? frame.right - x * frame.width / width : frame.left + x * frame.width / width;
const toY = (y) => frame.top + y * frame.height / height;
const nodes = (layer) => [...document.querySelectorAll(`[data-layer=${layer}]`)]
  .map((e) => [e.dataset.id, e.getBoundingClientRect()]);
const layers = { account: nodes('account'), lob: nodes('lob'), channel: nodes('channel') };
// Ribbons leave towards the end of a line of text and arrive at its start.
const [away, toward] = document.documentElement.dir === 'rtl' ? ['left', 'right'] : ['right', 'left'];
const meets = (layer, side, x, top, low) => layers[layer].filter(([, box]) =>
  Math.abs(box[side] - x) <= 1 && top >= box.top - 1 && low <= box.bottom + 1).map(([id]) => id);
const found = [];
for (const path of svg.querySelectorAll('path')) {
  const kind = path.dataset.line === undefined ? 'dimmed' : 'lit';
  for (const band of (path.getAttribute('d') || '').split('Z').filter(Boolean)) {
    const numbers = band.match(/-?[\d.]+/g).map(Number);
    // M x0 y0 C m y0 m y1 x1 y1 V low1 C m low1 m low0 x0 low0
    const [x0, y0, , , , , x1, y1, low1, , , , , endX, low0] = numbers;
    if (numbers.length !== 15 || endX !== x0) { found.push('! not a band: ' + band); continue; }
    const ends = [['account', 'lob'], ['lob', 'channel']].map(([left, right]) => [
      meets(left, away, toX(x0), toY(y0), toY(low0)), meets(right, toward, toX(x1), toY(y1), toY(low1)),
    ]).find(([left, right]) => left.length && right.length);
    if (!ends) found.push(`! hangs in the air: ${band}`);
    else if (ends[0].length > 1 || ends[1].length > 1) found.push(`! meets two: ${band} ${ends}`);
    else found.push(`${kind} ${ends[0][0]} ${ends[1][0]}`);
  }
}
return found;
