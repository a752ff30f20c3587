/**
 * The gate's suites with longer rounds: tests that repeat something (kill -9, resume, sync) read
 * SOAK=1 and repeat it more often.
 */
process.env.SOAK = '1';
process.argv.push('unit', 'browser', 'build', 'end-to-end', 'electron');
await import('./gate.ts');
