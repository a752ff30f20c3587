/** Textures of one material that draws surfaces, and of one that draws faces of as many exhibits. */
export const surfaceSlots = 8;
export const faceSlots = 10;

/**
 * Puts pieces into as few draws as the slots of a material allow, each into the first draw with room for it.
 *
 * @param keysOf what a piece takes a slot for, list by list (its texture; its exhibit); undefined takes none
 */
export function batchPieces<Piece>(
  pieces: readonly Piece[],
  slots: number,
  keysOf: (piece: Piece) => readonly unknown[],
): Piece[][] {
  const batches: { pieces: Piece[]; taken: Set<unknown>[] }[] = [];
  for (const piece of pieces) {
    const keys = keysOf(piece);
    const fits = ({ taken }: (typeof batches)[number]) =>
      keys.every((key, list) => {
        const known = taken[list];
        return key === undefined || !known || known.has(key) || known.size < slots;
      });
    let batch = batches.find(fits);
    if (!batch) batches.push((batch = { pieces: [], taken: keys.map(() => new Set()) }));
    for (const [list, key] of keys.entries()) if (key !== undefined) batch.taken[list]?.add(key);
    batch.pieces.push(piece);
  }
  return batches.map((batch) => batch.pieces);
}
