import type { SpokenKey } from '@madoguchi/i18n';
import type { IconName } from '@madoguchi/ui-kit';
import type { ShownCall } from '../../state/staffCall/wish.ts';

type Shown = Exclude<ShownCall, 'none'>;

interface CallWords {
  readonly icon: IconName;
  readonly title: SpokenKey;
  readonly leads: readonly SpokenKey[];
}

/** What is said of a call, on its panel and aloud. */
export const CALL_WORDS: Readonly<Record<Shown, CallWords>> = {
  calling: {
    icon: 'bell',
    title: 'kioskBar:call.calling',
    leads: ['kioskBar:call.callingLead'],
  },
  slow: { icon: 'clock', title: 'kioskBar:call.slow', leads: ['kioskBar:call.slowLead'] },
  coming: { icon: 'done', title: 'kioskBar:call.coming', leads: ['kioskBar:call.comingLead'] },
  aloud: {
    icon: 'bell',
    title: 'kioskBar:call.aloud',
    leads: ['kioskBar:call.aloudLead', 'kioskBar:call.aloudLater'],
  },
  refused: { icon: 'info', title: 'kioskBar:call.refused', leads: ['kioskBar:call.refusedLead'] },
};

/** What is said of it at the head of every screen, also when its panel is closed. */
export function callNotice(shown: ShownCall): SpokenKey | null {
  if (shown === 'none') return null;
  return shown === 'slow' ? 'kioskBar:call.slowLead' : CALL_WORDS[shown].title;
}
