// Only in frames of other pages: tells the host how tall the view is, hears which view and theme the host wants, and keeps off
// the host's history.
(function () {
  "use strict";
  var root = document.documentElement;
  var host = window.parent;
  var asked = new URLSearchParams(location.search);

  // ---- The way out: the same view in a page of its own

  var secret = "";

  function point() {
    var found = /[?&]secret=([a-z0-9]+)/i.exec(location.hash + location.search);
    if (found && found[1] !== secret) {
      secret = found[1];
      speak("wordpress", function (height) { return { message: "height", value: height, secret: secret }; });
    }
    var link = document.querySelector(".credit a");
    // Whoever goes on sees the same data.
    var source = asked.get("src");
    var there = (root.dataset.up || "./") + (source ? "?src=" + encodeURIComponent(source) : "") + location.hash.replace(/#?\?secret=\w*$/, "");
    if (link && link.getAttribute("href") !== there) link.setAttribute("href", there);
    // What the page copies where its reader copies an address.
    root.dataset.page = new URL(there, location.href).href;
  }

  // ---- How tall the view is

  // What is said to the host, each in the words of those who understand it, and what was said last.
  var dialects = {};
  var timer = 0;
  // A view that fetches something may be short until that is here: so long its height is not told, or the host would jump twice.
  var patience = 0;

  function wait() {
    clearTimeout(patience);
    patience = setTimeout(function () {
      patience = 0;
      soon();
    }, 4000);
  }

  function speak(name, words) {
    dialects[name] = { words: words, told: 0 };
    soon();
  }

  // Whether what was asked for stands here. The page comes with the map written out; other views come with the app.
  function stands() {
    if (document.readyState === "loading") return false;
    if ("unable" in root.dataset || "broken" in root.dataset) return true;
    if (patience && document.querySelector("#main .waiting:not(:empty)")) return false;
    return !("elsewhere" in root.dataset) || document.querySelector("#main h1");
  }

  function tell() {
    clearTimeout(timer);
    timer = 0;
    if (host === window || !stands()) return;
    clearTimeout(patience);
    patience = 0;
    // As wide as it will be in a frame of the right height: without the bar that scrolls it now.
    var narrowed = root.clientWidth < innerWidth;
    if (narrowed) root.style.overflow = "hidden";
    // The box of the page, not what could be scrolled: that never shrinks below the frame.
    var height = Math.ceil(root.getBoundingClientRect().height);
    if (narrowed) root.style.overflow = "";
    // Nothing is laid out where the host hides the frame.
    if (!height) return;
    Object.keys(dialects).forEach(function (name) {
      var dialect = dialects[name];
      if (dialect.told === height) return;
      dialect.told = height;
      host.postMessage(dialect.words(height), "*");
    });
  }

  // Browsers prepare no frames, and observe no sizes, where a frame is out of sight; timers run there too.
  function soon() {
    if (!timer) timer = setTimeout(tell, 50);
  }

  speak("floorwalker", function (height) { return { type: "floorwalker:height", height: height }; });
  speak("embedly", function (height) { return JSON.stringify({ src: location.href, context: "iframe.resize", height: height }); });
  speak("lti", function (height) { return { subject: "lti.frameResize", height: height }; });
  if (asked.get("id")) {
    speak("datawrapper", function (height) { return { "datawrapper-height": { [asked.get("id")]: height } }; });
  }
  function begin() {
    wait();
    point();
    tell();
    new MutationObserver(soon).observe(document.body, { attributes: true, characterData: true, childList: true, subtree: true });
  }
  new ResizeObserver(tell).observe(root);
  // A bar that scrolled the frame while it was low makes the page narrower, and so as tall as if it were still needed: looking
  // takes it away.
  window.addEventListener("resize", soon);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();

  // ---- What the host says

  function again(name, words) {
    var dialect = dialects[name];
    if (dialect) dialect.told = 0;
    else if (words) speak(name, words);
    soon();
  }

  var greeted = false;
  function h5p(action) {
    if (typeof action !== "string") return;
    if (action === "ready" && !greeted) {
      greeted = true;
      host.postMessage({ context: "h5p", action: "hello" }, "*");
    } else if (/^(hello|prepareResize|resizePrepared|resize)$/.test(action)) {
      again("h5p", function (height) {
        return { context: "h5p", action: "resize", height: height, clientHeight: height, scrollHeight: height };
      });
    }
  }

  function wear(theme) {
    if (theme === "auto") delete root.dataset.theme;
    else if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  }

  function show(view) {
    if (typeof view !== "string" || view.length > 4000) return;
    // The app moves nobody's focus then.
    root.dataset.embed = "host";
    location.replace("#/" + view.replace(/^[#/]+/, ""));
  }

  window.addEventListener("message", function (event) {
    var said = event.data;
    if (event.source !== host || host === window || !said || typeof said !== "object") return;
    if (said.type === "floorwalker:theme") wear(said.theme);
    else if (said.type === "floorwalker:show") show(said.view);
    else if (said.context === "h5p") h5p(said.action);
    else if (said.message === "ready" && secret && said.secret === secret) again("wordpress");
    else if (said.type === "setHeight" && /^(number|string)$/.test(typeof said.id) && String(said.id).length < 100) {
      speak("mastodon", function (height) { return { type: "setHeight", id: said.id, height: height }; });
    }
  });

  // ---- What the reader does

  function here(event) {
    if (event.isTrusted && root.dataset.embed) root.dataset.embed = "";
  }

  // A link is no step of the host's history: "back" leads to where the reader came from.
  function follow(event) {
    var link = event.target.closest && event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
    event.preventDefault();
    location.replace(link.href);
  }

  // What a link tells before it is followed has no room below the last lines of a frame.
  function place(event) {
    var peek = event.target.closest && event.target.closest(".peek");
    var preview = peek && peek.querySelector(".preview");
    if (!preview) return;
    peek.removeAttribute("data-above");
    var box = preview.getBoundingClientRect();
    var page = root.getBoundingClientRect();
    if (box.bottom > page.bottom && peek.getBoundingClientRect().top - box.height > page.top) peek.setAttribute("data-above", "");
  }

  window.addEventListener("hashchange", function () {
    wait();
    point();
  });
  ["pointerdown", "keydown", "click"].forEach(function (kind) { document.addEventListener(kind, here, true); });
  document.addEventListener("click", follow);
  ["pointerover", "focusin", "click"].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      point();
      place(event);
    });
  });
})();
