import { XunzhanError } from '#model/errors.ts';
import { keys } from './keys.ts';
import type { HubOptions } from './options.ts';
import { serve } from './serve.ts';

const help = `npm run hub -- [serve] --port N --data DIR [--address A]
npm run hub -- keys list|add|revoke NAME --data DIR [--role all|host|reader] [--home-page URL] [--label TEXT]
`;

/** Runs the command that the command line names. */
export async function runCommand(options: HubOptions): Promise<void> {
  switch (options.command) {
    case 'serve':
      return serve(options);
    case 'keys':
      return keys(options);
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
