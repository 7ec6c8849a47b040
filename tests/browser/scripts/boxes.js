// Where everything stands that a visitor sees of the map's page, one line for each: what it is, its box, its words.
const PARTS = [
  '.bar', '.brand', '.brand-mark', '.bar nav a', '.search', '.search-field', '.search-mark', '.search-mark svg', 'main', 'h1', '.lead',
  '.filters', '.count', '.filters-fold', '.filters-fold > summary', '.filters-body', '[data-facet]', '.notices', '.ticket', '.ticket *',
  '.map-and-panel', '.columns', '.column', '.column h2', '.column h3', '[data-layer]', '[data-layer] .name', '[data-layer] .leaves',
  '.panel', '.panel *', '.outline', '.outline > summary', '.outline h2', '.foot', '.foot *',
];
const place = (box) => [box.left + scrollX, box.top + scrollY, box.width, box.height].map((side) => Math.round(side * 100) / 100).join(' ');
const look = (element) => {
  const style = getComputedStyle(element);
  return [style.color, style.backgroundColor, style.borderColor, style.fontSize, style.fontWeight].join(' ');
};
return PARTS.flatMap((part) => [...document.querySelectorAll(part)]
  .filter((element) => !element.closest('.sr-only, noscript') && element.getClientRects().length > 0)
  .map((element, nth) => {
    const words = element.children.length ? '' : element.textContent.trim();
    return `${part} ${nth + 1} "${words}": ${place(element.getBoundingClientRect())}; ${look(element)}`;
  }));
