import type { Consultation } from '@madoguchi/domain';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Database, Stores } from '../ports/store.ts';
import { writtenUpOf } from './endings.ts';
import { createMemoryDatabase } from '../composition/testing/memoryDatabase.ts';
import { openSqliteDatabase } from '../composition/openDatabase.ts';
import { everyState } from './testing/everyState.ts';
import { entryFor, exampleConsultation, insertExampleWard } from './testing/exampleWard.ts';

/** Consultation `n` comes into one of the states there are, perhaps with the two specialists swapped. */
interface Step {
  readonly n: number;
  readonly state: number;
  readonly isSwapped: boolean;
  readonly at: number;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    n: fc.integer({ min: 1, max: 4 }),
    state: fc.nat(everyState.length - 1),
    isSwapped: fc.boolean(),
    at: fc.integer({ min: 20, max: 60 }),
  }),
  { maxLength: 25 },
);

const swapped = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value).replaceAll(/staff-[12]/g, (id) =>
      id === 'staff-1' ? 'staff-2' : 'staff-1',
    ),
  ) as T;

function stateOf({ n, state, isSwapped }: Step): Consultation {
  const { id, sequence, ticket, kioskId } = exampleConsultation(n, `kiosk-${String(1 + (n % 2))}`);
  const c = everyState[state] ?? exampleConsultation(1);
  return { ...(isSwapped ? swapped(c) : c), id, sequence, ticket, kioskId };
}

/** Nothing comes back from its end; what is followed up is closed by the word of the same person. */
function isPossible(before: Consultation | null, c: Consultation): boolean {
  if (before === null || (before.state !== 'followUp' && before.state !== 'closed')) return true;
  const isSame = writtenUpOf(before)?.staffId === writtenUpOf(c)?.staffId;
  return before.state === 'followUp' && c.state === 'closed' && isSame;
}

/** Stores the state, or says that it was refused. */
async function apply(db: Database, step: Step): Promise<'stored' | 'refused' | 'impossible'> {
  const c = stateOf(step);
  const known = db.read(({ consultations }) => consultations.get(c.id));
  if (!isPossible(known, c)) return 'impossible';
  const entry = { ...entryFor(c, 'offer'), at: step.at };
  const store = ({ consultations }: Stores): void => {
    if (consultations.get(c.id) === null) consultations.insert(c, `request-${c.id}`, entry);
    else consultations.save(c, entry);
  };
  return db.write(store).then(
    () => 'stored',
    () => 'refused',
  );
}

/** Everything that the rest of the server asks about lines and people. */
const answers = (db: Database): unknown =>
  db.read(({ consultations: c }) => ({
    open: c.open(),
    lines: [['desk'], ['far-desk'], ['desk', 'far-desk']].map((deskIds) => c.queue(deskIds)),
    inLine: c.inLine(),
    people: ['staff-1', 'staff-2'].map((id) => [
      c.ofStaff(id),
      c.invitedTo(id),
      c.lastEndedBy(id),
      c.writtenUpBy(id, 30),
    ]),
    kiosks: ['kiosk-1', 'kiosk-2'].map((id) => [c.occupiesKiosk(id), c.latestOfKiosk(id)]),
    durations: c.durationsAt('desk', 30, 2),
  }));

describe('[D8] the twins', () => {
  it('answer the same after whatever was stored, and refuse the same', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'madoguchi-'));
    let run = 0;
    const check = async (taken: readonly Step[]): Promise<void> => {
      run += 1;
      const inSqlite = await openSqliteDatabase(join(folder, `${String(run)}.sqlite`));
      const inMemory = createMemoryDatabase();
      try {
        for (const db of [inSqlite, inMemory]) await db.write(insertExampleWard);
        for (const step of taken) {
          expect(await apply(inSqlite, step)).toBe(await apply(inMemory, step));
          expect(answers(inSqlite)).toEqual(answers(inMemory));
        }
      } finally {
        await inSqlite.close();
      }
    };
    try {
      await fc.assert(fc.asyncProperty(steps, check), { numRuns: 20 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});
