import { isResidentHeld, type LocalisedText, type Seat } from '@madoguchi/domain';
import { writingDocument } from '@madoguchi/protocol';
import { Icon } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import type { Writing } from '../../writing/useWriting.ts';
import type { WritingWords } from '../../writing/words.ts';
import { WritingBox } from '../../writing/WritingBox.tsx';
import { useActions } from '../actions.ts';
import { usePersonWords } from '../people/usePersonWords.ts';
import type { ServingView } from '../situation.ts';

interface WritingPanelProps {
  readonly writing: Writing;
  readonly current: ServingView;
}

const inJapanese = ({ ja }: LocalisedText): string => ja;

/** 筆談 of a call. */
export function WritingPanel({ writing, current }: WritingPanelProps) {
  const { t } = useText();
  const { model } = useActions();
  const { partyName } = usePersonWords();
  const document = model.document(writingDocument);
  const words: WritingWords = {
    show: (key, values) => t(`console:writing.${key}`, values ?? {}),
    plain: (key) => t(`console:writing.${key}`),
  };
  const nameOf = (by: Seat): string | null =>
    current.present.some(({ seat }) => seat === by) ? partyName(by, current) : null;
  return (
    <section className="writing" aria-label={t('console:writing.title')}>
      <div className="writing__head">
        <h3 className="writing__title">{t('console:writing.title')}</h3>
        <button type="button" className="quiet-button" onClick={writing.toggle}>
          {t('console:writing.close')}
        </button>
      </div>
      {current.onHandset === 'writing' && (
        <p className="writing__empty">
          <Icon name="handset" /> {t('console:writing.onHandset')}
        </p>
      )}
      {document && (
        <WritingBox
          {...{ document, words, nameOf }}
          mySeat={current.mySeat}
          held={isResidentHeld(current)}
          focus={writing.byHand}
          inLanguage={inJapanese}
        />
      )}
    </section>
  );
}
