import { expect, type Locator, type Page } from '@playwright/test';
import { PATIENCE } from './partyPage.ts';

/** What a text field is filled with, by what it is called. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/フリガナ|カナ/, 'ミホン タロウ'],
  [/郵便番号/, '154-0001'],
  [/町名まで/, '東京都世田谷区池尻'],
  [/丁目/, '1-2-3'],
  [/電話/, '03-0000-0000'],
  [/生年月日|月日|日$/, '昭和25年3月1日'],
  [/番号/, '1234567890'],
  [/通数|人数|数$|歳/, '1'],
  [/氏名|名前/, '見本 太郎'],
];

/** Fills whatever a form asks for, page by page, until nothing is missing any more. */
export async function fillForm(page: Page): Promise<void> {
  const form = page.locator('.form');
  const missing = form.getByText(/あと\d+項目で/);
  const steps = form.locator('.form-step');
  for (let at = 0; at < (await steps.count()); at += 1) {
    await steps.nth(at).click();
    // What is chosen may ask for more.
    for (let round = 0; round < 3; round += 1) await fillPage(form);
  }
  await expect(missing).toBeHidden(PATIENCE);
}

async function fillPage(form: Locator): Promise<void> {
  for (const field of await form.locator('.form-field').all()) {
    if ((await field.locator('.form-label__must').count()) === 0) continue;
    const choice = field.locator('input[type="radio"], input[type="checkbox"]');
    if ((await choice.count()) > 0) {
      if ((await field.locator(':checked').count()) === 0)
        await choice.first().check({ force: true });
      continue;
    }
    for (const control of await field.locator('input, textarea').all()) await fillText(control);
  }
}

async function fillText(control: Locator): Promise<void> {
  if ((await control.inputValue()) !== '' || !(await control.isEditable())) return;
  const name = await control.evaluate((input) =>
    input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement
      ? (input.labels?.[0]?.textContent ?? '')
      : '',
  );
  const plain = name.replace('必須', '');
  await control.fill(WORDS.find(([pattern]) => pattern.test(plain))?.[1] ?? '見本');
  await control.blur();
}
