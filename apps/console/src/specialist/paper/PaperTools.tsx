import { MarkTools } from '@madoguchi/paper';
import { useText } from '../../app/useText.ts';
import { PageActs } from './PageActs.tsx';
import type { PaperWork } from './usePaperWork.ts';

/** Beside what is looked at: with what one writes on it, and how its page is shown. */
export function PaperTools({ work: { pages, marks, attaching } }: { readonly work: PaperWork }) {
  const { t } = useText();
  const { surface, page } = pages;
  if (surface === null) return null;
  return (
    <section className="paper__tools" aria-label={t('console:paper.tools')}>
      {marks.document && (
        <MarkTools
          document={marks.document}
          surface={surface}
          me={marks.me}
          tool={marks.tool}
          onTool={marks.setTool}
        />
      )}
      {page && <PageActs page={page} work={pages} attaching={attaching} />}
    </section>
  );
}
