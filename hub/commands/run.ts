import { XunzhanError } from '#model/errors.ts';
import { backup, restore } from './backup.ts';
import { keys } from './keys.ts';
import type { HubOptions } from './options.ts';
import { serve } from './serve.ts';

const help = `npm run hub -- [serve] --port N --data DIR [--address A]
npm run hub -- keys list|add|revoke NAME --data DIR [--role all|host|reader] [--home-page URL] [--label TEXT]
npm run hub -- backup FILE --data DIR     (hubs may run)
npm run hub -- restore FILE --data DIR    (no hub may run)
`;

/** Runs the command that the command line names. */
export async function runCommand(options: HubOptions): Promise<void> {
  switch (options.command) {
    case 'serve':
      return serve(options);
    case 'keys':
      return keys(options);
    case 'backup':
      return backup(options);
    case 'restore':
      return restore(options);
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
