import type { Sentence } from '@madoguchi/domain';
import type { WritingOpen } from '@madoguchi/paper';
import { captionOf } from '@madoguchi/protocol';
import { classes, Icon, useObservable } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';

interface SentenceListProps {
  readonly sentences: readonly Sentence[];
  readonly document: WritingOpen;
}

/** The prepared sentences: pressing one puts it on the resident's screen, pressing it again takes it away. */
export function SentenceList({ sentences, document }: SentenceListProps) {
  const { t } = useText();
  const { state } = useObservable(document);
  const newest = state === null ? undefined : captionOf(state).at(-1);
  const shown = newest?.kind === 'sentence' ? newest : null;
  const press = ({ text }: Sentence) =>
    document.edit(
      text.ja === shown?.text.ja
        ? { type: 'putAway', id: shown.id }
        : { type: 'say', id: crypto.randomUUID().slice(-12), text },
    );
  if (sentences.length === 0) return <p className="aid__none">{t('console:aids.noSentences')}</p>;
  return (
    <>
      <p className="aid__hint">{t('console:aids.sentencesHint')}</p>
      <ul className="sentences">
        {sentences.map((sentence) => {
          const isShown = sentence.text.ja === shown?.text.ja;
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
