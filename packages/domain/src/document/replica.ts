import type { Seat } from '../consultation/participants.ts';
import type { DocumentEntry, LiveDocument } from './liveDocument.ts';

/** An own operation that has not come back in the order of the server yet. */
export interface Pending<Operation> {
  readonly clientSequence: number;
  readonly operation: Operation;
}

/** A document as a page follows it. */
export interface Replica<State, Operation> {
  /** Which document of the server this follows; another one has begun anew. */
  readonly epoch: string;
  /** The own seat, and the name of this page. */
  readonly by: Seat;
  readonly clientId: string;
  /** As the server has it after `sequence`. */
  readonly confirmed: State;
  readonly sequence: number;
  /** In the order in which they were made. */
  readonly pending: readonly Pending<Operation>[];
  /** What is shown: the confirmed state with everything that is pending on top. */
  readonly state: State;
}

/** What the server says when it is asked for a document. */
export interface Resumed<State, Operation> {
  readonly epoch: string;
  readonly by: Seat;
  /** The last of this page's numbers that is in what the server says. */
  readonly taken: number;
  /** The whole document after a sequence, where what was missed is not enough. */
  readonly snapshot: { readonly state: State; readonly sequence: number } | null;
  readonly entries: readonly DocumentEntry<Operation>[];
}

/** Begins to follow a document, or goes on with it after a cut; `null` when the answer has a gap. */
export function resumed<State, Operation>(
  type: LiveDocument<State, Operation>,
  former: Replica<State, Operation> | null,
  { epoch, by, taken, snapshot, entries }: Resumed<State, Operation>,
  clientId: string,
): Replica<State, Operation> | null {
  const from = snapshot ?? (former?.epoch === epoch ? continued(former) : null);
  if (from === null) return null;
  const pending = (former?.pending ?? []).filter(({ clientSequence }) => clientSequence > taken);
  const { state: confirmed, sequence } = from;
  const begun = { epoch, by, clientId, confirmed, sequence, pending, state: confirmed };
  return followed(type, shown(type, begun), entries);
}

/**
 * Applies what the server has put in order. What is known already changes nothing, and an own operation
 * that comes back is not pending any more. `null` when something is missing before it.
 */
export function followed<State, Operation>(
  type: LiveDocument<State, Operation>,
  replica: Replica<State, Operation>,
  entries: readonly DocumentEntry<Operation>[],
): Replica<State, Operation> | null {
  let { confirmed, sequence, pending } = replica;
  for (const entry of entries) {
    if (entry.sequence <= sequence) continue;
    if (entry.sequence > sequence + 1) return null;
    confirmed = type.apply(confirmed, entry.operation, entry.by);
    sequence = entry.sequence;
    if (entry.by !== replica.by || entry.clientId !== replica.clientId) continue;
    pending = pending.filter(({ clientSequence }) => clientSequence > entry.clientSequence);
  }
  return shown(type, { ...replica, confirmed, sequence, pending });
}

/** An own operation: it is seen at once, and sent. */
export function proposed<State, Operation>(
  type: LiveDocument<State, Operation>,
  replica: Replica<State, Operation>,
  mine: Pending<Operation>,
): Replica<State, Operation> {
  const state = type.apply(replica.state, mine.operation, replica.by);
  return { ...replica, pending: [...replica.pending, mine], state };
}

/** An own operation that the server has refused is undone. */
export function withdrawn<State, Operation>(
  type: LiveDocument<State, Operation>,
  replica: Replica<State, Operation>,
  refused: number,
): Replica<State, Operation> {
  const pending = replica.pending.filter(({ clientSequence }) => clientSequence !== refused);
  return shown(type, { ...replica, pending });
}

/** Puts what is pending on top of what is confirmed, in the order in which it was made. */
function shown<State, Operation>(
  type: LiveDocument<State, Operation>,
  replica: Replica<State, Operation>,
): Replica<State, Operation> {
  const state = replica.pending.reduce(
    (before, { operation }) => type.apply(before, operation, replica.by),
    replica.confirmed,
  );
  return { ...replica, state };
}

const continued = <State>({ confirmed, sequence }: { confirmed: State; sequence: number }) => ({
  state: confirmed,
  sequence,
});
