import { z } from 'zod';
import type { CsvEncoding } from './admin/importReport.ts';
import { aboutProcedure } from '../events/procedure.ts';
import { fileContent } from '../fileContent.ts';
import { shownPage } from '../paper/pagesDocument.ts';
import { id, instant, label, localisedText } from '../primitives.ts';
import type { Route } from './route.ts';

/** In which encoding a table is written: UTF-8 with its mark, or CP932, which spreadsheets here still want. */
export const EXPORT_ENCODINGS = ['utf-8', 'shift_jis'] as const satisfies readonly CsvEncoding[];
export type ExportEncoding = (typeof EXPORT_ENCODINGS)[number];

/** As many procedures go into one export at most. */
export const EXPORTED_PROCEDURES = 500;

/** A cell with characters that CP932 lacks. */
const lost = z.strictObject({
  receiptNumber: label,
  column: label,
  /** U+20BB7, or U+845B U+E0100. */
  codes: z.array(label).readonly(),
});

/** The routes of what is printed and handed on of procedures. */
export const procedureRoutes = {
  readProcedurePaper: {
    method: 'post',
    path: '/api/procedures/paper',
    action: 'procedure.read',
    about: aboutProcedure,
    summary:
      'The PDF of a submitted form as it is kept, compared with its digest. Reading it is an entry of the log.',
    body: z.strictObject({ procedureId: id }),
    response: fileContent,
    contentType: 'application/octet-stream',
    isFile: true,
  },
  readProcedureFile: {
    method: 'post',
    path: '/api/procedures/file',
    action: 'procedure.read',
    about: aboutProcedure,
    summary:
      'A picture that its resident put into the form, compared with its digest. Reading it is an entry of the log.',
    body: z.strictObject({ procedureId: id, pageId: id }),
    response: z.strictObject({
      page: shownPage,
      /** In base64; its type is that of the page. */
      picture: label,
      /** When the resident put it in. */
      keptAt: instant,
    }),
  },
  exportableProcedures: {
    method: 'post',
    path: '/api/procedures/exportable',
    action: 'procedure.export',
    about: null,
    summary:
      'What a desk that one serves has accepted and not settled, by template, and the cells that CP932 cannot write.',
    body: z.strictObject({ deskId: id }),
    response: z.strictObject({
      templates: z
        .array(
          z.strictObject({
            templateId: id,
            title: localisedText,
            count: z.int().positive(),
            lost: z.array(lost).readonly(),
          }),
        )
        .readonly(),
    }),
  },
  exportProcedureTable: {
    method: 'post',
    path: '/api/procedures/table',
    action: 'procedure.export',
    about: null,
    summary: 'The accepted procedures of a template as a table (CSV). An entry of the log.',
    body: z.strictObject({ deskId: id, templateId: id, encoding: z.enum(EXPORT_ENCODINGS) }),
    response: fileContent,
    contentType: 'application/octet-stream',
    isFile: true,
  },
  exportProcedurePapers: {
    method: 'post',
    path: '/api/procedures/papers',
    action: 'procedure.export',
    about: null,
    summary:
      'The PDFs of the accepted procedures and the pictures that go along, with a manifest and checksums (ZIP), of a template or of all. An entry of the log.',
    body: z.strictObject({ deskId: id, templateId: id.nullable() }),
    response: fileContent,
    contentType: 'application/octet-stream',
    isFile: true,
  },
} as const satisfies Record<string, Route>;

export type LostCell = z.infer<typeof lost>;
