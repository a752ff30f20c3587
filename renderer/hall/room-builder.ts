import type { Lettering } from '#model/fittings/lettering-outlines.ts';
import type { Hall } from '#model/format/hall.ts';
import type { BuiltRoom } from '#model/geometry/built-room.ts';
import type { BuildAnswer, BuildOrder } from './build-worker.ts';
import type { FetchedLight } from './fetch-light.ts';

/** Started ahead of a hall, for the next one that opens. */
let spare: Worker | undefined;
/** At work for a hall whose page is not there yet. */
let ahead: RoomBuilder | undefined;

/** Has the worker's code loaded while a hall's documents are still on the way. */
export function warmBuilder(): void {
  if (spare || ahead) return;
  spare = startWorker();
  // One that does not start is not handed out: the next one's trouble is heard by its user.
  spare.onerror = () => {
    spare = undefined;
  };
}

/** Begins with a hall's first room, and with its light, before there is anything to draw them with. */
export function buildAhead(
  hall: Hall,
  lettering: Lettering,
  room: string,
  light: string | undefined,
): void {
  ahead?.dispose();
  ahead = new RoomBuilder(hall, lettering);
  ahead.begin(room, light);
}

/** The builder of a hall, which may have begun. */
export function takeBuilder(hall: Hall, lettering: Lettering): RoomBuilder {
  const begun = ahead;
  ahead = undefined;
  if (begun?.hall === hall) return begun;
  begun?.dispose();
  return new RoomBuilder(hall, lettering);
}

function startWorker(): Worker {
  return new Worker(new URL('./build-worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Builds rooms as triangles and fetches their light, in a worker: the page never stands still while somebody walks,
 * and the first room is under way while the browser starts its graphics.
 */
export class RoomBuilder {
  private worker: Worker | undefined;
  /** It answers no more: what is ordered from now on would wait for ever. */
  private failed = false;
  /** By what was ordered: a room's id, or a light's address after `light `. */
  private readonly waiting = new Map<string, (answer: BuildAnswer | null) => void>();
  private readonly begun = new Map<string, Promise<BuildAnswer | null>>();
  readonly hall: Hall;
  private readonly lettering: Lettering;

  constructor(hall: Hall, lettering: Lettering) {
    this.hall = hall;
    this.lettering = lettering;
  }

  /** Orders a room, and its light, which will be asked for. */
  begin(room: string, light: string | undefined): void {
    // The light travels while the room is built.
    if (light !== undefined) this.keep(lightOrder(light));
    this.keep({ room });
  }

  async build(room: string): Promise<BuiltRoom> {
    const answer = await this.answer({ room });
    if (answer && 'built' in answer && answer.built) return answer.built;
    const { buildRoom } = await import('#model/geometry/build-room.ts');
    return buildRoom(this.hall, room, this.lettering);
  }

  /** Throws where there is no light at the address, or none that can be read. */
  async light(address: string): Promise<FetchedLight> {
    const answer = await this.answer(lightOrder(address));
    if (answer && 'planes' in answer && answer.planes) return answer.planes;
    const { fetchLight } = await import('./fetch-light.ts');
    return fetchLight(address);
  }

  dispose(): void {
    this.worker?.terminate();
    this.giveUp();
  }

  private keep(order: WorkOrder): void {
    this.begun.set(keyOf(order), this.order(order));
  }

  private answer(order: WorkOrder): Promise<BuildAnswer | null> {
    const key = keyOf(order);
    const begun = this.begun.get(key);
    this.begun.delete(key);
    return begun ?? this.order(order);
  }

  private order(order: WorkOrder): Promise<BuildAnswer | null> {
    if (this.failed) return Promise.resolve(null);
    const worker = (this.worker ??= this.start());
    return new Promise((resolve) => {
      this.waiting.set(keyOf(order), resolve);
      worker.postMessage(order);
    });
  }

  private start(): Worker {
    const worker = spare ?? startWorker();
    spare = undefined;
    worker.onmessage = ({ data }: MessageEvent<BuildAnswer>) => {
      const key = keyOf(data);
      this.waiting.get(key)?.(data);
      this.waiting.delete(key);
    };
    // Where workers are forbidden the page does the work.
    worker.onerror = () => {
      this.failed = true;
      this.giveUp();
    };
    worker.postMessage({ hall: this.hall, lettering: this.lettering } satisfies BuildOrder);
    return worker;
  }

  private giveUp(): void {
    for (const resolve of this.waiting.values()) resolve(null);
    this.waiting.clear();
  }
}

type WorkOrder = Exclude<BuildOrder, { hall: Hall }>;

/** A worker's addresses are relative to its own. */
function lightOrder(address: string): WorkOrder {
  return { light: new URL(address, document.baseURI).href };
}

function keyOf(work: WorkOrder | BuildAnswer): string {
  return 'light' in work ? `light ${work.light}` : work.room;
}
