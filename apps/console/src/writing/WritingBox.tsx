import type { LocalisedText, Seat } from '@madoguchi/domain';
import { useOwnLine, type OwnLine, type WritingOpen } from '@madoguchi/paper';
import { WRITING_LIMITS } from '@madoguchi/protocol';
import { Button, StatusBanner, useObservable, useTyping } from '@madoguchi/ui-kit';
import { useEffect, type KeyboardEvent, type ReactNode, type SubmitEvent } from 'react';
import type { WritingWords } from './words.ts';
import { WrittenLines } from './WrittenLines.tsx';
import './writing.css';

interface WritingBoxProps {
  readonly document: WritingOpen;
  readonly mySeat: Seat;
  /** Whether the resident is held, so that nothing is written. */
  readonly held: boolean;
  /** Whether it was opened to write in it. */
  readonly focus: boolean;
  readonly words: WritingWords;
  /** How somebody else is called; `null` for somebody who has left. */
  readonly nameOf: (seat: Seat) => string | null;
  readonly inLanguage: (text: LocalisedText) => string;
}

/** What was written in a call, and the own line: what is typed stands at the kiosk while it is typed. */
export function WritingBox(props: WritingBoxProps) {
  const { document, mySeat, held, focus, words, nameOf, inLanguage } = props;
  const line = useOwnLine(document, mySeat);
  return (
    <>
      <WrittenLines {...{ document, mySeat, words, nameOf, inLanguage }} />
      <Notice {...{ document, line, held, words }} />
      <OwnField {...{ line, held, focus, words }} />
    </>
  );
}

type NoticeProps = Pick<WritingBoxProps, 'document' | 'held' | 'words'> & {
  readonly line: OwnLine;
};

function Notice({ document, line, held, words }: NoticeProps) {
  const { current: arrives } = useObservable(document);
  return <StatusBanner tone="warning">{noticeOf()}</StatusBanner>;

  function noticeOf(): ReactNode {
    if (held) return words.show('held');
    if (line.problem !== null) {
      return words.show(`problem.${line.problem}`, { limit: String(WRITING_LIMITS.characters) });
    }
    return arrives ? null : words.show('waits');
  }
}

type OwnFieldProps = Pick<WritingBoxProps, 'held' | 'focus' | 'words'> & { readonly line: OwnLine };

function OwnField({ line, held, focus, words }: OwnFieldProps) {
  const { control } = useTyping<HTMLInputElement>({
    text: line.text,
    onText: (typed) => line.write(typed),
    // Whoever reads waits for it: what an input method shows is seen, too.
    onComposing: (shown) => line.write(shown),
  });
  const field = control.ref;
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus, field]);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    line.finish();
  };
  return (
    <form className="writing__row" onSubmit={send} autoComplete="off">
      <input
        type="text"
        className="field__control"
        aria-label={words.plain('field')}
        placeholder={words.plain('hint')}
        disabled={held || !line.isReady}
        onKeyDown={leave}
        {...control}
      />
      <Button type="submit" variant="primary" disabled={held}>
        {words.show('send')}
      </Button>
    </form>
  );
}

/** Esc gives the keys back to the commands of the call. */
function leave({ key, currentTarget, nativeEvent }: KeyboardEvent<HTMLInputElement>) {
  if (key === 'Escape' && !nativeEvent.isComposing) currentTarget.blur();
}
