import { expect, test, type Page } from '@playwright/test';
import { launchChromium, openContext } from '../../support/media/chromium.ts';
import { CONSOLE_SIZES, inspect } from '../../support/office/inspect.ts';
import { PATIENCE, shows } from '../../support/office/partyPage.ts';
import { DEMO_PASSWORD } from '../../support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../../support/server/serverProcess.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const look = (page: Page, name: string) => inspect(page, `console-${name}`, CONSOLE_SIZES);

/** A new device that says yes to every passkey; the former one is unplugged. */
async function deviceOf(page: Page): Promise<{ next: () => Promise<void> }> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  let plugged: string | null = null;
  const next = async () => {
    if (plugged !== null) {
      await devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: plugged });
    }
    const added = await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'usb',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    plugged = added.authenticatorId;
  };
  await next();
  return { next };
}

async function add(page: Page, name: string): Promise<void> {
  await press(page, 'パスキーを追加する');
  await page.getByLabel('パスキーの名前').fill(name);
  await press(page, 'この端末に登録する');
  await expect(page.getByText('パスキーを追加しました。')).toBeVisible(PATIENCE);
}

test('[I19] somebody sees their passkeys and removes the one that is lost', async () => {
  test.setTimeout(120_000);
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path);
  const browser = await launchChromium({ sourceId: 35, toneHz: 700 });
  try {
    const page = await (await openContext(browser)).newPage();
    const device = await deviceOf(page);
    // A passkey belongs to a host name, and an address in digits is none.
    await page.goto(`http://localhost:${String(server.port)}/console/`);
    await page.getByLabel('ユーザー名').fill('demo');
    await page.getByLabel('パスワード', { exact: true }).fill(DEMO_PASSWORD);
    await press(page, 'サインインする');
    await shows(page, 'work');
    await press(page, 'アカウント');
    await add(page, '窓口のノートパソコン');
    await device.next();
    await add(page, '予備のセキュリティキー');
    const list = page.getByRole('list', { name: 'パスキー' });
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await expect(list.getByText('まだ使っていません')).toHaveCount(2);
    await look(page, 'passkeys');

    const removal = page.getByRole('dialog', { name: '「窓口のノートパソコン」を削除しますか' });
    await page.getByRole('button', { name: '窓口のノートパソコンを削除' }).press('Enter');
    await expect(removal).toBeVisible();
    await look(page, 'passkey-removal');
    await page.keyboard.press('Escape');
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await page.getByRole('button', { name: '窓口のノートパソコンを削除' }).click();
    await removal.getByLabel('いまのパスワード').fill('not the password');
    await removal.getByRole('button', { name: '削除する' }).click();
    await expect(removal.locator('.error-summary')).toContainText('パスワードがちがいます');
    await look(page, 'passkey-removal-wrong');
    await removal.getByLabel('いまのパスワード').fill(DEMO_PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page.getByText('パスキーを削除しました。')).toBeVisible(PATIENCE);
    await expect(page.getByRole('heading', { name: 'パスキー' })).toBeFocused();
    await expect(list.getByRole('listitem')).toHaveText([/予備のセキュリティキー/]);
    await look(page, 'passkey-removed');

    await press(page, 'サインアウト');
    await shows(page, 'signIn');
    await press(page, 'パスキーで入る');
    await shows(page, 'work');
    await press(page, 'アカウント');
    await expect(list.getByText('最後に使った日')).toBeVisible(PATIENCE);
  } finally {
    await browser.close();
    await server.stop();
    data.remove();
  }
});
