import type { ReactNode } from 'react';
import { useKioskPaper } from '../../state/useKioskPaper.ts';
import type { Talking } from '../../state/screenOf.ts';
import { PaperQuestion } from './PaperQuestion.tsx';
import type { PaperStage } from './usePaperStage.ts';

/** The question whether paper may be seen, where staff ask or the resident begins; `null` if there is none. */
export function usePaperQuestion(consultation: Talking, { work, setWork }: PaperStage): ReactNode {
  const { paper, seen } = useKioskPaper();
  const { showing } = seen;
  if (work.on === 'hiding' || showing.state === 'shown') return null;
  const asked = showing.state === 'asked' ? showing : null;
  if (asked === null && work.on !== 'asking') return null;
  const way = asked?.way ?? (work.on === 'asking' ? work.way : 'desk');
  const done = () => setWork({ on: 'looking' });
  return (
    <PaperQuestion
      key={asked?.by ?? 'own'}
      consultation={consultation}
      way={way}
      by={asked?.by ?? null}
      onShow={() => {
        paper.show(way);
        done();
      }}
      onHideFirst={() => setWork({ on: 'hiding', way })}
      onNo={() => {
        paper.end();
        done();
      }}
    />
  );
}
