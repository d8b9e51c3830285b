import { press, type Some } from './eventData.ts';

/** The events of calls for staff, of whoever helps at a kiosk and changes it, about one that there is not, and of the resident's own phone. */
export const kioskData = (
  consultationId: string,
): Some<'staffCall' | 'helper' | 'driving' | 'handset'> => ({
  'staffCall.make': press(),
  'staffCall.makeFor': { ...press(), consultationId },
  'staffCall.withdraw': { ...press(), callId: 'none' },
  'staffCall.acknowledge': { ...press(), callId: 'none' },
  'staffCall.finish': { ...press(), callId: 'none' },
  'helper.signIn': { code: '000000', practise: true },
  'helper.endPractice': press(),
  'helper.touch': {},
  'helper.leave': { ...press(), why: 'steppedOut' },
  'helper.brief': { ...press(), text: 'お急ぎです。' },
  'helper.begin': { ...press(), kioskId: 'none' },
  'helper.sideTalk': { ...press(), kioskId: 'none' },
  'helper.introduce': { ...press(), kioskId: 'none' },
  'helper.restHint': press(),
  'helper.end': { ...press(), kioskId: 'none' },
  'driving.ask': { ...press(), kioskId: 'none', drive: { what: 'textSize', step: 1 } },
  'driving.answer': { ...press(), driveId: 'none', result: 'done' },
  'driving.say': { ...press(), said: 'forget' },
  'handset.offer': { consultationId, language: 'ja', takes: 'writing' },
  'handset.withdraw': { ...press(), consultationId, what: 'code' },
  'handset.carry': { ...press(), consultationId },
  'handset.sync': {},
});
