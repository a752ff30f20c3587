import earcut from 'earcut';

/**
 * Cuts a polygon with holes into triangles that run counter-clockwise in the plane of its coordinates.
 * Returns all corners (outline, then holes) and indices into them.
 */
export function triangulate(
  outline: readonly (readonly [number, number])[],
  holes: readonly (readonly (readonly [number, number])[])[] = [],
): { corners: (readonly [number, number])[]; indices: number[] } {
  const corners = [outline, ...holes].flat();
  const starts: number[] = [];
  let start = outline.length;
  for (const hole of holes) {
    starts.push(start);
    start += hole.length;
  }
  const cut = earcut(corners.flat(), starts);
  const indices: number[] = [];
  for (let index = 0; index + 2 < cut.length; index += 3) {
    const [i, j, k] = [cut[index] ?? 0, cut[index + 1] ?? 0, cut[index + 2] ?? 0];
    const [a, b, c] = [corners[i], corners[j], corners[k]];
    if (!a || !b || !c) continue;
    const twice = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
    if (twice > 0) indices.push(i, j, k);
    else if (twice < 0) indices.push(i, k, j);
  }
  return { corners, indices };
}
