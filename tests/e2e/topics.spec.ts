import { expect, test } from '@playwright/test';
import { expectKioskSizes, inspect, KIOSK_SIZES } from '../support/office/inspect.ts';
import { KioskPage } from '../support/office/kioskPage.ts';
import { Admin } from '../support/server/admin.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

test('[K16] a topic in preparation is seen, cannot be chosen and leads back to choosing', async () => {
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
    await expect(tile).toBeDisabled();
    await expect(tile).toContainText('準備中');
    await inspect(kiosk.page, 'kiosk-preparing', KIOSK_SIZES);
    await expectKioskSizes(kiosk.page, 'preparing');

    await admin.done('putTopicRule', { ...rule, state: 'stopped', reason: '研修のため' });
    await expect(tile).toHaveCount(0);
    await admin.done('removeTopicRule', rule);
    await expect(tile).toBeEnabled();
  } finally {
    await kiosk.close();
    await server.stop();
    data.remove();
  }
});
