// With sw.js the only script whose name holds no hash: it is here when a page that the browser has kept names a boot script that is
// gone. Then it does what that would: load the page anew, once, past what was kept, or say what is wrong.
(function () {
  "use strict";
  if (window.floorwalker) return;
  var root = document.documentElement;
  var top = new URL(root.dataset.up || "./", location.href).href;

  function tell() {
    root.dataset.unable = "load";
    document.querySelectorAll('#unable, #unable [data-why="load"]').forEach(function (part) { part.hidden = false; });
  }

  function forget() {
    return navigator.serviceWorker.getRegistration(top).then(function (worker) {
      return worker && worker.scope === top && worker.unregister();
    });
  }

  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-reload]")) location.reload();
  });
  if (history.state && history.state.mended) return tell();
  fetch(location.pathname + location.search, { cache: "reload" }).then(function (response) {
    if (!response.ok) throw new Error(String(response.status));
    return Promise.resolve().then(forget).catch(Boolean);
  }).then(function () {
    history.replaceState({ mended: true }, "");
    location.reload();
  }).catch(tell);
})();
