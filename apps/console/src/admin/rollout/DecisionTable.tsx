import type { CenterRollout } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { ScrollingTable } from '../parts/ScrollingTable.tsx';
import { decisionsOf } from './rolloutView.ts';
import type { RolloutWords } from './useRolloutWords.ts';

interface DecisionTableProps {
  readonly rollout: CenterRollout;
  readonly words: RolloutWords;
}

const COLUMNS = ['day', 'topic', 'decision', 'by', 'reason'] as const;

/** What was decided at a center: when, of what, by whom and why. */
export function DecisionTable({ rollout, words }: DecisionTableProps) {
  const { t } = useText();
  const decisions = decisionsOf(rollout);
  if (decisions.length === 0) {
    return (
      <section className="rollout-part">
        <h3>{t('adminRollout:center.decisions')}</h3>
        <p>{t('adminRollout:center.noDecisions')}</p>
      </section>
    );
  }
  return (
    <ScrollingTable caption={t('adminRollout:center.decisions')} className="rollout-decisions">
      <DecisionRows {...{ decisions, words }} />
    </ScrollingTable>
  );
}

interface DecisionRowsProps {
  readonly decisions: ReturnType<typeof decisionsOf>;
  readonly words: RolloutWords;
}

/** The same lines on the screen and on paper. */
export function DecisionRows({ decisions, words }: DecisionRowsProps) {
  const { t } = useText();
  return (
    <>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`adminRollout:columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {decisions.map(({ at, topicIds, from, to, byName, reason, missing }) => (
          <tr key={`${String(at)} ${topicIds.join(' ')} ${to}`}>
            <td>{words.day(at)}</td>
            <td>{words.topics(topicIds)}</td>
            <td>{t('adminRollout:change', { from: words.stage(from), to: words.stage(to) })}</td>
            <td>
              <Isolated>{byName}</Isolated>
            </td>
            <td>
              <Isolated>{reason}</Isolated>
              {missing.length > 0 && (
                <p>{t('adminRollout:decisionMissing', { items: words.items(missing) })}</p>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </>
  );
}
