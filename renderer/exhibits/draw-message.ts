/** Draws a few light words on ink over a whole canvas, as large as fits, and a note in smaller type below. */
export function drawMessage(canvas: OffscreenCanvas, message: string, note = ''): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { width, height } = canvas;
  context.fillStyle = '#2b2623';
  context.fillRect(0, 0, width, height);
  const size = Math.min(height * 0.14, (width * 0.84) / Math.max(6, message.length));
  context.font = `500 ${size}px "Noto Sans SC", sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = '#cfc6b6';
  context.fillText(message, width / 2, height / 2, width * 0.9);
  context.strokeStyle = '#8a6b42';
  context.lineWidth = Math.max(1, size * 0.06);
  context.beginPath();
  context.moveTo(width / 2 - size, height / 2 + size * 1.1);
  context.lineTo(width / 2 + size, height / 2 + size * 1.1);
  context.stroke();
  context.font = `400 ${size * 0.45}px "Noto Sans SC", sans-serif`;
  context.fillText(note, width / 2, height - size, width * 0.9);
}
