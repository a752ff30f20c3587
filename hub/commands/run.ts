import { XunzhanError } from '#model/errors.ts';
import type { HubOptions } from './options.ts';

const help = `npm run hub -- [serve] --port N --data DIR [--address A]
npm run hub -- keys list|add|revoke NAME --data DIR [--role all|host|reader] [--home-page URL] [--label TEXT]
npm run hub -- backup FILE --data DIR     (hubs may run)
npm run hub -- restore FILE --data DIR    (no hub may run)
`;

/** Runs the command that the command line names; each loads only what it needs itself. */
export async function runCommand(options: HubOptions): Promise<void> {
  switch (options.command) {
    case 'serve':
      return (await import('./serve.ts')).serve(options);
    case 'keys':
      return (await import('./keys.ts')).keys(options);
    case 'backup':
      return (await import('./backup.ts')).backup(options);
    case 'restore':
      return (await import('./backup.ts')).restore(options);
    case 'help':
      process.stdout.write(help);
      return undefined;
    default:
      throw new XunzhanError('hub/options', {
        'zh-CN': `没有 ${options.command} 这个命令。\n${help}`,
        en: `There is no command ${options.command}.\n${help}`,
      });
  }
}
