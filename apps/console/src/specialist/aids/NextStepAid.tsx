import { TEXTS } from '@madoguchi/domain';
import { useOpenDocument } from '@madoguchi/paper';
import { pagesDocument } from '@madoguchi/protocol';
import { RuledTextArea } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { fittingText } from './fittingText.ts';

const RULE = TEXTS.nextStep;

const fits = (typed: string): boolean => fittingText(typed, RULE) !== null;

/** What the resident is to do next, for the paper that they take along; everybody of staff writes the same text. */
export function NextStepAid() {
  const { t } = useText();
  const { model } = useActions();
  const { state, edit } = useOpenDocument(model.document(pagesDocument));
  /** What is typed here and cannot be sent as it is. */
  const [unsent, setUnsent] = useState<string | null>(null);
  const write = (typed: string) => {
    const fitting = fittingText(typed, RULE);
    setUnsent(fitting === typed ? null : typed);
    if (fitting !== null) edit({ type: 'nextStep', text: fitting });
  };
  return (
    <RuledTextArea
      rule={RULE}
      name={t('console:paper.nextStep.label')}
      label={t('console:paper.nextStep.label')}
      hint={t('console:paper.nextStep.hint', { limit: RULE.limit })}
      value={unsent ?? state?.nextStep ?? ''}
      disabled={state === null}
      rows={2}
      onText={write}
      onBlur={() => setUnsent((typed) => (typed !== null && fits(typed) ? null : typed))}
    />
  );
}
