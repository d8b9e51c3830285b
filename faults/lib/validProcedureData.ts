import { press, type About, type Some } from './eventData.ts';

/** The events of `validData` about procedures. */
export function procedureData({ consultationId, procedureId }: About): Some<'procedure'> {
  return {
    'procedure.begin': { ...press(), consultationId, templateId: 'none' },
    'procedure.resume': {
      ...{ ...press(), consultationId, centerId: 'none' },
      ...{ day: '2026-12-01', number: '000000' },
    },
    'procedure.centers': { consultationId },
    'procedure.open': { procedureId },
    'procedure.hold': { procedureId, fieldId: null, ask: false },
    'procedure.show': { ...press(), procedureId, shown: true },
    'procedure.edit': { ...press(), procedureId, edits: [{ fieldId: 'none', value: null }] },
    'procedure.confirmPage': { ...press(), procedureId, pageId: 'none', revision: 1 },
    'procedure.sign': {
      ...{ ...press(), procedureId, revision: 1, digest: '0'.repeat(64) },
      signature: { kind: 'typed', name: '署名' },
    },
    'procedure.paper': { procedureId, paper: 'receipt', language: 'ja', chunk: 0 },
    'procedure.submit': { ...press(), procedureId, revision: 1 },
    'procedure.read': { procedureId },
    'procedure.take': { ...press(), procedureId },
    'procedure.accept': { ...press(), procedureId },
    'procedure.return': {
      ...press(),
      procedureId,
      reasons: [{ fieldId: 'none', reason: '-' }],
      tellBy: 'phone',
    },
    'procedure.complete': { ...press(), procedureId, reference: '-' },
    'procedure.withdraw': { ...press(), procedureId },
  };
}
