import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { plantedTree } from './planted-tree.ts';
import { root } from './run-command.ts';
import { runTool } from './run-tool.ts';

const report = z.object({ diagnostics: z.array(z.object({ code: z.string() })) });

async function findings(path: string, text: string): Promise<string[]> {
  const base = plantedTree({ [path]: text });
  for (const file of ['.oxlintrc.json', 'tsconfig.base.json']) {
    copyFileSync(join(root, file), join(base, file.replace('.base', '')));
  }
  const { stdout } = await runTool('oxlint', 'oxlint', ['--format', 'json', path], {
    limitSeconds: 25,
    cwd: base,
    capture: true,
  });
  return report.parse(JSON.parse(stdout)).diagnostics.map(({ code }) => code);
}

test('allocation in useFrame is caught', async () => {
  const source = `
import { useFrame } from '@react-three/fiber';
import { Vector3 } from 'three';
const home = new Vector3();
export function Walker() {
  useFrame(() => {
    new Vector3().copy(home.clone());
  });
  return null;
}
`;
  const codes = await findings('walker.tsx', source);
  expect(codes).toContain('@react-three(no-new-in-loop)');
  expect(codes).toContain('@react-three(no-clone-in-loop)');
});

test('default exports, any, and promises left alone are caught', async () => {
  const source = `
export const loose: any = 1;
async function later(): Promise<void> {}
later();
export default function nothing() {}
`;
  const codes = await findings('loose.ts', source);
  expect(codes).toContain('import(no-default-export)');
  expect(codes).toContain('typescript(no-explicit-any)');
  expect(codes).toContain('typescript(no-floating-promises)');
});
