import type { BrowserContext } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';
import { openOfficePages } from './lib/officePages.ts';
import { runStrokeBench, type Ends } from './lib/strokeBench.ts';
import { betweenStrokes, timeStroke } from './lib/strokeProbe.ts';

/*
 * From a stroke in the 筆談 (real-time text) at one end of a call to the frame of the other end that shows it, through
 * the real pages and the real server: typed at the console and seen under the face at the kiosk, then typed on the keys
 * of the kiosk and seen at the console; against Socket.IO that passes a point on and a canvas that draws it, in the same
 * browser, while the same call runs.
 */

/** Pages are laid out. */
const SETTLE_MS = 2_000;
const KEYS = ['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ'] as const;

/** The line that the other side is writing: those before it have the same words. */
const GOING = {
  kiosk: '.written-line:has(.written-line__going)',
  specialist: '.writing-line:has(.writing-line__going)',
} as const;

/** The product's two pages in a call, each with the 筆談 open. */
async function openWriting(context: BrowserContext, origin: string): Promise<Ends> {
  const office = await openOfficePages(context, origin);
  await office.ring(1_000);
  await office.accept();
  const { kiosk, specialist } = office;
  for (const name of ['ひとり', '筆談']) {
    await kiosk.getByRole('button', { name }).first().dispatchEvent('click');
  }
  await specialist.getByRole('button', { name: /^筆談/ }).first().dispatchEvent('click');
  await kiosk.locator('.writing-row__field').waitFor();
  await specialist.locator('.writing__row input').waitFor();
  await sleep(SETTLE_MS);
  return { kiosk, specialist };
}

/** The specialist types, and the resident reads. */
async function fromConsole({ kiosk, specialist }: Ends, count: number): Promise<number[]> {
  await specialist.locator('.writing__row input').focus();
  const times: number[] = [];
  let typed = '';
  for (let n = 0; n < count; n += 1) {
    const letter = String.fromCodePoint(0x61 + (n % 26));
    typed += letter;
    const seen = { page: kiosk, selector: GOING.kiosk, words: '' };
    times.push(await timeStroke(specialist, () => specialist.keyboard.press(letter), seen, typed));
    await betweenStrokes(n);
  }
  await specialist.keyboard.press('Enter');
  return times;
}

/** The resident types on the keys of the screen, and the specialist reads. */
async function fromKiosk({ kiosk, specialist }: Ends, count: number): Promise<number[]> {
  const times: number[] = [];
  let typed = '';
  for (let n = 0; n < count; n += 1) {
    const key = KEYS[n % KEYS.length] ?? 'あ';
    typed += key;
    const press = () => kiosk.getByRole('button', { name: key, exact: true }).first().click();
    const seen = { page: specialist, selector: GOING.specialist, words: '' };
    times.push(await timeStroke(kiosk, press, seen, typed));
    await betweenStrokes(n);
  }
  await kiosk.getByRole('button', { name: '送る' }).first().click();
  return times;
}

await runStrokeBench('rtt-text', { open: openWriting, fromConsole, fromKiosk });
