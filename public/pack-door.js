// Appended to the script of the program for the visitor's own data when the site is made: starts it, and does for it what takes
// whole files.
const site = window.floorwalker;
const root = document.documentElement;
const top = new URL(root.dataset.up || "./", location.href.split(/[?#]/)[0]);

// ---- What is kept on this device. All sites of one owner share the storage, so its name says which this is.

function inVault(mode, work) {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open("floorwalker:" + top.pathname, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("packs");
    asked.onerror = asked.onblocked = () => reject(asked.error);
    asked.onsuccess = () => {
      const change = asked.result.transaction("packs", mode);
      const request = work(change.objectStore("packs"));
      const end = (finish) => () => {
        asked.result.close();
        finish(request.result);
      };
      change.oncomplete = end(resolve);
      change.onerror = change.onabort = end(reject);
    };
  });
}

// Every promise here is kept: where the browser refuses, it says false or nothing.
site.keep = async (parts) => {
  try {
    const bytes = await new Blob(parts).arrayBuffer();
    await inVault("readwrite", (packs) => packs.put(bytes, "current"));
    return true;
  } catch (error) {
    return false;
  }
};
site.kept = () => inVault("readonly", (packs) => packs.get("current")).then((bytes) => bytes && new Uint8Array(bytes), () => undefined);
site.forget = () => inVault("readwrite", (packs) => packs.delete("current")).then(() => true, () => false);

// ---- Long work, in pieces

const channel = new MessageChannel();
const waiting = [];
channel.port1.onmessage = () => waiting.shift()();
// Resolves when the browser has had its turn. A timer would make each turn at least 4 ms long.
site.breathe = () => new Promise((resolve) => {
  waiting.push(resolve);
  channel.port2.postMessage(0);
});

// ---- What lies beside the site

// The bytes, or in a word what is wrong. Never more than `most`: what is sent compressed may be anything.
site.read = async (address, most) => {
  let url;
  try {
    url = new URL(address, top);
  } catch (error) {
    return "address";
  }
  if (!/^https?:$/.test(url.protocol) || url.origin !== top.origin || url.username || url.password) return "elsewhere";
  try {
    const response = await fetch(url, { redirect: "error", cache: "no-cache" });
    if (!response.ok || !response.body) return String(response.status);
    const reader = response.body.getReader();
    const parts = [];
    for (let length = 0; ;) {
      const { done, value } = await reader.read();
      if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
      length += value.length;
      if (length > most) {
        reader.cancel().catch(Boolean);
        return "large";
      }
      parts.push(value);
    }
  } catch (error) {
    return "missing";
  }
};

Promise.all([__wbg_init({ module_or_path: site.program || site.asset("pack_bg.wasm") }), site.sheet("pack.css")])
  .then(() => window.dispatchEvent(new CustomEvent("floorwalker:pack.js", { detail: true })));
