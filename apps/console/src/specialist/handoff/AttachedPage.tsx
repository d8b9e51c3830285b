import { pictureOf } from '@madoguchi/client';
import { seatOfGuest } from '@madoguchi/domain';
import { MarkLayer, PageView } from '@madoguchi/paper';
import type { ReadAttachment } from '@madoguchi/protocol';
import { useMemo } from 'react';
import { useText } from '../../app/useText.ts';
import { keptMarks } from './keptMarks.ts';

/** Whoever reads has drawn nothing: everybody's marks have their names. */
const READER = seatOfGuest('reader');

/** A page that goes with a card, as it was seen in the call, with the marks and names of whoever drew on it. */
export function AttachedPage({
  attached,
  number,
}: {
  readonly attached: ReadAttachment;
  readonly number: number;
}) {
  const { t } = useText();
  const { page, marks, names } = attached;
  const picture = useMemo(() => pictureOf(attached), [attached]);
  const document = useMemo(() => keptMarks(marks), [marks]);
  return (
    <div className="attachment-dialog__page">
      <PageView
        page={page}
        picture={picture}
        label={page.title ?? t('console:handoffs.attached.nth', { number })}
      >
        {(mapping) => (
          <MarkLayer
            {...{ mapping, document }}
            surface={page.id}
            me={READER}
            tool={null}
            nameOf={(seat) =>
              seat === 'kiosk'
                ? t('console:people.kinds.resident')
                : (names[seat] ?? t('console:handoffs.attached.guest'))
            }
          />
        )}
      </PageView>
    </div>
  );
}
