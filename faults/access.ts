import type { Action } from '@madoguchi/domain';
import { clientEvents, routes, type ClientEventName, type Route } from '@madoguchi/protocol';
import { request, TestClient } from '../tests/support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../tests/support/server/serverProcess.ts';
import { auditedDenials, denialKey, loggedDenials } from './lib/auditFile.ts';
import { distanceTo, kindOf, recordsOf, tryOne } from './lib/access/reached.ts';
import { tryTemplates } from './lib/access/templateActs.ts';
import { gather, type Cast } from './lib/cast.ts';
import { deniedAtAll, deniedOn, denialOf } from './lib/expected.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';
import type { About } from './lib/eventData.ts';
import { NOTHING, validData } from './lib/validData.ts';

/** What one try showed, and what the written table says of it. */
interface Cell {
  readonly what: string;
  readonly id: string | null;
  readonly action: Action;
  readonly expected: string | null;
  readonly found: string | null;
}

const guarded = Object.entries<Route>(routes).flatMap(([name, route]) =>
  // Signing out ends the session with which everything else is tried, so it comes last.
  route.action === undefined ? [] : [{ name, ...route, action: route.action }],
);
const inOrder = guarded.toSorted(
  (a, b) => Number(a.name === 'signOutEverywhere') - Number(b.name === 'signOutEverywhere'),
);

/** Every event by everybody, about every record if it is about one. */
async function overSockets(cast: Cast): Promise<Cell[]> {
  const cells: Cell[] = [];
  const names = Object.keys(validData(NOTHING)) as ClientEventName[];
  for (const actor of cast.actors) {
    for (const name of names) {
      const { action } = clientEvents[name];
      const by = { what: `${name} by ${actor.name}`, id: actor.id, action };
      const ask = (about: About, expected: string | null) => tryOne(actor, name, about, expected);
      const kind = kindOf(name);
      if (kind === undefined) {
        const expected = deniedAtAll(actor.actorKind, action);
        cells.push({ ...by, expected, found: await ask(NOTHING, expected) });
        continue;
      }
      for (const record of recordsOf(cast).filter((each) => each.kind === kind)) {
        const { place, closed } = record;
        const what = `${by.what} on ${place}, ${closed ? 'closed' : 'open'}`;
        const distance = distanceTo(actor, record);
        const expected = deniedOn(actor.actorKind, action, { kind, distance, closed });
        cells.push({ ...by, what, expected, found: await ask(record.about, expected) });
      }
    }
  }
  return cells;
}

/** Asks a route; what does not exist or breaks is not what the table says. */
async function call(
  origin: string,
  route: Pick<Route, 'method' | 'path'>,
  cookie: string,
  body: unknown,
) {
  const response = await request(origin, route.path, {
    method: route.method.toUpperCase(),
    headers: { cookie },
    ...(route.method === 'get' ? {} : { body: JSON.stringify(body) }),
  });
  const code = response.ok ? null : ((await response.json()) as { code: string }).code;
  if (code === 'NOT_FOUND' || code === 'INTERNAL') return code;
  return denialOf(code);
}

/** Every route that needs a right by everybody, and reading about every consultation. */
async function overHttp(origin: string, cast: Cast): Promise<Cell[]> {
  const cells: Cell[] = [];
  const staff = cast.actors.filter(
    ({ actorKind }) => actorKind !== 'kiosk' && actorKind !== 'guest',
  );
  const [guest] = cast.actors.filter(({ actorKind }) => actorKind === 'guest');
  for (const route of inOrder) {
    const { name, action } = route;
    // What lies behind the gate has no effect: no schema knows this field.
    const nonsense = { unheardOf: true };
    // A guest is nobody beyond their own consultation.
    for (const cookie of ['', guest?.cookie ?? '']) {
      const found = await call(origin, route, cookie, nonsense);
      const what = `${name} by ${cookie === '' ? 'nobody' : 'a guest'}`;
      cells.push({ what, id: null, action, expected: 'NOT_SIGNED_IN', found });
    }
    for (const actor of staff) {
      const by = { what: `${name} by ${actor.name}`, id: actor.id, action };
      const found = await call(origin, route, actor.cookie, nonsense);
      cells.push({ ...by, expected: deniedAtAll(actor.actorKind, action), found });
      if (name !== 'readRecord') continue;
      for (const record of recordsOf(cast).filter(({ kind }) => kind === 'consultation')) {
        const { place, closed, about } = record;
        const what = `${by.what} on ${place}, ${closed ? 'closed' : 'open'}`;
        const distance = distanceTo(actor, record);
        const expected = deniedOn(actor.actorKind, action, {
          kind: 'consultation',
          distance,
          closed,
        });
        const { consultationId } = about;
        const read = await call(origin, route, actor.cookie, { consultationId });
        cells.push({ ...by, what, expected, found: read });
      }
    }
  }
  return cells;
}

/** Whether somebody without a session gets a socket, over which anything could be asked. */
async function strangerComesIn(origin: string): Promise<boolean> {
  const stranger = new TestClient(origin, '');
  const isIn = await stranger.connected().then(
    () => true,
    () => false,
  );
  stranger.leave();
  return isIn;
}

/** How many denials a log does not know of. */
function missing(cells: readonly Cell[], counts: Map<string, number>, where: string): number {
  const wanted = new Map<string, number>();
  for (const { id, action, found: code } of cells) {
    if (denialOf(code) === null || code === null) continue;
    const key = denialKey({ id, action, code });
    wanted.set(key, (wanted.get(key) ?? 0) + 1);
  }
  let missed = 0;
  for (const [key, times] of wanted) {
    const lacking = Math.max(0, times - (counts.get(key) ?? 0));
    if (lacking > 0) progress(`${where} lacks ${String(lacking)} of: ${key}`);
    missed += lacking;
  }
  return missed;
}

/** The whole matrix once, against a server of its own. */
async function once() {
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path, { MESSAGES_PER_SECOND: '100000' });
  try {
    const cast = await gather(server.origin);
    const sockets = await overSockets(cast);
    // Before the routes, of which one ends every session.
    const templates = await tryTemplates(server.origin, cast);
    const cells = [...sockets, ...templates, ...(await overHttp(server.origin, cast))];
    const strangers = (await strangerComesIn(server.origin)) ? 1 : 0;
    cast.leave();
    await server.stop();
    const wrong = cells.filter(({ expected, found }) => expected !== found);
    for (const { what, expected, found } of wrong) {
      progress(`${what}: ${found ?? 'let through'}, not ${expected ?? 'let through'}`);
    }
    return {
      cells: cells.length,
      sockets: sockets.length,
      denied: cells.filter(({ found }) => denialOf(found) !== null).length,
      wrong: wrong.length + strangers,
      notLogged: missing(cells, loggedDenials(server.output), 'the log'),
      notAudited: missing(cells, auditedDenials(data.path), 'the audit log'),
    };
  } finally {
    await server.stop();
    data.remove();
  }
}

/** `runs` times the whole matrix: everybody, every event and route, every consultation. */
async function access(runs: number): Promise<FaultResult> {
  const figures = { cells: 0, sockets: 0, denied: 0, wrong: 0, notLogged: 0, notAudited: 0 };
  for (let run = 0; run < runs; run += 1) {
    const shown = await once();
    for (const name of Object.keys(figures) as (keyof typeof figures)[]) {
      figures[name] += shown[name];
    }
  }
  const violations = figures.wrong + figures.notLogged + figures.notAudited;
  return { fault: 'access', runs, violations, figures, met: violations === 0 };
}

export const fault: Fault = { runs: 5, run: access };
