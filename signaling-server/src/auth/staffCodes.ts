import { AppError } from '@madoguchi/domain';
import { hash, verify } from '@node-rs/argon2';
import { AccountLocked } from '../ports/accounts.ts';
import type { StaffCodeChecks } from '../ports/staffCodeChecks.ts';
import { triesKey, type Tries } from './tries.ts';

/** A hand that guesses at one kiosk is stopped soon; staff who mistype at several are not. */
const MOST_AT_KIOSK = 5;
const MOST_AT_CENTER = 20;

/** Staff codes, hashed and counted as passwords are. */
export function createStaffCodeChecks(tries: Tries): StaffCodeChecks {
  const counts = ({ kioskId, centerId }: { kioskId: string; centerId: string }) =>
    [
      [triesKey.kiosk(kioskId), MOST_AT_KIOSK],
      [triesKey.center(centerId), MOST_AT_CENTER],
    ] as const;
  return {
    digestOf: (code) => hash(code),
    isRight: (digest, code) => verify(digest, code),
    async take(place) {
      for (const [key, most] of counts(place)) {
        await tries.take(key, true, most).catch((error: unknown) => {
          throw error instanceof AccountLocked ? new AppError('STAFF_CODE_LOCKED') : error;
        });
      }
    },
    async giveBack(place) {
      for (const [key] of counts(place)) await tries.giveBack(key);
    },
  };
}
