import type { Consultation } from '@madoguchi/domain';

/**
 * What of a consultation boards show. Two that are alike look alike on every board, so that a change between
 * them is told to none.
 */
export function boardFacts(c: Consultation | null): string {
  if (c === null) return '';
  const { state, topicId, deskId } = c;
  const stage = c.state === 'transferring' ? c.stage.kind : '';
  const staffId = 'staffId' in c ? c.staffId : '';
  const kiosk = 'kioskConnection' in c ? c.kioskConnection.state : '';
  const openSteps = 'openSteps' in c ? String(c.openSteps) : '';
  const left = c.state === 'wrapUp' && c.left ? 'left' : '';
  // A kiosk whose call is carried is free.
  const carried = c.carriedAt === null ? '' : 'carried';
  return [state, topicId, deskId, stage, staffId, kiosk, openSteps, left, carried].join(' ');
}
