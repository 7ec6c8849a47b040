// Runs before WebAssembly: says so in words when the app cannot start, instead of loading forever.
(function () {
  "use strict";
  var root = document.documentElement;

  function show(selector) {
    var element = document.querySelector(selector);
    if (element) element.hidden = false;
    return element;
  }

  function unable(why) {
    if (root.dataset.ready || root.dataset.broken || root.dataset.unable) return;
    root.dataset.unable = why;
    if (show("#unable")) show('#unable [data-why="' + why + '"]');
    var loading = document.getElementById("loading");
    if (loading) loading.hidden = true;
  }

  function whenParsed(run) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", run);
    else run();
  }

  function failed(event) {
    // Elements report a failed download here too; of those only scripts matter.
    var target = event.target;
    if (target && target.tagName && target.tagName !== "SCRIPT") return;
    whenParsed(function () { unable("load"); });
  }

  if (typeof WebAssembly !== "object" || !("noModule" in document.createElement("script"))) {
    whenParsed(function () { unable("wasm"); });
  }
  document.addEventListener("click", function (event) {
    if (event.target.closest && event.target.closest("[data-reload]")) location.reload();
  });
  window.addEventListener("error", failed, true);
  window.addEventListener("unhandledrejection", failed);
  setTimeout(function () {
    if (!root.dataset.ready && !root.dataset.unable && show('[data-loading="slow"]')) {
      document.querySelector('[data-loading="now"]').hidden = true;
    }
  }, 8000);
})();
