import type { Seat } from '../consultation/participants.ts';
import { ok, refuse, type Result } from '../errors.ts';
import { DOCUMENT_LIMITS, jsonBytes } from './limits.ts';
import { APPLIED_EXTRA_BYTES, type DocumentEntry, type LiveDocument } from './liveDocument.ts';

/** An operation as a party sends it; nothing of it has been checked but who sends it. */
export interface Proposal {
  readonly by: Seat;
  readonly clientId: string;
  readonly clientSequence: number;
  readonly operation: unknown;
  /** Whether the server itself says it. */
  readonly ofServer?: true;
}

interface Kept<Operation> {
  readonly entry: DocumentEntry<Operation>;
  readonly bytes: number;
}

/** A document as the server keeps it: the state, and the end of the log that led to it. */
export interface OrderedDocument<State, Operation> {
  readonly state: State;
  /** That of the last operation; 0 before the first. */
  readonly sequence: number;
  /** The last operations without a gap, the oldest first. */
  readonly log: readonly Kept<Operation>[];
  readonly logBytes: number;
  /** The last number of each page, those of a seat in the order in which they came. */
  readonly taken: Readonly<Partial<Record<Seat, ReadonlyMap<string, number>>>>;
  /** No more than this: exact when it was measured, and what each operation may add since then. */
  readonly stateBytes: number;
}

/** A document of which nothing is known yet. */
export function emptyDocument<State, Operation>(
  type: LiveDocument<State, Operation>,
): OrderedDocument<State, Operation> {
  const state = type.empty();
  return { state, sequence: 0, log: [], logBytes: 0, taken: {}, stateBytes: jsonBytes(state) };
}

/** What became of a proposal; `entry` is `null` when it had had its effect before. */
export interface Taken<State, Operation> {
  readonly document: OrderedDocument<State, Operation>;
  readonly entry: DocumentEntry<Operation> | null;
}

/**
 * Puts an operation in its place in the order. The numbers of a page have to rise, so that one which
 * comes twice has one effect. Refuses with `TOO_LARGE` or `BAD_REQUEST`; then nothing has happened.
 */
export function take<State, Operation>(
  type: LiveDocument<State, Operation>,
  document: OrderedDocument<State, Operation>,
  { by, clientId, clientSequence, operation, ofServer }: Proposal,
): Result<Taken<State, Operation>> {
  if (clientSequence <= lastTaken(document, by, clientId)) return ok({ document, entry: null });
  const bytes = jsonBytes(operation);
  if (bytes > DOCUMENT_LIMITS.operationBytes) return refuse('TOO_LARGE');
  const check = ofServer === true ? type.operation : (type.ofPages ?? type.operation);
  const parsed = check.safeParse(operation);
  if (!parsed.success) return refuse('BAD_REQUEST');
  const state = type.apply(document.state, parsed.data, by);
  const stateBytes = grown(document.stateBytes + bytes + APPLIED_EXTRA_BYTES, state);
  if (stateBytes > DOCUMENT_LIMITS.documentBytes) return refuse('TOO_LARGE');
  const sequence = document.sequence + 1;
  const entry = { sequence, by, clientId, clientSequence, operation: parsed.data };
  const taken = { ...document.taken, [by]: noted(document.taken[by], clientId, clientSequence) };
  const kept = shortened([...document.log, { entry, bytes }], document.logBytes + bytes);
  return ok({ document: { state, sequence, ...kept, taken, stateBytes }, entry });
}

/** The last number of this page that has had its effect; 0 when none has. */
export const lastTaken = (
  { taken }: OrderedDocument<unknown, unknown>,
  by: Seat,
  clientId: string,
): number => taken[by]?.get(clientId) ?? 0;

/** What came after this sequence; `null` when it is no longer all there, or never was. */
export function missedSince<Operation>(
  { log, sequence }: OrderedDocument<unknown, Operation>,
  known: number,
): readonly DocumentEntry<Operation>[] | null {
  const missing = sequence - known;
  if (missing < 0 || missing > log.length) return null;
  return log.slice(log.length - missing).map(({ entry }) => entry);
}

/** Measures only when the bound says that it may be too much: a large state takes a while. */
const grown = (bound: number, state: unknown): number =>
  bound > DOCUMENT_LIMITS.documentBytes ? jsonBytes(state) : bound;

function noted(
  before: ReadonlyMap<string, number> | undefined,
  clientId: string,
  clientSequence: number,
): ReadonlyMap<string, number> {
  const after = new Map(before).set(clientId, clientSequence);
  const [oldest] = after.keys();
  if (after.size > DOCUMENT_LIMITS.clientsPerSeat && oldest !== undefined) after.delete(oldest);
  return after;
}

function shortened<Operation>(
  log: Kept<Operation>[],
  logBytes: number,
): { readonly log: readonly Kept<Operation>[]; readonly logBytes: number } {
  let bytes = logBytes;
  let first = 0;
  while (
    log.length - first > DOCUMENT_LIMITS.logEntries ||
    (bytes > DOCUMENT_LIMITS.logBytes && first < log.length)
  ) {
    bytes -= log[first]?.bytes ?? 0;
    first += 1;
  }
  return { log: first === 0 ? log : log.slice(first), logBytes: bytes };
}
