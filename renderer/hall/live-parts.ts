import type { Exhibit } from '#model/exhibits/registry.ts';
import type { Hall } from '#model/format/hall.ts';
import { placeExhibit } from '#model/geometry/place-exhibit.ts';
import type { Remark } from '#model/host-api/learning.ts';
import type { Language } from '#model/language.ts';
import { DirectionalLight, Group, HemisphereLight } from 'three';
import type { Object3D, WebGLRenderer } from 'three';
import type { Attention, LivePart } from '../exhibits/live-part.ts';
import { liveMaker } from '../exhibits/registry.ts';
import type { Surroundings } from '../outdoors/surroundings.ts';
import type { HallEars } from './hall-ears.ts';
import type { HallStore } from './hall-store.ts';

interface LiveOptions {
  hall: Hall;
  base: string;
  language: Language;
  invalidate: () => void;
  warn: (path: string, message: string) => void;
  /** Is told what an exhibit says just now. */
  store: HallStore;
  renderer: Promise<WebGLRenderer>;
  ears: HallEars;
}

interface Shown extends Attention {
  exhibit: string;
  part: LivePart;
  isModel: boolean;
}

/** The parts of exhibits that move: made when their room is ready, given back with it. */
export class LiveParts {
  /** Models are not in the baked light; this stands in for it, without shadows. Rooms' own surfaces ignore it. */
  readonly lights = new Group();
  /** The visitor wants no sound. */
  silent = false;
  private readonly rooms = new Map<string, { group: Object3D; shown: Shown[] }>();
  private readonly options: LiveOptions;

  constructor(options: LiveOptions) {
    this.options = options;
    const key = new DirectionalLight(0xfff6ea, 2.5);
    key.position.set(1.2, 3, 1.6);
    this.lights.add(new HemisphereLight(0xf6f8fa, 0x827d76, 1.15), key);
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
  frame(dt: number, near: string | null, opened: string | null, quiet: boolean): boolean {
    let moving = false;
    const hush = quiet || this.silent;
    for (const { group, shown } of this.rooms.values()) {
      for (const one of shown) {
        const isNear = group.visible && one.exhibit === near;
        const isOpened = one.exhibit === opened;
        if (
          isNear !== one.near ||
          isOpened !== one.opened ||
          group.visible !== one.inSight ||
          hush !== one.quiet
        ) {
          one.near = isNear;
          one.opened = isOpened;
          one.inSight = group.visible;
          one.quiet = hush;
          one.part.attend?.(one);
        }
        if (group.visible && one.part.frame?.(dt, one)) moving = true;
      }
    }
    return moving;
  }

  /** Hides models and shows them again. */
  showModels(visible: boolean): void {
    for (const { shown } of this.rooms.values()) {
      for (const { part, isModel } of shown) if (isModel) part.object.visible = visible;
    }
  }

  /** How many parts there are just now, and how many films and recordings they hold open. */
  figures(): { parts: number; players: number } {
    const all = [...this.rooms.values()].flatMap(({ shown }) => shown);
    return {
      parts: all.length,
      players: all.reduce((sum, { part }) => sum + (part.players?.() ?? 0), 0),
    };
  }

  dispose(): void {
    for (const room of this.rooms.keys()) this.remove(room);
  }

  private tellRemarks(exhibit: string, told: (remarks: readonly Remark[]) => void): () => void {
    const { store } = this.options;
    const known = store.getState().remarks[exhibit];
    if (known) told(known);
    return store.subscribe(({ remarks }, last) => {
      const now = remarks[exhibit];
      if (now && now !== last.remarks[exhibit]) told(now);
    });
  }

  private speak(exhibit: string, line: string | null): void {
    const { caption, set } = this.options.store.getState();
    if (line !== null) set({ caption: { exhibit, line } });
    else if (caption?.exhibit === exhibit) set({ caption: null });
  }

  private async make(
    room: string,
    exhibit: Exhibit,
    group: Object3D,
    shown: Shown[],
    outside: Surroundings | undefined,
  ): Promise<void> {
    const { hall, base, language, invalidate, warn, renderer, ears } = this.options;
    const load = liveMaker(exhibit);
    if (!load) return;
    try {
      const make = await load();
      const part = await make(exhibit, {
        frame: placeExhibit(hall, exhibit),
        address: (media) => base + media.split('/').map(encodeURIComponent).join('/'),
        language,
        invalidate,
        caption: (line) => this.speak(exhibit.id, line),
        warn: (message) => warn(exhibit.id, message),
        remarks: (told) => this.tellRemarks(exhibit.id, told),
        renderer,
        ears,
      });
      if (this.rooms.get(room)?.shown !== shown) return part.dispose();
      outside?.weather(part.object);
      group.add(part.object);
      part.object.updateMatrixWorld(true);
      shown.push({
        exhibit: exhibit.id,
        part,
        isModel: exhibit.kind === 'model',
        near: false,
        opened: false,
        inSight: false,
        quiet: false,
      });
      invalidate();
    } catch {
      warn(exhibit.id, 'the moving part can not be shown');
    }
  }
}
