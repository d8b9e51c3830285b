import { expect, test, type Page } from '@playwright/test';
import { blocks, fillsStorage, openRefusingProfile } from '../support/office/blockedStorage.ts';
import { expectTogether } from '../support/office/company.ts';
import { ConsolePage } from '../support/office/consolePage.ts';
import { GuestPage } from '../support/office/guestPage.ts';
import { CONSOLE_SIZES, inspect, KIOSK_SIZES } from '../support/office/inspect.ts';
import { KioskPage } from '../support/office/kioskPage.ts';
import { shows } from '../support/office/partyPage.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

let server: ServerProcess;
let data: ReturnType<typeof temporaryDataDir>;
test.beforeEach(async () => {
  data = temporaryDataDir();
  server = await ServerProcess.start(data.path);
});
test.afterEach(async () => {
  await server.stop();
  data.remove();
});

/** What a page threw and nobody caught. */
function faultsOf(...pages: readonly Page[]): Error[] {
  const faults: Error[] = [];
  for (const page of pages) page.on('pageerror', (error) => faults.push(error));
  return faults;
}

const CASES = [
  {
    name: 'blocked',
    // A kiosk without IndexedDB cannot be enrolled (C17), which is the next test.
    kiosk: blocks('localStorage', 'sessionStorage'),
    others: blocks('localStorage', 'sessionStorage', 'indexedDB'),
  },
  { name: 'full', kiosk: fillsStorage, others: fillsStorage },
] as const;

for (const { name, kiosk: forKiosk, others } of CASES) {
  test(`[F31] with storage that is ${name} a visit with preferences, a call and a guest goes its whole way`, async () => {
    test.setTimeout(150_000);
    const [kiosk, specialist] = await Promise.all([
      KioskPage.open(server.origin, { sourceId: 11, toneHz: 440 }, [], forKiosk),
      ConsolePage.open(server.origin, { sourceId: 22, toneHz: 1000 }, others),
    ]);
    const opened: { close(): Promise<void> }[] = [kiosk, specialist];
    const faults = faultsOf(kiosk.page, specialist.page);
    try {
      await kiosk.enrol();
      await specialist.signIn();
      await specialist.beAvailable();
      await kiosk.press('文字');
      await kiosk.page.getByRole('dialog').getByText('もっと 大きい').click();
      await kiosk.page.getByRole('dialog').getByRole('button', { name: 'とじる' }).click();
      await expect(kiosk.page.locator('html')).toHaveAttribute('data-text-size', '3');
      await kiosk.request();
      await expect(kiosk.page.locator('html')).toHaveAttribute('data-text-size', '3');
      await specialist.accept();
      await kiosk.shows('call');

      const link = await specialist.inviteGuest();
      const guest = await GuestPage.open(link, { sourceId: 55, toneHz: 2000 }, others);
      opened.push(guest);
      await guest.enter();
      await specialist.letIn(guest);
      await expectTogether(kiosk, specialist, guest);

      await kiosk.hangUp();
      await specialist.writeUp('記録');
      await kiosk.goesHome();
      await expect(kiosk.page.locator('html')).toHaveAttribute('data-text-size', '1');
      expect(faults).toEqual([]);
    } finally {
      await Promise.all(opened.map((page) => page.close()));
    }
  });
}

test('[F32] a kiosk that cannot keep its key says so and what to do', async () => {
  const kiosk = await KioskPage.open(
    server.origin,
    { sourceId: 11, toneHz: 440 },
    [],
    blocks('localStorage', 'sessionStorage', 'indexedDB'),
  );
  const faults = faultsOf(kiosk.page);
  try {
    await kiosk.shows('refused');
    await expect(kiosk.page.getByText('データの保存が止められていて')).toBeVisible();
    await inspect(kiosk.page, 'kiosk-storage-blocked', KIOSK_SIZES);
    expect(faults).toEqual([]);
  } finally {
    await kiosk.close();
  }
});

test('[F32] a browser whose settings refuse cookies and data says so on kiosk, console and guest page', async () => {
  test.setTimeout(120_000);
  const profile = await openRefusingProfile();
  try {
    const kiosk = await profile.open(`${server.origin}/kiosk/`);
    await shows(kiosk, 'refused');
    await expect(kiosk.getByText('データの保存が止められていて')).toBeVisible();

    const console = await profile.open(`${server.origin}/console/`);
    await shows(console, 'signIn');
    await expect(console.getByText(/Cookie の保存が止められている/)).toBeVisible();
    await expect(console.getByLabel('ユーザー名')).toHaveCount(0);
    await inspect(console, 'console-cookies-blocked', CONSOLE_SIZES);

    const guest = await profile.open(`${server.origin}/console/guest.html#${'a'.repeat(43)}`);
    await shows(guest, 'check');
    await expect(guest.getByText(/リンクはまだ使えます/)).toBeVisible();
    await expect(guest.getByRole('button', { name: '入る', exact: true })).toHaveCount(0);
    await inspect(guest, 'guest-cookies-blocked', CONSOLE_SIZES);
  } finally {
    await profile.close();
  }
});
