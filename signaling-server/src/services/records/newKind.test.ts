import type { Result } from '@madoguchi/domain';
import { ok, refuse } from '@madoguchi/domain';
import type { Guarded } from '@madoguchi/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { memoryStorage, openMemoryDatabase } from '../../composition/testing/memoryDatabase.ts';
import type { Database } from '../../ports/store.ts';
import type { LiveTable } from '../../state/liveTable.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { Access } from '../access/access.ts';
import { checkEntry, checkKinds } from '../access/gate.ts';
import { Fixture, command, staff } from '../testing/fixture.ts';
import { settled } from '../testing/fakeClock.ts';
import { findRecord } from './find.ts';
import { KINDS } from './index.ts';
import { stepOf, type RecordKind } from './kind.ts';
import { recordForm } from './recordForm.ts';
import { KindRegistry } from './registry.ts';

/* A kind of record that lives in this test alone: a slip that a desk keeps until it is torn up. */

const slipSchema = z.object({
  id: z.string(),
  state: z.enum(['kept', 'tornUp']),
  deskId: z.string(),
  keptAt: z.number(),
});
type Slip = z.infer<typeof slipSchema>;
type SlipEvent = { readonly type: 'tearUp' } | { readonly type: 'expire' };

const DAY_MS = 24 * 60 * 60_000;

const tear = (slip: Slip): Result<Slip> =>
  slip.state === 'kept' ? ok({ ...slip, state: 'tornUp' }) : refuse('WRONG_STATE');

class Slips {
  readonly #table: LiveTable<Slip>;

  constructor(table: LiveTable<Slip>) {
    this.#table = table;
  }

  get(id: string): Slip | null {
    return this.#table.get(id);
  }

  all(): readonly Slip[] {
    return this.#table.all();
  }

  put(slip: Slip): void {
    this.#table.put(slip, undefined);
  }
}

const slipKind: RecordKind<Slip, SlipEvent, Slips> = {
  name: 'slip',
  form: recordForm<Slip>('slip', {
    schema: slipSchema,
    columns: ({ deskId, keptAt }) => ({ deskId, at: keptAt }),
    isLive: ({ state }) => state === 'kept',
  }),
  indexes: [],
  openStore: (table) => new Slips(table),
  open: (store) => store.all(),
  retention: { sensitivity: 'internal', keptDays: 1 },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf: (_stores, { deskId, state }) => ({
    ...{ kioskId: '', centerId: '', staffIds: [], participantIds: [], branchIds: [] },
    ...{ deskIds: [deskId], closed: state === 'tornUp' },
  }),
  titleOf: (_stores, { id }) => `slip ${id}`,
  transition: (slip) => stepOf(tear(slip)),
  terms: ({ state, keptAt }) =>
    state === 'kept'
      ? [
          {
            ...{ key: 'expire', at: keptAt + DAY_MS, limitMs: DAY_MS },
            ...{ follows: 'timer', event: { type: 'expire' } },
          },
        ]
      : [],
  save: (store, { after }) => store.put(after),
  audit: ({ after, event }) =>
    event === null
      ? null
      : {
          fact: {
            action: 'handoff.settled',
            record: { kind: 'slip', id: after.id },
            details: {},
          },
          isAct: event.type === 'tearUp',
        },
  concern: (screens, _stores, { after }) => screens.place(after.deskId),
};

const kinds = [...KINDS, slipKind];
const slip: Slip = { id: 's-1', state: 'kept', deskId: 'desk', keptAt: 0 };

let db: Database;
let office: Fixture;
let storage: ReturnType<typeof memoryStorage>;
beforeEach(async () => {
  storage = memoryStorage();
  db = await openMemoryDatabase(storage, kinds);
  await db.write(insertExampleWard);
  office = new Fixture(db, kinds);
  await office.services.runner.run((unit) => {
    unit.create(slipKind, { ...slip, keptAt: unit.now });
  });
});
afterEach(() => {
  office.services.stop();
});

describe('[KD1] a kind of record that is one folder and one line', () => {
  it('changes by its own rule, in a unit of work, as a command', async () => {
    const tearUp = () =>
      office.services.runner.command(command(staff('staff-1')), slipKind, 's-1', {
        type: 'tearUp',
      });
    await tearUp();
    expect(db.read((stores) => stores.records(slipKind).get('s-1'))).toMatchObject({
      state: 'tornUp',
    });
    await expect(tearUp()).rejects.toMatchObject({ code: 'WRONG_STATE' });
  });

  it('is loaded by a start while it is live, and found in the archive afterwards', async () => {
    const loaded = await openMemoryDatabase(storage, kinds);
    expect(loaded.read((stores) => stores.records(slipKind).all())).toHaveLength(1);
    await loaded.write((stores) => {
      stores.records(slipKind).put({ ...slip, state: 'tornUp' });
    });
    const again = await openMemoryDatabase(storage, kinds);
    expect(again.read((stores) => stores.records(slipKind).all())).toEqual([]);
    expect(await findRecord(again, slipKind, 's-1')).toMatchObject({ state: 'tornUp' });
  });

  it('has terms, which a start sets again', async () => {
    office.services.stop();
    const restarted = new Fixture(db, kinds);
    await restarted.services.begin();
    await restarted.clock.advance(DAY_MS);
    expect(db.read((stores) => stores.records(slipKind).get('s-1')?.state)).toBe('tornUp');
    restarted.services.stop();
  });

  it('is shown where it lies, and nowhere else', async () => {
    await office.available('staff-1');
    await settled();
    office.shown.length = 0;
    await office.services.runner.run((unit) => {
      unit.act(slipKind, 's-1', { type: 'tearUp' });
    });
    await settled();
    expect(office.shown).toEqual(['staff-1']);
  });

  it('is in the audit log as somebody’s act, or the system’s', async () => {
    const press = command(staff('staff-1'));
    await office.services.runner.command(press, slipKind, 's-1', { type: 'tearUp' });
    const query = { staffId: null, action: null, from: null, until: null, before: null };
    const about = { ...query, recordKind: null, recordId: 's-1' };
    expect(await db.archive.searchAudit(about, 5)).toMatchObject([
      { actor: { kind: 'staff', staffId: 'staff-1' }, record: { kind: 'slip' } },
    ]);
  });

  it('keeps the desk where it lies in use', async () => {
    const remove = () => db.write(({ organisation }) => organisation.remove('desk', 'desk'));
    await expect(remove()).rejects.toMatchObject({ code: 'STILL_IN_USE' });
  });
});

describe('[H9] the gate', () => {
  const about = { kind: 'slip', id: ({ slipId }: { slipId: string }) => slipId };
  const entry = { action: 'handoff.answer', about } as unknown as Guarded;
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const answer = async (registry: KindRegistry, slipId: string): Promise<unknown> => {
    const access = new Access(db, office.clock, silent, registry);
    const asker = { actor: staff('staff-1'), from: '192.0.2.1' };
    // Another id beside it is no way round the record that the entry names.
    return checkEntry(access, asker, entry, { slipId, consultationId: 'c-1' }).catch(
      (error: unknown) => (error instanceof Error ? error.message : error),
    );
  };

  it('asks about it as about any other kind', async () => {
    const registry = new KindRegistry(kinds);
    await db.write((stores) => {
      stores.records(slipKind).put({ ...slip, id: 's-2', deskId: 'far-desk' });
    });
    expect(await Promise.all(['s-1', 's-2', 's-3'].map((id) => answer(registry, id)))).toEqual([
      undefined,
      'NOT_ALLOWED',
      'NOT_FOUND',
    ]);
  });

  it('lets nothing through that is about a kind that nobody registered', async () => {
    expect(await answer(new KindRegistry(KINDS), 's-1')).toBe('no kind of record is called slip');
  });

  it('knows the kind of every entry of the catalogues', () => {
    expect(() => {
      checkKinds(new KindRegistry(KINDS));
    }).not.toThrow();
    expect(() => {
      checkKinds(new KindRegistry(KINDS), [{ about: { kind: 'slip', id: () => 's-1' } }]);
    }).toThrow('slip');
  });
});
