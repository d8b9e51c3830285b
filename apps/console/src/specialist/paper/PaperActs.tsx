import { Button } from '@madoguchi/ui-kit';
import { KeyedButton } from '../../app/KeyedButton.tsx';
import { useText } from '../../app/useText.ts';
import { mayTakeStill, type PaperWork } from './usePaperWork.ts';

interface WorkProps {
  readonly work: PaperWork;
}

interface PaperActsProps extends WorkProps {
  readonly onShare: () => void;
}

/** What can be done with the paper as a whole. */
export function PaperActs({ work, onShare }: PaperActsProps) {
  const { standing } = work;
  return (
    <div className="paper__acts">
      {standing.at === 'off' && <AskButton work={work} />}
      {standing.at === 'asked' && <TakeBackButton work={work} />}
      {standing.at === 'shown' && <ShownActs work={work} />}
      <ShareButton onShare={onShare} />
    </div>
  );
}

/** Asks the resident to see the paper. */
export function AskButton({ work }: WorkProps) {
  const { t } = useText();
  return (
    <KeyedButton command="paper" icon="paper" disabled={!work.mayAsk} onClick={() => work.ask()}>
      {t(`console:paper.ask.${work.way}`)}
    </KeyedButton>
  );
}

/** Opens the choice of what to show. */
export function ShareButton({ onShare }: Pick<PaperActsProps, 'onShare'>) {
  const { t } = useText();
  return (
    <KeyedButton command="page" icon="file" onClick={onShare}>
      {t('console:paper.share.button')}
    </KeyedButton>
  );
}

function TakeBackButton({ work }: WorkProps) {
  const { t } = useText();
  return (
    <KeyedButton command="paper" icon="undo" onClick={() => work.end()}>
      {t('console:paper.takeBack')}
    </KeyedButton>
  );
}

function ShownActs({ work }: WorkProps) {
  const { t } = useText();
  const { standing } = work;
  const isBlank = standing.at === 'shown' && standing.picture === 'blank';
  return (
    <>
      <KeyedButton
        command="still"
        icon="camera"
        disabled={!mayTakeStill(work)}
        onClick={() => work.takeStill()}
      >
        {t('console:paper.still')}
      </KeyedButton>
      {!isBlank && (
        <KeyedButton
          command="blank"
          icon="hidden"
          className="paper__more"
          onClick={() => work.blank()}
        >
          {t('console:paper.blank')}
        </KeyedButton>
      )}
      <Button icon="close" className="paper__more" onClick={() => work.end()}>
        {t('console:paper.end')}
      </Button>
    </>
  );
}
