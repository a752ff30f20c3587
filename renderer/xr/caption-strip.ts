import { CanvasTexture, Mesh, MeshBasicMaterial, PlaneGeometry, SRGBColorSpace } from 'three';
import type { Vector3 } from 'three';
import { approach, wrapAngle } from '../sim/pose.ts';
import { makeCells } from '../text/cells.ts';
import { fontOf } from '../text/fonts.ts';
import { canvasMeasure } from '../text/measure.ts';
import { roles } from '../text/sizes.ts';
import { wrapCells } from '../text/wrap.ts';
import { characterHeight, smallestCharacter } from './legibility.ts';

/** Metres: how far off, how far below the eyes, under a board that hangs there too, and the strip itself. */
const distance = 1.6;
const below = 0.52;
const belowBoard = 0.74;
const strip = { width: 1.05, height: 0.2 };
const pixelsPerMetre = 1000;
const size = characterHeight(smallestCharacter * 1.1, distance);
/** Seconds after which half of a turn of the head is followed. */
const calm = 0.45;

/** The words of a tour, below what one looks at; they follow the gaze gently. */
export class CaptionStrip {
  readonly mesh: Mesh<PlaneGeometry, MeshBasicMaterial>;
  private readonly canvas = document.createElement('canvas');
  private readonly texture: CanvasTexture;
  private readonly measure = canvasMeasure()(roles.body);
  private heading: number | undefined;
  private text = '';

  constructor() {
    this.canvas.width = strip.width * pixelsPerMetre;
    this.canvas.height = strip.height * pixelsPerMetre;
    this.texture = new CanvasTexture(this.canvas);
    this.texture.colorSpace = SRGBColorSpace;
    const material = new MeshBasicMaterial({
      map: this.texture,
      toneMapped: false,
      transparent: true,
      depthTest: false,
    });
    this.mesh = new Mesh(new PlaneGeometry(strip.width, strip.height), material);
    this.mesh.visible = false;
    this.mesh.renderOrder = 9;
  }

  /** What it says. */
  get words(): string {
    return this.text;
  }

  /** Shows other words; none hide the strip. */
  say(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.mesh.visible = text !== '';
    if (text === '') return;
    void document.fonts
      .load(fontOf(roles.body, 20), text)
      .catch(() => [])
      .then(() => (this.text === text ? this.draw() : undefined));
  }

  /** Stays before a head at `eye` that looks along `heading`; lower where a board hangs before it. */
  follow(eye: Vector3, heading: number, board: boolean, dt: number): void {
    const before = this.heading ?? heading;
    this.heading = before + wrapAngle(heading - before) * (1 - approach(1, 0, calm, dt));
    const down = board ? belowBoard : below;
    this.mesh.position.set(
      eye.x - Math.sin(this.heading) * distance,
      eye.y - down,
      eye.z - Math.cos(this.heading) * distance,
    );
    this.mesh.rotation.set(-Math.atan2(down, distance), this.heading, 0, 'YXZ');
  }

  dispose(): void {
    this.text = '';
    this.texture.dispose();
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }

  private draw(): void {
    const context = this.canvas.getContext('2d');
    if (!context) return;
    const { width, height } = this.canvas;
    context.clearRect(0, 0, width, height);
    context.fillStyle = 'rgb(20 17 15 / 0.78)';
    context.fillRect(0, 0, width, height);
    const cells = makeCells([{ text: this.text, strong: false }], size, this.measure);
    const lines = wrapCells(cells, strip.width - 0.1, size, false).slice(0, 4);
    const pixels = size * pixelsPerMetre;
    context.font = fontOf(roles.body, pixels);
    context.fillStyle = '#f7f2e9';
    const top = (height - lines.length * pixels * 1.4) / 2 + pixels * 1.05;
    lines.forEach((line, row) => {
      const left = (width - line.width * pixelsPerMetre) / 2;
      for (const run of line.runs)
        context.fillText(run.text, left + run.x * pixelsPerMetre, top + row * pixels * 1.4);
    });
    this.texture.needsUpdate = true;
  }
}
