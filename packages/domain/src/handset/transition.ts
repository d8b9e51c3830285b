import { assertNever, ok, refuse, type Result } from '../errors.ts';
import {
  HANDSET_CODE_MS,
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
      return handset.state === 'offered' && now < handset.expiresAt
        ? ok({ ...factsOf(handset), state: 'joined', sessionDigest: event.sessionDigest })
        : refuse('HANDSET_CODE_INVALID');
    case 'leave':
      return ok(handset.state === 'joined' ? gone(handset, 'left') : handset);
    case 'withdraw':
      return ok(
        handset.state === (event.what === 'code' ? 'offered' : 'joined')
          ? gone(handset, 'withdrawn')
          : handset,
      );
    case 'expire':
      return ok(handset.state === 'offered' ? gone(handset, 'expired') : handset);
    case 'callOver':
      return ok({ ...factsOf(handset), state: 'over', because: 'callOver' });
    default:
      return assertNever(event);
  }
}

/** A new code, in the place of whatever was before it. */
function offered(
  handset: Handset,
  { handsetId, codeDigest, language }: Extract<HandsetEvent, { type: 'offer' }>,
  now: number,
): Result<Handset> {
  if (handset.codes >= MOST_HANDSET_CODES) return refuse('TOO_MANY_REQUESTS');
  return ok({
    ...factsOf(handset),
    ...{ handsetId, codeDigest, language, state: 'offered', offeredAt: now },
    ...{ codes: handset.codes + 1, expiresAt: now + HANDSET_CODE_MS },
  });
}

const gone = (handset: Handset, because: HandsetEnding): Handset => ({
  ...factsOf(handset),
  state: 'none',
  because,
});

const factsOf = (of: Handset) => ({
  ...{ id: of.id, handsetId: of.handsetId, kioskId: of.kioskId, centerId: of.centerId },
  ...{ language: of.language, offeredAt: of.offeredAt, codes: of.codes },
});
