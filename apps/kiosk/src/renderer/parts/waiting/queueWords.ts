import type { ReactNode } from 'react';
import type { Said } from '../../speech/spoken.ts';
import type { Waiting } from '../../state/screenOf.ts';
import type { Text } from '../../state/useText.tsx';

/** A sentence for somebody who waits. */
export interface QueueWords {
  readonly name: 'why' | 'ahead' | 'estimate';
  readonly shown: ReactNode;
  readonly said: Said;
}

/** The sentences about a wait: the reason of a repeated wait, people ahead, and the estimate if any. */
export function queueWords(consultation: Waiting | null, text: Text): QueueWords[] {
  const say = (
    name: QueueWords['name'],
    ...[key, values]: Parameters<Text['say']>
  ): QueueWords => ({
    name,
    shown: text.show(key, values),
    said: text.say(key, values),
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
