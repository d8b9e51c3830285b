import type { HandoffView } from '@madoguchi/protocol';
import { classes } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { Kbd } from '../../app/Kbd.tsx';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { useWords } from '../useWords.ts';
import { listedHandoffs } from './handoffActions.ts';
import { HandoffDialog } from './HandoffDialog.tsx';
import { useHandoffWords } from './useHandoffWords.ts';
import './card.css';

interface HandoffsPanelProps {
  readonly handoffs: readonly HandoffView[];
  readonly now: number;
  readonly covered: boolean;
  /** An admin only sees where something has got stuck. */
  readonly mayAct: boolean;
}

/** 引継ぎ: work that came to my desks, and what was sent from there and came back. */
export function HandoffsPanel({ handoffs, now, covered, mayAct }: HandoffsPanelProps) {
  const { t } = useText();
  const [openId, setOpenId] = useState<string | null>(null);
  const listed = listedHandoffs(handoffs);
  const first = listed[0];
  useShortcuts(first ? { handoffs: () => setOpenId(first.handoffId) } : {});
  const open = handoffs.find(({ handoffId }) => handoffId === openId);
  return (
    <section className="panel panel--quiet" aria-labelledby="handoffs-title">
      <h2 className="panel__title" id="handoffs-title">
        <span>
          {t('console:handoffs.title')} {first && <Kbd command="handoffs" />}
        </span>
        <span className="panel__count">
          {t('console:handoffs.count', { count: listed.length })}
        </span>
      </h2>
      {listed.length === 0 ? (
        <div className="empty">
          <p>{t('console:handoffs.empty')}</p>
          <p className="empty__hint">{t('console:handoffs.emptyHint')}</p>
        </div>
      ) : (
        <ul className="work-list">
          {listed.map((handoff) => (
            <HandoffRow
              key={handoff.handoffId}
              handoff={handoff}
              now={now}
              mayAct={mayAct}
              onOpen={() => setOpenId(handoff.handoffId)}
            />
          ))}
        </ul>
      )}
      {open && !covered && (
        <HandoffDialog
          key={open.handoffId}
          handoff={open}
          now={now}
          mayAct={mayAct}
          onClose={() => setOpenId(null)}
        />
      )}
    </section>
  );
}

interface HandoffRowProps {
  readonly handoff: HandoffView;
  readonly now: number;
  readonly mayAct: boolean;
  readonly onOpen: () => void;
}

function HandoffRow({ handoff, now, mayAct, onOpen }: HandoffRowProps) {
  const { text } = useWords();
  const words = useHandoffWords(now);
  const { ticket, overdue, card, topicName, fromDeskName, toDeskName } = handoff;
  const isMine = mayAct && words.isMine(handoff);
  return (
    <li>
      <button
        type="button"
        className={classes('work-item', overdue && 'work-item--late')}
        onClick={onOpen}
      >
        <span className="work-item__head">
          <strong>{ticket}</strong>
          <span className={classes('work-item__state', isMine && 'work-item__mine')}>
            {words.state(handoff)}
          </span>
        </span>
        <span className="work-item__matter">{mayAct ? card.matter : text(topicName)}</span>
        <span className="work-item__foot">
          {mayAct
            ? words.way(handoff)
            : text(handoff.state === 'returned' ? fromDeskName : toDeskName)}
          <span className={overdue ? 'work-item__late' : undefined}>{words.due(handoff)}</span>
        </span>
      </button>
    </li>
  );
}
