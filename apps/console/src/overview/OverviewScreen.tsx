import type { Call } from '@madoguchi/client';
import type { ConsoleView } from '@madoguchi/protocol';
import { useServerNow } from '../app/useServerNow.ts';
import { WORK_AREA } from '../app/keyFocus.ts';
import { useText } from '../app/useText.ts';
import { useScreenActions } from '../specialist/actions.ts';
import { CallPanel } from '../specialist/call/CallPanel.tsx';
import { ConsoleFrame, type ConsoleScreenProps } from '../specialist/ConsoleFrame.tsx';
import { ContactsPanel } from '../specialist/contacts/ContactsPanel.tsx';
import { PersonFacts } from '../specialist/PersonFacts.tsx';
import './overview.css';

/** The screen of センター staff and admins: the queue without offers, and a call that they have joined. */
export function OverviewScreen(props: ConsoleScreenProps) {
  const { view, call, model } = props;
  const now = useServerNow(view.serverNow);
  const actions = useScreenActions(model);
  return (
    <ConsoleFrame {...props} {...{ now, actions }}>
      <Middle view={view} call={call} now={now} />
    </ConsoleFrame>
  );
}

interface MiddleProps {
  readonly view: ConsoleView;
  readonly call: Call | null;
  readonly now: number;
}

/** The joined call, or what this screen is for. */
function Middle({ view, call, now }: MiddleProps) {
  const { t } = useText();
  const { current, me } = view;
  if (current && current.state !== 'wrapUp') {
    return (
      <main className="main main--serving" id="person" tabIndex={-1} {...WORK_AREA}>
        <PersonFacts current={current} now={now} />
        <CallPanel current={current} call={call} now={now} />
      </main>
    );
  }
  return (
    <main className="main overview" id="person" tabIndex={-1} {...WORK_AREA}>
      <section className="overview__card" aria-labelledby="overview-title">
        <h2 id="overview-title">{t('console:overview.title')}</h2>
        <p>{t(`console:overview.lead.${me.role}`)}</p>
      </section>
      {me.role === 'staff' && (
        <div className="overview__card">
          <ContactsPanel contacts={view.contacts} />
        </div>
      )}
    </main>
  );
}
