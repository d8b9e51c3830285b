import { expect, test } from 'vitest';
import { forbiddenSwitches } from './commandLine.ts';

const none = { hasSwitch: () => false };

test.each([
  ['--no-sandbox', 'no-sandbox'],
  ['--remote-debugging-port=0', 'remote-debugging-port'],
  ['--remote-debugging-pipe', 'remote-debugging-pipe'],
  ['--inspect', 'inspect'],
  ['--inspect=127.0.0.1:9229', 'inspect'],
  ['--inspect-brk', 'inspect-brk'],
  ['--inspect_brk', 'inspect-brk'],
  ['--INSPECT', 'inspect'],
  ['-no-sandbox', 'no-sandbox'],
  ['--inspect-of-the-future', 'inspect-of-the-future'],
  ['--ignore-certificate-errors', 'ignore-certificate-errors'],
  ['--disable-web-security', 'disable-web-security'],
])('[E2] %s is found', (word, name) => {
  expect(forbiddenSwitches(['kiosk', word], none)).toEqual([name]);
});

test('[E2] what only Chromium saw is found, too', () => {
  const commandLine = { hasSwitch: (name: string) => name === 'no-sandbox' };
  expect(forbiddenSwitches(['kiosk'], commandLine)).toEqual(['no-sandbox']);
});

test('[E2] ordinary words are nothing to refuse', () => {
  expect(
    forbiddenSwitches(['kiosk', '.', '--lang=ja', '--enable-features=A', 'inspect'], none),
  ).toEqual([]);
});
