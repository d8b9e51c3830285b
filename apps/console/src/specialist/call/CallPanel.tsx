import type { Call } from '@madoguchi/client';
import { writingDocument, type ConsoleView } from '@madoguchi/protocol';
import { useCallback, useState } from 'react';
import type { Handlers } from '../../app/keyListener.ts';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { DeviceNotices } from '../../devices/DeviceNotices.tsx';
import { DriveButton } from '../../driving/DriveButton.tsx';
import { useActions } from '../actions.ts';
import { TransferDialog } from '../handoff/TransferDialog.tsx';
import { AidsColumn } from '../aids/AidsColumn.tsx';
import { GuestLobby } from '../people/GuestLobby.tsx';
import { InviteDialog } from '../people/InviteDialog.tsx';
import { faceAwayFor } from '../paper/large.ts';
import { PaperPanel } from '../paper/PaperPanel.tsx';
import { PaperStart } from '../paper/PaperStart.tsx';
import { ShareDialog } from '../paper/ShareDialog.tsx';
import { paperHandlers, usePaperWork, type PaperWork } from '../paper/usePaperWork.ts';
import type { SharingWork } from '../paper/useSharing.ts';
import { PeopleColumn } from '../people/PeopleColumn.tsx';
import { BeginDialog } from '../procedure/BeginDialog.tsx';
import { FormPlace } from '../procedure/FormPlace.tsx';
import { FormsStart } from '../procedure/FormsStart.tsx';
import { ResumeDialog } from '../procedure/ResumeDialog.tsx';
import { formHandlers, useForms, type FormsWork } from '../procedure/useForms.ts';
import { CallStaffButton } from '../../staffCalls/CallStaffButton.tsx';
import { StaffCalledNotice } from '../../staffCalls/StaffCalledNotice.tsx';
import { rightsIn, type ServingView } from '../situation.ts';
import { useWriting, type Writing } from '../../writing/useWriting.ts';
import { WritingPlace } from '../writing/WritingPlace.tsx';
import { WritingStart } from '../writing/WritingStart.tsx';
import { CallBar } from './CallBar.tsx';
import { CameWith } from './CameWith.tsx';
import { EndDialog } from './EndDialog.tsx';
import { HoldDialog } from './HoldDialog.tsx';
import { PartDialog } from './PartDialog.tsx';
import { OnHandset } from './OnHandset.tsx';
import { RemotePicture } from './RemotePicture.tsx';
import { TransferSteps } from './TransferSteps.tsx';
import './call.css';

interface CallPanelProps {
  readonly me: ConsoleView['me'];
  readonly current: ServingView;
  readonly call: Call | null;
  readonly now: number;
}

type Open = 'end' | 'part' | 'hold' | 'transfer' | 'invite' | 'share' | 'begin' | 'resume';

/** The call: the resident large, the others beside, the controls below. */
export function CallPanel({ me, current, call, now }: CallPanelProps) {
  const { t } = useText();
  const { model, perform, dismiss } = useActions();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const paper = usePaperWork(current, call);
  const forms = useForms(current);
  const writing = useWriting(model, current.mySeat);
  const rights = rightsIn(current);
  const held = current.state === 'onHold' ? current.reason : null;
  const openDialog = useCallback(
    (dialog: Open) => {
      dismiss();
      setOpen(dialog);
    },
    [dismiss],
  );
  const opening = (dialog: Open) => () => openDialog(dialog);
  const toggle = (source: 'microphone' | 'camera') => () =>
    model.setSending(source, !(call?.sending[source] ?? true));
  const resume = () => void perform('resume', () => model.resume());
  const handlers: Handlers = {
    ...{ mic: toggle('microphone'), camera: toggle('camera') },
    ...(rights.hold ? { hold: held !== null ? resume : opening('hold') } : {}),
    ...(rights.transfer ? { transfer: opening('transfer') } : {}),
    ...(rights.invite ? { invite: opening('invite') } : {}),
    ...(rights.end ? { end: opening('end') } : {}),
    // By key it is asked first: a colleague would have to ask again.
    ...(rights.part ? { part: opening('part') } : {}),
    ...paperHandlers(paper),
    page: opening('share'),
    writing: writing.toggle,
    ...formHandlers(forms, current, opening('begin')),
  };
  const part = () => void perform('part', () => model.participant.part());
  useShortcuts(handlers);
  return (
    <section className="call" aria-label={t('console:call.region')}>
      <GuestLobby current={current} />
      {current.state === 'transferring' && <TransferSteps current={current} />}
      <CameWith current={current} />
      <StaffCalledNotice current={current} />
      <DeviceNotices call={call} />
      <div
        className="call__pictures"
        data-large={paper.isOpen ? paper.large : undefined}
        data-form={forms.openId === null ? undefined : ''}
      >
        <RemotePicture {...{ current, call, now }} faceAway={faceAwayFor(paper.standing)} />
        {paper.isOpen && <PaperPanel work={paper} current={current} onShare={opening('share')} />}
        <FormPlace forms={forms} current={current} />
        <Beside {...{ current, call, now, paper, forms, writing }} onOpen={openDialog} />
      </div>
      <WritingPlace writing={writing} current={current} />
      <CallBar call={call} rights={rights} held={held} handlers={{ ...handlers, part }} />
      {open && (
        <CallDialog {...{ open, me, current, now, part, close, forms }} sharing={paper.sharing} />
      )}
    </section>
  );
}

interface BesideProps extends Pick<CallPanelProps, 'current' | 'call' | 'now'> {
  readonly paper: PaperWork;
  readonly forms: FormsWork;
  readonly writing: Writing;
  readonly onOpen: (dialog: Open) => void;
}

/** Beside the picture: the people, what can be asked for or begun, and what is at hand. */
function Beside({ current, call, now, paper, forms, writing, onOpen }: BesideProps) {
  const { model } = useActions();
  const isOnHandset = current.onHandset === 'call';
  return (
    <div className="call__beside">
      <PeopleColumn current={current} call={call} />
      <OnHandset current={current} />
      {!isOnHandset && <CallStaffButton current={current} />}
      {current.driving !== null && <DriveButton driving={current.driving} />}
      <WritingStart writing={writing} />
      {!paper.isOpen && !isOnHandset && <PaperStart work={paper} onShare={() => onOpen('share')} />}
      {!isOnHandset && <FormsStart {...{ forms, current, onOpen }} />}
      <AidsColumn {...{ current, now }} writing={model.document(writingDocument)} />
    </div>
  );
}

interface CallDialogProps extends Pick<CallPanelProps, 'me' | 'current' | 'now'> {
  readonly open: Open;
  readonly sharing: SharingWork;
  readonly forms: FormsWork;
  readonly part: () => void;
  readonly close: () => void;
}

/** The dialog that is open over the call. */
function CallDialog(props: CallDialogProps) {
  const { open, me, current, now, sharing, forms, part, close } = props;
  switch (open) {
    case 'end':
      return <EndDialog current={current} onClose={close} />;
    case 'part':
      return <PartDialog onConfirm={part} onClose={close} />;
    case 'hold':
      return <HoldDialog onClose={close} />;
    case 'transfer':
      return <TransferDialog current={current} now={now} onClose={close} />;
    case 'share':
      return <ShareDialog {...{ sharing, me }} onClose={close} />;
    case 'invite':
      return <InviteDialog onClose={close} />;
    case 'begin':
      return <BeginDialog {...{ forms, current }} onClose={close} />;
    case 'resume':
      return <ResumeDialog {...{ forms, current }} onClose={close} />;
  }
}
