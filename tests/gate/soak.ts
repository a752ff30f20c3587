import { runGate } from './run-gate.ts';
import { gateSteps } from './steps.ts';

/**
 * The gate's suites with longer rounds: tests that repeat something (kill -9, resume) read SOAK=1
 * and repeat it ten times as often.
 */
process.env.SOAK = '1';
const PATIENCE = 10;
const wanted = process.argv.slice(2);
const suites = ['browser', 'build', 'unit', 'end-to-end', 'electron'];

const status = await runGate(gateSteps(PATIENCE), {
  wanted: wanted.length > 0 ? wanted : suites,
  limitSeconds: PATIENCE * 22 * 60,
  print: console.log,
});
process.exit(status);
