import { isSameName } from '@madoguchi/domain';
import type { PresentPerson } from '@madoguchi/protocol';
import type { ServingView } from '../situation.ts';

type Participants = readonly ServingView['participants'][number][];

/**
 * The number of a person among those of the same name and kind, in the order of invitation, from
 * 1; `null` where the name is unique.
 */
export function numberOf(participants: Participants, participantId: string): number | null {
  const me = participants.find((each) => each.participantId === participantId);
  const same = participants.filter(
    ({ name, kind }) => me !== undefined && isSameName(name, me.name) && kind === me.kind,
  );
  const index = same.findIndex((each) => each.participantId === participantId);
  return same.length > 1 && index >= 0 ? index + 1 : null;
}

/** The participant at a seat: a guest by their seat, staff by name and kind. */
export function participantAt(
  { seat, name, kind }: Pick<PresentPerson, 'seat' | 'name' | 'kind'>,
  participants: Participants,
): Participants[number] | undefined {
  const present = participants.filter(({ stage }) => stage === 'present');
  if (seat.startsWith('guest:'))
    return present.find(({ participantId }) => seat === `guest:${participantId}`);
  return present.find((each) => each.name === name && each.kind === kind);
}
