import type { WardBoard } from '@madoguchi/protocol';
import { Icon } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { useWords } from '../specialist/useWords.ts';
import { waitStage } from '../specialist/waiting.ts';

interface WardFiguresProps {
  readonly view: WardBoard;
  readonly stuck: number;
  readonly now: number;
}

/** The few numbers that are read from across a room, each with what lies behind it. */
export function WardFigures({ view, stuck, now }: WardFiguresProps) {
  const { t } = useText();
  const { duration } = useWords();
  const { waiting, longest, calls, kiosks, staff } = view;
  const longestCall = calls[0];
  const stage = longest ? waitStage(now - longest.since) : 'new';
  return (
    <section className="board-figures" aria-label={t('console:board.figures.title')}>
      <Figure
        name="waiting"
        value={waiting}
        unit="people"
        bad={stage === 'long'}
        rest={
          longest
            ? t('console:board.figures.longest', {
                ticket: longest.ticket,
                duration: duration(now - longest.since),
              })
            : t('console:board.figures.nobodyWaits')
        }
      />
      <Figure
        name="calls"
        value={calls.length}
        unit="visits"
        rest={
          longestCall &&
          t('console:board.figures.longestCall', {
            ticket: longestCall.ticket,
            duration: duration(now - longestCall.since),
          })
        }
      />
      <Figure
        name="staff"
        value={staff.free}
        unit="people"
        bad={waiting > 0 && staff.free + staff.busy === 0}
        rest={t('console:board.figures.staffRest', { busy: staff.busy, away: staff.away })}
      />
      <Figure
        name="kiosks"
        value={kiosks.offline.length}
        unit="devices"
        bad={kiosks.offline.length > 0}
        rest={t('console:board.figures.kiosksRest', { count: kiosks.connected })}
      />
      <Figure
        name="stuck"
        value={stuck}
        unit="visits"
        bad={stuck > 0}
        rest={t(stuck > 0 ? 'console:board.figures.seeList' : 'console:board.figures.nothingStuck')}
      />
    </section>
  );
}

interface FigureProps {
  readonly name: 'waiting' | 'calls' | 'staff' | 'kiosks' | 'stuck';
  readonly value: number;
  readonly unit: 'people' | 'visits' | 'devices';
  /** Whether the figure calls for action; then an icon says so beside the colour. */
  readonly bad?: boolean;
  readonly rest?: string | undefined;
}

function Figure({ name, value, unit, bad = false, rest }: FigureProps) {
  const { t } = useText();
  return (
    <div className="board-figure" data-figure={name} data-bad={bad}>
      <h3 className="board-figure__name">
        {bad && <Icon name="warning" />}
        {t(`console:board.figures.${name}`)}
      </h3>
      <p className="board-figure__value numbers">
        {value}
        <span className="board-figure__unit">{t(`console:board.figures.${unit}`)}</span>
      </p>
      <p className="board-figure__rest numbers">{rest}</p>
    </div>
  );
}
