// The hand on the plan: zooming and walking it, and dragging over it. Pressing, typing and the lists need none of it.
import { dragging } from "./seating-drag.js";

const CLOSEST = 6, EDGE = 56;

export function attach(svg, page) {
  const board = svg.closest("[data-board]");
  const camera = svg.querySelector("[data-camera]");
  const off = new AbortController();
  const on = (target, name, act, more) => target.addEventListener(name, act, { signal: off.signal, ...more });
  const view = { x: 0, y: 0, k: 1 };
  const touches = new Map();
  let pan, pinch;

  const box = () => svg.viewBox.baseVal;
  const at = event => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  const seats = () => [...svg.querySelectorAll("[data-seat]")];

  function look() {
    const { width, height } = box();
    view.x = Math.min(0, Math.max(width * (1 - view.k), view.x));
    view.y = Math.min(0, Math.max(height * (1 - view.k), view.y));
    camera.setAttribute("transform", `translate(${view.x} ${view.y}) scale(${view.k})`);
    svg.classList.toggle("zoomed", view.k > 1);
  }

  function zoom(factor, point = { x: box().width / 2, y: box().height / 2 }) {
    const k = Math.min(CLOSEST, Math.max(1, view.k * factor));
    view.x = point.x - (point.x - view.x) * k / view.k;
    view.y = point.y - (point.y - view.y) * k / view.k;
    view.k = k;
    look();
  }

  function show(seat) {
    const [frame, place] = [svg.getBoundingClientRect(), seat.getBoundingClientRect()];
    const scale = svg.getScreenCTM().a;
    if (place.left < frame.left) view.x += (frame.left - place.left + EDGE) / scale;
    if (place.right > frame.right) view.x -= (place.right - frame.right + EDGE) / scale;
    if (place.top < frame.top) view.y += (frame.top - place.top + EDGE) / scale;
    if (place.bottom > frame.bottom) view.y -= (place.bottom - frame.bottom + EDGE) / scale;
    look();
  }

  // One seat is reached by Tab, the others from it by arrows.
  function stop(seat) {
    for (const other of seats()) if (other.hasAttribute("tabindex")) other.setAttribute("tabindex", other === seat ? "0" : "-1");
  }

  function refresh() {
    const all = seats();
    if (all.length && !all.some(seat => seat.getAttribute("tabindex") === "0")) stop(all[0]);
    look();
  }

  const middle = seat => {
    const { left, top, width, height } = seat.querySelector(".place").getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };

  function neighbour(seat, key) {
    const [from, along] = [middle(seat), { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[key]];
    let [best, least] = [null, Infinity];
    for (const other of seats()) {
      const to = middle(other);
      const [ahead, aside] = [(to.x - from.x) * along[0] + (to.y - from.y) * along[1], Math.abs((to.x - from.x) * along[1] + (to.y - from.y) * along[0])];
      if (other !== seat && ahead > 1 && ahead + 2 * aside < least) [best, least] = [other, ahead + 2 * aside];
    }
    return best;
  }

  const hand = dragging({ svg, board, page, on, seats, middle, scale: () => svg.getScreenCTM().a * view.k });

  on(svg, "keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const seat = event.target.closest("[data-seat]");
    const all = seats();
    const next = { Home: all[0], End: all.at(-1) }[event.key] ?? (event.key.startsWith("Arrow") && seat ? neighbour(seat, event.key) : null);
    const act = { "+": () => zoom(1.4), "=": () => zoom(1.4), "-": () => zoom(1 / 1.4), 0: () => zoom(1 / CLOSEST) }[event.key];
    if (!act && !next && !(seat && event.key.startsWith("Arrow"))) return;
    event.preventDefault();
    event.stopPropagation();
    if (act) act();
    next?.focus({ preventScroll: false });
  });
  // Undo and redo as everywhere, except while something is typed.
  on(document, "keydown", event => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || (key !== "z" && key !== "y") || event.target.closest("input:not([type=range]), textarea, select, .mud-dialog")) return;
    event.preventDefault();
    board.querySelector(key === "y" || event.shiftKey ? "[data-redo]" : "[data-undo]")?.click();
  });
  on(svg, "focusin", event => {
    const seat = event.target.closest("[data-seat]");
    if (seat) stop(seat);
    if (seat && view.k > 1) show(seat);
  });

  on(board, "click", event => {
    const button = event.target.closest("[data-zoom]");
    if (button) zoom({ in: 1.4, out: 1 / 1.4, fit: 1 / CLOSEST }[button.dataset.zoom]);
    if (event.target.closest("[data-print]")) print();
    // Whoever is chosen by key goes on to the plan.
    const row = event.target.closest("button[data-sitter]");
    if (row && event.detail === 0 && row.getAttribute("aria-pressed") !== "true") svg.querySelector('[data-seat][tabindex="0"]')?.focus();
  });
  on(svg, "wheel", event => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.002)), at(event));
  }, { passive: false });

  on(board, "pointerdown", event => {
    if (event.button !== 0) return;
    const inside = svg.contains(event.target);
    if (inside) touches.set(event.pointerId, at(event));
    if (touches.size === 2) return begin();
    const source = event.target.closest("[data-sitter]");
    hand.begin(event, source);
    if (!source && inside && view.k > 1) pan = { id: event.pointerId, last: at(event) };
  });

  function begin() {
    hand.end();
    pan = null;
    const [a, b] = [...touches.values()];
    pinch = { apart: Math.hypot(a.x - b.x, a.y - b.y) };
  }

  on(document, "pointermove", event => {
    if (touches.has(event.pointerId)) touches.set(event.pointerId, at(event));
    if (pinch) return spread();
    if (pan?.id === event.pointerId) slide(event);
  });

  function spread() {
    const [a, b] = [...touches.values()];
    const apart = Math.hypot(a.x - b.x, a.y - b.y);
    zoom(apart / pinch.apart, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
    pinch.apart = apart;
  }

  function slide(event) {
    const point = at(event);
    view.x += point.x - pan.last.x;
    view.y += point.y - pan.last.y;
    pan.last = point;
    look();
  }

  for (const name of ["pointerup", "pointercancel"]) {
    on(document, name, event => {
      touches.delete(event.pointerId);
      if (touches.size < 2) pinch = null;
      if (pan?.id === event.pointerId) pan = null;
    });
  }

  // The room is laid for the space there is.
  let told = 0;
  const watch = new ResizeObserver(() => {
    const { width } = svg.parentElement.getBoundingClientRect();
    const height = width < 560 ? width * 2 : Math.max(420, innerHeight - 260);
    if (Math.abs(told - width / height) < 0.08) return;
    told = width / height;
    page.invokeMethodAsync("Shape", width, height);
  });
  watch.observe(svg.parentElement);
  refresh();

  return {
    refresh,
    letGo() {
      hand.end();
      watch.disconnect();
      off.abort();
    },
  };
}
