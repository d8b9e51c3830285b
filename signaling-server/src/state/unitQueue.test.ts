import { AppError } from '@madoguchi/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row, RowChange } from '../ports/journal.ts';
import { ChangeLog } from './changeLog.ts';
import { formOf } from './form.ts';
import { LiveTable } from './liveTable.ts';
import { UnitQueue } from './unitQueue.ts';

interface Account {
  readonly id: string;
  readonly amount: number;
}

const form = formOf<Account>({
  name: 'account',
  key: ['id'],
  columns: ['id', 'amount'],
  idOf: ({ id }) => id,
  toRow: ({ id, amount }) => ({ id, amount }),
  fromRow: (row) => ({ id: String(row['id']), amount: Number(row['amount']) }),
});

/** A journal that a test lets go on, and makes refuse; it keeps what is durable. */
class SlowJournal {
  readonly durable = new Map<string, Row>();
  readonly batches: (readonly RowChange[])[] = [];
  refusal: (batch: readonly RowChange[]) => Error | null = () => null;
  isSlow = false;
  readonly #waiting: (() => void)[] = [];

  async commit(batch: readonly RowChange[]): Promise<void> {
    if (this.isSlow) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
    const refusal = this.refusal(batch);
    if (refusal !== null) throw refusal;
    this.batches.push(batch);
    for (const change of batch) {
      if (change.type === 'put') this.durable.set(idIn(change.after.row), change.after.row);
      if (change.type === 'remove') this.durable.delete(idIn(change.before.row));
    }
  }

  release(): void {
    for (const go of this.#waiting.splice(0)) go();
  }
}

const idIn = (row: Row): string => String(row['id']);

function open() {
  const log = new ChangeLog();
  const table = new LiveTable(form, log, [
    { name: 'amount', keysOf: ({ amount }) => [String(amount)] },
  ]);
  const journal = new SlowJournal();
  let lost = 0;
  const queue = new UnitQueue(log, journal, {
    committed: () => table.evict(),
    leaseLost: () => {
      lost += 1;
    },
  });
  const put = (id: string, amount: number) =>
    queue.write(() => table.put({ id, amount }, undefined));
  return { table, journal, queue, put, timesLost: () => lost };
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('units of work', () => {
  it('[D3] of one turn share one commit, and each leaves the row as it was after it', async () => {
    const { journal, put } = open();
    await Promise.all([put('a', 1), put('a', 2)]);
    expect(journal.batches).toMatchObject([
      [{ after: { row: { amount: 1 } } }, { before: { row: { amount: 1 } } }],
    ]);
  });

  it('[D25] show nothing that is not durable yet, and all of it afterwards', async () => {
    const { table, journal, put } = open();
    journal.isSlow = true;
    const written = put('a', 1);
    await nextTurn();
    expect([table.get('a'), table.all(), table.by('amount', '1')]).toEqual([null, [], []]);
    journal.release();
    await written;
    expect([table.get('a')?.amount, table.all().length]).toEqual([1, 1]);
  });

  it('[D25] that arrive while a commit is under way see it, and are committed together', async () => {
    const { table, journal, queue, put } = open();
    journal.isSlow = true;
    const first = put('a', 1);
    await nextTurn();
    const raise = () =>
      queue.write(() =>
        table.put({ id: 'a', amount: (table.get('a')?.amount ?? 0) + 1 }, undefined),
      );
    const others = [raise(), raise()];
    journal.isSlow = false;
    journal.release();
    await Promise.all([first, ...others]);
    expect(table.get('a')?.amount).toBe(3);
    expect(journal.batches).toHaveLength(2);
  });

  it('[D1] that throw leave nothing behind, and take nobody with them', async () => {
    const { table, queue, put } = open();
    const broken = queue.write(() => {
      table.put({ id: 'b', amount: 2 }, undefined);
      throw new RangeError('half way');
    });
    await expect(Promise.all([put('a', 1), broken])).rejects.toThrow(RangeError);
    await put('c', 3);
    expect(table.all().map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('[D3] are done anew, each alone, when the journal refuses one of them', async () => {
    const { table, journal, put } = open();
    journal.refusal = (batch) =>
      batch.some((change) => change.type === 'put' && idIn(change.after.row) === 'bad')
        ? new AppError('STILL_IN_USE')
        : null;
    const results = await Promise.allSettled([put('a', 1), put('bad', 2), put('c', 3)]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(table.all().map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it.each(['STORAGE_FULL', 'LEASE_LOST'] as const)(
    '[D7] are all refused with %s, and writing goes on afterwards',
    async (code) => {
      const { table, journal, put } = open();
      let tries = 0;
      journal.refusal = () => {
        tries += 1;
        return new AppError(code);
      };
      const results = await Promise.allSettled([put('a', 1), put('b', 2)]);
      expect(results).toMatchObject([{ reason: { code } }, { reason: { code } }]);
      expect([tries, table.all()]).toEqual([1, []]);
      journal.refusal = () => null;
      await put('a', 1);
      expect(table.all()).toHaveLength(1);
    },
  );

  it('[D25] closing waits for what is pending', async () => {
    const { journal, queue, put } = open();
    const written = [put('a', 1), put('b', 2)];
    await queue.drained();
    expect(journal.durable.size).toBe(2);
    await Promise.all(written);
  });

  it('outside of them nothing changes', () => {
    const { table } = open();
    expect(() => table.put({ id: 'a', amount: 1 }, undefined)).toThrow('outside of a unit of work');
  });
});

it('[D26] a lease that is lost is told once', async () => {
  const { journal, put, timesLost } = open();
  journal.refusal = () => new AppError('LEASE_LOST');
  await Promise.allSettled([put('a', 1), put('b', 2)]);
  await put('a', 1).catch(() => undefined);
  expect(timesLost()).toBe(1);
});

describe('[D25] live state and durable rows', () => {
  const step = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    amount: fc.integer({ min: 0, max: 5 }),
    what: fc.constantFrom('put', 'remove', 'throw', 'refuse'),
  });

  it('are equal after every turn, whatever is refused, and in the order in which rows were made', async () => {
    const check = async (
      turns: readonly (readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[])[],
    ) => {
      const { table, journal, queue } = open();
      journal.refusal = (batch) =>
        batch.some((change) => change.type === 'put' && change.after.row['amount'] === -1)
          ? new Error('refused')
          : null;
      for (const turn of turns) {
        const units = turn.map(({ id, amount, what }) =>
          queue.write(() => {
            if (what === 'remove') table.remove(id);
            else table.put({ id, amount: what === 'refuse' ? -1 : amount }, undefined);
            if (what === 'throw') throw new RangeError('half way');
          }),
        );
        await Promise.allSettled(units);
        const rows = table.all().map((record) => form.toRow(record, null, undefined));
        expect(new Map(rows.map((row) => [idIn(row), row]))).toEqual(journal.durable);
        for (const record of table.all()) {
          expect(table.by('amount', String(record.amount))).toContain(record);
        }
      }
    };
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { maxLength: 6 }), { maxLength: 8 }), check),
      {
        numRuns: 200,
      },
    );
  });
});
