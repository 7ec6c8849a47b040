// The words on the sheets of a PDF as the browser writes it: its streams unpacked, its letters by the tables that map them to Unicode.
const [data] = arguments;
const done = arguments[arguments.length - 1];
const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
const raw = new TextDecoder('latin1').decode(bytes);
const unpack = async (from, length) => {
  const stream = new Blob([bytes.subarray(from, from + length)]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new TextDecoder('latin1').decode(await new Response(stream).arrayBuffer());
};
const objects = new Map();
for (const found of raw.matchAll(/(\d+) 0 obj\b/g)) {
  const start = found.index + found[0].length;
  const end = raw.indexOf('endobj', start);
  const head = raw.slice(start, Math.min(end, start + 4000)).split(/stream\r?\n/)[0];
  objects.set(Number(found[1]), { start, head, end });
}
const text = async (number) => {
  const { start, head, end } = objects.get(number);
  const from = raw.indexOf('stream', start);
  if (from < 0 || from > end) return raw.slice(start, end);
  const begin = from + (raw[from + 6] === '\r' ? 8 : 7);
  const length = Number(/\/Length (\d+)(?! \d+ R)/.exec(head)?.[1] ?? objects.get(Number(/\/Length (\d+) \d+ R/.exec(head)?.[1]))?.head ?? 0);
  return head.includes('/FlateDecode') ? unpack(begin, length) : raw.slice(begin, begin + length);
};
// A font's letters: code to Unicode.
const letters = new Map();
const hex = (digits) => String.fromCharCode(...(digits.match(/.{4}/g) || []).map((part) => parseInt(part, 16)));
const map = async (font) => {
  if (letters.has(font)) return letters.get(font);
  const table = new Map();
  letters.set(font, table);
  const reference = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head || '');
  if (!reference) return table;
  const cmap = await text(Number(reference[1]));
  for (const [, block] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, to] of block.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g)) table.set(parseInt(code, 16), hex(to));
  }
  for (const [, block] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, low, high, to] of block.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g)) {
      for (let code = parseInt(low, 16), at = 0; code <= parseInt(high, 16); code += 1, at += 1) {
        table.set(code, hex(to.slice(0, -4)) + String.fromCharCode(parseInt(to.slice(-4), 16) + at));
      }
    }
  }
  return table;
};
(async () => {
  let words = '';
  let sheets = 0;
  for (const [, { head }] of objects) {
    if (!/\/Type \/Page\b/.test(head)) continue;
    sheets += 1;
    const resources = Number(/\/Resources (\d+) 0 R/.exec(head)?.[1]);
    const about = resources ? objects.get(resources).head : head;
    const fonts = new Map([...(/\/Font\s*<<([\s\S]*?)>>/.exec(about)?.[1] || '').matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name, id]) => [name, Number(id)]));
    for (const [, number] of (/\/Contents (\[[^\]]*\]|\d+ 0 R)/.exec(head)?.[1] || '').matchAll(/(\d+) 0 R/g)) {
      let table = new Map();
      for (const part of (await text(Number(number))).matchAll(/\/(\w+) [\d.]+ Tf|<([0-9a-fA-F]+)>|\bET\b/g)) {
        if (part[1]) table = await map(fonts.get(part[1]));
        else if (part[2]) for (const code of part[2].match(/.{4}/g) || []) words += table.get(parseInt(code, 16)) || '';
        else words += ' ';
      }
    }
  }
  done({ words, sheets });
})().catch((error) => done({ error: String(error) }));
