import type { ConsoleView, LeftWriteUpView } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { Panel } from '../Panel.tsx';
import { useWords } from '../useWords.ts';
import { LeftWriteUpDialog } from './LeftWriteUpDialog.tsx';
import { takingOver, type TakingOver } from '../situation.ts';
import { WorkItem } from '../WorkItem.tsx';

interface LeftWriteUpsPanelProps {
  readonly view: ConsoleView;
  readonly covered: boolean;
}

/** 記録が残っている相談: write-ups whose specialist is disconnected. Hidden while there are none. */
export function LeftWriteUpsPanel({ view, covered }: LeftWriteUpsPanelProps) {
  const { t } = useText();
  const [openId, setOpenId] = useState<string | null>(null);
  const { leftWriteUps } = view;
  const taking = takingOver(view);
  const [first] = leftWriteUps;
  useShortcuts(first ? { takeOver: () => setOpenId(first.consultationId) } : {});
  if (!first) return null;
  const open = leftWriteUps.find(({ consultationId }) => consultationId === openId);
  return (
    <Panel
      name="left"
      title={t('console:left.title')}
      command="takeOver"
      count={t('console:left.count', { count: leftWriteUps.length })}
      empty={null}
      below={
        open &&
        !covered && (
          <LeftWriteUpDialog
            key={open.consultationId}
            left={open}
            taking={taking}
            onClose={() => setOpenId(null)}
          />
        )
      }
    >
      <ul className="work-list">
        {leftWriteUps.map((left) => (
          <LeftRow
            key={left.consultationId}
            left={left}
            taking={taking}
            onOpen={() => setOpenId(left.consultationId)}
          />
        ))}
      </ul>
    </Panel>
  );
}

interface LeftRowProps {
  readonly left: LeftWriteUpView;
  readonly taking: TakingOver;
  readonly onOpen: () => void;
}

function LeftRow({ left, taking, onOpen }: LeftRowProps) {
  const { t } = useText();
  const { text } = useWords();
  return (
    <li>
      <WorkItem
        head={left.ticket}
        state={t(`console:left.state.${taking}`)}
        isMine={taking !== 'never'}
        matter={<Isolated>{text(left.topicName)}</Isolated>}
        foot={t('console:left.writer', { name: left.writerName })}
        onOpen={onOpen}
      />
    </li>
  );
}
