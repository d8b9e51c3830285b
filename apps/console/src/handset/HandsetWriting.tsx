import type { HandsetModel } from '@madoguchi/client';
import type { LocalisedText, Seat } from '@madoguchi/domain';
import { localised } from '@madoguchi/i18n';
import { writingDocument, type PresentPerson } from '@madoguchi/protocol';
import { useWords } from '../guest/useWords.tsx';
import type { WritingWords } from '../writing/words.ts';
import { WritingBox } from '../writing/WritingBox.tsx';

interface HandsetWritingProps {
  readonly model: Pick<HandsetModel, 'document'>;
  readonly view: { readonly held: boolean; readonly present: readonly PresentPerson[] };
  readonly focus: boolean;
}

/** What is typed on the phone is the resident's line, as at the kiosk. */
export function HandsetWriting({ model, view, focus }: HandsetWritingProps) {
  const { show, plain, language } = useWords();
  const document = model.document(writingDocument);
  const words: WritingWords = {
    show: (key, values) => show(`handset:writing.${key}`, values),
    plain: (key) => plain(`handset:writing.${key}`),
  };
  const nameOf = (by: Seat): string | null =>
    view.present.find(({ seat }) => seat === by)?.name ?? null;
  return (
    document && (
      <WritingBox
        {...{ document, words, nameOf, focus }}
        mySeat="kiosk"
        held={view.held}
        inLanguage={(text: LocalisedText) => localised(text, language)}
      />
    )
  );
}
