import type { Talking } from '@madoguchi/domain';
import { cardTo, step, type Around, type Step } from './step.ts';

/** What whoever leads a consultation does next; `toDeskId` is where it could go on. */
export function inTalk(around: Around, c: Talking, toDeskId: string): Step | null {
  if (c.state === 'transferring') return transferring(around, c);
  const { dice, isClosing } = around;
  const about = { consultationId: c.id };
  if (isClosing) return step('consultation.hangUp', about, 'hangUp');
  const withOthers = dice(3) === 0 ? others(around, c) : null;
  if (withOthers !== null) return withOthers;
  const fate = dice(20);
  if (c.state === 'onHold') {
    return fate < 12 ? step('consultation.resume', about, 'resume') : null;
  }
  if (fate < 3) return step('consultation.hold', { ...about, reason: 'checking' }, 'hold');
  if (fate < 7) {
    const mode = fate < 5 ? 'cold' : 'warm';
    const type = mode === 'cold' ? 'transferCold' : 'transferWarm';
    return step('transfer.begin', { ...about, mode, card: cardTo(toDeskId) }, type);
  }
  if (fate < 9 && c.cameBy !== null) {
    return step('transfer.return', { ...about, reason: 'wrong-desk' }, 'returnTransfer');
  }
  return fate < 14 ? step('consultation.hangUp', about, 'hangUp') : null;
}

/** Somebody is asked, let in, or sent away. */
function others({ people, dice }: Around, c: Talking): Step | null {
  const about = { consultationId: c.id };
  const inLobby = c.participants.find(({ stage }) => stage.kind === 'inLobby');
  if (inLobby !== undefined && dice(4) !== 0) {
    const { participantId } = inLobby;
    return step('participant.admit', { ...about, participantId }, 'admit');
  }
  const [first] = c.participants;
  if (first !== undefined && dice(3) === 0) {
    const { participantId } = first;
    return step('participant.remove', { ...about, participantId }, 'remove');
  }
  if (dice(2) === 0) {
    const guest = { ...about, kind: 'interpreter', name: '-' } as const;
    return step('participant.inviteGuest', guest, 'invite');
  }
  const staffId = people[dice(people.length)]?.id ?? '';
  if (staffId === c.staffId) return null;
  return step('participant.inviteStaff', { ...about, staffId }, 'invite');
}

function transferring(
  { dice, isClosing }: Around,
  c: Extract<Talking, { state: 'transferring' }>,
): Step | null {
  const about = { consultationId: c.id };
  const { kind } = c.stage;
  if (kind === 'together') return step('transfer.finish', about, 'transferDone');
  if (isClosing || dice(8) === 0) return step('transfer.takeBack', about, 'takeBack');
  return kind === 'briefing' ? step('transfer.introduce', about, 'introduce') : null;
}
