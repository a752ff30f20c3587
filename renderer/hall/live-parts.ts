import type { Exhibit } from '#model/exhibits/registry.ts';
import type { Hall } from '#model/format/hall.ts';
import { placeExhibit } from '#model/geometry/place-exhibit.ts';
import type { Language } from '#model/language.ts';
import { DirectionalLight, Group, HemisphereLight } from 'three';
import type { Object3D } from 'three';
import type { LivePart } from '../exhibits/live-part.ts';
import { liveMaker } from '../exhibits/registry.ts';
import type { Surroundings } from '../outdoors/surroundings.ts';

interface LiveOptions {
  hall: Hall;
  base: string;
  language: Language;
  invalidate: () => void;
  warn: (path: string, message: string) => void;
}

interface Shown {
  exhibit: string;
  part: LivePart;
  near: boolean;
  opened: boolean;
}

/** The parts of exhibits that move: made when their room is ready, given back with it. */
export class LiveParts {
  /** Models are not in the baked light; this stands in for it, without shadows. Rooms' own surfaces ignore it. */
  readonly lights = new Group();
  private readonly rooms = new Map<string, { group: Object3D; shown: Shown[] }>();
  private readonly options: LiveOptions;

  constructor(options: LiveOptions) {
    this.options = options;
    const key = new DirectionalLight(0xfff1df, 2.2);
    key.position.set(1.2, 3, 1.6);
    this.lights.add(new HemisphereLight(0xfff8ee, 0x8a8177, 1.7), key);
  }

  /** Loads the room's live parts in the background and hangs them into its group. */
  add(room: string, group: Object3D, outside?: Surroundings): void {
    const shown: Shown[] = [];
    this.rooms.set(room, { group, shown });
    for (const exhibit of this.options.hall.exhibits) {
      if (exhibit.room === room) void this.make(room, exhibit, group, shown, outside);
    }
  }

  remove(room: string): void {
    for (const { part } of this.rooms.get(room)?.shown ?? []) {
      part.object.removeFromParent();
      part.dispose();
    }
    this.rooms.delete(room);
  }

  /** Moves what is in sight; true while one more picture is wanted. */
  frame(dt: number, near: string | null, opened: string | null): boolean {
    let moving = false;
    for (const { group, shown } of this.rooms.values()) {
      for (const one of shown) {
        const isNear = group.visible && one.exhibit === near;
        const isOpened = one.exhibit === opened;
        if (isNear !== one.near || isOpened !== one.opened) {
          one.near = isNear;
          one.opened = isOpened;
          one.part.attend?.(one);
        }
        if (group.visible && one.part.frame?.(dt, one)) moving = true;
      }
    }
    return moving;
  }

  dispose(): void {
    for (const room of this.rooms.keys()) this.remove(room);
  }

  private async make(
    room: string,
    exhibit: Exhibit,
    group: Object3D,
    shown: Shown[],
    outside: Surroundings | undefined,
  ): Promise<void> {
    const { hall, base, language, invalidate, warn } = this.options;
    const load = liveMaker(exhibit);
    if (!load) return;
    try {
      const make = await load();
      const part = await make(exhibit, {
        frame: placeExhibit(hall, exhibit),
        address: (media) => base + media.split('/').map(encodeURIComponent).join('/'),
        language,
        invalidate,
      });
      if (this.rooms.get(room)?.shown !== shown) return part.dispose();
      outside?.weather(part.object);
      group.add(part.object);
      part.object.updateMatrixWorld(true);
      shown.push({ exhibit: exhibit.id, part, near: false, opened: false });
      invalidate();
    } catch {
      warn(exhibit.id, 'the moving part can not be shown');
    }
  }
}
