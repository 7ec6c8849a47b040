// Brought once the app stands and the browser is idle, never in a frame: keeps the site on the device for when the network is gone,
// and says when a newer version is here.
const root = document.documentElement;
const hour = 60 * 60 * 1000;

function workersOfThisBrowser() {
  try {
    return navigator.serviceWorker;
  } catch (error) {
    // A sandbox has none.
    return undefined;
  }
}

function offer() {
  const prompt = document.querySelector("#newer > *");
  if (prompt) prompt.hidden = false;
}

async function keep(workers) {
  const top = root.dataset.up || "./";
  const registration = await workers.register(top + "sw.js", { updateViaCache: "none" });

  function follow(worker) {
    if (!worker) return;
    function look() {
      if (worker.state === "installed" && registration.active && registration.active !== worker) offer();
      if (worker.state !== "activated") return;
      // A browser that saves data keeps the rest when it is first used.
      root.dataset.offline = navigator.connection && navigator.connection.saveData ? "part" : "ready";
    }
    worker.addEventListener("statechange", look);
    look();
  }

  follow(registration.active);
  follow(registration.installing);
  registration.addEventListener("updatefound", () => follow(registration.installing));
  // A page that came past the worker is the newest there is. And a site in a folder above may have a worker too.
  const own = registration.active;
  if (own && workers.controller && workers.controller.scriptURL === own.scriptURL) {
    follow(registration.waiting);
    own.postMessage("floorwalker:here");
  }

  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - looked < hour) return;
    looked = Date.now();
    registration.update().catch(Boolean);
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest && event.target.closest("[data-newer]");
    if (!button) return;
    if (button.dataset.newer === "reload") return use();
    button.closest("#newer > *").hidden = true;
    // Else the keyboard would start again at the top.
    const main = document.querySelector("main");
    if (main) main.focus({ preventScroll: true });
  });

  let going = false;
  function use() {
    function reload() {
      if (!going) location.reload();
      going = true;
    }
    // Another window may have done it already.
    if (!registration.waiting) return reload();
    // Only here: other windows are not reloaded under somebody's hands.
    workers.addEventListener("controllerchange", reload);
    registration.waiting.postMessage("floorwalker:use");
    setTimeout(reload, 5000);
  }
}

// The program for the visitor's own data is kept when it is used, and on a first visit it came before there was a worker to keep it. The
// browser has these files still: nothing is downloaded twice.
function keepOwnData(workers) {
  const site = window.floorwalker;
  if (!site.own) return;
  const ask = () => ["pack.js", "pack_bg.wasm", "pack.css"].forEach((name) => fetch(site.address(name)).catch(Boolean));
  if (workers.controller) ask();
  else workers.addEventListener("controllerchange", ask, { once: true });
}

const workers = workersOfThisBrowser();
if (workers) keepOwnData(workers);
// Where it does not work, the site works as it did, with the network.
if (workers) keep(workers).catch(Boolean);
