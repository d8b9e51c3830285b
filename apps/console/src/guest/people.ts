import type { Call, RemoteParty } from '@madoguchi/client';
import type { DeviceFaults } from '@madoguchi/domain';
import type { DevicesState, GuestView, PaperState, PresentPerson } from '@madoguchi/protocol';

/** Another participant and their media. */
export interface Shown {
  readonly person: PresentPerson;
  readonly stream: MediaStream | null;
  /** Why there is no picture; `null` when there is one. */
  readonly without: 'held' | 'away' | 'coming' | 'paperAsked' | 'paper' | 'off' | null;
  /** Why there is no voice; `null` when there is one, as far as is known. */
  readonly silent: 'muted' | 'noMicrophone' | null;
}

/** Why the resident's only camera does not show their face: whether they show paper is asked, or they show it. */
export type FaceAway = 'asked' | 'shown' | null;

export const faceAwayOf = ({ showing }: Pick<PaperState, 'showing'>): FaceAway =>
  showing.state === 'off' || showing.way !== 'hand' ? null : showing.state;

/** All other participants, with media or without: who is present is always visible. */
export function othersIn(
  { present, mySeat, residentHeld }: Extract<GuestView, { stage: 'present' }>,
  call: Call | null,
  faceAway: FaceAway = null,
  faults: DevicesState['faults'] = {},
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
        silent: held ? null : whySilent(remote, faults[person.seat]),
      };
    });
}

/**
 * The participant whose signing is shown large: the resident for the sign-language interpreter, the interpreter for
 * everybody else. `null` without an interpreter, or while that participant has no picture.
 */
export function handsAmong(shown: readonly Shown[], mine: PresentPerson['kind']): Shown | null {
  const whose = mine === 'signInterpreter' ? 'resident' : 'signInterpreter';
  const hands = shown.find(({ person }) => person.kind === whose) ?? null;
  return hands?.without === null ? hands : null;
}

function whySilent(remote: RemoteParty | null, faults: DeviceFaults = {}): Shown['silent'] {
  if (faults.microphone !== undefined) return 'noMicrophone';
  return remote?.sending.microphone === false ? 'muted' : null;
}

function whyNoPicture(
  person: PresentPerson,
  remote: RemoteParty | null,
  faceAway: FaceAway,
): Shown['without'] {
  if (person.away) return 'away';
  if (remote === null) return 'coming';
  if (remote.sending.camera) return null;
  if (faceAway === null || person.kind !== 'resident') return 'off';
  return faceAway === 'asked' ? 'paperAsked' : 'paper';
}
