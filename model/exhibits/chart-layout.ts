/** A chart's points as rectangles on the wall, metres, in the frame of the exhibit (origin at its centre). */
export interface ChartLayout {
  /** The axis that bars stand on. */
  baseline: number;
  bars: { left: number; width: number; height: number; centre: number; top: number }[];
  /** Metres a unit of value. */
  scale: number;
}

/** Room below the axis for the years, and above the highest bar for its figure, metres. */
const footer = 0.26;
const header = 0.3;

/**
 * Lays points out side by side. Heights are exactly proportional to the values and start at zero: a chart that
 * cuts its axis exaggerates.
 */
export function chartLayout(
  size: readonly [number, number],
  values: readonly number[],
): ChartLayout {
  const [width, height] = size;
  const baseline = -height / 2 + footer;
  const largest = Math.max(...values);
  const scale = largest > 0 ? (height - footer - header) / largest : 0;
  const step = width / values.length;
  const barWidth = Math.min(step * 0.56, 0.6);
  const bars = values.map((value, index) => {
    const centre = -width / 2 + step * (index + 0.5);
    return {
      left: centre - barWidth / 2,
      width: barWidth,
      height: value * scale,
      centre,
      top: baseline + value * scale,
    };
  });
  return { baseline, bars, scale };
}
