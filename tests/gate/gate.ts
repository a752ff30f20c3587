import { runGate } from './run-gate.ts';

// Not exitCode: something that still holds the process must not keep the gate from ending.
process.exit(await runGate(process.argv.slice(2), 1));
