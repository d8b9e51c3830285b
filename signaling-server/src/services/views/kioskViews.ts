import type { Consultation, Queued, Talking } from '@madoguchi/domain';
import { aheadOf, deskIdsOf, formatTicket, nextOf } from '@madoguchi/domain';
import type { KioskConsultation, KioskView } from '@madoguchi/protocol';
import type { Kiosk } from '../../ports/store.ts';
import { ruleOf } from '../dispatch/dispatcher.ts';
import { estimateOf } from '../queue/estimates.ts';
import { otherWaysFrom } from '../queue/otherWays.ts';
import { bookedInQueue, takesBookings } from './bookedViews.ts';
import { closureAtKiosk } from './closureViews.ts';
import { handsetAtKiosk } from './handsetViews.ts';
import { askedPassing } from './passingViews.ts';
import { drivingAtKiosk } from './drivingViews.ts';
import { helperAtKiosk, isPracticeAt } from './helperViews.ts';
import { shownProcedure } from './procedureViews.ts';
import { kioskSummary } from '../summaries/summarySheet.ts';
import { surveyAtKiosk } from '../surveys/surveyFigures.ts';
import { isLost, nameOf, presentIn } from './presentPeople.ts';
import { callAtKiosk } from './staffCallViews.ts';
import type { ViewMoment } from './viewMoment.ts';

const UNKNOWN = { ja: '' };
const PAPER_ALONE = { wishDays: [], telephone: null };

/** Builds what a kiosk shows, from the database as it is now. */
export function kioskView(moment: ViewMoment, kiosk: Kiosk): KioskView {
  const { stores } = moment;
  const { organisation, consultations } = stores;
  const center = organisation.center(kiosk.centerId);
  const branch = organisation.branches().find((b) => b.id === center?.branchId);
  const latest = consultations.latestOfKiosk(kiosk.id);
  // What the resident's phone carries is gone from here.
  const here = latest?.carriedAt === null ? latest : null;
  const practice = isPracticeAt(stores, kiosk.id);
  return {
    district: center?.district ?? '',
    branchName: branch?.name ?? '',
    demo: stores.settings.get('seed') === 'demo',
    topics: moment.topicsAt(kiosk.centerId, practice),
    takesBookings: takesBookings(stores, kiosk.centerId),
    consultation: here === null ? null : consultationView(moment, here),
    summary: here === null ? null : kioskSummary(stores, here),
    survey: here === null ? null : surveyAtKiosk(stores, here),
    last: latest === null ? null : lastView(latest),
    closure: closureAtKiosk(stores, kiosk),
    helper: helperAtKiosk(stores, kiosk.id),
    practice,
    driving: drivingAtKiosk(stores, kiosk.id),
    staffCall: callAtKiosk(stores, kiosk.id),
  };
}

function consultationView(moment: ViewMoment, c: Consultation): KioskConsultation | null {
  switch (c.state) {
    case 'waiting':
    case 'offered':
      return { ...factsView(moment, c), ...inQueueView(moment, c), state: c.state };
    case 'inCall':
    case 'onHold':
    case 'transferring':
      return talkingView(moment, c);
    case 'wrapUp':
    case 'followUp':
    case 'closed':
      return null;
  }
}

function factsView({ stores: { organisation } }: ViewMoment, c: Consultation) {
  return {
    id: c.id,
    ticket: formatTicket(c.ticket),
    topicId: c.topicId,
    topicName: organisation.topic(c.topicId)?.name ?? UNKNOWN,
    deskName: organisation.desk(c.deskId)?.name ?? UNKNOWN,
  };
}

function inQueueView(moment: ViewMoment, c: Queued) {
  const ahead = aheadOf(c, moment.queue(deskIdsOf(c)));
  const { choicesAfterMs } = ruleOf(moment.stores, c);
  const { organisation } = moment.stores;
  const [center, desk] = [organisation.center(c.centerId), organisation.desk(c.deskId)];
  return {
    ...(center && desk ? otherWaysFrom(moment, center, desk) : PAPER_ALONE),
    ahead,
    estimateMinutes: estimateOf(moment, c, ahead),
    choicesInMs: Math.max(0, c.waitingSince + choicesAfterMs - moment.now),
    why: c.why.kind,
    needs: { language: c.needs.language, supports: [...c.needs.supports] },
    ...bookedInQueue(moment, c),
  };
}

function talkingView(moment: ViewMoment, c: Talking): KioskConsultation {
  const { stores } = moment;
  const talking = {
    ...factsView(moment, c),
    specialistName: nameOf(stores, c.staffId),
    specialistAway: isLost(c.staffConnection),
    procedure: shownProcedure(stores, c.id),
    passing: askedPassing(stores, c.id),
    handset: handsetAtKiosk(moment, c),
    present: presentIn(stores, c),
  };
  switch (c.state) {
    case 'inCall':
      return { ...talking, state: 'inCall' };
    case 'onHold':
      return { ...talking, state: 'onHold', reason: c.reason };
    case 'transferring': {
      const next = nextOf(c);
      return {
        ...talking,
        state: 'transferring',
        toDeskName: stores.organisation.desk(c.toDeskId)?.name ?? UNKNOWN,
        // That somebody is being rung is no news to who waits: it may come to nothing.
        stage: c.stage.kind === 'ringing' ? 'looking' : c.stage.kind,
        nextName: next && nameOf(stores, next.staffId),
      };
    }
  }
}

/** How the consultation before ended; nothing else of it is left at the kiosk. */
function lastView(c: Consultation): KioskView['last'] {
  if (c.carriedAt !== null) return { id: c.id, how: 'carried', closed: true };
  switch (c.state) {
    case 'wrapUp':
    case 'followUp':
      return { id: c.id, how: endOfCall(c.cutOff), closed: c.state === 'followUp' };
    case 'closed':
      return { id: c.id, how: endOf(c.ending), closed: true };
    default:
      return null;
  }
}

type How = NonNullable<KioskView['last']>['how'];

const endOfCall = (cutOff: unknown): How => (cutOff === null ? 'talked' : 'dropped');

function endOf(ending: Extract<Consultation, { state: 'closed' }>['ending']): How {
  switch (ending.kind) {
    case 'written-up':
      return 'talked';
    case 'cancelled':
    case 'dropped':
      return ending.kind;
    case 'unmet':
      return ending.way;
  }
}
