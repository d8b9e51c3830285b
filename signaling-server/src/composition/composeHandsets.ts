import type { Handset } from '@madoguchi/domain';
import { Cookie } from '../auth/cookies.ts';
import type { Database } from '../ports/store.ts';
import type { Access } from '../services/access/access.ts';
import type { RightsChanges } from '../services/access/rightsChanges.ts';
import type { UnitRunner } from '../services/engine/unitRunner.ts';
import { HandsetEntry } from '../services/handsets/handsetEntry.ts';
import type { Handsets } from '../services/handsets/handsets.ts';

/** Wires how phones come in, and lets the end of their part act on their connections at once; `null` where there are none. */
export function composeHandsets(around: {
  readonly db: Database;
  readonly access: Access;
  readonly rights: RightsChanges;
  readonly runner: UnitRunner;
  readonly handsets: Handsets;
  readonly secureCookies: boolean;
}): HandsetEntry | null {
  const { db, access, rights, runner, handsets, secureCookies } = around;
  if (!handsets.areOn) return null;
  handsets.onEnd((before, after) => {
    const { id: consultationId, handsetId, state } = before;
    const [because, carried] = [whyEnded(after), state === 'carried'];
    rights.tell({ type: 'handsetEnded', consultationId, handsetId, because, carried });
  });
  const cookie = new Cookie('madoguchi_handset', secureCookies);
  return new HandsetEntry({ db, access, runner, cookie });
}

/** A phone that another code took the place of is told so. */
const whyEnded = (after: Handset) => ('because' in after ? after.because : 'replaced');
