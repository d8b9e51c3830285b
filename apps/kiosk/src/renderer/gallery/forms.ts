import type { KioskModel } from '@madoguchi/client';
import type { FormValues, SignatureStroke } from '@madoguchi/domain';
import type { ProcedureHolder, ProcedureView } from '@madoguchi/protocol';
import { createFakeForm } from './fakeForm.ts';
import { galleryTemplate } from './formTemplate.ts';
import { filledIn, shippedForm } from './shippedForms.ts';

const BEGUN: FormValues = { name: '葛󠄀飾　𠮷子', kana: 'カツシカ　ヨシコ' };

const FULL: FormValues = {
  ...BEGUN,
  birth: '1940-03-05',
  address: {
    postalCode: '154-0017',
    town: '東京都世田谷区世田谷',
    rest: '4丁目21番27号 見本ハイツ101号室',
  },
  phone: '000-000-0001',
  kind: 'part',
  contents: ['head', 'origin'],
  count: 2,
  domicile: false,
  paid: 600,
  reason: '勤め先と 学校に 出すため',
  persons: [{ personName: '葛󠄀飾　𠮷子', personBirth: '1940-03-05' }],
  checked: 'card',
};

const staff = (fieldId: string, askedBy: ProcedureHolder['askedBy'] = null): ProcedureHolder => ({
  ...{ fieldId, seat: 'staff:s1', name: '世田谷 担当1' },
  askedBy,
});

const wave = (left: number, top: number): SignatureStroke =>
  Array.from({ length: 24 }, (_, n) => [
    left + n * 30,
    top + Math.round(160 * Math.sin(n / 3)),
  ]).flat();

const STROKES = [wave(400, 350), wave(700, 640), wave(1500, 400), wave(1700, 650)];

const NOTHING: ProcedureView['status'] = {
  ...{ state: 'drafted', receiptNumber: null, submittedAt: null, dueDay: null },
  ...{ returned: null, reference: null, signed: null },
};

const view = (changes: Partial<ProcedureView> = {}): ProcedureView => ({
  ...{ procedureId: 'p1', template: galleryTemplate, status: NOTHING, values: BEGUN },
  ...{ revision: 3, edits: {}, holders: [], confirmed: {}, order: 1, offers: [], openFields: null },
  resume: { code: '204815', day: '2026-12-03', center: '池尻' },
  deskName: { ja: '世田谷総合支所 区民課', en: 'Residents’ Section, Setagaya Branch' },
  ...{ deskPhone: '0000000001', by: 'kiosk', today: '2026-12-03' },
  ...changes,
});

const confirmed = { who: 3, what: 3 };
const signed: ProcedureView['status']['signed'] = {
  ...{ signature: { kind: 'drawn', strokes: STROKES }, signedAt: 0, revision: 3 },
  digest: '0'.repeat(64),
};
const sent = { receiptNumber: '世田谷-8-000123', submittedAt: 0, dueDay: '2026-12-10' };

/** The forms of the scenes that show one, by the name of the scene. */
const forms: Readonly<Record<string, () => ProcedureView>> = {
  form: () =>
    view({
      holders: [staff('birth')],
      values: { ...BEGUN, birth: '1940' },
      offers: [
        {
          ...{ fieldId: 'phone', value: '000-000-0001' },
          fromTitle: {
            ja: '総合相談受付票',
            'ja-easy': '相談《そうだん》の 紙《かみ》',
            en: 'General inquiry',
          },
        },
      ],
    }),
  'form-empty': () => view({ values: {} }),
  'form-people': () => view({ values: FULL }),
  'thanks-form': () => view(),
  'form-full': () => view({ values: FULL }),
  /** There are pages in the call, which take height from the form. */
  'form-pages': () => view({ values: FULL }),
  'form-held': () => view({ holders: [staff('name', { seat: 'kiosk', name: '' })], values: FULL }),
  /** Text that the resident wrote while staff held the field is offered again. */
  'form-unplaced': () => view({ values: FULL }),
  'form-confirmed': () =>
    view({ values: FULL, confirmed, status: { ...NOTHING, state: 'confirmed' } }),
  'form-signed': () =>
    view({ values: FULL, confirmed, status: { ...NOTHING, state: 'signed', signed } }),
  'form-receipt': () =>
    view({ values: FULL, confirmed, status: { ...NOTHING, ...sent, state: 'submitted', signed } }),
  'form-receipt-people': () =>
    view({ values: FULL, confirmed, status: { ...NOTHING, ...sent, state: 'submitted', signed } }),
  'form-returned': () =>
    view({
      values: FULL,
      openFields: ['phone', 'count'],
      edits: { phone: { by: 'kiosk', revision: 3 } },
      status: {
        ...NOTHING,
        ...sent,
        state: 'returned',
        returned: {
          reasons: [
            { fieldId: 'phone', reason: '市外局番が抜けています' },
            { fieldId: 'count', reason: '通数を確かめてください' },
          ],
          ...{ tellBy: 'phone', returnedAt: 0, revision: 2 },
        },
      },
    }),
};

/** The form of a scene; most have none. */
export function formOf(scene: string): KioskModel['procedure'] {
  const make = forms[scene.replace('form-paper', 'form')];
  const unplaced = scene === 'form-unplaced' ? { phone: '000-000-0002' } : {};
  const template = shippedForm();
  const shipped = template && { template, values: filledIn(template) };
  const form = make === undefined ? null : createFakeForm({ ...make(), ...shipped }, unplaced);
  return () => form;
}

/** The scenes in which a form is filled. */
export const FORM_SCENES = [
  'form',
  'form-empty',
  'form-full',
  'form-pages',
  'form-people',
  'form-held',
  'form-unplaced',
  'form-confirmed',
  'form-signed',
  'form-receipt',
  'form-receipt-people',
  'form-returned',
  'form-paper',
];
