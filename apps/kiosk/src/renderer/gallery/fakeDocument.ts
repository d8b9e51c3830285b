import type { KioskModel, OpenDocument, ShownDocument } from '@madoguchi/client';
import type { LiveDocument } from '@madoguchi/domain';
import { roomPeopleDocument, sentenceCard, type RoomPeople } from '@madoguchi/protocol';

/** A document that is there, by the name of its type. */
type Fake = readonly [name: string, document: unknown];

/** A document in a state; what the kiosk does to it is seen, as in a call. */
export function fakeDocument<State, Operation>(
  type: LiveDocument<State, Operation>,
  state: State,
): Fake {
  let shown: ShownDocument<State> = { state, current: true, refused: null };
  const listeners = new Set<() => void>();
  const document: OpenDocument<State, Operation> = {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => shown,
    edit(operation) {
      const before = shown.state ?? type.empty();
      shown = { ...shown, state: type.apply(before, operation, 'kiosk') };
      for (const listener of listeners) listener();
    },
  };
  return [type.name, document];
}

/** The documents of a call; those that are not given are not there yet. */
export function fakeDocuments(...fakes: readonly Fake[]): KioskModel['document'] {
  const there = new Map(fakes);
  return <State, Operation>(type: LiveDocument<State, Operation>) =>
    // Each was made with the type of its name.
    (there.get(type.name) as OpenDocument<State, Operation> | undefined) ?? null;
}

const SENTENCE = {
  ja: '申請のあと、調査員がご自宅に伺います。日にちは電話でお知らせします。',
  'ja-easy':
    '申《もう》しこみの あと、調《しら》べる 人《ひと》が 家《いえ》に 行《い》きます。日《ひ》は 電話《でんわ》で 言《い》います。',
  en: 'After the application somebody will visit you at home. We will telephone to agree on a day.',
};

/** The card with a sentence of the specialist. */
export const sentenceShown = (): Fake =>
  fakeDocument(
    sentenceCard,
    sentenceCard.apply(sentenceCard.empty(), { type: 'show', text: SENTENCE }, 'staff:s1'),
  );

/** What each end has said of its room; nothing of the resident's where they are asked. */
export const peopleSaid = (own: readonly RoomPeople[] | null, again = false): Fake =>
  fakeDocument(roomPeopleDocument, {
    said: {
      'staff:s1': { people: ['colleague'], again: false },
      'guest:g1': { people: ['alone'], again: false },
      ...(own && { kiosk: { people: [...own], again } }),
    },
  });
