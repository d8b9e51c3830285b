import { expect, test, type Page } from '@playwright/test';
import { DatabaseSync } from 'node:sqlite';
import { galleriesOfSpec } from '../support/gallery/galleriesOfSpec.ts';
import { serveGalleries } from '../support/gallery/serveGalleries.ts';
import { openContext } from '../support/media/chromium.ts';
import { openAdmin } from '../support/office/adminPage.ts';
import { inspectKiosk } from '../support/office/inspect.ts';
import { openOffice, type Office } from '../support/office/office.ts';
import { PATIENCE } from '../support/office/partyPage.ts';

const opened = galleriesOfSpec(serveGalleries);

let office: Office;
test.beforeAll(async () => {
  office = await openOffice();
});
test.afterAll(() => office.close());

const face = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const QUESTION = '次に することが 分かりましたか';

/** An admin writes the question of a topic into its form. */
async function setQuestion({ specialist, server }: Office): Promise<void> {
  const browser = specialist.page.context().browser();
  if (browser === null) throw new Error('the console has a browser');
  const admin = await openAdmin(browser, server.origin);
  await admin.goto(`${server.origin}/console/#admin/topics/guides`);
  await admin.getByRole('button', { name: /^変更する 介護/ }).click();
  const asked = admin.getByRole('group', { name: /^来庁者への質問/ });
  await asked.getByLabel('日本語', { exact: true }).fill(QUESTION);
  await admin.getByRole('button', { name: '保存する', exact: true }).click();
  await expect(admin.getByRole('dialog')).toBeHidden(PATIENCE);
  await admin.context().close();
}

/** What is counted of faces and replies, whoever said it. */
function counted(database: string): unknown {
  const db = new DatabaseSync(database, { readOnly: true });
  const rows = db.prepare(`select body from record where kind = 'surveyTally'`).all();
  db.close();
  return rows.map(({ body }) => {
    const { faces, replies } = JSON.parse(String(body)) as { faces: object; replies: object };
    return { faces, replies: Object.values(replies) as unknown };
  });
}

test('[SV1] [SV3] [SV5] [SV6] whoever talked and whoever gave up are asked with three faces; an answer waits for the line', async () => {
  const { kiosk, specialist } = office;
  const { page } = kiosk;
  await setQuestion(office);
  await kiosk.request();
  await specialist.accept();
  await kiosk.hangUp();
  await kiosk.shows('thanks');
  for (const name of ['よかった', 'ふつう', 'こまった', 'こたえない'])
    await expect(face(page, name)).toBeVisible();
  await inspectKiosk(page, 'survey');
  // Without a line it is thanked for all the same.
  await page.context().setOffline(true);
  await face(page, 'よかった').click();
  await expect(page.getByRole('heading', { name: QUESTION })).toBeVisible();
  await face(page, 'はい').click();
  await expect(page.getByText('お答え ありがとうございました')).toBeVisible();
  expect(counted(office.database)).toEqual([]);
  await page.context().setOffline(false);
  const once = { faces: { good: 1, fair: 0, bad: 0 }, replies: [{ yes: 1, no: 0 }] };
  await expect.poll(() => counted(office.database), PATIENCE).toEqual([once]);
  await kiosk.press('はじめの画面へ');
  await kiosk.shows('idle');
  await specialist.writeUp();

  await kiosk.request();
  await kiosk.press('取り消す');
  await kiosk.shows('farewell');
  await face(page, 'こたえない').click();
  await kiosk.shows('idle');
});

test('[SV5] the question of the topic comes after the face, and can be passed by', async () => {
  const context = await openContext(opened().browser, { viewport: { width: 1080, height: 1920 } });
  const page = await context.newPage();
  await page.goto(`${opened().galleries.kiosk}?scene=survey`);
  await face(page, 'ふつう').click();
  await expect(page.getByRole('heading', { name: /次に することが 分かりましたか/ })).toBeVisible();
  await expect(face(page, 'はい')).toBeVisible();
  await face(page, 'こたえない').click();
  await expect(page.getByText('お答え ありがとうございました')).toBeVisible();
  await context.close();
});
