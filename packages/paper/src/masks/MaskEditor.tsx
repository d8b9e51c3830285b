import { AREAS, useTranslation, withoutReadings } from '@madoguchi/i18n';
import { MOST_MASKS, type Box, type Mask } from '@madoguchi/protocol';
import { Button, Icon, Ruby } from '@madoguchi/ui-kit';
import { useId, useState } from 'react';
import './hatched.css';
import './MaskEditor.css';
import type { SurfaceMapping } from '../geometry/mapping.ts';
import { joined, newBox } from './boxes.ts';
import { MaskBox } from './MaskBox.tsx';

type Masks = readonly Pick<Mask, 'id' | 'box'>[];

export interface MaskEditorProps {
  /** How the live picture below lies on the screen. */
  readonly mapping: SurfaceMapping;
  readonly masks: Masks;
  /** A mask is put down here, or is being dragged over here. */
  readonly onCover: (id: string, box: Box, dragging?: 'dragging') => void;
  /** A mask is taken away; who may only hide more has none of it. */
  readonly onUncover?: (id: string) => void;
}

/** The masks on the live picture, to be moved, pulled larger and, where the paper lies, taken away. */
export function MaskEditor({ mapping, masks, onCover, onUncover }: MaskEditorProps) {
  const { t } = useTranslation(AREAS);
  const keysId = useId();
  /** Where a mask is held above, before everybody has heard of it. */
  const [held, setHeld] = useState<{ readonly id: string; readonly box: Box } | null>(null);
  const onlyMore = onUncover === undefined;
  return (
    <div className="mask-editor">
      {masks.map(({ id, box }, n) => {
        const shown = held?.id === id ? held.box : box;
        const wanted = (to: Box): Box => (onlyMore ? joined(box, to) : to);
        return (
          <MaskBox
            key={id}
            mapping={mapping}
            box={shown}
            label={withoutReadings(t('paper:mask.box', { n: n + 1 }))}
            describedBy={keysId}
            onDrag={(to) => {
              setHeld({ id, box: wanted(to) });
              onCover(id, wanted(to), 'dragging');
            }}
            onPut={(to) => {
              setHeld(null);
              onCover(id, wanted(to));
            }}
            {...(onlyMore ? {} : { onRemove: () => onUncover(id) })}
          >
            {!onlyMore && (
              <button type="button" className="mask-box__remove" onClick={() => onUncover(id)}>
                <Icon name="close" />
                <span className="visually-hidden">
                  {withoutReadings(t('paper:mask.remove'))} ({n + 1})
                </span>
              </button>
            )}
          </MaskBox>
        );
      })}
      <p id={keysId} hidden>
        {withoutReadings(t(onlyMore ? 'paper:mask.grow' : 'paper:mask.keys'))}
      </p>
    </div>
  );
}

/** One press puts a new mask in the middle of the picture. */
export function AddMask({ masks, onCover }: Pick<MaskEditorProps, 'masks' | 'onCover'>) {
  const { t } = useTranslation(AREAS);
  const isFull = masks.length >= MOST_MASKS;
  return (
    <Button
      icon="hidden"
      disabled={isFull}
      onClick={() => onCover(crypto.randomUUID(), newBox(masks.map(({ box }) => box)))}
    >
      <Ruby>{t(isFull ? 'paper:mask.full' : 'paper:mask.add')}</Ruby>
    </Button>
  );
}
