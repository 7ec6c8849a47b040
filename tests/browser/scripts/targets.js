// The controls below a size, with their boxes. Links inside a running text are what WCAG 2.5.8 excepts.
const [least, controls] = arguments;
const inText = (element) => {
  const block = element.closest('p, dd, li');
  if (!block || !element.matches('a')) return false;
  const own = element.textContent.trim().length;
  return getComputedStyle(element).display === 'inline' && block.textContent.trim().length > own + 2;
};
const faults = [];
for (const element of document.querySelectorAll(controls)) {
  if (!element.checkVisibility() || element.matches('.skip') || inText(element)) continue;
  // The search box is its frame: a press anywhere in it leads to the text.
  const target = element.matches('input') ? element.parentElement : element;
  const { width, height } = target.getBoundingClientRect();
  if (Math.min(width, height) >= Number(least) - 0.01) continue;
  const words = element.textContent.trim().slice(0, 30);
  const place = element.parentElement.className || element.parentElement.tagName;
  const size = `${width.toFixed(1)} × ${height.toFixed(1)}`;
  faults.push(`${element.tagName}.${element.className} "${words}" ${size} in ${place}`);
}
return faults;
