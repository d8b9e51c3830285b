import { dayAfter, localDay, NO_NEEDS } from '@madoguchi/domain';
import type { ConsoleView, KioskView } from '@madoguchi/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Admin } from '../support/server/admin.ts';
import { kioskClient, post, signIn, TestClient } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';
import { talk } from '../support/server/talking.ts';
import { fieldsOf, written } from '../support/server/writtenFields.ts';

const NAMES = ['demo', 'setagaya-1', 'tamagawa-1', 'demo-center', 'demo-admin'] as const;
type Name = (typeof NAMES)[number];

const { server } = await serverOfTests();
const people = new Map<Name, { readonly cookie: string; readonly client: TestClient }>();
let kiosk: TestClient;
let consultationId: string;
beforeAll(async () => {
  kiosk = await kioskClient(server.origin);
  for (const name of NAMES) {
    const cookie = await signIn(server.origin, name);
    people.set(name, { cookie, client: await new TestClient(server.origin, cookie).connected() });
  }
  const request = { topicId: 'care', needs: NO_NEEDS };
  ({ consultationId } = await kiosk.done('consultation.request', request));
});
afterAll(() => {
  for (const { client } of people.values()) client.leave();
  kiosk.leave();
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

/** Whoever has no part in a consultation: another desk's specialist, an admin; center staff after the queue. */
async function expectOthersSeeNothing(others: readonly Name[] = OTHERS): Promise<void> {
  for (const name of others) {
    const view = await shownTo(name);
    const { queue, offer, current, asked, handoffs, contacts, standbys, leftWriteUps, me } = view;
    expect([queue, offer, current, asked]).toEqual([[], null, null, null]);
    expect(leftWriteUps).toEqual([]);
    expect([handoffs, contacts, standbys]).toEqual([[], [], []]);
    expect(fieldsOf(me)).toEqual(written.get('console-me'));
  }
  for (const name of ['demo-center', 'demo-admin'] as const) {
    expect((await shownTo(name)).colleagues).toEqual([]);
  }
}
const OTHERS = ['tamagawa-1', 'demo-center', 'demo-admin'] as const;
const card = {
  ...{ matter: '主訴', response: '対応', told: '伝えた事', promised: 'なし', papers: 'なし' },
  ...{ toDeskId: 'setagaya-livelihood', dueDay: '2099-12-31' },
};

describe('the fields that are shown', () => {
  it('[H7] of somebody who waits', async () => {
    const shown = await shownAtKiosk();
    expect(fieldsOf(shown)).toEqual(written.get('kiosk'));
    expect(fieldsOf(shown.consultation)).toEqual(written.get('kiosk-waiting'));
    const view = await shownTo('setagaya-1');
    expect(fieldsOf(view)).toEqual(written.get('console'));
    for (const { queue } of [view, await shownTo('demo-center')]) {
      expect(queue.map(fieldsOf)).toEqual([written.get('console-queue')]);
    }
    expect(view.colleagues.map(fieldsOf)).toContainEqual(written.get('console-colleagues'));
    expect([view.offer, view.current]).toEqual([null, null]);
    // Nobody is at work at the near desks, so that the far ones are asked, too.
    await expectOthersSeeNothing(['demo-admin']);
  });

  it('[H7] of an offer, to nobody but whom it rings', async () => {
    const { client } = person('demo');
    await client.done('availability.set', { availability: { state: 'available' } });
    const offer = await client.until(({ consoleView }) => consoleView?.offer);
    expect(fieldsOf(offer)).toEqual(written.get('console-offer'));
    expect(fieldsOf((await shownAtKiosk()).consultation)).toEqual(written.get('kiosk-waiting'));
    expect((await shownTo('setagaya-1')).offer).toBeNull();
    await expectOthersSeeNothing(['demo-admin']);
    await client.done('offer.accept', { consultationId, offerId: offer.offerId });
  });

  it('[H7] of a call, to its two ends alone', async () => {
    const { consultation } = await shownAtKiosk();
    expect(fieldsOf(consultation)).toEqual(written.get('kiosk-talking'));
    const { current } = await shownTo('demo');
    expect(fieldsOf(current)).toEqual(written.get('console-current'));
    const { callsHere } = await shownTo('demo-center');
    expect(callsHere.map(fieldsOf)).toEqual([written.get('console-calls-here')]);
    for (const name of ['demo', 'setagaya-1', 'tamagawa-1', 'demo-admin'] as const) {
      expect((await shownTo(name)).callsHere).toEqual([]);
    }
    const present = current !== null && 'present' in current ? current.present : [];
    const everybody = [
      ...present,
      ...(consultation && 'present' in consultation ? consultation.present : []),
    ];
    expect(everybody.map(fieldsOf)).toEqual(Array(4).fill(written.get('person-present')));
    const { queue, current: ofColleague } = await shownTo('setagaya-1');
    expect([queue, ofColleague]).toEqual([[], null]);
    await expectOthersSeeNothing();
  });

  it('[H7] of a call that is held, or about to be handed over', async () => {
    const { client } = person('demo');
    const expectFields = async (what: string): Promise<void> => {
      const shown = [(await shownAtKiosk()).consultation, (await shownTo('demo')).current];
      const known = [written.get(`kiosk-${what}`), written.get(`console-${what}`)];
      expect(shown.map(fieldsOf)).toEqual(known);
    };
    await client.done('consultation.hold', { consultationId, reason: 'checking' });
    await expectFields('held');
    await client.done('consultation.resume', { consultationId });
    await client.done('transfer.begin', { consultationId, mode: 'warm', card });
    await expectFields('transferring');
    await client.done('transfer.takeBack', { consultationId });
    await kiosk.done('consultation.hangUp', { consultationId });
  });

  it('[H7] while it is written up, and of nothing written at the kiosk', async () => {
    expect(fieldsOf((await shownTo('demo')).current)).toEqual(written.get('console-wrapUp'));
    await expectOthersSeeNothing();
    const note = 'what only the record holds';
    const texts = { matter: note, response: note, told: note, promised: note };
    const outcome = { settled: true, comeBack: { needed: false }, ...texts } as const;
    await person('demo').client.done('consultation.writeUp', {
      consultationId,
      outcome,
      handoffs: [card],
    });
    const shown = await shownAtKiosk();
    expect([shown.consultation, fieldsOf(shown.last)]).toEqual([null, written.get('kiosk-last')]);
    const views = [shown, ...(await Promise.all(NAMES.map(shownTo)))];
    expect(JSON.stringify(views)).not.toContain(note);
  });

  it('[H7] of a handoff and of a request for contact, at their desk and center', async () => {
    const { client } = person('demo');
    const { handoffs } = await shownTo('setagaya-1');
    expect(handoffs.map(fieldsOf)).toEqual([written.get('console-handoffs')]);
    await expectOthersSeeNothing();
    const handoffId = handoffs[0]?.handoffId ?? '';
    await client.done('handoff.accept', { handoffId });
    await client.done('handoff.settle', { handoffId });

    // The demo ward is open every day.
    const day = dayAfter(localDay(Date.now(), 'Asia/Tokyo'));
    const contact = { kind: 'booking', phone: null, wish: { day, part: 'morning' } } as const;
    await kiosk.done('contact.request', { topicId: 'care', contact });
    for (const name of ['setagaya-1', 'demo-center'] as const) {
      const { contacts } = await shownTo(name);
      expect(contacts.map(fieldsOf)).toEqual([written.get('console-contacts')]);
    }
    await person('demo-center').client.done('standby.add', {
      ...{ topicIds: ['care'], needs: NO_NEEDS, withKiosk: true },
      ...{ centerId: 'setagaya-1', deskId: null, name: 'ヤマダ', phone: '0312345678' },
      suits: { fromDay: day, untilDay: day, weekdays: [0], from: 0, until: 5 },
      ...{ source: 'phone', contactId: null },
    });
    for (const name of ['setagaya-1', 'demo-center'] as const) {
      const { standbys } = await shownTo(name);
      expect(standbys.map(fieldsOf)).toEqual([written.get('console-standbys')]);
      expect(JSON.stringify(standbys)).not.toContain('0312345678');
    }
    await expectOthersSeeNothing(['tamagawa-1', 'demo-admin']);
  });

  it('[H7] of a write-up that was left, to the colleagues of its desk', async () => {
    const { client } = person('demo');
    const { staffId } = (await shownTo('demo')).me;
    const left = await talk(kiosk, client);
    await client.done('consultation.hangUp', { consultationId: left });
    const admin = await Admin.signIn(server.origin);
    await admin.done('disablePerson', { staffId });
    const shown = await person('setagaya-1').client.until(
      ({ consoleView }) => consoleView?.leftWriteUps[0],
    );
    expect(fieldsOf(shown)).toEqual(written.get('console-left'));
    await expectOthersSeeNothing(['tamagawa-1', 'demo-admin']);
    expect((await shownTo('demo-center')).leftWriteUps).toEqual([]);
  });

  it('[H7] of the record, as far as the right to read it reaches', async () => {
    for (const name of ['setagaya-1', 'demo-center', 'demo-admin'] as const) {
      const record: unknown = await (await read(name)).json();
      expect(fieldsOf(record as object)).toEqual(written.get('record'));
    }
    expect(await (await read('tamagawa-1')).json()).toEqual({ code: 'NOT_YOUR_CONSULTATION' });
  });
});
