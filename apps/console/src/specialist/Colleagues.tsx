import type { ConsoleView } from '@madoguchi/protocol';
import { classes } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';

/** What the others at my desks are doing, in words. */
export function Colleagues({ colleagues }: Pick<ConsoleView, 'colleagues'>) {
  const { t } = useText();
  return (
    <section className="panel panel--quiet" aria-labelledby="colleagues-title">
      <h2 className="panel__title" id="colleagues-title">
        {t('console:colleagues.title')}
      </h2>
      {colleagues.length === 0 ? (
        <div className="empty">
          <p>{t('console:colleagues.empty')}</p>
          <p className="empty__hint">{t('console:colleagues.emptyHint')}</p>
        </div>
      ) : (
        <ul className="colleagues">
          {colleagues.map(({ staffId, displayName, activity }) => (
            <li key={staffId} className="colleague">
              <span>{displayName}</span>
              <span className={classes('dot', `dot--${activity}`)}>
                {t(`console:activities.${activity}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
