import type { Seat } from '@madoguchi/domain';
import { useText } from '../../app/useText.ts';
import { lastCompany, STAFF_ANSWERS } from './lastCompany.ts';
import { useCompany } from './useCompany.ts';

/** Who is with me: asked beside my picture, one press, and what I have said. */
export function MyCompany({ mySeat }: { readonly mySeat: Seat }) {
  const { t } = useText();
  const { question, wordsOf, say, askAgain } = useCompany(mySeat);
  const words = wordsOf(mySeat);
  if (question === null) {
    return words === null ? null : (
      <p className="company">
        <span>{words}</span>
        <button type="button" className="quiet-button" onClick={() => askAgain(mySeat)}>
          {t('console:company.change')}
        </button>
      </p>
    );
  }
  const last = lastCompany();
  const answers = [...STAFF_ANSWERS].sort((a, b) => Number(b === last) - Number(a === last));
  return (
    <fieldset className="company company--asked">
      <legend>{t(`console:company.${question}`)}</legend>
      {answers.map((people) => (
        <button key={people} type="button" className="company__press" onClick={() => say(people)}>
          {t(`console:company.answer.${people}`)}
        </button>
      ))}
    </fieldset>
  );
}
