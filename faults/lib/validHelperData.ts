import { press, type Some } from './eventData.ts';

/** The events of whoever helps at a kiosk, about one that there is not. */
export const helperData = (): Some<'helper'> => ({
  'helper.signIn': { code: '000000' },
  'helper.touch': {},
  'helper.leave': { ...press(), why: 'steppedOut' },
  'helper.begin': { ...press(), kioskId: 'none' },
  'helper.end': { ...press(), kioskId: 'none' },
});
