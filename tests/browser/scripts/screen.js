// What a visitor sees of the map, as one value.
const all = (selector) => [...document.querySelectorAll(selector)];
const words = (element) => element ? element.textContent.replace(/\s+/g, ' ').trim() : null;
const first = (selector) => words(document.querySelector(selector));
const node = (element) => element.dataset.layer + ' ' + element.dataset.id;
return {
  address: location.hash,
  title: document.title,
  count: Number((first('[data-count="programs"]') || '').replace(/,/g, '')),
  path: all('.ticket .path .step-name').map(words),
  sentence: first('.ticket .sentence'),
  lit: all('[data-layer][data-lit="true"]').map(node),
  selected: all('[data-layer][aria-current="true"]').map(node),
  out: all('[data-layer][data-state="out"]').map(node),
  picked: all('[data-facet][aria-current="true"]').map((e) => e.dataset.facet + ' ' + e.dataset.value),
  query: document.querySelector('input[type=search]').value,
  step: (document.querySelector('.columns') || { dataset: {} }).dataset.step || null,
  notices: all('.notices .notice').map(words),
  programs: all('[data-program]:not([hidden])').map((e) => e.querySelector('a').getAttribute('href')),
};
