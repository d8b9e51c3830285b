import { expect, test, type Page } from '@playwright/test';
import type { ConsolePage } from '../support/office/consolePage.ts';
import { fillForm } from '../support/office/fillForm.ts';
import { inEverySize, KIOSK_SIZES } from '../support/office/inspect.ts';
import { openOffice, type Office } from '../support/office/office.ts';
import { PATIENCE } from '../support/office/partyPage.ts';
import { confirmForm, drawSignature } from '../support/office/signForm.ts';

const NAME = '𠮷田　葛\u{E0100}';
const KITAZAWA = '北沢総合支所 保健福祉課';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice();
});
test.afterAll(() => office.close());

const row = (page: Page, label: string) =>
  page.locator('.form-row').filter({ hasText: label }).first();
const atConsole = ({ page }: ConsolePage, name: RegExp) =>
  page.locator('.form').getByRole('textbox', { name }).first();
const step = ({ page }: ConsolePage, nth: number) =>
  page.locator('.form .form-step').nth(nth).click();

/** The line of a page goes, and comes back after what is done meanwhile. */
async function cutOff(page: Page, meanwhile: () => Promise<void>): Promise<void> {
  await page.context().setOffline(true);
  await meanwhile();
  await page.context().setOffline(false);
}

/** Opens the form of the call beside the face, or begins it. */
async function openForm(console: ConsolePage): Promise<void> {
  await console.page.locator('#person').focus();
  await console.page.keyboard.press('0');
  await expect(console.page.locator('.form')).toBeVisible(PATIENCE);
}

test('[F80] a form is filled by both, through cuts, a reload and a transfer, signed for what it says, and reaches its desk', async () => {
  test.setTimeout(240_000);
  const { kiosk, specialist } = office;
  const { page } = kiosk;
  await kiosk.request();
  await specialist.accept();
  await kiosk.shows('call');
  await openForm(specialist);
  await expect(page.locator('.form-panel')).toBeVisible(PATIENCE);

  await test.step('each sees what the other writes as it comes, and who writes', async () => {
    await step(specialist, 1);
    await atConsole(specialist, /^氏名/).fill(NAME);
    await expect(row(page, '氏名')).toContainText(NAME, PATIENCE);
    await expect(row(page, '氏名')).toContainText('さんが 書いています');
    await inEverySize(page, 'kiosk-form-together', KIOSK_SIZES);
    await row(page, 'フリガナ').getByRole('button').click();
    for (const key of 'ヨシタ') await kiosk.press(new RegExp(`^${key}$`));
    await kiosk.press('濁点を つける');
    await expect(atConsole(specialist, /^フリガナ/)).toHaveValue('ヨシダ', PATIENCE);
  });

  await test.step('what is written without a line is there when it is back, and after a reload', async () => {
    await cutOff(page, async () => {
      for (const key of 'クス') await kiosk.press(new RegExp(`^${key}$`));
      await expect(page.locator('.answer__control')).toHaveValue('ヨシダクス');
    });
    await expect(atConsole(specialist, /^フリガナ/)).toHaveValue('ヨシダクス', PATIENCE);
    await page.reload();
    await kiosk.shows('call');
    await expect(page.locator('.form-panel')).toBeVisible(PATIENCE);
    // The resident looks on: the page is the one on which the specialist writes.
    await atConsole(specialist, /^フリガナ/).focus();
    await expect(row(page, 'フリガナ')).toContainText('ヨシダクス', PATIENCE);
    await expect(row(page, '氏名')).toContainText(NAME);
  });

  const next = await office.openConsole('kitazawa-1');
  await test.step('the next desk goes on with it', async () => {
    await specialist.handOver('cold', { to: KITAZAWA, matter: '親の介護' });
    await next.beAvailable('ringing');
    await next.accept();
    await kiosk.shows('call');
    await openForm(next);
    await step(next, 1);
    await expect(atConsole(next, /^氏名/)).toHaveValue(NAME, PATIENCE);
    // The former holder has been silent for long enough, so that the hold succeeds.
    await atConsole(next, /^フリガナ/).focus();
    await expect(atConsole(next, /^フリガナ/)).toBeEditable(PATIENCE);
    await cutOff(next.page, async () => {
      await atConsole(next, /^フリガナ/).fill('ヨシダ　クズ');
    });
    await expect(page.locator('.form-panel')).toBeVisible(PATIENCE);
    await fillForm(next.page);
  });

  await test.step('a change after the signature asks again', async () => {
    await confirmForm(page);
    await expect(page.locator('.statement')).toContainText('ヨシダ　クズ');
    await expect(page.locator('.statement')).toContainText(NAME);
    await drawSignature(page);
    await kiosk.press('署名する');
    await expect(page.locator('.given-signature polygon')).toHaveCount(2, PATIENCE);
    await step(next, 1);
    await atConsole(next, /^フリガナ/).fill('ヨシダ　カツラ');
    await expect(page.locator('.given-signature')).toBeHidden(PATIENCE);
    await confirmForm(page);
    await expect(page.locator('.statement')).toContainText('ヨシダ　カツラ');
    await drawSignature(page);
    await kiosk.press('署名する');
    await expect(page.locator('.given-signature')).toBeVisible(PATIENCE);
  });

  await test.step('both have the number of the desk', async () => {
    await kiosk.press('この内容で 出す');
    const number = page.locator('.receipt__number strong');
    await expect(number).toHaveText(/^\d{4}-\d{6}-\d$/, PATIENCE);
    await expect(next.page.getByTestId('receipt-number')).toHaveText(await number.innerText());
  });
});
