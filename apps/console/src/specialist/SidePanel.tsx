import type { ConsoleView } from '@madoguchi/protocol';
import { useText } from '../app/useText.ts';
import { Colleagues } from './Colleagues.tsx';
import { QueueList } from './QueueList.tsx';

interface SidePanelProps {
  readonly view: ConsoleView;
  readonly now: number;
}

/** Always the same list in the same place: who waits, what colleagues do, what I have done today. */
export function SidePanel({ view, now }: SidePanelProps) {
  const { t } = useText();
  return (
    <aside className="side" aria-label={t('console:overview.title')}>
      <QueueList queue={view.queue} now={now} />
      <Colleagues colleagues={view.colleagues} />
      {view.me.role === 'specialist' && (
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
