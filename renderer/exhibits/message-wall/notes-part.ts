import type { MessageWall } from '#model/exhibits/message-wall.ts';
import { moveFrame } from '#model/geometry/frame.ts';
import type { Remark } from '#model/host-api/learning.ts';
import {
  CustomBlending,
  DstColorFactor,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  SrcColorFactor,
} from 'three';
import { NOT_MIRRORED } from '../../hall/layers.ts';
import { printDrawing } from '../../hall/print-texture.ts';
import { loadFontsFor } from '../../text/fonts.ts';
import { canvasMeasure } from '../../text/measure.ts';
import { setSheet } from '../../text/set-sheet.ts';
import type { MakeLivePart } from '../live-part.ts';
import { placeOnFrame } from '../place-on-frame.ts';
import { exhibitWords } from '../words.ts';
import { drawNotes } from './draw-notes.ts';
import { noteSheet } from './note-sheet.ts';

/** Metres: what the question above takes, the margin round the slips, and how far they hang before the wall behind. */
const question = 0.4;
const margin = 0.09;
const before = 0.031;

/** Remarks that staff have approved, on slips of paper below the question; a slip that invites where there is none. */
export const makeNotesPart: MakeLivePart<MessageWall> = (exhibit, place) => {
  const [boardWidth, boardHeight] = exhibit.size;
  const size: [number, number] = [
    boardWidth - 2 * margin,
    Math.max(0.2, boardHeight - question - margin),
  ];
  const words = exhibitWords(place.language);
  const measure = canvasMeasure();
  // Paper and ink are factors on the board behind, twice the picture's value: so the slips lie in the board's own light.
  const material = new MeshBasicMaterial({
    blending: CustomBlending,
    blendSrc: DstColorFactor,
    blendDst: SrcColorFactor,
    transparent: true,
    depthWrite: false,
    toneMapped: false,
  });
  const mesh = new Mesh(new PlaneGeometry(...size), material);
  // Nothing is known of the remarks yet, and an empty plate would be white.
  mesh.visible = false;
  // After the faces, which are drawn over what lies behind them.
  mesh.renderOrder = 2;
  // Factors that hold for colours as a screen gets them, not for the mirror's.
  mesh.layers.set(NOT_MIRRORED);
  placeOnFrame(mesh, moveFrame(place.frame, 0, -boardHeight / 2 + margin + size[1] / 2, before));
  let last: readonly Remark[] | undefined;
  const show = async (remarks: readonly Remark[]) => {
    last = remarks;
    const { slips, sheet } = noteSheet(size, remarks, words.noRemarks);
    await loadFontsFor([sheet], words.dots);
    const set = setSheet(sheet, measure, words.dots);
    const print = await printDrawing(size, sheet.density, (context, density) =>
      drawNotes(context, density, slips, set),
    );
    // Others have come in meanwhile, or the wall is gone.
    if (last !== remarks) return print.dispose();
    material.map?.dispose();
    material.map = print;
    material.needsUpdate = true;
    mesh.visible = true;
    place.invalidate();
  };
  const stop = place.remarks((remarks) => void show(remarks));
  return Promise.resolve({
    object: mesh,
    dispose: () => {
      stop();
      last = undefined;
      mesh.geometry.dispose();
      material.map?.dispose();
      material.dispose();
    },
  });
};
