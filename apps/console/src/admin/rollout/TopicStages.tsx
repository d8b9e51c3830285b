import { isOfTopic, openItemsOf, type CheckItem } from '@madoguchi/domain';
import type { CenterRollout } from '@madoguchi/protocol';
import { Button } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import { ScrollingTable } from '../parts/ScrollingTable.tsx';
import { CheckState, TickButton } from './CheckTable.tsx';
import { StageBadge } from './StageBadge.tsx';
import { missingOf, topicChecks, type TopicRollout } from './rolloutView.ts';
import type { TickPlace } from './useRolloutChanges.ts';
import { StageColumns } from './StageColumns.tsx';
import type { RolloutWords } from './useRolloutWords.ts';

interface TopicStagesProps {
  readonly rollout: CenterRollout;
  readonly words: RolloutWords;
  readonly onTick: (place: TickPlace) => void;
  readonly onDecide: (topicIds: readonly string[]) => void;
}

/** The topics of a center: the stage of each, what it needs of its own, and what is missing in all. */
export function TopicStages({ rollout, words, onTick, onDecide }: TopicStagesProps) {
  const { t } = useText();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const all = rollout.topics.map(({ topicId }) => topicId);
  const caption = t('adminRollout:center.topics');
  const choose = (topicId: string, isChosen: boolean) =>
    setChosen(all.filter((id) => (id === topicId ? isChosen : chosen.includes(id))));
  return (
    <div className="rollout-part">
      <ScrollingTable caption={caption} className="rollout-topics">
        <TopicsHead
          words={words}
          areAllChosen={chosen.length === all.length}
          onChooseAll={(areAll) => setChosen(areAll ? all : [])}
        />
        <tbody>
          {rollout.topics.map((topic) => (
            <TopicRow
              key={topic.topicId}
              {...{ topic, words, onTick }}
              isChosen={chosen.includes(topic.topicId)}
              onChoose={(isChosen) => choose(topic.topicId, isChosen)}
            />
          ))}
        </tbody>
      </ScrollingTable>
      <ul className="rollout-todo">
        {todoOf(rollout).map((item) => (
          <li key={item}>
            <strong>{words.item(item)}</strong> {t(`adminRollout:todo.${item}`)}
          </li>
        ))}
      </ul>
      <div className="rollout-acts">
        <Button
          variant="primary"
          aria-disabled={chosen.length === 0}
          onClick={() => chosen.length > 0 && onDecide(chosen)}
        >
          {t('adminRollout:actions.decide')}
        </Button>
        <output>{t('adminRollout:chosen', { count: chosen.length })}</output>
      </div>
    </div>
  );
}

interface TopicsHeadProps extends Pick<TopicStagesProps, 'words'> {
  readonly areAllChosen: boolean;
  readonly onChooseAll: (areAll: boolean) => void;
}

function TopicsHead({ words, areAllChosen, onChooseAll }: TopicsHeadProps) {
  const { t } = useText();
  return (
    <thead>
      <tr>
        <th scope="col">
          <label className="rollout-choice">
            <input
              type="checkbox"
              checked={areAllChosen}
              onChange={({ target }) => onChooseAll(target.checked)}
            />
            {t('adminRollout:columns.topic')}
            <span className="visually-hidden">{t('adminRollout:chooseAll')}</span>
          </label>
        </th>
        <StageColumns words={words} />
      </tr>
    </thead>
  );
}

/** What any topic of a center still lacks of its own. */
const todoOf = ({ topics }: CenterRollout): readonly CheckItem[] =>
  missingOf(topics).filter(isOfTopic);

interface TopicRowProps extends Pick<TopicStagesProps, 'words' | 'onTick'> {
  readonly topic: TopicRollout;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function TopicRow({ topic, words, isChosen, onChoose, onTick }: TopicRowProps) {
  const { t } = useText();
  const { topicId, stage, notice } = topic;
  const name = words.topic(topicId);
  const missing = openItemsOf(topic.checks);
  return (
    <tr>
      <th scope="row">
        <label className="rollout-choice">
          <input
            type="checkbox"
            aria-label={t('adminRollout:choose', { topic: name })}
            checked={isChosen}
            onChange={({ target }) => onChoose(target.checked)}
          />
          {name}
        </label>
      </th>
      <td>
        <StageBadge stage={stage} />
        {notice !== null && <p className="rollout-notice">{notice}</p>}
      </td>
      <td>{words.since(topic)}</td>
      {topicChecks(topic).map((check) => (
        <td key={check.item}>
          <CheckState check={check} />
          {check.state !== 'open' && (
            <span className="rollout-evidence">{words.evidence(check)}</span>
          )}
          <TickButton
            check={check}
            label={t('adminRollout:actions.tickOfTopic', {
              topic: name,
              item: words.item(check.item),
            })}
            onTick={(item) => onTick({ item, topicId })}
          />
        </td>
      ))}
      <td>
        {missing.length === 0
          ? t('adminRollout:none')
          : t('adminRollout:table.missing', { count: missing.length })}
      </td>
    </tr>
  );
}
