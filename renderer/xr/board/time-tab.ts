import {
  CanvasTexture,
  LinearMipmapLinearFilter,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  SRGBColorSpace,
} from 'three';
import { fontOf } from '../../text/fonts.ts';
import { roles } from '../../text/sizes.ts';
import { measures } from './board-measures.ts';

/** Metres: the strip that gets shorter. */
const strip = 0.012;
const { tab, pad, text } = measures;
/** From the upper edge of the em box to the baseline, in sizes: what both Noto families use. */
const baseline = 0.88;
const pixelsPerMetre = 1000;
/** Over the board that carries it. */
const order = 11;

/**
 * The time left, on a small tab above the board: only the tab is drawn again each second, never the board, and the
 * strip below its words is no drawing at all.
 */
export class TimeTab {
  readonly mesh: Mesh<PlaneGeometry, MeshBasicMaterial>;
  private readonly rest: Mesh<PlaneGeometry, MeshBasicMaterial>;
  private readonly canvas = document.createElement('canvas');
  private readonly texture: CanvasTexture;
  private readonly words: (seconds: number) => string;
  private seconds = -1;

  constructor(words: (seconds: number) => string) {
    this.words = words;
    this.canvas.width = tab.width * pixelsPerMetre;
    this.canvas.height = tab.height * pixelsPerMetre;
    this.texture = new CanvasTexture(this.canvas);
    this.texture.colorSpace = SRGBColorSpace;
    this.texture.minFilter = LinearMipmapLinearFilter;
    this.texture.anisotropy = 4;
    this.mesh = new Mesh(
      new PlaneGeometry(tab.width, tab.height),
      flat(new MeshBasicMaterial({ map: this.texture })),
    );
    this.mesh.visible = false;
    this.mesh.renderOrder = order;
    this.rest = new Mesh(new PlaneGeometry(1, 1), flat(new MeshBasicMaterial({ color: 0xc2635c })));
    this.rest.renderOrder = order + 1;
    this.mesh.add(this.rest);
  }

  /** Seconds that the tab says; nothing while it is hidden. */
  get told(): number | null {
    return this.mesh.visible ? this.seconds : null;
  }

  /** @param top metres from the board's middle up to its upper edge; without a time the tab is hidden */
  show(top: number, time: { left: number; of: number } | undefined): void {
    this.mesh.visible = time !== undefined && top > 0;
    if (!time) return;
    const share = Math.min(1, Math.max(0, time.left / time.of));
    const inner = tab.width - 2 * pad;
    this.mesh.position.set(tab.width / 2 - measures.width / 2, top + tab.height / 2, 0);
    this.rest.visible = share > 0;
    this.rest.scale.set(Math.max(1e-6, inner * share), strip, 1);
    this.rest.position.set((inner * (share - 1)) / 2, strip - tab.height / 2, 0.001);
    const seconds = Math.ceil(time.left);
    if (seconds === this.seconds) return;
    this.seconds = seconds;
    this.draw(seconds);
  }

  dispose(): void {
    this.texture.dispose();
    for (const { geometry, material } of [this.mesh, this.rest]) {
      geometry.dispose();
      material.dispose();
    }
  }

  private draw(seconds: number): void {
    const words = this.words(seconds);
    const pixels = text * pixelsPerMetre;
    const font = fontOf(roles.body, pixels);
    void document.fonts
      .load(font, words)
      .catch(() => [])
      .then(() => {
        const context = this.canvas.getContext('2d');
        if (!context || seconds !== this.seconds) return;
        const { width, height } = this.canvas;
        context.fillStyle = '#231e1a';
        context.fillRect(0, 0, width, height);
        context.fillStyle = '#8a6b42';
        context.fillRect(0, 0, width, 4);
        context.font = font;
        context.fillStyle = '#fbf7ef';
        context.fillText(
          words,
          pad * pixelsPerMetre,
          tab.words * pixelsPerMetre + pixels * baseline,
        );
        this.texture.needsUpdate = true;
      });
  }
}

/** Drawn over the hall, in its own colours. */
function flat(material: MeshBasicMaterial): MeshBasicMaterial {
  return Object.assign(material, {
    toneMapped: false,
    transparent: true,
    depthTest: false,
    depthWrite: false,
  });
}
