import { bridges, built, isGhost } from '#model/bridges/bridges.ts';
import type { BridgeSpec } from '#model/bridges/bridges.ts';
import { buildBridge, towerPositions } from '#model/bridges/build-bridge.ts';
import { deckView } from '#model/bridges/deck-view.ts';
import { describe, expect, it } from 'vitest';

const specs: BridgeSpec[] = Object.values(bridges);
/** The figures of the fact sheet, written down a second time on purpose. */
const table: Record<
  string,
  { spans: number[]; deck?: number; towers: (number | undefined)[]; length: number }
> = {
  duge: { spans: [720], deck: 565, towers: [269, 247], length: 1341.4 },
  pingtang: { spans: [550, 550], towers: [undefined, 320, 298], length: 2135 },
  balinghe: { spans: [1088], deck: 370, towers: [204.5, undefined], length: 2237 },
  huajiang: { spans: [1420], deck: 625, towers: [undefined, undefined], length: 2890 },
  qingshuihe: { spans: [1130], deck: 406, towers: [undefined, undefined], length: 2171.4 },
};

const expectWithin = (value: number, expected: number) =>
  expect(Math.abs(value / expected - 1)).toBeLessThan(0.005);

describe.each(specs)('$id', (spec) => {
  const facts = table[spec.id];
  if (!facts) throw new Error(`no facts for ${spec.id}`);
  const parts = buildBridge(spec);

  it('spans and whole length are the table’s', () => {
    const x = towerPositions(spec);
    facts.spans.forEach((span, index) => expectWithin((x[index + 1] ?? 0) - (x[index] ?? 0), span));
    const ends = parts.beams.flatMap((beam) => [beam.from[0], beam.to[0]]);
    expectWithin(Math.max(...ends) - Math.min(...ends), facts.length);
  });

  it('the deck lies as high as the table says, or is a ghost within its range', () => {
    const tops = parts.beams.filter((beam) => beam.group === 'truss').map((beam) => beam.from[1]);
    if (facts.deck) return expectWithin(Math.max(...tops), facts.deck);
    expect(isGhost(spec.deck)).toBe(true);
    expect(
      parts.beams
        .filter((beam) => beam.group === 'truss')
        .every((beam) => beam.material === 'ghost'),
    ).toBe(true);
  });

  it('towers are as high as the table says; others are ghosts', () => {
    facts.towers.forEach((height, index) => {
      const legs = parts.tapers.filter((taper) => taper.group === `tower-${index + 1}`);
      expect(legs).toHaveLength(2);
      for (const leg of legs) {
        if (height) expectWithin(leg.top[1] - leg.bottom[1], height);
        expect(leg.material).toBe(height ? 'concrete' : 'ghost');
      }
    });
  });
});

describe('suspension bridges', () => {
  const { huajiang } = bridges;
  const parts = buildBridge(huajiang);
  const hangers = parts.beams.filter((beam) => beam.group === 'hangers');

  it('have Huajiang’s 91 pairs of hangers 15.4 m apart, solid because they are known', () => {
    expect(hangers).toHaveLength(182);
    expect(hangers.every((hanger) => hanger.material === 'cable')).toBe(true);
    const x = [...new Set(hangers.map((hanger) => hanger.from[0]))].toSorted((a, b) => a - b);
    expect((x[1] ?? 0) - (x[0] ?? 0)).toBeCloseTo(15.4);
    expect(built(huajiang.trussPanels)).toBe(93);
  });

  it('hang in a parabola: the cable’s lowest point is the sag below the saddles', () => {
    const cable = parts.beams.filter(
      (beam) => beam.group === 'cables' && Math.abs(beam.from[0]) <= 710,
    );
    const heights = cable.flatMap((beam) => [beam.from[1], beam.to[1]]);
    expectWithin(Math.max(...heights) - Math.min(...heights.filter((height) => height > 625)), 142);
    for (const hanger of hangers) expect(hanger.to[1]).toBeGreaterThan(hanger.from[1]);
  });
});

describe.each(specs)('the ground under $id', (spec) => {
  it('carries every tower, has water in the river span and stays under the deck', () => {
    const parts = buildBridge(spec);
    const land = parts.sheets?.find(({ group }) => group === 'land');
    const at = (x: number) => {
      let best = { away: Infinity, y: 0 };
      const positions = land?.positions ?? [];
      for (let index = 0; index < positions.length; index += 3) {
        const [px = 0, py = 0, pz = 0] = positions.slice(index, index + 3);
        const away = Math.hypot(px - x, pz);
        if (away < best.away) best = { away, y: py };
      }
      return best.y;
    };
    const x = towerPositions(spec);
    x.forEach((tower, index) => {
      const leg = parts.tapers.find(({ group }) => group === `tower-${index + 1}`);
      expect(Math.abs(at(tower) - (leg?.bottom[1] ?? 0))).toBeLessThan(30);
    });
    expect(at(((x[0] ?? 0) + (x[1] ?? 0)) / 2)).toBeLessThan(0.5);
    expect(
      Math.max(...(land?.positions ?? []).filter((_, index) => index % 3 === 1)),
    ).toBeLessThanOrEqual(built(spec.deck));
  });
});

describe('the deck at 1:1', () => {
  it('has the table’s span and towers', () => {
    const { tapers } = deckView({ from: -8, to: 90 });
    const feet = tapers.map(({ bottom }) => bottom[0]);
    expectWithin(Math.max(...feet) - Math.min(...feet), 720);
    const heights = [...new Set(tapers.map(({ top, bottom }) => Math.round(top[1] - bottom[1])))];
    expect(heights).toEqual([269, 247]);
  });
});
