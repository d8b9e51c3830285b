import {
  AppError,
  mapType,
  type AuditFact,
  type Caller,
  type Directions,
  type SketchMap,
} from '@madoguchi/domain';
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { changeRemembered, type AdminParts } from './adminParts.ts';
import { changeDetails } from './details.ts';

/** Directions as an admin sends them: what is empty is left out, and the map is bytes in base64. */
interface GivenDirections {
  readonly centerId: string;
  readonly address: string;
  readonly way: string;
  readonly map: string | null;
}

/** 道案内 of the centers: what 予約票 says of the way there. */
export class DirectionsAdmin {
  readonly #parts: AdminParts;

  constructor(parts: AdminParts) {
    this.#parts = parts;
  }

  /** Those of a center; refuses with `NOT_FOUND` for one that there is not. */
  of(centerId: string): Directions {
    return this.#parts.db.read(({ organisation }) => {
      if (organisation.center(centerId) === null) throw new AppError('NOT_FOUND');
      return organisation.directions(centerId);
    });
  }

  /** Replaces them. Refuses with `NOT_FOUND`, and with `FILE_UNUSABLE` or `FILE_TOO_LARGE` for the map. */
  async save(given: GivenDirections, caller: Caller): Promise<Directions> {
    const { centerId } = given;
    const after: Directions = {
      ...{ centerId, address: given.address || null, way: given.way || null },
      map: given.map === null ? null : mapOf(given.map),
    };
    await changeRemembered(this.#parts, caller, ({ organisation }) => {
      if (organisation.center(centerId) === null) throw new AppError('NOT_FOUND');
      const before = organisation.directions(centerId);
      if (isDeepStrictEqual(before, after)) return null;
      organisation.putDirections(after);
      return {
        action: 'organisation.changed',
        record: { kind: 'center', id: centerId },
        details: changeDetails(factsOf(before), factsOf(after)),
      };
    });
    return after;
  }
}

function mapOf(base64: string): SketchMap {
  const type = mapType(Buffer.from(base64, 'base64'));
  if (type === 'tooLarge') throw new AppError('FILE_TOO_LARGE');
  if (type === null) throw new AppError('FILE_UNUSABLE');
  return { type, base64 };
}

/** The directions as fields of the log. */
const factsOf = ({ address, way, map }: Directions): AuditFact['details'] => ({
  ...{ address, way, map: map && mapFact(map) },
});

/** Tells a map from another one: how large it is, and the beginning of its digest. */
function mapFact({ base64 }: SketchMap): string {
  const bytes = Buffer.from(base64, 'base64');
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, DIGEST_SHOWN);
  return `${String(Math.ceil(bytes.length / 1024))} KB (${digest})`;
}

const DIGEST_SHOWN = 8;
