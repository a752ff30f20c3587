/** Light modules around a code, without which readers don't find it (ISO/IEC 18004). */
const margin = 4;

/** A QR code drawn from its rows of `0` and `1`. */
export function QrPicture({ rows, label }: { rows: readonly string[]; label: string }) {
  const size = rows.length + 2 * margin;
  const path = rows
    .flatMap((row, y) =>
      [...row].map((cell, x) => (cell === '1' ? `M${x + margin} ${y + margin}h1v1h-1z` : '')),
    )
    .join('');
  return (
    <svg
      className="share-qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
