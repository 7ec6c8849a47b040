// Every text and every control's edge that stands out too little, in words: by what the browser computes, also where axe cannot decide.
const over = ([r, g, b, a], [r0, g0, b0]) => [r * a + r0 * (1 - a), g * a + g0 * (1 - a), b * a + b0 * (1 - a), 1];
const base = parse(getComputedStyle(document.documentElement).backgroundColor);
const canvas = base[3] === 1 ? base : matchMedia('(prefers-color-scheme: dark)').matches ? [0.07, 0.07, 0.07, 1] : [1, 1, 1, 1];
// What stands behind what is inside an element.
const ground = (element) => {
  const layers = [];
  for (let around = element; around; around = around.parentElement) {
    const color = parse(getComputedStyle(around).backgroundColor);
    if (color[3] > 0) layers.push(color);
    if (color[3] === 1) break;
  }
  return layers.reverse().reduce((below, color) => over(color, below), canvas);
};
const opacity = (element) => {
  let all = 1;
  for (let around = element; around; around = around.parentElement) all *= Number(getComputedStyle(around).opacity);
  return all;
};
const unseen = (element) => {
  for (let around = element; around; around = around.parentElement) {
    if (around.matches('.sr-only, script, noscript, style, title') || getComputedStyle(around).clipPath === 'inset(50%)') return true;
  }
  return !element.checkVisibility({ visibilityProperty: true });
};
const faults = [];
const told = (element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') || ''} in ${element.parentElement?.className || element.parentElement?.tagName}`;
// WCAG 1.4.3 excepts what is inactive: nodes that the filters take out are no links any more.
const inactive = (element) => element.closest('[data-state=out], :disabled');
const least = (style) => {
  const size = parseFloat(style.fontSize);
  return size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 4.5 : 7;
};
const look = (element, color, style, words) => {
  const behind = ground(element);
  const front = over([...color.slice(0, 3), color[3] * opacity(element)], behind);
  const ratio = contrast(front, behind);
  if (ratio < least(style) - 0.005) faults.push(`"${words.trim().slice(0, 40)}" ${ratio.toFixed(2)}:1, ${told(element)}`);
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
let texts = 0;
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!walker.currentNode.data.trim() || inactive(element) || unseen(element)) continue;
  texts += 1;
  const style = getComputedStyle(element);
  // A text of a drawing has its color as its filling.
  if (element.closest('svg')) look(element, parse(style.fill), style, walker.currentNode.data);
  else look(element, parse(style.color), style, walker.currentNode.data);
}
for (const box of document.querySelectorAll('input, textarea, select')) {
  if (unseen(box) || inactive(box)) continue;
  const style = getComputedStyle(box);
  if (box.value && !box.matches('[type=checkbox], [type=radio], [type=file]')) look(box, parse(style.color), style, box.value);
  if (box.placeholder) look(box, parse(getComputedStyle(box, '::placeholder').color), style, box.placeholder);
}
for (const element of document.querySelectorAll('[data-label]')) {
  const before = getComputedStyle(element, '::before');
  if (!unseen(element) && before.content.startsWith('"')) look(element, parse(before.color), before, before.content);
}
// A control whose edge is all that shows where it is: 3:1 (WCAG 1.4.11). Boxes and circles to tick are the browser's own.
for (const control of document.querySelectorAll('input, textarea, select, button, a.chip, a.way, .search-field')) {
  if (unseen(control) || inactive(control) || control.matches('[type=checkbox], [type=radio], [type=search]')) continue;
  const style = getComputedStyle(control);
  const outside = ground(control.parentElement);
  const edge = parseFloat(style.borderTopWidth) > 0 ? over(parse(style.borderTopColor), outside) : null;
  const inside = ground(control);
  const bare = !edge && contrast(inside, outside) < 1.01;
  if (bare) continue;
  const ratio = Math.max(edge ? contrast(edge, outside) : 1, contrast(inside, outside));
  if (ratio < 2.995) faults.push(`the edge ${ratio.toFixed(2)}:1 of ${told(control)} "${control.textContent.trim().slice(0, 30)}"`);
}
// What says something by its shape or stroke.
for (const icon of document.querySelectorAll('svg.icon')) {
  if (unseen(icon) || inactive(icon)) continue;
  const style = getComputedStyle(icon);
  const inside = parse(style.backgroundColor);
  const behind = inside[3] > 0 ? over(inside, ground(icon.parentElement)) : ground(icon.parentElement);
  const ratio = contrast(over(parse(style.color), behind), behind);
  if (ratio < 2.995) faults.push(`the icon ${ratio.toFixed(2)}:1 of ${told(icon)}`);
}
if (!texts) faults.push('no text is seen at all');
return [...new Set(faults)].slice(0, 12);
