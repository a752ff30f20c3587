import * as face from '#renderer/materials/face-glsl.ts';
import * as surface from '#renderer/materials/surface-glsl.ts';
import { endGlsl } from '#renderer/materials/surface-glsl.ts';
import * as land from '#renderer/outdoors/land-glsl.ts';
import { describe, expect, it } from 'vitest';

/** Of all fragments, those that end with the hall's tone curve. */
const ending = Object.entries({ ...face, ...surface, ...land } as Record<string, unknown>).filter(
  ([name, source]) => name !== 'endGlsl' && typeof source === 'string' && source.includes(endGlsl),
) as [string, string][];

describe('fragments that end with the tone curve', () => {
  it('are those of rooms, texts, and what lies outside', () => {
    expect(ending.map(([name]) => name)).toEqual(
      expect.arrayContaining(['surfaceFragment', 'landFragment', 'skyFragment', 'cloudsFragment']),
    );
  });

  it.each(ending)('%s has it defined once, before it is used', (_, source) => {
    const defined = source.indexOf('vec3 neutral(');
    expect(defined).toBeGreaterThan(-1);
    expect(source.indexOf('= neutral(')).toBeGreaterThan(defined);
    expect(source.lastIndexOf('vec3 neutral(')).toBe(defined);
  });
});
