// Hands the map to the visitor as a file: the SVG as it is, or as a picture of points. Brought when somebody asks for it.
(function () {
  "use strict";

  // Browsers refuse larger drawings, the smallest of them from here on.
  var MOST_POINTS = 16000000;
  var LONGEST = 16000;

  function blob(canvas) {
    return new Promise(function (resolve) { canvas.toBlob(resolve, "image/png"); });
  }

  // Some browsers let a page draw, and give it back another drawing to keep it from telling visitors apart.
  function isTrue(context) {
    context.fillStyle = "#123456";
    context.fillRect(0, 0, 1, 1);
    return String(context.getImageData(0, 0, 1, 1).data) === "18,52,86,255";
  }

  function save(file, ending) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = "floorwalker-map." + ending;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
    return true;
  }

  async function svg(text) {
    return save(new Blob([text], { type: "image/svg+xml" }), "svg");
  }

  async function png(text) {
    var image = new Image();
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
    await image.decode();
    var width = image.naturalWidth;
    var height = image.naturalHeight;
    var scale = Math.min(2, Math.sqrt(MOST_POINTS / (width * height)), LONGEST / Math.max(width, height));
    var canvas = document.createElement("canvas");
    canvas.width = Math.floor(width * scale);
    canvas.height = Math.floor(height * scale);
    var context = canvas.getContext("2d");
    if (!isTrue(context)) return false;
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    var file = await blob(canvas);
    return Boolean(file) && save(file, "png");
  }

  window.dispatchEvent(new CustomEvent("floorwalker:picture.js", { detail: { svg: svg, png: png } }));
})();
