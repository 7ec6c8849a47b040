// Picks something on the page that hands can use. Chance decides first among the kinds of things there are, so that the one
// button of its kind is found among two hundred links. Tells where it is and what it is; nothing where there is nothing.
const [chances, kind] = [JSON.parse(arguments[0]), arguments[1]];
const KINDS = {
  any: 'a[href^="#"], button, summary, input:not([type=hidden], [type=file]), select, textarea, label.way',
  // A label opens the browser's own dialog for files, which only a hand may.
  twice: 'a[href^="#"], button, summary, input:not([type=hidden], [type=file]), select, textarea',
  text: 'input[type=search], input[type=text], input:not([type]), textarea:not([readonly])',
  node: '[data-layer][href], [data-facet]',
  main: 'main a[href^="#"], main button, main summary, main input:not([type=hidden], [type=file]), main select, main textarea',
};
const seen = (element) => {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true }) && !element.disabled &&
    !element.closest('.skip, #broken, #unable, .credit');
};
const found = [...document.querySelectorAll(KINDS[kind])].filter(seen);
if (!found.length) return null;
const name = (element) => {
  const around = element.closest('[class]:not(a, button, input)');
  const told = [...element.attributes].map((one) => one.name).filter((one) => one.startsWith('data-')).sort().join();
  const to = (element.getAttribute('href') || '').split(/[/?=]/).slice(0, 3).join('/');
  return [element.localName, element.className, told, element.dataset.layer, element.dataset.pack, element.dataset.desk, to, around && around.className].join(' ');
};
const kinds = new Map();
for (const element of found) kinds.set(name(element), [...(kinds.get(name(element)) || []), element]);
const group = [...kinds.values()][Math.floor(chances[0] * kinds.size)];
const element = group[Math.floor(chances[1] * group.length)];
element.scrollIntoView({ block: 'center', behavior: 'instant' });
const box = element.getClientRects()[0] || element.getBoundingClientRect();
window.__picked = [...(window.__picked || []), element].slice(-2);
const [x, y] = [box.left + box.width * (0.2 + 0.6 * chances[2]), box.top + box.height * (0.2 + 0.6 * chances[3])];
const hit = document.elementFromPoint(x, y);
return {
  x,
  y,
  tag: element.localName,
  // Something may lie over it, or it is out of sight all the same.
  takesFocus: Boolean(hit && hit.closest('a[href], button, summary, select, textarea, input')),
  told: `${element.localName} ${element.id || element.getAttribute('href') || element.dataset.pack || element.dataset.desk || ''} "${(element.textContent || element.value || '').replace(/\s+/g, ' ').trim().slice(0, 50)}"`,
};
