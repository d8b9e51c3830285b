import {
  localDay,
  signedOf,
  type FormTemplate,
  type Language,
  type Procedure,
  type Result,
} from '@madoguchi/domain';
import { centerNameOf, guideFor, ok, refuse } from '@madoguchi/domain';
import type { FormPrint, ReceiptPrint } from '../../ports/procedureDocuments.ts';
import type { Stores } from '../../ports/store.ts';

/** The form as it is printed, with what it says now. */
export const formPrintOf = (p: Procedure, template: FormTemplate, timeZone: string): FormPrint => ({
  template,
  values: p.values,
  signature: signedOf(p)?.signature ?? null,
  receiptNumber: 'receiptNumber' in p ? p.receiptNumber : null,
  submittedOn: 'submittedAt' in p ? localDay(p.submittedAt, timeZone) : null,
});

/** What a receipt needs beside the procedure. */
interface Around {
  readonly template: FormTemplate;
  readonly timeZone: string;
  /** Where the pages of topics are, with `{topic}` in the place of the topic's id; `null` for nowhere. */
  readonly topicPages: string | null;
  readonly language: Language;
}

/** 控え, as it is printed; refused where its center or desk is not there any more. */
export function receiptPrintOf(
  { organisation }: Stores,
  p: Procedure,
  { template, timeZone, topicPages, language }: Around,
): Result<ReceiptPrint> {
  const [center, desk] = [organisation.center(p.centerId), organisation.desk(p.deskId)];
  if (center === null || desk === null) return refuse('NOT_FOUND');
  const receiptNumber = 'receiptNumber' in p ? p.receiptNumber : null;
  const isOver = p.state === 'completed' || p.state === 'withdrawn';
  return ok({
    ...{ title: template.title, isSample: template.isSample, receiptNumber, language },
    day: 'submittedAt' in p ? localDay(p.submittedAt, timeZone) : p.resumeDay,
    dueDay: 'dueDay' in p ? p.dueDay : null,
    ...{ centerName: centerName(center.district), deskName: desk.name, deskPhone: desk.phone },
    ...{ papers: template.papers, fee: template.fee, handOver: template.handOver },
    resumeCode: isOver || (receiptNumber !== null && p.state !== 'returned') ? null : p.resumeCode,
    // What an admin has entered for the topic goes before the pattern of whoever operates the server.
    url:
      guideFor(organisation.guides(), p.topicId).page ??
      topicPages?.replaceAll('{topic}', encodeURIComponent(p.topicId)) ??
      null,
  });
}

const centerName = (district: string) => ({ ja: centerNameOf(district) });
