import type { Call, Connection, GuestModel } from '@madoguchi/client';
import { localised } from '@madoguchi/i18n';
import { useOpenDocument } from '@madoguchi/paper';
import { devicesDocument, paperDocument, type GuestView } from '@madoguchi/protocol';
import { Button, classes, Icon, Isolated, StatusBanner, VideoTile } from '@madoguchi/ui-kit';
import { useState, type ReactNode } from 'react';
import type { Source } from '../devices/useDeviceCheck.ts';
import { GuestDeviceNotices, GuestDevices } from './GuestDevices.tsx';
import { ConnectionBanner } from './LobbyScreen.tsx';
import { GuestFrame } from './GuestFrame.tsx';
import { faceAwayOf, handsAmong, othersIn } from './people.ts';
import { GuestPaper } from './paper/GuestPaper.tsx';
import { useGuestPaper } from './paper/useGuestPaper.ts';
import { PersonTile } from './PersonTile.tsx';
import { useGuestCompany } from './useGuestCompany.ts';
import { useWriting } from '../writing/useWriting.ts';
import { useWords } from './useWords.tsx';
import { GuestWritingPlace } from './writing/GuestWritingPlace.tsx';
import './call.css';

interface CallScreenProps {
  readonly view: Extract<GuestView, { stage: 'present' }>;
  readonly call: Call | null;
  readonly connection: Connection;
  readonly leaveButton: ReactNode;
  readonly model: Pick<GuestModel, 'document' | 'pages'>;
  readonly onSending: (source: Source, sending: boolean) => void;
}

/** The call: everybody present, who is held, and my own camera and microphone. */
export function CallScreen(props: CallScreenProps) {
  const { view, call, connection, leaveButton, model, onSending } = props;
  const paper = useGuestPaper(model, view, call);
  const companyWords = useGuestCompany(model);
  const writing = useWriting(model, view.mySeat);
  const { show, plain, language } = useWords();
  const [blocked, setBlocked] = useState<readonly (() => Promise<void>)[]>([]);
  const { others, hands } = useOthers(view, call, model);
  const playAll = async (): Promise<void> => {
    await Promise.all(blocked.map((play) => play()));
    setBlocked([]);
  };
  return (
    <GuestFrame screen="call">
      <main className="guest-call" aria-label={plain('guest:call.region')}>
        <h1 className="visually-hidden">{localised(view.topicName, language)}</h1>
        <Notices view={view} call={call} connection={connection} />
        {paper && <GuestPaper work={paper} present={view.present} />}
        <section
          className="guest-people"
          data-count={others.length}
          data-signed={hands === null ? undefined : ''}
          aria-label={plain('guest:call.people')}
        >
          {others.map((shown) => (
            <PersonTile
              {...{ shown, isHands: shown === hands }}
              key={shown.person.seat}
              company={companyWords(shown.person.seat)}
              onBlocked={(play) => setBlocked((all) => [...all, play])}
            />
          ))}
        </section>
        <div className="guest-own">
          <Own call={call} name={view.name} />
          <div className="guest-own__controls">
            {blocked.length > 0 && (
              <Button variant="primary" icon="volume" onClick={() => void playAll()}>
                {show('guest:call.play')}
              </Button>
            )}
            <Toggle source="microphone" call={call} onSending={onSending} />
            <Toggle source="camera" call={call} onSending={onSending} />
            <Button
              icon="writing"
              className="guest-toggle"
              aria-pressed={writing.isOpen}
              onClick={writing.toggle}
            >
              {show('guest:writing.title')}
            </Button>
            <DevicesButton call={call} />
            {leaveButton}
          </div>
        </div>
        <GuestWritingPlace {...{ model, view, writing }} />
      </main>
    </GuestFrame>
  );
}

const ownKind = ({ present, mySeat }: CallScreenProps['view']) =>
  present.find(({ seat }) => seat === mySeat)?.kind ?? 'partner';

/** The others, with what each end says of its camera and its devices. */
function useOthers(
  view: CallScreenProps['view'],
  call: Call | null,
  model: CallScreenProps['model'],
) {
  const { state: said } = useOpenDocument(model.document(paperDocument));
  const { state: devices } = useOpenDocument(model.document(devicesDocument));
  const others = othersIn(view, call, said && faceAwayOf(said), devices?.faults);
  const hands = others.length > 1 ? handsAmong(others, ownKind(view)) : null;
  return { others, hands };
}

function Notices({
  view,
  call,
  connection,
}: Pick<CallScreenProps, 'view' | 'call' | 'connection'>) {
  const { show } = useWords();
  const phase = call?.phase ?? 'preparing';
  return (
    <div className="guest-call__notices">
      <ConnectionBanner connection={connection} />
      <StatusBanner tone="warning">
        {view.residentHeld ? show('guest:call.held') : null}
      </StatusBanner>
      <StatusBanner tone="info">
        {phase === 'live' || connection.state === 'interrupted'
          ? null
          : show(`guest:call.phase.${phase}`)}
      </StatusBanner>
      <GuestDeviceNotices call={call} />
      {call?.deviceProblem && (
        <p role="alert" className="guest-call__problem">
          <Icon name="warning" />
          <span>{show(`guest:problem.${call.deviceProblem}`)}</span>
        </p>
      )}
    </div>
  );
}

function Own({ call, name }: { readonly call: Call | null; readonly name: string }) {
  const { show, plain } = useWords();
  const isSeen = Boolean(call?.localStream) && call?.sending.camera === true;
  return (
    <figure className="guest-person guest-own__picture">
      <VideoTile
        stream={call?.localStream ?? null}
        own
        label={plain('guest:call.yourself')}
        testId="local-video"
        className="guest-person__picture"
        placeholder={isSeen ? null : show('guest:call.ownOff')}
      />
      <figcaption className="guest-person__who">
        <strong>
          <Isolated>{name}</Isolated>
        </strong>
        <span>{show('guest:call.you')}</span>
      </figcaption>
    </figure>
  );
}

function DevicesButton({ call }: { readonly call: Call | null }) {
  const { show } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="headset" className="guest-toggle" onClick={() => setOpen(true)}>
        {show('guest:devices.title')}
      </Button>
      {open && <GuestDevices call={call} onClose={() => setOpen(false)} />}
    </>
  );
}

function Toggle({
  source,
  call,
  onSending,
}: Pick<CallScreenProps, 'call' | 'onSending'> & { readonly source: Source }) {
  const { show } = useWords();
  const isOn = call?.sending[source] ?? true;
  const words = source === 'camera' ? 'camera' : 'mic';
  return (
    <Button
      icon={isOn ? source : `${source}-off`}
      className={classes('guest-toggle', !isOn && 'guest-toggle--off')}
      onClick={() => onSending(source, !isOn)}
    >
      {show(isOn ? `guest:call.${words}On` : `guest:call.${words}Off`)}
    </Button>
  );
}
