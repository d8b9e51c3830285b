import { DESK_KINDS } from '@madoguchi/domain';
import { z } from 'zod';
import { fileContent, formBytes } from '../../fileContent.ts';
import { id, instant, label, localisedText, nothing } from '../../primitives.ts';
import { formId } from '../../procedure/formFields.ts';
import { MAX_TEMPLATE_BYTES, shownTemplate } from '../../procedure/formTemplate.ts';
import { TEMPLATE_FILE_PROBLEMS } from '../../procedure/templateFile.ts';
import type { Route } from '../route.ts';

const version = z.int().min(1);

/** A version of a template as a list shows it. */
const templateRow = z.strictObject({
  templateId: formId,
  version,
  title: localisedText,
  isSample: z.boolean(),
  topicIds: z.array(id).readonly(),
  receivingDeskKind: z.enum(DESK_KINDS),
  state: z.enum(['published', 'retired']),
  /** Whether it is the version that is begun. */
  isCurrent: z.boolean(),
  publishedAt: instant,
  /** `null` for one that came with the product. */
  publishedByName: label.nullable(),
});
export type TemplateRow = z.infer<typeof templateRow>;

const oneVersion = z.strictObject({ templateId: formId, version });

/** What became of a file. */
const templateAdding = z.strictObject({
  added: templateRow.nullable(),
  problems: z
    .array(z.strictObject({ problem: z.enum(TEMPLATE_FILE_PROBLEMS), at: label, name: label }))
    .readonly(),
});
export type TemplateAddingReport = z.infer<typeof templateAdding>;

/** The routes of 様式: forms as data. */
export const templateRoutes = {
  templates: {
    method: 'get',
    path: '/api/templates',
    action: 'templates.read',
    about: null,
    summary: 'Every version of every template: by title, the newest first.',
    response: z.strictObject({ templates: z.array(templateRow).readonly() }),
  },
  readTemplate: {
    method: 'post',
    path: '/api/templates/reading',
    action: 'templates.read',
    about: null,
    summary: 'A version of a template as data, also one that is retired.',
    body: oneVersion,
    response: shownTemplate,
  },
  addTemplate: {
    method: 'post',
    path: '/api/admin/templates/adding',
    action: 'templates.manage',
    about: null,
    summary:
      'Stores what a JSON file says as a new version, or tells everything that is wrong with it and where. An entry of the log.',
    body: z.strictObject({ file: fileContent }),
    maxBytes: formBytes(MAX_TEMPLATE_BYTES),
    isForm: true,
    response: templateAdding,
  },
  retireTemplate: {
    method: 'post',
    path: '/api/admin/templates/retiring',
    action: 'templates.manage',
    about: null,
    summary: 'No procedure begins with this version any more. An entry of the log.',
    body: oneVersion,
    response: nothing,
  },
} as const satisfies Record<string, Route>;
