import type { Call } from '@madoguchi/client';
import { isResidentHeld } from '@madoguchi/domain';
import type { KioskView } from '@madoguchi/protocol';
import { classes } from '@madoguchi/ui-kit';
import { memo, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { CallControls } from '../parts/CallControls.tsx';
import { CallFacts } from '../parts/CallFacts.tsx';
import { CarrySlot } from '../parts/CarrySlot.tsx';
import { CallNotice } from '../parts/CallNotice.tsx';
import { RemotePicture } from '../parts/RemotePicture.tsx';
import { HeldCover } from '../parts/HeldCover.tsx';
import { OwnPicture } from '../parts/OwnPicture.tsx';
import { BesideFaces } from '../parts/form/BesideFaces.tsx';
import { useBeside, type Beside } from '../parts/form/useBeside.ts';
import { PaperTools } from '../parts/paper/PaperTools.tsx';
import { usePassingQuestion } from '../parts/paper/usePassingQuestion.tsx';
import { usePaperQuestion } from '../parts/paper/usePaperQuestion.tsx';
import { usePaperStage, type PaperStage } from '../parts/paper/usePaperStage.ts';
import { OwnCompany } from '../parts/people/OwnCompany.tsx';
import { usePeopleQuestion } from '../parts/people/usePeopleQuestion.tsx';
import { SummarySlot } from '../parts/SummarySlot.tsx';
import { Screen } from '../parts/Screen.tsx';
import { Unblock } from '../parts/Unblock.tsx';
import { FaceWithName, SmallFaces } from '../parts/SmallFaces.tsx';
import { Caption } from '../parts/writing/Caption.tsx';
import { useWritingPlace, type WritingPlace } from '../parts/writing/useWritingPlace.ts';
import { useServices } from '../services.ts';
import type { Said } from '../speech/spoken.ts';
import { facesOf } from '../state/faces.ts';
import { heldPicture, holdWords } from '../state/holdWords.ts';
import { usePreferences } from '../state/PreferencesProvider.tsx';
import type { Talking } from '../state/screenOf.ts';
import { useText, type Text } from '../state/useText.tsx';

interface InCall {
  readonly consultation: Talking;
  readonly call: Call | null;
}

interface CallScreenProps extends InCall {
  /** What the specialist shows to be taken along; `null` for nothing. */
  readonly summary: KioskView['summary'];
}

/** The call: the specialist large, everybody else small; and beside them the paper that both look at. */
export const CallScreen = memo(function CallScreen(props: CallScreenProps) {
  const { consultation, call, summary } = props;
  const text = useText();
  useConnectedTone();
  const held = isResidentHeld(consultation);
  const stage = usePaperStage();
  const { lowered } = usePreferences().preferences;
  const writing = useWritingPlace();
  const beside = useBeside({ consultation, stage, writing, held });
  const isBeside = beside.shown !== null;
  const { question, slim } = useCallQuestion({
    ...{ consultation, call, stage, held },
    ...{ slim: isBeside, isReading: summary !== null },
  });
  const tools = beside.shown === 'paper' && <PaperTools stage={stage} />;
  return (
    <Screen
      name="call"
      title={text.show('kiosk:call.title')}
      titleHidden
      prompt={promptOf(consultation, text)}
      // Nobody who talks is interrupted by a voice; while they wait it tells why.
      manner={held ? 'after' : 'onDemand'}
      words={
        <>
          <Stage
            {...{ consultation, call, summary }}
            place={beside.shown}
            asks={question !== null}
            onAnswer={writing.isOpen ? null : writing.open}
          >
            <BesideFaces {...{ consultation, stage, beside, writing }}>
              {!lowered && question}
              {!lowered && tools}
            </BesideFaces>
          </Stage>
          {!lowered && !isBeside && question}
        </>
      }
      controls={
        lowered && question !== null && !slim ? (
          question
        ) : (
          <>
            {lowered && slim && question}
            {lowered && tools}
            <Controls {...{ consultation, call, stage, writing, held }} />
            <CarrySlot handset={consultation.handset} />
          </>
        )
      }
    />
  );
});

interface ControlsProps extends InCall {
  readonly stage: PaperStage;
  readonly writing: WritingPlace;
  readonly held: boolean;
}

/** Who the specialist is, the own picture, and what can be done. */
function Controls({ consultation, call, stage, writing, held }: ControlsProps) {
  const text = useText();
  return (
    <>
      <CallFacts consultation={consultation} call={call} />
      <figure className="own-figure">
        <OwnPicture call={call} />
        <figcaption>{text.show('kiosk:call.role.resident')}</figcaption>
        {!held && <OwnCompany />}
      </figure>
      <CallControls
        call={call}
        onPaper={held ? null : stage.begin}
        onWriting={held || writing.isOpen ? null : writing.open}
      />
    </>
  );
}

/** What is read aloud when the call begins or is held. */
function promptOf(consultation: Talking, text: Text): readonly Said[] {
  const words = holdWords(consultation, text);
  if (words === null) return [text.say('kiosk:call.with', { name: consultation.specialistName })];
  return isResidentHeld(consultation) ? [words.said, text.say('kiosk:call.held')] : [words.said];
}

interface AskedInCall extends InCall {
  readonly stage: PaperStage;
  readonly held: boolean;
  readonly slim: boolean;
  /** The resident reads the summary: what nobody waits for is asked afterwards. */
  readonly isReading: boolean;
}

interface CallQuestionNow {
  readonly question: ReactNode;
  /** Whether it is one row: the question who is there alone has a short form. */
  readonly slim: boolean;
}

/** The one question that is asked now: what waits for an answer of somebody else comes first. */
function useCallQuestion(asked: AskedInCall): CallQuestionNow {
  const { consultation, call, stage, held, slim, isReading } = asked;
  const paper = usePaperQuestion(consultation, stage);
  const people = usePeopleQuestion(call, slim);
  const passing = usePassingQuestion(consultation);
  if (held) return { question: null, slim: false };
  const first = paper ?? passing;
  if (first === null && isReading) return { question: null, slim };
  return first === null ? { question: people, slim } : { question: first, slim: false };
}

interface StageProps extends CallScreenProps {
  readonly place: Beside['shown'];
  /** Whether a question is asked. */
  readonly asks: boolean;
  /** Opens the 筆談 to answer what stands under the face; `null` where it is open. */
  readonly onAnswer: (() => void) | null;
  /** What is beside the faces. */
  readonly children: ReactNode;
}

function Stage({ consultation, call, summary, place, asks, onAnswer, children }: StageProps) {
  const held = isResidentHeld(consultation);
  const { main, beside, signed, others } = useMemo(
    () => facesOf(consultation.present, call),
    [consultation.present, call],
  );
  const words = holdWords(consultation, useText());
  const [silent, setSilent] = useState<readonly (() => Promise<void>)[]>([]);
  const onBlocked = useCallback(
    (play: () => Promise<void>) => setSilent((before) => [...before, play]),
    [],
  );
  const unblock = () => void Promise.all(silent.map((play) => play())).then(() => setSilent([]));
  return (
    <div {...stageLook(place, signed && !held)}>
      <div className="stage__main">
        <RemotePicture call={call} party={main?.party ?? null} onBlocked={onBlocked} />
        {held && words && <HeldCover reason={words.shown} picture={heldPicture(consultation)} />}
        <CallNotice consultation={consultation} call={call} remote={main?.party ?? null} />
        <Caption {...{ consultation, place, asks, onAnswer }} />
        {silent.length > 0 && !held && <Unblock onUnblock={unblock} />}
      </div>
      {beside && !held && (
        <div className="stage__beside">
          <FaceWithName face={beside} held={false} whole={signed} onBlocked={onBlocked} />
        </div>
      )}
      <SmallFaces
        faces={held && beside ? [beside, ...others] : others}
        held={held}
        onBlocked={onBlocked}
      />
      {children}
      <SummarySlot {...{ summary, held }} />
    </div>
  );
}

/** How the stage is divided: by what is beside the faces, and by whether hands are read. */
const stageLook = (place: Beside['shown'], signed: boolean) => ({
  className: classes('stage', place !== null && `stage--${place}`),
  'data-signed': signed ? '' : undefined,
});

/** Plays a tone when the call begins. */
function useConnectedTone() {
  const { tones } = useServices();
  useEffect(() => tones.play('connected'), [tones]);
}
