import type { Call, RemoteParty } from '@madoguchi/client';
import type { PresentPerson } from '@madoguchi/protocol';

/** A participant as the screen shows them: person and media. */
export interface Face {
  readonly seat: string;
  /** `null` for a party that the newest view does not contain yet. */
  readonly person: PresentPerson | null;
  readonly party: RemoteParty | null;
}

/** The large and the small faces: everybody but the resident. */
export interface Faces {
  readonly main: Face | null;
  /** An interpreter with a picture, as large as the specialist beside them, or larger where they sign. */
  readonly beside: Face | null;
  /** Whether hands are read: then they take the most room. */
  readonly signed: boolean;
  readonly others: readonly Face[];
}

/**
 * The layout of the faces. The specialist who serves the resident is large, also without
 * media, and so is an interpreter with a picture. One who signs is the largest: hands have to be read.
 * Everybody else is small; every voice has a face.
 */
export function facesOf(present: readonly PresentPerson[], call: Call | null): Faces {
  const remotes = call?.remotes ?? [];
  const known = present
    .filter(({ kind }) => kind !== 'resident')
    .map((person) => ({
      seat: person.seat,
      person,
      party: remotes.find(({ seat }) => seat === person.seat) ?? null,
    }));
  const unknown = remotes
    .filter(({ seat }) => !present.some((person) => person.seat === seat))
    .map((party) => ({ seat: party.seat, person: null, party }));
  const faces: readonly Face[] = [...known, ...unknown];
  const main = faces.find(({ person }) => person?.kind === 'specialist') ?? faces[0] ?? null;
  const seen = (kind: PresentPerson['kind']) =>
    faces.find(({ person, party }) => person?.kind === kind && party?.sending.camera === true);
  const hands = seen('signInterpreter');
  const beside = hands ?? seen('interpreter') ?? null;
  const others = faces.filter((face) => face !== main && face !== beside);
  return { main, beside, signed: hands !== undefined, others };
}
