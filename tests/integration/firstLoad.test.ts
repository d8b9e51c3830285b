import { expect, it } from 'vitest';
import { firstLoadKilobytes } from '../support/pages/pageWeight.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server } = await serverOfTests();

it('[B90] the first load is at most 350 KB of a kiosk and 400 KB of the console and a guest', async () => {
  const pages = ['/kiosk/', '/console/', '/console/guest.html'];
  const [kiosk, console, guest] = await firstLoadKilobytes(
    pages.map((page) => `${server.origin}${page}`),
  );
  expect(kiosk).toBeLessThanOrEqual(350);
  expect(console).toBeLessThanOrEqual(400);
  expect(guest).toBeLessThanOrEqual(400);
});
