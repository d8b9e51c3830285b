import {
  AppError,
  deskIdsOf,
  isQueued,
  type Consultation,
  type TopicRule,
} from '@madoguchi/domain';
import type { OrganisationStore, UnitKind } from '../../ports/store.ts';
import type { Rows } from './rows.ts';

/** The twin of the ward's tables. */
export function memoryOrganisation(rows: () => Rows): OrganisationStore {
  return {
    ...readers(rows),
    ...writers(rows),
    topicRules: () => rows().topicRules,
    putTopicRule(rule) {
      const known = rows().topicRules;
      rows().topicRules = known.some((r) => isSamePlace(r, rule))
        ? known.map((r) => (isSamePlace(r, rule) ? rule : r))
        : [...known, rule];
    },
    removeTopicRule(rule) {
      rows().topicRules = rows().topicRules.filter((r) => !isSamePlace(r, rule));
    },
    ...lineRules(rows),
    remove(kind, id) {
      if (REFERRED_TO[kind](rows(), id)) throw new AppError('STILL_IN_USE');
      const { codes, branches, centers, departments, desks, partners, openingHours } = rows();
      const tables = { branch: branches, center: centers, department: departments };
      ({ ...tables, desk: desks, partner: partners })[kind].delete(id);
      if (kind === 'center' || kind === 'desk') openingHours.delete(`${kind} ${id}`);
      for (const [digest, code] of codes) if (code.centerId === id) codes.delete(digest);
    },
  };
}

function readers(rows: () => Rows) {
  return {
    branches: () => [...rows().branches.values()],
    centers: () => [...rows().centers.values()],
    departments: () => [...rows().departments.values()],
    desks: () => [...rows().desks.values()],
    partners: () => [...rows().partners.values()],
    topics: () => [...rows().topics.values()],
    center: (id: string) => rows().centers.get(id) ?? null,
    desk: (id: string) => rows().desks.get(id) ?? null,
    topic: (id: string) => rows().topics.get(id) ?? null,
  };
}

function writers(rows: () => Rows) {
  const put =
    <T extends { readonly id: string }>(table: () => Map<string, T>) =>
    (row: T): void => {
      table().set(row.id, row);
    };
  return {
    putBranch: put(() => rows().branches),
    putCenter: put(() => rows().centers),
    putDepartment: put(() => rows().departments),
    putDesk: put(() => rows().desks),
    putPartner: put(() => rows().partners),
    putTopic: put(() => rows().topics),
  };
}

type LineRules = Pick<
  OrganisationStore,
  'openingHours' | 'putOpeningHours' | 'removeOpeningHours' | 'routingRules' | 'putRoutingRule'
>;

function lineRules(rows: () => Rows): LineRules {
  return {
    openingHours: () => [...rows().openingHours.values()],
    putOpeningHours(hours) {
      rows().openingHours.set(placeOf(hours.place), hours);
    },
    removeOpeningHours(place) {
      rows().openingHours.delete(placeOf(place));
    },
    routingRules: () => [...rows().routingRules.values()],
    putRoutingRule(rule) {
      rows().routingRules.set(rule.topicId, rule);
    },
  };
}

type Place = Pick<TopicRule, 'topicId' | 'scope' | 'since'>;

function placeOf(place: TopicRule['scope']): string {
  if (place.kind === 'ward') return 'ward';
  return place.kind === 'center' ? `center ${place.centerId}` : `desk ${place.deskId}`;
}

const isSamePlace = (a: Place, b: Place): boolean =>
  a.topicId === b.topicId && a.since === b.since && placeOf(a.scope) === placeOf(b.scope);

/** Whether something refers to a unit; in SQLite its foreign keys tell. */
const REFERRED_TO: Readonly<Record<UnitKind, (rows: Rows, id: string) => boolean>> = {
  branch: ({ centers, desks }, id) =>
    [...centers.values(), ...desks.values()].some((unit) => unit.branchId === id),
  center: ({ kiosks, partners, contacts, unmetDemand, staff, consultations, topicRules }, id) =>
    [...kiosks.values(), ...partners.values(), ...contacts.values(), ...unmetDemand].some(
      (row) => row.centerId === id,
    ) ||
    [...staff.values()].some((s) => s.centerIds.includes(id) || s.districtIds.includes(id)) ||
    [...consultations.values()].some((c) => c.consultation.centerId === id) ||
    topicRules.some(({ scope }) => scope.kind === 'center' && scope.centerId === id),
  department: ({ desks }, id) => [...desks.values()].some((d) => d.departmentId === id),
  desk: ({ staff, handoffs, contacts, unmetDemand, consultations, topicRules }, id) =>
    [...staff.values()].some((s) => s.deskIds.includes(id)) ||
    [...handoffs.values()].some((h) => h.fromDeskId === id || h.card.toDeskId === id) ||
    [...contacts.values(), ...unmetDemand].some((row) => row.deskId === id) ||
    [...consultations.values()].some(({ consultation: c }) => isAt(c, id)) ||
    topicRules.some(({ scope }) => scope.kind === 'desk' && scope.deskId === id),
  partner: () => false,
};

const isAt = (c: Consultation, deskId: string): boolean =>
  c.deskId === deskId || (isQueued(c) && deskIdsOf(c).includes(deskId));
