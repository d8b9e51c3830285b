import type { ReactNode } from 'react';
import type { Said } from '../../speech/spoken.ts';
import type { Waiting } from '../../state/screenOf.ts';
import type { Text } from '../../state/useText.tsx';

/** A sentence for somebody who waits. */
export interface QueueWords {
  readonly name: 'why' | 'booked' | 'delayed' | 'ahead' | 'bookedAhead' | 'estimate';
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
  const { why, ahead, estimateMinutes, state, booked, bookedAhead } = consultation;
  const desk = { desk: text.of(consultation.deskName) };
  const reason = why === 'arrived' ? [] : [say('why', `kiosk:waiting.why.${why}`, desk)];
  const appointment = booked === null ? [] : bookedWords(booked, consultation, { say, text });
  if (state === 'offered') return [...reason, say('ahead', 'kiosk:waiting.offered')];
  const place =
    ahead === 0
      ? say('ahead', 'kiosk:waiting.next')
      : say('ahead', 'kiosk:waiting.ahead', { count: ahead });
  const estimate =
    estimateMinutes === null
      ? []
      : [say('estimate', 'kiosk:waiting.estimate', { minutes: estimateMinutes })];
  // Whoever is early is called at their time, however many are there.
  if (booked?.turn === 'early') return [...reason, ...appointment];
  const passed =
    booked === null && bookedAhead > 0 ? [say('bookedAhead', 'kiosk:waiting.booked.ahead')] : [];
  return [...reason, ...appointment, place, ...passed, ...estimate];
}

type Say = (name: QueueWords['name'], ...words: Parameters<Text['say']>) => QueueWords;

/** What has become of a booking: when it is, or that its time is lost; and how much later the ward begins. */
function bookedWords(
  { at, turn, delayMinutes }: NonNullable<Waiting['booked']>,
  { topicName }: Waiting,
  { say, text }: { readonly say: Say; readonly text: Text },
): readonly QueueWords[] {
  const values = { when: text.from(at), topic: text.of(topicName) };
  const words = say('booked', `kiosk:waiting.booked.${turn}`, values);
  if (delayMinutes === 0 || turn === 'late') return [words];
  return [words, say('delayed', 'kiosk:waiting.booked.delayed', { minutes: delayMinutes })];
}
