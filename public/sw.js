// Keeps the site for when the network is gone. `site/src/offline.rs` writes constants before this: VERSION, FIRST (what the first visit has
// anyway; the page itself is "./"), REST (what it fetches when it is asked for), LATER (what is kept when it is first used) and SHARE
// (the parts of REST that belong to the page of that name alone).
"use strict";
const top = new URL(registration.scope);
// Other sites of the same owner share the origin. A space is in no address, so no other scope begins like this.
const own = "floorwalker:" + top.href + " ";
const kept = own + VERSION;
const known = new Set(FIRST.concat(REST, LATER));
// The name of a part says what must be in it, so it is the same in every version that has it.
const byContent = /-([0-9a-f]{16})\.\w+$/;

function address(name) {
  return new URL(name, top).href;
}

async function ours() {
  return (await caches.keys()).filter((name) => name.startsWith(own));
}

// What was kept under the name; nothing where the browser has thrown it away or keeps nothing at all.
async function find(name) {
  try {
    for (const cacheName of byContent.test(name) ? await ours() : [kept]) {
      const found = await caches.match(address(name), { cacheName, ignoreVary: true });
      if (found) return found;
    }
  } catch (error) {
    // The network is asked instead.
  }
  return undefined;
}

// ---- A new version

async function isWhole(name, bytes) {
  const hash = byContent.exec(name);
  if (hash) {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return hash[1] === Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
  }
  if (!name.endsWith("/")) return true;
  // An old page, handed out by a cache on the way, would name other parts.
  const page = new TextDecoder().decode(bytes);
  const named = name === "share/" ? SHARE : Array.from(known).filter((part) => byContent.test(part) && !SHARE.includes(part));
  return named.every((part) => page.includes(part));
}

// A file as this version has it, or an error: not what a hotel's login page or a broken line makes of it.
async function download(name) {
  // A part may come from the browser's own cache, so nothing is downloaded twice. What has the same name in every version is asked
  // for anew, and a host that remembers what it has sent may say that nothing changed.
  for (const cache of [byContent.test(name) ? "default" : "no-cache", "reload"]) {
    const response = await fetch(address(name), { cache });
    const bytes = await response.arrayBuffer();
    if (response.ok && await isWhole(name, bytes)) {
      const headers = new Headers(response.headers);
      headers.delete("Content-Encoding");
      headers.delete("Content-Length");
      return new Response(bytes, { headers });
    }
  }
  throw new Error(name + " is not as this version has it");
}

// All or nothing: where something is missing this version is not used, and the one before goes on.
async function install() {
  const cache = await caches.open(kept);
  const saves = Boolean(navigator.connection && navigator.connection.saveData);
  try {
    // One after the other: what the visitor asks for meanwhile has at least half of the line.
    for (const name of saves ? FIRST : FIRST.concat(REST)) {
      await cache.put(address(name), byContent.test(name) && await find(name) || await download(name));
    }
  } catch (error) {
    await caches.delete(kept);
    throw error;
  }
}

// Older versions go when no window can need their parts any more; `asker` is a window of this version.
async function tidy(asker) {
  // A newer version has its cache already.
  if (registration.waiting || registration.installing) return;
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (windows.some((one) => one.id !== asker && one.url.startsWith(top.href))) return;
  for (const name of await ours()) {
    if (name !== kept) await caches.delete(name);
  }
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(tidy("").then(() => clients.claim())));
addEventListener("message", (event) => {
  // Never by itself: a page and its parts are of one version, and the visitor says when to change.
  if (event.data === "floorwalker:use") event.waitUntil(skipWaiting());
  if (event.data === "floorwalker:here" && event.source) event.waitUntil(tidy(event.source.id));
});

// ---- What the pages ask for

async function page(request) {
  return await find("./") || fetch(request);
}

async function part(name, request) {
  const found = await find(name);
  if (found) return found;
  if (!known.has(name)) return fetch(request);
  try {
    const response = await download(name);
    const cache = await caches.open(kept);
    await cache.put(address(name), response.clone());
    return response;
  } catch (error) {
    return fetch(request);
  }
}

// Where the app shows what a page says that is a file of its own; "" for all other pages.
function inTheApp(name, fragment) {
  const way = /^(t(?:\/[\w-]+)?|compare(?:\/[\w-]+)?|glossary|quiz|about)(?:\/(?:index\.html)?)?$/.exec(name);
  if (!way) return "";
  const category = way[1] === "glossary" && /^#[\w-]+$/.test(fragment) ? "?category=" + fragment.slice(1) : "";
  return "#/" + way[1] + category;
}

addEventListener("fetch", (event) => {
  const request = event.request;
  if (request.method !== "GET" || request.headers.has("range") || !request.url.startsWith(top.href)) return;
  const url = new URL(request.url);
  const name = url.pathname.slice(top.pathname.length);
  if (request.mode !== "navigate") {
    if (byContent.test(name) || known.has(name)) event.respondWith(part(name, request));
  } else if (name === "" || name === "index.html") {
    event.respondWith(page(request));
  } else if (known.has(name.replace(/index\.html$/, ""))) {
    event.respondWith(fetch(request).catch(() => find(name.replace(/index\.html$/, ""))));
  } else if (inTheApp(name, "")) {
    event.respondWith(fetch(request).catch(() => Response.redirect(address("./" + inTheApp(name, url.hash)))));
  }
});
