import type { Call, RemoteParty } from '@madoguchi/client';
import type { GuestView, PresentPerson } from '@madoguchi/protocol';

/** Somebody else in the call, and what comes from them. */
export interface Shown {
  readonly person: PresentPerson;
  readonly stream: MediaStream | null;
  /** Why there is no picture to be seen; `null` when there is one. */
  readonly without: 'held' | 'away' | 'coming' | 'off' | null;
  readonly muted: boolean;
}

/** Everybody but me, whether anything comes from them or not: who is present is always visible. */
export function othersIn(
  { present, mySeat, residentHeld }: Extract<GuestView, { stage: 'present' }>,
  call: Call | null,
): readonly Shown[] {
  return present
    .filter(({ seat }) => seat !== mySeat)
    .map((person) => {
      const remote = call?.remotes.find(({ seat }) => seat === person.seat) ?? null;
      const held = residentHeld && person.kind === 'resident';
      return {
        person,
        stream: remote?.stream ?? null,
        without: held ? 'held' : whyNoPicture(person, remote),
        muted: !held && remote?.sending.microphone === false,
      };
    });
}

function whyNoPicture(person: PresentPerson, remote: RemoteParty | null): Shown['without'] {
  if (person.away) return 'away';
  if (remote === null) return 'coming';
  return remote.sending.camera ? null : 'off';
}
