import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AREAS } from '../catalogues/areas.ts';
import { resources } from '../catalogues/index.ts';
import { flatten } from '../flatten.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const SCREENS = ['packages/{ui-kit,paper}/src/**/*.{ts,tsx}', 'apps/*/src/**/*.{ts,tsx}'];
/**
 * Channels between Electron's processes and seats in a call (`guest:…`) are named like keys, and are
 * none.
 */
const NO_SCREENS = /i18n\/src|\.test\.|\/gallery\/|src\/(main|preload|ipc)\//;
const AREA = AREAS.join('|');
/** A key that a source asks for; its area is the first part. */
export const LITERAL = new RegExp(`['"\`]((?:${AREA}):[A-Za-z0-9_.-]+)['"\`]`, 'g');
/** A key whose end is computed. */
export const COMPUTED = new RegExp(`\`((?:${AREA}):[A-Za-z0-9_.-]*)\\$\\{`, 'g');

/**
 * Walks the sources of the screens: a key that is asked for exists, and a key that exists is asked
 * for [L1]. A computed key (`errors:${code}`) counts for everything that begins like it.
 */
export function checkUse(): string[] {
  const known = new Set(
    AREAS.flatMap((area) => [...flatten(resources.ja[area]).keys()].map((key) => `${area}:${key}`)),
  );
  const { keys, prefixes } = usedKeys();
  const isUsed = (key: string) => keys.has(key) || [...prefixes].some((p) => key.startsWith(p));
  return [
    ...[...keys].filter((key) => !known.has(key)).map((key) => `[L1] ${key} is used, not written`),
    ...[...known].filter((key) => !isUsed(key)).map((key) => `[L1] ${key} is written, not used`),
  ];
}

function usedKeys(): { keys: Set<string>; prefixes: Set<string> } {
  const keys = new Set<string>();
  const prefixes = new Set<string>();
  const files = globSync(SCREENS, { cwd: ROOT }).filter((file) => !NO_SCREENS.test(file));
  for (const file of files) {
    const path = `${ROOT}/${file}`;
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    for (const match of text.matchAll(LITERAL)) keys.add(match[1] ?? '');
    for (const match of text.matchAll(COMPUTED)) prefixes.add(match[1] ?? '');
  }
  return { keys, prefixes };
}
