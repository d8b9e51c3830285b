import { isResidentHeld } from '@madoguchi/domain';
import { useOwnLine, type WritingOpen } from '@madoguchi/paper';
import { WRITING_LIMITS, writingDocument } from '@madoguchi/protocol';
import { Button, StatusBanner, useObservable, useTyping } from '@madoguchi/ui-kit';
import { useEffect, type KeyboardEvent, type SubmitEvent } from 'react';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import type { ServingView } from '../situation.ts';
import type { Writing } from './useWriting.ts';
import { WrittenLines } from './WrittenLines.tsx';
import './writing.css';

interface WritingPanelProps {
  readonly writing: Writing;
  readonly current: ServingView;
}

/** 筆談 of a call: what was written so far, and the own line. What is typed stands at the kiosk while it is typed. */
export function WritingPanel({ writing, current }: WritingPanelProps) {
  const { t } = useText();
  const { model } = useActions();
  const document = model.document(writingDocument);
  return (
    <section className="writing" aria-label={t('console:writing.title')}>
      <div className="writing__head">
        <h3 className="writing__title">{t('console:writing.title')}</h3>
        <button type="button" className="quiet-button" onClick={writing.toggle}>
          {t('console:writing.close')}
        </button>
      </div>
      {document && (
        <>
          <WrittenLines document={document} current={current} />
          <OwnLine document={document} writing={writing} current={current} />
        </>
      )}
    </section>
  );
}

type OwnLineProps = WritingPanelProps & { readonly document: WritingOpen };

function OwnLine({ document, writing, current }: OwnLineProps) {
  const { t } = useText();
  const { current: arrives } = useObservable(document);
  const line = useOwnLine(document, current.mySeat);
  const held = isResidentHeld(current);
  const { control } = useTyping<HTMLInputElement>({
    text: line.text,
    onText: (typed) => line.write(typed),
    // Whoever reads waits for it: what an input method shows is seen, too.
    onComposing: (shown) => line.write(shown),
  });
  const field = control.ref;
  useEffect(() => {
    if (writing.byHand) field.current?.focus();
  }, [writing.byHand, field]);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    line.finish();
  };
  return (
    <>
      <StatusBanner tone="warning">{noticeOf()}</StatusBanner>
      <form className="writing__row" onSubmit={send} autoComplete="off">
        <input
          type="text"
          className="field__control"
          aria-label={t('console:writing.field')}
          placeholder={t('console:writing.hint')}
          disabled={held || !line.isReady}
          onKeyDown={leave}
          {...control}
        />
        <Button type="submit" variant="primary" disabled={held}>
          {t('console:writing.send')}
        </Button>
      </form>
    </>
  );

  function noticeOf(): string | null {
    if (held) return t('console:writing.held');
    if (line.problem !== null) {
      return t(`console:writing.problem.${line.problem}`, { limit: WRITING_LIMITS.characters });
    }
    return arrives ? null : t('console:writing.waits');
  }
}

/** Esc gives the keys back to the commands of the call. */
function leave({ key, currentTarget, nativeEvent }: KeyboardEvent<HTMLInputElement>) {
  if (key === 'Escape' && !nativeEvent.isComposing) currentTarget.blur();
}
