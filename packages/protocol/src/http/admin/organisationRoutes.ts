import { DESK_KINDS, DESK_PHONE_PATTERN, TEXTS, TOPIC_STATES } from '@madoguchi/domain';
import { z } from 'zod';
import {
  day,
  file,
  id,
  inLanguages,
  label,
  localisedText,
  remembered,
  text,
} from '../../primitives.ts';
import type { Route } from '../route.ts';
import { importReport, MAX_BASE64_CHARACTERS } from './importReport.ts';

/** A unit as it is stored. */
const branch = z.strictObject({ id, name: label });
const center = z.strictObject({ id, branchId: id, district: label, model: z.boolean() });
const department = z.strictObject({ id, name: label });
const desk = z.strictObject({
  id,
  kind: z.enum(DESK_KINDS),
  branchId: id.nullable(),
  departmentId: id.nullable(),
  name: localisedText,
  /** The number to dial, with its extension; `null` for a desk without a public number. */
  phone: z.string().regex(DESK_PHONE_PATTERN).nullable(),
});
const partner = z.strictObject({ id, name: label, centerId: id.nullable() });

export const UNIT_KINDS = ['branch', 'center', 'department', 'desk', 'partner'] as const;
const unitKind = z.enum(UNIT_KINDS);

/** A unit to save, with this kind of name; without an id it is new. */
function unitWith(name: typeof remembered) {
  const draft = { id: id.nullable(), name };
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('branch'), unit: branch.extend(draft) }),
    z.strictObject({
      kind: z.literal('center'),
      unit: center.extend({ id: draft.id, district: name }),
    }),
    z.strictObject({ kind: z.literal('department'), unit: department.extend(draft) }),
    z.strictObject({
      kind: z.literal('desk'),
      unit: desk.extend({ id: draft.id, name: inLanguages(name) }),
    }),
    z.strictObject({ kind: z.literal('partner'), unit: partner.extend(draft) }),
  ]);
}
const unit = unitWith(text(TEXTS.unitName));
/** A unit as it was. */
const removedUnit = unitWith(remembered);

const organisation = z.strictObject({
  branches: z.array(branch),
  centers: z.array(center),
  departments: z.array(department),
  desks: z.array(desk),
  partners: z.array(partner),
});

const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ward') }),
  z.strictObject({ kind: z.literal('center'), centerId: id }),
  z.strictObject({ kind: z.literal('desk'), deskId: id }),
]);
export const topicRule = z.strictObject({
  topicId: id,
  scope,
  state: z.enum(TOPIC_STATES),
  since: day,
  reason: text(TEXTS.ruleReason),
});
/** The same as it is stored. */
export const storedRule = topicRule.extend({ reason: label });
const topics = z.strictObject({
  topics: z.array(
    z.strictObject({ id, name: localisedText, deskKind: z.enum(DESK_KINDS), icon: label }),
  ),
  rules: z.array(storedRule),
  /** The present day of the ward. */
  today: day,
});

/** The routes of the ward's units and topics. */
export const organisationRoutes = {
  organisation: {
    method: 'get',
    path: '/api/admin/organisation',
    action: 'organisation.manage',
    about: null,
    summary: 'Every unit of the ward.',
    response: organisation,
  },
  saveUnit: {
    method: 'post',
    path: '/api/admin/organisation/unit',
    action: 'organisation.manage',
    about: null,
    summary: 'Adds or changes one unit.',
    body: unit,
    response: organisation,
  },
  removeUnit: {
    method: 'post',
    path: '/api/admin/organisation/removal',
    action: 'organisation.manage',
    about: null,
    summary: 'Removes a unit to which nothing belongs any more.',
    body: z.strictObject({ kind: unitKind, id }),
    response: organisation,
  },
  restoreUnit: {
    method: 'post',
    path: '/api/admin/organisation/restoration',
    action: 'organisation.manage',
    about: null,
    summary: 'Undoes a removal: the unit as it was, with its id.',
    body: removedUnit,
    response: organisation,
  },
  exportUnits: {
    method: 'post',
    path: '/api/admin/organisation/export',
    action: 'organisation.manage',
    about: null,
    summary: 'One list as CSV (UTF-8 with BOM), safe to open in a spreadsheet.',
    body: z.strictObject({ kind: unitKind }),
    response: z.string(),
    contentType: 'text/csv',
  },
  importUnits: {
    method: 'post',
    path: '/api/admin/organisation/import',
    action: 'organisation.manage',
    about: null,
    summary:
      'Reads a table as a spreadsheet has saved it; a dry run changes nothing, and neither does a file with a bad row.',
    body: z.strictObject({
      kind: unitKind,
      file: file(MAX_BASE64_CHARACTERS),
      dryRun: z.boolean(),
    }),
    maxBytes: MAX_BASE64_CHARACTERS + 1024,
    response: importReport,
  },
  topics: {
    method: 'get',
    path: '/api/admin/topics',
    action: 'topics.manage',
    about: null,
    summary: 'Every topic and the rules about where it is offered.',
    response: topics,
  },
  putTopicRule: {
    method: 'post',
    path: '/api/admin/topics/rule',
    action: 'topics.manage',
    about: null,
    summary: 'From a day on a topic is shown, in preparation or stopped at a place.',
    body: topicRule,
    response: topics,
  },
  removeTopicRule: {
    method: 'post',
    path: '/api/admin/topics/rule-removal',
    action: 'topics.manage',
    about: null,
    summary: 'Takes such a rule back.',
    body: topicRule.pick({ topicId: true, scope: true, since: true }),
    response: topics,
  },
  restoreTopicRule: {
    method: 'post',
    path: '/api/admin/topics/rule-restoration',
    action: 'topics.manage',
    about: null,
    summary: 'Undoes that; refused when another rule has taken its place.',
    body: topicRule,
    response: topics,
  },
} as const satisfies Record<string, Route>;

export type Organisation = z.infer<typeof organisation>;
export type Unit = z.infer<typeof unit>;
export type AdminTopics = z.infer<typeof topics>;
