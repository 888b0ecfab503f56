/** The grid is not drawn for every write of a report, and no more is done for a drawing than it takes. */
import { requestImmediateMacroTask } from "@univerjs/core";
import { Layer, Scene } from "@univerjs/engine-render";

/** So long after a request that suspends the screen the next one may still come. */
const HOLD_MS = 1000;
/** What is being written is shown this often. */
const SHOWN_EVERY_MS = 2000;
/** Whoever does something sees what comes of it. */
const DOINGS = ["pointerdown", "wheel", "keydown"] as const;

let heldUntil = 0;
let drawn = 0;

/** The add-in has asked for the screen to be left alone while it writes; reports take several such requests. */
export function holdDrawing(): void {
  heldUntil = performance.now() + HOLD_MS;
}

/** Whether the grid, and what lies over it, is to be drawn later. */
export function isDrawingHeld(): boolean {
  const now = performance.now();
  return now < heldUntil && now - drawn < SHOWN_EVERY_MS;
}

/**
 * @param isElsewhere whether what goes on changes nothing that is in sight
 */
export function drawQuietly(isElsewhere: () => boolean): void {
  const { render } = Scene.prototype;
  // Asked on every frame; what is dirty stays so until it is drawn.
  Scene.prototype.render = function (context) {
    if (!isDrawingHeld()) {
      if (this.isDirty()) {
        drawn = performance.now();
      }
      render.call(this, context);
    }
  };
  markOnce(isElsewhere);
  for (const doing of DOINGS) {
    window.addEventListener(doing, () => (heldUntil = 0), { capture: true, passive: true });
  }
}

/** The engine makes and closes a channel of messages for every mark, several of them for each change of a cell. */
function markOnce(isElsewhere: () => boolean): void {
  const { makeDirty } = Layer.prototype;
  const marked = new WeakSet<Layer>();
  Layer.prototype.makeDirty = function (state) {
    return state !== false && isElsewhere() ? this : makeDirty.call(this, state);
  };
  Layer.prototype.makeDirtyWithDebounce = function (state = true) {
    if (!marked.has(this) && !isElsewhere()) {
      marked.add(this);
      requestImmediateMacroTask(() => {
        marked.delete(this);
        this.makeDirty(state);
      });
    }
  };
}
