import type { HandoffCard } from '@madoguchi/domain';
import type { EventData } from '@madoguchi/protocol';
import { describe, expect, it } from 'vitest';
import { exampleKiosk } from '../../storage/testing/exampleWard.ts';
import { cardTo, command, kiosk, staff } from '../testing/fixture.ts';
import type { ViewFixture } from '../testing/viewFixture.ts';
import { wardOfEachTest } from '../../composition/testing/wardOfEachTest.ts';

const HOUR = 60 * 60_000;
let office: ViewFixture;
wardOfEachTest((made) => {
  office = made;
});

const log = async (): Promise<string[]> => (await office.log()).map(({ action }) => action);

/** Staff-1 writes up a consultation and sends these cards with it. */
async function send(...cards: HandoffCard[]): Promise<{ id: string; handoffIds: string[] }> {
  const { id } = await office.talk();
  await office.agree(id, 'far-desk');
  await office.finish(id, cards);
  const sent = office.cards(id);
  return { id, handoffIds: sent.map((h) => h.id) };
}

describe('handoffs', () => {
  it('[HO20] a card is seen at the desk it went to, by nobody else', async () => {
    await send(cardTo('far-desk'));
    const seen = { direction: 'in', state: 'sent', takenByMe: false, overdue: false };
    expect(office.onConsole('far').handoffs).toMatchObject([
      { ...seen, fromName: 'staff-1', card: cardTo('far-desk'), ticket: '池尻-001' },
    ]);
    for (const other of ['staff-1', 'center-staff', 'admin']) {
      expect(office.onConsole(other).handoffs).toEqual([]);
    }
  });

  it('[HO20] who accepts it has it, and the last one that is settled closes the matter', async () => {
    const { id, handoffIds } = await send(cardTo('far-desk'), cardTo('far-desk'));
    const { handoffs } = office.services;
    for (const handoffId of handoffIds) {
      expect(office.get(id).state).toBe('followUp');
      await handoffs.accept(command(staff('far')), handoffId, 'far');
      expect(office.onConsole('far').handoffs[0]).toMatchObject({ takenByMe: true });
      await handoffs.settle(command(staff('far')), handoffId, 'far');
    }
    expect(office.get(id).state).toBe('closed');
    expect(office.onConsole('far').handoffs).toEqual([]);
    expect((await log()).filter((action) => action.startsWith('handoff.'))).toEqual([
      ...['handoff.sent', 'handoff.sent'],
      ...['handoff.accepted', 'handoff.settled', 'handoff.accepted', 'handoff.settled'],
    ]);
  });

  it('[EG13] a call that was written up before sends nothing more', async () => {
    const { id } = await office.talk();
    await office.finish(id);
    const what = {
      outcome: {
        settled: true,
        comeBack: { needed: false },
        matter: '主訴',
        response: '対応',
        told: '伝えた事',
        promised: 'なし',
      },
      handoffs: [cardTo('far-desk')],
    } as const;
    await office.services.writeUps.write(command(staff('staff-1')), id, 'staff-1', what);
    expect(office.cards(id)).toEqual([]);
  });

  it('[HO21] one that is returned waits for its sender, who corrects it and sends it again', async () => {
    const { handoffIds } = await send(cardTo('far-desk'));
    const [handoffId = ''] = handoffIds;
    const { handoffs } = office.services;
    await handoffs.giveBack(command(staff('far')), handoffId, 'far', 'card-unclear');
    expect(office.onConsole('far').handoffs).toEqual([]);
    expect(office.onConsole('staff-1').handoffs).toMatchObject([
      { direction: 'out', state: 'returned', returnReason: 'card-unclear' },
    ]);
    const better = { ...cardTo('far-desk'), told: '必要な書類' };
    await handoffs.sendAgain(command(staff('staff-1')), handoffId, 'staff-1', better);
    expect(office.onConsole('staff-1').handoffs).toEqual([]);
    expect(office.onConsole('far').handoffs).toMatchObject([{ state: 'sent', card: better }]);
  });

  it('[HO21] an incomplete card, or one to nowhere, is not sent again', async () => {
    const { handoffIds } = await send(cardTo('far-desk'));
    const [handoffId = ''] = handoffIds;
    const { handoffs } = office.services;
    await handoffs.giveBack(command(staff('far')), handoffId, 'far', 'wrong-desk');
    const again = (card: HandoffCard) =>
      handoffs.sendAgain(command(staff('staff-1')), handoffId, 'staff-1', card);
    const past = { ...cardTo('far-desk'), dueDay: '2026-11-23' };
    await expect(again(past)).rejects.toMatchObject({ code: 'HANDOFF_INCOMPLETE' });
    await expect(again(cardTo('nowhere'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(office.onConsole('staff-1').handoffs).toMatchObject([{ state: 'returned' }]);
  });

  it('[HO22] the card of a transfer is answered with its resident, not here', async () => {
    const { id } = await office.talk();
    const what = { mode: 'cold', card: cardTo('far-desk') } as const;
    await office.services.transfers.begin(command(staff('staff-1')), id, 'staff-1', what);
    const [card] = office.cards(id);
    const accepting = office.services.handoffs.accept(command(staff('far')), card?.id ?? '', 'far');
    await expect(accepting).rejects.toMatchObject({ code: 'WRONG_STATE' });
    expect(office.onConsole('far').handoffs).toEqual([]);
  });

  it('[HO23] what nobody accepts is overdue at its desk, and a day later the admin sees it', async () => {
    await send(cardTo('far-desk'));
    await office.clock.advance(4 * HOUR);
    expect(office.onConsole('far').handoffs).toMatchObject([{ overdue: true }]);
    expect(office.onConsole('admin').handoffs).toEqual([]);
    office.shown.length = 0;
    await office.clock.advance(20 * HOUR);
    expect(office.shown).toContain('admin');
    expect(office.onConsole('admin').handoffs).toMatchObject([
      {
        ...{ overdue: true, fromName: 'staff-1', toDeskName: { ja: '高齢福祉課' } },
        card: {
          matter: '',
          response: '',
          told: '',
          promised: '',
          papers: '',
          dueDay: '2026-12-01',
        },
      },
    ]);
  });
});

describe('requests for contact', () => {
  const callback: EventData<'contact.request'>['contact'] = {
    kind: 'callback',
    phone: '0312345678',
    wish: { day: '2026-11-25', part: 'morning' },
  };
  /** Somebody leaves the queue and wishes to be called; returns what staff see of it. */
  const leave = async (): Promise<string> => {
    const { id } = await office.request('kiosk-1');
    const leaving = { way: 'callback', contact: callback } as const;
    await office.services.queueing.leave(command(kiosk('kiosk-1')), id, leaving);
    return office.onConsole().contacts[0]?.contactId ?? '';
  };

  it('[CT20] is seen at its desk and its center, without the number', async () => {
    await leave();
    for (const who of ['staff-1', 'center-staff']) {
      const { contacts } = office.onConsole(who);
      expect(contacts).toMatchObject([
        { kind: 'callback', district: '池尻', hasPhone: true, takenBy: 'nobody' },
      ]);
      expect(JSON.stringify(contacts)).not.toContain('0312345678');
    }
    for (const who of ['far', 'admin']) expect(office.onConsole(who).contacts).toEqual([]);
  });

  it('[CT21] whoever takes it is shown the number, and the log knows', async () => {
    const id = await leave();
    const { contacts } = office.services;
    const taking = command(staff('staff-1'));
    expect(await contacts.take(taking, id, 'staff-1')).toEqual({ phone: '0312345678' });
    expect(await log()).toContain('contact.read');
    expect(office.onConsole('staff-1').contacts[0]).toMatchObject({ takenBy: 'me' });
    expect(office.onConsole('staff-2').contacts[0]).toMatchObject({ takenBy: 'colleague' });
    const late = contacts.take(command(staff('staff-2')), id, 'staff-2');
    await expect(late).rejects.toMatchObject({ code: 'WRONG_STATE' });
  });

  it('[CT21] no answer that is kept holds the number', async () => {
    const id = await leave();
    const taking = command(staff('staff-1'));
    await office.services.contacts.take(taking, id, 'staff-1');
    const kept = office.db.read(({ commands }) => commands.find(taking.commandId));
    expect(kept?.answer).toEqual({});
  });

  it('[CT21] given back, a colleague can take it', async () => {
    const id = await leave();
    const { contacts } = office.services;
    await contacts.take(command(staff('staff-1')), id, 'staff-1');
    await contacts.giveBack(command(staff('staff-1')), id, 'staff-1');
    const taken = await contacts.take(command(staff('staff-2')), id, 'staff-2');
    expect(taken.phone).toBe('0312345678');
  });

  it('[CT22] what is finished is gone from the list, and its number for good', async () => {
    const id = await leave();
    const { contacts } = office.services;
    const taking = command(staff('staff-1'));
    await contacts.take(taking, id, 'staff-1');
    await contacts.finish(command(staff('staff-1')), id, 'staff-1', 'reached');
    expect(office.onConsole().contacts).toEqual([]);
    expect(await log()).toContain('contact.settled');
    expect(await contacts.take(taking, id, 'staff-1')).toEqual({ phone: null });
  });

  it('[CT23] what is left outside the hours is counted as unmet because it was closed', async () => {
    await office.clock.advance(8 * HOUR);
    const asked = { topicId: 'care', contact: callback };
    const from = exampleKiosk('kiosk-1');
    await office.services.queueing.requestContact(command(kiosk('kiosk-1')), from, asked);
    expect(office.onConsole().contacts).toHaveLength(1);
    expect(await office.db.archive.unmetDemand(0)).toMatchObject([
      { way: 'callback', because: 'closed', topicId: 'care' },
    ]);
  });
});
