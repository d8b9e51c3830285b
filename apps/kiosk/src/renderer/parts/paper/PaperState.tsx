import type { StillProblem } from '@madoguchi/protocol';
import { Icon, type IconName } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import type { Talking } from '../../state/screenOf.ts';
import { useKioskPaper } from '../../state/useKioskPaper.ts';
import { useNames } from '../../state/useNames.ts';
import { useText } from '../../state/useText.tsx';
import { pageNumber } from './surface.ts';
import type { PaperStage } from './usePaperStage.ts';

interface PaperStateProps {
  readonly consultation: Talking;
  readonly stage: PaperStage;
}

/** What of the paper everybody sees at this moment, in words, and where the others look. */
export function PaperState({ consultation, stage }: PaperStateProps) {
  const said = useStateWords(stage);
  const { show } = useText();
  const problem = stillProblem(stage.still);
  const elsewhere = useLookingWords(consultation, stage);
  return (
    <div className="paper-state" data-tone={said.tone}>
      <output className="paper-state__words">
        <Icon name={said.icon} />
        <span>{said.words}</span>
      </output>
      <output className="paper-state__still">
        {problem && <span>{show(`kioskPaper:still.problem.${problem}`)}</span>}
      </output>
      {elsewhere && <p className="paper-state__looking">{elsewhere}</p>}
    </div>
  );
}

interface Said {
  readonly icon: IconName;
  readonly tone: 'seen' | 'hidden' | 'page' | 'trouble';
  readonly words: ReactNode;
}

function useStateWords({ page, pages, surface, still, work }: PaperStage): Said {
  const live = useLiveWords();
  const { show } = useText();
  const { seen } = useKioskPaper();
  const isShown = seen.showing.state === 'shown';
  if (still?.state === 'taking')
    return { icon: 'camera', tone: 'seen', words: show('kioskPaper:still.taking') };
  if (work.on === 'hiding' && !isShown)
    return { icon: 'hidden', tone: 'hidden', words: show('kioskPaper:paper.notYet') };
  if (page !== null && work.on !== 'hiding') {
    const number = pageNumber(pages, surface ?? undefined) ?? 1;
    return { icon: 'paper', tone: 'page', words: show('kioskPaper:paper.pageSeen', { number }) };
  }
  return live;
}

/** Why the still that was asked for last is no page; that does not take the place of what is seen at this moment. */
function stillProblem(still: PaperStage['still']): StillProblem | null {
  return still === null || still.state === 'taking' || still.state === 'checking'
    ? null
    : still.state;
}

/** Of the live picture. */
function useLiveWords(): Said {
  const { show } = useText();
  const { seen } = useKioskPaper();
  if (seen.problem !== null)
    return { icon: 'warning', tone: 'trouble', words: show('kioskPaper:paper.trouble') };
  if (seen.mustConfirm)
    return { icon: 'warning', tone: 'hidden', words: show('kioskPaper:paper.mustConfirm') };
  if (seen.blank) return { icon: 'hidden', tone: 'hidden', words: show('kioskPaper:paper.blank') };
  const byHand = seen.showing.state === 'shown' && seen.showing.way === 'hand';
  const key = byHand ? 'kioskPaper:paper.seenByHand' : 'kioskPaper:paper.seen';
  return { icon: 'eye', tone: 'seen', words: show(key) };
}

/** Which page the specialist looks at, where it is another one than the resident's. */
function useLookingWords(consultation: Talking, { pages, surface }: PaperStage): ReactNode {
  const { show } = useText();
  const nameOf = useNames(consultation);
  const specialist = consultation.present.find(({ kind }) => kind === 'specialist');
  if (specialist === undefined || pages === null) return null;
  const theirs = pages.looking[specialist.seat];
  if (theirs === undefined || theirs === surface) return null;
  const name = nameOf(specialist.seat);
  const number = pageNumber(pages, theirs);
  if (number === null)
    return theirs === 'paper' ? show('kioskPaper:paper.theyLive', { name }) : null;
  return show('kioskPaper:paper.theyLook', { name, number });
}
