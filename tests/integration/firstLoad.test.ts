import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const APPS = join(import.meta.dirname, '../../apps');
/** Scripts and styles that a page names itself; what it loads later is not among them. */
const NAMED = /(?:src|href)="\/(?:kiosk|console)\/(assets\/[^"]+\.(?:js|css))"/g;

const weightOf = (app: string, page: string): number => {
  const dist = join(APPS, app, 'dist');
  const named = [...readFileSync(join(dist, page), 'utf8').matchAll(NAMED)];
  expect(named.length).toBeGreaterThan(1);
  const bytes = named.map(([, name = '']) => gzipSync(readFileSync(join(dist, name))).length);
  return bytes.reduce((sum, each) => sum + each, 0) / 1000;
};

it.each([
  ['kiosk', 'index.html', 350],
  ['console', 'index.html', 400],
  ['console', 'guest.html', 400],
])('[B90] the first load of %s/%s is at most %i KB', (app, page, most) => {
  expect(weightOf(app, page)).toBeLessThanOrEqual(most);
});
