import { useState } from 'react';
import { StepWays } from '../parts/contact/StepWays.tsx';
import { MainAction } from '../parts/MainAction.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useModel } from '../services.ts';
import { useText } from '../state/useText.tsx';
import { Brief, IN_JAPANESE } from './Brief.tsx';

interface LaterBriefProps {
  readonly onBack: () => void;
  readonly onSaid: () => void;
}

/** The brief of a resident who waits already; nothing of it is read aloud, as staff read it. */
export function LaterBrief({ onBack, onSaid }: LaterBriefProps) {
  const text = useText();
  const model = useModel();
  const [brief, setBrief] = useState('');
  const say = async () => {
    if (brief !== '') await model.helper.brief(brief);
    onSaid();
  };
  return (
    <Screen
      name="confirming"
      title={text.plain('kioskStaff:helper.briefTitle', IN_JAPANESE)}
      titleHidden
      prompt={[]}
      words={<Brief brief={brief} onBrief={setBrief} />}
      controls={
        <>
          <MainAction icon="check" action={say}>
            {text.plain('kioskStaff:helper.say', IN_JAPANESE)}
          </MainAction>
          <StepWays onBack={onBack} />
        </>
      }
    />
  );
}
