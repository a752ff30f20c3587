import { parseArgs } from 'node:util';
import { XunzhanError } from '#model/errors.ts';

/** What the command line says. */
export interface HubOptions {
  command: string;
  operands: readonly string[];
  /** Data folder; with PostgreSQL it only tells where the backup key lies. */
  data: string;
  port: number;
  address: string;
  role: string | undefined;
  homePage: string | undefined;
  label: string | undefined;
}

const defaultPort = 4180;

/** Reads the command line. @throws XunzhanError `hub/options`. */
export function readOptions(args: readonly string[]): HubOptions {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string', default: 'data/hub' },
        port: { type: 'string', default: String(defaultPort) },
        address: { type: 'string', default: '127.0.0.1' },
        role: { type: 'string' },
        'home-page': { type: 'string' },
        label: { type: 'string' },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new TypeError('--port');
    const [command = 'serve', ...operands] = positionals;
    return {
      command,
      operands,
      data: values.data,
      port,
      address: values.address,
      role: values.role,
      homePage: values['home-page'],
      label: values.label,
    };
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    throw new XunzhanError(
      'hub/options',
      {
        'zh-CN': `命令写法有误：${detail}。用 npm run hub -- help 查看用法。`,
        en: `The command cannot be read: ${detail}. See npm run hub -- help.`,
      },
      { cause: error },
    );
  }
}
