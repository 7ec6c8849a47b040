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
      // Somebody else may have made one of this name, with other things in it.
      try {
        const change = asked.result.transaction("packs", mode);
        const request = work(change.objectStore("packs"));
        const end = (finish) => () => {
          asked.result.close();
          finish(request.result);
        };
        change.oncomplete = end(resolve);
        change.onerror = change.onabort = end(() => reject(request.error));
      } catch (error) {
        asked.result.close();
        reject(error);
      }
    };
  });
}

// Every promise here is kept: where the browser refuses, it says false or nothing.
site.keep = async (parts) => {
  // What a program holds that has died takes the place of nothing.
  if (root.dataset.broken) return false;
  try {
    const bytes = await new Blob(parts).arrayBuffer();
    await inVault("readwrite", (packs) => packs.put(bytes, "current"));
    return true;
  } catch (error) {
    return false;
  }
};
site.kept = () => inVault("readonly", (packs) => packs.get("current")).then((bytes) => {
  if (bytes === undefined) return undefined;
  return bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : "refused";
}, () => "refused");
site.forget = () => root.dataset.broken ? Promise.resolve(false) : inVault("readwrite", (packs) => packs.delete("current")).then(() => true, () => false);

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
  if (!address.trim()) return "address";
  try {
    url = new URL(address, top);
  } catch (error) {
    return "address";
  }
  if (!/^https?:$/.test(url.protocol)) return "no file";
  if (url.origin !== top.origin) return "elsewhere";
  if (url.username || url.password) return "login";
  // A host that takes the question and never answers.
  const patience = new AbortController();
  let timer = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => patience.abort(), 30000);
  };
  wait();
  try {
    const response = await fetch(url, { redirect: "manual", cache: "no-cache", signal: patience.signal });
    if (response.type === "opaqueredirect") return "redirect";
    if (!response.ok || !response.body) return String(response.status);
    const reader = response.body.getReader();
    const parts = [];
    for (let length = 0; ;) {
      const { done, value } = await reader.read();
      if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
      wait();
      length += value.length;
      if (length > most) {
        reader.cancel().catch(Boolean);
        return "large";
      }
      parts.push(value);
    }
  } catch (error) {
    return patience.signal.aborted ? "silent" : "missing";
  } finally {
    clearTimeout(timer);
  }
};

Promise.all([__wbg_init({ module_or_path: site.program || site.asset("pack_bg.wasm") }), site.sheet("pack.css")])
  .then(() => window.dispatchEvent(new CustomEvent("floorwalker:pack.js", { detail: true })));
