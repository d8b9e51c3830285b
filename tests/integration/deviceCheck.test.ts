import { NO_NEEDS } from '@madoguchi/domain';
import { expect, it } from 'vitest';
import { consoleClient, kioskClient } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server } = await serverOfTests();

it('[K802] whoever is rung sees what does not work at the kiosk, and what whoever waits finds out meanwhile', async () => {
  const kiosk = await kioskClient(server.origin);
  const specialist = await consoleClient(server.origin);
  const check = { picture: 'seen', voice: 'missing', sound: 'untried' } as const;
  await kiosk.done('consultation.request', { topicId: 'care', needs: NO_NEEDS });
  await kiosk.done('kiosk.deviceCheck', { check });
  const troubles = (wanted: number) =>
    specialist.until(({ consoleView }) => {
      const found = consoleView?.offer?.troubles;
      return found?.length === wanted ? found : null;
    });
  expect(await troubles(1)).toEqual(['noVoice']);
  await kiosk.done('kiosk.deviceCheck', { check: { ...check, sound: 'unheard' } });
  expect(await troubles(2)).toEqual(['noVoice', 'noSound']);
  await kiosk.done('kiosk.deviceCheck', { check: null });
  expect(await troubles(0)).toEqual([]);
  kiosk.leave();
  specialist.leave();
});
