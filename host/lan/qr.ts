import QRCode from 'qrcode';

/** A text as a QR code (ISO/IEC 18004, correction level M): rows of `0` (light) and `1` (dark), no margin. */
export function qrRows(text: string): string[] {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  return Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (__, column) =>
      modules.get(row, column) ? '1' : '0',
    ).join(''),
  );
}
