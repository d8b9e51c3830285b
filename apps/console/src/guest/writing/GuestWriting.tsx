import type { GuestModel } from '@madoguchi/client';
import type { LocalisedText, Seat } from '@madoguchi/domain';
import { localised } from '@madoguchi/i18n';
import { writingDocument, type GuestView } from '@madoguchi/protocol';
import type { Writing } from '../../writing/useWriting.ts';
import type { WritingWords } from '../../writing/words.ts';
import { WritingBox } from '../../writing/WritingBox.tsx';
import { useWords } from '../useWords.tsx';

interface GuestWritingProps {
  readonly model: Pick<GuestModel, 'document'>;
  readonly view: Extract<GuestView, { stage: 'present' }>;
  readonly writing: Writing;
}

/** 筆談 of a call as a guest sees it: an interpreter reads and writes as staff do. */
export function GuestWriting({ model, view, writing }: GuestWritingProps) {
  const { show, plain, language } = useWords();
  const document = model.document(writingDocument);
  const words: WritingWords = {
    show: (key, values) => show(`guest:writing.${key}`, values),
    plain: (key) => plain(`guest:writing.${key}`),
  };
  const nameOf = (by: Seat): string | null => {
    const person = view.present.find(({ seat }) => seat === by);
    if (person === undefined) return null;
    return person.name === '' ? plain(`guest:call.kinds.${person.kind}`) : person.name;
  };
  return (
    <section className="writing guest-writing" aria-label={plain('guest:writing.title')}>
      {document && (
        <WritingBox
          {...{ document, words, nameOf }}
          mySeat={view.mySeat}
          held={view.residentHeld}
          focus={writing.byHand}
          inLanguage={(text: LocalisedText) => localised(text, language)}
        />
      )}
    </section>
  );
}
