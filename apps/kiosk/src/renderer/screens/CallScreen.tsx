import type { Call } from '@madoguchi/client';
import { isResidentHeld } from '@madoguchi/domain';
import { Button } from '@madoguchi/ui-kit';
import { useEffect, useState } from 'react';
import { CallControls } from '../parts/CallControls.tsx';
import { CallFacts } from '../parts/CallFacts.tsx';
import { CallNotice } from '../parts/CallNotice.tsx';
import { RemotePicture } from '../parts/RemotePicture.tsx';
import { HeldCover } from '../parts/HeldCover.tsx';
import { OwnPicture } from '../parts/OwnPicture.tsx';
import { OwnCompany } from '../parts/people/OwnCompany.tsx';
import { usePeopleQuestion } from '../parts/people/usePeopleQuestion.tsx';
import { SentenceCard } from '../parts/SentenceCard.tsx';
import { Screen } from '../parts/Screen.tsx';
import { FaceWithName, SmallFaces } from '../parts/SmallFaces.tsx';
import { useServices } from '../services.ts';
import { facesOf } from '../state/faces.ts';
import { holdWords } from '../state/holdWords.ts';
import { usePreferences } from '../state/PreferencesProvider.tsx';
import type { Talking } from '../state/screenOf.ts';
import { useText } from '../state/useText.tsx';

interface CallScreenProps {
  readonly consultation: Talking;
  readonly call: Call | null;
}

/** The call: the specialist large, everybody else small. */
export function CallScreen({ consultation, call }: CallScreenProps) {
  const text = useText();
  useConnectedTone();
  const held = isResidentHeld(consultation);
  const words = holdWords(consultation, text);
  const people = usePeopleQuestion(call);
  const question = held ? null : people;
  const { lowered } = usePreferences().preferences;
  return (
    <Screen
      name="call"
      title={text.show('kiosk:call.title')}
      titleHidden
      prompt={
        words
          ? [words.plain, ...(held ? [text.plain('kiosk:call.held')] : [])]
          : [text.plain('kiosk:call.with', { name: consultation.specialistName })]
      }
      words={
        <>
          <Stage consultation={consultation} call={call} />
          {!lowered && question}
        </>
      }
      controls={
        lowered && question !== null ? (
          question
        ) : (
          <>
            <CallFacts consultation={consultation} call={call} />
            <figure className="own-figure">
              <OwnPicture call={call} />
              <figcaption>{text.show('kiosk:call.role.resident')}</figcaption>
              {!held && <OwnCompany />}
            </figure>
            <CallControls call={call} />
          </>
        )
      }
    />
  );
}

function Stage({ consultation, call }: CallScreenProps) {
  const text = useText();
  const held = isResidentHeld(consultation);
  const { main, beside, others } = facesOf(consultation.present, call);
  const words = holdWords(consultation, text);
  const [silent, setSilent] = useState<readonly (() => Promise<void>)[]>([]);
  const onBlocked = (play: () => Promise<void>) => setSilent((before) => [...before, play]);
  const unblock = () => void Promise.all(silent.map((play) => play())).then(() => setSilent([]));
  return (
    <div className="stage">
      <div className="stage__main">
        <RemotePicture call={call} party={main?.party ?? null} onBlocked={onBlocked} />
        {held && words && <HeldCover reason={words.shown} />}
        <CallNotice consultation={consultation} call={call} remote={main?.party ?? null} />
        {!held && <SentenceCard consultation={consultation} />}
        {silent.length > 0 && !held && (
          <div className="stage__unblock">
            <p>{text.show('kiosk:call.blocked')}</p>
            <Button variant="primary" size="main" icon="volume" onClick={unblock}>
              {text.show('kiosk:call.unblock')}
            </Button>
          </div>
        )}
      </div>
      {beside && !held && (
        <div className="stage__beside">
          <FaceWithName face={beside} held={false} onBlocked={onBlocked} />
        </div>
      )}
      <SmallFaces
        faces={held && beside ? [beside, ...others] : others}
        held={held}
        onBlocked={onBlocked}
      />
    </div>
  );
}

/** Plays a tone when the call begins. */
function useConnectedTone() {
  const { tones } = useServices();
  useEffect(() => tones.play('connected'), [tones]);
}
