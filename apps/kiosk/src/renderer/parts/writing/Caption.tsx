import type { OpenDocument } from '@madoguchi/client';
import { isResidentHeld } from '@madoguchi/domain';
import { LineWords, useOpenDocument } from '@madoguchi/paper';
import {
  captionOf,
  captionsDocument,
  writingDocument,
  type WritingOperation,
  type WritingState,
  type WrittenLine,
} from '@madoguchi/protocol';
import { Button, classes, Icon, useObservable } from '@madoguchi/ui-kit';
import { memo, type ReactNode } from 'react';
import { useModel } from '../../services.ts';
import { ofPerson, type Personal } from '../../speech/spoken.ts';
import type { Talking } from '../../state/screenOf.ts';
import { useNames } from '../../state/useNames.ts';
import { useText, type Text } from '../../state/useText.tsx';
import { ReadButton } from '../ReadButton.tsx';
import type { BesidePlace } from '../form/useBeside.ts';
import { CaptionLines } from './CaptionLines.tsx';
import { HeardCaption } from './HeardCaption.tsx';

interface CaptionProps {
  readonly consultation: Talking;
  /** What is beside the faces. */
  readonly place: BesidePlace | null;
  /** Whether the resident is asked something, which then has the room of what a machine hears. */
  readonly asks: boolean;
  /** Opens the 筆談 to answer; `null` where it is open. */
  readonly onAnswer: (() => void) | null;
}

/**
 * What others write, large under the specialist's face while it is written, until somebody puts it away; and what a machine
 * hears, where nobody writes. Nothing of it is seen while the resident is held, and the open 筆談 shows it itself.
 */
export const Caption = memo(function Caption({ place, asks, ...props }: CaptionProps) {
  const model = useModel();
  const written = model.document(writingDocument);
  const heard = useOpenDocument(model.document(captionsDocument));
  if (isResidentHeld(props.consultation) || place === 'writing') return null;
  const hears = asks ? null : <HeardCaption {...heard} />;
  if (written === null) return hears;
  return (
    <Followed document={written} {...props}>
      {hears}
    </Followed>
  );
});

interface FollowedProps extends Omit<CaptionProps, 'place' | 'asks'> {
  readonly document: OpenDocument<WritingState, WritingOperation>;
  /** What stands there while nothing that somebody wrote does. */
  readonly children: ReactNode;
}

function Followed({ document, consultation, onAnswer, children }: FollowedProps) {
  const text = useText();
  const nameOf = useNames(consultation);
  const { state } = useObservable(document);
  const lines = state === null ? [] : captionOf(state);
  const newest = lines.at(-1);
  const said = lines.findLast(({ done }) => done);
  const name = newest === undefined ? '' : nameOf(newest.by);
  return (
    <>
      {/* What grows is not told at every stroke, but once, when it stands. */}
      <p aria-live="polite" className="visually-hidden">
        {said === undefined ? '' : wordsOf(said, text)}
      </p>
      {newest === undefined && children}
      {newest && (
        <section className="caption" aria-label={text.plain('kiosk:writing.shown')}>
          <div className="caption__head">
            <p className="caption__by">
              {name !== '' && (
                <>
                  <Icon name="person" />
                  {text.show('kiosk:writing.from', { name })}
                </>
              )}
            </p>
            <ReadButton spoken={spokenLines(lines, text)} />
            {onAnswer && (
              <Button icon="writing" onClick={onAnswer}>
                {text.show('kiosk:writing.answer')}
              </Button>
            )}
            <Button icon="close" onClick={() => document.edit({ type: 'putAway', id: newest.id })}>
              {text.show('kiosk:writing.close')}
            </Button>
          </div>
          <CaptionLines>
            {lines.map((line) => (
              <p
                key={line.id}
                className={classes('caption__line', line === newest && 'caption__line--newest')}
                data-going={line.done ? undefined : ''}
              >
                <LineWords
                  line={line}
                  inLanguage={(words) => text.of(words)}
                  drawn={text.plain('kiosk:writing.drawn')}
                />
              </p>
            ))}
          </CaptionLines>
        </section>
      )}
    </>
  );
}

/** What stands there, to be read aloud by a press: it may be about anybody. */
const spokenLines = (lines: readonly WrittenLine[], text: Text): readonly Personal[] =>
  lines.filter(({ done }) => done).map((line) => ofPerson(wordsOf(line, text)));

/** A line in words. */
function wordsOf(line: WrittenLine, text: Text): string {
  switch (line.kind) {
    case 'typed':
      return line.text;
    case 'sentence':
      return text.of(line.text);
    case 'drawn':
      return text.plain('kiosk:writing.drawn');
  }
}
