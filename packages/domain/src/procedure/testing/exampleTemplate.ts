import type { FormField, FormTemplate } from '../template/index.ts';

const label = (ja: string) => ({ ja });

const text = (id: string, more: Partial<FormField> = {}): FormField =>
  ({
    id,
    label: label(id),
    filledBy: 'either',
    required: false,
    kind: 'text',
    limit: 60,
    ...more,
  }) as FormField;

/** A small form with a rule between two pages, a field of each side, and something that other forms ask as well. */
export const EXAMPLE_TEMPLATE: FormTemplate = {
  id: 'example-form',
  version: 1,
  title: label('見本の様式'),
  isSample: true,
  topicIds: ['care'],
  receivingDeskKind: 'health-welfare',
  papers: [],
  fee: null,
  handOver: null,
  dueDays: 14,
  retentionDays: 365,
  needsSignature: true,
  pages: [
    {
      id: 'who',
      title: label('申請する方'),
      fields: [
        text('name', { required: true, meaning: 'person.name' }),
        text('note'),
        {
          id: 'byProxy',
          label: label('代理'),
          filledBy: 'either',
          required: false,
          kind: 'yesNo',
        },
      ],
    },
    {
      id: 'why',
      title: label('理由'),
      fields: [
        text('reason', { filledBy: 'resident' }),
        text('proxyName', { shownIf: { field: 'byProxy', is: true }, required: true }),
        text('office', { filledBy: 'specialist' }),
      ],
    },
  ],
  layout: { pages: [] },
};
