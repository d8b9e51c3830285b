import type { PermissionCheckHandlerHandlerDetails, WebContents } from 'electron';
import { expect, test } from 'vitest';
import { restrictPermissions } from './permissions.ts';
import { TwinSession } from './testing/twinSession.ts';

const OURS = 'https://madoguchi.example';
const contents = {} as WebContents;

function restricted(): TwinSession {
  const session = new TwinSession();
  restrictPermissions(session, OURS);
  return session;
}

function request(permission: string, from: string, isMainFrame = true): boolean | undefined {
  let granted: boolean | undefined;
  const details = { requestingUrl: `${from}/kiosk`, securityOrigin: `${from}/`, isMainFrame };
  const answer = (given: boolean): void => {
    granted = given;
  };
  restricted().request?.(contents, permission as 'media', answer, details);
  return granted;
}

function check(
  permission: string,
  from: string,
  more: Partial<PermissionCheckHandlerHandlerDetails> = {},
): boolean | undefined {
  const details = { requestingUrl: `${from}/kiosk`, isMainFrame: true, ...more };
  return restricted().check?.(contents, permission as 'media', `${from}/`, details);
}

test('[E5] camera and microphone are granted to our page', () => {
  expect(request('media', OURS)).toBe(true);
  expect(check('media', OURS, { securityOrigin: `${OURS}/`, mediaType: 'video' })).toBe(true);
});

test.each([
  'http://madoguchi.example',
  'https://madoguchi.example.attacker.example',
  'https://madoguchi.example:8443',
  'https://user@attacker.example',
  'madoguchi://local',
  'null',
])('[E5] camera and microphone are denied to %s', (from) => {
  expect(request('media', from)).toBe(false);
  expect(check('media', from)).toBe(false);
});

test('[E5] a frame inside our page gets nothing, nor does our page inside another', () => {
  expect(request('media', OURS, false)).toBe(false);
  expect(check('media', OURS, { isMainFrame: false })).toBe(false);
  expect(check('media', OURS, { embeddingOrigin: 'https://attacker.example' })).toBe(false);
  expect(check('media', OURS, { securityOrigin: 'https://attacker.example' })).toBe(false);
});

test.each([
  'clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'notifications',
  'openExternal',
  'usb',
  'serial',
  'unknown',
  'a permission of the future',
])('[E5] %s is denied to everybody', (permission) => {
  expect(request(permission, OURS)).toBe(false);
  expect(check(permission, OURS)).toBe(false);
});

test('[E5] no device and no screen is handed out', () => {
  const { device, display } = restricted();
  expect(device?.({ deviceType: 'usb', origin: OURS, device: {} as never })).toBe(false);
  const given: unknown[] = [];
  display?.({} as never, (streams) => given.push(streams));
  expect(given).toEqual([null]);
});
