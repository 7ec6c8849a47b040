// The page that gives the markup for other pages: what is chosen becomes markup, and a view as it will look there.
(function () {
  "use strict";
  function by(id) { return document.getElementById(id); }
  var view = by("view");
  var theme = by("theme");
  var kind = by("kind");
  var markup = by("markup");
  var said = by("said");
  var site = new URL("..", location.href).href.split(/[?#]/)[0];
  // The address that the visitor came with.
  var came = "";
  var preview = null;

  function list() {
    var id = view.selectedOptions[0].dataset.list;
    return id && by(id);
  }

  function chosen() {
    var from = list();
    return from ? from.querySelector("select").value : view.value || came;
  }

  function quoted(text) {
    return '"' + text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;") + '"';
  }

  function written() {
    var src = quoted(site + "embed.js");
    var what = quoted(chosen());
    var look = quoted(theme.value);
    if (kind.value === "script") return "<script src=" + src + " data-view=" + what + " data-theme=" + look + " async></script>";
    if (kind.value === "element") {
      return "<script src=" + src + " async></script>\n<floor-walker view=" + what + " theme=" + look + "></floor-walker>";
    }
    var frame = preview.querySelector("iframe");
    var query = theme.value === "auto" ? "" : "?theme=" + theme.value;
    return "<iframe src=" + quoted(site + "embed/" + query + "#/" + chosen()) + " title=" + quoted(frame.title) +
      ' width="100%" height="' + Math.ceil(frame.offsetHeight / 10) * 10 + '" frameborder="0" loading="lazy" allow="clipboard-write"></iframe>';
  }

  function write() {
    var text = written();
    if (markup.value !== text) markup.value = text;
  }

  function update() {
    var from = list();
    document.querySelectorAll(".choices > [id]").forEach(function (field) { field.hidden = field !== from; });
    said.textContent = "";
    preview.setAttribute("view", chosen());
    preview.setAttribute("theme", theme.value);
    write();
  }

  function arrive() {
    came = location.hash.replace(/^#\/?/, "");
    view.options[0].hidden = view.options[0].disabled = !came;
    view.selectedIndex = came ? 0 : 1;
  }

  function copied(done) {
    if (!done) {
      markup.focus();
      markup.select();
    }
    said.textContent = done ? said.dataset.copied : said.dataset.byHand;
  }

  function copy() {
    // Said anew each time, so that it is heard anew.
    said.textContent = "";
    var asked = navigator.clipboard ? navigator.clipboard.writeText(markup.value) : Promise.reject();
    asked.then(function () { copied(true); }, function () { copied(false); });
  }

  document.addEventListener("DOMContentLoaded", function () {
    arrive();
    preview = document.createElement("floor-walker");
    preview.setAttribute("view", chosen());
    by("share").hidden = by("look").hidden = false;
    by("preview").append(preview);
    // The plain frame is as tall as the view is here.
    new ResizeObserver(write).observe(preview);
    [view, theme, kind].concat(Array.from(document.querySelectorAll(".choices > [id] select"))).forEach(function (field) {
      field.addEventListener("change", update);
    });
    markup.addEventListener("focus", function () { markup.select(); });
    by("copy").addEventListener("click", copy);
    // The fragment is the view that was asked for, so the link to the content must not change it.
    document.querySelector(".skip").addEventListener("click", function (event) {
      event.preventDefault();
      by("main").focus();
    });
    window.addEventListener("hashchange", function () {
      arrive();
      update();
    });
    update();
  });
})();
