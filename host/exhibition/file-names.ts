import { mediaPathSchema } from '#model/format/common.ts';
import type { Language } from '#model/language.ts';

/** Names that Windows keeps for devices, with any extension. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?$/i;

/** Why a path can't be part of a package; undefined when it can. */
export function nameFault(
  path: string,
): { code: string; text: Record<Language, string> } | undefined {
  if (path.split(/[\\/]/).includes('..')) {
    return fault(
      'file/outside',
      '路径里有“..”，会指到展览文件夹之外。请拒收此包，并查明来历。',
      'The path holds ".." and would lead out of the exhibition. Refuse this package and find out where it comes from.',
    );
  }
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) {
    return fault(
      'file/absolute',
      '路径以“/”或盘符开头。包内路径只能从展览文件夹算起。',
      'The path begins with "/" or a drive letter. Paths in a package start at the exhibition\'s folder.',
    );
  }
  if (path.includes('\\')) {
    return fault(
      'file/backslash',
      '路径里有反斜杠。请用正斜杠“/”重新打包。',
      'The path holds a backslash. Pack again with forward slashes.',
    );
  }
  const bad = path
    .split('/')
    .find((segment) => reserved.test(segment) || /[. ]$/.test(segment) || segment.startsWith(' '));
  if (bad !== undefined || !mediaPathSchema.safeParse(path).success) {
    return fault(
      'file/name',
      '文件名过长，或含有 Windows 不允许的字符、保留名（如 CON）、首尾空格或句点。请改名。',
      'The name is too long or holds characters that Windows forbids, a reserved name such as CON, or a space or full stop at an end. Rename it.',
    );
  }
  return undefined;
}

function fault(code: string, chinese: string, english: string) {
  return { code, text: { 'zh-CN': chinese, en: english } };
}
