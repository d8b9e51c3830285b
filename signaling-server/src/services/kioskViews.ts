import type { Consultation, Topic, TopicStanding } from '@madoguchi/domain';
import {
  aheadOf,
  chooseDesk,
  formatTicket,
  isQueued,
  routeFor,
  topicStateAt,
} from '@madoguchi/domain';
import type { KioskConsultation, KioskView, ShownTopic, TopicView } from '@madoguchi/protocol';
import type { Kiosk, Stores } from '../ports/store.ts';
import { servedDesks } from './servedDesks.ts';

const UNKNOWN = { ja: '' };

/** Builds what a kiosk shows on a day of the ward, from the database as it is now. */
export function kioskView(stores: Stores, kiosk: Kiosk, today: string): KioskView {
  const { organisation, consultations } = stores;
  const center = organisation.center(kiosk.centerId);
  const branch = organisation.branches().find((b) => b.id === center?.branchId);
  const latest = consultations.latestOfKiosk(kiosk.id);
  return {
    district: center?.district ?? '',
    branchName: branch?.name ?? '',
    demo: stores.settings.get('seed') === 'demo',
    topics: topicsOf(stores, kiosk, today),
    consultation: latest === null ? null : consultationView(stores, latest),
    last: latest === null ? null : lastView(latest),
  };
}

function topicsOf(stores: Stores, kiosk: Kiosk, today: string): TopicView[] {
  const center = stores.organisation.center(kiosk.centerId);
  if (center === null) return [];
  const desks = stores.organisation.desks();
  const served = servedDesks(stores);
  const rules = stores.organisation.topicRules();
  return stores.organisation.topics().flatMap((topic: Topic) => {
    const step = chooseDesk(routeFor(topic, center, desks), served);
    const desk = desks.find((d) => d.id === step?.deskId);
    if (step === null || desk === undefined) return [];
    const place = { centerId: center.id, deskId: desk.id };
    const standing = topicStateAt(rules, topic.id, place, today);
    return [topicView(topic, standing, { name: desk.name, reason: step.reason })];
  });
}

function topicView(
  { id, icon, name, hint }: Topic,
  { state, reason, shownFrom }: TopicStanding,
  desk: ShownTopic['desk'],
): TopicView {
  const facts = { id, icon, name, hint };
  switch (state) {
    case 'shown':
      return { ...facts, state, desk };
    case 'preparing':
      return { ...facts, state, shownFrom };
    case 'stopped':
      return { ...facts, state, reason, shownFrom };
  }
}

function consultationView(stores: Stores, c: Consultation): KioskConsultation | null {
  const facts = {
    id: c.id,
    ticket: formatTicket(c.ticket),
    topicId: c.topicId,
    topicName: stores.organisation.topic(c.topicId)?.name ?? UNKNOWN,
    deskName: stores.organisation.desk(c.deskId)?.name ?? UNKNOWN,
  };
  switch (c.state) {
    case 'waiting': {
      const line = stores.consultations.queue([c.deskId]).filter(isQueued);
      return { ...facts, state: 'waiting', ahead: aheadOf(c, line) };
    }
    case 'offered':
      return { ...facts, state: 'offered', ahead: 0 };
    case 'inCall':
    case 'onHold':
    case 'transferring':
      return talkingView(stores, c, facts);
    case 'wrapUp':
    case 'closed':
      return null;
  }
}

function talkingView(
  stores: Stores,
  c: Extract<Consultation, { staffLink: unknown }>,
  facts: Pick<KioskConsultation, 'id' | 'ticket' | 'topicId' | 'topicName' | 'deskName'>,
): KioskConsultation {
  const talking = {
    ...facts,
    specialistName: stores.staff.get(c.staffId)?.displayName ?? '',
    specialistAway: c.staffLink.state === 'lost',
  };
  switch (c.state) {
    case 'inCall':
      return { ...talking, state: 'inCall' };
    case 'onHold':
      return { ...talking, state: 'onHold', reason: c.reason };
    case 'transferring': {
      const toDeskName = stores.organisation.desk(c.toDeskId)?.name ?? UNKNOWN;
      return { ...talking, state: 'transferring', toDeskName };
    }
  }
}

function lastView(c: Consultation): KioskView['last'] {
  if (c.state === 'wrapUp') return { id: c.id, how: 'talked', closed: false };
  if (c.state !== 'closed') return null;
  switch (c.ending.kind) {
    case 'written-up':
      return { id: c.id, how: 'talked', closed: true };
    case 'cancelled':
    case 'unmet':
      return { id: c.id, how: 'cancelled', closed: true };
    case 'dropped':
      return { id: c.id, how: 'dropped', closed: true };
  }
}
