import { expect, it } from 'vitest';
import { takeCode } from './code.ts';

const CODE = 'x'.repeat(43);

/** The address bar after the code was taken, and what was found in it. */
function taken(hash: string) {
  let left = `/console/handset.html${hash}`;
  const history = {
    replaceState: (_: unknown, _title: string, url?: string | URL | null) => {
      left = String(url);
    },
  };
  return { code: takeCode({ hash, pathname: '/console/handset.html' }, history), left };
}

it('[HS2] the code is read from the fragment with the language of the visit and what it brings, and out of the address bar at once', () => {
  const found = {
    code: { code: CODE, language: 'ko', takes: 'call' },
    left: '/console/handset.html',
  };
  expect(taken(`#${CODE}.ko.call`)).toEqual(found);
});

it('[HS2] what is no code is none, and an address without one is that of a page that was loaded anew', () => {
  for (const hash of [`#${CODE}`, `#${CODE}.xx.call`, '#short.ja.call', `#${CODE}.ja.more`]) {
    expect(taken(hash)).toEqual({ code: 'unreadable', left: '/console/handset.html' });
  }
  expect(taken('').code).toBeNull();
});
