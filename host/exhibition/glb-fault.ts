import type { Language } from '#model/language.ts';

const jsonChunk = 0x4e4f534a;

/**
 * What is wrong with a GLB as part of a package: its frame (glTF 2.0, 4.4), or files outside it that it would fetch.
 * Undefined when nothing is.
 */
export function glbFault(bytes: Uint8Array): Record<Language, string> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 20 || view.getUint32(8, true) !== bytes.length) return damaged;
  const length = view.getUint32(12, true);
  if (view.getUint32(16, true) !== jsonChunk || 20 + length > bytes.length) return damaged;
  let document: unknown;
  try {
    document = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(20, 20 + length)),
    );
  } catch {
    return damaged;
  }
  const outside = externalAddress(document);
  if (outside === undefined) return undefined;
  return {
    'zh-CN': `模型引用了外部文件 ${outside}。请导出为单个 GLB，把贴图和数据都装进去。`,
    en: `The model refers to the outside file ${outside}. Export it as one GLB with textures and data inside.`,
  };
}

const damaged: Record<Language, string> = {
  'zh-CN': 'GLB 文件已损坏或不完整。请重新导出 glTF 2.0 的 GLB。',
  en: 'The GLB is damaged or incomplete. Export it again as glTF 2.0 GLB.',
};

function externalAddress(document: unknown): string | undefined {
  if (typeof document !== 'object' || document === null) return undefined;
  for (const list of ['buffers', 'images']) {
    const items: unknown = Object.entries(document).find(([key]) => key === list)?.[1];
    if (!Array.isArray(items)) continue;
    for (const item of items) {
      if (typeof item !== 'object' || item === null || !('uri' in item)) continue;
      if (typeof item.uri === 'string' && !item.uri.startsWith('data:')) return item.uri;
    }
  }
  return undefined;
}
