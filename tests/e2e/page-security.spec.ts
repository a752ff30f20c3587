import { expect } from '@playwright/test';
import { test } from './served-hall.ts';

test('the page asks no other host for anything, and breaks its own policy nowhere', async ({
  page,
  hall,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(hall.address) && !/^(blob|data):/.test(url)) foreign.push(url);
  });
  const broken: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) broken.push(message.text());
  });
  const response = await page.goto(hall.address);
  expect(response?.headers()['content-security-policy']).toContain("default-src 'self'");
  expect(response?.headers()['x-content-type-options']).toBe('nosniff');
  await page.waitForLoadState('networkidle');
  expect(foreign).toEqual([]);
  expect(broken).toEqual([]);
});

test('nothing above the page’s folder is served', async ({ request, hall }) => {
  for (const path of ['..%2fpackage.json', '%2e%2e/package.json', '..%5cpackage.json']) {
    expect((await request.get(hall.address + path)).ok(), path).toBe(false);
  }
});

test('another site’s page can not call the host', async ({ request, hall }) => {
  const response = await request.post(`${hall.address}api/call/host.status`, {
    headers: { Origin: 'https://example.com' },
    data: {},
  });
  expect(response.status()).toBe(403);
});
