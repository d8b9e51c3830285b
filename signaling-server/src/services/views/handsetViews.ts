import type { Consultation, HandsetEnding } from '@madoguchi/domain';
import { isResidentHeld } from '@madoguchi/domain';
import type { CurrentView, HandsetView, KioskConsultation } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { handsetKind } from '../records/handset/index.ts';
import { kioskSummary } from '../summaries/summarySheet.ts';
import { presentIn } from './presentPeople.ts';
import type { ViewMoment } from './viewMoment.ts';

/** Of a phone that has no part in anything: why is told to whoever is connected when it ends. */
export const NO_HANDSET: HandsetView = { stage: 'over', because: 'callOver', summary: null };

/** Builds what the resident's phone sees of the one call that it has joined. */
export function handsetView(stores: Stores, consultationId: string): HandsetView {
  const c = stores.consultations.get(consultationId);
  const handset = stores.records(handsetKind).present(consultationId);
  if (c === null || handset === null) return NO_HANDSET;
  const facts = {
    ...{ consultationId, language: handset.language },
    held: !('participants' in c) || isResidentHeld(c),
    present: 'participants' in c ? presentIn(stores, c) : [],
  };
  if (handset.state !== 'carried') return { ...facts, stage: handset.state };
  const waiting = c.state === 'waiting' || c.state === 'offered';
  return { ...facts, stage: 'carried', waiting, summary: kioskSummary(stores, c) };
}

/** The last that a phone is told: why it is over and, where it had the call, what the resident takes along. */
export function handsetOver(
  stores: Stores,
  ended: {
    readonly consultationId: string;
    readonly because: HandsetEnding;
    readonly carried: boolean;
  },
): HandsetView {
  const c = ended.carried ? stores.consultations.get(ended.consultationId) : null;
  const summary = c === null ? null : kioskSummary(stores, c);
  return { stage: 'over', because: ended.because, summary };
}

type AtKiosk = Extract<KioskConsultation, { state: 'inCall' }>['handset'];

/** What the kiosk shows of the phone; nothing where phones cannot reach this server. */
export function handsetAtKiosk({ stores, handsets }: ViewMoment, { id }: Consultation): AtKiosk {
  if (!handsets) return null;
  const handset = stores.records(handsetKind).get(id);
  switch (handset?.state) {
    case 'offered':
      return { state: 'offered', takes: handset.takes, expiresAt: handset.expiresAt };
    case 'joined':
    case 'moving':
      return { state: handset.state };
    default:
      return { state: 'none' };
  }
}

type OnHandset = Exclude<CurrentView, { state: 'wrapUp' }>['onHandset'];

/** What the resident does on their own phone. */
export function onHandset(stores: Stores, { id }: Consultation): OnHandset {
  const handset = stores.records(handsetKind).present(id);
  return handset === null ? 'nothing' : DOES[handset.state];
}

const DOES = { joined: 'writing', moving: 'moving', carried: 'call' } as const;
