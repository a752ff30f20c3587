import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { FaultProxy, seeded } from './fault-proxy.ts';
import { FaultStage } from './fault-stage.ts';

const DAY = 86_400_000;
const seeds = Array.from({ length: process.env.SOAK === '1' ? 20 : 3 }, (_, index) => index + 1);

test.each(seeds)(
  'whatever happens on the way, every acknowledged event arrives exactly once (seed %i)',
  { timeout: 300_000 },
  async (seed) => {
    const random = seeded(seed * 7919);
    const stage = new FaultStage();
    await stage.startHub();
    const proxy = await new FaultProxy(seed, stage.hubPort).start();
    onTestFinished(() => proxy.close());
    stage.startHost(proxy.port, (random() - 0.5) * 2 * DAY);
    const moment = () => wait(150 + random() * 450);
    await expect.poll(() => stage.acknowledged.size, { timeout: 60_000 }).toBeGreaterThan(20);

    // Of the gate's seeds the first has the backup: it costs the start of two more processes.
    const restores = seed === 1 || process.env.SOAK === '1';
    if (restores) await stage.hubCommand('backup');
    for (let turn = 0; turn < 3; turn += 1) {
      await moment();
      if (random() < 0.6) {
        await stage.killHost();
        stage.startHost(proxy.port, (random() - 0.5) * 2 * DAY);
      }
      await moment();
      if (random() < 0.6) {
        await stage.killHub();
        await moment();
        await stage.startHub();
      }
      if (turn === 1 && stage.ownDisk) await stage.fillDisk(300);
    }
    if (!stage.ownDisk)
      console.log('no right to mount a small disk: seed', seed, 'had no full disk');
    if (restores) {
      await stage.killHub();
      await stage.hubCommand('restore');
      await stage.startHub();
    }

    // A loaded machine records slowly: the storm lasts until enough has been through it.
    await expect.poll(() => stage.acknowledged.size, { timeout: 60_000 }).toBeGreaterThan(100);
    // The storm is over: a last start, in quiet weather.
    await stage.killHost();
    stage.startHost(proxy.port, 0);
    await moment();
    stage.tellHost('quiet');
    proxy.faults = 0;
    await expect
      .poll(
        () => {
          if ((stage.status?.quarantined ?? 0) > 0) stage.tellHost('retry');
          return stage.status;
        },
        { timeout: 90_000, interval: 200 },
      )
      .toMatchObject({ state: 'idle', waiting: 0, quarantined: 0 });
    const arrived = await stage.hubStatements();
    const known = new Set(arrived);
    console.log(
      `seed ${seed}: ${stage.acknowledged.size} acknowledged, ${arrived.length} arrived,`,
      proxy.counts,
    );
    expect(known.size).toBe(arrived.length);
    expect([...stage.acknowledged].filter((id) => !known.has(id))).toEqual([]);
  },
);
