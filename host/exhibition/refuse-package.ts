import { XunzhanError } from '#model/errors.ts';

/** Why a package is not opened. Nothing of it is kept. */
export const refuse = {
  notZip: (detail: string) =>
    refusal(
      'package/not-zip',
      `文件不是有效的展览包，或没有下载、拷贝完整（${detail}）。请重新拷贝。`,
      `The file is no valid package, or was not copied whole (${detail}). Copy it again.`,
    ),
  tooMany: (count: number) =>
    refusal(
      'package/too-many-files',
      `包里有 ${count} 个文件，超过上限。正常的展览没有这么多，请查明来历。`,
      `The package holds ${count} files, more than any exhibition needs. Find out where it comes from.`,
    ),
  tooLarge: (path: string) =>
    refusal(
      'package/too-large',
      `解开后会占用过多空间（${path}）。可能是压缩炸弹，已拒绝；请查明来历。`,
      `Unpacked it would take too much space (${path}). It may be a zip bomb and is refused; find out where it comes from.`,
    ),
  name: (path: string, code: string, chinese: string, english: string) =>
    refusal(code.replace('file/', 'package/'), `${path}：${chinese}`, `${path}: ${english}`),
  link: (path: string) =>
    refusal(
      'package/link',
      `${path} 是符号链接或特殊文件，已拒绝。请查明来历。`,
      `${path} is a symbolic link or a special file, which is refused. Find out where the package comes from.`,
    ),
  encrypted: (path: string) =>
    refusal(
      'package/encrypted',
      `${path} 加了密码，无法核验。请用 pack 命令重新打包。`,
      `${path} is encrypted and can't be verified. Pack it again with the pack command.`,
    ),
  sameName: (path: string, other: string) =>
    refusal(
      'package/same-name',
      `${path} 与 ${other} 同名（或只差大小写），会互相覆盖，已拒绝。`,
      `${path} and ${other} have the same name (or differ in case only) and would overwrite each other; refused.`,
    ),
  type: (path: string) =>
    refusal(
      'package/type',
      `展览包里不允许 ${path} 这种文件（不收 SVG、HTML、脚本和其他程序）。已拒绝。`,
      `Files like ${path} are not allowed in packages (no SVG, HTML, scripts or programs). Refused.`,
    ),
  noContentList: () =>
    refusal(
      'package/no-content-list',
      '缺少 content.json，或它不是有效的清单。请用 pack 命令打包，不要手工压缩。',
      'content.json is missing or no valid list. Use the pack command; do not zip by hand.',
    ),
  listed: (path: string) =>
    refusal(
      'package/missing-file',
      `清单里有 ${path}，包里却没有。包不完整，请重新拷贝。`,
      `${path} is on the list but not in the package. The package is incomplete; copy it again.`,
    ),
  unlisted: (path: string) =>
    refusal(
      'package/unlisted-file',
      `包里有清单之外的文件 ${path}。包被改动过，已拒绝。`,
      `The package holds ${path}, which is not on its list. It has been tampered with and is refused.`,
    ),
  hash: (path: string) =>
    refusal(
      'package/wrong-hash',
      `${path} 的校验值不符：文件已损坏或被改动。已拒绝，请向提供者重新索取。`,
      `${path} does not match its checksum: it is damaged or was changed. Refused; ask the provider for it again.`,
    ),
  exists: (path: string) =>
    refusal(
      'package/target-exists',
      `目标文件夹 ${path} 已存在，没有覆盖。请另选文件夹。`,
      `The folder ${path} exists already and was not overwritten. Choose another.`,
    ),
  document: (detail: { 'zh-CN': string; en: string }) =>
    refusal('package/invalid', detail['zh-CN'], detail.en),
};

function refusal(code: string, chinese: string, english: string): XunzhanError {
  return new XunzhanError(code, { 'zh-CN': chinese, en: english });
}
