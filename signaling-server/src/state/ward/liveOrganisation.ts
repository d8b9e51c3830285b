import {
  noDirections,
  type OpeningHours,
  type RoutingRule,
  type TopicRule,
} from '@madoguchi/domain';
import type { OrganisationStore, UnitKind } from '../../ports/store.ts';
import type { ChangeLog } from '../changeLog.ts';
import type { Form } from '../form.ts';
import { LiveTable, type LoadableTable } from '../liveTable.ts';
import {
  branchForm,
  centerForm,
  departmentForm,
  deskForm,
  directionsForm,
  guideForm,
  idOfHours,
  idOfRule,
  openingHoursForm,
  partnerForm,
  routingRuleForm,
  topicForm,
  topicRuleForm,
} from './organisationForms.ts';

/** The ward's offices, catalogue and rules in memory. */
export interface LiveOrganisation extends OrganisationStore {
  readonly tables: readonly LoadableTable[];
}

/** Opens the empty tables of the ward. `removed` is told of a unit that goes, with all that goes with it. */
export function liveOrganisation(
  log: ChangeLog,
  removed: (kind: UnitKind, id: string) => void,
): LiveOrganisation {
  const table = <R>(form: Form<R>): LiveTable<R> => new LiveTable(form, log);
  const branches = table(branchForm);
  const departments = table(departmentForm);
  const centers = table(centerForm);
  const desks = table(deskForm);
  const partners = table(partnerForm);
  const topics = table(topicForm);
  const topicRules = table(topicRuleForm);
  const hours = table(openingHoursForm);
  const routing = table(routingRuleForm);
  const guides = table(guideForm);
  const directions = table(directionsForm);
  const units: Readonly<Record<UnitKind, { remove(id: string): boolean }>> = {
    ...{ branch: branches, center: centers, department: departments, desk: desks },
    partner: partners,
  };
  return {
    tables: [
      ...[branches, departments, centers, desks, partners, topics],
      ...[topicRules, hours, routing, guides, directions],
    ],
    branches: () => branches.all(),
    centers: () => centers.all(),
    departments: () => departments.all(),
    desks: () => desks.all(),
    partners: () => partners.all(),
    topics: () => topics.all(),
    center: (id) => centers.get(id),
    desk: (id) => desks.get(id),
    topic: (id) => topics.get(id),
    putBranch: put(branches),
    putCenter: put(centers),
    putDepartment: put(departments),
    putDesk: put(desks),
    putPartner: put(partners),
    putTopic: put(topics),
    removeTopic: (id) => void topics.remove(id),
    remove(kind, id) {
      // What is only about this unit goes with it; what else refers to it is told by the database.
      if (kind === 'center') {
        hours.remove(idOfHours({ kind, centerId: id }));
        directions.remove(id);
      }
      if (kind === 'desk') hours.remove(idOfHours({ kind, deskId: id }));
      removed(kind, id);
      units[kind].remove(id);
    },
    guides: () => guides.all(),
    putGuide: put(guides),
    directions: (centerId) => directions.get(centerId) ?? noDirections(centerId),
    putDirections: put(directions),
    ...rules({ topicRules, hours, routing }),
  };
}

const put =
  <R>(table: LiveTable<R>) =>
  (record: R): void => {
    table.put(record, undefined);
  };

type Rules = Pick<
  OrganisationStore,
  | 'topicRules'
  | 'putTopicRule'
  | 'removeTopicRule'
  | 'openingHours'
  | 'putOpeningHours'
  | 'removeOpeningHours'
  | 'routingRules'
  | 'putRoutingRule'
>;

function rules(tables: {
  readonly topicRules: LiveTable<TopicRule>;
  readonly hours: LiveTable<OpeningHours>;
  readonly routing: LiveTable<RoutingRule>;
}): Rules {
  const { topicRules, hours, routing } = tables;
  return {
    topicRules: () => topicRules.all(),
    putTopicRule: put(topicRules),
    removeTopicRule: (rule) => void topicRules.remove(idOfRule(rule)),
    openingHours: () => hours.all(),
    putOpeningHours: put(hours),
    removeOpeningHours: (place) => void hours.remove(idOfHours(place)),
    routingRules: () => routing.all(),
    putRoutingRule: put(routing),
  };
}
