import { parseArgs } from 'node:util';
import { XunzhanError } from '#model/errors.ts';
import { bakeCommand } from './bake-command.ts';
import { measureExhibition } from './check.ts';
import { writeJsonSchemas } from './json-schemas.ts';
import { packExhibition } from './pack.ts';
import { openPackage } from './package-file.ts';
import { problemLines } from './print-problems.ts';
import { budgetLines } from './report-budget.ts';

const usage = `用法 usage: npm run exhibition -- COMMAND …
  check DIR_OR_FILE [--viewpoints]                        检查 look for faults; what headsets have to draw
  pack DIR OUT.xunzhan                                    打包 make a package
  unpack FILE DIR                                         解包 take one apart
  schema                                                  生成 JSON Schema write scenes/schema/
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
      viewpoints: { type: 'boolean', default: false },
    },
  });
  const [command, ...paths] = positionals;
  const [first, second] = paths;
  if (command === 'check' && first !== undefined) return check(first, values.viewpoints);
  if (command === 'pack' && first !== undefined && second !== undefined) {
    const { contentHash, files } = await packExhibition(first, second);
    console.log(`${second}: ${files} 个文件 files, ${contentHash}`);
    return 0;
  }
  if (command === 'unpack' && first !== undefined && second !== undefined) {
    await (await openPackage(first)).extract(second);
    console.log(second);
    return 0;
  }
  if (command === 'schema') {
    console.log((await writeJsonSchemas('scenes/schema')).join('\n'));
    return 0;
  }
  if (command === 'bake' && first !== undefined) {
    const { quality, room, force } = values;
    if (quality === 'quick' || quality === 'full') {
      return bakeCommand(first, { quality, force, ...(room === undefined ? {} : { room }) });
    }
  }
  console.error(usage);
  return 1;
}

async function check(path: string, everyViewpoint: boolean): Promise<number> {
  const { problems, budget } = await measureExhibition(path);
  if (budget) {
    const lines = budgetLines(budget.measured, budget.documents, everyViewpoint);
    for (const line of lines) console.log(line);
  }
  for (const line of problemLines(problems)) console.log(line);
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (cause) {
  if (!(cause instanceof XunzhanError)) throw cause;
  console.error(`${cause.text['zh-CN']}\n${cause.text.en ?? ''}`);
  process.exitCode = 1;
}
