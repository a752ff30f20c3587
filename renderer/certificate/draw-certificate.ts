import type { Certificate } from '#model/host-api/learning.ts';
import { localText } from '#model/language.ts';
import type { Language } from '#model/language.ts';
import { certificateTexts } from '../i18n/certificate-texts.ts';

/** A4 landscape at 200 dots an inch, pixels. */
const sheet = { width: 2339, height: 1654 } as const;

const paper = '#efe8db';
const ink = '#211d1a';
const muted = '#49423b';
const cinnabar = '#9e2b25';
const bronze = '#8a6b42';

/**
 * Draws a certificate with the bundled faces; characters that they lack come from the system's own fonts, so that
 * any name can be written. No emblem, no seal: an organisation adds its own where it is entitled to.
 */
export async function drawCertificate(
  certificate: Certificate,
  language: Language,
): Promise<HTMLCanvasElement> {
  const t = certificateTexts[language];
  const hall = localText(certificate.exhibition, language);
  const all = t.heading + certificate.name + t.body(hall) + t.verify + t.host;
  const faces = ["600 80px 'Noto Serif SC'", "400 40px 'Noto Sans SC'"];
  await Promise.all(faces.map((face) => document.fonts.load(face, all)));
  const canvas = document.createElement('canvas');
  canvas.width = sheet.width;
  canvas.height = sheet.height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const middle = sheet.width / 2;
  context.fillStyle = paper;
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.strokeStyle = bronze;
  context.lineWidth = 6;
  context.strokeRect(70, 70, sheet.width - 140, sheet.height - 140);
  context.lineWidth = 2;
  context.strokeRect(88, 88, sheet.width - 176, sheet.height - 176);
  context.textAlign = 'center';
  const write = (text: string, y: number, size: number, colour: string, serif: boolean) => {
    const family = serif
      ? "'Noto Serif SC', 'Songti SC', SimSun, serif"
      : "'Noto Sans SC', sans-serif";
    context.fillStyle = colour;
    for (let shrunk = size; ; shrunk -= 4) {
      context.font = `${serif ? 600 : 400} ${shrunk}px ${family}`;
      if (shrunk <= 24 || context.measureText(text).width <= sheet.width - 420) break;
    }
    context.fillText(text, middle, y);
  };
  write(t.heading, 400, 128, ink, true);
  context.fillStyle = cinnabar;
  context.fillRect(middle - 90, 460, 180, 8);
  write(certificate.name, 720, 112, ink, true);
  write(t.body(hall), 900, 52, ink, false);
  write(t.day(certificate.day), 1180, 44, muted, false);
  write(t.code(certificate.code), 1290, 44, ink, false);
  write(t.verify, 1380, 32, muted, false);
  write(t.host, 1490, 40, bronze, true);
  return canvas;
}
