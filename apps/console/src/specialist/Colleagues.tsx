import type { ConsoleView } from '@madoguchi/protocol';
import { classes, Isolated } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { Panel } from './Panel.tsx';

/** The colleagues at my desks and their activities. */
export function Colleagues({ colleagues }: Pick<ConsoleView, 'colleagues'>) {
  const { t } = useText();
  return (
    <Panel
      name="colleagues"
      title={t('console:colleagues.title')}
      empty={colleagues.length > 0 ? null : t('console:colleagues.empty')}
    >
      <ul className="colleagues">
        {colleagues.map(({ staffId, displayName, activity }) => (
          <li key={staffId} className="colleague">
            <span>
              <Isolated>{displayName}</Isolated>
            </span>
            <span className={classes('dot', `dot--${activity}`)}>
              {t(`console:activities.${activity}`)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
