import type { UnmetWay } from '@madoguchi/domain';
import { Button } from '@madoguchi/ui-kit';
import { useState, type ReactNode } from 'react';
import type { Said } from '../../speech/spoken.ts';
import { waysOf } from '../../state/otherWays.ts';
import type { Waiting } from '../../state/screenOf.ts';
import { useChoicesDue } from '../../state/useChoicesDue.ts';
import { useText } from '../../state/useText.tsx';
import { WayTiles } from '../contact/WayTiles.tsx';

interface OtherWaysOptions {
  readonly consultation: Waiting | null;
  /** Whether a time can be booked here. */
  readonly bookable: boolean;
  readonly onWay: (way: UnmetWay) => void;
}

interface OtherWays {
  /** The text read aloud with the place in the queue. */
  readonly prompt: readonly Said[];
  /** The tiles, or `null`. */
  readonly shown: ReactNode;
  /** The button beside 取り消す: continues waiting, or shows the tiles again. */
  readonly stay: ReactNode;
}

const NONE: OtherWays = { prompt: [], shown: null, stay: null };

/** The alternatives offered after a while without a free specialist; never while one is being rung. */
export function useOtherWays({ consultation, bookable, onWay }: OtherWaysOptions): OtherWays {
  const text = useText();
  const [declined, setDeclined] = useState(false);
  const due = useChoicesDue(consultation?.choicesInMs ?? null);
  if (!due || consultation?.state !== 'waiting') return NONE;
  if (declined)
    return {
      ...NONE,
      stay: (
        <Button size="main" icon="more" wide onClick={() => setDeclined(false)}>
          {text.show('ways:choices.show')}
        </Button>
      ),
    };
  const ways = waysOf(consultation, bookable);
  return {
    prompt: [
      text.say('ways:choices.title'),
      ...ways.map((way) => text.say(`ways:way.${way}`)),
      text.say('ways:choices.stay'),
    ],
    shown: (
      <section className="other-ways" aria-label={text.plain('ways:choices.title')}>
        <p className="other-ways__title">{text.show('ways:choices.title')}</p>
        <WayTiles {...{ ways, bookable }} onPick={onWay} />
      </section>
    ),
    stay: (
      <Button variant="primary" size="main" icon="chair" wide onClick={() => setDeclined(true)}>
        {text.show('ways:choices.stay')}
      </Button>
    ),
  };
}
