import { expect, it } from 'vitest';
import { guestLink, takeToken } from './link.ts';

const TOKEN = 'A'.repeat(42) + '_';

/** What the page learns, and what the address bar shows afterwards. */
function opened(hash: string) {
  // As in a browser, the location shows at once what was written into the history.
  const place = { hash, pathname: '/console/guest.html' };
  const replaceState = (_state: unknown, _title: string, url?: string | URL | null): void => {
    const to = new URL(String(url), 'https://example.jp');
    Object.assign(place, { hash: to.hash, pathname: to.pathname });
  };
  const token = takeToken(place, { replaceState });
  return { token, address: place.pathname + place.hash };
}

it('[PT21] the token of a link stands behind the #', () => {
  const link = new URL(guestLink('https://example.jp', TOKEN));
  expect(link.pathname + link.search).toBe('/console/guest.html');
  expect(opened(link.hash).token).toBe(TOKEN);
});

it('[PT21] the token is out of the address at once', () => {
  expect(opened(`#${TOKEN}`).address).toBe('/console/guest.html');
});

it('[PT21] what is no token is a link that does not work, and leaves the address, too', () => {
  expect(opened('#half-a-tok')).toEqual({ token: '', address: '/console/guest.html' });
});

it('[PT22] after a reload there is no token: the browser is known by its cookie', () => {
  expect(opened('')).toEqual({ token: null, address: '/console/guest.html' });
});
