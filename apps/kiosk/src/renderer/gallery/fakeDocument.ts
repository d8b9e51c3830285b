import type { KioskModel, OpenDocument } from '@madoguchi/client';
import type { LiveDocument } from '@madoguchi/domain';
import { sentenceCard } from '@madoguchi/protocol';

const SENTENCE = {
  ja: '申請のあと、調査員がご自宅に伺います。日にちは電話でお知らせします。',
  'ja-easy':
    '申《もう》しこみの あと、調《しら》べる 人《ひと》が 家《いえ》に 行《い》きます。日《ひ》は 電話《でんわ》で 言《い》います。',
  en: 'After the application somebody will visit you at home. We will telephone to agree on a day.',
};

/** The card with a sentence of the specialist, until it is closed; no other document is there. */
export function sentenceShown(): KioskModel['document'] {
  let shown = {
    state: sentenceCard.apply(sentenceCard.empty(), { type: 'show', text: SENTENCE }, 'staff:s1'),
    current: true,
    refused: null,
  };
  const listeners = new Set<() => void>();
  const card: OpenDocument<typeof shown.state, { readonly type: 'close' }> = {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => shown,
    edit() {
      shown = { ...shown, state: sentenceCard.empty() };
      for (const listener of listeners) listener();
    },
  };
  return <State, Operation>(type: LiveDocument<State, Operation>) =>
    // The one type that is asked for is the card's.
    type.name === sentenceCard.name ? (card as unknown as OpenDocument<State, Operation>) : null;
}
