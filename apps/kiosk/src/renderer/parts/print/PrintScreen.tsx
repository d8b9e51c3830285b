import { Button, classes, Icon } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { PRINT_TILES_A_PAGE } from '../../config.ts';
import type { Printable, PrintablePage } from '../../state/printKeeper.ts';
import { useText } from '../../state/useText.tsx';
import { Pager, pagesOf } from '../Pager.tsx';
import { Screen } from '../Screen.tsx';
import { PageThumbnail } from './PageThumbnail.tsx';
import { PrintOutcomeScreen } from './PrintOutcomeScreen.tsx';
import { usePrinting } from './usePrinting.tsx';

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
  const chosen = printable.pages.filter(({ page }) => !left.has(page.id));
  const isLone = printable.pages.length === 0;
  if (printing.state !== 'choosing') {
    return (
      <>
        {sheets}
        <PrintOutcomeScreen state={printing.state} onAgain={() => print(chosen)} onDone={onDone} />
      </>
    );
  }
  const change = (id: string) =>
    setLeft(
      (before) =>
        new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
    );
  return (
    <Screen
      name="print"
      picture="print"
      title={text.show(isLone ? 'kioskPaper:print.offerNextStep' : 'kioskPaper:print.choose')}
      prompt={
        isLone
          ? [text.plain('kioskPaper:print.offerNextStep'), printable.nextStep]
          : [text.plain('kioskPaper:print.choose'), text.plain('kioskPaper:print.chooseLead')]
      }
      words={
        isLone ? (
          <p className="print-next">{printable.nextStep}</p>
        ) : (
          <p className="screen__lead">{text.show('kioskPaper:print.chooseLead')}</p>
        )
      }
      controls={
        <>
          {!isLone && <Tiles pages={printable.pages} left={left} onChange={change} />}
          <div className="print-ways">
            <Button
              variant="primary"
              size="main"
              icon="print"
              wide
              disabled={chosen.length === 0 && !isLone}
              onClick={() => print(chosen)}
            >
              {text.show('kioskPaper:print.go', { count: Math.max(1, chosen.length) })}
            </Button>
            <Button icon="home" wide onClick={onDone}>
              {text.show('kioskPaper:print.none')}
            </Button>
          </div>
        </>
      }
    />
  );
}

interface TilesProps {
  readonly pages: readonly PrintablePage[];
  readonly left: ReadonlySet<string>;
  readonly onChange: (id: string) => void;
}

function Tiles({ pages, left, onChange }: TilesProps) {
  const text = useText();
  const [at, setAt] = useState(0);
  const all = pagesOf(pages, PRINT_TILES_A_PAGE);
  return (
    <>
      <ul className="print-tiles" data-count={Math.min(pages.length, PRINT_TILES_A_PAGE)}>
        {(all[at] ?? []).map((page, index) => {
          const { id } = page.page;
          const isChosen = !left.has(id);
          return (
            <li key={id}>
              <button
                type="button"
                className={classes('print-tile', isChosen && 'print-tile--chosen')}
                aria-pressed={isChosen}
                onClick={() => onChange(id)}
              >
                <PageThumbnail page={page} />
                <span className="print-tile__words">
                  <span className="print-tile__check">{isChosen && <Icon name="check" />}</span>
                  <span>
                    {text.show('kioskPaper:print.page', {
                      number: at * PRINT_TILES_A_PAGE + index + 1,
                    })}
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
