import { expect, it } from 'vitest';
import { takeArrival } from './arrival.ts';

/** What the page learns, and what the address bar shows afterwards. */
function opened(hash: string) {
  const shown = [`/console/${hash}`];
  const arrival = takeArrival(
    { hash, pathname: '/console/', search: '' },
    { replaceState: (_state, _title, url) => shown.push(String(url)) },
  );
  return { ...arrival, address: shown.at(-1) };
}

it('[W17] takes the token of an invitation out of the address', () => {
  expect(opened('#invitation=abc-_9')).toEqual({
    invitation: 'abc-_9',
    refused: null,
    wall: null,
    address: '/console/',
  });
});

it('[W17] says why the single sign-on refused, if it is a code of the table', () => {
  expect(opened('#refused=WRONG_CREDENTIALS').refused).toBe('WRONG_CREDENTIALS');
  expect(opened('#refused=<b>').refused).toBeNull();
  expect(opened('#refused=<b>').address).toBe('/console/');
});

it('[W17] leaves every other address alone', () => {
  for (const hash of ['#person', '']) {
    const { address, ...arrival } = opened(hash);
    expect(arrival).toEqual({ invitation: null, refused: null, wall: null });
    expect(address).toBe(`/console/${hash}`);
  }
});
