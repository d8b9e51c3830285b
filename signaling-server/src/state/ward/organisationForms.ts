import type {
  Branch,
  Center,
  Department,
  Desk,
  Directions,
  Guide,
  OpeningHours,
  Partner,
  RoutingRule,
  Topic,
  TopicRule,
} from '@madoguchi/domain';
import type { Cell, Table } from '../../ports/journal.ts';
import { formOf, parseBody, type Form } from '../form.ts';
import { centerRow, deskRow, namedRow, partnerRow, ruleRow, topicRow } from './organisationRows.ts';
import { directionsBody, guideBody, hoursBody, routingBody } from './ruleBodies.ts';

/* The ward's offices, catalogue and rules as rows. */

/** Something refers to a unit that was to be removed. */
const REMOVABLE: Pick<Table, 'refusals'> = { refusals: { reference: 'STILL_IN_USE' } };

const byId = { key: ['id'], idOf: ({ id }: { readonly id: string }): string => id };

export const branchForm: Form<Branch> = formOf<Branch>({
  ...{ ...byId, ...REMOVABLE, name: 'branch', columns: ['id', 'name'] },
  toRow: ({ id, name }) => ({ id, name }),
  fromRow: (row) => namedRow.parse(row),
});

export const departmentForm: Form<Department> = formOf<Department>({
  ...{ ...byId, ...REMOVABLE, name: 'department', columns: ['id', 'name'] },
  toRow: ({ id, name }) => ({ id, name }),
  fromRow: (row) => namedRow.parse(row),
});

export const centerForm: Form<Center> = formOf<Center>({
  ...{ ...byId, ...REMOVABLE, name: 'center' },
  columns: ['id', 'branch_id', 'district', 'model'],
  references: { branch_id: 'branch' },
  toRow: (c) => ({ id: c.id, branch_id: c.branchId, district: c.district, model: c.model ? 1 : 0 }),
  fromRow: (row) => centerRow.parse(row),
});

export const deskForm: Form<Desk> = formOf<Desk>({
  ...{ ...byId, ...REMOVABLE, name: 'desk' },
  columns: ['id', 'kind', 'branch_id', 'department_id', 'name', 'phone'],
  references: { branch_id: 'branch', department_id: 'department' },
  toRow: (d) => ({
    id: d.id,
    kind: d.kind,
    branch_id: d.branchId,
    department_id: d.departmentId,
    name: JSON.stringify(d.name),
    phone: d.phone,
  }),
  fromRow: (row) => deskRow.parse(row),
});

export const partnerForm: Form<Partner> = formOf<Partner>({
  ...{ ...byId, ...REMOVABLE, name: 'partner', columns: ['id', 'name', 'center_id'] },
  references: { center_id: 'center' },
  toRow: ({ id, name, centerId }) => ({ id, name, center_id: centerId }),
  fromRow: (row) => partnerRow.parse(row),
});

export const topicForm: Form<Topic> = formOf<Topic>({
  ...{ ...byId, ...REMOVABLE, name: 'topic' },
  columns: ['id', 'desk_kind', 'icon', 'name', 'hint'],
  toRow: (t) => ({
    id: t.id,
    desk_kind: t.deskKind,
    icon: t.icon,
    name: JSON.stringify(t.name),
    hint: JSON.stringify(t.hint),
  }),
  fromRow: (row) => topicRow.parse(row),
});

type RulePlace = Pick<TopicRule, 'topicId' | 'scope' | 'since'>;

/** Center and desk that a rule or opening hours are about, as columns. */
function placeColumns(place: OpeningHours['place']): Readonly<Record<string, Cell>> {
  return {
    center_id: place.kind === 'center' ? place.centerId : null,
    desk_id: place.kind === 'desk' ? place.deskId : null,
  };
}

const placeKey = (place: OpeningHours['place']): string => {
  const { center_id: center, desk_id: desk } = placeColumns(place);
  return `${String(center)} ${String(desk)}`;
};

/** The key of a rule as one text. */
export const idOfRule = ({ topicId, scope, since }: RulePlace): string =>
  `${topicId} ${placeKey(scope)} ${since}`;

export const topicRuleForm: Form<TopicRule> = formOf<TopicRule>({
  name: 'topic_rule',
  key: ['topic_id', 'center_id', 'desk_id', 'since'],
  columns: ['topic_id', 'center_id', 'desk_id', 'since', 'state', 'reason'],
  references: { topic_id: 'topic', center_id: 'center', desk_id: 'desk' },
  idOf: idOfRule,
  toRow: (rule) => ({
    topic_id: rule.topicId,
    ...placeColumns(rule.scope),
    since: rule.since,
    state: rule.state,
    reason: rule.reason,
  }),
  fromRow: (row) => ruleRow.parse(row),
});

/** The key of opening hours as one text. */
export const idOfHours = (place: OpeningHours['place']): string => placeKey(place);

export const openingHoursForm: Form<OpeningHours> = formOf<OpeningHours>({
  name: 'opening_hours',
  key: ['center_id', 'desk_id'],
  columns: ['center_id', 'desk_id'],
  hasBody: true,
  idOf: ({ place }) => placeKey(place),
  toRow: ({ place }) => placeColumns(place),
  fromRow: (row) => parseBody(hoursBody, row),
});

export const routingRuleForm: Form<RoutingRule> = formOf<RoutingRule>({
  name: 'routing_rule',
  key: ['topic_id'],
  columns: ['topic_id'],
  hasBody: true,
  references: { topic_id: 'topic' },
  idOf: ({ topicId }) => topicId,
  toRow: ({ topicId }) => ({ topic_id: topicId }),
  fromRow: (row) => parseBody(routingBody, row),
});

export const guideForm: Form<Guide> = formOf<Guide>({
  name: 'guide',
  key: ['topic_id'],
  columns: ['topic_id'],
  hasBody: true,
  references: { topic_id: 'topic' },
  idOf: ({ topicId }) => String(topicId),
  toRow: ({ topicId }) => ({ topic_id: topicId }),
  fromRow: (row) => parseBody(guideBody, row),
});

export const directionsForm: Form<Directions> = formOf<Directions>({
  name: 'directions',
  key: ['center_id'],
  columns: ['center_id'],
  hasBody: true,
  references: { center_id: 'center' },
  idOf: ({ centerId }) => centerId,
  toRow: ({ centerId }) => ({ center_id: centerId }),
  fromRow: (row) => parseBody(directionsBody, row),
});
