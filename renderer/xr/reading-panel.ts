import type { Exhibit } from '#model/exhibits/registry.ts';
import { localText } from '#model/language.ts';
import type { Language } from '#model/language.ts';
import { CanvasTexture, Mesh, MeshBasicMaterial, PlaneGeometry, SRGBColorSpace } from 'three';
import type { Vector3 } from 'three';
import { fontOf } from '../text/fonts.ts';
import { canvasMeasure } from '../text/measure.ts';
import { longestLine, roles } from '../text/sizes.ts';
import type { Line } from '../text/wrap.ts';
import { pageFit } from './legibility.ts';
import { readingText, setPages } from './page-text.ts';

/** Metres from the eyes to the sheet, and the sheet. */
const distance = 1.4;
const sheet = { width: 0.9, height: 0.82, margin: 0.07, head: 0.11 };
const pixelsPerMetre = 1500;
const colours = { paper: '#efe8db', ink: '#211d1a', muted: '#49423b', cinnabar: '#87201b' };

/** What one page of a sheet holds; characters are at least one degree high from where it is read. */
const page = (() => {
  const fit = pageFit(
    sheet.width - 2 * sheet.margin,
    sheet.height - 2 * sheet.margin - sheet.head,
    distance,
    roles.body.leading,
  );
  const width = Math.min(fit.perLine, longestLine) * fit.character;
  return { size: fit.character, width, lines: fit.lines, distance };
})();

/** A sheet of paper before the visitor: an exhibit's text, turned page by page. */
export class ReadingPanel {
  readonly mesh: Mesh<PlaneGeometry, MeshBasicMaterial>;
  private readonly canvas = document.createElement('canvas');
  private readonly texture: CanvasTexture;
  private readonly measure = canvasMeasure()(roles.body);
  private pages: Line[][] = [];
  private at = 0;
  private title = '';
  private asked = 0;

  constructor() {
    this.canvas.width = Math.round(sheet.width * pixelsPerMetre);
    this.canvas.height = Math.round(sheet.height * pixelsPerMetre);
    this.texture = new CanvasTexture(this.canvas);
    this.texture.colorSpace = SRGBColorSpace;
    // Drawn after everything else, and over it: nothing in the hall stands between eyes and paper.
    const material = new MeshBasicMaterial({
      map: this.texture,
      toneMapped: false,
      transparent: true,
      depthTest: false,
    });
    this.mesh = new Mesh(new PlaneGeometry(sheet.width, sheet.height), material);
    this.mesh.visible = false;
    this.mesh.renderOrder = 10;
  }

  /** Opens an exhibit before a head at `eye` that looks along `heading`. */
  async open(exhibit: Exhibit, language: Language, eye: Vector3, heading: number): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    const paragraphs = readingText(exhibit, language);
    const title = localText(exhibit.title, language);
    const text = paragraphs.flatMap(({ spans }) => spans.map((span) => span.text)).join('');
    await Promise.all([
      document.fonts.load(fontOf(roles.body, 20), text).catch(() => []),
      document.fonts.load(fontOf(roles.title, 20), title).catch(() => []),
    ]);
    // Another was opened, or all closed, while the fonts came.
    if (mine !== this.asked) return;
    this.title = title;
    this.pages = setPages(paragraphs, page, this.measure);
    this.at = 0;
    this.mesh.position.set(
      eye.x - Math.sin(heading) * distance,
      eye.y - 0.08,
      eye.z - Math.cos(heading) * distance,
    );
    this.mesh.rotation.set(0, heading, 0);
    this.draw();
    this.mesh.visible = true;
  }

  /** Turns the page; after the last one the sheet is put away. False when it is away. */
  turn(): boolean {
    this.at += 1;
    if (this.at < this.pages.length) this.draw();
    else this.close();
    return this.mesh.visible;
  }

  close(): void {
    this.asked += 1;
    this.mesh.visible = false;
  }

  dispose(): void {
    this.close();
    this.texture.dispose();
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }

  private draw(): void {
    const context = this.canvas.getContext('2d');
    if (!context) return;
    const px = (metres: number) => metres * pixelsPerMetre;
    const size = px(page.size);
    context.fillStyle = colours.paper;
    context.fillRect(0, 0, this.canvas.width, this.canvas.height);
    context.textBaseline = 'alphabetic';
    context.fillStyle = colours.ink;
    context.font = fontOf(roles.title, size * 1.35);
    context.fillText(this.title, px(sheet.margin), px(sheet.margin) + size * 1.3, px(page.width));
    context.fillStyle = colours.cinnabar;
    context.fillRect(px(sheet.margin), px(sheet.margin + sheet.head) - size, px(0.05), 6);
    context.fillStyle = colours.ink;
    context.font = fontOf(roles.body, size);
    const top = px(sheet.margin + sheet.head) + size;
    this.pages[this.at]?.forEach((line, row) => {
      for (const run of line.runs)
        context.fillText(run.text, px(sheet.margin + run.x), top + row * size * roles.body.leading);
    });
    context.fillStyle = colours.muted;
    context.textAlign = 'right';
    const folio = `${this.at + 1} / ${this.pages.length}`;
    context.fillText(folio, px(sheet.width - sheet.margin), px(sheet.height - 0.025));
    context.textAlign = 'left';
    this.texture.needsUpdate = true;
  }
}
