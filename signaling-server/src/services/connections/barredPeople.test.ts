import type { Consultation, Handoff } from '@madoguchi/domain';
import { staffIn } from '@madoguchi/domain';
import { describe, expect, it } from 'vitest';
import { settled } from '../testing/fakeClock.ts';
import { cardTo, command, staff } from '../testing/fixture.ts';
import type { ViewFixture } from '../testing/viewFixture.ts';
import { wardOfEachTest } from '../../composition/testing/wardOfEachTest.ts';

let office: ViewFixture;
wardOfEachTest((made) => {
  office = made;
});

const disable = (staffId: string): Promise<void> => office.change(staffId, { disabled: true });
const cards = (id: string): readonly Handoff[] => office.cards(id);

/** Staff-1 begins to hand somebody over warm to the far desk. */
async function transferring(): Promise<Consultation> {
  const { id } = await office.talk();
  const what = { mode: 'warm', card: cardTo('far-desk') } as const;
  await office.services.transfers.begin(command(staff('staff-1')), id, 'staff-1', what);
  await settled();
  return office.get(id);
}

/** Nobody who is disabled has a part in it, and no card of it waits for anybody once it is over. */
async function expectSettled(id: string, gone: string): Promise<void> {
  expect(staffIn(office.get(id)).map(({ staffId }) => staffId)).not.toContain(gone);
  await office.finish(id);
  expect(office.get(id).state).toBe('closed');
  expect(cards(id).map(({ state }) => state)).toEqual(cards(id).map(() => 'settled'));
}

describe('a warm transfer', () => {
  it('[EG29] whose specialist is disabled before anybody accepted: the resident is served anew', async () => {
    const { id } = await transferring();
    await office.available('staff-2');
    await disable('staff-1');
    expect(office.get(id)).toMatchObject({ state: 'offered', why: { kind: 'leftBehind' } });
    expect(office.rung(id)).toEqual(['staff-2']);
    await office.accept(id);
    await expectSettled(id, 'staff-1');
  });

  it('[EG29] whose specialist is disabled in the briefing: the next one goes on', async () => {
    await office.available('far');
    const { id } = await transferring();
    await office.accept(id);
    await disable('staff-1');
    expect(office.get(id)).toMatchObject({ state: 'inCall', staffId: 'far', deskId: 'far-desk' });
    await expectSettled(id, 'staff-1');
  });

  it('[EG29] whose next specialist is disabled: somebody else is looked for with the same card', async () => {
    await office.available('far');
    const { id } = await transferring();
    await office.accept(id);
    await office.available('far-2');
    await disable('far');
    expect(office.rung(id)).toEqual(['far-2']);
    await office.accept(id);
    expect(cards(id)).toMatchObject([{ state: 'accepted', byStaffId: 'far-2' }]);
    const log = (await office.log()).filter(({ action }) => action.startsWith('handoff.'));
    expect(log.slice(1)).toMatchObject([
      { action: 'handoff.accepted', actor: { staffId: 'far' } },
      // [HO9] [G12] It was taken from who stayed away by nobody.
      { action: 'handoff.passedOn', actor: { kind: 'system' }, details: { staffId: 'far' } },
      { action: 'handoff.accepted', actor: { staffId: 'far-2' } },
    ]);
    await office.press(id, staff('staff-1'), { type: 'introduce', staffId: 'staff-1' });
    await office.press(id, staff('staff-1'), { type: 'transferDone', staffId: 'staff-1' });
    await expectSettled(id, 'far');
  });

  it('[EG29] that rings somebody who is disabled looks for the next one', async () => {
    await office.available('far');
    const { id } = await transferring();
    await office.available('far-2');
    expect(office.rung(id)).toEqual(['far']);
    await disable('far');
    expect(office.rung(id)).toEqual(['far-2']);
  });

  it('[EG29] returned to a sender who is disabled meanwhile, the resident is served by the desk', async () => {
    const { id } = await office.talk();
    const { transfers } = office.services;
    const what = { mode: 'cold', card: cardTo('far-desk') } as const;
    await transfers.begin(command(staff('staff-1')), id, 'staff-1', what);
    await office.available('far');
    await office.accept(id);
    await disable('staff-1');
    await office.available('staff-2');
    await transfers.giveBack(command(staff('far')), id, 'far', 'wrong-desk');
    await settled();
    expect(office.rung(id)).toEqual(['staff-2']);
    await office.accept(id);
    await expectSettled(id, 'staff-1');
  });
});

describe('who else is in a call', () => {
  const invite = async (id: string, who: string): Promise<void> => {
    await office.services.participants.inviteStaff(command(staff('staff-1')), id, 'staff-1', who);
  };

  it('[EG29] who is asked to join and is disabled is asked no more', async () => {
    const { id } = await office.talk();
    await invite(id, 'staff-2');
    await disable('staff-2');
    expect(office.get(id)).toMatchObject({ state: 'inCall', participants: [] });
    expect(office.onConsole('staff-2').asked).toBeNull();
    await invite(id, 'far');
    expect(office.get(id)).toMatchObject({ participants: [{ staffId: 'far' }] });
  });

  it('[EG29] who has joined and is disabled is out, with their seat', async () => {
    const { id } = await office.talk();
    await invite(id, 'staff-2');
    await office.services.participants.join(command(staff('staff-2')), id, 'staff-2');
    await disable('staff-2');
    expect(office.get(id)).toMatchObject({ state: 'inCall', participants: [] });
    expect(office.mediaCalls).toContain(`leave ${id} staff:staff-2`);
  });

  it('[EG29] a guest in the lobby of a call whose specialist is disabled is told that their part is over', async () => {
    const { id } = await office.talk();
    const guest = { kind: 'interpreter', name: '手話通訳' } as const;
    const press = command(staff('staff-1'));
    const { participants, connections } = office.services;
    const { participantId } = await participants.inviteGuest(press, id, 'staff-1', guest);
    await connections.guestCame(participantId, id);
    await settled();
    expect(office.atGuest(participantId, id)).toMatchObject({ stage: 'inLobby' });
    await disable('staff-1');
    expect(office.atGuest(participantId, id)).toEqual({ stage: 'over', because: 'partOver' });
    expect(office.shown).toContain(participantId);
  });
});

describe('who is no specialist any more', () => {
  it('[EG29] leaves the call that was theirs to the head of the queue', async () => {
    const { id } = await office.talk();
    await office.change('staff-1', { role: 'staff', deskIds: [] });
    expect(office.get(id)).toMatchObject({ state: 'waiting', why: { kind: 'leftBehind' } });
  });

  it('[EG29] stays in a call that they have joined, as whoever they are', async () => {
    const { id } = await office.talk();
    const { participants } = office.services;
    await participants.inviteStaff(command(staff('staff-1')), id, 'staff-1', 'staff-2');
    await participants.join(command(staff('staff-2')), id, 'staff-2');
    await office.change('staff-2', { role: 'staff', deskIds: [] });
    expect(office.get(id)).toMatchObject({ participants: [{ staffId: 'staff-2' }] });
  });
});
