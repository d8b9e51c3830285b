import type { DeviceFaults } from '@madoguchi/domain';
import { kioskPageRoutes, type KioskView } from '@madoguchi/protocol';
import { createApi } from './api.ts';
import { deviceChecksOf } from './kiosk/deviceChecks.ts';
import { tellFaults } from './call/tellFaults.ts';
import { ModelCore } from './modelCore.ts';
import { browserDevices } from './devices/browserDevices.ts';
import type { BrowserDevices } from './devices/ports.ts';
import { browserStudio } from './paper/browserStudio.ts';
import { keepPaper } from './paper/keepPaper.ts';
import type { KioskPaperSnapshot } from './paper/paperModel.ts';
import type { PaperStudio } from './paper/ports.ts';
import { bookingOfKiosk } from './kiosk/bookingOfKiosk.ts';
import { ChoosingTeller } from './kiosk/choosingTeller.ts';
import { ConditionTeller } from './kiosk/conditionTeller.ts';
import type {
  DrivingOfKiosk,
  HandsetOfKiosk,
  HelperOfKiosk,
  KioskModel,
  KioskOptions,
  Model,
  StaffCallOfKiosk,
} from './models.ts';
import type { SendRequest } from './signaling/requests.ts';
import type { Platform } from './platform.ts';
import { browserPlatform } from './platform.ts';
import { readProcedurePaper } from './procedure/procedurePaper.ts';
import { introduceKiosk } from './signaling/introduction.ts';
import type { Outbox } from './signaling/outbox.ts';
import { kioskRole } from './signaling/roles.ts';

/** What a kiosk takes from outside itself. */
export interface KioskPlatform extends Platform {
  readonly studio: PaperStudio;
  /** What is plugged in, as the browser lists it. */
  readonly hardware: Pick<BrowserDevices, 'list' | 'onChange'>;
}

/** Connects this device as the kiosk that its key proves it to be. */
export function createKioskModel(
  options: KioskOptions,
  platform: KioskPlatform = kioskPlatform(options),
): KioskModel {
  const core = new ModelCore<KioskView>(
    {
      role: kioskRole,
      comparesClock: true,
      // The own picture is shown while the resident waits, and the media are warm when it is their turn.
      callOf: (view) => view.consultation?.id ?? null,
      // While the resident's phone takes the call along, two devices side by side would hear each other.
      isSilent: ({ consultation }) =>
        consultation !== null &&
        'handset' in consultation &&
        consultation.handset?.state === 'moving',
      mayCall: () => true,
    },
    { ...platform, made: { paper: () => paper.begin() } },
  );
  const base = core.base();
  const { paper, setSending } = keepPaper(base, { ...platform, send: core.send });
  const others = () => faultOfPaper(paper.getSnapshot());
  paper.subscribe(tellFaults(base, { seatIn: () => 'kiosk', others }));
  const choosing = new ChoosingTeller(core.send, core.store);
  const condition = new ConditionTeller({ ...platform, model: base, send: core.send });
  const mine = (): string => core.require((view) => view.consultation?.id);
  return {
    ...base,
    paper,
    setSending,
    dispose: () => {
      paper.close();
      condition.stop();
      base.dispose();
    },
    request: requestOf(core.outbox),
    ...visitOf(core, mine),
    readProcedurePaper: (asked) =>
      readProcedurePaper(asked, { request: core.send, clock: platform.clock }),
    sayChoosing: (isChoosing) => choosing.say(isChoosing),
    sayPrinted: (result) => condition.printed(result),
    staffCall: staffCallOf(core.outbox),
    booking: bookingOfKiosk(core.outbox),
    helper: helperOf(core),
    driving: drivingOf(core.outbox),
    handset: handsetOf(core, mine),
    ...sayingOf(base, core.send),
  };
}

/** The camera over the desk is missed only while it is to be seen. */
const faultOfPaper = ({ showing, problem }: KioskPaperSnapshot): DeviceFaults =>
  showing.state === 'shown' && problem !== null ? { paper: problem } : {};

/** What is not said is not sent. */
const requestOf =
  (outbox: Outbox): KioskModel['request'] =>
  (topicId, { language, supports }, brief = '') =>
    outbox.send('consultation.request', {
      ...{ topicId, needs: { language, supports: [...supports] } },
      ...(brief === '' ? {} : { brief }),
    });

/** What a resident asks for and answers in a visit; it is sent again when the line is back. */
const visitOf = (
  { outbox }: Pick<ModelCore<KioskView>, 'outbox'>,
  mine: () => string,
): Pick<
  KioskModel,
  | 'checkIn'
  | 'cancel'
  | 'leave'
  | 'requestContact'
  | 'leaveVisit'
  | 'closeSummary'
  | 'answerSurvey'
  | 'answerPassing'
  | 'hangUp'
> => ({
  checkIn: (code) => outbox.send('booking.checkIn', { code }),
  cancel: async () => {
    await outbox.send('consultation.cancel', { consultationId: mine() });
  },
  leave: async (leaving) => {
    await outbox.send('consultation.leave', { consultationId: mine(), leaving });
  },
  requestContact: async (topicId, contact) => {
    await outbox.send('contact.request', { topicId, contact });
  },
  leaveVisit: async (topicId, way) => {
    await outbox.send('visit.leave', { topicId, way });
  },
  closeSummary: async (consultationId) => {
    await outbox.send('summary.close', { consultationId });
  },
  answerSurvey: async (consultationId, language, { face, reply }) => {
    await outbox.send('survey.answer', { consultationId, language, face, reply });
  },
  answerPassing: async (passingId, agreed) => {
    await outbox.send('passing.answer', { passingId, agreed });
  },
  hangUp: async () => {
    await outbox.send('consultation.hangUp', { consultationId: mine() });
  },
});

/** What a kiosk tells of its devices, and what it reads aloud with. */
const sayingOf = (
  base: Model<KioskView>,
  send: SendRequest,
): Pick<KioskModel, 'sayDevices' | 'voiceTicket'> => ({
  sayDevices: deviceChecksOf(base, send),
  voiceTicket: async () => (await send('voice.ticket', {})).ticket,
});

const staffCallOf = (outbox: Outbox): StaffCallOfKiosk => ({
  make: () => outbox.send('staffCall.make', {}),
  withdraw: async (callId) => {
    await outbox.send('staffCall.withdraw', { callId });
  },
  finish: async (callId) => {
    await outbox.send('staffCall.finish', { callId });
  },
});

const helperOf = ({
  outbox,
  send,
}: Pick<ModelCore<KioskView>, 'outbox' | 'send'>): HelperOfKiosk => ({
  // What the outbox sends it also keeps; a code is sent at once or not at all.
  signIn: async (code, { practise }) => {
    await send('helper.signIn', { code, practise });
  },
  endPractice: async () => {
    await outbox.send('helper.endPractice', {});
  },
  touch: async () => {
    await send('helper.touch', {});
  },
  brief: async (text) => {
    await outbox.send('helper.brief', { text });
  },
  leave: async (why) => {
    await outbox.send('helper.leave', { why });
  },
});

const drivingOf = (outbox: Outbox): DrivingOfKiosk => ({
  answer: async (driveId, result) => {
    await outbox.send('driving.answer', { driveId, result });
  },
  say: async (said) => {
    await outbox.send('driving.say', { said });
  },
});

/** A code is sent for at once or not at all: what the outbox keeps would hold it for later. */
const handsetOf = (
  { outbox, send }: Pick<ModelCore<KioskView>, 'outbox' | 'send'>,
  mine: () => string,
): HandsetOfKiosk => ({
  offer: (language, takes) => send('handset.offer', { consultationId: mine(), language, takes }),
  withdraw: async (what) => {
    await outbox.send('handset.withdraw', { consultationId: mine(), what });
  },
});

function kioskPlatform(options: KioskOptions): KioskPlatform {
  const { url, key, version } = options;
  const api = createApi(kioskPageRoutes, url === undefined ? {} : { baseUrl: url });
  const { origin } = new URL(url ?? window.location.origin);
  const platform = browserPlatform(options, introduceKiosk({ api, key, origin, version }));
  return { ...platform, studio: browserStudio, hardware: browserDevices };
}
