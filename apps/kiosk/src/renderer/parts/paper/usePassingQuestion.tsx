import type { AskedPassing } from '@madoguchi/protocol';
import type { PassedThing } from '@madoguchi/domain';
import { Button } from '@madoguchi/ui-kit';
import { useState, type ReactNode } from 'react';
import { useModel } from '../../services.ts';
import type { Talking } from '../../state/screenOf.ts';
import { useText } from '../../state/useText.tsx';
import { CallQuestion } from '../CallQuestion.tsx';

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
        text.plain('kioskPaper:passing.question', values),
        text.plain('kioskPaper:passing.lead'),
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
      <p className="agreement__lead">{text.show('kioskPaper:passing.lead')}</p>
      <ul className="passing__things">
        {asked.things.map(({ thing, title }) => (
          <li key={thing}>
            <Button
              aria-pressed={chosen.includes(thing)}
              {...(chosen.includes(thing) && { icon: 'check' as const })}
              onClick={() => turn(thing)}
            >
              {title === null
                ? text.show(`kioskPaper:passing.things.${noteOf(thing)}`)
                : text.show('kioskPaper:passing.form', { title: text.of(title) })}
            </Button>
          </li>
        ))}
      </ul>
    </CallQuestion>
  );
}

const NOTES = ['matter', 'response', 'told', 'promised', 'papers'] as const;

const noteOf = (thing: PassedThing) => NOTES.find((note) => thing === `note:${note}`) ?? NOTES[0];
