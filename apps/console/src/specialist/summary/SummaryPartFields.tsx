import {
  MOST_BLOCKS,
  TEXTS,
  type ChosenBlock,
  type SummaryBlock,
  type SummaryPart,
  type WrittenPart,
} from '@madoguchi/domain';
import { classes, Icon, RuledTextArea, TextField } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useDates } from '../../app/useDates.ts';
import { useText } from '../../app/useText.ts';
import { fittingText } from '../aids/fittingText.ts';
import { toggled } from './toggled.ts';

interface SummaryPartFieldsProps {
  readonly part: SummaryPart;
  readonly written: WrittenPart;
  /** The prepared sentences of this part. */
  readonly blocks: readonly SummaryBlock[];
  /** The day of what comes next; `undefined` in a part that has none. */
  readonly day: string | null | undefined;
  readonly onChange: (written: WrittenPart) => void;
  readonly onDay: (day: string | null) => void;
}

/** One part of a summary: folded it says what stands in it, unfolded its sentences are chosen and words are added. */
export function SummaryPartFields(props: SummaryPartFieldsProps) {
  const { part, written, blocks, day, onChange, onDay } = props;
  const { t } = useText();
  const { wardDay } = useDates();
  const name = t(`console:summary.parts.${part}`);
  const lines = [
    ...(day ? [wardDay(day)] : []),
    ...written.blocks.map(({ text }) => text.ja),
    ...(written.text === '' ? [] : [written.text]),
  ];
  // What an admin took out meanwhile can still be taken out of the summary.
  const gone = written.blocks.filter(({ id }) => !blocks.some((block) => block.id === id));
  return (
    <details className="summary-part" name="summary-parts">
      <summary className="summary-part__title">
        <span className="summary-part__name">{name}</span>
        <span className="summary-part__lines">{lines.join(' ／ ')}</span>
      </summary>
      {day !== undefined && (
        <TextField
          label={t('console:summary.day')}
          type="date"
          value={day ?? ''}
          onChange={({ target }) => onDay(target.value === '' ? null : target.value)}
        />
      )}
      <ul className="sentences">
        {[...gone, ...blocks].map((block) => (
          <Block
            key={block.id}
            block={block}
            isChosen={written.blocks.some(({ id }) => id === block.id)}
            isFull={written.blocks.length >= MOST_BLOCKS}
            onPress={() => onChange({ ...written, blocks: toggled(written.blocks, block) })}
          />
        ))}
      </ul>
      <OwnWords
        key={part}
        name={name}
        text={written.text}
        onText={(text) => onChange({ ...written, text })}
      />
    </details>
  );
}

interface BlockProps {
  readonly block: ChosenBlock;
  readonly isChosen: boolean;
  readonly isFull: boolean;
  readonly onPress: () => void;
}

function Block({ block, isChosen, isFull, onPress }: BlockProps) {
  return (
    <li>
      <button
        type="button"
        className={classes('sentence', isChosen && 'sentence--shown')}
        aria-pressed={isChosen}
        disabled={isFull && !isChosen}
        onClick={onPress}
      >
        {isChosen && <Icon name="check" />}
        {block.text.ja}
      </button>
    </li>
  );
}

interface OwnWordsProps {
  readonly name: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Words that no sentence has; the resident reads them as they are written. */
function OwnWords({ name, text, onText }: OwnWordsProps) {
  const { t } = useText();
  /** What is typed here and cannot be kept as it is. */
  const [unkept, setUnkept] = useState<string | null>(null);
  const write = (typed: string) => {
    const fitting = fittingText(typed, TEXTS.summaryText);
    setUnkept(fitting === typed ? null : typed);
    if (fitting !== null) onText(fitting);
  };
  return (
    <RuledTextArea
      rule={TEXTS.summaryText}
      name={t('console:summary.own', { part: name })}
      label={t('console:summary.own', { part: name })}
      value={unkept ?? text}
      rows={2}
      onText={write}
      onBlur={() =>
        setUnkept((typed) =>
          typed !== null && fittingText(typed, TEXTS.summaryText) !== null ? null : typed,
        )
      }
    />
  );
}
