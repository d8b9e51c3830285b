import { expect, test, type Page } from '@playwright/test';
import { presentsFrames } from '../support/media/deviceTroubles.ts';
import { CONSOLE_SIZES, inspect, KIOSK_SIZES } from '../support/office/inspect.ts';
import { openOffice, type Office } from '../support/office/office.ts';

const THIRD = 1 / 3;
/** The hands at the kiosk, and those of the resident at the interpreter's page. */
const HANDS = '.stage__beside video';
const RESIDENT = '.guest-person--hands video';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice();
  await office.kiosk.request(/介護・高齢者/, ['手話']);
  await office.specialist.accept();
  await office.kiosk.shows('call');
});
test.afterAll(() => office.close());

/** The share of the screen (0–1) that the picture of a `<video>` takes, without what stands around it. */
const shareOf = (page: Page, selector: string): Promise<number> =>
  page.evaluate((query) => {
    const video = document.querySelector<HTMLVideoElement>(query);
    if (video === null) return 0;
    const { clientWidth: width, clientHeight: height, videoWidth, videoHeight } = video;
    const scale = Math.min(width / videoWidth, height / videoHeight);
    return (videoWidth * scale * videoHeight * scale) / (innerWidth * innerHeight);
  }, selector);

test('[F521] [SL1] [SL2] a sign-language interpreter is named, and their hands take a third of the screen, as the resident’s do for them', async () => {
  test.setTimeout(200_000);
  const { kiosk, specialist } = office;
  const link = await specialist.inviteGuest(undefined, '手話通訳');
  const guest = await office.openGuest(link);
  await guest.shows('check');
  await guest.enter();
  await specialist.letIn(guest);
  await presentsFrames(kiosk.page, HANDS);
  await presentsFrames(guest.page, RESIDENT);
  for (const size of [
    { width: 1080, height: 1920 },
    { width: 1920, height: 1080 },
  ]) {
    await kiosk.page.setViewportSize(size);
    await expect.poll(() => shareOf(kiosk.page, HANDS)).toBeGreaterThanOrEqual(THIRD);
  }
  await expect(kiosk.page.locator('.stage__beside')).toContainText('手話通訳');
  await inspect(kiosk.page, 'kiosk-signed', KIOSK_SIZES);
  for (const size of CONSOLE_SIZES.filter(({ width }) => width >= 1280)) {
    await guest.page.setViewportSize(size);
    await expect.poll(() => shareOf(guest.page, RESIDENT)).toBeGreaterThanOrEqual(THIRD);
  }
  await inspect(guest.page, 'guest-signing', CONSOLE_SIZES);
});
