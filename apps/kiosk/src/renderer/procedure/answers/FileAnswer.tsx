import { pagesDocument } from '@madoguchi/protocol';
import { Button } from '@madoguchi/ui-kit';
import { useSharedDocument } from '../../state/useSharedDocument.ts';
import { useText } from '../../state/useText.tsx';
import { ChipPicture } from '../../parts/paper/ChipPicture.tsx';
import type { AnswerProps, PlainKind } from './answer.ts';

/** A picture of a paper: one of the pages of the call, or the one that was put in on an earlier visit. */
export function FileAnswer({ value, onValue, labelledBy, describedBy }: AnswerProps<PlainKind>) {
  const text = useText();
  const { state } = useSharedDocument(pagesDocument);
  const pages = state?.pages ?? [];
  const chosen = typeof value === 'object' && 'pageId' in value ? value.pageId : null;
  const isKept = chosen !== null && pages.every(({ id }) => id !== chosen);
  if (pages.length === 0 && !isKept) {
    return <p className="answer__lead">{text.show('kioskForm:file.none')}</p>;
  }
  return (
    <fieldset className="file-tiles" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {isKept && (
        <Button className="file-tile" icon="check" aria-pressed onClick={() => onValue(null)}>
          {text.show('kioskForm:file.kept')}
        </Button>
      )}
      {pages.map((page, at) => (
        <Button
          key={page.id}
          className="file-tile"
          aria-pressed={page.id === chosen}
          {...(page.id === chosen && { icon: 'check' as const })}
          onClick={() => onValue(page.id === chosen ? null : { pageId: page.id })}
        >
          <ChipPicture page={page} />
          {text.show('kioskPaper:paper.number', { number: at + 1 })}
        </Button>
      ))}
    </fieldset>
  );
}
