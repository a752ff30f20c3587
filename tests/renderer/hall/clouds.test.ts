import { Clouds } from '#renderer/hall/clouds.ts';
import type { RoomScene } from '#renderer/hall/room-scene.ts';
import { describe, expect, it } from 'vitest';

describe('the sea of clouds below a high room', () => {
  it('is there until the depth is wanted, parts, and comes back whole', () => {
    let seen = -1;
    const outside = { setCalm: (share: number) => (seen = share), drift: () => undefined };
    const deck = { outside, group: { visible: true } } as unknown as RoomScene;
    const rooms = new Map([['deck', deck]]);
    const clouds = new Clouds();
    expect(clouds.step('ask', rooms, 0.1)).toBe(false);
    expect(seen).toBe(1);
    expect(clouds.step('open', rooms, 0.1)).toBe(true);
    expect(seen).toBeLessThan(1);
    for (let picture = 0; picture < 60; picture += 1) clouds.step('open', rooms, 0.1);
    expect(seen).toBe(0);
    for (let picture = 0; picture < 60; picture += 1) clouds.step('calm', rooms, 0.1);
    expect(seen).toBe(1);
    expect(clouds.step('calm', rooms, 0.1)).toBe(false);
  });
});
