import type { Certificate } from '#model/host-api/learning.ts';
import { localText } from '#model/language.ts';
import type { Language } from '#model/language.ts';
import { certificateTexts } from '../i18n/certificate-texts.ts';
import { brokenLines } from './broken-lines.ts';

/** A4 landscape at 200 dots an inch, pixels. */
const sheet = { width: 2339, height: 1654 } as const;
/** What stays free at the sides for text, and where the foot stands, pixels. */
const margin = 210;
const foot = 250;

const paper = '#efe8db';
const ink = '#211d1a';
const muted = '#49423b';
const cinnabar = '#9e2b25';
const bronze = '#8a6b42';

/**
 * Serifs of the systems follow the bundled face, so that a rare character of a name comes in a like hand: those of
 * Linux, macOS and Windows (whose rarest are in a file of their own).
 */
const serif =
  "'Noto Serif SC', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', SimSun, SimSun-ExtB, serif";
const sans = "'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";

interface Writing {
  y: number;
  size: number;
  colour: string;
  family: string;
}

/**
 * Draws a certificate with the bundled faces; characters that they lack come from the system's own fonts, so that
 * any name can be written. No emblem, no seal: an organisation adds its own where it is entitled to.
 */
export async function drawCertificate(
  certificate: Certificate,
  language: Language,
): Promise<HTMLCanvasElement> {
  const t = certificateTexts[language];
  const hall = t.hallTitle(localText(certificate.exhibition, language));
  const all = t.heading + certificate.name + hall + t.earned + t.verify + t.host;
  const faces = ["600 80px 'Noto Serif SC'", "400 40px 'Noto Sans SC'"];
  await Promise.all(faces.map((face) => document.fonts.load(face, all)));
  const canvas = document.createElement('canvas');
  canvas.width = sheet.width;
  canvas.height = sheet.height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  drawFrame(context);
  const middle = sheet.width / 2;
  const room = sheet.width - 2 * margin;

  context.textAlign = 'center';
  const measure = (text: string) => context.measureText(text).width;
  const set = ({ size, colour, family }: Writing) => {
    context.fillStyle = colour;
    context.font = `${family === serif ? 600 : 400} ${size}px ${family}`;
  };
  /** In one line, as large as there is room. */
  const write = (text: string, writing: Writing) => {
    for (let { size } = writing; ; size -= 4) {
      set({ ...writing, size });
      if (size <= 24 || measure(text) <= room) break;
    }
    context.fillText(text, middle, writing.y);
  };

  context.letterSpacing = language === 'zh-CN' ? '28px' : '4px';
  write(t.heading, { y: 372, size: 132, colour: ink, family: serif });
  context.letterSpacing = '0px';
  context.fillStyle = cinnabar;
  context.fillRect(middle - 90, 436, 180, 8);
  write(certificate.name, { y: 690, size: 128, colour: ink, family: serif });
  context.fillStyle = bronze;
  context.fillRect(middle - 480, 740, 960, 2);
  write(t.earned, { y: 858, size: 50, colour: muted, family: sans });
  const title: Writing = { y: 994, size: 80, colour: ink, family: serif };
  set(title);
  const lines = brokenLines(hall, room, measure);
  lines.forEach((line, index) => write(line, { ...title, y: title.y + index * 108 }));

  context.fillStyle = bronze;
  context.fillRect(foot, 1312, sheet.width - 2 * foot, 2);
  const corner = (text: string, side: 'left' | 'right', writing: Writing) => {
    set(writing);
    context.textAlign = side;
    context.fillText(text, side === 'left' ? foot : sheet.width - foot, writing.y);
  };
  corner(t.code(certificate.code), 'left', { y: 1402, size: 44, colour: ink, family: sans });
  corner(t.verify, 'left', { y: 1468, size: 34, colour: muted, family: sans });
  corner(t.day(certificate.day), 'right', { y: 1402, size: 44, colour: ink, family: sans });
  corner(t.host, 'right', { y: 1470, size: 44, colour: bronze, family: serif });
  return canvas;
}

function drawFrame(context: CanvasRenderingContext2D): void {
  context.fillStyle = paper;
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.strokeStyle = bronze;
  for (const [inset, thick] of [
    [70, 6],
    [88, 2],
  ] as const) {
    context.lineWidth = thick;
    context.strokeRect(inset, inset, sheet.width - 2 * inset, sheet.height - 2 * inset);
  }
}
