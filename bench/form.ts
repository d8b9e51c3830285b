import type { BrowserContext, Page } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';
import { openOfficePages } from './lib/officePages.ts';
import { runStrokeBench, type Ends } from './lib/strokeBench.ts';
import { betweenStrokes, timeStroke } from './lib/strokeProbe.ts';

/*
 * From a stroke in a field at one end of a call to the frame of the other end that shows it, through the real pages and
 * the real server, durable on the way: console to kiosk, then kiosk to console; against Socket.IO that passes a point on
 * and a canvas that draws it, in the same browser, while the same call runs.
 */

/** Pages are laid out, and a field is free for the other side once nobody has written in it for a moment. */
const SETTLE_MS = 2_000;
const ROW = '.form-row';
const [NAME, KANA] = ['氏名', 'フリガナ'] as const;
const KEYS = ['ア', 'カ', 'サ', 'タ', 'ナ', 'ハ', 'マ', 'ヤ', 'ラ', 'ワ'] as const;

/** The product's two pages in a call, both at the same page of the same form. */
async function openForm(context: BrowserContext, origin: string): Promise<Ends> {
  const office = await openOfficePages(context, origin);
  await office.ring(1_000);
  await office.accept();
  const { kiosk, specialist } = office;
  // Who is in the room is asked in every call, over the lower part of the screen.
  await kiosk.getByRole('button', { name: 'ひとり' }).first().dispatchEvent('click');
  await specialist.locator('#person').focus();
  await specialist.keyboard.press('0');
  await specialist.locator('.form .form-step').nth(1).click();
  await atConsole(specialist, NAME).focus();
  await kiosk.locator(ROW).filter({ hasText: NAME }).first().waitFor();
  await sleep(SETTLE_MS);
  return { kiosk, specialist };
}

const atConsole = (page: Page, label: string) =>
  page
    .locator('.form')
    .getByRole('textbox', { name: new RegExp(`^${label}`) })
    .first();

/** The specialist types, and the resident looks on. */
async function fromConsole({ kiosk, specialist }: Ends, count: number): Promise<number[]> {
  const field = atConsole(specialist, NAME);
  await field.fill('');
  await field.focus();
  await sleep(SETTLE_MS / 2);
  const times: number[] = [];
  let typed = '';
  for (let n = 0; n < count; n += 1) {
    const letter = String.fromCodePoint(0x61 + (n % 26));
    typed += letter;
    const seen = { page: kiosk, selector: ROW, words: NAME };
    times.push(await timeStroke(specialist, () => specialist.keyboard.press(letter), seen, typed));
    await betweenStrokes(n);
  }
  return times;
}

/** The resident types on the keys of the screen, and the specialist looks on. */
async function fromKiosk({ kiosk, specialist }: Ends, count: number): Promise<number[]> {
  await atConsole(specialist, KANA).fill('');
  await atConsole(specialist, NAME).focus();
  // The field is free for the resident when the specialist has left it for a moment.
  await sleep(SETTLE_MS);
  await kiosk.locator(ROW).filter({ hasText: KANA }).first().getByRole('button').first().click();
  await sleep(SETTLE_MS);
  const times: number[] = [];
  let typed = '';
  for (let n = 0; n < count; n += 1) {
    const key = KEYS[n % KEYS.length] ?? 'ア';
    typed += key;
    const press = () => kiosk.getByRole('button', { name: key, exact: true }).first().click();
    const seen = { page: specialist, selector: '.form input', words: '' };
    times.push(await timeStroke(kiosk, press, seen, typed));
    await betweenStrokes(n);
  }
  await kiosk.getByRole('button', { name: '一覧へ もどる' }).first().click();
  await kiosk.locator(ROW).filter({ hasText: NAME }).first().waitFor();
  return times;
}

await runStrokeBench('form', { open: openForm, fromConsole, fromKiosk });
