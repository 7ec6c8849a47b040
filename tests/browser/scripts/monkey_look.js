// What stands on the page as a list of lines, once nothing is under way any more, and what is wrong with it in any case.
// Two pages at the same address must give the same lines. What no address promises is left out, each with its reason below.
const [wish, done] = [JSON.parse(arguments[0]), arguments[arguments.length - 1]];
const root = document.documentElement;
const began = performance.now();
const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
const words = (element) => element.textContent.replace(/\s+/g, ' ').trim();
const place = () => location.hash.replace(/^#/, '').split(/[#?]/)[0].split('/').filter(Boolean)[0] || 'map';
const shown = (element) => element.getClientRects().length > 0;

// ---- Whether something is under way

function underWay() {
  if (root.dataset.broken || root.dataset.unable) return '';
  if (root.dataset.ready !== 'true') return 'the page does not answer';
  if (!document.querySelector('h1')) return 'there is no heading';
  const waiting = document.querySelector('main .waiting');
  if (waiting) return 'waiting: ' + words(waiting);
  // The start of the quiz stands before the quiz is here, for somebody of whom nothing is known.
  const start = root.dataset.quiz && document.querySelector('main .quiz .go a');
  if (start && root.dataset.quiz.includes(start.getAttribute('href').replaceAll('&', '&amp;'))) return 'the quiz is on its way';
  // The page of the data belongs to another program: between the two a document is left.
  if ((place() === 'data') !== Boolean(document.querySelector('.own-data'))) return 'the other program does not come';
  if (document.querySelector('.reading')) return 'a file is being read';
  const keeping = document.querySelector('[data-part=keeping]');
  if (keeping && words(keeping) === wish.keeping) return 'the data are being kept';
  if (performance.now() - began < wish.typing && typed()) return 'what is typed is not in the address';
  if (window.__onTheirWay > 0) return 'files are on their way: ' + window.__onTheirWay;
  return '';
}

// Whether a box holds something else than the address does: the address follows after a pause, unless it holds no such thing.
function typed() {
  const named = new URLSearchParams(location.hash.split('?')[1] || '');
  const differs = (box, name) => box && box.value !== (named.get(name) || '');
  return differs(document.querySelector('input[type=search]:not([data-pack])'), 'q') || differs(document.querySelector('#fit-title'), 'title');
}

// ---- What is wrong on any page

function faults() {
  const found = [];
  const broken = document.querySelector('#broken');
  if (root.dataset.broken || (broken && !broken.hidden)) found.push('the page says that it broke: ' + broken?.querySelector('pre')?.textContent);
  if (root.dataset.unable) found.push('the page says that it cannot start: ' + root.dataset.unable);
  const headings = all('h1').filter(shown);
  if (headings.length !== 1) found.push(headings.length + ' headings are seen: ' + headings.map(words).join(' | '));
  const ids = all('[id]').map((element) => element.id);
  const twice = ids.filter((id, nth) => ids.indexOf(id) !== nth);
  if (twice.length) found.push('ids that stand twice: ' + twice.join(' '));
  if (root.scrollWidth > innerWidth) found.push('too wide: ' + root.scrollWidth + ' in ' + innerWidth);
  const injected = all('main script, main img, [onerror], [onmouseover]');
  if (injected.length || window.__alerted) found.push('injected: ' + injected.map((element) => element.outerHTML).join(' '));
  const dead = all('a[href="#/"], a[href="#"], a[href=""]');
  if (dead.length) found.push('leads nowhere: ' + dead[0].outerHTML);
  return found;
}

// ---- What stands on the page

const leftOut = () => [
  // What was done last, and how far: told once, to whoever did it.
  '[role=status].sr-only', '.copied', '[data-part=state]', '[data-quiz=note]', 'textarea', '.poster',
  // The agents' lines of the list in words come when they are first asked for, and stay.
  '.outline q',
  // Of a map at scale, what stands on the page is what is scrolled into sight, and the list in words only while it is unfolded.
  '.wide-scroll', '.wide-thumb', '.wide-group', ...(document.querySelector('.wide-scroll') ? ['[data-outline]'] : []),
  // How the day's goal stands is the memory's.
  'p.goal',
].join(',');
// Where the hands are, what was unfolded or looked at, and what is measured anew with the window.
const NO_PROMISE = ['tabindex', 'style', 'open', 'checked', 'value', 'data-quiet', 'data-carried', 'data-open', 'data-above', 'viewBox', 'd'];

const region = /[?&]region=(\w+)/.exec(location.hash);
const seed = /[?&]seed=([^&]*)/.exec(location.hash);
function link(text, element) {
  // One that took an older region along looks again before it is followed.
  if (element && 'carried' in element.dataset) text = text.replace(/[?&]region=\w+$/, '');
  // A link that is about to be followed takes the region in force along; that it has it already leads to the same.
  if (region) text = text.replace(new RegExp('[?&]region=' + region[1] + '$'), '');
  // A new quiz begins with chance.
  return text.replace(/([?&]seed=)([^&]*)/, (whole, name, value) => seed && value === seed[1] ? whole : name + '*');
}

function lines(element, deep, out, without) {
  if (element.matches(without)) return;
  const heading = element.matches('section') && element.querySelector(':scope > h2');
  if (heading && wish.memory.includes(words(heading))) return;
  let line = ' '.repeat(deep) + element.localName;
  for (const { name, value } of [...element.attributes].sort((a, b) => a.name < b.name ? -1 : 1)) {
    if (!NO_PROMISE.includes(name)) line += ` ${name}=${name === 'href' || name === 'data-go' ? link(value, element) : value}`;
  }
  if (element.localName === 'input' || element.localName === 'select') line += ` =${element.value} ${Boolean(element.checked)}`;
  out.push(line);
  let memory = false;
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE && node.data.trim()) out.push(' '.repeat(deep + 1) + link(node.data.replace(/\s+/g, ' ').trim()));
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    // What is due or missed is the memory's, and not in the address.
    if (node.localName === 'h2') memory = wish.memory.includes(words(node));
    else if (memory) continue;
    lines(node, deep + 1, out, without);
  }
}

// Of data and of the memory the device promises what it says that it keeps. Where it says that of nothing, it promises the page.
function unkept() {
  const kept = document.querySelector('[data-part=keeping]');
  if (place() === 'data') return Boolean(kept) && words(kept) !== wish.kept;
  return /^#\/quiz\/review/.test(location.hash) && !words(document.querySelector('main')).includes(wish.remembered);
}

function stands() {
  const out = [document.title];
  const app = document.querySelector('#app');
  if (wish.bare || unkept()) out.push(...all('h1, .lead').map(words));
  else if (place() === 'data') out.push(...all('h1, .lead, .here-now h2, .here-now p:first-of-type').map(words));
  else if (app) lines(app, 0, out, leftOut());
  return out;
}

function hash(text) {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    high = Math.imul(high ^ text.charCodeAt(at), 2654435761);
    low = Math.imul(low ^ text.charCodeAt(at), 1597334677);
  }
  return (high >>> 0).toString(16) + '-' + (low >>> 0).toString(16);
}

function told(waits) {
  const screen = stands();
  const active = document.activeElement;
  done({
    waits,
    faults: waits ? [] : faults(),
    url: location.href,
    address: location.hash,
    born: String(performance.timeOrigin),
    own: Boolean(document.querySelector('.own-banner')),
    unkept: place() === 'data' && unkept(),
    bare: unkept(),
    offline: root.dataset.offline === 'ready' && Boolean(navigator.serviceWorker && navigator.serviceWorker.controller),
    focus: !active || active === document.body || active === root ? '' : active.id || active.outerHTML.slice(0, 120),
    print: hash(screen.join('\n')),
    lines: wish.whole ? screen : [],
  });
}

let calm = 0;
function look() {
  const waits = underWay();
  calm = waits ? 0 : calm + 1;
  if (calm > 2) return told('');
  if (performance.now() - began > 20000) return told(waits);
  requestAnimationFrame(() => setTimeout(look, 0));
}
setTimeout(look, wish.pause);
