import type { HandoffView } from '@madoguchi/protocol';
import { memo, useMemo, useState } from 'react';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useSomeRows } from '../../app/useSomeRows.tsx';
import { useText } from '../../app/useText.ts';
import { Panel } from '../Panel.tsx';
import { useWords } from '../useWords.ts';
import { listedHandoffs } from './handoffActions.ts';
import { HandoffDialog } from './HandoffDialog.tsx';
import { useHandoffWords } from './useHandoffWords.ts';
import './card.css';
import { WorkItem } from '../WorkItem.tsx';

interface HandoffsPanelProps {
  readonly handoffs: readonly HandoffView[];
  readonly now: number;
  readonly covered: boolean;
  /** An admin sees overdue handoffs without acting on them. */
  readonly mayAct: boolean;
}

/** 引継ぎ: handoffs to my desks, and returned ones that were sent from there. */
export function HandoffsPanel({ handoffs, now, covered, mayAct }: HandoffsPanelProps) {
  const { t } = useText();
  const [openId, setOpenId] = useState<string | null>(null);
  const listed = useMemo(() => listedHandoffs(handoffs), [handoffs]);
  const first = listed[0];
  const { rows, more } = useSomeRows(listed);
  useShortcuts(first ? { handoffs: () => setOpenId(first.handoffId) } : {});
  const open = handoffs.find(({ handoffId }) => handoffId === openId);
  return (
    <Panel
      name="handoffs"
      title={t('console:handoffs.title')}
      command={first ? 'handoffs' : null}
      count={t('console:handoffs.count', { count: listed.length })}
      empty={first ? null : t('console:handoffs.empty')}
      below={
        open &&
        !covered && (
          <HandoffDialog
            key={open.handoffId}
            handoff={open}
            now={now}
            mayAct={mayAct}
            onClose={() => setOpenId(null)}
          />
        )
      }
    >
      <ul className="work-list">
        {rows.map((handoff) => (
          <HandoffRow
            key={handoff.handoffId}
            handoff={handoff}
            now={now}
            mayAct={mayAct}
            onOpen={setOpenId}
          />
        ))}
      </ul>
      {more}
    </Panel>
  );
}

interface HandoffRowProps {
  readonly handoff: HandoffView;
  readonly now: number;
  readonly mayAct: boolean;
  readonly onOpen: (handoffId: string) => void;
}

/** Drawn anew when it says something else, and not with every dialog that opens beside it. */
const HandoffRow = memo(function HandoffRow(props: HandoffRowProps) {
  const { handoff, now, mayAct, onOpen } = props;
  const { text } = useWords();
  const words = useHandoffWords(now);
  const { ticket, overdue, card, topicName, fromDeskName, toDeskName } = handoff;
  const isMine = mayAct && words.isMine(handoff);
  return (
    <li>
      <WorkItem
        head={ticket}
        state={words.state(handoff)}
        isMine={isMine}
        matter={mayAct ? card.matter : text(topicName)}
        foot={
          <>
            {mayAct
              ? words.way(handoff)
              : text(handoff.state === 'returned' ? fromDeskName : toDeskName)}
            <span className={overdue ? 'work-item__late' : undefined}>{words.due(handoff)}</span>
          </>
        }
        isLate={overdue}
        onOpen={() => onOpen(handoff.handoffId)}
      />
    </li>
  );
});
