import { typedText, type LocalisedText } from '@madoguchi/domain';
import { WRITING_BOX, WRITING_LIMITS, type WrittenLine } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { StrokesInk } from '../ink/StrokesInk.tsx';
import { INK_PEN } from './ink.ts';
import './LineWords.css';

interface LineWordsProps {
  readonly line: WrittenLine;
  /** A prepared sentence in the language of the screen. */
  readonly inLanguage: (text: LocalisedText) => string;
  /** What a screen reader calls a line that was drawn. */
  readonly drawn: string;
}

/** What stands in a line; whatever somebody wrote turns and covers nothing around it. */
export function LineWords({ line, inLanguage, drawn }: LineWordsProps) {
  switch (line.kind) {
    case 'typed':
      return <Isolated>{typedText(line.text, WRITING_LIMITS).text}</Isolated>;
    case 'sentence':
      return <Isolated ruby>{inLanguage(line.text)}</Isolated>;
    case 'drawn':
      return (
        <StrokesInk
          className="written-ink"
          strokes={line.strokes}
          box={WRITING_BOX}
          pen={INK_PEN}
          label={drawn}
        />
      );
  }
}
