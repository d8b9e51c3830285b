import { press, type Some } from './eventData.ts';

/** The events of whoever helps at a kiosk, about one that there is not, and of the resident's own phone. */
export const kioskData = (consultationId: string): Some<'helper' | 'handset'> => ({
  'helper.signIn': { code: '000000' },
  'helper.touch': {},
  'helper.leave': { ...press(), why: 'steppedOut' },
  'helper.begin': { ...press(), kioskId: 'none' },
  'helper.end': { ...press(), kioskId: 'none' },
  'handset.offer': { consultationId, language: 'ja' },
  'handset.withdraw': { ...press(), consultationId, what: 'code' },
  'handset.sync': {},
});
