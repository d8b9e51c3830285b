import { expect, test } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { CONSOLE_SIZES, inspect } from '../support/office/inspect.ts';
import { openOffice, type Office } from '../support/office/office.ts';
import { pngPicture } from '../support/pages/pictures.ts';
import { endlessPdf, japanesePdf, lockedPdf } from '../support/pages/pdfFiles.ts';
import { findColours } from '../support/paper/pixels.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice();
});
test.afterAll(() => office.close());

/** A picture of 10,000 × 5,001 pixels, as its header says. */
function hugePicture(): Buffer {
  const picture = pngPicture({ width: 1, height: 1 });
  picture.writeUInt32BE(10_000, 16);
  picture.writeUInt32BE(5_001, 20);
  return picture;
}

test('[PG44] [PG46] [PG47] a specialist shows a PDF sheet by sheet; hostile files are refused and the call goes on', async () => {
  test.setTimeout(180_000);
  const { kiosk, specialist } = office;
  const { page } = specialist;
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });
  const dialog = page.getByRole('dialog');
  const choose = (given: Parameters<typeof page.setInputFiles>[1]) =>
    page.locator('.share-dialog input[type=file]').setInputFiles(given);
  await specialist.shows('available');
  await kiosk.request();
  await specialist.shows('ringing');
  await specialist.accept();
  await kiosk.shows('call');

  await test.step('a hostile file is refused with its reason', async () => {
    await page.getByRole('button', { name: /ページを見せる/ }).click();
    const zeros = test.info().outputPath('zeros.pdf');
    writeFileSync(zeros, Buffer.alloc(200 * 1024 * 1024));
    const hostile: [string, Parameters<typeof choose>[0], RegExp][] = [
      ['200 MB', zeros, /ファイルが大きすぎます/],
      ['a program', file('program.pdf', Buffer.from('MZ\u0090\u0000'.repeat(99))), /この形式は/],
      ['a broken one', file('broken.pdf', Buffer.from('%PDF-1.7\nnothing')), /こわれている/],
      ['a password', file('locked.pdf', lockedPdf()), /パスワード/],
      ['201 sheets', file('many.pdf', japanesePdf(201)), /枚数が多すぎます/],
      ['50 megapixels', file('huge.png', hugePicture()), /画像が大きすぎます/],
    ];
    for (const [what, given, words] of hostile) {
      await choose(given);
      await expect(dialog, what).toContainText(words);
    }
  });

  await test.step('[PG44] the first sheet is shown, and nothing but it and the next leaves the computer', async () => {
    await choose(file('記入例.pdf', japanesePdf(5)));
    await expect(dialog).toHaveCount(0);
    await expect(page.locator('.strip li')).toHaveCount(2);
    await expect(page.locator('.page-view__picture')).toBeVisible();
    const square = { square: { colour: '#00b000', tolerance: 40 } };
    await expect
      .poll(async () => (await findColours(page, '.page-view__viewport', square)).square.count)
      .toBeGreaterThan(20);
    await page.getByRole('button', { name: /^大きくする/ }).click();
    await inspect(page, 'paper-shared', CONSOLE_SIZES);
    await page.getByRole('button', { name: '次', exact: true }).click();
    await expect(page.locator('.strip li')).toHaveCount(3);
    await expect(page.locator('.stepper select')).toHaveValue('2');
  });

  await test.step('[PG46] one that is never read to its end is given up, and face and voice went on', async () => {
    await page.getByRole('button', { name: /ページを見せる/ }).click();
    await choose(file('endless.pdf', endlessPdf()));
    await expect(page.getByText(/読み終えられない/)).toBeVisible({ timeout: 40_000 });
    await specialist.shows('serving');
    await kiosk.shows('call');
  });
});
