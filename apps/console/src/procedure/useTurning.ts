import {
  fieldIssues,
  fieldsOf,
  shownFields,
  shownPages,
  type FormField,
  type FormPage,
} from '@madoguchi/domain';
import type { ProcedureView } from '@madoguchi/protocol';
import { useMemo, useState } from 'react';
import { mendedAmong } from '../specialist/written/asked.ts';

/** The pages of a form, the current one, and its problems at an attempt to leave it. */
export interface Turning {
  /** Those that have something to show. */
  readonly pages: readonly FormPage[];
  readonly at: number;
  readonly page: FormPage;
  /** Whether there was an attempt to leave the page. */
  readonly isAsked: boolean;
  readonly wrongWhenAsked: {
    readonly fields: readonly FormField[];
    readonly mended: ReadonlySet<string>;
  };
  go(at: number): void;
  /** Marks what is wrong on this page, or turns to the next one. */
  goOn(): void;
}

const NOTHING_ASKED = { pageId: '', fieldIds: [] } as const;
const NO_FIELDS: readonly FormField[] = [];

/** `null` until the form is there. */
export function useTurning(procedure: ProcedureView | null): Turning | null {
  const [pageId, setPageId] = useState<string | null>(null);
  const [asked, setAsked] = useState<{
    readonly pageId: string;
    readonly fieldIds: readonly string[];
  }>(NOTHING_ASKED);
  // The error summary takes the focus when it gets another array, so the same array is kept until the next try.
  const fieldsAsked = useMemo(
    () =>
      procedure === null
        ? NO_FIELDS
        : fieldsOf(procedure.template).filter(({ id }) => asked.fieldIds.includes(id)),
    // oxlint-disable-next-line react/exhaustive-deps -- a procedure is another object with every stroke
    [asked],
  );
  const pages = procedure ? shownPages(procedure.template, procedure.values) : [];
  const at = Math.max(
    0,
    pages.findIndex(({ id }) => id === (pageId ?? markedPage(procedure))),
  );
  const page = pages[at];
  if (procedure === null || page === undefined) return null;
  const go = (to: number) => {
    setAsked(NOTHING_ASKED);
    setPageId(pages[to]?.id ?? null);
  };
  const wrong = wrongOn(procedure, page);
  const isAsked = asked.pageId === page.id;
  const fieldIds = isAsked ? asked.fieldIds : [];
  return {
    ...{ pages, at, page, isAsked, go },
    wrongWhenAsked: {
      fields: isAsked ? fieldsAsked : NO_FIELDS,
      mended: mendedAmong(fieldIds, wrong),
    },
    goOn() {
      setAsked({ pageId: page.id, fieldIds: wrong });
      if (wrong.length === 0 && at < pages.length - 1) go(at + 1);
    },
  };
}

/** The fields of a page that are missing or wrong. */
const wrongOn = ({ template, values, today }: ProcedureView, page: FormPage): readonly string[] =>
  shownFields(template, page, values)
    .filter((field) => fieldIssues(field, { template, values, today }).length > 0)
    .map(({ id }) => id);

/** 補正: a form that came back opens where something has to be mended. */
const markedPage = (procedure: ProcedureView | null): string | undefined =>
  procedure?.template.pages.find((page) => markedOn(procedure, page) > 0)?.id;

/** How many fields of a page the desk has marked. */
export const markedOn = ({ openFields }: ProcedureView, page: FormPage): number =>
  openFields === null ? 0 : page.fields.filter(({ id }) => openFields.includes(id)).length;
