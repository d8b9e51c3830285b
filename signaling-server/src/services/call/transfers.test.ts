import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Handoff } from '@madoguchi/domain';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { exampleStaff, insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { settled } from '../testing/fakeClock.ts';
import { cardTo, command, Fixture, kiosk, staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';

let office: Fixture;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new Fixture(db)));
  await office.db.write(insertExampleWard);
});
afterEach(() => end());
beforeEach(async () => {
  await office.db.write((stores) => {
    const far = { ...exampleStaff, id: 'far', displayName: 'far', deskIds: ['far-desk'] };
    stores.staff.insert(far);
  });
});

async function begin(id: string, mode: 'cold' | 'warm', card = cardTo('far-desk')): Promise<void> {
  const { transfers } = office.services;
  await transfers.begin(command(staff('staff-1')), id, 'staff-1', { mode, card });
  await settled();
}

const cards = (id: string): readonly Handoff[] => office.cards(id);
const actions = async (): Promise<string[]> => {
  const entries = await office.db.archive.searchAudit({ ...EVERYTHING, recordKind: 'handoff' }, 50);
  return entries.map(({ action }) => action).toReversed();
};
const EVERYTHING = {
  ...{ staffId: null, recordKind: null, recordId: null, action: null },
  ...{ from: null, until: null, before: null },
} as const;

describe('cold', () => {
  it('[EG10] the resident waits in the other queue with the time they have waited', async () => {
    const { id, requestedAt, ticket } = await office.talk();
    await begin(id, 'cold');
    expect(office.get(id)).toMatchObject({
      ...{ state: 'waiting', requestedAt, ticket },
      why: { kind: 'transferred', fromStaffId: 'staff-1' },
      route: [{ deskId: 'far-desk', afterMs: 0 }],
    });
  });

  it('[EG10] the sender is rung for the next one at once', async () => {
    const { id } = await office.talk();
    const next = await office.request('kiosk-2');
    await begin(id, 'cold');
    expect(office.rung(next.id)).toEqual(['staff-1']);
  });

  it('[EG11] the card is accepted with the offer, and settled with the write-up', async () => {
    const { id } = await office.talk();
    await begin(id, 'cold');
    expect(cards(id)).toMatchObject([{ state: 'sent', purpose: 'transfer' }]);
    await office.available('far');
    await office.accept(id);
    expect(cards(id)).toMatchObject([{ state: 'accepted', byStaffId: 'far' }]);
    await office.finish(id);
    expect(cards(id)).toMatchObject([{ state: 'settled' }]);
    expect(office.get(id).state).toBe('closed');
    expect(await actions()).toEqual(['handoff.sent', 'handoff.accepted', 'handoff.settled']);
  });

  it('[EG11] returned with a reason, the sender is asked first', async () => {
    const { id } = await office.talk();
    await begin(id, 'cold');
    await office.available('far');
    await office.accept(id);
    await office.available('staff-2');
    const { transfers } = office.services;
    await transfers.giveBack(command(staff('far')), id, 'far', 'no-time');
    await settled();
    expect(office.get(id)).toMatchObject({ why: { kind: 'returned', toStaffId: 'staff-1' } });
    expect(office.rung(id)).toEqual(['staff-1']);
    expect(cards(id)).toMatchObject([{ state: 'returned', reason: 'no-time' }]);
  });

  it('[EG11] a card that nobody needs any more is put away when the resident leaves', async () => {
    const { id } = await office.talk();
    await begin(id, 'cold');
    await office.press(id, kiosk('kiosk-1'), { type: 'cancel' });
    expect(cards(id)).toMatchObject([{ state: 'settled', how: 'withdrawn' }]);
    expect(await actions()).toEqual(['handoff.sent', 'handoff.withdrawn']);
  });
});

describe('warm', () => {
  it('[EG12] held, briefed, together, and the next one goes on alone', async () => {
    const { id } = await office.talk();
    await office.available('far');
    await begin(id, 'warm');
    expect(office.mediaCalls.at(-1)).toBe(`holdResident ${id}`);
    expect(office.rung(id)).toEqual(['far']);
    await office.accept(id);
    expect(office.get(id)).toMatchObject({ stage: { kind: 'briefing', staffId: 'far' } });
    expect(cards(id)).toMatchObject([{ state: 'accepted', byStaffId: 'far' }]);
    await office.press(id, staff('staff-1'), { type: 'introduce', staffId: 'staff-1' });
    expect(office.mediaCalls.at(-1)).toBe(`goLive ${id}`);
    await office.press(id, staff('staff-1'), { type: 'transferDone', staffId: 'staff-1' });
    expect(office.get(id)).toMatchObject({ state: 'inCall', staffId: 'far', deskId: 'far-desk' });
    expect(office.mediaCalls.at(-1)).toBe(`leave ${id} staff:staff-1`);
  });

  it('[EG12] taken back, the card is put away', async () => {
    const { id } = await office.talk();
    await begin(id, 'warm');
    await office.press(id, staff('staff-1'), { type: 'takeBack', staffId: 'staff-1' });
    expect(office.get(id).state).toBe('inCall');
    expect(cards(id)).toMatchObject([{ state: 'settled', how: 'withdrawn' }]);
  });

  it('[EG12] nobody takes it for three minutes: it goes back to who began it', async () => {
    const { id } = await office.talk();
    await begin(id, 'warm');
    await office.clock.advance(180_000);
    expect(office.get(id)).toMatchObject({ state: 'inCall', staffId: 'staff-1' });
  });

  it('[EG12] the next one stays away: somebody else is looked for, with the same card', async () => {
    const { id } = await office.talk();
    await office.available('far');
    await begin(id, 'warm');
    await office.accept(id);
    await office.services.connections.staffWent('far');
    await office.clock.advance(60_000);
    expect(office.get(id)).toMatchObject({ stage: { kind: 'looking' } });
    await office.available('far');
    await office.accept(id);
    expect(cards(id)).toMatchObject([{ state: 'accepted', byStaffId: 'far' }]);
  });
});

describe('the card', () => {
  it.each(['cold', 'warm'] as const)('[EG13] an incomplete one is not sent (%s)', async (mode) => {
    const { id } = await office.talk();
    await office.agree(id, 'far-desk', ['note:told', 'note:papers']);
    const card = { ...cardTo('far-desk'), told: ' ', matter: '' };
    await expect(begin(id, mode, card)).rejects.toMatchObject({ code: 'HANDOFF_INCOMPLETE' });
    expect(office.get(id).state).toBe('inCall');
    expect(cards(id)).toEqual([]);
  });

  it('[EG13] one whose transfer is refused is not sent either', async () => {
    const { id } = await office.talk();
    await office.press(id, kiosk('kiosk-1'), { type: 'hangUp', by: 'kiosk' });
    await expect(begin(id, 'cold')).rejects.toMatchObject({ code: 'WRONG_STATE' });
    expect(cards(id)).toEqual([]);
  });

  it('[EG14] a matter of several desks closes with the last of its handoffs', async () => {
    const { id } = await office.talk();
    const c = await office.finish(id, [cardTo('far-desk'), cardTo('desk')]);
    expect(c.state).toBe('followUp');
    const { handoffs } = office.services;
    const ids = cards(id).map((card) => card.id);
    const [first = '', second = ''] = ids;
    for (const handoffId of [first, second]) {
      expect(office.get(id).state).toBe('followUp');
      await handoffs.accept(command(staff('far')), handoffId, 'far');
      await handoffs.settle(command(staff('far')), handoffId, 'far');
    }
    expect(office.get(id)).toMatchObject({ state: 'closed', ending: { kind: 'written-up' } });
  });

  it('[EG14] a card that nobody accepts is reminded of and then escalated', async () => {
    const { id } = await office.talk();
    await office.finish(id, [cardTo('far-desk')]);
    await office.clock.advance(4 * 3_600_000);
    expect(cards(id)).toMatchObject([{ remindedAt: office.clock.now(), escalatedAt: null }]);
    await office.clock.advance(20 * 3_600_000);
    expect(cards(id)).toMatchObject([{ escalatedAt: office.clock.now() }]);
  });

  it('[EG14] a restart forgets no reminder', async () => {
    const { id } = await office.talk();
    await office.finish(id, [cardTo('far-desk')]);
    const restarted = new Fixture(office.db);
    await restarted.services.begin();
    await restarted.clock.advance(4 * 3_600_000);
    expect(cards(id)).toMatchObject([{ remindedAt: restarted.clock.now() }]);
    restarted.services.stop();
  });
});
