import { expect, test } from 'vitest';
import { browserKioskKey } from './browserKioskKey.ts';

test('[C17] [J4] where nothing can be kept, the refusal says so before a code is used', async () => {
  // Node has keys, but no IndexedDB: just like a private window of some browsers.
  const key = browserKioskKey('nowhere');
  await expect(key.enrolled()).rejects.toMatchObject({ code: 'KIOSK_KEY_NOT_KEPT' });
  let registered = false;
  const enrolled = key.enrol(() => {
    registered = true;
    return Promise.resolve({ kioskId: 'k1' });
  });
  await expect(enrolled).rejects.toMatchObject({ code: 'KIOSK_KEY_NOT_KEPT' });
  expect(registered).toBe(false);
});
