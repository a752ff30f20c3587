import { runGate } from './run-gate.ts';

/**
 * The gate's suites with longer rounds: tests that repeat something (kill -9, resume) read SOAK=1
 * and repeat it ten times as often.
 */
process.env.SOAK = '1';
const wanted = process.argv.slice(2);
const suites = ['browser', 'build', 'unit', 'end-to-end', 'electron'];
process.exit(await runGate(wanted.length > 0 ? wanted : suites, 10));
