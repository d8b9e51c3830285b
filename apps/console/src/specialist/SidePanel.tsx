import type { ConsoleView } from '@madoguchi/protocol';
import { LoadedPart } from '@madoguchi/ui-kit';
import { lazy } from 'react';
import { WORK_AREA } from '../app/keyFocus.ts';
import { useText } from '../app/useText.ts';
import { Colleagues } from './Colleagues.tsx';
import { ContactsPanel } from './contacts/ContactsPanel.tsx';
import { HandoffsPanel } from './handoff/HandoffsPanel.tsx';
import { ProceduresPanel } from './procedure/ProceduresPanel.tsx';
import { LeftWriteUpsPanel } from './leftWork/LeftWriteUpsPanel.tsx';
import { CallsHerePanel } from './remark/CallsHerePanel.tsx';
import { QueueList } from './queue/QueueList.tsx';

// Bookings are no part of the first load.
const OwnBookings = lazy(() => import('../bookings/own/OwnBookings.tsx'));

interface SidePanelProps {
  readonly view: ConsoleView;
  readonly now: number;
  /** A ringing offer covers the screen: open dialogs of the lists are hidden meanwhile. */
  readonly covered?: boolean;
}

/** The side panel: queue, handoffs, contact requests and colleagues. */
export function SidePanel({ view, now, covered = false }: SidePanelProps) {
  const { t } = useText();
  const { role } = view.me;
  // A specialist without a consultation has the handoffs and the figures of the day in the middle.
  const isIdleSpecialist = role === 'specialist' && view.current === null;
  // Center staff have the contact requests in the middle, until they join a call.
  const contactsBeside = role === 'specialist' || (role === 'staff' && view.current !== null);
  return (
    <aside className="side" {...WORK_AREA} aria-label={t('console:overview.title')}>
      {role !== 'admin' && <QueueList queue={view.queue} now={now} covered={covered} />}
      <OwnDay {...{ view, now, covered }} />
      <CallsHerePanel calls={view.callsHere} now={now} />
      {(role === 'specialist' ? !isIdleSpecialist : view.handoffs.length > 0) && (
        <HandoffsPanel
          handoffs={view.handoffs}
          now={now}
          covered={covered}
          mayAct={role === 'specialist'}
        />
      )}
      {hasProcedures(view) && <ProceduresPanel view={view} now={now} covered={covered} />}
      <LeftWriteUpsPanel view={view} covered={covered} />
      {contactsBeside && <ContactsPanel contacts={view.contacts} now={now} covered={covered} />}
      {role === 'specialist' && <Colleagues colleagues={view.colleagues} />}
      {role === 'admin' && isNothingLeft(view) && (
        <p className="empty">{t('console:overview.nothingLeft')}</p>
      )}
      {hasTodayBeside(view) && <ServedToday count={view.servedToday} />}
      {view.demo && <p className="side__demo">{t('console:demo')}</p>}
    </aside>
  );
}

/** The bookings of a specialist's own day. */
function OwnDay(props: Pick<Required<SidePanelProps>, 'view' | 'now' | 'covered'>) {
  if (props.view.me.role !== 'specialist') return null;
  return (
    <LoadedPart>
      <OwnBookings {...props} />
    </LoadedPart>
  );
}

/** Whether no card, procedure or record waits for an admin. */
const isNothingLeft = ({ handoffs, inbox, leftWriteUps }: ConsoleView): boolean =>
  handoffs.length + inbox.length + leftWriteUps.length === 0;

/** Whether they stand beside the work: a specialist without a consultation has them in the middle. */
const hasProcedures = ({ me, current, inbox }: ConsoleView): boolean =>
  me.role === 'specialist' ? current !== null : inbox.length > 0;

/** A specialist without a consultation has the figures of the day in the middle. */
const hasTodayBeside = ({ me, current }: ConsoleView): boolean =>
  me.role === 'specialist' && current !== null;

function ServedToday({ count }: { readonly count: number }) {
  const { t } = useText();
  return (
    <dl className="today">
      <dt>{t('console:today.title')}</dt>
      <dd data-testid="served-today">{t('console:today.count', { count })}</dd>
    </dl>
  );
}
