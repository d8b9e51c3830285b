import { AREAS, useTranslation } from '@madoguchi/i18n';
import { Button, Ruby } from '@madoguchi/ui-kit';
import './ZoomButtons.css';
import { MOST_ZOOM } from '../geometry/zoom.ts';
import type { Zooming } from './useZoom.ts';

const BUTTON_STEP = Math.SQRT2;

/** Larger, smaller and whole, for whoever has no second finger. */
export function ZoomButtons({
  zooming,
  disabled,
}: {
  readonly zooming: Zooming;
  readonly disabled: boolean;
}) {
  const { t } = useTranslation(AREAS);
  const { zoom, change, showWhole } = zooming;
  const isWhole = zoom.factor <= 1;
  return (
    <div className="zoom-buttons">
      <Button icon="less" disabled={disabled || isWhole} onClick={() => change(1 / BUTTON_STEP)}>
        <Ruby>{t('paper:page.smaller')}</Ruby>
      </Button>
      <Button disabled={disabled || isWhole} onClick={showWhole}>
        <Ruby>{t('paper:page.whole')}</Ruby>
      </Button>
      <Button
        icon="more"
        disabled={disabled || zoom.factor >= MOST_ZOOM}
        onClick={() => change(BUTTON_STEP)}
      >
        <Ruby>{t('paper:page.larger')}</Ruby>
      </Button>
    </div>
  );
}
