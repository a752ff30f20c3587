import { parseArgs } from 'node:util';
import { XunzhanError } from '#model/errors.ts';
import { bakeCommand } from './bake-command.ts';

const usage = `用法 usage: npm run exhibition -- COMMAND …
  bake DIR [--quality quick|full] [--room ID] [--force]   计算光照 compute the light`;

/** The exhibition tools: returns the exit status. */
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      quality: { type: 'string', default: 'full' },
      room: { type: 'string' },
      force: { type: 'boolean', default: false },
    },
  });
  const [command, ...paths] = positionals;
  const [first] = paths;
  if (command === 'bake' && first !== undefined) {
    const { quality, room, force } = values;
    if (quality === 'quick' || quality === 'full') {
      return bakeCommand(first, { quality, force, ...(room === undefined ? {} : { room }) });
    }
  }
  console.error(usage);
  return 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (cause) {
  if (!(cause instanceof XunzhanError)) throw cause;
  console.error(`${cause.text['zh-CN']}\n${cause.text.en ?? ''}`);
  process.exitCode = 1;
}
