import { errorReport } from '#model/errors.ts';
import { readOptions } from './commands/options.ts';
import { runCommand } from './commands/run.ts';

try {
  await runCommand(readOptions(process.argv.slice(2)));
} catch (error) {
  const { code, text } = errorReport(error);
  process.stderr.write(`${text['zh-CN']}\n${text.en ?? ''}\n(${code})\n`);
  if (code === 'internal') process.stderr.write(`${String(error)}\n`);
  process.exit(1);
}
