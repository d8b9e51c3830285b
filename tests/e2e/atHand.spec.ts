import { NO_NEEDS } from '@madoguchi/domain';
import { expect, test } from '@playwright/test';
import { CONSOLE_SIZES, inEverySize, inspect, inspectKiosk } from '../support/office/inspect.ts';
import { openOffice, type Office } from '../support/office/office.ts';
import { kioskClient } from '../support/server/clients.ts';

const REMARK = '耳が遠い方です。通帳をお持ちです。';
let office: Office;
test.beforeAll(async () => {
  office = await openOffice();
});
test.afterAll(() => office.close());

test('[F72] [W98] [W99] [W100] [W102] [GU5] [GU7] whoever serves has at hand what the call needs, and the day after it', async () => {
  test.setTimeout(150_000);
  const { kiosk, specialist, server } = office;
  const { page } = specialist;
  const look = (name: string) => inspect(page, `console-${name}`, CONSOLE_SIZES);
  const aids = page.getByRole('region', { name: '手もとの情報' });
  const doing = page.locator('.app-header__middle > :first-child');
  const unfold = (title: string) => aids.locator('.aid__title', { hasText: title }).click();
  const center = await office.openConsole('demo-center');

  await test.step('a first visit is written up', async () => {
    await kiosk.request();
    await specialist.accept();
    await specialist.hangUp();
    await specialist.writeUp('要介護認定の申請を案内');
    await kiosk.goesHome();
  });

  await test.step('[W102] what the center says stands with the ring and in the call', async () => {
    await specialist.press('離席');
    await kiosk.request();
    await center.press('池尻-002の申し送りを書く');
    await center.page.getByRole('textbox', { name: /対応する職員に伝えること/ }).fill(REMARK);
    await inspect(center.page, 'console-remark', CONSOLE_SIZES);
    await center.press('伝える');
    await center.dialogCloses();
    await expect(center.queue()).toContainText(REMARK);
    await specialist.beAvailable('ringing');
    await expect(page.getByRole('dialog')).toContainText(REMARK);
    await look('ringing-remark');
    await specialist.accept();
    await kiosk.shows('call');
    await expect(doing).toHaveText('通話中');
    await expect(aids.getByText(REMARK)).toBeVisible();
    await look('at-hand');
  });

  await test.step('what to bring is one press away', async () => {
    await unfold('持ち物');
    await expect(aids.locator('.aid__papers').getByText('介護保険の保険証')).toBeVisible();
    await expect(aids.getByText(REMARK)).toBeHidden();
  });

  await test.step('[W99] a hold counts up', async () => {
    await specialist.hold('調べています');
    await expect(doing).toHaveText(/^保留中\s*0?0:0[2-9]$/);
    await expect(page.getByRole('timer')).toContainText(/保留：0?0:0\d/);
    await inEverySize(page, 'console-held', CONSOLE_SIZES);
    await specialist.press('再開');
    await expect(doing).toHaveText('通話中');
  });

  await test.step('[GU4] [GU5] a sentence stands on the kiosk until the resident closes it', async () => {
    await kiosk.press('ことば');
    await kiosk.press('English');
    await unfold('見せる文');
    const sentence = aids.getByRole('button', { name: /少しお待ちください/ });
    await sentence.click();
    const card = kiosk.page.getByRole('region', { name: 'A sentence from your contact' });
    await expect(card).toContainText('I am looking it up. One moment, please.');
    await expect(card).toContainText('From 世田谷 担当1');
    await expect(sentence).toHaveAttribute('aria-pressed', 'true');
    await inspectKiosk(kiosk.page, 'sentence');
    await expect(sentence).toBeInViewport();
    await inEverySize(page, 'console-sentence', CONSOLE_SIZES);
    await card.getByRole('button', { name: 'Close' }).click();
    await expect(card).toBeHidden();
    await expect(sentence).toHaveAttribute('aria-pressed', 'false');
  });

  await test.step('[GU7] the first visit is found by its ticket', async () => {
    await unfold('前の相談');
    await aids.getByLabel(/^受付番号/).fill('池尻-001');
    await aids.getByRole('button', { name: '探す' }).click();
    await expect(aids.getByText('要介護認定の申請を案内')).toBeVisible();
    await look('earlier');
  });

  await test.step('[W100] the idle screen shows the day, and lifting where somebody is ahead', async () => {
    await specialist.hangUp();
    await specialist.writeUp();
    await expect(page.getByTestId('figure-served')).toContainText('2件');
    await expect(page.getByTestId('figure-average')).not.toContainText('—');
    await specialist.press('離席');
    const first = await kioskClient(server.origin);
    const second = await kioskClient(server.origin);
    const asked = { topicId: 'care', needs: NO_NEEDS };
    await first.done('consultation.request', asked);
    await expect(specialist.queue()).toHaveCount(1);
    await expect(specialist.queue().getByRole('button')).toHaveCount(0);
    await second.done('consultation.request', asked);
    await expect(specialist.queue()).toHaveText([/池尻-003/, /池尻-004.*順番を繰上げる/]);
    await expect(specialist.queue().getByRole('button')).toHaveCount(1);
    await look('idle-day');
    first.leave();
    second.leave();
  });
});
