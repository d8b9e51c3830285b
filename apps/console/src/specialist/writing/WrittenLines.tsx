import { LineWords, useNewestInSight, type WritingOpen } from '@madoguchi/paper';
import type { WrittenLine } from '@madoguchi/protocol';
import { classes, Icon, Isolated, useObservable } from '@madoguchi/ui-kit';
import { memo, type ReactNode } from 'react';
import { useText } from '../../app/useText.ts';
import { usePersonWords } from '../people/usePersonWords.ts';
import type { ServingView } from '../situation.ts';

interface WrittenLinesProps {
  readonly document: WritingOpen;
  readonly current: ServingView;
}

/** What was written in the call, the newest at the lower edge; the own line stands where it is written. */
export function WrittenLines({ document, current }: WrittenLinesProps) {
  const { t } = useText();
  const { partyName } = usePersonWords();
  const { state } = useObservable(document);
  const { mySeat, present } = current;
  const lines = (state?.lines ?? []).filter(({ by, done }) => done || by !== mySeat);
  const said = lines.findLast(({ by, done }) => done && by !== mySeat);
  const nameOf = ({ by }: WrittenLine): string => {
    if (by === mySeat) return t('console:writing.me');
    const isThere = present.some(({ seat }) => seat === by);
    return isThere ? partyName(by, current) : t('console:writing.left');
  };
  return (
    <>
      {/* What grows is not told at every stroke, but once, when it stands. */}
      <p aria-live="polite" className="visually-hidden">
        {said === undefined ? '' : `${nameOf(said)} ${wordsOf(said, t('console:writing.drawn'))}`}
      </p>
      {lines.length === 0 ? (
        <p className="writing__empty">{t('console:writing.empty')}</p>
      ) : (
        <Lines label={t('console:writing.lines')}>
          {lines.map((line) => (
            <Line key={line.id} line={line} name={nameOf(line)} mine={line.by === mySeat} />
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
}

const Line = memo(({ line, name, mine }: LineProps) => {
  const { t } = useText();
  return (
    <li className={classes('writing-line', mine && 'writing-line--mine')}>
      <span className="writing-line__by">
        <Isolated>{name}</Isolated>
        {!line.done && (
          <span className="writing-line__going">
            <Icon name="write" />
            {t('console:writing.going')}
          </span>
        )}
      </span>
      <span className="writing-line__words">
        <LineWords line={line} inLanguage={({ ja }) => ja} drawn={t('console:writing.drawn')} />
      </span>
    </li>
  );
});
Line.displayName = 'Line';

const wordsOf = (line: WrittenLine, drawn: string): string =>
  line.kind === 'typed' ? line.text : line.kind === 'sentence' ? line.text.ja : drawn;
