import { AddMask, MarkTools } from '@madoguchi/paper';
import { Button } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import type { ServingView } from '../situation.ts';
import { PageActs } from './PageActs.tsx';
import type { PaperWork } from './usePaperWork.ts';

/** Beside what is looked at: with what one writes on it, how its page is shown, and what of the live picture is hidden. */
export function PaperTools({
  work,
  current,
}: {
  readonly work: PaperWork;
  readonly current: ServingView;
}) {
  const { t } = useText();
  const { surface, page } = work.pages;
  const { document, me, tool, setTool } = work.marks;
  if (surface === null) return null;
  return (
    <section className="paper__tools" aria-label={t('console:paper.tools')}>
      {document && !work.isHiding && (
        <MarkTools {...{ document, surface, me, tool }} onTool={setTool} />
      )}
      {page ? (
        <PageActs page={page} work={work.pages} current={current} />
      ) : (
        <HideActs work={work} />
      )}
    </section>
  );
}

/** Boxes that hide; a specialist places and enlarges them, and only the resident takes them away. */
function HideActs({ work }: { readonly work: PaperWork }) {
  const { t } = useText();
  const { paper, isHiding, setHiding, hide } = work;
  return (
    <>
      <AddMask
        masks={paper?.masks ?? []}
        onCover={(id, box) => {
          hide(id, box);
          setHiding(true);
        }}
      />
      {isHiding && (
        <>
          <Button variant="primary" icon="check" onClick={() => setHiding(false)}>
            {t('console:paper.hidden')}
          </Button>
          <p className="paper__hint">{t('console:paper.hideHint')}</p>
        </>
      )}
    </>
  );
}
