import type { ConsoleView, StaffCallView } from '@madoguchi/protocol';
import { Button, Icon, useLasted, useNow } from '@madoguchi/ui-kit';
import { formatElapsed } from '@madoguchi/i18n';
import { useText } from '../app/useText.ts';
import { useActions } from '../specialist/actions.ts';
import { useCallRing } from './useCallRing.ts';
import './staffCalls.css';

/** 職員の呼び出し: the calls from the kiosks of my centers; each rings until somebody says that they go. */
export function StaffCallBanner({ view }: { readonly view: ConsoleView }) {
  return view.staffCalls.length === 0 ? null : <Calls view={view} />;
}

function Calls({ view }: { readonly view: ConsoleView }) {
  const { t } = useText();
  const now = useNow(1000);
  const calling = view.staffCalls.filter(({ state }) => state === 'calling');
  return (
    <section className="staff-calls" aria-label={t('console:staffCalls.region')}>
      {calling.length > 0 && <Ring call={calling[0]} isQuiet={view.current !== null} />}
      <ul className="staff-calls__list">
        {view.staffCalls.map((call) => (
          <OneCall key={call.callId} call={call} now={now} />
        ))}
      </ul>
    </section>
  );
}

function Ring({ call, isQuiet }: { readonly call: StaffCallView | undefined; isQuiet: boolean }) {
  useCallRing(call === undefined ? '' : kioskOf(call), isQuiet);
  return null;
}

interface OneCallProps {
  readonly call: StaffCallView;
  readonly now: number;
}

function OneCall({ call, now }: OneCallProps) {
  const { t } = useText();
  const { model, perform } = useActions();
  const { callId, calledAt, goes } = call;
  const kiosk = kioskOf(call);
  if (goes !== null) return <OnTheWay {...{ callId, kiosk, goes }} />;
  return (
    <li className="staff-call" data-state="calling">
      <span className="staff-call__bell">
        <Icon name="bell" />
      </span>
      <p className="staff-call__words" role="alert">
        <strong>{t('console:staffCalls.calling', { kiosk })}</strong>
      </p>
      <p className="numbers">
        {t('console:staffCalls.since', { time: formatElapsed(now - calledAt) })}
      </p>
      <Button
        variant="primary"
        size="main"
        icon="check"
        onClick={() => void perform('staffCall', () => model.staffCall.acknowledge(callId))}
      >
        {t('console:staffCalls.go')}
      </Button>
    </li>
  );
}

interface OnTheWayProps {
  readonly callId: string;
  readonly kiosk: string;
  readonly goes: NonNullable<StaffCallView['goes']>;
}

/** A second tap on 行きます falls on this row: for a moment there is nothing that it could end. */
const SECOND_TAP_MS = 1_000;

function OnTheWay({ callId, kiosk, goes }: OnTheWayProps) {
  const { t } = useText();
  const { model, perform } = useActions();
  const isMeant = useLasted(true, SECOND_TAP_MS);
  return (
    <li className="staff-call" data-state="acknowledged">
      <Icon name="done" />
      <p className="staff-call__words">
        {goes.isMe
          ? t('console:staffCalls.goesMe', { kiosk })
          : t('console:staffCalls.goes', { kiosk, name: goes.name })}
      </p>
      {isMeant && (
        <Button onClick={() => void perform('staffCall', () => model.staffCall.finish(callId))}>
          {t('console:staffCalls.done')}
        </Button>
      )}
    </li>
  );
}

/** A kiosk as staff of several centers tell it apart. */
const kioskOf = ({ district, kioskName }: StaffCallView): string => `${district} ${kioskName}`;
