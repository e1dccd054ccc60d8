// Dragging somebody over the plan, with mouse, pen or finger: from a chair or from the list, to a chair, to its line in a list, or off.
const NEAR = 30, SLACK = 6, EDGE = 56;

export function dragging({ svg, board, page, on, seats, middle, scale }) {
  let drag, swallow = false;

  on(svg, "click", event => {
    if (swallow) event.stopPropagation();
    swallow = false;
  }, { capture: true });

  on(document, "pointermove", event => {
    if (drag?.id !== event.pointerId) return;
    if (!drag.ghost && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < SLACK) return;
    if (!drag.ghost) lift();
    carry(event);
  });

  function lift() {
    drag.ghost = Object.assign(document.createElement("div"), { className: "drag-ghost", textContent: drag.source.dataset.name });
    drag.ghost.setAttribute("aria-hidden", "true");
    document.body.append(drag.ghost);
    drag.seen = new Map(seats().map(seat => [seat, seat.dataset.sitter ?? ""]));
    drag.source.setAttribute("data-lifted", "");
    board.setAttribute("data-dragging", "");
    getSelection()?.removeAllRanges();
  }

  function carry(event) {
    drag.ghost.style.transform = `translate(${event.clientX + 12}px, ${event.clientY + 12}px)`;
    if (event.clientY < EDGE) scrollBy(0, -14);
    if (event.clientY > innerHeight - EDGE) scrollBy(0, 14);
    const seat = under(event);
    if (seat === drag.over) return;
    drag.over?.removeAttribute("data-over");
    drag.over = seat;
    seat?.setAttribute("data-over", "");
  }

  // The seat under the pointer, or the nearest one within reach of a finger; or its line in a list.
  function under(event) {
    const line = document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-place]");
    if (line) return svg.querySelector(`[data-seat="${line.dataset.place}"]`);
    const away = seat => Math.hypot(middle(seat).x - event.clientX, middle(seat).y - event.clientY);
    const reach = Math.max(NEAR, scale() * 20);
    const nearest = seats().map(seat => [away(seat), seat]).sort((a, b) => a[0] - b[0])[0];
    return nearest && nearest[0] <= reach && inFrame(event) ? nearest[1] : null;
  }

  function inFrame(event) {
    const { left, right, top, bottom } = svg.getBoundingClientRect();
    return event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
  }

  on(document, "pointerup", event => {
    if (drag?.id !== event.pointerId) return;
    if (drag.ghost) drop(event);
    end();
  });

  function drop(event) {
    const [key, seat, wasSeated] = [drag.source.dataset.sitter, under(event), svg.contains(drag.source)];
    swallow = wasSeated;
    if (seat && seat !== drag.source) page.invokeMethodAsync("DropAsync", key, seat.dataset.seat, drag.seen.get(seat) ?? "");
    else if (!seat && wasSeated && !inFrame(event)) page.invokeMethodAsync("DropAsync", key, null, "");
  }

  // Parts of a drawing have no touch-action of their own: a finger that began on somebody drags them and scrolls nothing.
  on(svg, "touchmove", event => {
    if (drag && event.cancelable) event.preventDefault();
  }, { passive: false });
  on(document, "pointercancel", end);
  on(document, "keydown", event => {
    if (event.key !== "Escape" || !drag?.ghost) return;
    event.stopPropagation();
    swallow = true;
    end();
  }, { capture: true });

  function end() {
    drag?.ghost?.remove();
    drag?.over?.removeAttribute("data-over");
    drag?.source.removeAttribute("data-lifted");
    board.removeAttribute("data-dragging");
    drag = null;
  }

  return {
    begin(event, source) {
      swallow = false;
      drag = source ? { source, id: event.pointerId, x: event.clientX, y: event.clientY } : null;
    },
    end,
  };
}
