import type { Call, Connection, ConsoleModel } from '@madoguchi/client';
import type { ErrorCode } from '@madoguchi/domain';
import type { ConsoleView } from '@madoguchi/protocol';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { AppHeader } from '../app/AppHeader.tsx';
import { ConnectionBanner } from '../app/ConnectionBanner.tsx';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { useLeaveGuard } from '../app/useLeaveGuard.ts';
import { WORK_AREA } from '../app/keyFocus.ts';
import { useShortcuts } from '../app/useShortcuts.ts';
import { DevicesDialog } from '../devices/DevicesDialog.tsx';
import { OpenDevicesContext } from '../devices/devicesDialogContext.ts';
import { ActionsContext, type ConsoleActions } from './actions.ts';
import { HelpDialog } from './HelpDialog.tsx';
import { HelpingBanner } from '../staffCalls/HelpingBanner.tsx';
import { QuietHint } from '../staffCalls/QuietHint.tsx';
import { StaffCallBanner } from '../staffCalls/StaffCallBanner.tsx';
import { AskedBanner } from './people/AskedBanner.tsx';
import { SidePanel } from './SidePanel.tsx';
import './work.css';

/** What a screen of the console is given. */
export interface ConsoleScreenProps {
  readonly connection: Connection;
  readonly view: ConsoleView;
  readonly call: Call | null;
  readonly model: ConsoleModel;
  readonly onSignOut: () => void;
  readonly signOutFailure: ErrorCode | null;
  /** The own account or the records, while they are open; they take the middle. */
  readonly account: ReactNode;
}

interface ConsoleFrameProps extends Omit<ConsoleScreenProps, 'model'> {
  readonly now: number;
  readonly actions: ConsoleActions;
  /** What a specialist is doing. */
  readonly activity?: string;
  /** Links that lead the keyboard past the header. */
  readonly skipLinks?: ReactNode;
  /** What the header holds besides. */
  readonly tools?: ReactNode;
  /** The dialog over everything else; while there is one, no other is opened. */
  readonly over?: ReactNode;
  /** The middle of the screen. */
  readonly children: ReactNode;
}

/** What all screens of the console have: the header, the notices, the side panel and the help. */
export function ConsoleFrame(props: ConsoleFrameProps) {
  const { connection, view, call, now, actions, onSignOut, signOutFailure, account } = props;
  const { activity, skipLinks, tools, over, children } = props;
  const covered = Boolean(over);
  const [open, setOpen] = useState<'help' | 'devices' | null>(null);
  const close = useCallback(() => setOpen(null), []);
  useEffect(() => {
    // After an answer the call is to be seen, not what was open before.
    if (covered) setOpen((before) => (before === 'devices' ? null : before));
  }, [covered]);
  const openDevices = useCallback(() => setOpen('devices'), []);
  // An admin is in no call.
  const talks = view.me.role !== 'admin';
  // Between the press and the answer the call is not in the view yet.
  useLeaveGuard(actions.busy === 'accept' || actions.busy === 'join');
  useShortcuts({ help: () => setOpen('help'), ...(talks ? { devices: openDevices } : {}) });
  return (
    <ActionsContext value={actions}>
      <div className="work" data-screen="work" data-activity={activity}>
        {skipLinks}
        <AppHeader
          me={view.me}
          onSignOut={onSignOut}
          onHelp={() => setOpen('help')}
          cameFree={view.standbys.filter(({ state }) => state === 'asking').length}
          {...(talks ? { onDevices: openDevices } : {})}
        >
          {tools}
        </AppHeader>
        <div className="work__notices" {...WORK_AREA}>
          <ConnectionBanner connection={connection} />
          <FailureNotice code={actions.failure ?? signOutFailure} onClose={actions.dismiss} />
          <StaffCallBanner view={view} />
          <HelpingBanner view={view} />
          <QuietHint view={view} />
          <AskedBanner view={view} />
        </div>
        <OpenDevicesContext value={openDevices}>{account ?? children}</OpenDevicesContext>
        <SidePanel view={view} now={now} covered={covered} />
        {open === 'help' && !covered && <HelpDialog onClose={close} />}
        {open === 'devices' && !covered && <DevicesDialog call={call} onClose={close} />}
        {over}
      </div>
    </ActionsContext>
  );
}
