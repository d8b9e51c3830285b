import { press, type Some } from './eventData.ts';

/** The events of whoever helps at a kiosk, about one that there is not. */
export const helperData = (): Some<'helper' | 'driving'> => ({
  'helper.signIn': { code: '000000' },
  'helper.touch': {},
  'helper.leave': { ...press(), why: 'steppedOut' },
  'helper.begin': { ...press(), kioskId: 'none' },
  'helper.end': { ...press(), kioskId: 'none' },
  'driving.ask': { ...press(), kioskId: 'none', drive: { what: 'textSize', step: 1 } },
  'driving.answer': { ...press(), driveId: 'none', result: 'done' },
  'driving.say': { ...press(), said: 'forget' },
});
