import { classes } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { useEffect, useId } from 'react';
import { useServices } from '../services.ts';
import type { Said } from '../speech/spoken.ts';
import { useReadAloud } from '../speech/useReading.ts';

interface CallQuestionProps {
  readonly title: ReactNode;
  /** What is read aloud. */
  readonly prompt: readonly Said[];
  /** Whether a tone asks the resident to look at the screen. */
  readonly tone: boolean;
  /** The suffix of the style: `call-question--paper`. */
  readonly kind: 'people' | 'paper' | 'passing';
  /** Whether it is one row, so that a form or a paper beside it keeps its height. */
  readonly slim?: boolean;
  readonly children?: ReactNode;
  readonly answers: ReactNode;
}

/** A question in a call, over the lower part of the pictures or among the lowered buttons; it holds nothing up. */
export function CallQuestion(props: CallQuestionProps) {
  const { title, prompt, tone, kind, slim = false, children, answers } = props;
  const { tones } = useServices();
  const id = useId();
  // A question in a call is read aloud on demand only: a voice would talk into the conversation.
  useReadAloud(prompt, 'onDemand');
  useEffect(() => {
    if (tone) tones.play('warning');
  }, [tones, tone]);
  return (
    <section
      className={classes('call-question', `call-question--${kind}`, slim && 'call-question--slim')}
      aria-labelledby={id}
    >
      <div className="call-question__words" aria-live="polite">
        <h2 id={id} className="call-question__title">
          {title}
        </h2>
        {children}
      </div>
      <div className="call-question__answers">{answers}</div>
    </section>
  );
}
