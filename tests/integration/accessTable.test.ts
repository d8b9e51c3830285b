import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACCESS, ACTIONS, ACTOR_KINDS, type Right } from '@madoguchi/domain';
import {
  clientEvents,
  PUBLIC_ROUTES,
  routes,
  type ClientEvent,
  type Route,
} from '@madoguchi/protocol';
import { describe, expect, it } from 'vitest';

const document = readFileSync(
  join(import.meta.dirname, '..', '..', 'docs', 'spec', 'access.md'),
  'utf8',
);

/** A cell as the document writes it. */
function inWords(right: Right | undefined, isAboutRecords: boolean): string {
  if (right === undefined) return '—';
  const [open, closed] = [right.open ?? '—', right.closed ?? '—'];
  if (!isAboutRecords) return 'yes';
  return open === closed ? open : `${open} / ${closed}`;
}

/** Rows of the document's table, by action. */
const written = new Map(
  document
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, action]) => action !== undefined && /^`\w+\.\w+`$/.test(action))
    .map(([, action, ...cells]) => [
      action?.replaceAll('`', ''),
      cells.slice(0, ACTOR_KINDS.length),
    ]),
);

/** Actions with a right that tells consultations apart. */
const aboutRecords = ACTIONS.filter((action) =>
  Object.values(ACCESS[action]).some(({ open, closed }) => open !== 'ward' || closed !== 'ward'),
);

describe('the document of access', () => {
  it('[H1] names every action and nothing else', () => {
    expect([...written.keys()]).toEqual([...ACTIONS]);
  });

  it.each(ACTIONS)('[H1] says of %s what is enforced', (action) => {
    const cells = ACTOR_KINDS.map((actorKind) =>
      inWords(ACCESS[action][actorKind], aboutRecords.includes(action)),
    );
    expect(written.get(action)).toEqual(cells);
  });
});

describe('what can be asked for', () => {
  const entries = Object.entries<ClientEvent | Route>({ ...clientEvents, ...routes });
  const guarded = entries.filter(([, { action }]) => action !== undefined);

  it.each(guarded)(
    '[H8] %s names its record where its right is narrower',
    (_, { action, about }) => {
      const isNarrow = aboutRecords.some((each) => each === action);
      expect(about === null).toBe(!isNarrow);
    },
  );

  it.each(Object.entries<Route>(routes))('[H1] route %s is guarded or public', (name, route) => {
    const isPublic = (PUBLIC_ROUTES as readonly string[]).includes(name);
    expect(route.action === undefined).toBe(isPublic);
  });

  it('[H1] every action is asked for by an event or a route', () => {
    const asked = [...Object.values(clientEvents), ...Object.values<Route>(routes)].map(
      ({ action }) => action,
    );
    expect(new Set(ACTIONS.filter((action) => !asked.includes(action)))).toEqual(new Set());
  });
});
