import { endOfClock, minuteOfClock } from '@madoguchi/domain';

/** Whether both times are there and the span takes time; 23:59 stands for midnight. */
export const isSpan = (from: string, until: string): boolean =>
  from !== '' && until !== '' && minuteOfClock(from) < endOfClock(until);
