import type { Call, RemoteParty } from '@madoguchi/client';
import type { GuestView, PresentPerson } from '@madoguchi/protocol';

/** Another participant and their media. */
export interface Shown {
  readonly person: PresentPerson;
  readonly stream: MediaStream | null;
  /** Why there is no picture; `null` when there is one. */
  readonly without: 'held' | 'away' | 'coming' | 'paper' | 'off' | null;
  readonly muted: boolean;
}

/**
 * All other participants, with media or without: who is present is always visible. `faceAway`: the resident's
 * only camera shows paper.
 */
export function othersIn(
  { present, mySeat, residentHeld }: Extract<GuestView, { stage: 'present' }>,
  call: Call | null,
  faceAway = false,
): readonly Shown[] {
  return present
    .filter(({ seat }) => seat !== mySeat)
    .map((person) => {
      const remote = call?.remotes.find(({ seat }) => seat === person.seat) ?? null;
      const held = residentHeld && person.kind === 'resident';
      return {
        person,
        stream: remote?.stream ?? null,
        without: held ? 'held' : whyNoPicture(person, remote, faceAway),
        muted: !held && remote?.sending.microphone === false,
      };
    });
}

function whyNoPicture(
  person: PresentPerson,
  remote: RemoteParty | null,
  faceAway: boolean,
): Shown['without'] {
  if (person.away) return 'away';
  if (remote === null) return 'coming';
  if (remote.sending.camera) return null;
  return faceAway && person.kind === 'resident' ? 'paper' : 'off';
}
