import { expect, test, type Locator } from '@playwright/test';
import {
  handsOverDevices,
  presentsFrames,
  setSwitchedOff,
  setUnplugged,
} from '../support/media/deviceTroubles.ts';
import { CONSOLE_SIZES, inspect, KIOSK_SIZES } from '../support/office/inspect.ts';
import { openOffice, type Office } from '../support/office/office.ts';

/** The rule says 2 s; a machine that runs several browsers at once may take longer, and the time is printed. */
const NOTICED = { timeout: 20_000 };

const REMOTE = '[data-testid="remote-video"]';

// One call goes through all of it.
test.describe.configure({ mode: 'serial' });

let office: Office;
/** What the resident reads of their own devices, and the specialist of the resident's. */
let own: Locator;
let far: Locator;
test.beforeAll(async () => {
  office = await openOffice({}, handsOverDevices);
  own = office.kiosk.page.locator('.stage__notice');
  far = office.specialist.page.getByTestId('far-devices');
});
test.afterAll(() => office.close());

/** Waits for words at both ends, and prints how long they took since `began`, in milliseconds. */
async function noticed(
  what: string,
  began: number,
  words: readonly [RegExp, RegExp],
): Promise<void> {
  const since = async (where: Locator, expected: RegExp): Promise<number> => {
    await expect(where).toContainText(expected, NOTICED);
    return Math.round(Date.now() - began);
  };
  const [kiosk, console_] = await Promise.all([since(own, words[0]), since(far, words[1])]);
  process.stdout.write(`${what}: kiosk ${String(kiosk)} ms, console ${String(console_)} ms\n`);
}

const works = async (): Promise<void> => {
  await expect(far).toBeHidden(NOTICED);
  await expect(own).not.toContainText(/つながっていません|来ていません|止められています/, NOTICED);
};

test('[F516] before the call a device that is pulled out stops nobody, is said to who waits and whom they wait for, and is used when it is back', async () => {
  test.setTimeout(120_000);
  const { kiosk, specialist } = office;
  const unplugged = async (gone: boolean) => {
    await setUnplugged(kiosk.page, 'audioinput', gone);
    await setUnplugged(kiosk.page, 'videoinput', gone);
  };
  await unplugged(true);
  await kiosk.press('相談する');
  await kiosk.shows('choosing');
  await unplugged(false);
  await kiosk.press(/介護・高齢者/);
  await kiosk.shows('confirming');
  await unplugged(true);
  await kiosk.press('よびだす');
  await kiosk.shows('waiting');
  const trouble = kiosk.page.getByText(/(カメラ|マイク)が つながっていません/).first();
  await expect(trouble).toBeVisible(NOTICED);
  await expect(specialist.page.getByText(/^マイクが使えません/)).toBeVisible(NOTICED);
  await unplugged(false);
  await expect(trouble).toBeHidden(NOTICED);
  await specialist.accept();
  await kiosk.shows('call');
  await presentsFrames(kiosk.page, REMOTE);
  await presentsFrames(specialist.page, REMOTE);
});

test('[F511] a microphone that is pulled out, or switched off by itself, is said at both ends and used again', async () => {
  test.setTimeout(120_000);
  const { kiosk, specialist } = office;
  const gone = await setUnplugged(kiosk.page, 'audioinput', true);
  await noticed('microphone pulled', gone, [
    /マイクが つながっていません.*「筆談」でも 話せます/,
    /相手のマイクが使えません：機器がつながっていない/,
  ]);
  await inspect(kiosk.page, 'kiosk-microphone-gone', KIOSK_SIZES);
  await inspect(specialist.page, 'console-far-microphone-gone', CONSOLE_SIZES);
  await setUnplugged(kiosk.page, 'audioinput', false);
  await expect(own).toContainText('マイクが また 使えます', NOTICED);
  await works();

  const off = await setSwitchedOff(kiosk.page, 'audio', true);
  await noticed('microphone switched off', off, [
    /マイクから 何も 来ていません/,
    /相手のマイクが使えません：機器側で止まっている/,
  ]);
  await setSwitchedOff(kiosk.page, 'audio', false);
  await works();
});

test('[F511] so are a camera and a loudspeaker, and the call goes on', async () => {
  test.setTimeout(120_000);
  const { kiosk, specialist } = office;
  const camera = await setUnplugged(kiosk.page, 'videoinput', true);
  await noticed('camera pulled', camera, [
    /カメラが つながっていません/,
    /相手のカメラが使えません/,
  ]);
  await setUnplugged(kiosk.page, 'videoinput', false);
  await works();
  await presentsFrames(specialist.page, REMOTE);

  const sound = await setUnplugged(kiosk.page, 'audiooutput', true);
  await noticed('loudspeaker pulled', sound, [
    /スピーカーが つながっていません/,
    /相手のスピーカーが使えません/,
  ]);
  await setUnplugged(kiosk.page, 'audiooutput', false);
  await works();
  await presentsFrames(kiosk.page, REMOTE);
});
