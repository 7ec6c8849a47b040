// Puts views of Floorwalker into other pages, as frames that grow and shrink with what they show:
//   <script src="https://…/embed.js" data-view="map" async></script>
//   <floor-walker view="t/agent" theme="dark"></floor-walker>
// data-src, or src="accounts.csv" of the element, names a file beside the site: its data are shown.
(function () {
  "use strict";
  var name = "floor-walker";
  // Nobody's script where it is a module.
  var own = document.currentScript || document.querySelector('script[src$="/embed.js"]');
  if (!own || !own.src) return;
  var site = new URL(".", own.src);

  // What the frame is called, and how tall it is until it tells: narrow, and wide.
  var kinds = {
    map: ["map of call-center work", 3000, 2700],
    t: ["glossary entry", 1700, 1250],
    glossary: ["glossary", 2000, 2000],
    compare: ["what is the difference", 2900, 1700],
    fit: ["is my job call-center work", 2400, 2000],
    quiz: ["quiz", 1100, 800],
    tour: ["guided tour", 2900, 2700],
  };

  class FloorWalker extends HTMLElement {
    static get observedAttributes() { return ["view", "theme", "title", "src"]; }

    get place() { return (this.getAttribute("view") || "").replace(/^[#/]+/, "") || "map"; }

    get look() {
      var theme = this.getAttribute("theme");
      return theme === "light" || theme === "dark" ? theme : "auto";
    }

    get kind() { return kinds[this.place.split(/[/?]/)[0]] || kinds.map; }

    connectedCallback() {
      var frame = document.createElement("iframe");
      var style = frame.style;
      var place = this.place;
      var look = this.look;
      var height = Number(this.getAttribute("height")) || this.kind[(this.clientWidth || innerWidth) < 700 ? 1 : 2];
      style.display = "block";
      style.width = style.maxWidth = "100%";
      style.border = 0;
      style.height = within(height) + "px";
      frame.loading = this.getAttribute("loading") === "eager" ? "eager" : "lazy";
      frame.allow = "clipboard-write";
      frame.referrerPolicy = "no-referrer";
      this.frame = frame;
      this.load();
      // What changed while it was on its way.
      frame.onload = () => {
        if (this.look !== look) this.attributeChangedCallback("theme");
        if (this.place !== place) this.attributeChangedCallback("view");
      };
      this.attributeChangedCallback("title");
      this.hear = event => {
        var said = event.data;
        // Nobody's origin is a frame's that the host's own policy has put into a sandbox.
        if (event.source !== frame.contentWindow || (event.origin !== site.origin && event.origin !== "null") || !said) return;
        if (said.type === "floorwalker:height" && said.height > 0 && said.height < 1e6 && typeof said.height === "number") {
          var before = frame.getBoundingClientRect();
          style.height = within(said.height) + "px";
          // It has shrunk away from under the reader who works in it.
          if (document.activeElement === frame && before.bottom > 99 && frame.getBoundingClientRect().bottom < 99) this.scrollIntoView();
        } else if (said.type === "floorwalker:result") {
          this.dispatchEvent(new CustomEvent("floorwalker-result", { bubbles: true, detail: said }));
        }
      };
      addEventListener("message", this.hear);
      // A copy of such an element brings the other's frame along.
      this.textContent = "";
      this.append(frame);
    }

    load() {
      var asked = new URLSearchParams();
      if (this.look !== "auto") asked.set("theme", this.look);
      if (this.getAttribute("src")) asked.set("src", this.getAttribute("src"));
      var query = String(asked);
      this.frame.src = site + "embed/" + (query && "?" + query) + "#/" + this.place;
    }

    disconnectedCallback() { removeEventListener("message", this.hear); }

    attributeChangedCallback(attribute) {
      var frame = this.frame;
      if (!frame) return;
      // Other data are another page.
      if (attribute === "src") return this.load();
      frame.title = this.getAttribute("title") || "Floorwalker: " + this.kind[0];
      var message = { type: "floorwalker:" + (attribute === "view" ? "show" : attribute), view: this.place, theme: this.look };
      if (attribute !== "title" && frame.contentWindow) frame.contentWindow.postMessage(message, "*");
    }
  }

  function within(height) { return Math.min(Math.max(height, 50), 20000); }

  if (!customElements.get(name)) {
    try {
      // A style of the host's own wins over this one.
      var sheet = new CSSStyleSheet();
      sheet.replaceSync(":where(" + name + ":not([hidden])){display:block}");
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    } catch (error) {
      // An inline element holds the frame too.
    }
    customElements.define(name, FloorWalker);
  }
  var next = own.nextElementSibling;
  if (own.dataset.view !== undefined && !(next && next.localName === name)) {
    var element = document.createElement(name);
    ["view", "theme", "title", "height", "loading", "src"].forEach(key => {
      if (own.dataset[key] !== undefined) element.setAttribute(key, own.dataset[key]);
    });
    own.after(element);
  }
})();
