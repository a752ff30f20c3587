import {
  CanvasTexture,
  LinearMipmapLinearFilter,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  SRGBColorSpace,
  Vector3,
} from 'three';
import { fontOf } from '../../text/fonts.ts';
import { canvasMeasure } from '../../text/measure.ts';
import { roles } from '../../text/sizes.ts';
import type { BoardContent } from './board-content.ts';
import { boardDistance, measures } from './board-measures.ts';
import { layOutBoard } from './lay-out-board.ts';
import type { BoardPage, PlacedButton, SetBoard } from './lay-out-board.ts';
import { paintBoard } from './paint-board.ts';

/** What a ray meets on a board; one object, changed in place. */
export interface BoardHit {
  /** Metres from the hand; Infinity beside the board. */
  distance: number;
  button: PlacedButton | null;
}

/** The page that is shown of new content, from 0; `kept` stays on the one that was shown. */
export type PageWanted = 'first' | 'kept' | 'last' | number;

interface BoardOptions {
  words: { back: string; on: string };
  /** Pixels for each metre of a board at its full size. */
  density?: number;
}

/** Drawn over the hall: nothing stands between eyes and paper. */
const order = 10;

/**
 * A board in the hall: pages of text with buttons to point at. It is drawn once with canvas 2D when its content
 * changes; where a ray points is shown by two small things before it.
 */
export class Board {
  readonly mesh: Mesh<PlaneGeometry, MeshBasicMaterial>;
  private readonly mark: Mesh<PlaneGeometry, MeshBasicMaterial>;
  private readonly canvas = document.createElement('canvas');
  private readonly texture: CanvasTexture;
  private readonly measureFor = canvasMeasure();
  private readonly local = new Vector3();
  private readonly way = new Vector3();
  private readonly options: BoardOptions;
  private readonly density: number;
  private content: BoardContent | undefined;
  private set: SetBoard | undefined;
  private at = 0;
  private asked = 0;
  private hovered: PlacedButton | null = null;

  constructor(options: BoardOptions) {
    this.options = options;
    this.density = options.density ?? 1150;
    this.canvas.width = Math.round(measures.width * this.density);
    this.canvas.height = Math.round(measures.height * this.density);
    this.texture = new CanvasTexture(this.canvas);
    this.texture.colorSpace = SRGBColorSpace;
    this.texture.minFilter = LinearMipmapLinearFilter;
    this.texture.anisotropy = 4;
    this.mesh = new Mesh(
      new PlaneGeometry(measures.width, measures.height),
      flat({ map: this.texture }),
    );
    this.mesh.visible = false;
    this.mesh.renderOrder = order;
    this.mark = new Mesh(new PlaneGeometry(1, 1), flat({ color: 0xc99e66, opacity: 0.22 }));
    this.mark.renderOrder = order + 1;
    this.mark.visible = false;
    this.mesh.add(this.mark);
  }

  get shown(): boolean {
    return this.mesh.visible;
  }

  /** Pages there are, and the one that is shown, from 0. */
  get pages(): number {
    return this.set?.pages.length ?? 0;
  }
  get page(): number {
    return this.at;
  }
  /** Metres from its middle up to the edge of what is drawn of it, at its full size. */
  get top(): number {
    return this.set ? measures.height / 2 - this.set.plate.y : 0;
  }
  get title(): string {
    return this.content?.title ?? '';
  }
  /** All that the page says, line by line. */
  get words(): string {
    const lines = [...(this.current?.lines ?? []), ...this.buttons.flatMap((one) => one.lines)];
    return lines.map(({ line }) => line.runs.map(({ text }) => text).join('')).join('\n');
  }
  get buttons(): readonly PlacedButton[] {
    return this.current?.buttons ?? [];
  }

  /** Whether the content goes on beyond its pages, that way. */
  goesOn(by: number): boolean {
    const { beyond } = this.content ?? {};
    return (by > 0 ? beyond?.on : beyond?.back) ?? false;
  }

  /** Shows content as soon as its letters are there. */
  async show(content: BoardContent, at: PageWanted = 'first'): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    await loadLetters(content, this.options.words);
    // Something else is shown by now, or nothing.
    if (mine !== this.asked) return;
    this.content = content;
    this.set = layOutBoard(content, {
      body: this.measureFor(roles.body),
      title: this.measureFor(roles.title),
      words: this.options.words,
    });
    const last = this.pages - 1;
    const wanted = { first: 0, kept: this.at, last };
    this.at = Math.min(typeof at === 'number' ? at : wanted[at], last);
    this.paint();
    this.mesh.visible = true;
  }

  hide(): void {
    this.asked += 1;
    this.mesh.visible = false;
    this.content = undefined;
    this.set = undefined;
    this.hover(null);
  }

  /** Turns so many pages; false where there is no such page. */
  turn(by: number): boolean {
    const to = this.at + by;
    if (to < 0 || to >= this.pages) return false;
    this.at = to;
    this.paint();
    return true;
  }

  /** Hangs the board `distance` metres before `eye`, `below` it, facing it; the nearer, the smaller. */
  place(eye: Vector3, heading: number, distance: number, below: number): void {
    const share = distance / boardDistance;
    this.mesh.scale.setScalar(share);
    this.mesh.position.set(
      eye.x - Math.sin(heading) * distance,
      eye.y - below * share,
      eye.z - Math.cos(heading) * distance,
    );
    this.face(eye);
  }

  /** Turns its face to the eyes. */
  face(eye: Vector3): void {
    this.mesh.lookAt(eye);
    this.mesh.updateMatrixWorld(true);
  }

  /** Where a ray from `from` along the unit `direction` meets it. */
  meet(from: Vector3, direction: Vector3, hit: BoardHit): void {
    hit.distance = Infinity;
    hit.button = null;
    if (!this.shown || !this.set) return;
    this.way.copy(from).add(direction);
    this.mesh.worldToLocal(this.local.copy(from));
    this.mesh.worldToLocal(this.way);
    this.way.sub(this.local);
    if (this.way.z > -1e-6) return;
    const along = -this.local.z / this.way.z;
    if (along < 0) return;
    const x = this.local.x + this.way.x * along + measures.width / 2;
    const y = measures.height / 2 - (this.local.y + this.way.y * along);
    if (!contains(this.set.plate, x, y)) return;
    hit.distance = along;
    hit.button =
      this.buttons.find((button) => button.look !== 'still' && contains(button, x, y)) ?? null;
  }

  /** Lights a button up. */
  hover(button: PlacedButton | null): void {
    if (button === this.hovered) return;
    this.hovered = button;
    this.mark.visible = button !== null;
    if (!button) return;
    this.mark.scale.set(button.width, button.height, 1);
    this.mark.position.set(
      button.x + button.width / 2 - measures.width / 2,
      measures.height / 2 - button.y - button.height / 2,
      0.001,
    );
  }

  /** The middle of a button, in the hall. */
  middleOf({ x, y, width, height }: PlacedButton, out: Vector3): Vector3 {
    out.set(x + width / 2 - measures.width / 2, measures.height / 2 - y - height / 2, 0);
    return this.mesh.localToWorld(out);
  }

  dispose(): void {
    this.hide();
    this.texture.dispose();
    for (const { geometry, material } of [this.mesh, this.mark]) {
      geometry.dispose();
      material.dispose();
    }
  }

  private get current(): BoardPage | undefined {
    return this.set?.pages[this.at];
  }

  private paint(): void {
    const context = this.canvas.getContext('2d');
    const page = this.current;
    this.hover(null);
    if (!context || !this.set || !page) return;
    paintBoard(context, this.set, page, this.density);
    this.texture.needsUpdate = true;
  }
}

function contains(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  atX: number,
  atY: number,
): boolean {
  return atX >= x && atX <= x + width && atY >= y && atY <= y + height;
}

function flat(more: ConstructorParameters<typeof MeshBasicMaterial>[0]): MeshBasicMaterial {
  return new MeshBasicMaterial({
    toneMapped: false,
    transparent: true,
    depthTest: false,
    depthWrite: false,
    ...more,
  });
}

async function loadLetters(content: BoardContent, words: BoardOptions['words']): Promise<void> {
  const body = [
    content.kicker ?? '',
    ...(content.body ?? []).flatMap((part) =>
      'picture' in part ? [] : [part.bullet ?? '', ...part.spans.map(({ text }) => text)],
    ),
    ...(content.choices ?? []).map(({ text }) => text),
    ...content.actions.map(({ text }) => text),
    words.back,
    words.on,
    '0123456789/✓✕',
  ].join('');
  // A font that does not come leaves the system's.
  await Promise.all([
    document.fonts.load(fontOf(roles.body, 20), body).catch(() => []),
    document.fonts.load(fontOf(roles.title, 20), content.title).catch(() => []),
  ]);
}
