import { AREAS, useTranslation } from '@madoguchi/i18n';
import type { PageShape } from '@madoguchi/protocol';
import { Button, Ruby } from '@madoguchi/ui-kit';
import { useEffect, useMemo, useState } from 'react';
import './CornersEditor.css';
import type { ShapedPicture } from '../geometry/mapping.ts';
import { pictureWorkshop } from '../picture/workshop.ts';
import { PageView } from '../view/PageView.tsx';
import { CornerHandles } from './CornerHandles.tsx';
import { editingProblem, shownCorners, type Editing } from './editing.ts';
import { useCorners } from './useCorners.ts';

export interface CornersEditorProps {
  readonly page: ShapedPicture;
  readonly picture: Blob | null;
  /** The text alternative of the page. */
  readonly label: string;
  readonly onAccept: (shape: PageShape) => void;
  readonly onCancel: () => void;
}

/** Where the corners of the sheet are in a picture: found by itself, put right by finger, mouse or arrow keys. */
export function CornersEditor({ page, picture, label, onAccept, onCancel }: CornersEditorProps) {
  const { t } = useTranslation(AREAS);
  const { editing, step, find } = useCorners(page, picture);
  const { width, height } = page;
  const { turn } = page.shape;
  const taken = useMemo(
    () => ({ width, height, shape: { corners: null, turn, light: 0 } satisfies PageShape }),
    [width, height, turn],
  );
  const bitmap = useBitmap(taken, picture);
  const corners = shownCorners(editing);
  const accept = () => {
    const [a, b, c, d] = corners;
    onAccept({ ...page.shape, corners: editing.corners === null ? null : [a, b, c, d] });
  };
  return (
    <div className="corners-editor">
      <output className="corners-editor__words">
        <Ruby>{t(`paper:corners.${wordsOf(editing)}`)}</Ruby>
      </output>
      <div className="corners-editor__page">
        <PageView page={taken} picture={picture} label={label} zooms={false}>
          {(mapping) => (
            <CornerHandles
              {...{ mapping, page: taken, corners, bitmap }}
              onMove={(corner, to) => step({ type: 'move', corner, to })}
            />
          )}
        </PageView>
      </div>
      <div className="corners-editor__buttons">
        <Button icon="search" disabled={picture === null} onClick={find}>
          <Ruby>{t('paper:corners.find')}</Ruby>
        </Button>
        <Button disabled={editing.corners === null} onClick={() => step({ type: 'asTaken' })}>
          <Ruby>{t('paper:corners.asTaken')}</Ruby>
        </Button>
        <Button icon="back" onClick={onCancel}>
          <Ruby>{t('paper:corners.cancel')}</Ruby>
        </Button>
        <Button
          variant="primary"
          icon="check"
          disabled={picture === null || editingProblem(editing) !== null}
          onClick={accept}
        >
          <Ruby>{t('paper:corners.accept')}</Ruby>
        </Button>
      </div>
    </div>
  );
}

function wordsOf(editing: Editing): 'finding' | 'notFound' | 'problem' | 'taken' | 'lead' {
  if (editing.finding === 'running') return 'finding';
  if (editing.finding === 'notFound') return 'notFound';
  if (editingProblem(editing) !== null) return 'problem';
  return editing.corners === null ? 'taken' : 'lead';
}

/** What the magnifier shows has enough pixels for it. */
const MAGNIFIED_PIXELS = 4_000_000;

function useBitmap(page: ShapedPicture, picture: Blob | null): ImageBitmap | null {
  const [bitmap, setBitmap] = useState<ImageBitmap | null>(null);
  useEffect(() => {
    if (picture === null) return undefined;
    const stop = new AbortController();
    pictureWorkshop.show(picture, page, { signal: stop.signal, most: MAGNIFIED_PIXELS }).then(
      setBitmap,
      // Without it there is no magnifier; the page says that its picture cannot be shown.
      () => undefined,
    );
    return () => {
      stop.abort();
      setBitmap((before) => {
        before?.close();
        return null;
      });
    };
  }, [page, picture]);
  return bitmap;
}
