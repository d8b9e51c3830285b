import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AREAS, type Area } from '../catalogues/areas.ts';
import { ADMIN_TEXTS } from '../pages/admins.ts';
import { BOOKING_TEXTS } from '../pages/bookings.ts';
import { GUEST_TEXTS } from '../pages/guests.ts';
import { HANDSET_TEXTS } from '../pages/handsets.ts';
import { OFFICE_TEXTS } from '../pages/office.ts';
import { OFFICE_ENGLISH } from '../pages/officeEnglish.ts';
import { RESIDENT_TEXTS } from '../pages/residents.ts';
import type { Texts } from '../pages/texts.ts';
import { COMPUTED, LITERAL } from './use.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const ADMIN_ROOM = 'apps/console/src/admin/shell/AdminRoom.tsx';
const BOOKINGS = [
  'apps/console/src/bookings/BookingsPage.tsx',
  'apps/console/src/bookings/own/OwnBookings.tsx',
] as const;
const IMPORT = /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+\.tsx?)'/g;

interface Page {
  readonly name: string;
  readonly entry: string;
  readonly texts: readonly Texts[];
  /** What it loads with texts of its own. */
  readonly without?: readonly string[];
}

const PAGES: readonly Page[] = [
  { name: 'kiosk', entry: 'apps/kiosk/src/renderer/main.tsx', texts: [RESIDENT_TEXTS] },
  { name: 'guest', entry: 'apps/console/src/guest/main.tsx', texts: [GUEST_TEXTS] },
  { name: 'handset', entry: 'apps/console/src/handset/main.tsx', texts: [HANDSET_TEXTS] },
  {
    name: 'console',
    entry: 'apps/console/src/main.tsx',
    texts: [OFFICE_TEXTS, OFFICE_ENGLISH],
    without: [ADMIN_ROOM, ...BOOKINGS],
  },
  { name: 'admin room', entry: ADMIN_ROOM, texts: [OFFICE_TEXTS, OFFICE_ENGLISH, ADMIN_TEXTS] },
  ...BOOKINGS.map((entry) => ({
    ...{ name: 'bookings', entry },
    texts: [OFFICE_TEXTS, OFFICE_ENGLISH, BOOKING_TEXTS],
  })),
];

/** Every text that the sources of a page ask for is among those that it loads [L80]; no text of residents' is at the office [L10]. */
export function checkPages(): string[] {
  const shared = globSync('packages/{ui-kit,paper}/src/**/*.{ts,tsx}', { cwd: ROOT });
  const parts = shared.filter((file) => !/\/gallery\/|\/print\/|\.test\./.test(file));
  const findings = PAGES.flatMap(({ name, entry, texts, without }) => {
    const there = new Set(texts.flatMap(({ ja }) => Object.keys(ja ?? {})));
    const english = new Set(texts.flatMap(({ en }) => Object.keys(en ?? {})));
    const files = [...reached(entry, without), ...parts];
    const missing = files.flatMap((file) =>
      [...areasOf(file)]
        .filter((area) => !there.has(area))
        .map((area) => `[L80] ${file} says ${area}, which the page ${name} does not load`),
    );
    const inOne = AREAS.filter((area) => there.has(area) !== english.has(area));
    return [
      ...missing,
      ...inOne.map((area) => `[L80] the page ${name} loads ${area} in one language alone`),
    ];
  });
  const spoken = new Set(
    PAGES.flatMap(({ texts }) => texts.flatMap(({ ja }) => Object.keys(ja ?? {}))),
  );
  const silent = AREAS.filter((area) => !spoken.has(area));
  return [
    ...findings,
    ...silent.map((area) => `[L80] no page loads ${area}`),
    ...globSync('apps/console/src/**/*.{ts,tsx}', { cwd: ROOT })
      .filter((file) => sourceOf(file).includes('@madoguchi/i18n/residents'))
      .map((file) => `[L10] ${file} speaks as to residents`),
  ];
}

/** Every source that a page brings, at once or later. */
function reached(entry: string, without: readonly string[] = []): Set<string> {
  const found = new Set<string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file) || without.includes(file)) continue;
    found.add(file);
    for (const [, path = ''] of sourceOf(file).matchAll(IMPORT))
      open.push(join(dirname(file), path));
  }
  return found;
}

/** The areas of the keys in a source. Seats of guests (`guest:${id}`) are named like computed keys, and are none. */
function areasOf(file: string): Set<Area> {
  const source = sourceOf(file);
  const keys = [...source.matchAll(LITERAL), ...source.matchAll(COMPUTED)].map(
    ([, key = '']) => key,
  );
  const areas = keys.filter((key) => !key.endsWith(':')).map((key) => key.split(':')[0]);
  return new Set(AREAS.filter((area) => areas.includes(area)));
}

function sourceOf(file: string): string {
  const path = `${ROOT}/${file}`;
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
