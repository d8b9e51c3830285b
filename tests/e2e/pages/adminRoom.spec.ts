import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { launchChromium, openContext } from '../../support/media/chromium.ts';
import { openAdmin } from '../../support/office/adminPage.ts';
import { KioskPage } from '../../support/office/kioskPage.ts';
import { PATIENCE, shows } from '../../support/office/partyPage.ts';
import { ServerProcess, temporaryDataDir } from '../../support/server/serverProcess.ts';

const PASSWORD = 'kawa neko densha momiji';
/** What is promised within a second or two, with room for a busy machine. */
const SOON = { timeout: 5_000 };

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click();

async function openPage(browser: Browser, address: string): Promise<Page> {
  const viewport = { width: 1440, height: 900 };
  const page = await (await openContext(browser, { viewport })).newPage();
  await page.goto(address);
  return page;
}

async function goTo(admin: Page, name: string): Promise<void> {
  await admin.getByRole('link', { name, exact: true }).click();
  await expect(admin.getByRole('heading', { name, exact: true })).toBeVisible(PATIENCE);
}

/** Invites a specialist; the one-time link. */
async function invite(admin: Page, name: string): Promise<string> {
  await goTo(admin, '職員');
  await press(admin, '職員を招待する');
  await admin.getByLabel('名前').fill(name);
  await admin.getByLabel('ユーザー名').fill('shiken.1');
  await admin.getByRole('radio', { name: '専門職員' }).check({ force: true });
  await admin.getByRole('checkbox', { name: '保健福祉課' }).first().check();
  await press(admin, '招待リンクを作る');
  const link = admin.getByLabel('招待リンク', { exact: true });
  await expect(link).toHaveValue(/\/console\/#invitation=[\w-]{43}$/, PATIENCE);
  const address = await link.inputValue();
  await press(admin, 'とじる');
  return address;
}

/** Chooses a password with the link, which signs in. */
async function accept(guest: Page): Promise<void> {
  await guest.getByLabel('新しいパスワード').fill(PASSWORD);
  await guest.getByRole('button').filter({ hasText: 'パスワード' }).last().click();
  await shows(guest, 'work');
}

/** What else changed is folded away, and opened by the keyboard. */
async function opensDetails(log: Locator): Promise<void> {
  const folded = log.locator('details').first();
  const others = folded.getByRole('listitem').first();
  await expect(others).toBeHidden();
  await folded.locator('summary').focus();
  await folded.page().keyboard.press('Enter');
  await expect(others).toBeVisible();
}

/** A kiosk asks for a code where the data is not for trying. */
async function asIfReal(page: Page): Promise<void> {
  await page.route('**/api/meta', async (route) => {
    const response = await route.fetch();
    const meta = (await response.json()) as object;
    await route.fulfill({ response, json: { ...meta, demo: false } });
  });
  await page.reload();
}

test('[O60] invited, signed in, disabled; a kiosk enrolled and withdrawn; all of it in the audit log', async () => {
  test.setTimeout(240_000);
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path);
  const browser = await launchChromium({ sourceId: 22, toneHz: 1000 });
  const kiosk = await KioskPage.open(server.origin, { sourceId: 11, toneHz: 440 });
  try {
    const admin = await openAdmin(browser, server.origin);
    const guest = await openPage(browser, await invite(admin, '試験 担当1'));
    await accept(guest);

    await press(admin, 'くわしく 試験 担当1 shiken.1');
    await press(admin, '利用を停止する');
    await press(admin, '利用を停止する');
    await expect(guest.locator('[data-screen="work"]')).toBeHidden(SOON);
    await shows(guest, 'signIn');
    await expect(guest.locator('body')).toContainText(/サインイン/);

    await goTo(admin, '相談端末');
    await press(admin, '登録コードを出す');
    await admin.getByLabel('まちづくりセンター').selectOption({ label: '池尻' });
    await press(admin, 'コードを出す');
    const shown = admin.locator('.code-card__code');
    await expect(shown).toContainText(/[A-Z2-9]{4}-[A-Z2-9]{4}/, PATIENCE);
    const code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(await shown.innerText())?.[0] ?? '';
    await asIfReal(kiosk.page);
    await kiosk.shows('enrol');
    for (const letter of code.replace('-', '')) {
      await kiosk.page.getByRole('button', { name: letter, exact: true }).click();
    }
    await kiosk.press('登録する');
    await kiosk.shows('idle');
    await expect(admin.getByText('が登録されました')).toBeVisible(PATIENCE);
    await press(admin, 'とじる');

    await press(admin, /^登録を取り消す/);
    await admin.getByRole('dialog').getByRole('button', { name: '登録を取り消す' }).click();
    await expect(kiosk.page.locator('[data-screen="idle"]')).toBeHidden(SOON);

    await goTo(admin, '監査記録');
    await expect(admin.getByText('検証済み・改ざんなし')).toBeVisible(PATIENCE);
    const checked = await admin.locator('[data-chain="intact"]').innerText();
    const [, total, count] = /(\d+)件中\s?(\d+)件を検証/.exec(checked) ?? [];
    expect(Number(count)).toBeGreaterThan(0);
    expect(count).toBe(total);
    const log = admin.getByRole('table');
    await opensDetails(log);
    for (const sentence of [
      '試験 担当1さんを招待した',
      '試験 担当1さんの利用を停止した',
      '池尻の登録コードを出した',
      'の登録を取り消した',
    ]) {
      await expect(log.getByText(sentence).first()).toBeVisible(PATIENCE);
    }
  } finally {
    await Promise.all([kiosk.close(), browser.close()]);
    await server.stop();
    data.remove();
  }
});
