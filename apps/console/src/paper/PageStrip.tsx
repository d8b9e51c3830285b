import type { PageExchange } from '@madoguchi/client';
import type { Page, Surface } from '@madoguchi/protocol';
import { classes, Icon } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { surfacesOf, type Looking } from './looking.ts';
import { Thumb } from './Thumb.tsx';
import './strip.css';

/** What the strip says, in the words of the screen that it is on. */
export interface StripWords {
  readonly title: string;
  readonly live: ReactNode;
  /** Of the page with this number, from 1. */
  page(number: number): ReactNode;
  /** Who else looks at it, such as 来庁者; nothing without anybody. */
  lookers(surface: Surface): string;
}

interface PageStripProps {
  readonly there: Looking;
  /** What is looked at here. */
  readonly surface: Surface | null;
  readonly pictures: PageExchange;
  readonly words: StripWords;
  readonly onLook: (surface: Surface) => void;
}

/** Everything that can be looked at, small, in its order: the live picture, then the pages. */
export function PageStrip({ there, surface, pictures, words, onLook }: PageStripProps) {
  const { pages } = there;
  return (
    <nav className="strip" aria-label={words.title}>
      <ol>
        {surfacesOf(there).map((each) => (
          <li key={each}>
            <StripButton
              page={pages.find(({ id }) => id === each) ?? null}
              words={
                each === 'paper'
                  ? words.live
                  : words.page(pages.findIndex(({ id }) => id === each) + 1)
              }
              lookers={words.lookers(each)}
              isHere={each === surface}
              {...{ pictures }}
              onLook={() => onLook(each)}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface StripButtonProps {
  /** `null` for the live picture. */
  readonly page: Page | null;
  readonly words: ReactNode;
  readonly lookers: string;
  readonly isHere: boolean;
  readonly pictures: PageExchange;
  readonly onLook: () => void;
}

function StripButton({ page, words, lookers, isHere, pictures, onLook }: StripButtonProps) {
  return (
    <button
      type="button"
      className={classes('strip__button', isHere && 'strip__button--here')}
      aria-current={isHere ? 'page' : undefined}
      onClick={onLook}
    >
      {page ? <Thumb page={page} pictures={pictures} /> : <Icon name="camera" />}
      <span className="strip__words">{words}</span>
      {lookers !== '' && (
        <span className="strip__lookers">
          <Icon name="person" />
          <span>{lookers}</span>
        </span>
      )}
    </button>
  );
}
