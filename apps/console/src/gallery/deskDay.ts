import type { DeskDayView } from '@madoguchi/protocol';
import { care, dayFromNow, minutesAgo } from './wardData.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** The day of a specialist: figures, and every sort of change. */
export const DESK_DAY: DeskDayView = {
  averageMinutes: 18,
  unmet: 2,
  changes: [
    {
      at: minutesAgo(3 * HOUR),
      what: 'state',
      topicName: care.topicName,
      place: { kind: 'center', district: '北沢' },
      state: 'stopped',
      since: dayFromNow(2),
    },
    {
      at: minutesAgo(DAY),
      what: 'hours',
      topicName: null,
      place: { kind: 'desk', name: care.deskName },
      state: null,
      since: null,
    },
    {
      at: minutesAgo(2 * DAY),
      what: 'routing',
      topicName: care.topicName,
      place: { kind: 'ward' },
      state: null,
      since: null,
    },
    {
      at: minutesAgo(4 * DAY),
      what: 'state',
      topicName: care.topicName,
      place: { kind: 'ward' },
      state: null,
      since: dayFromNow(5),
    },
  ],
};
