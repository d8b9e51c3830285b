import type { Consultation } from '@madoguchi/domain';
import { isResidentHeld } from '@madoguchi/domain';
import type { HandsetView, KioskConsultation } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { handsetKind } from '../records/handset/index.ts';
import { presentIn } from './presentPeople.ts';
import type { ViewMoment } from './viewMoment.ts';

/** Of a phone that has no part in anything: why is told to whoever is connected when it ends. */
export const NO_HANDSET: HandsetView = { stage: 'over', because: 'callOver' };

/** Builds what the resident's phone sees of the one call that it has joined. */
export function handsetView(stores: Stores, consultationId: string): HandsetView {
  const c = stores.consultations.get(consultationId);
  const handset = stores.records(handsetKind).joined(consultationId);
  if (c === null || handset === null) return NO_HANDSET;
  return {
    stage: 'joined',
    consultationId,
    language: handset.language,
    held: !('participants' in c) || isResidentHeld(c),
    present: 'participants' in c ? presentIn(stores, c) : [],
  };
}

type AtKiosk = Extract<KioskConsultation, { state: 'inCall' }>['handset'];

/** What the kiosk shows of the phone; nothing where phones cannot reach this server. */
export function handsetAtKiosk({ stores, handsets }: ViewMoment, { id }: Consultation): AtKiosk {
  if (!handsets) return null;
  const handset = stores.records(handsetKind).get(id);
  switch (handset?.state) {
    case 'offered':
      return { state: 'offered', expiresAt: handset.expiresAt };
    case 'joined':
      return { state: 'joined' };
    default:
      return { state: 'none' };
  }
}

/** Whether the resident writes and shows paper on their own phone. */
export const isOnHandset = (stores: Stores, { id }: Consultation): boolean =>
  stores.records(handsetKind).joined(id) !== null;
