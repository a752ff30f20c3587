/**
 * Spreads light into cells that have none: gutters, and parts of charts that nobody sees, so that filtering at an edge
 * finds light of the same surface. `image` is [cell][rgb], `filled` says which cells have light and is completed; a
 * cell of a chart takes only from its own chart.
 */
export function fillGaps(
  image: Float32Array,
  filled: Uint8Array,
  charts: Int32Array,
  width: number,
  height: number,
): void {
  const queued = Uint8Array.from(filled);
  let front: number[] = [];
  const neighbours = (cell: number): number[] => {
    const x = cell % width;
    const y = (cell - x) / width;
    const found: number[] = [];
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        const nx = x + dx;
        const ny = y + dy;
        if ((dx || dy) && nx >= 0 && ny >= 0 && nx < width && ny < height) {
          found.push(ny * width + nx);
        }
      }
    }
    return found;
  };
  const gives = (from: number, to: number) => charts[to] === -1 || charts[from] === charts[to];
  const enqueue = (cell: number, next: number[]) => {
    for (const near of neighbours(cell)) {
      if (queued[near] || !gives(cell, near)) continue;
      queued[near] = 1;
      next.push(near);
    }
  };
  filled.forEach((has, cell) => has && enqueue(cell, front));
  while (front.length > 0) {
    for (const cell of front) {
      const from = neighbours(cell).filter((near) => filled[near] === 1 && gives(near, cell));
      for (let channel = 0; channel < 3; channel++) {
        const sum = from.reduce((total, near) => total + (image[near * 3 + channel] ?? 0), 0);
        image[cell * 3 + channel] = sum / from.length;
      }
    }
    for (const cell of front) filled[cell] = 1;
    const next: number[] = [];
    for (const cell of front) enqueue(cell, next);
    front = next;
  }
}
