import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { Question, Quizzes } from '#model/format/quizzes.ts';
import type { Manifest } from '#model/format/manifest.ts';
import { test } from './served-hall.ts';

const scene = new URL('../../scenes/bridges-guizhou/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, scene), 'utf8'));
const quiz = (read('quizzes.json') as Quizzes).quizzes[0];
const manifest = read('manifest.json') as Manifest;

/** Goes in as a guest who has read the notice. */
async function enter(page: Page, address: string, hash: string): Promise<void> {
  await page.goto(address + hash);
  await page.getByRole('button', { name: /访客参观/ }).click();
  await page.getByRole('button', { name: /我知道了/ }).click();
  await page.locator('html[data-hall="ready"]').waitFor({ timeout: 90_000 });
}

/** Opens an exhibit by its address, as a link would. */
async function open(page: Page, exhibit: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = `#/exhibition/bridges-guizhou/${id}`;
  }, exhibit);
  await expect(page.locator('.reading-sheet')).toBeVisible();
}

async function answer(page: Page, question: Question): Promise<void> {
  const form = page.locator('.reading-sheet');
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const right = [question.answer].flat();
      for (const option of question.options) {
        if (right.includes(option.id))
          await form.getByLabel(option.text['zh-CN'], { exact: true }).check();
      }
      return;
    }
    case 'true-false':
      return form.getByLabel(question.answer ? '对' : '错', { exact: true }).check();
    case 'point':
      return void (await form.getByRole('combobox').selectOption(question.exhibit));
    case 'match':
      for (const [index, pair] of question.pairs.entries()) {
        await form.getByRole('combobox').nth(index).selectOption(pair.id);
      }
      return;
    case 'order':
      return order(page, question);
  }
}

/** Moves each option up until it stands where it belongs. */
async function order(page: Page, question: Extract<Question, { kind: 'order' }>): Promise<void> {
  const rows = page.locator('.reading-sheet ol.quiz-options li');
  for (const [place, option] of question.options.entries()) {
    const text = option.text['zh-CN'];
    for (let moves = 0; moves < 8; moves++) {
      const texts = await rows.locator('.quiz-order-text').allTextContents();
      if (texts[place] === text) break;
      await page.getByRole('button', { name: `上移：${text}` }).click();
    }
  }
}

test('a visitor passes the test, finishes the hall and takes a certificate that can be verified', async ({
  hall,
  page,
}) => {
  if (!quiz) throw new Error('no quiz in the scene');
  await enter(page, hall.address, '#/exhibition/bridges-guizhou');
  await open(page, 'bridges-quiz');
  await page.getByRole('button', { name: '开始答题' }).click();
  for (let asked = 0; asked < (quiz.ask ?? quiz.questions.length); asked++) {
    const prompt = await page.locator('.reading-sheet section h2').textContent();
    const question = quiz.questions.find((one) => one.prompt['zh-CN'] === prompt);
    if (!question) throw new Error(`not in the document: ${prompt}`);
    await answer(page, question);
    await page.getByRole('button', { name: '确定' }).click();
    await expect(page.locator('.quiz-verdict')).toContainText('正确');
    await expect(page.locator('.quiz-verdict')).toContainText(question.explanation['zh-CN']);
    await page.getByRole('button', { name: /下一题|看成绩/ }).click();
  }
  await expect(page.locator('.quiz-score')).toHaveText('通过了');
  const read = page.locator('.reading');
  await page.getByRole('button', { name: '回到展厅' }).click();
  await expect(read).toBeHidden();
  await expect(page.getByText('获得徽章：满分')).toBeVisible();

  for (const exhibit of manifest.completion?.exhibits ?? []) {
    await open(page, exhibit);
    await page.waitForTimeout(2600);
  }
  await page.getByRole('button', { name: '回到展厅' }).click();
  await page.getByRole('button', { name: '进度' }).click();
  await page.getByLabel('证书上的姓名').fill('龘小明');
  await page.getByRole('button', { name: '领取证书' }).click();
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(
    (await page.getByRole('dialog').getByRole('status').textContent()) ?? '',
  )?.[0];
  expect(code).toBeTruthy();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /保存证书/ }).click();
  const file = await (await download).path();
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  // The button that was switched off while it drew has lost the focus; the dialog has not lost the keyboard.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.goto(`${hall.address}#/me`);
  await page.getByLabel('核验码').fill(code?.toLowerCase() ?? '');
  await page.getByRole('button', { name: '查一查' }).click();
  await expect(page.getByText('有效：龘小明')).toBeVisible();
  await page
    .getByLabel('核验码')
    .fill(code?.replace(/.$/, (last) => (last === '7' ? '8' : '7')) ?? '');
  await page.getByRole('button', { name: '查一查' }).click();
  await expect(page.getByText('没有颁发过这个核验码')).toBeVisible();
});

test('models, charts, cases and remarks open and say what they must', async ({ hall, page }) => {
  // An address that leads to an exhibit opens it, also where the hall is entered by it.
  await enter(page, hall.address, '#/exhibition/bridges-guizhou/huajiang');
  await expect(page.locator('.reading-sheet')).toBeVisible();
  await expect(page.getByRole('img', { name: '三维模型，可旋转' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '讲解要点' })).toBeVisible();
  await expect(page.getByText('模型无法显示')).toHaveCount(0);
  await open(page, 'mileage');
  await expect(page.getByRole('table')).toContainText('9,042');
  await open(page, 'bridges-case');
  await expect(page.getByText('后来', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: '想好了，展开讨论' }).click();
  await page.getByRole('button', { name: '看看后来怎样' }).click();
  await expect(page.getByRole('heading', { name: '后来' })).toBeVisible();
  await open(page, 'bridges-messages');
  await page.getByLabel('写一条留言').fill('我参加过测量');
  await page.getByRole('button', { name: '交给工作人员' }).click();
  await expect(page.getByText('已收到')).toBeVisible();
  await expect(page.getByText('还没有留言')).toBeVisible();
});
