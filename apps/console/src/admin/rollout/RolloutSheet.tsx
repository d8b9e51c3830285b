import { openItemsOf } from '@madoguchi/domain';
import type { CenterRollout } from '@madoguchi/protocol';
import { useClock } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../../app/useText.ts';
import { DecisionRows } from './DecisionTable.tsx';
import { centerChecks, decisionsOf, topicChecks, type ShownCheck } from './rolloutView.ts';
import { StageColumns } from './StageColumns.tsx';
import './rolloutSheet.css';
import type { RolloutWords } from './useRolloutWords.ts';

interface RolloutSheetProps {
  readonly rollout: CenterRollout;
  readonly words: RolloutWords;
  readonly center: string;
  /** Who prints it. */
  readonly by: string;
}

/** 稟議の添付: the checklist of a center with its evidence, the stages, and what was decided; on paper alone. */
export function RolloutSheet({ rollout, words, center, by }: RolloutSheetProps) {
  const { t } = useText();
  const clock = useClock();
  const [printedAt] = useState(() => clock.now());
  const decisions = decisionsOf(rollout);
  return createPortal(
    <div className="rollout-sheet">
      <h1>{t('adminRollout:sheet.title', { product: t('common:product') })}</h1>
      <dl className="rollout-sheet__facts">
        <dt>{t('adminRollout:sheet.center')}</dt>
        <dd>{center}</dd>
        <dt>{t('adminRollout:sheet.printed')}</dt>
        <dd>{words.day(printedAt)}</dd>
        <dt>{t('adminRollout:sheet.by')}</dt>
        <dd>{by}</dd>
      </dl>
      <h2>{t('adminRollout:center.checks')}</h2>
      <ChecksOnPaper checks={centerChecks(rollout)} words={words} />
      <h2>{t('adminRollout:center.topics')}</h2>
      <TopicsOnPaper rollout={rollout} words={words} />
      <h2>{t('adminRollout:center.decisions')}</h2>
      {decisions.length === 0 ? (
        <p>{t('adminRollout:none')}</p>
      ) : (
        <table>
          <DecisionRows decisions={decisions} words={words} />
        </table>
      )}
    </div>,
    document.body,
  );
}

interface ChecksOnPaperProps {
  readonly checks: readonly ShownCheck[];
  readonly words: RolloutWords;
}

function ChecksOnPaper({ checks, words }: ChecksOnPaperProps) {
  const { t } = useText();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('adminRollout:columns.item')}</th>
          <th scope="col">{t('adminRollout:columns.state')}</th>
          <th scope="col">{t('adminRollout:tick.note')}</th>
        </tr>
      </thead>
      <tbody>
        {checks.map((check) => (
          <tr key={check.item}>
            <th scope="row">{words.item(check.item)}</th>
            <td>{t(`adminRollout:states.${check.state}`)}</td>
            <td>{check.state !== 'open' && words.evidence(check)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TopicsOnPaper({ rollout, words }: Pick<RolloutSheetProps, 'rollout' | 'words'>) {
  const { t } = useText();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('adminRollout:columns.topic')}</th>
          <StageColumns words={words} />
        </tr>
      </thead>
      <tbody>
        {rollout.topics.map((topic) => (
          <tr key={topic.topicId}>
            <th scope="row">{words.topic(topic.topicId)}</th>
            <td className="rollout-sheet__stage">{words.stage(topic.stage)}</td>
            <td>{words.since(topic)}</td>
            {topicChecks(topic).map((check) => (
              <td key={check.item}>
                {check.state === 'open' ? t('adminRollout:states.open') : words.evidence(check)}
              </td>
            ))}
            <td>{words.items(openItemsOf(topic.checks)) || t('adminRollout:none')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
