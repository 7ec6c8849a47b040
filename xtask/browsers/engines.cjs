// Chromium, Firefox and WebKit behind one small face: open an address, run a function in the page, load anew, end, and tell what
// was heard of errors, refusals and requests. The first two are driven by puppeteer, WebKit by its own driver.

const { spawn } = require("node:child_process");
const { createServer } = require("node:net");
const puppeteer = require("puppeteer-core");

const { FLOORWALKER_CHROMIUM, FLOORWALKER_CHROMIUM_ARGUMENTS, FLOORWALKER_FIREFOX } = process.env;
const { FLOORWALKER_MINIBROWSER, FLOORWALKER_WEBKIT_DRIVER, FLOORWALKER_XVFB } = process.env;
const PATIENCE = 60_000;

/** Tells of what the policy refuses where the browser tells it to nobody but its own window. */
function tellRefusals() {
  document.addEventListener("securitypolicyviolation", (event) => {
    console.error(`refused: ${event.violatedDirective} ${event.blockedURI}`);
  });
}

/** Keeps in the page what goes wrong on it. */
function listenHere() {
  const heard = [];
  window.heardInTheCheck = heard;
  for (const level of ["error", "warn"]) console[level] = (...texts) => heard.push(texts.join(" "));
  addEventListener("error", (event) => heard.push(`page error: ${event.message}`), true);
  addEventListener("unhandledrejection", (event) => heard.push(`page error: ${event.reason}`));
  document.addEventListener("securitypolicyviolation", (event) => heard.push(`refused: ${event.blockedURI}`));
}

/** A Chromium. */
function chromium() {
  return driven({ browser: "chrome", executablePath: FLOORWALKER_CHROMIUM, args: FLOORWALKER_CHROMIUM_ARGUMENTS.split(" ") });
}

/** A Firefox. What drives it lets a file read its neighbors unless told otherwise; people's own Firefox does not. */
function firefox(strict = true) {
  const extraPrefsFirefox = { "security.fileuri.strict_origin_policy": strict };
  return driven({ browser: "firefox", executablePath: FLOORWALKER_FIREFOX, extraPrefsFirefox });
}

async function driven(options) {
  const browser = await puppeteer.launch({ ...options, headless: true, protocolTimeout: PATIENCE });
  const page = await browser.newPage();
  const [heard, asked] = [[], []];
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(tellRefusals);
  page.on("console", (message) => {
    if (["error", "warn", "warning"].includes(message.type())) heard.push(message.text());
  });
  page.on("pageerror", (error) => heard.push(`page error: ${error.message}`));
  page.on("request", (request) => asked.push(request.url()));
  return {
    name: (await browser.version()).replace(/^Headless/, ""),
    heard: async () => heard,
    asked,
    open: (url) => page.goto(url),
    run: (work, ...given) => page.evaluate(work, ...given),
    reload: () => page.reload(),
    end: () => browser.close(),
  };
}

/** A port that nobody uses: WebKit's driver does not tell which one it took. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** WebKitGTK. It draws on a screen that nobody sees: without one it hangs. */
async function webkit() {
  const port = await freePort();
  const child = spawn(FLOORWALKER_XVFB, ["-a", FLOORWALKER_WEBKIT_DRIVER, `--port=${port}`], { detached: true });
  // Nobody reads what they say; unread, it would stop them.
  child.stdout.resume();
  child.stderr.resume();
  const send = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}/session${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`WebKit: ${value.error}: ${value.message}`);
    return value;
  };
  const browserOptions = { binary: FLOORWALKER_MINIBROWSER, args: ["--automation"] };
  const alwaysMatch = { browserName: "MiniBrowser", "webkitgtk:browserOptions": browserOptions };
  const { sessionId, capabilities } = await patiently(() => send("POST", "", { capabilities: { alwaysMatch } }));
  const run = (work, ...args) =>
    send("POST", `/${sessionId}/execute/sync`, { script: `return (${work}).apply(null, arguments)`, args });
  const before = [];
  const heard = async () => [...before, ...(await run(() => window.heardInTheCheck ?? []))];
  return {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    heard,
    asked: [],
    // This driver has no ear for the console: what goes wrong is heard from the end of the load on.
    async open(url) {
      await send("POST", `/${sessionId}/url`, { url });
      await run(listenHere);
    },
    run,
    async reload() {
      before.splice(0, before.length, ...(await heard()));
      await send("POST", `/${sessionId}/refresh`, {});
      await run(listenHere);
    },
    async end() {
      await send("DELETE", `/${sessionId}`).catch(() => {});
      // The screen and the driver are one group; the leader alone would leave the others behind.
      process.kill(-child.pid);
    },
  };
}

/** Tries until the driver is there. */
async function patiently(work) {
  for (let left = PATIENCE; ; left -= 100) {
    try {
      return await work();
    } catch (error) {
      if (left <= 0 || !/fetch failed/.test(error.message)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

module.exports = { chromium, firefox, webkit };
