import { StatusBanner } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { AskButton, ShareButton } from './PaperActs.tsx';
import type { PaperWork } from './usePaperWork.ts';

interface PaperStartProps {
  readonly work: PaperWork;
  readonly onShare: () => void;
}

/** While no paper is shown: the button that asks for it, and what has become of the last one. */
export function PaperStart({ work, onShare }: PaperStartProps) {
  const { t } = useText();
  return (
    <section className="paper-start" aria-label={t('console:paper.title')}>
      <div className="paper-start__acts">
        <AskButton work={work} />
        <ShareButton onShare={onShare} />
      </div>
      <StatusBanner className="paper-start__news">
        {work.news && t(`console:paper.news.${work.news}`)}
      </StatusBanner>
    </section>
  );
}
