import { describe, expect, it } from 'vitest';
import { UNMET_WAYS } from './consultation/state.ts';
import { NO_NEEDS } from './needs.ts';
import { IDLE, visit, type Visit, type VisitEvent } from './visit.ts';

const walk = (...events: VisitEvent[]): Visit => events.reduce(visit, IDLE);

describe('a visit', () => {
  it('[V1] leads from the first touch to thanks and back to the beginning', () => {
    const talking = walk(
      { type: 'start' },
      { type: 'pick', topicId: 'care' },
      { type: 'consulting', consultationId: 'c-1' },
    );
    expect(talking).toEqual({ screen: 'consulting', consultationId: 'c-1' });
    const thanks = visit(talking, { type: 'over', how: 'talked' });
    expect(thanks).toEqual({ screen: 'thanks' });
    expect(visit(thanks, { type: 'done' })).toBe(IDLE);
  });

  it('[V1] goes one step back at a time, and leaves from anywhere before the call', () => {
    const confirming = walk({ type: 'start' }, { type: 'pick', topicId: 'care' });
    expect(visit(confirming, { type: 'back' })).toEqual({ screen: 'choosing' });
    expect(visit(confirming, { type: 'leave' })).toBe(IDLE);
  });

  it('[BR1] whoever has booked leaves the first screen for the pad, and comes back, or into their session', () => {
    const pad = walk({ type: 'checkIn' });
    expect(pad).toEqual({ screen: 'checkIn' });
    expect(visit(pad, { type: 'back' })).toBe(IDLE);
    expect(visit(pad, { type: 'leave' })).toBe(IDLE);
    expect(visit(pad, { type: 'start' })).toBe(pad);
    expect(visit(pad, { type: 'consulting', consultationId: 'c-1' }).screen).toBe('consulting');
    const choosing = walk({ type: 'start' });
    expect(visit(choosing, { type: 'checkIn' })).toBe(choosing);
  });

  it('[BR10] a time is booked instead of a call, from an open or a closed topic, or it is left', () => {
    const book = { type: 'book', topicId: 'care', needs: NO_NEEDS } as const;
    const booking = { screen: 'booking', topicId: 'care', needs: NO_NEEDS };
    const open = walk({ type: 'start' }, { type: 'pick', topicId: 'care' }, book);
    expect(open).toEqual(booking);
    expect(walk({ type: 'start' }, { type: 'pickClosed', topicId: 'care' }, book)).toEqual(booking);
    expect(visit(open, { type: 'left', way: 'booking' })).toEqual({
      screen: 'farewell',
      because: 'booking',
    });
    expect(visit(open, { type: 'back' })).toEqual({ screen: 'confirming', topicId: 'care' });
    expect(visit(open, { type: 'leave' })).toBe(IDLE);
    expect(visit(open, { type: 'start' })).toBe(open);
    expect(visit(IDLE, book)).toBe(IDLE);
  });

  it('[SM711] goes on reading what is taken along after the page was loaded anew', () => {
    expect(walk({ type: 'afterwards' })).toEqual({ screen: 'thanks' });
    const choosing = walk({ type: 'start' });
    expect(visit(choosing, { type: 'afterwards' })).toBe(choosing);
  });

  it('[V1] says farewell when it was cancelled or dropped', () => {
    const consulting = walk({ type: 'consulting', consultationId: 'c-1' });
    expect(visit(consulting, { type: 'over', how: 'dropped' })).toEqual({
      screen: 'farewell',
      because: 'dropped',
    });
  });

  it.each(UNMET_WAYS)('[V3] says farewell to who left the queue for %s', (way) => {
    const left = visit(walk({ type: 'consulting', consultationId: 'c-1' }), {
      type: 'over',
      how: way,
    });
    expect(left).toEqual({ screen: 'farewell', because: way });
  });

  it('[V4] offers other ways where the desk is closed, also when it closes meanwhile', () => {
    const closed = { type: 'pickClosed', topicId: 'care' } as const;
    const contact = { screen: 'contact', topicId: 'care' };
    expect(walk({ type: 'start' }, closed)).toEqual(contact);
    expect(walk({ type: 'start' }, { type: 'pick', topicId: 'care' }, closed)).toEqual(contact);
  });

  it('[V4] leads from the other ways to farewell, back to the topics, or away', () => {
    const contact = walk({ type: 'start' }, { type: 'pickClosed', topicId: 'care' });
    expect(visit(contact, { type: 'left', way: 'callback' })).toEqual({
      screen: 'farewell',
      because: 'callback',
    });
    expect(visit(contact, { type: 'back' })).toEqual({ screen: 'choosing' });
    expect(visit(contact, { type: 'leave' })).toBe(IDLE);
  });

  it('[V1] ignores what does not fit the screen', () => {
    expect(visit(IDLE, { type: 'pick', topicId: 'care' })).toBe(IDLE);
    expect(visit(IDLE, { type: 'over', how: 'talked' })).toBe(IDLE);
    expect(visit(IDLE, { type: 'left', way: 'paper' })).toBe(IDLE);
  });

  it('[V2] returns to an open consultation from any screen', () => {
    const c = { type: 'consulting', consultationId: 'c-1' } as const;
    expect(visit(IDLE, c)).toEqual({ screen: 'consulting', consultationId: 'c-1' });
  });
});
