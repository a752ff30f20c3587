import type { Certificate } from '#model/host-api/learning.ts';
import { localText } from '#model/language.ts';
import type { Language } from '#model/language.ts';
import { certificateTexts } from '../i18n/certificate-texts.ts';
import { brokenLines } from './broken-lines.ts';
import {
  bronze,
  cinnabar,
  drawFrame,
  foot,
  ink,
  margin,
  muted,
  sheet,
} from './certificate-sheet.ts';

/** On paper: 300 dots an inch; the sheet is laid out at 200. */
const dots = 1.5;

/**
 * Serifs of the systems follow the bundled face, so that a rare character of a name comes in a like hand: those of
 * Linux, macOS and Windows (whose rarest are in a file of their own).
 */
const serif =
  "'Noto Serif SC', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', SimSun, SimSun-ExtB, serif";
const sans = "'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";

/** From the heading to the foot, and between two lines of a long title, pixels. */
const block = { top: 500, bottom: 1290, line: 108 };

interface Writing {
  y: number;
  size: number;
  colour: string;
  family: string;
}

/**
 * Draws a certificate with the bundled faces; characters that they lack come from the system's own fonts, so that
 * any name can be written. No emblem, no seal: an organisation sets its own over its name and the day.
 *
 * @param issuer the organisation whose host this is; empty where nobody has said
 */
export async function drawCertificate(
  certificate: Certificate,
  issuer: string,
  language: Language,
): Promise<HTMLCanvasElement> {
  const t = certificateTexts[language];
  const hall = t.hallTitle(localText(certificate.exhibition, language));
  const all = t.heading + certificate.name + hall + t.earned + t.verify + t.host + issuer;
  const faces = ["600 80px 'Noto Serif SC'", "400 40px 'Noto Sans SC'"];
  await Promise.all(faces.map((face) => document.fonts.load(face, all)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(sheet.width * dots);
  canvas.height = Math.round(sheet.height * dots);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.scale(dots, dots);
  drawFrame(context);
  const middle = sheet.width / 2;
  const room = sheet.width - 2 * margin;

  const measure = (text: string) => context.measureText(text).width;
  const set = ({ size, colour, family }: Writing) => {
    context.fillStyle = colour;
    context.font = `${family === serif ? 600 : 400} ${size}px ${family}`;
  };
  /** Sets the face for one line, as large as there is room. @returns how wide the line is */
  const fit = (text: string, writing: Writing, within = room) => {
    for (let { size } = writing; ; size -= 2) {
      set({ ...writing, size });
      if (size <= 24 || measure(text) <= within) return measure(text);
    }
  };
  const write = (text: string, writing: Writing, aside = 0) => {
    const width = fit(text, writing);
    context.textAlign = 'center';
    context.fillText(text, middle + aside, writing.y);
    return width;
  };
  const line = (y: number, width: number, colour: string, thick: number) => {
    context.fillStyle = colour;
    context.fillRect(middle - width / 2, y, width, thick);
  };

  const spacing = language === 'zh-CN' ? 28 : 4;
  context.letterSpacing = `${spacing}px`;
  // The space behind the last letter is none of the heading.
  write(t.heading, { y: 372, size: 132, colour: ink, family: serif }, spacing / 2);
  context.letterSpacing = '0px';
  line(436, 180, cinnabar, 8);

  const title: Writing = { y: 0, size: 80, colour: ink, family: serif };
  set(title);
  const lines = brokenLines(hall, room, measure);
  // Name, what for, and title stand in the middle of what heading and foot leave.
  const height = 430 + (lines.length - 1) * block.line;
  const top = block.top + (block.bottom - block.top - height) / 2;
  const width = write(certificate.name, { y: top + 110, size: 128, colour: ink, family: serif });
  line(top + 162, Math.max(960, width + 80), bronze, 2);
  write(t.earned, { y: top + 282, size: 50, colour: muted, family: sans });
  lines.forEach((part, index) => write(part, { ...title, y: top + 414 + index * block.line }));

  line(1312, sheet.width - 2 * foot, bronze, 2);
  const corner = (text: string, side: 'left' | 'right', writing: Writing) => {
    fit(text, writing, sheet.width / 2 - foot);
    context.textAlign = side;
    context.fillText(text, side === 'left' ? foot : sheet.width - foot, writing.y);
  };
  const firm = { y: 1402, size: 44, colour: ink };
  corner(t.code(certificate.code), 'left', { ...firm, family: sans });
  corner(t.verify, 'left', { y: 1468, size: 34, colour: muted, family: sans });
  corner(issuer || t.host, 'right', { ...firm, family: serif });
  corner(t.day(certificate.day), 'right', { y: 1468, size: 40, colour: ink, family: sans });
  return canvas;
}
