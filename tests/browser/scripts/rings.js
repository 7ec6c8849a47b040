// Gives the focus to everything that can have it, one after the other, as a keyboard would; tells in words where that cannot be seen:
// a ring of at least 2 px that stands out 3:1 from what is around it and is not cut off, on something in the window that nothing covers.
const ground = (element) => {
  for (let around = element; around; around = around.parentElement) {
    const color = parse(getComputedStyle(around).backgroundColor);
    if (color[3] > 0.99) return color;
  }
  return matchMedia('(prefers-color-scheme: dark)').matches ? [0, 0, 0, 1] : [1, 1, 1, 1];
};
const ring = (element) => {
  const style = getComputedStyle(element);
  return { width: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth), color: style.outlineColor, offset: parseFloat(style.outlineOffset) };
};
// Of a box that is hidden for the eye its label shows the ring; of the search box the frame around it.
const around = (element) => [element, element.parentElement, element.parentElement?.parentElement]
  .filter((part) => part && getComputedStyle(part).clipPath !== 'inset(50%)');
const clamp = (value, most) => Math.max(0, Math.min(value, most));
const middle = (low, high, most) => (clamp(low, most) + clamp(high, most)) / 2;
const faults = [];
let stops = 0;
const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')];
for (const element of all) {
  if (!element.checkVisibility({ visibilityProperty: true }) || element.matches('main, h1, h2, :disabled, .wide-scroll, [type=hidden]')) continue;
  const name = `${element.tagName.toLowerCase()}.${element.className} "${(element.ariaLabel || element.textContent || element.value || '').trim().slice(0, 30)}"`;
  document.activeElement.blur();
  const before = around(element).map((part) => ring(part).width);
  element.focus({ focusVisible: true });
  if (document.activeElement !== element) { faults.push(`${name} cannot have the focus`); continue; }
  stops += 1;
  const place = around(element).findIndex((part, nth) => ring(part).width >= 2 && before[nth] < 2);
  if (place < 0) { faults.push(`${name} has no ring of 2 px`); continue; }
  const shown = around(element)[place];
  const { width, color, offset } = ring(shown);
  const behind = offset < 0 ? ground(shown) : ground(shown.parentElement);
  const ratio = contrast(parse(color), behind);
  if (ratio < 2.995) faults.push(`${name}: its ring stands out ${ratio.toFixed(2)}:1`);
  const box = shown.getBoundingClientRect();
  if (box.bottom <= 0 || box.right <= 0 || box.top >= innerHeight || box.left >= innerWidth || !box.width) {
    faults.push(`${name} is out of sight`);
    continue;
  }
  const hit = document.elementFromPoint(middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight));
  if (!hit || !(shown.contains(hit) || hit.contains(element))) faults.push(`${name} ${[box.left, box.top, box.right, box.bottom].map(Math.round)} lies under ${hit ? hit.outerHTML.slice(0, 60) : 'the edge of the window'}`);
  // How much of the ring is cut off by what it stands in.
  const out = width + offset;
  let [left, top, right, bottom] = [-Infinity, -Infinity, Infinity, Infinity];
  for (let outer = shown.parentElement; outer && outer !== document.body; outer = outer.parentElement) {
    const style = getComputedStyle(outer);
    const cut = outer.getBoundingClientRect();
    if (style.overflowX !== 'visible') [left, right] = [Math.max(left, cut.left), Math.min(right, cut.right)];
    if (style.overflowY !== 'visible') [top, bottom] = [Math.max(top, cut.top), Math.min(bottom, cut.bottom)];
  }
  const sides = [
    [box.left - out >= left - 1, box.height], [box.right + out <= right + 1, box.height],
    [box.top - out >= top - 1, box.width], [box.bottom + out <= bottom + 1, box.width],
  ];
  const seen = sides.reduce((sum, [is, length]) => sum + (is ? length : 0), 0);
  if (seen < box.width + box.height - 1) faults.push(`${name}: more than half of its ring is cut off`);
}
document.activeElement.blur();
return { stops, faults: [...new Set(faults)].slice(0, 12) };
