import type { Page } from '@madoguchi/protocol';
import { Button } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import { PassingDialog } from '../passing/PassingDialog.tsx';
import type { ServingView } from '../situation.ts';
import { SureDialog } from '../SureDialog.tsx';
import { lighter, turnedRight } from './reshape.ts';
import { StraightenDialog } from './StraightenDialog.tsx';
import { usePageWords } from './usePageWords.ts';
import type { PageWork } from './usePageWork.ts';

interface PageActsProps {
  readonly page: Page;
  readonly work: PageWork;
  readonly current: ServingView;
}

/** How a page is shown to everybody: straightened, turned, its writing darker, with a card, or no longer. */
export function PageActs({ page, work, current }: PageActsProps) {
  const { t } = useText();
  const { nameOf } = usePageWords(work);
  const [open, setOpen] = useState<'straightening' | 'attaching' | 'removing' | null>(null);
  const { shape } = page;
  return (
    <>
      <Button icon="paper" onClick={() => setOpen('straightening')}>
        {t('console:paper.pages.straighten')}
      </Button>
      <Button icon="reload" onClick={() => work.reshape(turnedRight(shape))}>
        {t('console:paper.pages.turn')}
      </Button>
      <Button icon="write" onClick={() => work.reshape(lighter(shape))}>
        {shape.light === 0
          ? t('console:paper.pages.light')
          : t('console:paper.pages.lighter', { level: shape.light })}
      </Button>
      {current.state === 'inCall' && current.role === 'lead' && (
        <Button icon="handoff" onClick={() => setOpen('attaching')}>
          {t('console:paper.attach.button')}
        </Button>
      )}
      <Button icon="remove" onClick={() => setOpen('removing')}>
        {t('console:paper.pages.remove')}
      </Button>
      {open === 'straightening' && (
        <StraightenDialog {...{ page, work }} onClose={() => setOpen(null)} />
      )}
      {open === 'attaching' && (
        <PassingDialog {...{ current }} meant={[`page:${page.id}`]} onClose={() => setOpen(null)} />
      )}
      {open === 'removing' && (
        <SureDialog
          title={t('console:paper.pages.removeTitle', { nth: nameOf(page.id) })}
          confirm={t('console:paper.pages.removeConfirm')}
          cancel={t('console:action.cancel')}
          icon="remove"
          onConfirm={() => work.remove(page.id)}
          onClose={() => setOpen(null)}
        >
          <p>{t('console:paper.pages.removeBody')}</p>
        </SureDialog>
      )}
    </>
  );
}
