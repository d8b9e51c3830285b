import type { Handset, PresentHandset } from '@madoguchi/domain';
import { HANDSET_ENDINGS, HANDSET_TAKES, isPresentHandset, LANGUAGES } from '@madoguchi/domain';
import { z } from 'zod';
import type { IndexSpec, LiveTable } from '../../../state/liveTable.ts';
import type { StoredKind } from '../../../state/storedKind.ts';
import { recordForm } from '../recordForm.ts';

const facts = {
  id: z.string(),
  handsetId: z.string(),
  kioskId: z.string(),
  centerId: z.string(),
  language: z.enum(LANGUAGES),
  offeredAt: z.int(),
  codes: z.int(),
};
const because = z.enum(HANDSET_ENDINGS);

const handsetBody: z.ZodType<Handset> = z.discriminatedUnion('state', [
  z.object({
    ...{ ...facts, state: z.literal('offered'), codeDigest: z.string(), expiresAt: z.int() },
    // Of before a phone could carry a call.
    takes: z.enum(HANDSET_TAKES).default('writing'),
  }),
  z.object({ ...facts, state: z.literal('joined'), sessionDigest: z.string() }),
  z.object({ ...facts, state: z.literal('moving'), sessionDigest: z.string(), expiresAt: z.int() }),
  z.object({ ...facts, state: z.literal('carried'), sessionDigest: z.string() }),
  z.object({ ...facts, state: z.literal('none'), because }),
  z.object({ ...facts, state: z.literal('over'), because }),
]);

/** A code and a session each belong to one phone. */
const indexes: readonly IndexSpec<Handset>[] = [
  {
    name: 'code',
    keysOf: (handset) => (handset.state === 'offered' ? [handset.codeDigest] : []),
    isUnique: true,
  },
  {
    name: 'session',
    keysOf: (handset) => (isPresentHandset(handset) ? [handset.sessionDigest] : []),
    isUnique: true,
  },
];

/** The phones of the calls that go on. */
export class LiveHandsets {
  readonly #table: LiveTable<Handset>;

  constructor(table: LiveTable<Handset>) {
    this.#table = table;
  }

  /** The phone of a consultation; `null` where no code was drawn. */
  get(consultationId: string): Handset | null {
    return this.#table.get(consultationId);
  }

  /** That which has used its code and has a part; `null` without one. */
  present(consultationId: string): PresentHandset | null {
    const handset = this.get(consultationId);
    return handset !== null && isPresentHandset(handset) ? handset : null;
  }

  byCode(codeDigest: string): Handset | null {
    return this.#table.oneBy('code', codeDigest);
  }

  bySession(sessionDigest: string): Handset | null {
    return this.#table.oneBy('session', sessionDigest);
  }

  open(): readonly Handset[] {
    return this.#table.all();
  }

  put(handset: Handset): void {
    this.#table.put(handset, undefined);
  }

  remove(consultationId: string): void {
    this.#table.remove(consultationId);
  }
}

/** How phones are kept. It stands apart from their kind: the place of a consultation depends on it. */
export const storedHandsets: StoredKind<Handset, LiveHandsets> = {
  name: 'handset',
  form: recordForm<Handset>('handset', {
    schema: handsetBody,
    columns: ({ id, centerId, offeredAt }) => ({ consultationId: id, centerId, at: offeredAt }),
    isLive: ({ state }) => state !== 'over',
  }),
  indexes,
  openStore: (table) => new LiveHandsets(table),
};
