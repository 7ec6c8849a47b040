// What is wrong with the bones of the page, in words: language, title, headings, landmarks, names that lead to something, what is
// decoration, what is current, what is unfolded.
const faults = [];
const all = (selector) => [...document.querySelectorAll(selector)];
const seen = (element) => element.checkVisibility({ visibilityProperty: true });
const told = (element) => element.outerHTML.slice(0, 90).replace(/\s+/g, ' ');
if (document.documentElement.lang !== 'en') faults.push(`the language is "${document.documentElement.lang}"`);
if (document.title.trim().length < 5) faults.push(`the title is "${document.title}"`);

const levels = all('h1, h2, h3, h4, h5, h6, [role=heading]').filter(seen);
const firsts = levels.filter((heading) => heading.matches('h1'));
if (firsts.length !== 1) faults.push(`${firsts.length} h1: ${firsts.map(told)}`);
// The page's own notices stand before everything.
let before = 0;
for (const heading of levels.filter((heading) => !heading.closest('#broken'))) {
  const level = Number(heading.tagName[1]);
  if (level > before + 1 && before > 0) faults.push(`h${level} after h${before}: ${told(heading)}`);
  if (!heading.textContent.trim()) faults.push(`an empty heading: ${told(heading)}`);
  before = level;
}

const LANDMARKS = 'header, nav, main, footer, aside, search, section[aria-label], section[aria-labelledby], [role=status], [role=alert]';
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!walker.currentNode.data.trim() || element.closest('script, style, noscript, .skip') || !seen(element)) continue;
  if (!element.closest(LANDMARKS)) faults.push(`"${walker.currentNode.data.trim().slice(0, 40)}" stands outside of all landmarks`);
}
const mains = all('main').filter(seen);
if (mains.length !== 1) faults.push(`${mains.length} main`);
for (const kind of ['nav', 'aside', 'search', 'footer']) {
  const names = all(kind).filter(seen).map((element) => element.ariaLabel || element.getAttribute('aria-labelledby') || '');
  if (new Set(names).size < names.length) faults.push(`${names.length} ${kind} of the same name: ${names}`);
}

const ids = all('[id]').map((element) => element.id);
for (const id of ids.filter((id, place) => ids.indexOf(id) !== place)) faults.push(`two elements are called #${id}`);
for (const attribute of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'for']) {
  for (const element of all(`[${attribute}]`)) {
    for (const id of element.getAttribute(attribute).split(/\s+/)) {
      const there = document.getElementById(id);
      if (!there) faults.push(`${attribute} leads to no #${id}: ${told(element)}`);
      else if (attribute === 'aria-labelledby' && !there.textContent.trim()) faults.push(`#${id} says nothing: ${told(element)}`);
    }
  }
}

// Drawings are decoration: what they show is told in words beside them, and the focus passes them by.
for (const drawing of all('svg, canvas')) {
  const named = drawing.getAttribute('role') === 'img' && (drawing.ariaLabel || drawing.querySelector('title'));
  if (seen(drawing) && !named && !drawing.closest('[aria-hidden=true]')) faults.push(`a drawing that is heard: ${told(drawing)}`);
  if (drawing.matches('[tabindex]') || drawing.querySelector('a, [tabindex]')) faults.push(`a drawing with a stop: ${told(drawing)}`);
}
for (const hidden of all('[aria-hidden=true]')) {
  const stop = [hidden, ...hidden.querySelectorAll('*')].find((element) => element.tabIndex >= 0 && seen(element));
  if (stop) faults.push(`the focus can go where nothing is heard: ${told(stop)}`);
}
for (const element of all('[tabindex]')) if (element.tabIndex > 0) faults.push(`the order is changed: ${told(element)}`);

// What is said to be current is so once: one page, one value of a choice, one node of a layer.
const current = (list) => list.filter((element) => element.hasAttribute('aria-current')).length;
for (const nav of all('nav').filter(seen)) {
  if (current([...nav.querySelectorAll('a')]) > 1) faults.push('two pages are current');
}
for (const layer of ['account', 'lob', 'channel']) {
  if (current(all(`[data-layer=${layer}]`)) > 1) faults.push(`two nodes are current: ${layer}`);
}
for (const choices of all('.switch ul')) {
  if (current([...choices.querySelectorAll('a')]) !== 1) faults.push(`not one of these is current: ${told(choices)}`);
}
for (const element of all('[aria-current]')) {
  if (!['true', 'page', 'step'].includes(element.getAttribute('aria-current'))) faults.push(`current how? ${told(element)}`);
}

// What is said to be unfolded is seen, and what is folded is not.
for (const element of all('[aria-expanded]')) {
  const what = document.getElementById(element.getAttribute('aria-controls') || '');
  if (!what) faults.push(`unfolds what? ${told(element)}`);
  else if (seen(what) !== (element.getAttribute('aria-expanded') === 'true')) faults.push(`is said to be unfolded or not, and is not so: ${told(element)}`);
}
for (const details of all('details')) {
  const summary = details.querySelector(':scope > summary');
  if (!summary || !summary.textContent.trim()) faults.push(`unfolds without a word: ${told(details)}`);
  const inside = [...details.children].find((child) => child !== summary && getComputedStyle(child).display !== 'none');
  if (details.checkVisibility() && inside && inside.checkVisibility() !== details.open && !inside.hidden) {
    faults.push(`says ${details.open ? 'unfolded' : 'folded'} and is not: ${told(details)}`);
  }
}

// Nothing is a dialog here; what would be one must be a real one, which Escape closes.
for (const dialog of all('dialog, [role=dialog], [role=alertdialog], [aria-modal]')) {
  if (!dialog.matches('dialog:modal')) faults.push(`a dialog that is none: ${told(dialog)}`);
}
for (const frame of all('iframe')) if (!frame.title.trim()) faults.push(`a frame without a name: ${told(frame)}`);
return [...new Set(faults)].slice(0, 15);
