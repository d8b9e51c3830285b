import type { Call, RemoteParty } from '@madoguchi/client';
import type { PresentPerson } from '@madoguchi/protocol';

/** Somebody in the call as the screen shows them: who they are, and what comes from them. */
export interface Face {
  readonly seat: string;
  /** `null` for a voice of whom the newest view says nothing yet. */
  readonly person: PresentPerson | null;
  readonly party: RemoteParty | null;
}

/** The large faces and the small ones; together they hold everybody but the resident. */
export interface Faces {
  readonly main: Face | null;
  /** As large as the specialist, beside them: an interpreter who is seen. */
  readonly beside: Face | null;
  readonly others: readonly Face[];
}

/**
 * Who is large and who is small. The specialist who serves the resident is large, also while nothing
 * comes from them, and so is an interpreter with a picture: hands have to be read as well as a face.
 * Everybody else is small, and whoever is heard is seen.
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
  const beside =
    faces.find(
      ({ person, party }) => person?.kind === 'interpreter' && party?.sending.camera === true,
    ) ?? null;
  return { main, beside, others: faces.filter((face) => face !== main && face !== beside) };
}
