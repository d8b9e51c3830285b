import type { BoardKiosk, DeskCameraHealth } from '@madoguchi/protocol';
import { Icon, Isolated, type IconName } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { useText } from '../app/useText.ts';
import { useWords } from '../specialist/useWords.ts';
import { waitStage } from '../specialist/waiting.ts';
import { KioskHealth } from './KioskHealth.tsx';
import { useSince } from './useSince.ts';

type Now = BoardKiosk['now'];

const ICONS: Readonly<Record<Now['state'], IconName>> = {
  free: 'done',
  choosing: 'person',
  waiting: 'clock',
  ringing: 'bell',
  inCall: 'talk',
  onHold: 'hold',
  transferring: 'handoff',
  offline: 'warning',
};

/** The fewer there are, the larger is each of them on a wall. */
const sizeFor = (count: number) => (count <= 2 ? 'large' : count <= 4 ? 'medium' : 'small');

interface KioskTilesProps {
  readonly kiosks: readonly BoardKiosk[];
  readonly now: number;
  /** What can be done with a kiosk; nothing on a wall. */
  readonly acts?: ((kiosk: BoardKiosk) => ReactNode) | undefined;
}

/** Each kiosk of a center and what it is doing, in words, a picture and a colour. */
export function KioskTiles({ kiosks, now, acts }: KioskTilesProps) {
  const { t } = useText();
  if (kiosks.length === 0) return <p className="board__none">{t('console:board.kiosks.none')}</p>;
  return (
    <ul className="board-tiles" data-size={sizeFor(kiosks.length)}>
      {kiosks.map((kiosk) => (
        <Tile key={kiosk.kioskId} kiosk={kiosk} now={now} acts={acts?.(kiosk)} />
      ))}
    </ul>
  );
}

interface TileProps {
  readonly kiosk: BoardKiosk;
  readonly now: number;
  readonly acts: ReactNode;
}

function Tile({ kiosk, now, acts }: TileProps) {
  const { t } = useText();
  const { name, now: shown, deskCamera, closure, helper, staffCall } = kiosk;
  // A consultation that goes on is shown before the closure: closing a kiosk ends no call.
  const isOutOfUse = closure !== null && shown.state === 'free';
  const waits = shown.state === 'waiting' || shown.state === 'ringing';
  const stage = waits ? waitStage(now - shown.since) : 'new';
  return (
    <li
      className="board-tile"
      data-state={shown.state}
      data-stage={stage}
      data-closed={closure !== null || undefined}
    >
      <h4 className="board-tile__name">
        <Isolated>{name}</Isolated>
      </h4>
      <p className="board-tile__state">
        <Icon name={isOutOfUse ? 'hold' : ICONS[shown.state]} />
        {isOutOfUse ? t('console:closures.state') : t(`console:board.kiosks.states.${shown.state}`)}
      </p>
      {closure !== null && <Closure closure={closure} isSaid={isOutOfUse} now={now} />}
      <Facts shown={shown} now={now} />
      {staffCall !== null && <StaffCall call={staffCall} now={now} />}
      {helper !== null && <Helper helper={helper} />}
      <KioskHealth health={kiosk.health} />
      {deskCamera !== null && <DeskCamera health={deskCamera} />}
      {stage !== 'new' && <p className="board-tile__stage">{t(`console:queue.stage.${stage}`)}</p>}
      {acts}
    </li>
  );
}

interface ClosureProps {
  readonly closure: NonNullable<BoardKiosk['closure']>;
  /** Whether its state says already that it is out of use. */
  readonly isSaid: boolean;
  readonly now: number;
}

/** That it is out of use, why and since when. */
function Closure({ closure, isSaid, now }: ClosureProps) {
  const { t } = useText();
  const reason = t(`console:closures.reasons.${closure.reason}`);
  const sinceWhen = useSince(now);
  return (
    <p className="board-tile__closure">
      {!isSaid && <Icon name="hold" />}
      <span>
        {isSaid ? reason : t('console:closures.tile', { reason })}{' '}
        <span className="numbers">{sinceWhen(closure.since)}</span>
      </span>
    </p>
  );
}

interface StaffCallProps {
  readonly call: NonNullable<BoardKiosk['staffCall']>;
  readonly now: number;
}

/** The open staff call of the kiosk: how long it has been unanswered, or who is on the way. */
function StaffCall({ call: { state, calledAt, byName }, now }: StaffCallProps) {
  const { t } = useText();
  const { duration } = useWords();
  return (
    <p className="board-tile__call" data-state={state}>
      <Icon name={state === 'calling' ? 'bell' : 'done'} />
      <span>
        {state === 'calling'
          ? t('console:staffCalls.tile.calling', { time: duration(now - calledAt) })
          : byName === null
            ? t('console:staffCalls.tile.somebodyGoes')
            : t('console:staffCalls.tile.goes', { name: byName })}
      </span>
    </p>
  );
}

/** Who of staff stands beside the resident. */
function Helper({ helper: { byName } }: { readonly helper: NonNullable<BoardKiosk['helper']> }) {
  const { t } = useText();
  return (
    <p className="board-tile__call" data-state="acknowledged">
      <Icon name="people" />
      <span>
        {byName === null
          ? t('console:helper.tileSomebody')
          : t('console:helper.tile', { name: byName })}
      </span>
    </p>
  );
}

/** How the camera over its desk is; what has to be done about it is said where there is something to do. */
function DeskCamera({ health }: { readonly health: DeskCameraHealth }) {
  const { t } = useText();
  const isWell = health === 'works' || health === 'none';
  return (
    <p className="board-tile__camera" data-health={health}>
      <Icon name={isWell ? 'camera' : 'warning'} />
      <span>{t(`console:board.kiosks.deskCamera.${health}`)}</span>
    </p>
  );
}

function Facts({ shown, now }: { readonly shown: Now; readonly now: number }) {
  const { t } = useText();
  const { duration, text } = useWords();
  const sinceWhen = useSince(now);
  if (shown.state === 'free') return null;
  if (shown.state === 'choosing') {
    return <p className="board-tile__more numbers">{duration(now - shown.since)}</p>;
  }
  if (shown.state === 'offline') {
    return (
      <p className="board-tile__more">
        {shown.ticket && <strong className="board-tile__ticket">{shown.ticket} </strong>}
        {sinceWhen(shown.since)}
      </p>
    );
  }
  const { ticket, since, topicName, deskName } = shown;
  const withName = 'withName' in shown ? shown.withName : null;
  const desk = deskName && text(deskName);
  return (
    <>
      <p className="board-tile__visit numbers">
        <strong className="board-tile__ticket">{ticket}</strong>
        <span className="board-tile__duration">{duration(now - since)}</span>
      </p>
      {topicName && <p className="board-tile__more">{text(topicName)}</p>}
      {desk && (
        <p className="board-tile__more">
          {withName ? t('console:board.kiosks.with', { name: withName, desk }) : desk}
        </p>
      )}
    </>
  );
}
