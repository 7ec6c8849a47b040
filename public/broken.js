// Brought when the program has died: what a report to its makers would say, to be read before it is copied, and links that work without
// the program. `site/src/report.rs` writes constants before this: BUILD (which build it is) and SAID (the words).
(function () {
  "use strict";
  var root = document.documentElement;
  var section = document.getElementById("broken");

  // ---- What is told. Texts of the visitor's may stand in an address, a message or a name: of none of them is more taken than what
  // is known here before.

  var PAGES = ["map", "glossary", "t", "compare", "fit", "quiz", "tour", "claims", "about", "data"];
  // How messages of Rust and of browsers begin that say what happened without saying to what.
  var CAUSES = [
    "index out of bounds", "range start index", "range end index", "slice index starts", "byte index", "start byte index", "end byte index",
    "called `Option::unwrap()` on a `None` value", "called `Result::unwrap()` on an `Err` value", "RefCell already borrowed",
    "RefCell already mutably borrowed", "already borrowed", "already mutably borrowed", "rwlock locked for", "attempt to add with overflow",
    "attempt to subtract with overflow", "attempt to multiply with overflow", "attempt to divide by zero",
    "attempt to calculate the remainder with a divisor of zero", "capacity overflow", "memory allocation of",
    "internal error: entered unreachable code", "explicit panic", "not implemented", "not yet implemented",
    "cannot access a Thread Local Storage value", "closure invoked recursively or after being dropped", "unreachable",
    "memory access out of bounds", "out of bounds memory access", "out of memory", "Maximum call stack size exceeded",
    "too much recursion", "null function or function signature mismatch", "indirect call", "divide by zero", "integer overflow",
    "table index is out of bounds", "Array buffer allocation failed", "Cannot read properties of",
  ];

  function cause(message) {
    var lower = message.toLowerCase();
    for (var place = 0; place < CAUSES.length; place++) {
      if (lower.indexOf(CAUSES[place].toLowerCase()) >= 0) return CAUSES[place];
    }
    return SAID.unnamed;
  }

  // Which file and line of the sources, without the folders of whoever built it.
  function place(message) {
    var found = /^panicked at ([\w.\/+@-]+:\d+:\d+):?(?:\n|$)/.exec(message.replace(/\\/g, "/"));
    var folders = found ? found[1].split("/") : [];
    var from = Math.max(folders.lastIndexOf("src"), folders.lastIndexOf("library"), 0);
    return folders.slice(Math.max(from - 1, 0)).join("/");
  }

  // Which functions were under way: their numbers and places in the files of the program.
  function functions(stack) {
    var found = String(stack).match(/wasm-function\[\d+\](?::0x[0-9a-f]+)?|[a-z_]+-[0-9a-f]{16}\.js:\d+:\d+/g) || [];
    return found.slice(0, 8).join(", ");
  }

  // The browser's engine and its great version, of all that it says about itself.
  function engine() {
    var found = /(Firefox|Edg|Chrome|Version)\/(\d+)/.exec(navigator.userAgent);
    return found ? (found[1] === "Version" ? "Safari" : found[1]) + " " + found[2] : "?";
  }

  function page() {
    var first = /^#\/?([a-z]*)/.exec(location.hash);
    var name = first && PAGES.indexOf(first[1]) >= 0 ? first[1] : "map";
    var marks = ["own", "embed", "alone"].filter(function (mark) { return mark in root.dataset; });
    return [name].concat(marks).join(", ");
  }

  function report(error) {
    var message = String(error.message);
    var name = /^[A-Za-z]{1,30}$/.test(error.name) ? error.name : "Error";
    var at = place(message);
    return [
      "Floorwalker " + BUILD,
      at ? "panic at " + at + ": " + cause(message.slice(message.indexOf("\n") + 1)) : name + ": " + cause(message),
      "functions: " + (functions(error.stack) || "?"),
      "page: " + page(),
      "browser: " + engine(),
      "window: " + innerWidth + " x " + innerHeight + " at " + Math.round(devicePixelRatio * 100) / 100,
    ].join("\n");
  }

  // ---- How it is shown

  function made(kind, text, more) {
    var element = document.createElement(kind);
    element.textContent = text;
    return Object.assign(element, more);
  }

  function show(error) {
    var text = made("pre", report(error), { tabIndex: 0 });
    text.style.whiteSpace = "pre-wrap";
    var copy = made("button", SAID.copy, { type: "button", className: "chip" });
    var said = made("span", "");
    var details = document.createElement("details");
    var row = document.createElement("p");
    var again = made("p", SAID.again + " ");
    again.append(made("a", SAID.start, { href: "?own=0#/" }), SAID.without);
    details.append(made("summary", SAID.report), made("p", SAID.holds), text);
    said.setAttribute("role", "status");
    row.append(copy, " ", said);
    copy.onclick = function () {
      details.open = true;
      // There may be no clipboard, or the frame may not have it.
      Promise.resolve().then(function () { return navigator.clipboard.writeText(text.textContent); }).then(function () {
        said.textContent = SAID.copied;
      }, function () {
        getSelection().selectAllChildren(text);
        said.textContent = SAID.byHand;
      });
    };
    // Read aloud is what happened, not this.
    details.setAttribute("aria-live", "off");
    section.append(again, details, row);
    // No frame takes its host's focus. What the program has still under way may take it once more, before its next frame is painted.
    if (root.dataset.embed !== undefined && !document.hasFocus()) return;
    var heading = section.querySelector("h2");
    heading.focus();
    requestAnimationFrame(function () { requestAnimationFrame(function () { heading.focus(); }); });
  }

  // ---- The page without the program

  // It may still hear, and nothing that it holds can be trusted any more: nothing reaches it. A link then is one to another address, and
  // that is loaded anew.
  function cutOff() {
    var app = document.getElementById("app");
    ["click", "keydown", "input", "change", "focusin", "pointerover", "drop"].forEach(function (kind) {
      addEventListener(kind, function (event) {
        if (app.contains(event.target)) event.stopImmediatePropagation();
      }, true);
    });
    // It leads to another place on this page, and its address is none of the app's.
    app.querySelectorAll(".skip").forEach(function (link) { link.remove(); });
    addEventListener("hashchange", function () { location.reload(); });
  }

  window.dispatchEvent(new CustomEvent("floorwalker:broken.js", {
    detail: function (error) {
      cutOff();
      show(error);
    },
  }));
})();
