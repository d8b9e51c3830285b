import type { ConsoleView } from '@madoguchi/protocol';
import { useText } from '../app/useText.ts';
import { Colleagues } from './Colleagues.tsx';
import { ContactsPanel } from './contacts/ContactsPanel.tsx';
import { HandoffsPanel } from './handoff/HandoffsPanel.tsx';
import { QueueList } from './queue/QueueList.tsx';

interface SidePanelProps {
  readonly view: ConsoleView;
  readonly now: number;
}

/** Always the same lists in the same place: who waits, what is to be done, what colleagues do. */
export function SidePanel({ view, now }: SidePanelProps) {
  const { t } = useText();
  const { role } = view.me;
  return (
    <aside className="side" aria-label={t('console:overview.title')}>
      <QueueList queue={view.queue} now={now} />
      {role === 'specialist' && <HandoffsPanel handoffs={view.handoffs} now={now} />}
      {role !== 'admin' && <ContactsPanel contacts={view.contacts} />}
      <Colleagues colleagues={view.colleagues} />
      {role === 'specialist' && (
        <dl className="today">
          <dt>{t('console:today.title')}</dt>
          <dd data-testid="served-today">
            {t('console:today.count', { count: view.servedToday })}
          </dd>
        </dl>
      )}
      {view.demo && <p className="side__demo">{t('console:demo')}</p>}
    </aside>
  );
}
