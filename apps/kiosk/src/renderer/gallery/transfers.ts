import type { Call } from '@madoguchi/client';
import type { KioskConsultation } from '@madoguchi/protocol';
import { call, heldCall, next, party, talking, withNext } from './calls.ts';

const transferring = {
  ...talking,
  state: 'transferring',
  toDeskName: { ja: '本庁 介護保険課', en: 'Long-term Care Insurance Section, Head Office' },
  nextName: null,
} as const;
const met = { ...transferring, nextName: next.name, present: withNext };

/** The stages of a warm transfer, made of a consultation and its call. */
export const transferScenes = <Scene>(
  make: (consultation: KioskConsultation, shown: Call) => Scene,
) => ({
  looking: () => make({ ...transferring, stage: 'looking' }, heldCall()),
  briefing: () => make({ ...met, stage: 'briefing' }, heldCall()),
  together: () =>
    make({ ...met, stage: 'together' }, call({ remotes: [party('staff:s1'), party('staff:s2')] })),
});
