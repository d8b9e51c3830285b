import type { Entry, Other } from './log.ts';

/** At most so many besides the resident and the specialist. */
const MOST = 4;
/** By which rows somebody may go who was asked, in the lobby, or in the call. */
const LEAVING = ['part', 'remove', 'lostTooLong', 'barred'];
const TALKING = ['inCall', 'onHold', 'transferring'];

/** Follows whoever is asked to a call: nobody is in it who was not asked and let in, or who is gone. */
export class Guests {
  readonly #gone = new Set<string>();

  /** What must not be, of one row. */
  follow(before: Entry | undefined, entry: Entry): readonly string[] {
    const [were, are] = [before?.after.others ?? [], entry.after.others];
    const found = [...this.#there(were, entry), ...this.#left(were, entry)];
    if (are.length > MOST) found.push(`${String(are.length)} others in a call`);
    return found.map((what) => `${entry.consultationId}: ${what}`);
  }

  /** Whoever is asked, in the lobby or in the call has to have come there step by step. */
  #there(were: readonly Other[], entry: Entry): readonly string[] {
    return entry.after.others.flatMap((other) => {
      const { participantId: id, stage } = other;
      if (this.#gone.has(id)) return [`${id} is back after they were gone for good`];
      const from = were.find((each) => each.participantId === id)?.stage ?? null;
      if (stage === from || isAllowed(other, from, entry)) return [];
      return [`${id} is ${stage} by ${entry.type} of ${entry.by}`];
    });
  }

  #left(were: readonly Other[], { type, by, to, after }: Entry): readonly string[] {
    const left = were.filter(
      ({ participantId: id }) => !after.others.some((each) => each.participantId === id),
    );
    for (const { participantId: id } of left) this.#gone.add(id);
    if (!TALKING.includes(to) || LEAVING.includes(type)) return [];
    // Whoever was asked and is then rung for a transfer has a part of their own.
    return left
      .filter(({ staffId }) => type !== 'accept' || by !== `staff:${String(staffId)}`)
      .map(({ participantId: id }) => `${id} is gone by ${type}`);
  }
}

/** Asked first; a guest comes to the lobby and is let in by staff; staff come by saying yes themselves. */
function isAllowed({ stage, staffId, participantId }: Other, from: string | null, entry: Entry) {
  const { type, by } = entry;
  if (stage === 'invited') return from === null && type === 'invite' && by.startsWith('staff:');
  if (stage === 'inLobby') {
    return from === 'invited' && type === 'arrive' && by === `guest:${participantId}`;
  }
  return staffId === null
    ? from === 'inLobby' && type === 'admit' && by.startsWith('staff:')
    : from === 'invited' && type === 'join' && by === `staff:${staffId}`;
}

/** Cards of a consultation that is written up go one by one, each by being settled, and it closes with the last. */
export function cardsKept(before: Entry | undefined, entry: Entry): readonly string[] {
  const were = before?.after.cards ?? [];
  if (were.length === 0) return [];
  const left = were.filter((id) => entry.after.cards.includes(id));
  const isSettled = entry.type === 'handoffSettled' && left.length === were.length - 1;
  const isOver = entry.to === 'closed' ? left.length === 0 : entry.to === 'followUp';
  return isSettled && isOver ? [] : [`${entry.consultationId} lost a card by ${entry.type}`];
}
