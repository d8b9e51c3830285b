import type { Action } from '@madoguchi/domain';
import { clientEvents, routes, type ClientEventName, type Route } from '@madoguchi/protocol';
import { request, TestClient } from '../tests/support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../tests/support/server/serverProcess.ts';
import { auditedDenials, denialKey, loggedDenials } from './lib/auditFile.ts';
import { gather, PLACES, type Actor, type Cast } from './lib/cast.ts';
import { deniedAtAll, deniedOn, denialOf } from './lib/expected.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';
import { validData } from './lib/validData.ts';

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

/** The two consultations of each place, as everybody reaches for them. */
const recordsOf = ({ lines }: Cast) =>
  PLACES.flatMap((place) => [
    { place, id: lines[place].open, closed: false },
    { place, id: lines[place].closed, closed: true },
  ]);

/** Every event by everybody, about every consultation if it is about one. */
async function overSockets(cast: Cast): Promise<Cell[]> {
  const cells: Cell[] = [];
  const records = recordsOf(cast);
  const ask = async (actor: Actor, name: ClientEventName, about: string) => {
    const answer = await actor.client.ask(name, validData(about)[name]);
    return answer.ok ? null : answer.code;
  };
  for (const name of Object.keys(validData('')) as ClientEventName[]) {
    const { action } = clientEvents[name];
    for (const actor of cast.actors) {
      const by = { what: `${name} by ${actor.name}`, id: actor.id, action };
      if (!('consultationId' in validData('x')[name])) {
        const found = denialOf(await ask(actor, name, ''));
        cells.push({ ...by, expected: deniedAtAll(actor.doer, action), found });
        continue;
      }
      for (const { place, id, closed } of records) {
        const what = `${by.what} on ${place}, ${closed ? 'closed' : 'open'}`;
        const distance = actor.near[place];
        const expected = deniedOn(actor.doer, action, { distance, closed });
        cells.push({ ...by, what, expected, found: denialOf(await ask(actor, name, id)) });
      }
    }
  }
  return cells;
}

/** Asks a route; what does not exist or breaks is not what the table says. */
async function call(origin: string, route: Route, cookie: string, body: unknown) {
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
  const staff = cast.actors.filter(({ cookie }) => cookie !== '');
  for (const route of inOrder) {
    const { name, action } = route;
    // What lies behind the gate has no effect: no schema knows this field.
    const nonsense = { unheardOf: true };
    const nobody = await call(origin, route, '', nonsense);
    cells.push({
      what: `${name} by nobody`,
      id: null,
      action,
      expected: 'NOT_SIGNED_IN',
      found: nobody,
    });
    for (const actor of staff) {
      const by = { what: `${name} by ${actor.name}`, id: actor.id, action };
      const found = await call(origin, route, actor.cookie, nonsense);
      cells.push({ ...by, expected: deniedAtAll(actor.doer, action), found });
      if (name !== 'readRecord') continue;
      for (const { place, id, closed } of recordsOf(cast)) {
        const what = `${by.what} on ${place}, ${closed ? 'closed' : 'open'}`;
        const expected = deniedOn(actor.doer, action, { distance: actor.near[place], closed });
        const read = await call(origin, route, actor.cookie, { consultationId: id });
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
    const cells = [...sockets, ...(await overHttp(server.origin, cast))];
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
