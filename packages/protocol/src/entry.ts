import type { NarrowAction, WardWideAction } from '@madoguchi/domain';
import type { z } from 'zod';
import type { nothing } from './primitives.ts';

/**
 * The record that a message is about. `kind` is a name of the server's record kinds (compared at its
 * start); `id` finds the record's id in a message that fits the schema.
 */
export interface AboutRecord<Data = never> {
  readonly kind: string;
  readonly id: (data: Data) => string;
}

/**
 * What an entry needs the right to (`domain/access.ts`), and the record it is about. The compiler refuses an
 * entry whose right is narrower than the ward and that does not say which record; `self` is for what
 * only ever concerns the place of whoever asks, and is refused where a message carries anything.
 */
export type Guarded =
  | { readonly action: WardWideAction; readonly about: null }
  | { readonly action: NarrowAction; readonly about: AboutRecord | 'self' };

/** What a message of an entry carries: `data` of an event, `body` of a route. */
type Carried<Entry> = Entry extends { readonly data: infer S extends z.ZodType }
  ? z.infer<S>
  : Entry extends { readonly body: infer S extends z.ZodType }
    ? z.infer<S>
    : undefined;

/** What an entry looks for in its messages. */
type Sought<Entry> = (Entry extends { readonly about: 'self' }
  ? z.infer<typeof nothing> | undefined
  : Entry extends { readonly about: AboutRecord<infer Data> }
    ? Data
    : unknown) &
  (Entry extends { readonly offer: (data: infer Data) => string } ? Data : unknown);

/** The entries as they are; in the place of one that does not fit there is nothing that would do. */
type Fitting<Entries> = {
  [Name in keyof Entries]: Carried<Entries[Name]> extends Sought<Entries[Name]>
    ? Entries[Name]
    : never;
};

/** Makes a catalogue, of events and of routes alike, of entries that find their records in what they carry. */
export const catalogue = <const Entries extends object>(
  entries: Entries & Fitting<Entries>,
): Entries => entries;

/** The consultation that a message names. */
export const aboutConsultation = {
  kind: 'consultation',
  id: ({ consultationId }: { readonly consultationId: string }) => consultationId,
} as const satisfies AboutRecord;

/**
 * Finds the record that a message of this entry is about, or `null` where the right to it needs none.
 * `data` has to have passed the schema of the same entry.
 */
export function recordIn(
  { about }: Guarded,
  data: unknown,
): { readonly kind: string; readonly id: string } | null {
  if (about === null || about === 'self') return null;
  // `catalogue` has compared what is looked for with the schema that the message fits.
  return { kind: about.kind, id: about.id(data as never) };
}
