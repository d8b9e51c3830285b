import type { HandoffView } from '@madoguchi/protocol';
import { classes } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { Kbd } from '../../app/Kbd.tsx';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { listedHandoffs } from './deeds.ts';
import { HandoffDialog } from './HandoffDialog.tsx';
import { useHandoffWords } from './useHandoffWords.ts';
import './card.css';

interface HandoffsPanelProps {
  readonly handoffs: readonly HandoffView[];
  readonly now: number;
  readonly covered: boolean;
}

/** 引継ぎ: work that came to my desks, and what I sent and got back. */
export function HandoffsPanel({ handoffs, now, covered }: HandoffsPanelProps) {
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
          onClose={() => setOpenId(null)}
        />
      )}
    </section>
  );
}

interface HandoffRowProps {
  readonly handoff: HandoffView;
  readonly now: number;
  readonly onOpen: () => void;
}

function HandoffRow({ handoff, now, onOpen }: HandoffRowProps) {
  const { t } = useText();
  const words = useHandoffWords(now);
  const { ticket, direction, overdue, card } = handoff;
  return (
    <li>
      <button
        type="button"
        className={classes('work-item', overdue && 'work-item--late')}
        onClick={onOpen}
      >
        <span className="work-item__head">
          <strong>{ticket}</strong>
          <span className={classes('work-item__state', words.isMine(handoff) && 'work-item__mine')}>
            {words.state(handoff)}
          </span>
        </span>
        <span className="work-item__matter">{card.matter}</span>
        <span className="work-item__foot">
          {t(`console:handoffs.direction.${direction}`)}
          <span className={overdue ? 'work-item__late' : undefined}>{words.due(handoff)}</span>
        </span>
      </button>
    </li>
  );
}
