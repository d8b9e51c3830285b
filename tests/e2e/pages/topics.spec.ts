import { expect, test } from '@playwright/test';
import { expectKioskSizes, inspect, KIOSK_SIZES } from '../../support/office/inspect.ts';
import { KioskPage } from '../../support/office/kioskPage.ts';
import { Admin } from '../../support/server/admin.ts';
import { ServerProcess, temporaryDataDir } from '../../support/server/serverProcess.ts';

test('[K16] a topic in preparation or stopped says so, cannot be chosen and leads back to choosing', async () => {
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path);
  const kiosk = await KioskPage.open(server.origin, { sourceId: 11, toneHz: 440 });
  const tile = kiosk.page.getByRole('button', { name: /介護・高齢者/ });
  try {
    await kiosk.enrol();
    const admin = await Admin.signIn(server.origin);
    const { today, topics } = await admin.done('topics');
    const topicId = topics.find(({ name }) => name.ja.includes('高齢者'))?.id ?? '';
    const rule = { topicId, scope: { kind: 'ward' }, since: today } as const;

    await kiosk.press('相談する');
    await tile.click();
    await kiosk.shows('confirming');
    await admin.done('putTopicRule', { ...rule, state: 'preparing', reason: '' });
    await kiosk.shows('choosing');
    await expect(tile).toContainText('準備中');
    await inspect(kiosk.page, 'kiosk-preparing', KIOSK_SIZES);
    await expectKioskSizes(kiosk.page, 'preparing');

    await admin.done('putTopicRule', { ...rule, state: 'stopped', reason: '研修のため' });
    await expect(tile).toContainText('研修のため');
    await tile.click();
    const panel = kiosk.page.getByRole('dialog');
    await expect(panel).toContainText('研修のため');
    await expect(panel).toContainText('職員に お声がけください');
    await inspect(kiosk.page, 'kiosk-stopped', KIOSK_SIZES);
    await panel.getByRole('button').click();
    await kiosk.shows('choosing');
    await admin.done('removeTopicRule', rule);
    await expect(tile).not.toContainText('研修のため');
    await tile.click();
    await kiosk.shows('confirming');
  } finally {
    await kiosk.close();
    await server.stop();
    data.remove();
  }
});

test('[K17] a topic that the admin stops is seen as stopped on the kiosk within 2 s', async () => {
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path);
  const kiosk = await KioskPage.open(server.origin, { sourceId: 12, toneHz: 440 });
  try {
    await kiosk.enrol();
    await kiosk.press('相談する');
    const admin = await Admin.signIn(server.origin);
    const { today, topics } = await admin.done('topics');
    const topicId = topics.find(({ name }) => name.ja.includes('高齢者'))?.id ?? '';
    const seen = kiosk.page.evaluate(whenTilesSay, '研修のため');
    const asked = Date.now();
    await admin.done('putTopicRule', {
      topicId,
      scope: { kind: 'ward' },
      since: today,
      state: 'stopped',
      reason: '研修のため',
    });
    expect((await seen) - asked).toBeLessThanOrEqual(2_000);
  } finally {
    await kiosk.close();
    await server.stop();
    data.remove();
  }
});

/** In the page: the instant at which a tile comes to say something. Both clocks are this machine's. */
function whenTilesSay(words: string): Promise<number> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const tiles = [...document.querySelectorAll('.tile')];
      if (!tiles.some(({ textContent }) => textContent.includes(words))) return;
      observer.disconnect();
      resolve(Date.now());
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}
