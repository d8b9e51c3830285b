import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryDatabase } from '../storage/memory/memoryDatabase.ts';
import { insertExampleWard } from '../storage/testing/exampleWard.ts';
import { settled } from './testing/fakeClock.ts';
import { Fixture } from './testing/fixture.ts';

let office: Fixture;
beforeEach(async () => {
  const db = createMemoryDatabase();
  await db.write(insertExampleWard);
  office = new Fixture(db);
});
const rung = (id: string): string | null => {
  const c = office.get(id);
  return c.state === 'offered' ? c.staffId : null;
};

describe('requesting', () => {
  it('[R3] gives the first ticket of the center and the day', async () => {
    const c = await office.request('kiosk-1');
    expect(c).toMatchObject({
      state: 'waiting',
      sequence: 1,
      ticket: { district: '池尻', day: '2026-11-22', number: 1 },
    });
  });

  it('[Q7] the same request again is the same consultation', async () => {
    const requestId = crypto.randomUUID();
    const first = await office.request('kiosk-1', requestId);
    const again = await office.request('kiosk-1', requestId);
    expect(again.id).toBe(first.id);
    expect(office.db.read((s) => s.consultations.open())).toHaveLength(1);
  });

  it('[Q6] a kiosk that already has one is refused', async () => {
    await office.request('kiosk-1');
    await expect(office.request('kiosk-1')).rejects.toMatchObject({ code: 'KIOSK_BUSY' });
  });

  it('[Q18] who did what is stored with every change', async () => {
    await office.available('staff-1');
    const { id } = await office.request('kiosk-1');
    await office.accept(id);
    const history = office.db.read((s) => s.consultations.history(id));
    expect(history.map((e) => [e.type, e.actor.kind])).toEqual([
      ['request', 'kiosk'],
      ['offer', 'system'],
      ['accept', 'staff'],
    ]);
  });
});

describe('ringing', () => {
  it('[Q3] rings at once when somebody is available, and when somebody becomes it', async () => {
    const first = await office.request('kiosk-1');
    expect(rung(first.id)).toBeNull();
    await office.available('staff-1');
    expect(rung(first.id)).toBe('staff-1');
    await office.available('staff-2');
    const second = await office.request('kiosk-2');
    expect(rung(second.id)).toBe('staff-2');
  });

  it('[Q19] what lets somebody be rung and the offer are durable together', async () => {
    await office.available('staff-1');
    const kiosk = { id: 'kiosk-1', centerId: 'center' };
    const { id } = await office.consultations.request(kiosk, crypto.randomUUID(), 'care');
    // Acknowledged is the request; nothing was given the time to happen after it.
    expect(rung(id)).toBe('staff-1');
  });

  it('[Q5] after 20 s the other specialist is rung, then the first again', async () => {
    await office.available('staff-1');
    await office.clock.advance(1);
    await office.available('staff-2');
    const { id, requestedAt } = await office.request('kiosk-1');
    expect(rung(id)).toBe('staff-1');
    await office.clock.advance(20_000);
    expect(rung(id)).toBe('staff-2');
    await office.clock.advance(20_000);
    expect(rung(id)).not.toBeNull();
    expect(office.get(id).requestedAt).toBe(requestedAt);
  });

  it('[Q2] whoever is free takes the first in the line', async () => {
    const first = await office.request('kiosk-1');
    const second = await office.request('kiosk-2');
    await office.available('staff-1');
    expect(rung(first.id)).toBe('staff-1');
    await office.accept(first.id);
    expect(rung(second.id)).toBeNull();
    await office.finish(first.id);
    expect(rung(second.id)).toBe('staff-1');
  });

  it('[Q6] nobody is rung for two at once', async () => {
    await office.available('staff-1');
    const ids = await Promise.all(['kiosk-1', 'kiosk-2'].map((k) => office.request(k)));
    expect(ids.map((c) => rung(c.id)).filter((s) => s !== null)).toEqual(['staff-1']);
  });

  it('[Q11] a console that closes while it rings gives the resident back, first in the line', async () => {
    await office.available('staff-1');
    const { id } = await office.request('kiosk-1');
    await office.links.staffWent('staff-1');
    await settled();
    expect(office.get(id)).toMatchObject({ state: 'waiting', sequence: 1 });
    await office.available('staff-1');
    expect(rung(id)).toBe('staff-1');
  });

  it('[Q12] a cancelled consultation stops ringing and the next one rings', async () => {
    await office.available('staff-1');
    const first = await office.request('kiosk-1');
    const second = await office.request('kiosk-2');
    const actor = { kind: 'kiosk', kioskId: 'kiosk-1', centerId: 'center' } as const;
    await office.consultations.act(first.id, { type: 'cancel' }, actor);
    await settled();
    expect(rung(second.id)).toBe('staff-1');
    expect(office.mediaCalls).toContain(`close ${first.id}`);
  });
});

describe('coming and going', () => {
  it('[Q4] a kiosk may be gone for less than 60 s', async () => {
    const { id } = await office.request('kiosk-1');
    await office.links.kioskWent('kiosk-1');
    await office.clock.advance(59_999);
    expect(office.get(id).state).toBe('waiting');
    await office.links.kioskCame('kiosk-1');
    await office.clock.advance(120_000);
    expect(office.get(id)).toMatchObject({ state: 'waiting', kioskLink: { state: 'up' } });
  });

  it.each(['kiosk', 'staff'] as const)('[Q4] 60 s without the %s drop the call', async (side) => {
    await office.available('staff-1');
    const { id } = await office.request('kiosk-1');
    await office.accept(id);
    if (side === 'kiosk') await office.links.kioskWent('kiosk-1');
    else await office.links.staffWent('staff-1');
    await office.clock.advance(59_999);
    expect(office.get(id).state).toBe('inCall');
    await office.clock.advance(1);
    expect(office.get(id)).toMatchObject({ state: 'closed', ending: { kind: 'dropped', side } });
    expect(office.mediaCalls.at(-1)).toBe(`close ${id}`);
  });

  it('[Q4] a second page of the same device is no coming or going', async () => {
    const { id } = await office.request('kiosk-1');
    await office.links.kioskCame('kiosk-1');
    await office.links.kioskWent('kiosk-1');
    expect(office.get(id)).toMatchObject({ kioskLink: { state: 'up' } });
  });

  it('[Q17] a kiosk that is gone is offered to nobody until it is back', async () => {
    const { id } = await office.request('kiosk-1');
    await office.links.kioskWent('kiosk-1');
    await office.links.kioskWent('kiosk-1');
    await office.available('staff-1');
    expect(rung(id)).toBeNull();
    await office.links.kioskCame('kiosk-1');
    await settled();
    expect(rung(id)).toBe('staff-1');
  });

  it('[Q16] after a restart the queue is as it was and everyone has 60 s', async () => {
    await office.available('staff-1');
    const inCall = await office.request('kiosk-1');
    await office.accept(inCall.id);
    const waiting = await office.request('kiosk-2');
    const restarted = new Fixture(office.db);
    await restarted.links.everyoneIsAway();
    expect(restarted.get(waiting.id)).toMatchObject({ state: 'waiting', sequence: 2 });
    expect(restarted.get(inCall.id).state).toBe('inCall');
    await restarted.links.kioskCame('kiosk-1');
    await restarted.links.staffCame('staff-1');
    await restarted.clock.advance(60_000);
    expect(restarted.get(inCall.id).state).toBe('inCall');
    expect(restarted.get(waiting.id)).toMatchObject({ ending: { kind: 'dropped' } });
  });
});
