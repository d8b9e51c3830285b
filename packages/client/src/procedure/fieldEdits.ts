import type { FieldValue, FormValues } from '@madoguchi/domain';
import type { FieldChanges } from './procedureModels.ts';

type Changes = Readonly<Record<string, FieldValue | null>>;

/**
 * The edits of one page that the server may not have yet: what waits, the one message that is under way, and what
 * is answered but not told to everybody yet. All of it lies over what the server says.
 */
export interface FieldEdits {
  readonly waiting: Changes;
  /** The same id however often it is sent, so that it has one effect. */
  readonly underWay: { readonly commandId: string; readonly changes: Changes } | null;
  /** Answered with a revision that the server's word has not reached here yet. */
  readonly answered: readonly { readonly revision: number; readonly changes: Changes }[];
  /** Refused because another party held the field. */
  readonly unplaced: Changes;
}

export const NO_EDITS: FieldEdits = { waiting: {}, underWay: null, answered: [], unplaced: {} };

export const isAnyWaiting = ({ waiting }: FieldEdits): boolean => Object.keys(waiting).length > 0;

/** Whether the server has all of it. */
export const isAllKept = (edits: FieldEdits): boolean =>
  edits.underWay === null && !isAnyWaiting(edits);

/** A field was written; the last whole value counts. */
export const withEdit = (
  edits: FieldEdits,
  fieldId: string,
  value: FieldValue | null,
): FieldEdits => ({
  ...edits,
  waiting: { ...edits.waiting, [fieldId]: value },
  unplaced: without(edits.unplaced, fieldId),
});

/** What waits becomes the message that is under way. */
export const withDeparture = (edits: FieldEdits, commandId: string, most: number): FieldEdits => {
  const entries = Object.entries(edits.waiting);
  return {
    ...edits,
    underWay: { commandId, changes: Object.fromEntries(entries.slice(0, most)) },
    waiting: Object.fromEntries(entries.slice(most)),
  };
};

/** The message has arrived. */
export function withAnswer(edits: FieldEdits, revision: number): FieldEdits {
  if (edits.underWay === null) return edits;
  const { changes } = edits.underWay;
  return { ...edits, underWay: null, answered: [...edits.answered, { revision, changes }] };
}

/**
 * The message was refused as a whole. Of several fields each is tried by itself; a single one is what was refused, and is
 * set aside unless it has been written again since.
 */
export function withRefusal(edits: FieldEdits): FieldEdits {
  if (edits.underWay === null) return edits;
  const { changes } = edits.underWay;
  const [only, ...others] = Object.entries(changes);
  if (only === undefined || others.length > 0) {
    return { ...edits, underWay: null, waiting: { ...changes, ...edits.waiting } };
  }
  const [fieldId, value] = only;
  return { ...edits, underWay: null, unplaced: { ...edits.unplaced, [fieldId]: value } };
}

export const withoutUnplaced = (edits: FieldEdits, fieldId: string): FieldEdits => ({
  ...edits,
  unplaced: without(edits.unplaced, fieldId),
});

/** The server's word has come as far as this revision. */
export const withWord = (edits: FieldEdits, revision: number): FieldEdits =>
  edits.answered.every((each) => each.revision > revision)
    ? edits
    : { ...edits, answered: edits.answered.filter((each) => each.revision > revision) };

/** The values of the server with everything of one's own on top, in the order in which it was written. */
export function laidOver(values: FormValues, edits: FieldEdits): FormValues {
  const layers = [
    ...edits.answered.map(({ changes }) => changes),
    edits.underWay?.changes ?? {},
    edits.waiting,
  ];
  if (layers.every((layer) => Object.keys(layer).length === 0)) return values;
  const shown: Record<string, FieldValue> = { ...values };
  for (const [fieldId, value] of layers.flatMap((layer) => Object.entries(layer))) {
    if (value === null) delete shown[fieldId];
    else shown[fieldId] = value;
  }
  return shown;
}

/** A message as it is sent. */
export const sentChanges = (changes: Changes): FieldChanges =>
  Object.entries(changes).map(([fieldId, value]) => ({ fieldId, value }));

const without = (changes: Changes, fieldId: string): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([id]) => id !== fieldId));
