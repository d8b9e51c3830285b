import { expect, test } from '@playwright/test';
import { readFrames } from '../support/media/pageProbe.ts';
import type { KioskPage } from '../support/office/kioskPage.ts';
import { openOffice } from '../support/office/office.ts';

const REMOTE = '[data-testid="remote-video"]';

test('[F10] [K803] where camera and microphone are forbidden it is said in words, and the call goes on', async () => {
  test.setTimeout(120_000);
  const office = await openOffice();
  try {
    const { specialist } = office;
    const bare = await office.openKiosk('太子堂', ['--use-fake-ui-for-media-stream=deny']);
    await bare.request();
    await expect(bare.page.getByText(/カメラと マイクの 使用が 止められています/)).toBeVisible();
    await expect(specialist.page.getByText(/^マイクが使えません/)).toBeVisible();
    await specialist.accept();
    await bare.shows('call');
    const seen = await readFrames(bare.page, REMOTE, { frames: 10, timeoutMs: 20_000 });
    expect(seen.sourceIds).toEqual([specialist.party.sourceId]);
    await expect(specialist.page.getByText('相手のカメラは止まっています')).toBeVisible();
    await expect(
      specialist.page.getByText('相手のマイクが使えません：使用が許可されていない'),
    ).toBeVisible();
    await checkWhileWaiting(office.kiosk);
  } finally {
    await office.close();
  }
});

/** [K803] Somebody waits for a specialist who is busy, speaks and tries the sound. */
async function checkWhileWaiting(kiosk: KioskPage): Promise<void> {
  const { page } = kiosk;
  await kiosk.request();
  await expect(page.getByText('声が 届いています')).toBeVisible();
  await page.getByRole('button', { name: '音を ためす' }).click();
  await page.getByRole('button', { name: 'いいえ' }).click();
  await expect(page.getByText(/「職員を よぶ」を 押してください/)).toBeVisible();
  await page.getByRole('button', { name: 'もう一度 ためす' }).click();
  await page.getByRole('button', { name: 'はい' }).click();
  await expect(page.getByText('音が 聞こえています')).toBeVisible();
}
