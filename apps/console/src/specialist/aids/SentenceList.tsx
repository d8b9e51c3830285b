import type { OpenDocument } from '@madoguchi/client';
import type { LiveDocument, Sentence } from '@madoguchi/domain';
import type { sentenceCard } from '@madoguchi/protocol';
import { classes, Icon, useObservable } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';

export type CardDocument =
  typeof sentenceCard extends LiveDocument<infer S, infer O> ? OpenDocument<S, O> : never;

interface SentenceListProps {
  readonly sentences: readonly Sentence[];
  readonly document: CardDocument;
}

/** The prepared sentences: pressing one puts it on the resident's screen, pressing it again takes it away. */
export function SentenceList({ sentences, document }: SentenceListProps) {
  const { t } = useText();
  const { state } = useObservable(document);
  const shown = state?.card?.text.ja ?? null;
  const press = ({ text }: Sentence) =>
    document.edit(text.ja === shown ? { type: 'close' } : { type: 'show', text });
  if (sentences.length === 0) return <p className="aid__none">{t('console:aids.noSentences')}</p>;
  return (
    <>
      <p className="aid__hint">{t('console:aids.sentencesHint')}</p>
      <ul className="sentences">
        {sentences.map((sentence) => {
          const isShown = sentence.text.ja === shown;
          return (
            <li key={sentence.id}>
              <button
                type="button"
                className={classes('sentence', isShown && 'sentence--shown')}
                aria-pressed={isShown}
                disabled={state === null}
                onClick={() => press(sentence)}
              >
                {sentence.text.ja}
                {isShown && (
                  <span className="sentence__state">
                    <Icon name="done" />
                    {t('console:aids.shown')}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
