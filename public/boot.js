// Runs before everything else. It knows where each part of the app is, brings it, mends a page that is older than the site, and
// says in words when the app cannot start, instead of loading forever.
(function () {
  "use strict";
  var root = document.documentElement;
  var search = new URLSearchParams(location.search);
  // Where the parts are: {"name": ["address", "integrity"]}.
  var table = document.getElementById("assets");

  // ---- What the address says about the look, before the first paint

  var theme = search.get("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  if (search.get("embed") === "1") root.dataset.embed = "";
  // The visitor's own data are another program's: where the address asks for them (as `domain::address` reads it: `#/data-entry` is
  // the map, and would start that program for ever) or names a file, or some are kept here. What is kept is the visitor's, and no frame
  // of another page shows it; `own=0` leaves it alone. The one file is without that program.
  var own = table &&
    (/^#\/*data([/?#]|$)/.test(location.hash) || search.has("src") || (!("embed" in root.dataset) && search.get("own") !== "0" && keepsData()));
  if (own) root.dataset.own = "";
  // The page comes with the map written out. Anything else waits behind a neutral screen instead of flashing the map.
  // (WordPress adds a secret to the addresses of frames.)
  if (own || !/^(#\/?(map)?)?(#?\?secret=\w*)?$/.test(location.hash)) root.dataset.elsewhere = "";

  // Under the name that `src/platform/store.rs` gives it.
  function keepsData() {
    try {
      return localStorage.getItem("floorwalker:" + location.pathname.replace(/[^/]*$/, "") + ":pack") !== null;
    } catch (error) {
      return false;
    }
  }

  // Where there is room the filters stay open, and the app will say so too late: the page would jump. The paths in words come
  // unfolded, for whoever has no scripts; who has can unfold them.
  var wide = matchMedia("(min-width: 70rem)").matches;
  new MutationObserver(function (_, observer) {
    var filters = document.querySelector(".filters-fold");
    var outline = document.querySelector(".outline");
    if (filters && wide) filters.open = true;
    if (outline || root.dataset.ready) observer.disconnect();
    if (outline && !root.dataset.unable && !root.dataset.ready) outline.open = false;
  }).observe(root, { childList: true, subtree: true });

  // ---- The parts of the app

  // Empty where the parts are in this file (`data-file`).
  var known = table ? JSON.parse(table.textContent) : {};
  // A page that is the whole site has no pages beside it.
  if (!table) root.dataset.alone = "";

  function inlined(name) {
    return document.querySelector('[data-file="' + name + '"]');
  }

  // The part as a Response; rejects where it does not arrive whole.
  function asset(name) {
    var here = inlined(name);
    if (here) return Promise.resolve(here.dataset.base64 === undefined ? new Response(here.textContent) : decoded(here.textContent));
    var entry = known[name] || [name];
    return fetch(entry[0], entry[1] ? { integrity: entry[1] } : {}).then(function (response) {
      if (response.ok) return response;
      throw new Error(name + ": " + response.status);
    });
  }

  function decoded(base64) {
    var bytes = Uint8Array.from(atob(base64), function (letter) { return letter.charCodeAt(0); });
    return new Response(bytes, { headers: { "Content-Type": "application/wasm" } });
  }

  var times = 0;
  // Runs a script, a part of the program, and gives what it hands over by the event of its name.
  function bring(name) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      var here = inlined(name);
      var entry = known[name] || [name];
      script.type = "module";
      addEventListener("floorwalker:" + name, function (event) { resolve(event.detail); }, { once: true });
      script.onerror = function () { reject(new Error(name)); };
      if (here) script.textContent = here.textContent;
      else {
        if (entry[1]) {
          script.integrity = entry[1];
          script.crossOrigin = "anonymous";
        }
        // A script with the same address would not run a second time, not even after a failure.
        script.src = entry[0] + (times ? "?" + times : "");
        times += 1;
      }
      document.head.append(script);
    });
  }

  // Brings a style sheet; without it, what it is for works too.
  function sheet(name) {
    return new Promise(function (resolve) {
      if (!known[name]) return resolve();
      var link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = known[name][0];
      link.onload = link.onerror = resolve;
      document.head.append(link);
    });
  }

  // ---- Failures

  function show(selector) {
    var element = document.querySelector(selector);
    if (element) element.hidden = false;
    return element;
  }

  function whenParsed(run) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", run);
    else run();
  }

  function unable(why) {
    if (root.dataset.ready || root.dataset.broken || root.dataset.unable) return;
    root.dataset.unable = why;
    whenParsed(function () {
      if (show("#unable")) show('#unable [data-why="' + why + '"]');
      var outline = document.querySelector(".outline");
      if (outline) outline.open = true;
      // What is a page of its own can be read without the app.
      var page = /^#\/((t|compare)\/[\w-]+|glossary|compare|about)/.exec(location.hash);
      var plain = page && show("#unable [data-plain]");
      if (plain) plain.querySelector("a").href = (root.dataset.up || "") + page[1] + "/";
    });
  }

  // Lets go of what this site has kept for when the network is gone; never of another site's on the same origin.
  function forget() {
    var top = new URL(root.dataset.up || "./", location.href).href;
    return navigator.serviceWorker.getRegistration(top).then(function (worker) {
      return worker && worker.scope === top && worker.unregister();
    });
  }

  // Loads the page anew, past what the browser has kept of it: hosts tell browsers to keep pages for minutes. What is kept for
  // when the network is gone stays until the network has answered.
  function reload(mark) {
    // One file cannot be older than its parts.
    if (!table) return Promise.resolve(location.reload());
    return fetch(location.pathname + location.search, { cache: "reload" }).then(function (response) {
      if (!response.ok) throw new Error(response.status);
      // An answer in place of a part may be kept too, such as the login page of a hotel.
      return Promise.all(gone.map(function (address) { return fetch(address, { cache: "reload" }).catch(Boolean); }));
    }).then(function () {
      // There may be no such thing here, or the frame may not ask.
      return Promise.resolve().then(forget).catch(Boolean);
    }).then(function () {
      if (mark) history.replaceState({ mended: true }, "");
      location.reload();
    });
  }

  function mended() {
    return (history.state || {}).mended;
  }

  var gone = [];
  var mending = false;
  // A part did not arrive from there. The site may be newer than this page: look once, then say what is wrong.
  function missing(address, say) {
    if (root.dataset.ready || root.dataset.unable) return;
    gone.push(address);
    if (mending) return;
    if (mended() || !table) return say();
    mending = true;
    reload(true).catch(function () {
      mending = false;
      say();
    });
  }

  function cannotStart() {
    unable("load");
  }

  // The styles come before this script, and before it listens. Without them the app works, and hides that something is wrong.
  whenParsed(function () {
    var link = document.querySelector('link[rel="stylesheet"]');
    var styled = getComputedStyle(root).getPropertyValue("--paper");
    if (link && !styled) missing(link.href, function () { show("#broken"); });
  });

  // The program has died: it panicked (`src/platform/panic.rs`), or it threw or was stopped. The page says so with what it has; what a
  // report would say is told by a part of its own.
  function broke(what) {
    if (root.dataset.broken) return;
    root.dataset.broken = "true";
    if (!what.stack) what = new Error(what);
    whenParsed(function () {
      show("#broken");
      bring("broken.js").then(function (report) { report(what); }, Boolean);
    });
  }

  function failed(event) {
    // Elements report a failed download here too; of those only scripts matter.
    var target = event.target;
    if (target.tagName) {
      if (target.tagName === "SCRIPT" && !target.dataset.spare) missing(target.src, cannotStart);
      return;
    }
    // Under way was a function of the program: after that nothing it holds can be trusted.
    var error = event.error || event.reason;
    if (error && /wasm-function/.test(error.stack)) broke(error);
    else if (!mending) cannotStart();
  }

  // ---- Once the app stands

  new MutationObserver(function (_, observer) {
    if (!root.dataset.ready) return;
    observer.disconnect();
    // The next time that something is missing is another time.
    if (mended() && !mending) history.replaceState(null, "");
    if (!known["offline.js"] || window.top !== window || "embed" in root.dataset) return;
    (window.requestIdleCallback || setTimeout)(function () { bring("offline.js").catch(Boolean); });
  }).observe(root, { attributes: true, attributeFilter: ["data-ready"] });

  addEventListener("click", function (event) {
    if (event.target.closest && event.target.closest("[data-reload]")) reload().catch(function () { location.reload(); });
  });
  addEventListener("error", failed, true);
  addEventListener("unhandledrejection", failed);
  setTimeout(function () {
    if (!root.dataset.ready && !root.dataset.unable && show('[data-loading="slow"]')) {
      document.querySelector('[data-loading="now"]').hidden = true;
    }
  }, 8000);

  // The page is seen as it came before the app takes over: the program, which is large, neither delays what is read first nor, on a
  // quick line, is there before it. Where nothing is painted, such as in a tab behind another, nobody waits longer than this.
  var painted = window.Promise && new Promise(function (resolve) {
    whenParsed(function () { setTimeout(resolve, 300); });
    if (window.PerformanceObserver) {
      new PerformanceObserver(function (list) {
        if (list.getEntriesByName("first-contentful-paint").length) resolve();
      }).observe({ type: "paint", buffered: true });
    }
  });
  window.floorwalker = {
    painted: painted,
    own: own,
    asset: asset,
    bring: bring,
    sheet: sheet,
    broke: broke,
    // The address of a part; empty where it is in this file.
    address: function (name) { return inlined(name) ? "" : (known[name] || [name])[0]; },
  };
  if ("embed" in root.dataset && known["framed.js"]) {
    var framed = document.createElement("script");
    framed.src = known["framed.js"][0];
    document.head.append(framed);
  }
  if (!window.WebAssembly || !("noModule" in document.createElement("script"))) {
    unable("wasm");
  } else if (table) {
    // What there is to choose from for a quiz stands in a page too, which is here long before the quiz: that is a program of its own.
    // The app shows it until the quiz has come (`src/app/painter.rs`).
    if (!own && location.hash === "#/quiz") {
      var start = fetch((root.dataset.up || "") + "quiz/").then(function (response) { return response.text(); });
      window.floorwalker.painted = painted = Promise.all([start, sheet("quiz.css"), painted]).then(function (got) {
        root.dataset.quiz = /<div class="page"><article.*(?=<\/main>)/.exec(got[0])[0].replace(/="..\//g, '="')
          // Another quiz each time, for whoever starts one before the quiz is here.
          .replace(/set=.*?(?=")/g, "$&&amp;seed=" + Math.random().toString(36).slice(2, 7));
        document.querySelector(".early").insertAdjacentHTML("beforebegin", root.dataset.quiz);
        return new Promise(function (resolve) { setTimeout(resolve, 99); });
      }).catch(Boolean);
    }
    // On its way before its script runs: nothing is asked for twice.
    var program = own ? "pack_bg.wasm" : "floorwalker_bg.wasm";
    window.floorwalker.program = painted.then(function () { return asset(program); });
    window.floorwalker.program.catch(function () { missing(window.floorwalker.address(program), cannotStart); });
  }
})();
