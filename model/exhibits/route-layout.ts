/** A place or bend by latitude and longitude, degrees. */
export type GeoPoint = readonly [latitude: number, longitude: number];
/** A point on the table: metres from its middle, x to the right (east), y away from the reader (north). */
export type TablePoint = [x: number, y: number];

export interface Projection {
  (point: GeoPoint): TablePoint;
}

/** Metres kept free between the outermost place and the table's edge. */
const margin = 0.22;

/**
 * Fits places on a table of `size` metres, north up, without distortion near the middle latitude
 * (equirectangular, longitudes shortened by the cosine of the latitude).
 */
export function projectionFor(
  points: readonly GeoPoint[],
  size: readonly [number, number],
): Projection {
  const latitudes = points.map((point) => point[0]);
  const longitudes = points.map((point) => point[1]);
  const middleLatitude = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  const middleLongitude = (Math.min(...longitudes) + Math.max(...longitudes)) / 2;
  const shorten = Math.cos((middleLatitude * Math.PI) / 180);
  const spanX = (Math.max(...longitudes) - Math.min(...longitudes)) * shorten;
  const spanY = Math.max(...latitudes) - Math.min(...latitudes);
  const scale = Math.min(
    spanX > 0 ? (size[0] - 2 * margin) / spanX : Infinity,
    spanY > 0 ? (size[1] - 2 * margin) / spanY : Infinity,
  );
  const factor = Number.isFinite(scale) ? scale : 0;
  return ([latitude, longitude]) => [
    (longitude - middleLongitude) * shorten * factor,
    (latitude - middleLatitude) * factor,
  ];
}

/**
 * A smooth line through points, `samples` a span: Catmull-Rom, centripetal in effect because spans are short.
 * The first and last points are kept; every given point is on the line.
 */
export function smoothLine(points: readonly TablePoint[], samples = 12): TablePoint[] {
  if (points.length < 2) return [...points];
  const line: TablePoint[] = [];
  for (let index = 0; index + 1 < points.length; index++) {
    const b = at(points, index);
    const c = at(points, index + 1);
    const a = index > 0 ? at(points, index - 1) : b;
    const d = index + 2 < points.length ? at(points, index + 2) : c;
    for (let sample = 0; sample < samples; sample++) {
      const t = sample / samples;
      line.push([spline(a[0], b[0], c[0], d[0], t), spline(a[1], b[1], c[1], d[1], t)]);
    }
  }
  line.push([...at(points, points.length - 1)]);
  return line;
}

/** The line moved to its left by `metres`, so that ways taken twice lie side by side. */
export function offsetLine(line: readonly TablePoint[], metres: number): TablePoint[] {
  return line.map((point, index) => {
    const before = at(line, Math.max(0, index - 1));
    const after = at(line, Math.min(line.length - 1, index + 1));
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    const normal = [-(after[1] - before[1]) / length, (after[0] - before[0]) / length] as const;
    return [point[0] + normal[0] * metres, point[1] + normal[1] * metres];
  });
}

/** Distance from a point to a line of points, metres. */
export function distanceToLine(point: TablePoint, line: readonly TablePoint[]): number {
  let nearest = Infinity;
  for (let index = 0; index + 1 < line.length; index++) {
    const a = at(line, index);
    const b = at(line, index + 1);
    const dx = b[0] - a[0];
    const dy = b[1] - a[1];
    const along = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, Math.hypot(point[0] - a[0] - dx * t, point[1] - a[1] - dy * t));
  }
  return nearest;
}

function spline(a: number, b: number, c: number, d: number, t: number): number {
  return (
    0.5 *
    (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3)
  );
}

function at(points: readonly TablePoint[], index: number): TablePoint {
  const point = points[index];
  if (!point) throw new RangeError(`no point ${index}`);
  return point;
}
