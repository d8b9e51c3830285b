import type { Request } from 'express';
import type { Device } from '../ports/accounts.ts';

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Electron\//, 'Electron'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** The network address of a request, behind a trusted proxy the one that it passes on. */
export const addressOf = (request: Request): string => request.ip ?? '';

/** Where a request comes from, in the words of lists and the audit log. */
export function deviceOf(request: Request): Device {
  const agent = request.headers['user-agent'] ?? '';
  const named = [BROWSERS, SYSTEMS].map((known) => known.find(([of]) => of.test(agent))?.[1]);
  const browser = named.filter((name) => name !== undefined).join(' ');
  return { from: addressOf(request), browser: browser === '' ? '?' : browser };
}
