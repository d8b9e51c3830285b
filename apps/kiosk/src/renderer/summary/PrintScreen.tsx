import { Button, classes, Icon, Isolated } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { PRINT_TILES_A_PAGE } from '../config.ts';
import type { Printable } from '../state/printKeeper.ts';
import { useText } from '../state/useText.tsx';
import { Pager, pagesOf } from '../parts/Pager.tsx';
import { Screen } from '../parts/Screen.tsx';
import { PageThumbnail } from '../parts/PageThumbnail.tsx';
import { PrintOutcomeScreen } from '../parts/PrintOutcomeScreen.tsx';
import { SummaryWords } from './SummaryWords.tsx';
import { usePrinting, type Chosen } from './usePrinting.tsx';
import './summary.css';
import './print.css';

interface PrintScreenProps {
  readonly printable: Printable;
  readonly place: string;
  readonly onDone: () => void;
}

/** The choice of what is printed; everything is chosen at first, and nothing is printed before a touch. */
export function PrintScreen({ printable, place, onDone }: PrintScreenProps) {
  const text = useText();
  const { printing, sheets, print } = usePrinting(printable, place);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { summary } = printable;
  const isLone = printable.pages.length === 0;
  const chosen: Chosen = {
    pages: printable.pages.filter(({ page }) => !left.has(page.id)),
    withSummary: summary !== null && !left.has(SUMMARY),
  };
  const count = chosen.pages.length + (chosen.withSummary ? 1 : 0);
  const title = isLone ? 'kioskPaper:print.offerSummary' : 'kioskPaper:print.choose';
  if (printing.state !== 'choosing') {
    return (
      <>
        {sheets}
        <PrintOutcomeScreen state={printing.state} onAgain={() => print(chosen)} onDone={onDone} />
      </>
    );
  }
  const change = (id: string) => setLeft((before) => withOrWithout(before, id));
  return (
    <Screen
      name="print"
      picture="print"
      title={text.show(title)}
      prompt={[text.say(title), ...(isLone ? [] : [text.say('kioskPaper:print.chooseLead')])]}
      words={
        isLone && summary ? (
          <SummaryWords summary={summary} />
        ) : (
          <p className="screen__lead">{text.show('kioskPaper:print.chooseLead')}</p>
        )
      }
      controls={
        <>
          {!isLone && <Tiles printable={printable} left={left} onChange={change} />}
          <div className="print-ways">
            <Button
              variant="primary"
              size="main"
              icon="print"
              wide
              disabled={count === 0}
              onClick={() => print(chosen)}
            >
              {text.show('kioskPaper:print.go', { count })}
            </Button>
            <Button icon="check" wide onClick={onDone}>
              {text.show('kioskPaper:print.none')}
            </Button>
          </div>
        </>
      }
    />
  );
}

const withOrWithout = (all: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set(all.has(id) ? [...all].filter((each) => each !== id) : [...all, id]);

/** The summary among what can be left out; no page is called so. */
const SUMMARY = 'summary';

interface TilesProps {
  readonly printable: Printable;
  readonly left: ReadonlySet<string>;
  readonly onChange: (id: string) => void;
}

function Tiles({ printable: { summary, pages }, left, onChange }: TilesProps) {
  const text = useText();
  const [at, setAt] = useState(0);
  const tiles = [...(summary === null ? [] : [null]), ...pages];
  const all = pagesOf(tiles, PRINT_TILES_A_PAGE);
  return (
    <>
      <ul className="print-tiles" data-count={Math.min(tiles.length, PRINT_TILES_A_PAGE)}>
        {(all[at] ?? []).map((page) => {
          const id = page?.page.id ?? SUMMARY;
          const isChosen = !left.has(id);
          return (
            <li key={id}>
              <button
                type="button"
                className={classes('print-tile', isChosen && 'print-tile--chosen')}
                aria-pressed={isChosen}
                onClick={() => onChange(id)}
              >
                {page === null ? <SummaryThumbnail /> : <PageThumbnail page={page} />}
                <span className="print-tile__words">
                  <span className="print-tile__check">{isChosen && <Icon name="check" />}</span>
                  <span>
                    {page === null ? (
                      <Isolated ruby>{text.of(summary?.title ?? { ja: '' })}</Isolated>
                    ) : (
                      text.show('kioskPaper:print.page', { number: pages.indexOf(page) + 1 })
                    )}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <Pager
        page={at}
        pages={all.length}
        onChange={setAt}
        words={{
          next: text.show('kioskPaper:print.more'),
          previous: text.show('kioskPaper:print.first'),
        }}
      />
    </>
  );
}

/** A sheet of words has no picture. */
const SummaryThumbnail = () => (
  <span className="print-tile__picture print-tile__picture--words">
    <Icon name="paper" />
  </span>
);
