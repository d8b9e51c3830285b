import type { Page } from '@madoguchi/protocol';
import { Button } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import { SureDialog } from '../SureDialog.tsx';
import { lighter, turnedRight } from './reshape.ts';
import { StraightenDialog } from './StraightenDialog.tsx';
import { usePageWords } from './usePageWords.ts';
import type { PageWork } from './usePageWork.ts';

interface PageActsProps {
  readonly page: Page;
  readonly work: PageWork;
}

/** How a page is shown to everybody: straightened, turned, its writing darker, or no longer. */
export function PageActs({ page, work }: PageActsProps) {
  const { t } = useText();
  const { nameOf } = usePageWords(work);
  const [removing, setRemoving] = useState(false);
  const [straightening, setStraightening] = useState(false);
  const { shape } = page;
  return (
    <>
      <Button icon="paper" onClick={() => setStraightening(true)}>
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
      <Button icon="remove" onClick={() => setRemoving(true)}>
        {t('console:paper.pages.remove')}
      </Button>
      {straightening && (
        <StraightenDialog {...{ page, work }} onClose={() => setStraightening(false)} />
      )}
      {removing && (
        <SureDialog
          title={t('console:paper.pages.removeTitle', { nth: nameOf(page.id) })}
          confirm={t('console:paper.pages.removeConfirm')}
          cancel={t('console:action.cancel')}
          icon="remove"
          onConfirm={() => work.remove(page.id)}
          onClose={() => setRemoving(false)}
        >
          <p>{t('console:paper.pages.removeBody')}</p>
        </SureDialog>
      )}
    </>
  );
}
