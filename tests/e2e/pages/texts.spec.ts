import { expect, test, type Locator, type Page } from '@playwright/test';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { launchChromium, openContext } from '../../support/media/chromium.ts';
import { signInAsAdmin } from '../../support/office/adminPage.ts';
import { CONSOLE_SIZES, inspect } from '../../support/office/inspect.ts';
import { PATIENCE } from '../../support/office/partyPage.ts';
import { ServerProcess, temporaryDataDir } from '../../support/server/serverProcess.ts';

const press = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click();

/** As an earlier version took them: half a character, zero width, words that run backwards. */
function spoil(folder: string): void {
  const db = new DatabaseSync(join(folder, 'madoguchi.sqlite'));
  const [first, second] = db.prepare('select id from department order by rowid').all();
  const rename = db.prepare('update department set name = ? where id = ?');
  rename.run('区民\ufffd課', String(first?.['id']));
  rename.run('国保\u200b・\u202e年金課', String(second?.['id']));
  db.close();
}

test.describe('texts', () => {
  test.setTimeout(240_000);

  test('[TX7, TX8] a stored name with hidden characters is shown, and put right by one press', async () => {
    const data = temporaryDataDir();
    const server = await ServerProcess.start(data.path);
    await server.stop();
    spoil(data.path);
    await server.start();
    const browser = await launchChromium({ sourceId: 22, toneHz: 1000 });
    try {
      const viewport = { width: 1280, height: 720 };
      const page = await (await openContext(browser, { viewport })).newPage();
      await page.goto(`${server.origin}/console/`);
      await signInAsAdmin(page);
      await page.goto(`${server.origin}/console/#admin/organisation/department`);
      const bad = page.getByRole('row', { name: /国保/ }).first();
      await expect(bad).toContainText('国保[U+200B]・[U+202E]年金課', PATIENCE);
      await expect(page.getByRole('row', { name: /区民\[U\+FFFD\]課/ })).toBeVisible();
      await bad.getByRole('button', { name: /^変更/ }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toContainText('「名称」に見えない文字が入っています');
      await inspect(page, 'admin-unit-hidden', CONSOLE_SIZES);
      await press(dialog, '見えない文字を消す');
      await expect(dialog.getByLabel('名称')).toHaveValue('国保・年金課');
      await press(dialog, '保存する');
      await expect(page.getByRole('row', { name: /国保・年金課/ })).toBeVisible(PATIENCE);

      await press(page, '追加する');
      const name = dialog.getByLabel('名称');
      await name.fill('𠮷'.repeat(90));
      await expect(dialog).toContainText('あと10文字');
      await name.fill('𠮷'.repeat(101));
      await expect(dialog).toContainText('1文字多すぎます');
      await inspect(page, 'admin-unit-too-long', CONSOLE_SIZES);
      await name.fill('国保･年金課');
      await press(dialog, '保存する');
      await expect(dialog).toContainText('同じ名前がもうあります');
      await name.fill('𠮷'.repeat(100));
      await press(dialog, '保存する');
      await expect(page.getByRole('row', { name: '𠮷'.repeat(100) })).toBeVisible(PATIENCE);
      await inspect(page, 'admin-units-long-name', CONSOLE_SIZES);
      const longest = page.getByRole('row', { name: '𠮷'.repeat(100) });
      await expect(longest.getByRole('button', { name: /^削除/ })).toBeInViewport({ ratio: 1 });
    } finally {
      await browser.close();
      await server.stop();
      data.remove();
    }
  });
});
