import { Icon } from '@madoguchi/ui-kit';
import { Kbd } from '../../app/Kbd.tsx';
import { useKeyNames } from '../../app/useKeys.ts';
import { useText } from '../../app/useText.ts';
import type { ServingView } from '../situation.ts';
import { usePaperState } from './usePaperState.ts';
import type { PaperWork } from './usePaperWork.ts';

interface PaperHeadProps {
  readonly work: PaperWork;
  readonly current: ServingView;
}

/** The title of the panel, how the paper stands, and the way to swap the sizes. */
export function PaperHead({ work, current }: PaperHeadProps) {
  const { t } = useText();
  const { aria } = useKeyNames();
  const words = usePaperState(work, current);
  return (
    <header className="paper__head">
      <h3>
        <Icon name="paper" />
        {t('console:paper.title')}
      </h3>
      <output className="paper__state">{words === '' ? null : <span>{words}</span>}</output>
      <button
        type="button"
        className="quiet-button"
        aria-keyshortcuts={aria('enlarge')}
        onClick={() => work.swap()}
      >
        {t(work.large === 'face' ? 'console:paper.enlarge' : 'console:paper.enlargeFace')}
        <Kbd command="enlarge" />
      </button>
    </header>
  );
}
