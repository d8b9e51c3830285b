import type { Person } from '@madoguchi/protocol';
import { Icon } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { useTimes } from '../parts/useTimes.ts';

interface PersonSessionsProps {
  readonly person: Person;
  readonly now: number;
  readonly onSignOut: (sessionId: string | null) => void;
}

/** The sessions of a person, with their start and whether a console is connected. */
export function PersonSessions({ person, now, onSignOut }: PersonSessionsProps) {
  const { t } = useText();
  const { dayAndClock, ago } = useTimes();
  return (
    <section className="sessions" aria-labelledby="sessions-title">
      <h3 id="sessions-title">{t('adminPeople:person.sessions')}</h3>
      {person.sessions.length === 0 && <p>{t('adminPeople:person.noSessions')}</p>}
      <ul>
        {person.sessions.map(({ sessionId, browser, from, since, connected, lastActiveAt }) => (
          <li key={sessionId} className="sessions__entry">
            <span>
              <strong>{t('adminPeople:person.browser', { browser, from })}</strong>
              <br />
              {t('adminPeople:person.since', { time: dayAndClock(since) })}
              {' ・ '}
              {connected
                ? t('adminPeople:person.connected')
                : t('adminPeople:person.lastActive', { ago: ago(lastActiveAt, now) })}
            </span>
            <button
              type="button"
              className="table__action"
              onClick={() => onSignOut(sessionId)}
              aria-label={`${t('adminPeople:person.signOut')} ${browser}`}
            >
              <Icon name="sign-out" />
              {t('adminPeople:person.signOut')}
            </button>
          </li>
        ))}
      </ul>
      {person.sessions.length > 1 && (
        <button
          type="button"
          className="table__action sessions__all"
          onClick={() => onSignOut(null)}
        >
          <Icon name="sign-out" />
          {t('adminPeople:person.signOutAll')}
        </button>
      )}
    </section>
  );
}
