import { LineWords, useNewestInSight, useOpenDocument, type WritingOpen } from '@madoguchi/paper';
import {
  captionsDocument,
  shownCaptions,
  type CaptionsState,
  type WrittenLine,
} from '@madoguchi/protocol';
import { classes, Icon, Isolated, useObservable } from '@madoguchi/ui-kit';
import { memo, type ReactNode } from 'react';
import { useModel } from '../services.ts';
import type { Talking } from '../state/screenOf.ts';
import { useNames } from '../state/useNames.ts';
import { useText } from '../state/useText.tsx';

interface WrittenLinesProps {
  readonly document: WritingOpen;
  readonly consultation: Talking;
}

/** What was written in the call, the newest at the lower edge; the own line stands where it is written. */
export function WrittenLines({ document, consultation }: WrittenLinesProps) {
  const text = useText();
  const nameOf = useNames(consultation);
  const { state } = useObservable(document);
  const lines = (state?.lines ?? []).filter(({ by, done }) => done || by !== 'kiosk');
  const heard = useOpenDocument(useModel().document(captionsDocument)).state;
  const hears = heard !== null && shownCaptions(heard).length > 0;
  if (lines.length === 0 && !hears)
    return <p className="writing-lead">{text.show('kiosk:writing.lead')}</p>;
  return (
    <Lines label={text.plain('kiosk:writing.lines')}>
      {lines.map((line) => (
        <Line key={line.id} line={line} name={nameOf(line.by)} />
      ))}
      {heard !== null && hears && <HeardLine heard={heard} />}
    </Lines>
  );
}

/** Below what was written: what a machine hears now. */
function HeardLine({ heard }: { readonly heard: CaptionsState }) {
  const text = useText();
  return (
    <li className="written-line written-line--heard">
      <p className="written-line__by">
        <strong>{text.show('kiosk:writing.heard.mark')}</strong>
        <span>{text.show('kiosk:writing.heard.note')}</span>
      </p>
      <p className="written-line__words" lang={heard.engine?.language}>
        <Isolated>{shownCaptions(heard).at(-1)?.text ?? ''}</Isolated>
      </p>
    </li>
  );
}

interface LinesProps {
  readonly label: string;
  readonly children: ReactNode;
}

function Lines({ label, children }: LinesProps) {
  const box = useNewestInSight<HTMLElement>();
  return (
    // It scrolls by itself, for whoever has no finger for it, too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={box} className="written-lines" tabIndex={0} aria-label={label}>
      <ol>{children}</ol>
    </section>
  );
}

interface LineProps {
  readonly line: WrittenLine;
  readonly name: string;
}

const Line = memo(({ line, name }: LineProps) => {
  const text = useText();
  const mine = line.by === 'kiosk';
  const shown = mine ? text.plain('kiosk:writing.me') : name;
  return (
    <li className={classes('written-line', mine && 'written-line--mine')}>
      <p className="written-line__by">
        {shown === '' ? text.show('kiosk:writing.left') : <Isolated>{shown}</Isolated>}
        {!line.done && (
          <span className="written-line__going">
            <Icon name="write" />
            {text.show('kiosk:writing.going')}
          </span>
        )}
      </p>
      <div className="written-line__words">
        <LineWords
          line={line}
          inLanguage={(words) => text.of(words)}
          drawn={text.plain('kiosk:writing.drawn')}
        />
      </div>
    </li>
  );
});
Line.displayName = 'Line';
