import type { Call } from '@madoguchi/client';
import type { ConsoleView } from '@madoguchi/protocol';
import { useNow } from '@madoguchi/ui-kit';
import { TIMES_GO_ON_MS } from '../app/config.ts';
import { WORK_AREA } from '../app/keyFocus.ts';
import { PlaceBoard } from '../board/PlaceBoard.tsx';
import { useScreenActions } from '../specialist/actions.ts';
import { CallPanel } from '../specialist/call/CallPanel.tsx';
import { ConsoleFrame, type ConsoleScreenProps } from '../specialist/ConsoleFrame.tsx';
import { ContactsPanel } from '../specialist/contacts/ContactsPanel.tsx';
import { PersonFacts } from '../specialist/PersonFacts.tsx';
import { ReprintEntry } from './ReprintEntry.tsx';
import './overview.css';

/** The screen of センター staff and admins: the queue without offers, and a call that they have joined. */
export function OverviewScreen(props: ConsoleScreenProps) {
  const { view, call, model } = props;
  const now = useNow(TIMES_GO_ON_MS);
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

/** The joined call, or the board of the place, with the wishes that were left there. */
function Middle({ view, call, now }: MiddleProps) {
  const { current, me } = view;
  if (current && current.state !== 'wrapUp') {
    return (
      <main className="main main--serving" id="person" tabIndex={-1} {...WORK_AREA}>
        <PersonFacts current={current} now={now} />
        <CallPanel me={view.me} current={current} call={call} now={now} />
      </main>
    );
  }
  const wishes = (
    <div className="overview__card">
      <ContactsPanel contacts={view.contacts} now={now} />
    </div>
  );
  const isStaff = me.role === 'staff';
  return (
    <main className="main overview" id="person" tabIndex={-1} {...WORK_AREA}>
      <PlaceBoard places={me.boards} wishes={isStaff ? wishes : undefined} mayGo={isStaff} />
      {isStaff && <ReprintEntry />}
    </main>
  );
}
