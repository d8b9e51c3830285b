import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { readFrames } from '../support/media/pageProbe.ts';
import { expectFaceToFace } from '../support/office/faceToFace.ts';
import { openOffice, type Office } from '../support/office/office.ts';

const REMOTE = '[data-testid="remote-video"]';
let office: Office;
test.beforeAll(async () => {
  office = await openOffice();
});
test.afterAll(() => office.close());

/** Pids of the media workers of this server, found as its children. */
const workers = (): number[] =>
  execFileSync('pgrep', ['--parent', String(office.server.pid)], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number);

test('[F4] a stop and start of the server while somebody waits and while two talk', async () => {
  test.setTimeout(150_000);
  const { kiosk, specialist, server } = office;
  await specialist.page.getByRole('button', { name: '離席' }).click();
  const ticket = await kiosk.request();

  expect(await server.stop()).toBe(0);
  await expect(kiosk.page.getByText(/つながりにくくなっています/)).toBeVisible();
  await kiosk.shows('waiting');
  await server.start();
  await expect(kiosk.page.getByText(/つながりにくくなっています/)).toBeHidden({ timeout: 15_000 });
  await expect(kiosk.page.getByTestId('ticket')).toHaveText(ticket);
  await specialist.page.getByRole('button', { name: '対応可', exact: true }).click();
  await specialist.accept();
  await expectFaceToFace(kiosk, specialist);

  expect(await server.stop()).toBe(0);
  await kiosk.shows('call');
  await server.start();
  await kiosk.shows('call');
  await specialist.shows('serving');
  await expectFaceToFace(kiosk, specialist);
});

test('[F5] a media worker is killed in the call: sound and picture are back within 5 s', async () => {
  const { kiosk, specialist } = office;
  await kiosk.shows('call');
  const killed = workers();
  for (const pid of killed) process.kill(pid, 'SIGKILL');
  const since = Date.now();
  for (const end of [kiosk, specialist]) {
    const newest = async () => {
      const { readings } = await readFrames(end.page, REMOTE, { frames: 3, timeoutMs: 5_000 });
      return readings.at(-1)?.presentedAt ?? 0;
    };
    // A picture that was presented well after the kill came through the new worker.
    await expect.poll(newest, { timeout: 5_000 }).toBeGreaterThan(since + 200);
  }
  expect(Date.now() - since).toBeLessThan(5_000 + 2_000);
  expect(workers()).not.toEqual(killed);
  await expectFaceToFace(kiosk, specialist);
  await specialist.hangUp();
  await specialist.writeUp();
});
