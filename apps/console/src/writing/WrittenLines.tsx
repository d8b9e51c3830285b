import type { LocalisedText, Seat } from '@madoguchi/domain';
import { withoutReadings } from '@madoguchi/i18n';
import { LineWords, useNewestInSight, type WritingOpen } from '@madoguchi/paper';
import type { WrittenLine } from '@madoguchi/protocol';
import { classes, Icon, Isolated, useObservable } from '@madoguchi/ui-kit';
import { memo, type ReactNode } from 'react';
import type { WritingWords } from './words.ts';

interface WrittenLinesProps {
  readonly document: WritingOpen;
  readonly mySeat: Seat;
  readonly words: WritingWords;
  readonly nameOf: (seat: Seat) => string | null;
  readonly inLanguage: (text: LocalisedText) => string;
}

/** What was written in the call, the newest at the lower edge; the own line stands where it is written. */
export function WrittenLines({ document, mySeat, words, nameOf, inLanguage }: WrittenLinesProps) {
  const { state } = useObservable(document);
  const lines = (state?.lines ?? []).filter(({ by, done }) => done || by !== mySeat);
  const said = lines.findLast(({ by, done }) => done && by !== mySeat);
  const drawn = words.plain('drawn');
  const whose = (by: Seat): string =>
    by === mySeat ? words.plain('me') : (nameOf(by) ?? words.plain('left'));
  return (
    <>
      {/* What grows is not told at every stroke, but once, when it stands. */}
      <p aria-live="polite" className="visually-hidden">
        {said === undefined ? '' : `${whose(said.by)} ${wordsOf(said, inLanguage, drawn)}`}
      </p>
      {lines.length === 0 ? (
        <p className="writing__empty">{words.show('empty')}</p>
      ) : (
        <Lines label={words.plain('lines')}>
          {lines.map((line) => (
            <Line
              key={line.id}
              {...{ line, inLanguage, drawn }}
              name={whose(line.by)}
              mine={line.by === mySeat}
              going={line.done ? null : words.plain('going')}
            />
          ))}
        </Lines>
      )}
    </>
  );
}

interface LinesProps {
  readonly label: string;
  readonly children: ReactNode;
}

function Lines({ label, children }: LinesProps) {
  const box = useNewestInSight<HTMLElement>();
  return (
    // It scrolls by itself, for whoever has no mouse, too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={box} className="writing-lines" tabIndex={0} aria-label={label}>
      <ol>{children}</ol>
    </section>
  );
}

interface LineProps {
  readonly line: WrittenLine;
  readonly name: string;
  readonly mine: boolean;
  /** What is said of a line that is being written; `null` for one that is sent. */
  readonly going: string | null;
  readonly inLanguage: (text: LocalisedText) => string;
  readonly drawn: string;
}

const Line = memo(({ line, name, mine, going, inLanguage, drawn }: LineProps) => (
  <li className={classes('writing-line', mine && 'writing-line--mine')}>
    <span className="writing-line__by">
      <Isolated>{name}</Isolated>
      {going !== null && (
        <span className="writing-line__going">
          <Icon name="write" />
          {going}
        </span>
      )}
    </span>
    <span className="writing-line__words">
      <LineWords {...{ line, inLanguage, drawn }} />
    </span>
  </li>
));
Line.displayName = 'Line';

function wordsOf(
  line: WrittenLine,
  inLanguage: (text: LocalisedText) => string,
  drawn: string,
): string {
  if (line.kind === 'drawn') return drawn;
  return line.kind === 'typed' ? line.text : withoutReadings(inLanguage(line.text));
}
