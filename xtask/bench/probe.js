// Runs in every measured page before its own scripts: the same clock for all of them.
//
// What a page shows is read from the element with `data-count="programs"`. A time ends with the first painted frame in which that
// number is the new one; a page that marks its own frames (`floorwalker:…`) has to have made the mark as well.

(() => {
  const COUNTER = "[data-count=programs]";
  /** So long another number or a mark is waited for, once one of them is there. */
  const SETTLED = 1000;
  const memories = new Set();
  const tasks = [];
  let answer = Promise.resolve(null);

  // A page may load itself anew on its way; what counts is when it was first asked for.
  let origin = performance.timeOrigin;
  try {
    origin = Number((sessionStorage.benchOrigin ??= origin));
  } catch {
    // An address without storage, such as about:blank.
  }

  if (typeof PerformanceObserver === "function") {
    new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: "longtask", buffered: true });
  }

  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      keep((made.instance ?? made).exports);
      return made;
    };
  }

  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct(target, given) {
      const made = new target(...given);
      keep(made.exports);
      return made;
    },
  });

  function keep(exports) {
    for (const part of Object.values(exports)) if (part instanceof WebAssembly.Memory) memories.add(part);
  }

  const shown = () => document.querySelector(COUNTER)?.textContent.replace(/\D/g, "") ?? "";
  const markAfter = (name, since) => performance.getEntriesByName(name).find((entry) => entry.startTime >= since)?.startTime;

  /** When the frame that is being prepared has been painted. */
  function painted() {
    return new Promise((resolve) => {
      requestAnimationFrame((start) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ start, end: performance.now() });
        port2.postMessage(null);
      });
    });
  }

  /**
   * The end of the first frame in which `isThere`; null where patience ends first. Of a page that marks its frames, the later of that
   * and its mark; its mark alone, where nothing changes.
   */
  async function frameIn(isThere, { since, patience, mark }) {
    let found = null;
    for (;;) {
      const frame = await painted();
      if (!found && isThere()) found = frame;
      if (found && !mark) return { end: found.end };
      // A load has other marks before.
      const marked = mark && markAfter(mark, found && since === 0 ? found.start : since);
      if (found && marked) return { end: Math.max(found.end, marked) };
      if (found && frame.end - found.end > SETTLED) return { end: found.end, unmarked: true };
      if (marked && since > 0 && frame.end - marked > SETTLED) return { end: marked };
      if (!found && frame.end - since > patience) return null;
    }
  }

  window.floorwalkerBench = {
    shown,

    /** Waits from now on until the page shows its data; `programs` is null where any number will do. */
    begin({ programs, patience, mark }) {
      const isReady = () => document.documentElement?.dataset.ready === "true";
      const isThere = () => (programs === null ? isReady() : shown() === String(programs));
      answer = frameIn(isThere, { since: 0, patience, mark }).then((frame) => {
        return frame && { ...frame, time: frame.end + performance.timeOrigin - origin };
      });
    },

    /**
     * From the next event of that kind on, waits for another number. `answer` gives the milliseconds from the event to its frame, and of a
     * page that marks when the rest has followed (`rest`), those to that.
     */
    arm({ kind, patience, mark, rest }) {
      const before = shown();
      answer = new Promise((resolve) => {
        const hear = async (event) => {
          removeEventListener(kind, hear, true);
          const since = event.timeStamp;
          const frame = await frameIn(() => shown() !== before, { since, patience, mark });
          const time = frame && frame.end - since;
          while (frame && rest && !markAfter(rest, since) && performance.now() - frame.end < SETTLED) await painted();
          resolve(frame && { ...frame, time, whole: rest && markAfter(rest, since) - since });
        };
        addEventListener(kind, hear, true);
        setTimeout(resolve, 2 * patience, null);
      });
    },

    answer: () => answer,

    /** The frames of so many milliseconds: how many in a second, and the longest. */
    async frames(time) {
      const starts = [];
      const begin = performance.now();
      while (performance.now() - begin < time) starts.push(await new Promise(requestAnimationFrame));
      const lengths = starts.slice(1).map((start, nth) => start - starts[nth]);
      return { rate: (1000 * lengths.length) / (starts.at(-1) - starts[0]), longest: Math.max(...lengths) };
    },

    /** The longest task so far, 0 where none took 50 ms. */
    longestTask: () => Math.max(0, ...tasks.map((task) => task.duration)),

    /** The bytes of all memories of WebAssembly. */
    wasmBytes: () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0),

    /** Points at which a node of the map can be clicked, in reading order. */
    nodes() {
      const found = [];
      for (const element of document.querySelectorAll("[data-layer][data-id]")) {
        const point = middle(element);
        if (point) found.push({ layer: element.dataset.layer, id: element.dataset.id, ...point });
      }
      return found;
    },

    /** Where that node is now. */
    node({ layer, id }) {
      return middle(document.querySelector(`[data-layer="${CSS.escape(layer)}"][data-id="${CSS.escape(id)}"]`));
    },

    /** The middle of a control of the filters. */
    facet(nth) {
      const all = document.querySelectorAll("[data-facet]");
      const element = all[Math.floor(nth * all.length)];
      element?.scrollIntoView({ block: "center", behavior: "instant" });
      return middle(element);
    },
  };

  /** The middle of what is seen of an element, where it would get a click; of an SVG's group, of its first child. */
  function middle(element) {
    if (!element) return null;
    const { left, top, right, bottom } = (element.closest("svg") ? element.firstElementChild : element).getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
    if (bottom <= 0 || top >= innerHeight || x < 0 || x >= innerWidth) return null;
    const there = document.elementFromPoint(x, y);
    return there && element.contains(there) ? { x, y } : null;
  }
})();
