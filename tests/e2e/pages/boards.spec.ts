import { NO_NEEDS } from '@madoguchi/domain';
import { expect, test, type Page } from '@playwright/test';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { launchChromium, openContext } from '../../support/media/chromium.ts';
import { WIDE_SIZES, inspect } from '../../support/office/inspect.ts';
import { PATIENCE, shows } from '../../support/office/partyPage.ts';
import {
  consoleClient,
  DEMO_PASSWORD,
  enrolKiosk,
  TestClient,
} from '../../support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../../support/server/serverProcess.ts';
import { talk, writeUp } from '../../support/server/talking.ts';

async function signIn(page: Page, username: string): Promise<void> {
  await page.getByLabel('ユーザー名').fill(username);
  await page.getByLabel('パスワード', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: /^サインイン/ }).click();
}

const look = (page: Page, name: string) => inspect(page, name, WIDE_SIZES);

const tile = (page: Page, state: string) => page.locator(`.board-tile[data-state="${state}"]`);

/** Every kiosk has stood there for a month: nobody has come in all its weeks. */
function makeOld(folder: string): void {
  const db = new DatabaseSync(join(folder, 'madoguchi.sqlite'));
  db.prepare('update kiosk set enrolled_at = ?').run(Date.now() - 30 * 24 * 3_600_000);
  db.close();
}

/** The friendly word after quiet weeks, which each of the staff puts away. */
async function restsHint(center: Page): Promise<void> {
  const hint = center.getByRole('region', { name: 'ひとこと' });
  await expect(hint).toContainText('池尻', PATIENCE);
  await hint.getByRole('button').click();
  await expect(hint).toBeHidden(PATIENCE);
}

test('[F71] [HP36] [HP37] a center and the ward are followed in the console and on a wall', async () => {
  test.setTimeout(240_000);
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path);
  const device = await enrolKiosk(server.origin);
  await server.stop();
  makeOld(data.path);
  await server.start();
  const browser = await launchChromium({ sourceId: 41, toneHz: 500 });
  try {
    const viewport = { width: 1440, height: 900 };
    const atCenter = await openContext(browser, { viewport });
    const center = await atCenter.newPage();
    await center.goto(`${server.origin}/console/`);
    await signIn(center, 'demo-center');
    await shows(center, 'work');
    const name = { name: '池尻まちづくりセンター' };
    await expect(center.getByRole('heading', name)).toBeVisible(PATIENCE);

    await restsHint(center);
    const kiosk = await new TestClient(server.origin, device).connected();
    await expect(tile(center, 'free')).toBeVisible(PATIENCE);
    await look(center, 'board-center-quiet');

    // By the address alone, in the same browser: the session is the console's.
    const wall = await atCenter.newPage();
    await wall.goto(`${server.origin}/console/board`);
    await shows(wall, 'wall');
    await expect(wall.getByRole('button', { name: '全画面にする' })).toBeVisible();

    const specialist = await consoleClient(server.origin);
    const { displayName } = (await specialist.done('console.sync', {})).me;
    const first = await talk(kiosk, specialist);
    for (const page of [center, wall]) {
      await expect(tile(page, 'inCall')).toContainText('池尻-001', PATIENCE);
    }
    await expect(tile(center, 'inCall')).toContainText(displayName);
    await expect(wall.getByText(displayName)).toHaveCount(0);
    await expect(wall.getByText('介護・高齢者')).toHaveCount(0);
    await writeUp(specialist, first);
    await expect(center.getByRole('row', { name: /池尻-001.*解決/ })).toBeVisible(PATIENCE);
    await specialist.done('availability.set', { availability: { state: 'away', reason: 'break' } });
    const asked = { topicId: 'care', needs: NO_NEEDS };
    await kiosk.done('consultation.request', asked);
    await expect(tile(wall, 'waiting')).toContainText('池尻-002', PATIENCE);
    await look(center, 'board-center');
    await look(wall, 'board-center-wall');

    // Nobody is signed in here: the wall asks, and then is what it was opened for.
    const elsewhere = await openContext(browser, { viewport });
    const ward = await elsewhere.newPage();
    await ward.goto(`${server.origin}/console/board`);
    await signIn(ward, 'demo-admin');
    await shows(ward, 'wall');
    await expect(ward.locator('[data-figure="waiting"]')).toContainText('1人', PATIENCE);
    await expect(ward.locator('[data-stuck="unattended"]')).toContainText('保健福祉課');
    await look(ward, 'board-ward-wall');

    const work = await elsewhere.newPage();
    await work.goto(`${server.origin}/console/`);
    await work.getByRole('button', { name: '業務', exact: true }).click();
    await expect(work.getByRole('heading', { name: '区の状況板' })).toBeVisible(PATIENCE);
    await look(work, 'board-ward');

    kiosk.leave();
    await expect(tile(center, 'offline')).toBeVisible(PATIENCE);
    await expect(ward.locator('[data-figure="kiosks"]')).toContainText('接続中0台', PATIENCE);
    await ward.getByRole('button', { name: '表示を終える' }).click();
    await expect(ward.getByLabel('ユーザー名')).toBeVisible(PATIENCE);
    specialist.leave();
  } finally {
    await browser.close();
    await server.stop();
    data.remove();
  }
});
