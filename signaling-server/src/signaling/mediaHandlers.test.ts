import type { Consultation } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import { describe, expect, it } from 'vitest';
import type { MediaRooms } from '../ports/mediaRooms.ts';
import type { Database } from '../ports/store.ts';
import type { Access } from '../services/access/access.ts';
import { createMemoryDatabase } from '../composition/testing/memoryDatabase.ts';
import { closed, everyState, inCall, transferring, wrapUp } from '../storage/testing/everyState.ts';
import { entryFor, insertExampleWard } from '../storage/testing/exampleWard.ts';
import type { Connection, Identified } from './connection.ts';
import { mediaHandlers } from './mediaHandlers.ts';

const connection = { state: 'up' } as const;
const warm = (stage: object): Consultation => ({ ...transferring, stage }) as Consultation;
const inState = (state: Consultation['state']): Consultation =>
  everyState.find((c) => c.state === state) ?? closed;

const kiosk: Identified = { kind: 'kiosk', kioskId: 'kiosk-1', centerId: 'center' };
const staff = (staffId: string): Identified => ({ kind: 'staff', staffId, role: 'specialist' });
const guest = (participantId: string): Identified => ({
  kind: 'guest',
  participantId,
  consultationId: 'c-1',
});
const connected = (actor: Identified): Connection =>
  ({
    actor,
    socket: { connected: true, data: { admission: { from: '192.0.2.1' } } },
  }) as unknown as Connection;

/** A consultation as it is now, and what the media are asked to do; a join is `answered` by the worker at once, or later. */
async function room(c: Consultation, answered: Promise<void> = Promise.resolve()) {
  const db: Database = createMemoryDatabase();
  const asked: string[] = [];
  const note =
    (what: string) =>
    async (about: string | { seat: string }): Promise<object> => {
      asked.push(`${what} ${typeof about === 'string' ? about : about.seat}`);
      if (what === 'join') await answered;
      return { remoteTracks: [] };
    };
  const names = ['join', 'leave', 'close', 'goLive', 'holdResident', 'markReady'];
  const media = Object.fromEntries(names.map((name) => [name, note(name)]));
  const put = (now: Consultation): Promise<void> =>
    db.write(({ consultations }) => {
      consultations.save(now, entryFor(now, 'hangUp'));
    });
  await db.write((stores) => {
    insertExampleWard(stores);
    stores.consultations.insert(c, 'request', entryFor(c));
  });
  const access = { checkOnLive: () => undefined } as unknown as Access;
  const handlers = mediaHandlers(db, media as unknown as MediaRooms, access);
  return { handlers, asked, put };
}

/** The seat that somebody gets in this consultation, or the code of the refusal. */
async function seatFor(actor: Identified, c: Consultation): Promise<string> {
  const { handlers, asked } = await room(c);
  try {
    await handlers['media.ready'](
      connected(actor),
      { consultationId: 'c-1', consumerId: 'x' },
      null,
    );
    return asked.join().replace('markReady ', '');
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

describe('who may be in the room of a consultation', () => {
  it('[M19] while it rings: the kiosk and whoever is rung', async () => {
    const ringing = inState('offered');
    expect(await seatFor(kiosk, ringing)).toBe('kiosk');
    expect(await seatFor(staff('staff-1'), ringing)).toBe('staff:staff-1');
    expect(await seatFor(staff('staff-2'), ringing)).toBe('staff:staff-2');
    expect(await seatFor(staff('staff-3'), ringing)).toBe('WRONG_STATE');
  });

  it('[M19] in a call: who has come in, not who was asked or stands in the lobby', async () => {
    const held = inState('onHold');
    expect(await seatFor(kiosk, held)).toBe('kiosk');
    expect(await seatFor(staff('staff-1'), held)).toBe('staff:staff-1');
    expect(await seatFor(staff('staff-2'), held)).toBe('WRONG_STATE');
    expect(await seatFor(guest('p-3'), held)).toBe('guest:p-3');
    expect(await seatFor(guest('p-2'), held)).toBe('NOT_ADMITTED');
    expect(await seatFor(guest('p-9'), held)).toBe('WRONG_STATE');
  });

  it('[M19] in a warm transfer: the next one from when they have said yes', async () => {
    const next = staff('staff-2');
    const offers = [{ staffId: 'staff-2' }];
    expect(await seatFor(next, warm({ kind: 'ringing', offers, passedBy: [] }))).toBe(
      'WRONG_STATE',
    );
    expect(
      await seatFor(
        next,
        warm({ kind: 'briefing', staffId: 'staff-2', staffConnection: connection }),
      ),
    ).toBe('staff:staff-2');
  });

  it('[M19] afterwards nobody, and in another consultation neither', async () => {
    for (const over of [wrapUp, closed]) {
      expect(await seatFor(kiosk, over)).toBe('WRONG_STATE');
      expect(await seatFor(staff('staff-1'), over)).toBe('WRONG_STATE');
    }
    const { handlers } = await room(inCall);
    const about = { consultationId: 'c-9', consumerId: 'x' };
    await expect(async () =>
      handlers['media.ready'](connected(kiosk), about, null),
    ).rejects.toThrow('CONSULTATION_NOT_FOUND');
  });
});

describe('joining', () => {
  const about = { consultationId: 'c-1', rtpCapabilities: { codecs: [], headerExtensions: [] } };

  it.each([
    ['waiting', inState('waiting'), []],
    ['ringing', inState('offered'), []],
    ['a call', inCall, ['goLive c-1']],
    ['a hold', inState('onHold'), ['holdResident c-1']],
    ['a search for the next one', warm({ kind: 'looking', passedBy: [] }), ['holdResident c-1']],
    [
      'three together',
      warm({ kind: 'together', staffId: 'staff-2', staffConnection: connection }),
      ['goLive c-1'],
    ],
  ])('[M8] after a restart the room becomes what the consultation is: %s', async (_, c, flows) => {
    const { handlers, asked } = await room(c);
    await handlers['media.join'](connected(kiosk), about, null);
    expect(asked).toEqual(['join kiosk', ...flows]);
  });

  /** Somebody asks to join; while the worker makes their transports, the consultation becomes `now`. */
  async function overtaken(actor: Identified, c: Consultation, now: Consultation) {
    const worker = Promise.withResolvers<void>();
    const { handlers, asked, put } = await room(c, worker.promise);
    const join = Promise.resolve(handlers['media.join'](connected(actor), about, null));
    await put(now);
    worker.resolve();
    await expect(join).rejects.toThrow('WRONG_STATE');
    return asked;
  }

  it('[M6] a join that the end of the consultation overtakes leaves no room behind', async () => {
    const asked = await overtaken(kiosk, inCall, wrapUp);
    expect(asked.at(-1)).toBe('close c-1');
  });

  it('[M6] a join of somebody who lost their seat meanwhile leaves the others alone', async () => {
    const asked = await overtaken(staff('staff-1'), inState('offered'), inState('waiting'));
    expect(asked.at(-1)).toBe('leave staff:staff-1');
  });
});
