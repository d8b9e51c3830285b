import { WRITING_LIMITS, writingDocument } from '@madoguchi/protocol';
import { useOwnLine, type OwnLine, type WritingOpen } from '@madoguchi/paper';
import type { TextKey } from '@madoguchi/i18n';
import { Button, StatusBanner } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useModel } from '../services.ts';
import type { Talking } from '../state/screenOf.ts';
import { useText } from '../state/useText.tsx';
import '../procedure/styles/index.css';
import { DrawnLine } from './DrawnLine.tsx';
import { HandsetWay } from './HandsetWay.tsx';
import './styles/index.css';
import { TypedLine } from './TypedLine.tsx';
import { WrittenLines } from './WrittenLines.tsx';

interface WritingPanelProps {
  readonly consultation: Talking;
  readonly onClose: () => void;
}

/** 筆談 beside the face: what was written so far, and the own line by keys or by finger. Loaded when it is opened. */
export function WritingPanel(props: WritingPanelProps) {
  const document = useModel().document(writingDocument);
  return document && <Writing document={document} {...props} />;
}

const WAYS = ['keys', 'pen', 'handset'] as const;
type Way = (typeof WAYS)[number];

const ICONS = { keys: 'keyboard', pen: 'write', handset: 'handset' } as const;
const WORDS = {
  keys: 'kiosk:writing.keys',
  pen: 'kiosk:writing.pen',
  handset: 'kiosk:handset.open',
} as const satisfies Record<Way, TextKey>;

function Writing({
  document,
  consultation,
  onClose,
}: WritingPanelProps & { readonly document: WritingOpen }) {
  const text = useText();
  const line = useOwnLine(document, 'kiosk');
  const { handset } = consultation;
  const [chosen, choose] = useState<Way>(handset?.state === 'joined' ? 'handset' : 'keys');
  const way = wayOf(line, chosen, handset);
  return (
    <section
      className="form-panel writing-panel"
      data-on="writing"
      data-way={way}
      aria-label={text.plain('kiosk:writing.title')}
    >
      <header className="writing-head">
        <h2 className="writing-head__title">{text.show('kiosk:writing.title')}</h2>
        <fieldset className="writing-head__ways" aria-label={text.plain('kiosk:writing.way')}>
          {WAYS.filter((each) => each !== 'handset' || handset !== null).map((each) => (
            <Button
              key={each}
              icon={ICONS[each]}
              aria-pressed={way === each}
              onClick={() => {
                line.finish();
                choose(each);
              }}
            >
              {text.show(WORDS[each])}
            </Button>
          ))}
        </fieldset>
        <Button icon="close" onClick={onClose}>
          {text.show('kiosk:writing.close')}
        </Button>
      </header>
      <WrittenLines {...{ document, consultation }} withOwn={way === 'handset'} />
      <Problem line={line} />
      {way === 'keys' && <TypedLine line={line} />}
      {way === 'pen' && <DrawnLine line={line} />}
      {way === 'handset' && handset && <HandsetWay handset={handset} />}
    </section>
  );
}

/** What was begun by finger before the page was loaded anew goes on by finger; without phones there is no such way. */
function wayOf(line: OwnLine, chosen: Way, handset: Talking['handset']): Way {
  if (line.strokes.length > 0) return 'pen';
  return chosen === 'handset' && handset === null ? 'keys' : chosen;
}

function Problem({ line: { problem } }: { readonly line: OwnLine }) {
  const text = useText();
  const limit = WRITING_LIMITS.characters;
  return (
    <div className="writing-panel__problem">
      <StatusBanner tone="warning">
        {problem && text.show(`kiosk:writing.problem.${problem}`, { limit })}
      </StatusBanner>
    </div>
  );
}
