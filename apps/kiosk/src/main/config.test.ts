import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const problemsOf = (env: Record<string, string>): readonly string[] => {
  const read = readConfig(env);
  return read.ok ? [] : read.problems;
};

test('[E1] without settings the kiosk shows the server of this machine, full screen', () => {
  expect(readConfig({})).toEqual({
    ok: true,
    config: {
      origin: 'http://127.0.0.1:8787',
      pageUrl: 'http://127.0.0.1:8787/kiosk',
      windowed: false,
    },
  });
});

test.each([
  'https://madoguchi.example',
  'https://madoguchi.example:8443/',
  'http://localhost:8787',
  'http://[::1]:8787',
  'http://127.1.2.3',
])('[E1] %s is accepted', (url) => {
  expect(problemsOf({ KIOSK_SERVER_URL: url })).toEqual([]);
});

test.each([
  'http://madoguchi.example',
  'http://127.0.0.1.example',
  'http://localhost.example',
  'http://192.168.0.2',
  'ftp://127.0.0.1',
  'file:///kiosk',
  'javascript:alert(1)',
  'madoguchi.example',
  'https://madoguchi.example/kiosk',
  'https://madoguchi.example/?a=1',
  'https://user:secret@madoguchi.example',
  '',
])('[E1] "%s" is refused by the name of the variable, without its value', (url) => {
  const [problem, ...others] = problemsOf({ KIOSK_SERVER_URL: url });
  expect(others).toEqual([]);
  expect(problem).toMatch(/^KIOSK_SERVER_URL must /);
  expect(problem).not.toContain('secret');
});

test('[E1] KIOSK_WINDOWED is 0 or 1', () => {
  expect(readConfig({ KIOSK_WINDOWED: '1' })).toMatchObject({ config: { windowed: true } });
  expect(problemsOf({ KIOSK_WINDOWED: 'yes' })).toEqual(['KIOSK_WINDOWED must be 0 or 1']);
});
