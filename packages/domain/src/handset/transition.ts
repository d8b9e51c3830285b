import { assertNever, ok, refuse, type Result } from '../errors.ts';
import {
  HANDSET_CODE_MS,
  HANDSET_MOVE_MS,
  MOST_HANDSET_CODES,
  type Handset,
  type HandsetEnding,
  type HandsetEvent,
} from './state.ts';

/**
 * The one rule by which the phone of a consultation comes and goes. A code joins one phone, in its time; a newer code
 * ends whatever was before it. What has gone already goes again without a word.
 */
export function handsetTransition(
  handset: Handset,
  event: HandsetEvent,
  now: number,
): Result<Handset> {
  if (handset.state === 'over')
    return event.type === 'callOver' ? ok(handset) : refuse('WRONG_STATE');
  switch (event.type) {
    case 'offer':
      return offered(handset, event, now);
    case 'join':
      return joined(handset, event.sessionDigest, now);
    case 'carry':
      return carried(handset);
    case 'leave':
      return ok(isBesideKiosk(handset) ? gone(handset, 'left') : handset);
    case 'withdraw':
      return ok(withdrawn(handset, event.what));
    case 'expire':
      return ok(handset.state === 'offered' ? gone(handset, 'expired') : handset);
    case 'moveExpired':
      return ok(handset.state === 'moving' ? gone(handset, 'notMoved') : handset);
    case 'callOver':
      return ok({ ...factsOf(handset), state: 'over', because: 'callOver' });
    default:
      return assertNever(event);
  }
}

/** A new code, in the place of whatever was before it. */
function offered(
  handset: Handset,
  { handsetId, takes, codeDigest, language }: Extract<HandsetEvent, { type: 'offer' }>,
  now: number,
): Result<Handset> {
  // The kiosk has nothing of the call any more that it could give away.
  if (handset.state === 'carried') return refuse('WRONG_STATE');
  if (handset.codes >= MOST_HANDSET_CODES) return refuse('TOO_MANY_REQUESTS');
  return ok({
    ...factsOf(handset),
    ...{ handsetId, takes, codeDigest, language, state: 'offered', offeredAt: now },
    ...{ codes: handset.codes + 1, expiresAt: now + HANDSET_CODE_MS },
  });
}

/** A code is used: the phone writes beside the kiosk, or has a while to take the call. */
function joined(handset: Handset, sessionDigest: string, now: number): Result<Handset> {
  if (handset.state !== 'offered' || now >= handset.expiresAt)
    return refuse('HANDSET_CODE_INVALID');
  const facts = { ...factsOf(handset), sessionDigest };
  return ok(
    handset.takes === 'writing'
      ? { ...facts, state: 'joined' }
      : { ...facts, state: 'moving', expiresAt: now + HANDSET_MOVE_MS },
  );
}

function carried(handset: Handset): Result<Handset> {
  if (handset.state === 'carried') return ok(handset);
  if (handset.state !== 'moving') return refuse('WRONG_STATE');
  const { sessionDigest } = handset;
  return ok({ ...factsOf(handset), state: 'carried', sessionDigest });
}

/** What is meant goes; what it is not by now stays. */
function withdrawn(handset: Handset, what: 'code' | 'phone'): Handset {
  const isMeant = what === 'code' ? handset.state === 'offered' : isBesideKiosk(handset);
  return isMeant ? gone(handset, 'withdrawn') : handset;
}

/** Whether a phone has joined while the kiosk has the call. */
const isBesideKiosk = ({ state }: Handset): boolean => state === 'joined' || state === 'moving';

const gone = (handset: Handset, because: HandsetEnding): Handset => ({
  ...factsOf(handset),
  state: 'none',
  because,
});

const factsOf = (of: Handset) => ({
  ...{ id: of.id, handsetId: of.handsetId, kioskId: of.kioskId, centerId: of.centerId },
  ...{ language: of.language, offeredAt: of.offeredAt, codes: of.codes },
});
