import type { ConsoleView, DeskDayView } from '@madoguchi/protocol';
import { useText } from '../../app/useText.ts';

interface TodayFiguresProps {
  readonly view: ConsoleView;
  /** `null` until the server has answered. */
  readonly day: DeskDayView | null;
}

/** The figures of today: what I have written up and how long it took, what came back, who went unserved. */
export function TodayFigures({ view, day }: TodayFiguresProps) {
  const { t } = useText();
  const returned = view.handoffs.filter(({ state }) => state === 'returned').length;
  const average = day?.averageMinutes ?? null;
  const figures = [
    ['served', t('console:today.count', { count: view.servedToday })],
    ['average', average === null ? '—' : t('console:duration.minutes', { minutes: average })],
    ['returned', t('console:today.count', { count: returned })],
    ['unmet', day === null ? '—' : t('console:queue.count', { count: day.unmet })],
  ] as const;
  return (
    <section aria-labelledby="figures-title">
      <h2 className="visually-hidden" id="figures-title">
        {t('console:day.figures.title')}
      </h2>
      <dl className="figures">
        {figures.map(([name, value]) => (
          <div key={name} className="figure" data-testid={`figure-${name}`}>
            <dt>{t(`console:day.figures.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
