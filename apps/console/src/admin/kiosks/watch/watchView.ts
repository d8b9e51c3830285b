import { KIOSK_VERDICTS, type KioskVerdict } from '@madoguchi/domain';
import type { WatchedKiosk } from '@madoguchi/protocol';

/** The devices of a kiosk, as they are named. */
export const DEVICES = ['camera', 'microphone', 'sound'] as const;

const URGENCY: Readonly<Record<KioskVerdict, number>> = {
  cannot: 0,
  careful: 1,
  resting: 2,
  can: 3,
};

/** What a table sorts verdicts by: the most urgent first. */
export const urgencyOf = ({ verdict }: Pick<WatchedKiosk, 'verdict'>): number => URGENCY[verdict];

/** Those that want mending, the most urgent first; what rests is known to its center. */
export const toMend = (kiosks: readonly WatchedKiosk[]): readonly WatchedKiosk[] =>
  kiosks
    .filter(({ verdict }) => verdict === 'cannot' || verdict === 'careful')
    .toSorted((a, b) => urgencyOf(a) - urgencyOf(b));

/** The number of kiosks by verdict; a verdict that no kiosk has is left out. */
export const verdictCounts = (
  kiosks: readonly WatchedKiosk[],
): readonly { readonly verdict: KioskVerdict; readonly count: number }[] =>
  KIOSK_VERDICTS.toSorted((a, b) => URGENCY[a] - URGENCY[b])
    .map((verdict) => ({
      verdict,
      count: kiosks.filter((each) => each.verdict === verdict).length,
    }))
    .filter(({ count }) => count > 0);
