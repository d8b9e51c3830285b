import { agreementsDocument, pagesDocument } from '@madoguchi/protocol';
import { Button } from '@madoguchi/ui-kit';
import { useMemo, type ReactNode } from 'react';
import { useNames } from '../../state/useNames.ts';
import type { Talking } from '../../state/screenOf.ts';
import { useSharedDocument } from '../../state/useSharedDocument.ts';
import { useText } from '../../state/useText.tsx';
import { CallQuestion } from '../CallQuestion.tsx';
import { PageThumbnail } from '../PageThumbnail.tsx';
import { usePagePicture } from './usePagePicture.ts';

/** The question whether a page may go with the card to the next desk; `null` if there is none. */
export function useAgreementQuestion(consultation: Talking): ReactNode {
  const { state, edit } = useSharedDocument(agreementsDocument);
  const asked = state?.asked.findLast((each) => each.state === 'asked') ?? null;
  const text = useText();
  const nameOf = useNames(consultation);
  if (asked === null) return null;
  const values = { name: nameOf(asked.by), desk: asked.deskName };
  return (
    <CallQuestion
      key={asked.id}
      title={text.show('kioskPaper:agreement.question', values)}
      prompt={[
        text.plain('kioskPaper:agreement.question', values),
        text.plain('kioskPaper:agreement.lead', values),
      ]}
      tone
      kind="agreement"
      answers={
        <>
          <Button icon="check" onClick={() => edit({ type: 'agree', id: asked.id })}>
            {text.show('kioskPaper:agreement.yes')}
          </Button>
          <Button icon="close" onClick={() => edit({ type: 'decline', id: asked.id })}>
            {text.show('kioskPaper:agreement.no')}
          </Button>
        </>
      }
    >
      <AskedPage pageId={asked.pageId} />
      <p className="agreement__lead">{text.show('kioskPaper:agreement.lead', values)}</p>
    </CallQuestion>
  );
}

const NO_MARKS: readonly never[] = [];

function AskedPage({ pageId }: { readonly pageId: string }) {
  const { state } = useSharedDocument(pagesDocument);
  const page = state?.pages.find(({ id }) => id === pageId) ?? null;
  const { picture } = usePagePicture(pageId);
  const drawn = useMemo(
    () => page && picture && { page, picture, marks: NO_MARKS },
    [page, picture],
  );
  return <span className="agreement__page">{drawn && <PageThumbnail page={drawn} />}</span>;
}
