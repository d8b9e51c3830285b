import type { WritingOpen } from '@madoguchi/paper';
import { LoadedPart } from '@madoguchi/ui-kit';
import { lazy, memo } from 'react';
import { useLoaded } from '../../app/useLoaded.ts';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { RemarkWords } from '../remark/RemarkWords.tsx';
import type { ServingView } from '../situation.ts';
import { useWords } from '../useWords.ts';
import { Aid } from './Aid.tsx';
import { EarlierAid } from './EarlierAid.tsx';
import { SentenceList } from './SentenceList.tsx';
import './aids.css';

/** What is written for the resident is no part of the first load. */
const SummaryPanel = lazy(() => import('../summary/SummaryPanel.tsx'));

interface AidsColumnProps {
  readonly current: ServingView;
  readonly now: number;
  /** `null` before the call has its documents. */
  readonly writing: WritingOpen | null;
}

/** What a specialist needs beside the picture, in short sections of which one is open at a time. */
export const AidsColumn = memo(function AidsColumn({ current, now, writing }: AidsColumnProps) {
  const { t } = useText();
  const { text } = useWords();
  const { model } = useActions();
  const { value: guide } = useLoaded(() => model.guide());
  const { remark } = current;
  return (
    <section className="aids" aria-label={t('console:aids.title')}>
      {remark && (
        <Aid title={t('console:remark.fromCenter')} open>
          <RemarkWords remark={remark} />
        </Aid>
      )}
      {guide && (
        <Aid
          title={t('console:aids.papers')}
          count={t('console:today.count', { count: guide.papers.length })}
          open={remark === null}
        >
          {guide.papers.length === 0 ? (
            <p className="aid__none">{t('console:aids.noPapers')}</p>
          ) : (
            <ul className="aid__papers">
              {guide.papers.map((paper) => (
                <li key={paper.ja}>{text(paper)}</li>
              ))}
            </ul>
          )}
        </Aid>
      )}
      {guide && writing && (
        <Aid
          title={t('console:aids.sentences')}
          count={t('console:today.count', { count: guide.sentences.length })}
        >
          <SentenceList sentences={guide.sentences} document={writing} />
        </Aid>
      )}
      {guide && current.role !== 'joined' && (
        <Aid title={t('console:summary.title')}>
          <LoadedPart>
            <SummaryPanel blocks={guide.blocks} isShown={current.summary.isShown} />
          </LoadedPart>
        </Aid>
      )}
      {current.role !== 'joined' && (
        <Aid title={t('console:aids.earlier')}>
          <EarlierAid now={now} />
        </Aid>
      )}
    </section>
  );
});
