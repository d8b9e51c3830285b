import type { QueueEntry } from '@madoguchi/protocol';
import { care, child, insurance, minutesAgo, NO_NEEDS } from './wardData.ts';

/** What every entry of the queue says unless it says otherwise. */
export const QUEUE_PLACE = {
  ringing: 'nobody',
  kioskAway: false,
  standing: 'walkIn',
  why: 'arrived',
  mayLift: true,
  remark: null,
  mayRemark: false,
  needs: NO_NEEDS,
} as const;

/** Residents in every state in which they can wait. */
export const QUEUED: QueueEntry[] = [
  {
    ...QUEUE_PLACE,
    consultationId: 'c1',
    ticket: '池尻-012',
    district: '池尻',
    ...care,
    requestedAt: minutesAgo(12.4),
    ringing: 'colleague',
    why: 'leftBehind',
    mayLift: false,
    needs: { language: 'vi', supports: ['interpreter'] },
  },
  {
    ...QUEUE_PLACE,
    consultationId: 'c2',
    ticket: '松原-004',
    district: '松原',
    ...child,
    requestedAt: minutesAgo(4.2),
    standing: 'lifted',
    mayLift: false,
    kioskAway: true,
  },
  {
    ...QUEUE_PLACE,
    consultationId: 'c3',
    ticket: '上北沢-009',
    district: '上北沢',
    ...insurance,
    requestedAt: minutesAgo(2.5),
    why: 'transferred',
    needs: { language: 'ja', supports: ['sign-language', 'writing'] },
  },
  {
    ...QUEUE_PLACE,
    consultationId: 'c4',
    ticket: '用賀-003',
    district: '用賀',
    ...care,
    requestedAt: minutesAgo(0.4),
    standing: 'walkIn',
  },
];
