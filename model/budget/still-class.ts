/** What decides whether parts of a still model may be drawn together; the names are glTF's. */
export interface PlainLook {
  metallic: number;
  roughness: number;
  alpha: number;
  doubleSided: boolean;
}

/**
 * Plain materials (no texture, no vertex colours) that differ in little but their colour are one class: a model's
 * parts of one class are joined with their colours at the corners, and cost one draw.
 */
export function stillClass({ metallic, roughness, alpha, doubleSided }: PlainLook): string {
  const gloss = roughness < 0.4 ? 'glossy' : roughness < 0.7 ? 'satin' : 'dull';
  const kind = metallic > 0.2 ? 'metal' : gloss;
  return `${kind} ${alpha.toFixed(2)}${doubleSided ? ' both sides' : ''}`;
}

/** Instances are joined with the rest up to as many triangles; more of them stay one draw of their own shape. */
export const mostJoinedTriangles = 24_000;
