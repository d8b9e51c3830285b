import type { SurveyFace, SurveyReply } from '@madoguchi/domain';
import { useEffect, useRef, useState } from 'react';
import { useModel } from '../services.ts';
import { usePreferences } from './PreferencesProvider.tsx';
import { answerOf, faceChosen, replied, type Asked, type SurveyStep } from './survey.ts';

/** The survey of a visit, as a screen shows it. */
export interface Survey {
  readonly asked: Asked;
  readonly current: SurveyStep;
  readonly choose: (face: SurveyFace) => void;
  /** `null` for no answer. */
  readonly reply: (said: SurveyReply | null) => void;
}

/**
 * Asks once what the view asks when the screen appears; `null` without a survey. What was said is sent when all is said,
 * or when the screen goes, whatever ends it.
 */
export function useSurvey(inView: Asked | null): Survey | null {
  const model = useModel();
  const { language } = usePreferences().preferences;
  // The server has no survey any more as soon as it is answered; the screen goes on.
  const [asked] = useState(inView);
  const [current, setCurrent] = useState<SurveyStep>({ step: 'faces' });
  const isSent = useRef(false);
  const send = useRef<(step: SurveyStep) => void>(() => undefined);
  useEffect(() => {
    send.current = (step) => {
      const answer = answerOf(step);
      if (asked === null || answer === null || isSent.current) return;
      isSent.current = true;
      // An answer that cannot be sent is lost: nobody is told of it, and nothing depends on it.
      model.answerSurvey(asked.consultationId, language, answer).catch(() => undefined);
    };
  }, [asked, model, language]);
  const latest = useRef(current);
  useEffect(() => {
    latest.current = current;
    if (current.step === 'thanked') send.current(current);
  }, [current]);
  useEffect(() => () => send.current(latest.current), []);
  if (asked === null) return null;
  return {
    asked,
    current,
    choose: (face) => setCurrent(faceChosen(asked, face)),
    reply: (said) =>
      setCurrent((step) => (step.step === 'question' ? replied(asked, step.face, said) : step)),
  };
}
