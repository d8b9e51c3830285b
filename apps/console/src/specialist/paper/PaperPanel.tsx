import { StatusBanner } from '@madoguchi/ui-kit';
import { KeyedButton } from '../../app/KeyedButton.tsx';
import { useText } from '../../app/useText.ts';
import { PageStrip } from '../../paper/PageStrip.tsx';
import type { ServingView } from '../situation.ts';
import { AttachNews } from './AttachNews.tsx';
import { PaperActs } from './PaperActs.tsx';
import { PaperHead } from './PaperHead.tsx';
import { SharingNotice } from './SharingNotice.tsx';
import { SheetStepper } from './SheetStepper.tsx';
import { PaperTools } from './PaperTools.tsx';
import { PaperSurface } from './PaperSurface.tsx';
import { usePageWords } from './usePageWords.ts';
import type { PaperWork } from './usePaperWork.ts';
import './paper.css';

interface PaperPanelProps {
  readonly work: PaperWork;
  readonly current: ServingView;
  readonly onShare: () => void;
}

/** The paper beside the face: how it stands in words, what is looked at, its pages, and what can be done. */
export function PaperPanel({ work, current, onShare }: PaperPanelProps) {
  const { t } = useText();
  const { there, surface, pictures, look } = work.pages;
  const { strip } = usePageWords(work.pages);
  return (
    <section className="paper-place" aria-label={t('console:paper.title')}>
      <div className="paper">
        <PaperHead work={work} current={current} />
        <PaperSurface work={work} current={current} />
        <PaperTools work={work} current={current} />
        <div className="paper__foot">
          <StillNews work={work} />
          <SharingNotice failure={work.sharing.failure} />
          <AttachNews {...current} pageId={surface} />
          <Elsewhere work={work} />
          {there.pages.length > 0 && (
            <PageStrip {...{ there, surface, pictures }} words={strip} onLook={look} />
          )}
          <SheetStepper sharing={work.sharing} />
          <PaperActs work={work} onShare={onShare} />
        </div>
      </div>
    </section>
  );
}

/** What has become of the still that was asked for last. */
function StillNews({ work: { still } }: Pick<PaperPanelProps, 'work'>) {
  const { t } = useText();
  const isUnderWay = still?.state === 'taking' || still?.state === 'checking';
  return (
    <StatusBanner tone={isUnderWay ? 'info' : 'warning'} className="paper__news">
      {still && t(`console:paper.stillState.${still.state}`)}
    </StatusBanner>
  );
}

/** Where the resident has turned to, and the way there. */
function Elsewhere({ work: { pages } }: Pick<PaperPanelProps, 'work'>) {
  const { t } = useText();
  const { nameOf } = usePageWords(pages);
  const { resident, look } = pages;
  return (
    <output className="paper__elsewhere">
      {resident !== null && (
        <>
          <span>{t('console:paper.pages.elsewhere', { what: nameOf(resident) })}</span>
          <KeyedButton command="follow" onClick={() => look(resident)}>
            {t('console:paper.pages.follow')}
          </KeyedButton>
        </>
      )}
    </output>
  );
}
