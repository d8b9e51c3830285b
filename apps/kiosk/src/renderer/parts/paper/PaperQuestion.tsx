import type { PaperWay, Showing } from '@madoguchi/protocol';
import { Button, Icon, VideoTile } from '@madoguchi/ui-kit';
import { useKioskPaper } from '../../state/useKioskPaper.ts';
import { useNames } from '../../state/useNames.ts';
import type { Talking } from '../../state/screenOf.ts';
import { useText } from '../../state/useText.tsx';
import { CallQuestion } from '../CallQuestion.tsx';

interface PaperQuestionProps {
  readonly consultation: Talking;
  readonly way: PaperWay;
  /** Who has asked; `null` where the resident wants to show it by themselves. */
  readonly by: Extract<Showing, { state: 'asked' }>['by'] | null;
  readonly onShow: () => void;
  /** Hides parts of it before anybody sees it. */
  readonly onHideFirst: () => void;
  readonly onNo: () => void;
}

/** The question whether paper may be seen: what of it, by whom, and that parts of it can be hidden. */
export function PaperQuestion(props: PaperQuestionProps) {
  const { consultation, way, by, onShow, onHideFirst, onNo } = props;
  const text = useText();
  const { seen } = useKioskPaper();
  const nameOf = useNames(consultation);
  const names = consultation.present
    .filter(({ kind }) => kind !== 'resident')
    .map(({ seat }) => nameOf(seat))
    .join(text.plain('kioskPaper:paper.and'));
  const title = by === null ? 'kioskPaper:paper.own' : 'kioskPaper:paper.asked';
  const values = { name: by === null ? '' : nameOf(by), names };
  const points = [
    ['paper', `kioskPaper:paper.what.${way}`],
    ['people', 'kioskPaper:paper.who'],
    ['hidden', 'kioskPaper:paper.warning'],
  ] as const;
  return (
    <CallQuestion
      title={text.show(title, values)}
      prompt={[text.say(title, values), ...points.map(([, key]) => text.say(key, values))]}
      tone={by !== null}
      kind="paper"
      answers={
        <>
          <Button variant="primary" size="main" icon="check" onClick={onShow}>
            {text.show('kioskPaper:paper.yes')}
          </Button>
          <Button icon="hidden" onClick={onHideFirst}>
            {text.show('kioskPaper:paper.hideFirst')}
          </Button>
          <Button icon="close" onClick={onNo}>
            {text.show('kioskPaper:paper.no')}
          </Button>
        </>
      }
    >
      {seen.preview !== null && (
        <VideoTile
          own={way === 'hand'}
          stream={seen.preview}
          label={text.plain('kioskPaper:paper.preview')}
          fit="whole"
          className="paper-question__picture"
        />
      )}
      <ul className="paper-question__points">
        {points.map(([icon, key]) => (
          <li key={key}>
            <Icon name={icon} />
            <span>{text.show(key, values)}</span>
          </li>
        ))}
      </ul>
    </CallQuestion>
  );
}
