import type { ConsoleView } from '@madoguchi/protocol';
import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import { ContactDialog } from '../contacts/ContactDialog.tsx';
import { HandoffDialog } from '../handoff/HandoffDialog.tsx';
import { useHandoffWords } from '../handoff/useHandoffWords.ts';
import { Panel } from '../Panel.tsx';
import { useWords, wardDay } from '../useWords.ts';
import { isMine, promisesDue, type Promised } from './promises.ts';
import { WorkItem } from '../WorkItem.tsx';

interface PromisesPanelProps {
  readonly view: ConsoleView;
  readonly now: number;
  readonly covered: boolean;
}

/** 期限が来た約束: accepted handoffs and taken requests for contact that are due by today. */
export function PromisesPanel({ view, now, covered }: PromisesPanelProps) {
  const { t } = useText();
  const [openId, setOpenId] = useState<string | null>(null);
  const promises = promisesDue(view, wardDay(now));
  const open = promises.find(({ id }) => id === openId);
  const close = () => setOpenId(null);
  return (
    <Panel
      name="promises"
      title={t('console:day.promises.title')}
      count={t('console:handoffs.count', { count: promises.length })}
      empty={promises.length > 0 ? null : t('console:day.promises.empty')}
      below={
        open &&
        !covered &&
        (open.kind === 'handoff' ? (
          <HandoffDialog key={open.id} handoff={open.handoff} now={now} mayAct onClose={close} />
        ) : (
          <ContactDialog key={open.id} contact={open.contact} onClose={close} />
        ))
      }
    >
      <ul className="work-list">
        {promises.map((promised) => (
          <li key={promised.id}>
            <PromiseRow promised={promised} now={now} onOpen={() => setOpenId(promised.id)} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface PromiseRowProps {
  readonly promised: Promised;
  readonly now: number;
  readonly onOpen: () => void;
}

function PromiseRow({ promised, now, onOpen }: PromiseRowProps) {
  const { t } = useText();
  const words = usePromiseWords(promised, now);
  return (
    <WorkItem
      head={words.who}
      state={t(isMine(promised) ? 'console:day.promises.mine' : 'console:day.promises.colleague')}
      isMine={isMine(promised)}
      matter={words.what}
      foot={
        <>
          {words.topic}
          <span className={words.isLate ? 'work-item__late' : undefined}>{words.due}</span>
        </>
      }
      isLate={words.isLate}
      onOpen={onOpen}
    />
  );
}

/** A promise in words: whose, what, and when it is due. */
function usePromiseWords(promised: Promised, now: number) {
  const { t } = useText();
  const { text, day } = useWords();
  const handoffWords = useHandoffWords(now);
  if (promised.kind === 'handoff') {
    const { handoff } = promised;
    return {
      who: handoff.ticket,
      what: handoff.card.promised || handoff.card.matter,
      topic: text(handoff.topicName),
      due: handoffWords.due(handoff),
      isLate: handoff.card.dueDay < wardDay(now),
    };
  }
  const { contact } = promised;
  const wish = {
    day: day(contact.wish.day),
    part: t(`console:contacts.parts.${contact.wish.part}`),
  };
  return {
    who: t(`console:contacts.kinds.${contact.kind}`),
    what: contact.district,
    topic: text(contact.topicName),
    due: t('console:contacts.wish', wish),
    isLate: contact.wish.day < wardDay(now),
  };
}
