/** The largest size, up to `most`, at which a title stands in one line of `width` and under `height` metres. */
export function fitTitle(title: string, width: number, height: number, most: number): number {
  const ems = [...title].reduce(
    (sum, character) => sum + (/[\u0000-\u024f]/.test(character) ? 0.58 : 1),
    0,
  );
  return Math.min(most, width / (ems + 0.1), height / 1.3);
}
