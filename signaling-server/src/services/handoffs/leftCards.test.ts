import { describe, expect, it } from 'vitest';
import { cardTo, command, staff } from '../testing/fixture.ts';
import type { ViewFixture } from '../testing/viewFixture.ts';
import { wardOfEachTest } from '../../composition/testing/wardOfEachTest.ts';

let office: ViewFixture;
wardOfEachTest((made) => {
  office = made;
});

describe('a card whose sender has left', () => {
  /** Staff-1 sends a card to the far desk, which returns it. */
  async function returned(): Promise<string> {
    const { id } = await office.talk();
    await office.agree(id, 'far-desk');
    await office.finish(id, [cardTo('far-desk')]);
    const [card] = office.cards(id);
    const handoffId = card?.id ?? '';
    const { handoffs } = office.services;
    await handoffs.giveBack(command(staff('far')), handoffId, 'far', 'card-unclear');
    return handoffId;
  }
  const better = { ...cardTo('far-desk'), told: '必要な書類' };

  it('[HO24] is seen by its sender and by whoever serves the desk it came from', async () => {
    await office.available('staff-2');
    office.shown.length = 0;
    await returned();
    expect(office.shown).toContain('staff-2');
    const seen = { direction: 'out', state: 'returned', nobodyServes: false };
    for (const [who, sentByMe] of [
      ['staff-1', true],
      ['staff-2', false],
    ] as const) {
      expect(office.onConsole(who).handoffs).toMatchObject([
        { ...seen, sentByMe, card: cardTo('far-desk') },
      ]);
    }
    for (const other of ['far', 'center-staff', 'admin']) {
      expect(office.onConsole(other).handoffs).toEqual([]);
    }
  });

  it('[HO24] is corrected and sent again by a colleague, whose it is then; the log says whose it was', async () => {
    const handoffId = await returned();
    await office.change('staff-1', { disabled: true });
    const { handoffs } = office.services;
    await handoffs.sendAgain(command(staff('staff-2')), handoffId, 'staff-2', better);
    expect(office.onConsole('far').handoffs).toMatchObject([
      { state: 'sent', fromName: 'staff-2', card: better },
    ]);
    expect(office.onConsole('staff-2').handoffs).toEqual([]);
    expect((await office.log()).findLast(({ action }) => action === 'handoff.sent')).toMatchObject({
      actor: { staffId: 'staff-2' },
      record: { id: handoffId },
      details: { staffId: 'staff-1' },
    });
    await handoffs.giveBack(command(staff('far')), handoffId, 'far', 'no-time');
    await office.change('staff-2', { deskIds: ['far-desk'] });
    expect(office.onConsole('staff-2').handoffs).toMatchObject([{ sentByMe: true }]);
  });

  it('[HO97] what its sender has begun to correct is there for a colleague, and nowhere else', async () => {
    const handoffId = await returned();
    const { handoffs } = office.services;
    const begun = { ...cardTo('far-desk'), told: '必要な', toDeskId: '' };
    await handoffs.correct(command(staff('staff-1')), handoffId, 'staff-1', begun);
    await office.change('staff-1', { disabled: true });
    const stored = office.db.read((stores) => stores.handoffs.get(handoffId));
    expect(stored).toMatchObject({ card: cardTo('far-desk'), correction: begun });
    expect(office.onConsole('staff-2').handoffs).toMatchObject([
      { state: 'returned', card: cardTo('far-desk'), correction: begun },
    ]);
    for (const other of ['far', 'center-staff', 'admin']) {
      expect(JSON.stringify(office.onConsole(other))).not.toContain('必要な');
    }
    await handoffs.correct(command(staff('staff-2')), handoffId, 'staff-2', better);
    await handoffs.sendAgain(command(staff('staff-2')), handoffId, 'staff-2', better);
    expect(office.onConsole('far').handoffs).toMatchObject([
      { state: 'sent', card: better, correction: null },
    ]);
  });

  it('[HO24] is settled in another way by a colleague, and the matter closes', async () => {
    const handoffId = await returned();
    await office.change('staff-1', { disabled: true });
    await office.services.handoffs.settle(command(staff('staff-2')), handoffId, 'staff-2');
    const card = office.db.read(({ handoffs }) => handoffs.get(handoffId));
    expect(card).toMatchObject({ state: 'settled', byStaffId: 'staff-2' });
    expect(office.get(card?.consultationId ?? '').state).toBe('closed');
    expect(
      (await office.log()).findLast(({ action }) => action === 'handoff.settled'),
    ).toMatchObject({
      details: { staffId: 'staff-1' },
    });
  });

  it('[HO24] is nobody else’s, least of all of the desk that returned it', async () => {
    const handoffId = await returned();
    const { handoffs } = office.services;
    const by = (id: string) => command(staff(id));
    for (const refused of [
      handoffs.correct(by('far'), handoffId, 'far', better),
      handoffs.settle(by('far'), handoffId, 'far'),
      handoffs.sendAgain(by('far'), handoffId, 'far', better),
    ]) {
      await expect(refused).rejects.toMatchObject({ code: 'WRONG_STATE' });
    }
  });

  it('[HO25] is shown to admins at once, without its words, when nobody serves the desk', async () => {
    await returned();
    await office.change('staff-2', { deskIds: ['far-desk'] });
    await office.change('staff-1', { disabled: true });
    const words = { matter: '', response: '', told: '', promised: '', papers: '' };
    expect(office.onConsole('admin').handoffs).toMatchObject([
      { state: 'returned', nobodyServes: true, card: words },
    ]);
    await office.change('staff-2', { deskIds: ['desk'] });
    expect(office.onConsole('admin').handoffs).toEqual([]);
    expect(office.onConsole('staff-2').handoffs).toMatchObject([{ state: 'returned' }]);
  });

  it('[HO25] so is one that goes to a desk that nobody serves any more', async () => {
    const { id } = await office.talk();
    await office.finish(id, [cardTo('far-desk')]);
    for (const who of ['far', 'far-2']) await office.change(who, { disabled: true });
    expect(office.onConsole('admin').handoffs).toMatchObject([
      { state: 'sent', nobodyServes: true },
    ]);
  });

  it.each([
    ['disabled', { disabled: true }],
    ['moved', { deskIds: ['desk'] }],
    ['made somebody else', { role: 'staff', deskIds: [] }],
  ] as const)(
    '[HO26] what somebody had accepted who is %s is at its desk again',
    async (_what, to) => {
      const { id } = await office.talk();
      await office.finish(id, [cardTo('far-desk')]);
      const [card] = office.cards(id);
      const { handoffs } = office.services;
      await handoffs.accept(command(staff('far')), card?.id ?? '', 'far');
      await office.change('far', to);
      expect(office.onConsole('far-2').handoffs).toMatchObject([
        { state: 'sent', takenByMe: false },
      ]);
      expect(
        (await office.log()).findLast(({ action }) => action === 'handoff.released'),
      ).toMatchObject({
        details: { staffId: 'far' },
      });
      await handoffs.accept(command(staff('far-2')), card?.id ?? '', 'far-2');
      await handoffs.settle(command(staff('far-2')), card?.id ?? '', 'far-2');
      expect(office.get(id).state).toBe('closed');
    },
  );
});
