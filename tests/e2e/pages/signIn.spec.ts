import { expect, test, type Page } from '@playwright/test';
import { launchChromium, openContext } from '../../support/media/chromium.ts';
import { CONSOLE_SIZES, inspect } from '../../support/office/inspect.ts';
import { oneTimeCode } from '../../support/office/oneTimeCode.ts';
import { shows } from '../../support/office/partyPage.ts';
import { DEMO_PASSWORD } from '../../support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../../support/server/serverProcess.ts';

const PASSWORD = 'kawa neko densha momiji';
const NEXT = 'yama inu jitensha sumire';
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const look = (page: Page, name: string) => inspect(page, `console-${name}`, CONSOLE_SIZES);

/** The code that the server printed for whoever stands at it. */
function setUpCode(server: ServerProcess): string {
  return /[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}/.exec(server.output)?.[0] ?? '';
}

/** A device that says yes to every passkey, as a fingerprint would. */
async function giveAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function setUp(page: Page, server: ServerProcess): Promise<void> {
  await shows(page, 'setUp');
  await look(page, 'set-up');
  await press(page, '管理者を登録する');
  await expect(page.getByRole('alert')).toBeVisible();
  await look(page, 'set-up-incomplete');
  await page.getByLabel('セットアップコード').fill(setUpCode(server));
  await page.getByLabel('お名前').fill('最初の管理者');
  await page.getByLabel('ユーザー名').fill('admin.1');
  await page.getByLabel('新しいパスワード').fill(PASSWORD);
  await press(page, '管理者を登録する');
}

/** Takes the secret along and keeps the recovery codes, which are returned. */
async function enrolTotp(page: Page): Promise<string[]> {
  await shows(page, 'required-totp');
  await look(page, 'required-totp');
  await page.getByLabel('いまのパスワード').fill(PASSWORD);
  await press(page, '次へ進む');
  const secret = await page.locator('.totp__secret').innerText();
  await look(page, 'totp-scan');
  await page.getByLabel('6けたの確認コード').fill(oneTimeCode(secret, Date.now()));
  await press(page, '数字を確かめる');
  await expect(page.locator('.recovery__codes li')).toHaveCount(10);
  const codes = await page.locator('.recovery__codes li').allInnerTexts();
  await press(page, '次へ進む');
  await expect(page.getByRole('alert')).toContainText('書き留めてから');
  await look(page, 'recovery-codes');
  await page.getByLabel('書き留めました').check();
  await press(page, '次へ進む');
  return codes;
}

async function addPasskey(page: Page): Promise<void> {
  await shows(page, 'required-passkey');
  await look(page, 'required-passkey');
  await page.getByLabel('パスキーの名前').fill('管理者の机');
  await press(page, 'この端末に登録する');
  await shows(page, 'admin');
}

/** An admin needs a passkey, so the only one is not given up. */
async function keepLastPasskey(page: Page): Promise<void> {
  await page.getByRole('button', { name: '管理者の机を削除' }).click();
  const removal = page.getByRole('dialog', { name: '「管理者の机」を削除しますか' });
  await removal.getByLabel('いまのパスワード').fill(PASSWORD);
  await removal.getByRole('button', { name: '削除する' }).click();
  await expect(removal.getByText(/最後のひとつは削除できません/)).toBeVisible();
  await look(page, 'passkey-needed');
  await removal.getByRole('button', { name: 'やめる' }).click();
  await expect(page.getByText('1個登録しています。')).toBeVisible();
}

async function signOut(page: Page): Promise<void> {
  await press(page, 'サインアウト');
  await shows(page, 'signIn');
}

test('[W21] [W22] [I19] the first admin sets the system up, and comes back in every way there is', async () => {
  test.setTimeout(240_000);
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path, { SEED: 'none' });
  const browser = await launchChromium({ sourceId: 33, toneHz: 660 });
  try {
    const page = await (await openContext(browser)).newPage();
    await giveAuthenticator(page);
    // A passkey belongs to a host name, and an address in digits is none.
    await page.goto(`http://localhost:${String(server.port)}/console/`);
    await setUp(page, server);
    const codes = await enrolTotp(page);
    await addPasskey(page);

    await press(page, 'アカウント');
    await expect(page.getByText('1個登録しています。')).toBeVisible();
    await look(page, 'account');
    await keepLastPasskey(page);
    await signOut(page);

    await press(page, 'パスキーで入る');
    await shows(page, 'admin');
    await signOut(page);

    await page.getByLabel('ユーザー名').fill('admin.1');
    await page.getByLabel('パスワード', { exact: true }).fill(PASSWORD);
    await press(page, 'サインインする');
    await shows(page, 'secondFactor');
    await look(page, 'second-factor');
    await press(page, '回復コードを使う');
    await page.getByLabel('回復コード', { exact: true }).fill(codes[0] ?? '');
    await press(page, '確かめて進む');
    await shows(page, 'admin');
  } finally {
    await browser.close();
    await server.stop();
    data.remove();
  }
});

/** Asks the server as the page itself would. */
async function ask(page: Page, path: string, body: object): Promise<Record<string, unknown>> {
  return page.evaluate(
    async ([to, content]) => {
      const response = await fetch(to, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: content,
      });
      return (await response.json()) as Record<string, unknown>;
    },
    [path, JSON.stringify(body)] as const,
  );
}

test('[I22] [W13] [W17] who was invited comes in by the link, and who is put out is told so', async () => {
  test.setTimeout(120_000);
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path);
  const browser = await launchChromium({ sourceId: 34, toneHz: 680 });
  try {
    const admin = await (await openContext(browser)).newPage();
    await admin.goto(`${server.origin}/console/`);
    await expect(admin.getByText('これはお試し用のデータです')).toBeVisible();
    await admin.getByLabel('ユーザー名').fill('demo-admin');
    await admin.getByLabel('パスワード', { exact: true }).fill(DEMO_PASSWORD);
    await press(admin, 'サインインする');
    await shows(admin, 'admin');
    const { staffId, token } = await ask(admin, '/api/admin/people/invitation', {
      displayName: '招かれた人',
      username: 'guest.1',
      role: 'staff',
      deskIds: [],
      centerIds: [],
      districtIds: [],
      skills: { languages: [], supports: [] },
    });

    const guest = await (await openContext(browser)).newPage();
    await guest.goto(`${server.origin}/console/#invitation=${String(token)}`);
    await expect(guest.getByText('招かれた人さん')).toBeVisible();
    expect(guest.url()).toBe(`${server.origin}/console/`);
    await look(guest, 'invitation');
    await guest.getByLabel('新しいパスワード').fill(PASSWORD);
    await press(guest, 'このパスワードで始める');
    await shows(guest, 'work');
    const { secret } = await ask(guest, '/api/account/totp', { password: PASSWORD });
    const code = oneTimeCode(String(secret), Date.now() - 30_000);
    await ask(guest, '/api/account/totp/confirmation', { code });

    const again = await ask(admin, '/api/admin/people/new-invitation', { staffId });
    await guest.goto(`${server.origin}/console/#invitation=${String(again['token'])}`);
    await guest.getByLabel('新しいパスワード').fill(NEXT);
    await press(guest, 'このパスワードで始める');
    await shows(guest, 'secondFactor');
    await look(guest, 'second-factor-chosen');
    await guest.reload();
    await shows(guest, 'signIn');
    await guest.getByLabel('ユーザー名').fill('guest.1');
    await guest.getByLabel('パスワード', { exact: true }).fill(NEXT);
    await press(guest, 'サインインする');
    await shows(guest, 'secondFactor');
    await guest.getByLabel('6けたの確認コード').fill(oneTimeCode(String(secret), Date.now()));
    await press(guest, '確かめて進む');
    await shows(guest, 'work');

    await guest.goto(`${server.origin}/console/#invitation=${String(token)}`);
    await expect(guest.getByText('このリンクは使えません')).toBeVisible();
    await press(guest, 'サインインの画面へ');
    await shows(guest, 'work');

    await ask(admin, '/api/admin/people/disabling', { staffId });
    await shows(guest, 'signIn');
    await expect(guest.getByText(/管理者にご相談ください/)).toBeVisible();
    await look(guest, 'put-out');
  } finally {
    await browser.close();
    await server.stop();
    data.remove();
  }
});
