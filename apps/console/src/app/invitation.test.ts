import { expect, it } from 'vitest';
import { takeInvitation } from './invitation.ts';

/** What the address bar shows after the token was taken. */
function opened(hash: string) {
  const shown = [`/console/${hash}`];
  const token = takeInvitation(
    { hash, pathname: '/console/', search: '' },
    { replaceState: (_state, _title, url) => shown.push(String(url)) },
  );
  return { token, address: shown.at(-1) };
}

it('[W17] takes the token of an invitation out of the address', () => {
  expect(opened('#invitation=abc-_9')).toEqual({ token: 'abc-_9', address: '/console/' });
});

it('[W17] leaves every other address alone', () => {
  expect(opened('#person')).toEqual({ token: null, address: '/console/#person' });
  expect(opened('')).toEqual({ token: null, address: '/console/' });
});
