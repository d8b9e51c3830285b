import { expect, test, type Page } from '@playwright/test';
import {
  aDeskIsBookedOtherwise,
  longerHoursAreTried,
} from '../../support/office/bookingRulesWalk.ts';
import { aTopicIsPublished } from '../../support/office/catalogueWalk.ts';
import { ConsolePage } from '../../support/office/consolePage.ts';
import { aReportIsFrozen, figuresAreTold } from '../../support/office/figuresWalk.ts';
import { aKioskIsMended } from '../../support/office/fleetWalk.ts';
import { touchedRecordsAreTold } from '../../support/office/incidentWalk.ts';
import { CONSOLE_SIZES, inspect } from '../../support/office/inspect.ts';
import { retentionIsSet } from '../../support/office/retentionWalk.ts';
import { aTopicIsTried } from '../../support/office/rolloutWalk.ts';
import { DEMO_PASSWORD } from '../../support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../../support/server/serverProcess.ts';

/** 1280×720 at 200 % zoom is as many CSS pixels as this. */
const SIZES = [...CONSOLE_SIZES, { width: 640, height: 360 }];

const look = (page: Page, name: string) => inspect(page, `admin-${name}`, SIZES);

async function signInAsAdmin(page: Page): Promise<void> {
  await page.getByLabel('ユーザー名').fill('demo-admin');
  await page.getByLabel('パスワード', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'サインインする', exact: true }).click();
  await expect(page.getByRole('heading', { name: '組織' })).toBeVisible();
}

async function organisationIsChanged(page: Page): Promise<void> {
  await look(page, 'organisation-branches');
  await page.getByRole('link', { name: 'まちづくりセンター' }).click();
  await page.getByRole('searchbox').fill('池尻');
  await look(page, 'organisation-centers');
  await page.getByRole('button', { name: '変更する 池尻' }).click();
  await page.getByLabel('地区名').fill('');
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'ご確認' })).toBeFocused();
  await look(page, 'organisation-form');
  await page.getByLabel('地区名').fill('池尻・三宿');
  await page.keyboard.press('Escape');
  await expect(page.getByText('まだ保存していません。')).toBeVisible();
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByText('「池尻・三宿」を変更しました。')).toBeVisible();
  await look(page, 'organisation-changed');
  await page.getByRole('button', { name: '元に戻す' }).click();
  await expect(page.getByText('元に戻しました。')).toBeVisible();
  await expect(page.getByRole('rowheader', { name: '池尻', exact: true })).toBeVisible();
}

async function aRemovalIsUndone(page: Page): Promise<void> {
  await page.getByRole('link', { name: '本庁の部署' }).click();
  await page.getByRole('button', { name: '追加する', exact: true }).click();
  await page.getByLabel('名称').fill('試験課');
  await page.getByRole('button', { name: '保存する' }).click();
  await page.getByRole('button', { name: '削除 試験課' }).click();
  await page.getByRole('button', { name: '削除する' }).click();
  await expect(page.getByText('「試験課」を削除しました。')).toBeVisible();
  await expect(page.getByRole('rowheader', { name: '試験課' })).toHaveCount(0);
  await look(page, 'organisation-removed');
  await page.getByRole('button', { name: '元に戻す' }).click();
  await expect(page.getByRole('rowheader', { name: '試験課' })).toBeVisible();
}

async function aUnitInUseStays(page: Page): Promise<void> {
  await page.getByRole('link', { name: '総合支所', exact: true }).click();
  await page.getByRole('button', { name: '削除 世田谷総合支所' }).click();
  await page.getByRole('button', { name: '削除する' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('使われている');
  await look(page, 'organisation-removal');
  await page.getByRole('button', { name: 'やめる' }).click();
}

/** Writes the list as a file, spoils a row of it and offers it again; then offers it with a new row. */
async function aFileIsTakenIn(page: Page): Promise<void> {
  const written = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSVに書き出す' }).click();
  const stream = await (await written).createReadStream();
  const csv = (await stream.toArray()).map(String).join('');
  expect(csv.startsWith('\u{FEFF}')).toBe(true);
  await page.getByRole('button', { name: 'CSVを取り込む' }).click();
  const offer = (text: string, encoding: 'utf8' | 'utf16le' = 'utf8') =>
    page.locator('input[type=file]').setInputFiles({
      name: '総合支所.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text, encoding),
    });
  await offer(csv.replace('世田谷総合支所', ''));
  await expect(page.getByRole('rowheader', { name: '2行目' })).toBeVisible();
  await expect(page.getByRole('button', { name: '取り込む', exact: true })).toBeHidden();
  await look(page, 'organisation-import-wrong');
  // As a spreadsheet saves 「Unicode テキスト」.
  const changed = csv.replace('世田谷総合支所', '世田谷総合支所（仮）');
  await offer(changed.replaceAll(',', '\t'), 'utf16le');
  await expect(page.getByText('UTF-16・タブ区切りとして読みました。')).toBeVisible();
  await expect(page.getByText('このまま取り込めます。')).toBeVisible();
  await look(page, 'organisation-import-ready');
  await page.getByRole('button', { name: '取り込む', exact: true }).click();
  await expect(page.getByRole('rowheader', { name: '世田谷総合支所（仮）' })).toBeVisible();
}

async function aTopicIsStopped(page: Page): Promise<void> {
  await page.getByRole('link', { name: '相談の種類' }).click();
  await expect(page.getByRole('heading', { name: '相談の種類' })).toBeFocused();
  await page.getByRole('button', { name: '変更する 住民税' }).click();
  await page.getByRole('dialog').getByText('停止', { exact: true }).click();
  await page.getByRole('button', { name: '保存する' }).click();
  await look(page, 'topics-form');
  await page.getByLabel('理由').fill('窓口の改修工事');
  await page.getByRole('button', { name: '保存する' }).click();
  const row = page.getByRole('row', { name: /住民税/ });
  await expect(row).toContainText('停止');
  await look(page, 'topics-now');
  await page.getByRole('link', { name: 'これからの変更' }).click();
  await look(page, 'topics-planned');
  await page.getByRole('link', { name: '始まっている決まり' }).click();
  await look(page, 'topics-rules');
  await page.getByRole('button', { name: '取り消す 住民税' }).click();
  await expect(page.getByText(/取り消しました/)).toBeVisible();
}

/** Saves the present version of a form as a file, offers it again as it is, and then with the next number. */
async function aFormGetsANewVersion(page: Page): Promise<void> {
  await page.getByRole('link', { name: '様式', exact: true }).click();
  await expect(page.getByRole('rowheader', { name: /総合相談受付票/ })).toBeVisible();
  await look(page, 'templates');
  await page.getByRole('button', { name: /内容を見る 総合相談受付票/ }).click();
  await expect(page.getByRole('rowheader', { name: '相談したいこと' })).toBeVisible();
  await look(page, 'templates-one');
  const written = page.waitForEvent('download');
  await page.getByRole('button', { name: 'ファイルに保存する（JSON）' }).click();
  const stream = await (await written).createReadStream();
  const json = (await stream.toArray()).map(String).join('');
  await page.getByRole('button', { name: '閉じる' }).click();
  await page.getByRole('button', { name: '版を取り込む' }).click();
  const offer = async (text: string) => {
    const file = { name: '様式.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: '取り込む', exact: true }).click();
  };
  await offer(json.replace('"filled"', '"fulfilled"').replace('"forWhom",', '"nobody",'));
  await expect(page.getByRole('alert').filter({ hasText: '直すと取り込めます' })).toBeVisible();
  await look(page, 'templates-wrong');
  await offer(json.replace('"version": 2', '"version": 3'));
  await expect(
    page.getByText('「総合相談受付票 第3版」を取り込みました。', { exact: false }),
  ).toBeVisible();
  await page.getByRole('button', { name: /使用をやめる 総合相談受付票 第3版/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '使用をやめる' }).click();
  await expect(page.getByRole('row', { name: /総合相談受付票 第3版/ })).toContainText('使用停止');
}

test('[TC9] [O12] [O140] [O142] [FG7] [FG8] [FG18] [YR4] [FT16] [RN2] [RO8] [RO9] [FL4] [FL6] [IR1] [IR3] an admin sets the ward up, and every screen on the way passes the accessibility check', async () => {
  test.setTimeout(300_000);
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path);
  const console = await ConsolePage.open(server.origin, { sourceId: 33, toneHz: 440 });
  try {
    await signInAsAdmin(console.page);
    await organisationIsChanged(console.page);
    await aRemovalIsUndone(console.page);
    await aUnitInUseStays(console.page);
    await aFileIsTakenIn(console.page);
    await aTopicIsStopped(console.page);
    await aTopicIsPublished(console.page, (name) => look(console.page, name));
    await aDeskIsBookedOtherwise(console.page, (name) => look(console.page, name));
    await longerHoursAreTried(console.page, (name) => look(console.page, name));
    await figuresAreTold(console.page, server.origin, () => look(console.page, 'figures'));
    await aReportIsFrozen(console.page, () => look(console.page, 'yearly-report'));
    await retentionIsSet(console.page, () => look(console.page, 'retention'));
    await touchedRecordsAreTold(console.page, () => look(console.page, 'incident'));
    await aFormGetsANewVersion(console.page);
    await aTopicIsTried(console.page, (name) => look(console.page, name));
    await aKioskIsMended(console.page, server.origin, () => look(console.page, 'kiosks-watch'));
  } finally {
    await console.close();
    await server.stop();
    data.remove();
  }
});
