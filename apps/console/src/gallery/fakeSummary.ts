import type { SummaryActions } from '@madoguchi/client';
import { EMPTY_SUMMARY, type SummaryFields } from '@madoguchi/domain';
import { GUIDE } from './deskDay.ts';
import type { Change } from './fakeActions.ts';
import { fieldsOf } from './fakeDraft.ts';

const chosen = (part: string) => GUIDE.blocks.filter((block) => block.part === part);

const WRITTEN: SummaryFields = {
  ...EMPTY_SUMMARY,
  said: { blocks: chosen('said'), text: '' },
  papers: { blocks: chosen('papers').slice(0, 1), text: '水色の申請書' },
  day: '2026-12-10',
};

/** A summary as `?summary=` names it: `written`; without a name there is none. */
export function summaryOf(change: Change): SummaryActions {
  const isWritten = new URLSearchParams(location.search).get('summary') === 'written';
  const fields = isWritten ? WRITTEN : EMPTY_SUMMARY;
  return {
    ...fieldsOf({ consultationId: 'c-1', fields, state: 'kept', overwritten: [] }),
    show: (isShown) =>
      change(({ current }) => ({
        current:
          current === null || current.state === 'wrapUp'
            ? current
            : { ...current, summary: { ...current.summary, isShown } },
      })),
  };
}
