import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Fails with every fault that axe finds on the page, or in the part of it that `within` selects.
 *
 * @param without ids of rules that mean nothing here
 */
export async function expectAccessible(
  page: Page,
  where: string,
  within?: string,
  without: readonly string[] = [],
): Promise<void> {
  const axe = new AxeBuilder({ page }).disableRules([...without]);
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  const told = violations.map(
    ({ id, nodes }) => `${where}: ${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(told).toEqual([]);
}
