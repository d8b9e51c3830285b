import { pageIdsIn, type PassedThing } from '@madoguchi/domain';
import { pagesDocument, type AskedPassing, type Page } from '@madoguchi/protocol';
import { Button } from '@madoguchi/ui-kit';
import { useMemo, useState, type ReactNode } from 'react';
import { useModel } from '../../services.ts';
import type { Talking } from '../../state/screenOf.ts';
import { useSharedDocument } from '../../state/useSharedDocument.ts';
import { useText } from '../../state/useText.tsx';
import { CallQuestion } from '../CallQuestion.tsx';
import { PageThumbnail } from '../PageThumbnail.tsx';
import { usePagePicture } from './usePagePicture.ts';

/** The question つぎの窓口に わたす もの: the resident allows all, some or none of it. `null` while it is not asked. */
export function usePassingQuestion({ passing }: Talking): ReactNode {
  return passing === null ? null : <PassingQuestion key={passing.passingId} asked={passing} />;
}

function PassingQuestion({ asked }: { readonly asked: AskedPassing }) {
  const text = useText();
  const model = useModel();
  const [chosen, setChosen] = useState<readonly PassedThing[]>([]);
  const all = asked.things.map(({ thing }) => thing);
  const values = { desk: text.of(asked.deskName) };
  const answer = (agreed: readonly PassedThing[]) => {
    // An answer that is lost is asked for again: the question stays until the server has it.
    model.answerPassing(asked.passingId, agreed).catch(() => undefined);
  };
  const turn = (thing: PassedThing) =>
    setChosen(
      chosen.includes(thing) ? chosen.filter((each) => each !== thing) : [...chosen, thing],
    );
  return (
    <CallQuestion
      title={text.show('kioskPaper:passing.question', values)}
      prompt={[
        text.say('kioskPaper:passing.question', values),
        text.say('kioskPaper:passing.lead'),
      ]}
      tone
      kind="passing"
      answers={
        <>
          <Button icon="check" onClick={() => answer(all)}>
            {text.show('kioskPaper:passing.all')}
          </Button>
          {chosen.length > 0 && chosen.length < all.length && (
            <Button icon="check" onClick={() => answer(chosen)}>
              {text.show('kioskPaper:passing.some', { count: chosen.length })}
            </Button>
          )}
          <Button icon="close" onClick={() => answer([])}>
            {text.show('kioskPaper:passing.none')}
          </Button>
        </>
      }
    >
      <p className="passing__lead">{text.show('kioskPaper:passing.lead')}</p>
      <ul className="passing__things">
        {asked.things.map((each) => (
          <li key={each.thing}>
            <Button
              aria-pressed={chosen.includes(each.thing)}
              {...(chosen.includes(each.thing) && { icon: 'check' as const })}
              onClick={() => turn(each.thing)}
            >
              <ThingWords {...each} />
            </Button>
          </li>
        ))}
      </ul>
    </CallQuestion>
  );
}

/** What a thing is called; a page is shown, too. */
function ThingWords({ thing, title }: AskedPassing['things'][number]) {
  const text = useText();
  const { state } = useSharedDocument(pagesDocument);
  if (title !== null) return <>{text.show('kioskPaper:passing.form', { title: text.of(title) })}</>;
  if (thing === 'remark') return <>{text.show('kioskPaper:passing.remark')}</>;
  const note = NOTES.find((each) => thing === `note:${each}`);
  if (note !== undefined) return <>{text.show(`kioskPaper:passing.things.${note}`)}</>;
  const [pageId = ''] = pageIdsIn([thing]);
  const pages = state?.pages ?? [];
  const index = pages.findIndex(({ id }) => id === pageId);
  const page = pages[index];
  return (
    <>
      {page && <SmallPage page={page} />}
      {text.show('kioskPaper:passing.page', { number: index + 1 })}
    </>
  );
}

const NO_MARKS: readonly never[] = [];

function SmallPage({ page }: { readonly page: Page }) {
  const { picture } = usePagePicture(page.id);
  const drawn = useMemo(() => picture && { page, picture, marks: NO_MARKS }, [page, picture]);
  return <span className="passing__page">{drawn && <PageThumbnail page={drawn} />}</span>;
}

const NOTES = ['matter', 'response', 'told', 'promised', 'papers'] as const;
