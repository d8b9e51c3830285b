import type { Handoff } from '@madoguchi/domain';
import { CARD_TEXTS } from '@madoguchi/domain';
import type { SearchedKind } from '../searched.ts';

/** A card is found by its words. */
export const searchOfHandoff: SearchedKind<Handoff> = {
  consultationOf: ({ consultationId }) => consultationId,
  about: (_stores, handoff, c) => ({
    at: handoff.sentAt,
    ticket: c?.ticket ?? null,
    topicId: c?.topicId ?? null,
    deskId: handoff.card.toDeskId,
    staffId: handoff.fromStaffId,
    results: [handoff.state === 'settled' ? handoff.how : handoff.state],
    isOpen: handoff.state !== 'settled',
    isListed: handoff.state === 'settled',
    texts: CARD_TEXTS.map((field) => ({ field, text: handoff.card[field] })),
  }),
};
