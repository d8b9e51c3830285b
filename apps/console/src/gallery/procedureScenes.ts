import type { FormValues } from '@madoguchi/domain';
import type {
  ConsoleView,
  InboxProcedureView,
  ProcedureView,
  RouteResponse,
  SentProcedureView,
} from '@madoguchi/protocol';
import { FULL, HALF, TEMPLATE } from './formTemplate.ts';
import { care, child, dayFromNow, insurance, minutesAgo } from './wardData.ts';

const MINE = 'staff:s1';

/** A signature of a few strokes. */
const SIGNATURE = {
  kind: 'drawn',
  strokes: [
    [300, 300, 700, 250, 720, 700, 350, 720, 320, 320],
    [900, 200, 1000, 800, 1200, 350, 1400, 780, 1650, 240],
    [1850, 500, 2600, 470],
  ],
} as const;

const status: ProcedureView['status'] = {
  state: 'drafted',
  ...{ receiptNumber: null, submittedAt: null, dueDay: null },
  ...{ returned: null, reference: null, signed: null },
};
const SIGNED: ProcedureView['status']['signed'] = {
  signature: SIGNATURE,
  signedAt: minutesAgo(2),
  revision: 12,
  digest: '9f2c4c0d6a1be87713e5a0c94b7d2f5566d1e0c3b2a19887766554433221100f',
};
const submitted: ProcedureView['status'] = {
  ...{ ...status, state: 'submitted', receiptNumber: '2026-000123-4' },
  ...{ submittedAt: minutesAgo(1), dueDay: dayFromNow(30), signed: SIGNED },
};

const form = (values: FormValues, change: Partial<ProcedureView> = {}): ProcedureView => ({
  procedureId: 'f1',
  status,
  holders: [],
  confirmed: {},
  order: 1,
  template: TEMPLATE,
  values,
  revision: 12,
  edits: {},
  offers: [],
  openFields: null,
  resume: { code: '482 913', day: dayFromNow(0), center: '池尻' },
  deskName: care.deskName,
  deskPhone: '03-0000-0000',
  by: MINE,
  today: dayFromNow(0),
  ...change,
});

const EVERY_PAGE = { applicant: 12, care: 12, family: 12 };
const REASONS = [
  { fieldId: 'phone', reason: '本人確認の書類と合いません。' },
  { fieldId: 'people', reason: '生年月日が読み取れません。' },
];

/** A form in a call, by the name of the scene (`&form=…`). */
const FORMS = {
  empty: form({}),
  half: form(HALF, {
    holders: [
      { fieldId: 'address', seat: 'kiosk', name: '', askedBy: null },
      { fieldId: 'kana', seat: MINE, name: '世田谷 担当1', askedBy: { seat: 'kiosk', name: '' } },
    ],
    offers: [
      { fieldId: 'address', value: FULL['address'] ?? '', fromTitle: { ja: '総合相談受付票' } },
    ],
  }),
  offers: form(
    { relation: 'self' },
    {
      offers: [
        { fieldId: 'name', value: '𠮷田 髙子', fromTitle: { ja: '総合相談受付票' } },
        { fieldId: 'birth', value: '1950-03-01', fromTitle: { ja: '総合相談受付票' } },
      ],
    },
  ),
  filled: form(FULL),
  confirming: form(FULL, { confirmed: { applicant: 12, care: 12 } }),
  confirmed: form(FULL, { confirmed: EVERY_PAGE, status: { ...status, state: 'confirmed' } }),
  signed: form(FULL, {
    confirmed: EVERY_PAGE,
    status: { ...status, state: 'signed', signed: SIGNED },
  }),
  submitted: form(FULL, { confirmed: EVERY_PAGE, status: submitted }),
  returned: form(FULL, {
    status: {
      ...{ ...submitted, state: 'returned', signed: null },
      returned: { reasons: REASONS, tellBy: 'callback', returnedAt: minutesAgo(600), revision: 11 },
    },
    edits: { phone: { by: 'kiosk', revision: 12 } },
    openFields: ['phone', 'people'],
  }),
} satisfies Record<string, ProcedureView>;
type FormScene = keyof typeof FORMS;

export const FORM_SCENES = Object.keys(FORMS) as readonly FormScene[];

const isScene = (name: string | null): name is FormScene => name !== null && name in FORMS;

/** The form of a scene; `null` without one. */
export const formScene = (name: string | null): ProcedureView | null =>
  isScene(name) ? FORMS[name] : null;

/** The form as it is when its desk reads it. */
export const readForm = (state: InboxProcedureView['state']): ProcedureView =>
  state === 'returned' ? FORMS.returned : { ...FORMS.submitted, status: { ...submitted, state } };

const arrived: InboxProcedureView = {
  procedureId: 'f10',
  title: TEMPLATE.title,
  state: 'submitted',
  consultationId: 'c40',
  ticket: '池尻-012',
  receiptNumber: '2026-000118-4',
  submittedAt: minutesAgo(90),
  dueDay: dayFromNow(2),
  isLate: false,
  assignedTo: null,
  fromDeskName: care.deskName,
  nobodyServes: false,
};
const ME = { staffId: 's1', name: '世田谷 担当1', isMe: true };
const COLLEAGUE = { staffId: 's3', name: '世田谷 担当3', isMe: false };

/** What has arrived, in every state that a list can show. */
export const INBOX: InboxProcedureView[] = [
  arrived,
  {
    ...{ ...arrived, procedureId: 'f11', receiptNumber: '2026-000101-0', ticket: '松原-003' },
    ...{ dueDay: dayFromNow(-2), isLate: true, assignedTo: ME },
  },
  {
    ...{ ...arrived, procedureId: 'f12', receiptNumber: '2026-000097-1', state: 'accepted' },
    ...{ title: { ja: '住民票の写しの交付申請' }, dueDay: dayFromNow(0), assignedTo: ME },
  },
  {
    ...{ ...arrived, procedureId: 'f13', receiptNumber: '2026-000110-1', ticket: '用賀-007' },
    ...{ title: { ja: '児童手当 認定請求' }, assignedTo: COLLEAGUE, fromDeskName: child.deskName },
  },
  {
    ...{ ...arrived, procedureId: 'f14', receiptNumber: '2026-000088-0', state: 'returned' },
    ...{ title: { ja: '国民健康保険 異動届' }, assignedTo: ME, dueDay: dayFromNow(9) },
  },
];

/** The list of an admin: procedures that no member of staff works on. */
export const STUCK_INBOX: InboxProcedureView[] = [
  { ...arrived, isLate: true, dueDay: dayFromNow(-4), nobodyServes: true },
];

/** Five hundred of them. */
export const FULL_INBOX: InboxProcedureView[] = Array.from({ length: 500 }, (_, at) => {
  const one = INBOX[at % INBOX.length] ?? arrived;
  return {
    ...one,
    procedureId: `g${String(at)}`,
    receiptNumber: `2026-${String(1000 + at).padStart(6, '0')}-${String(at % 10)}`,
    dueDay: one.isLate ? one.dueDay : dayFromNow(at % 40),
  };
});

const sentOne: SentProcedureView = {
  ...{ procedureId: 'f20', title: TEMPLATE.title, state: 'submitted', consultationId: 'c41' },
  ...{ ticket: '池尻-009', receiptNumber: '2026-000120-0', submittedAt: minutesAgo(200) },
  ...{ dueDay: dayFromNow(6), isLate: false, toDeskName: insurance.deskName, tellBy: null },
  completedAt: null,
};

/** What was sent from a desk of mine, and how far it is. */
export const SENT: SentProcedureView[] = [
  sentOne,
  {
    ...{ ...sentOne, procedureId: 'f21', receiptNumber: '2026-000092-2', ticket: '松原-001' },
    ...{ state: 'returned', tellBy: 'callback' },
  },
  { ...sentOne, procedureId: 'f22', receiptNumber: '2026-000070-8', state: 'accepted' },
  {
    ...{ ...sentOne, procedureId: 'f23', receiptNumber: '2026-000064-1', state: 'completed' },
    ...{ submittedAt: minutesAgo(9 * 24 * 60), completedAt: minutesAgo(3 * 24 * 60) },
  },
];

/** What can be written out, some of it with characters that CP932 lacks. */
export const EXPORTABLE: RouteResponse<'exportableProcedures'> = {
  templates: [
    {
      ...{ templateId: TEMPLATE.id, title: TEMPLATE.title, count: 12 },
      lost: [{ receiptNumber: '2026-000123-4', column: '氏名', codes: ['U+20BB7'] }],
    },
    { templateId: 'reception', title: { ja: '総合相談受付票' }, count: 3, lost: [] },
  ],
};

/** The call with the form of a scene in it. */
export function withForm(view: ConsoleView, scene: ProcedureView | null): ConsoleView {
  const { current } = view;
  if (current === null || current.state === 'wrapUp' || scene === null) return view;
  const { procedureId, template, status: at } = scene;
  return {
    ...view,
    current: {
      ...current,
      procedures: [
        {
          ...{ procedureId, title: template.title, state: at.state, isShown: true },
          ...{ filled: 7, of: 12, receiptNumber: at.receiptNumber },
        },
      ],
    },
  };
}
