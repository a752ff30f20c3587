import { closestView, widestView } from '../sim/pose.ts';
import { idleInput } from '../sim/walk.ts';
import type { WalkInput } from '../sim/walk.ts';

/** What hands do to the hall. */
export interface Controls {
  input: WalkInput;
  /** Where the pointer is, -1 to 1 from left to right and from bottom to top; `active` while over the hall. */
  pointer: { x: number; y: number; active: boolean; moved: boolean };
  /** Lets go of all keys, as when a dialog opens. */
  release: () => void;
  dispose: () => void;
}

export interface ControlsListener {
  /** Some input came: something has to be drawn. */
  onInput: () => void;
  /** The visitor takes over: a key went down, a drag began. */
  onBegin: () => void;
  /** The visitor has let go of everything. */
  onEnd: () => void;
  /** A click or a tap at -1 to 1. */
  onTap: (x: number, y: number) => void;
  /** Enter: open what one stands before. */
  onEnter: () => void;
  enabled: () => boolean;
}

/** Radians for each pixel dragged. */
const dragScale = 0.0032;
/** A press that moves less than this, pixels, is a click. */
const clickRadius = 6;
/** Two fingers this far from where they began, pixels, walk at full speed. */
const stickRadius = 70;

const keys: Record<string, [axis: 'forward' | 'right' | 'turn', direction: 1 | -1]> = {
  KeyW: ['forward', 1],
  ArrowUp: ['forward', 1],
  KeyS: ['forward', -1],
  ArrowDown: ['forward', -1],
  KeyA: ['right', -1],
  KeyD: ['right', 1],
  ArrowLeft: ['turn', 1],
  ArrowRight: ['turn', -1],
  KeyQ: ['turn', 1],
  KeyE: ['turn', -1],
};

/** Listens to keyboard, mouse and touch on a canvas; whoever moves the visitor reads `input` each frame. */
export function makeControls(canvas: HTMLElement, listener: ControlsListener): Controls {
  const input = idleInput();
  const pointer = { x: 0, y: 0, active: false, moved: false };
  const held = new Set<string>();
  const touches = new Map<number, { x: number; y: number }>();
  let press:
    | { id: number; x: number; y: number; lastX: number; lastY: number; dragged: boolean }
    | undefined;
  let stick: { x: number; y: number } | undefined;
  const off = new AbortController();
  const { signal } = off;

  const setAxes = () => {
    input.forward = input.right = input.turn = 0;
    for (const code of held) {
      const key = keys[code];
      if (key) input[key[0]] = Math.max(-1, Math.min(1, input[key[0]] + key[1]));
    }
  };
  const endIfFree = () => {
    if (held.size === 0 && !stick && !press?.dragged) listener.onEnd();
  };
  const release = () => {
    held.clear();
    setAxes();
    input.fast = false;
    endIfFree();
  };
  const place = (event: PointerEvent) => {
    const box = canvas.getBoundingClientRect();
    pointer.x = ((event.clientX - box.left) / box.width) * 2 - 1;
    pointer.y = 1 - ((event.clientY - box.top) / box.height) * 2;
    pointer.active = event.pointerType === 'mouse';
    pointer.moved = true;
  };
  const middle = () => {
    let x = 0;
    let y = 0;
    for (const touch of touches.values()) {
      x += touch.x / touches.size;
      y += touch.y / touches.size;
    }
    return { x, y };
  };

  window.addEventListener(
    'keydown',
    (event) => {
      if (!listener.enabled() || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!isFree(event.target, canvas)) return;
      if (event.key === 'Tab') canvas.style.outlineStyle = '';
      input.fast = event.shiftKey;
      if (event.key === 'Enter' && event.target === canvas) {
        listener.onEnter();
        return;
      }
      if (!keys[event.code]) return;
      event.preventDefault();
      if (!held.has(event.code)) listener.onBegin();
      held.add(event.code);
      setAxes();
      listener.onInput();
    },
    { signal },
  );
  window.addEventListener(
    'keyup',
    (event) => {
      input.fast = event.shiftKey;
      if (held.delete(event.code)) {
        setAxes();
        endIfFree();
      }
      listener.onInput();
    },
    { signal },
  );
  window.addEventListener('blur', release, { signal });

  canvas.addEventListener(
    'pointerdown',
    (event) => {
      if (!listener.enabled() || (event.pointerType === 'mouse' && event.button !== 0)) return;
      // A ring round the picture is for those who came here by Tab.
      canvas.style.outlineStyle = 'none';
      canvas.focus({ preventScroll: true });
      canvas.setPointerCapture(event.pointerId);
      touches.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (touches.size === 2) {
        stick = middle();
        press = undefined;
        listener.onBegin();
        return;
      }
      press = {
        id: event.pointerId,
        x: event.clientX,
        y: event.clientY,
        lastX: event.clientX,
        lastY: event.clientY,
        dragged: false,
      };
    },
    { signal },
  );
  canvas.addEventListener(
    'pointermove',
    (event) => {
      place(event);
      const touch = touches.get(event.pointerId);
      if (touch) {
        touch.x = event.clientX;
        touch.y = event.clientY;
      }
      if (stick && touches.size >= 2) {
        const now = middle();
        input.forward = clampUnit((stick.y - now.y) / stickRadius);
        input.right = clampUnit((now.x - stick.x) / stickRadius);
      } else if (press && press.id === event.pointerId) {
        if (
          !press.dragged &&
          Math.hypot(event.clientX - press.x, event.clientY - press.y) > clickRadius
        ) {
          press.dragged = true;
          listener.onBegin();
        }
        if (press.dragged) {
          // The hall follows the hand, as a picture held in it would.
          const scale = dragScale * (input.view / widestView);
          input.dragHeading += (event.clientX - press.lastX) * scale;
          input.dragPitch += (event.clientY - press.lastY) * scale;
        }
        press.lastX = event.clientX;
        press.lastY = event.clientY;
      }
      listener.onInput();
    },
    { signal },
  );
  const lift = (event: PointerEvent) => {
    touches.delete(event.pointerId);
    if (stick && touches.size < 2) {
      stick = undefined;
      setAxes();
    }
    const ended = press?.id === event.pointerId ? press : undefined;
    if (ended) press = undefined;
    endIfFree();
    if (event.type === 'pointerup' && ended && !ended.dragged && listener.enabled()) {
      place(event);
      listener.onTap(pointer.x, pointer.y);
    }
    listener.onInput();
  };
  canvas.addEventListener('pointerup', lift, { signal });
  canvas.addEventListener('pointercancel', lift, { signal });
  canvas.addEventListener(
    'pointerleave',
    () => {
      pointer.active = false;
      pointer.moved = true;
      listener.onInput();
    },
    { signal },
  );
  canvas.addEventListener(
    'wheel',
    (event) => {
      if (!listener.enabled()) return;
      event.preventDefault();
      const lines =
        event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 30 : event.deltaY;
      input.view = Math.max(closestView, Math.min(widestView, input.view + lines * 0.03));
      listener.onInput();
    },
    { signal, passive: false },
  );

  return { input, pointer, release, dispose: () => off.abort() };
}

function clampUnit(value: number): number {
  return Math.max(-1, Math.min(1, value));
}

/**
 * Whether a key is meant for the hall: nothing else on the page has the keyboard. A button that was pressed keeps the
 * focus, and needs no key that walks.
 */
function isFree(target: EventTarget | null, canvas: HTMLElement): boolean {
  return (
    target === canvas ||
    target === document.body ||
    target === document.documentElement ||
    target instanceof HTMLButtonElement
  );
}
