// One visit of one page: it is opened in a context that knows nothing of it, measured, and closed.

const fs = require("node:fs");
const path = require("node:path");

const PROBE = fs.readFileSync(path.join(__dirname, "probe.js"), "utf8");
const VIEW = { width: 1440, height: 900 };
/** Between two events: what follows the first, such as writing the address, is over. */
const BREATH = 300;
/** After the load: what is fetched for later is here. */
const REST = 1500;
const SCROLLED = 2000;
const WHEEL = 120;
const MEGABYTE = 1_000_000;

const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** Opens `target` and gives `tell(measure, value)` what was measured: a number, or that it was too late. */
async function visit(browser, target, tell) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(target.patience.load);
    await page.setViewport(VIEW);
    await page.evaluateOnNewDocument(PROBE);
    return await measure(page, target, tell);
  } finally {
    await context.close();
  }
}

async function measure(page, target, tell) {
  const { programs, patience, marks, only } = target;
  const wish = { programs, patience: patience.load, mark: marks && "floorwalker:map-drawn" };
  await page.evaluateOnNewDocument((wish) => window.floorwalkerBench.begin(wish), wish);
  await page.goto(target.url, { waitUntil: "domcontentloaded" });
  const loaded = await answered(page);
  if (!loaded || only.includes("load")) tellTime("load", loaded, tell);
  if (!loaded) return { shown: await page.evaluate(() => window.floorwalkerBench.shown()) };
  await pause(REST);
  if (only.includes("task")) tell("task", await page.evaluate(() => window.floorwalkerBench.longestTask()));
  if (only.includes("heap")) await heap(page, tell);
  if (only.includes("filter")) await filter(page, target, tell);
  if (only.includes("facet")) await facets(page, target, tell);
  if (only.includes("select")) await select(page, target, tell);
  if (only.includes("scroll")) await scroll(page, tell);
  return {};
}

/** The page's answer, also where it loads itself anew on the way. */
async function answered(page) {
  for (;;) {
    try {
      return await page.evaluate(() => window.floorwalkerBench.answer());
    } catch (error) {
      if (!/context|navigat/i.test(error.message)) throw error;
      await pause(BREATH);
    }
  }
}

function tellTime(measure, frame, tell) {
  if (!frame) return tell(measure, "late");
  if (frame.unmarked) tell("unmarked", measure);
  return tell(measure, frame.time);
}

/** What the page keeps after the rubbish is out: objects, elements, and the memory of WebAssembly. */
async function heap(page, tell) {
  const session = await page.createCDPSession();
  // What is let go of by what is let go of takes another time.
  for (let time = 0; time < 3; time += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize = 0 } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  const wasm = await page.evaluate(() => window.floorwalkerBench.wasmBytes());
  tell("heap", (usedSize + wasm) / MEGABYTE);
  tell("dom", embedderHeapUsedSize / MEGABYTE);
  tell("elements", await page.evaluate(() => document.getElementsByTagName("*").length));
}

/** Does something and tells how long its frame took. */
async function timed(page, { patience, marks }, measure, kind, act, tell) {
  const wish = { kind, patience: patience.event, mark: marks && "floorwalker:filtered", rest: marks && "floorwalker:settled" };
  await page.evaluate((wish) => window.floorwalkerBench.arm(wish), wish);
  await act();
  const frame = await answered(page);
  tellTime(measure, frame, tell);
  if (frame?.whole) tell(`${measure}-whole`, frame.whole);
  await pause(BREATH);
}

/** Types each query letter by letter and takes it back the same way. */
async function filter(page, target, tell) {
  await page.focus("input[type=search]");
  await pause(BREATH);
  for (const query of target.queries) {
    for (const key of [...query, ...Array(query.length).fill("Backspace")]) {
      await timed(page, target, "filter", "keydown", () => page.keyboard.press(key), tell);
    }
  }
}

/** Clicks a node and clicks it again, for nodes in all parts of what is seen. */
async function select(page, target, tell) {
  await page.evaluate(() => {
    document.activeElement.blur();
    scrollTo({ top: 0, behavior: "instant" });
  });
  await pause(BREATH);
  const nodes = await page.evaluate(() => window.floorwalkerBench.nodes());
  if (nodes.length === 0) tell("note", "no node of the map can be clicked");
  for (let nth = 0; nth < target.clicks && nodes.length > 0; nth += 1) {
    const node = nodes[Math.floor(((nth + 0.5) / target.clicks) * nodes.length)];
    // The second click takes the first back, wherever the node is then.
    for (let time = 0; time < 2; time += 1) {
      const point = await page.evaluate((node) => window.floorwalkerBench.node(node), node);
      await click(page, target, "select", point, tell);
    }
  }
}

async function facets(page, target, tell) {
  for (let nth = 0; nth < target.clicks; nth += 1) {
    for (let time = 0; time < 2; time += 1) {
      const point = await page.evaluate((part) => window.floorwalkerBench.facet(part), nth / target.clicks);
      await click(page, target, "facet", point, tell);
    }
  }
}

async function click(page, target, measure, point, tell) {
  if (!point) return;
  await page.mouse.move(point.x, point.y);
  await pause(BREATH);
  await timed(page, target, measure, "click", () => page.mouse.click(point.x, point.y), tell);
}

/** Turns the wheel over the first node, down and up again, and counts frames. */
async function scroll(page, tell) {
  const [{ x, y }] = [...(await page.evaluate(() => window.floorwalkerBench.nodes())), { x: VIEW.width / 2, y: VIEW.height / 2 }];
  await page.mouse.move(x, y);
  const frames = page.evaluate((time) => window.floorwalkerBench.frames(time), SCROLLED);
  const begin = Date.now();
  // Not awaited one by one: a wheel does not wait for the page.
  const turns = [];
  while (Date.now() - begin < SCROLLED) {
    const deltaY = Date.now() - begin < SCROLLED / 2 ? WHEEL : -WHEEL;
    turns.push(page.mouse.wheel({ deltaY }).catch(() => {}));
    await pause(16);
  }
  const { rate, longest } = await frames;
  tell("frames", rate);
  tell("gap", longest);
  await Promise.all(turns);
}

module.exports = { visit };
