import type { ReactNode } from 'react';
import type { Waiting } from '../../state/screenOf.ts';
import type { Text } from '../../state/useText.tsx';

/** A sentence for somebody who waits. */
export interface Said {
  readonly name: 'why' | 'ahead' | 'estimate';
  readonly shown: ReactNode;
  readonly plain: string;
}

/** The sentences about a wait: the reason of a repeated wait, people ahead, and the estimate if any. */
export function queueWords(consultation: Waiting | null, text: Text): Said[] {
  const say = (name: Said['name'], ...[key, values]: Parameters<Text['plain']>): Said => ({
    name,
    shown: text.show(key, values),
    plain: text.plain(key, values),
  });
  if (!consultation) return [say('ahead', 'kiosk:waiting.registering')];
  const { why, ahead, estimateMinutes, state } = consultation;
  const desk = { desk: text.of(consultation.deskName) };
  const reason = why === 'arrived' ? [] : [say('why', `kiosk:waiting.why.${why}`, desk)];
  if (state === 'offered') return [...reason, say('ahead', 'kiosk:waiting.offered')];
  const place =
    ahead === 0
      ? say('ahead', 'kiosk:waiting.next')
      : say('ahead', 'kiosk:waiting.ahead', { count: ahead });
  const estimate =
    estimateMinutes === null
      ? []
      : [say('estimate', 'kiosk:waiting.estimate', { minutes: estimateMinutes })];
  return [...reason, place, ...estimate];
}
