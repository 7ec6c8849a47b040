// Like sw.js and embed.js a script whose name holds no hash: it is here when a page that the browser has kept names a boot script that is
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

  function again(mark) {
    return fetch(location.pathname + location.search, { cache: "reload" }).then(function (response) {
      if (!response.ok) throw new Error(response.status);
      return fetch(document.querySelector("script[src]").src, { cache: "reload" }).catch(Boolean);
    }).then(function () {
      return Promise.resolve().then(forget).catch(Boolean);
    }).then(function () {
      if (mark) history.replaceState({ mended: true }, "");
      location.reload();
    });
  }

  addEventListener("click", function (event) {
    if (event.target.closest("[data-reload]")) again().catch(function () { location.reload(); });
  });
  if ((history.state || {}).mended) tell();
  else again(true).catch(tell);
})();
