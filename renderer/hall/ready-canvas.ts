let ready: HTMLCanvasElement | undefined;

/** How a hall is drawn; a canvas keeps what it was first asked for. */
export const graphics = {
  antialias: true,
  stencil: false,
  powerPreference: 'high-performance',
} as const satisfies WebGLContextAttributes;

/** Has the browser start its graphics, which may take long, while the page's program is still on its way. */
export function readyCanvas(): void {
  const canvas = document.createElement('canvas');
  if (canvas.getContext('webgl2', { ...graphics, depth: true, premultipliedAlpha: true })) {
    ready = canvas;
  }
}

/** A canvas for a hall: the one that was made ready, once, else a new one. */
export function takeCanvas(): HTMLCanvasElement {
  const canvas = ready ?? document.createElement('canvas');
  ready = undefined;
  return canvas;
}
