import type { Lettering } from '#model/fittings/lettering-outlines.ts';
import type { Hall } from '#model/format/hall.ts';
import type { BuiltRoom } from '#model/geometry/built-room.ts';
import type { BuildAnswer, BuildOrder } from './build-worker.ts';

/** Started ahead of a hall, for the next one that opens. */
let spare: Worker | undefined;

/** Has the worker's code loaded while a hall's documents are still on the way. */
export function warmBuilder(): void {
  if (spare) return;
  spare = startWorker();
  // One that does not start is not handed out: the next one's trouble is heard by its user.
  spare.onerror = () => {
    spare = undefined;
  };
}

function startWorker(): Worker {
  return new Worker(new URL('./build-worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Builds rooms as triangles, in a worker: the page never stands still while somebody walks, and the first room is
 * under way while the browser starts its graphics.
 */
export class RoomBuilder {
  private worker: Worker | undefined;
  private readonly waiting = new Map<string, (built: BuiltRoom | null) => void>();
  private readonly hall: Hall;
  private readonly lettering: Lettering;

  constructor(hall: Hall, lettering: Lettering) {
    this.hall = hall;
    this.lettering = lettering;
  }

  async build(room: string): Promise<BuiltRoom> {
    const built = await this.inWorker(room);
    if (built) return built;
    const { buildRoom } = await import('#model/geometry/build-room.ts');
    return buildRoom(this.hall, room, this.lettering);
  }

  dispose(): void {
    this.worker?.terminate();
    this.giveUp();
  }

  private inWorker(room: string): Promise<BuiltRoom | null> {
    const worker = (this.worker ??= this.start());
    return new Promise((resolve) => {
      this.waiting.set(room, resolve);
      worker.postMessage({ room } satisfies BuildOrder);
    });
  }

  private start(): Worker {
    const worker = spare ?? startWorker();
    spare = undefined;
    worker.onmessage = ({ data }: MessageEvent<BuildAnswer>) => {
      this.waiting.get(data.room)?.(data.built);
      this.waiting.delete(data.room);
    };
    // Where workers are forbidden the page does the work.
    worker.onerror = () => this.giveUp();
    worker.postMessage({ hall: this.hall, lettering: this.lettering } satisfies BuildOrder);
    return worker;
  }

  private giveUp(): void {
    for (const resolve of this.waiting.values()) resolve(null);
    this.waiting.clear();
  }
}
