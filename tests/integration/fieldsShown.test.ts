import { NO_NEEDS } from '@madoguchi/domain';
import type { ConsoleView, KioskView } from '@madoguchi/protocol';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kioskClient, post, signIn, TestClient } from '../support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

/** The table "Fields" of docs/spec/access.md: what is shown, and which fields that has. */
const written = new Map(
  [
    ...readFileSync(join(import.meta.dirname, '../../docs/spec/access.md'), 'utf8').matchAll(
      /^\| `([a-zA-Z-]+)` +\| [^|]+ \| ([^|]+) \|$/gm,
    ),
  ].map(([, what = '', fields = '']) => [
    what,
    [...fields.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name).toSorted(),
  ]),
);

/** Names of the fields of what somebody is shown. */
const fieldsOf = (shown: object | null | undefined): string[] =>
  Object.keys(shown ?? {}).toSorted();

const NAMES = ['demo', 'setagaya-1', 'tamagawa-1', 'demo-center', 'demo-admin'] as const;
type Name = (typeof NAMES)[number];

const data = temporaryDataDir();
const people = new Map<Name, { readonly cookie: string; readonly client: TestClient }>();
let server: ServerProcess;
let kiosk: TestClient;
let consultationId: string;
beforeAll(async () => {
  server = await ServerProcess.start(data.path);
  kiosk = await kioskClient(server.origin);
  for (const name of NAMES) {
    const cookie = await signIn(server.origin, name);
    people.set(name, { cookie, client: await new TestClient(server.origin, cookie).connected() });
  }
  const request = { topicId: 'care', needs: NO_NEEDS };
  ({ consultationId } = await kiosk.done('consultation.request', request));
});
afterAll(async () => {
  for (const { client } of people.values()) client.leave();
  kiosk.leave();
  await server.stop();
  data.remove();
});

function person(name: Name) {
  const found = people.get(name);
  if (found === undefined) throw new Error(`${name} has not signed in`);
  return found;
}
const shownTo = (name: Name): Promise<ConsoleView> => person(name).client.done('console.sync', {});
const shownAtKiosk = (): Promise<KioskView> => kiosk.done('kiosk.sync', {});
const read = (name: Name): Promise<Response> =>
  post(server.origin, '/api/records/reading', { consultationId }, person(name).cookie);

/** Whoever has no part in a consultation: another desk's specialist, center staff, an admin. */
async function expectOthersSeeNothing(): Promise<void> {
  for (const name of ['tamagawa-1', 'demo-center', 'demo-admin'] as const) {
    const { queue, offer, current, me } = await shownTo(name);
    expect([queue, offer, current]).toEqual([[], null, null]);
    expect(fieldsOf(me)).toEqual(written.get('console-me'));
  }
  for (const name of ['demo-center', 'demo-admin'] as const) {
    expect((await shownTo(name)).colleagues).toEqual([]);
  }
}

describe('the fields that are shown', () => {
  it('[H7] of somebody who waits', async () => {
    const shown = await shownAtKiosk();
    expect(fieldsOf(shown)).toEqual(written.get('kiosk'));
    expect(fieldsOf(shown.consultation)).toEqual(written.get('kiosk-waiting'));
    const view = await shownTo('setagaya-1');
    expect(fieldsOf(view)).toEqual(written.get('console'));
    expect(view.queue.map(fieldsOf)).toEqual([written.get('console-queue')]);
    expect(view.colleagues.map(fieldsOf)).toContainEqual(written.get('console-colleagues'));
    expect([view.offer, view.current]).toEqual([null, null]);
    await expectOthersSeeNothing();
  });

  it('[H7] of an offer, to nobody but whom it rings', async () => {
    const { client } = person('demo');
    await client.done('presence.set', { presence: { state: 'available' } });
    const offer = await client.until(({ consoleView }) => consoleView?.offer);
    expect(fieldsOf(offer)).toEqual(written.get('console-offer'));
    expect(fieldsOf((await shownAtKiosk()).consultation)).toEqual(written.get('kiosk-waiting'));
    expect((await shownTo('setagaya-1')).offer).toBeNull();
    await expectOthersSeeNothing();
    await client.done('offer.accept', { consultationId, offerId: offer.offerId });
  });

  it('[H7] of a call, to its two ends alone', async () => {
    expect(fieldsOf((await shownAtKiosk()).consultation)).toEqual(written.get('kiosk-talking'));
    expect(fieldsOf((await shownTo('demo')).current)).toEqual(written.get('console-current'));
    const { queue, current } = await shownTo('setagaya-1');
    expect([queue, current]).toEqual([[], null]);
    await expectOthersSeeNothing();
    await kiosk.done('consultation.hangUp', { consultationId });
  });

  it('[H7] while it is written up, and of nothing written at the kiosk', async () => {
    expect(fieldsOf((await shownTo('demo')).current)).toEqual(written.get('console-wrapUp'));
    await expectOthersSeeNothing();
    const note = 'what only the record holds';
    const outcome = { settled: true, comeBack: { needed: false }, note } as const;
    await person('demo').client.done('consultation.writeUp', {
      consultationId,
      outcome,
      handoffs: [],
    });
    const shown = await shownAtKiosk();
    expect([shown.consultation, fieldsOf(shown.last)]).toEqual([null, written.get('kiosk-last')]);
    const views = [shown, ...(await Promise.all(NAMES.map(shownTo)))];
    expect(JSON.stringify(views)).not.toContain(note);
  });

  it('[H7] of the record, as far as the right to read it reaches', async () => {
    for (const name of ['setagaya-1', 'demo-center', 'demo-admin'] as const) {
      const record: unknown = await (await read(name)).json();
      expect(fieldsOf(record as object)).toEqual(written.get('record'));
    }
    expect(await (await read('tamagawa-1')).json()).toEqual({ code: 'NOT_YOUR_CONSULTATION' });
  });
});
