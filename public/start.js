// Appended to the app's own script when the site is made: starts the app, or the program for the visitor's own data. Without
// WebAssembly the boot script has said so already, and where that script has not come the page is being mended.
const site = window.floorwalker;
if (site && typeof WebAssembly === "object") {
  site.painted.then(function () {
    return site.own ? site.bring("pack.js") : __wbg_init({ module_or_path: site.program || site.asset("floorwalker_bg.wasm") });
  });
}
