import type { Api } from '@madoguchi/client';
import type { Center } from '@madoguchi/domain';
import type { AdminTopics, Organisation } from '@madoguchi/protocol';
import { Button, Dialog, StatusBanner, useAction } from '@madoguchi/ui-kit';
import { useEffect, useRef, useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { ChoiceGroups } from '../people/ChoiceGroups.tsx';
import { centerGroups } from '../people/places.ts';
import { useChangeWords, type Copied } from './useChangeWords.ts';

interface CopyDialogProps {
  readonly api: Api;
  readonly center: Center;
  readonly ward: Organisation;
  readonly topics: AdminTopics;
  readonly onClose: () => void;
  readonly onCopied: (copied: Copied) => void;
}

/** Copies what a center has of its own to others: choose them, look at what changes, make it. */
export function CopyDialog({ api, center, ward, topics, onClose, onCopied }: CopyDialogProps) {
  const { t } = useText();
  const { busy, failure, perform } = useAction<'try' | 'apply'>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [tried, setTried] = useState<Copied | null>(null);
  const [isAsked, setAsked] = useState(false);
  const toggle = (id: string) => {
    setTried(null);
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  };
  const run = async (dryRun: boolean) => {
    const toCenterIds = [...chosen];
    const copied = await api.call('copySetUp', { fromCenterId: center.id, toCenterIds, dryRun });
    if (copied.applied) onCopied(copied);
    else setTried(copied);
  };
  const onTry = () => {
    setAsked(true);
    if (chosen.length > 0) void perform('try', () => run(true));
  };
  const others = { ...ward, centers: ward.centers.filter(({ id }) => id !== center.id) };
  const count = tried?.changes.length ?? 0;
  return (
    <Dialog
      title={t('adminRollout:copy.title', { district: center.district })}
      className="form-dialog"
      onClose={onClose}
    >
      <div className="form-dialog__form">
        <p>{t('adminRollout:copy.lead')}</p>
        <ChoiceGroups
          id="copy-to"
          label={t('adminRollout:copy.to')}
          groups={centerGroups(others)}
          chosen={chosen}
          error={isAsked && chosen.length === 0 ? t('adminRollout:copy.none') : undefined}
          onToggle={toggle}
        />
        <FailureNotice code={failure} />
        {tried !== null && <Changes {...{ changes: tried.changes, ward, topics }} />}
      </div>
      <div className="dialog-actions form-dialog__actions">
        {count === 0 ? (
          <Button variant="primary" aria-busy={busy !== null} onClick={onTry}>
            {t('adminRollout:copy.try')}
          </Button>
        ) : (
          <Button
            variant="primary"
            aria-busy={busy !== null}
            onClick={() => void perform('apply', () => run(false))}
          >
            {t('adminRollout:copy.apply', { count })}
          </Button>
        )}
        <Button onClick={onClose}>{t('admin:form.cancel')}</Button>
      </div>
    </Dialog>
  );
}

interface ChangesProps extends Pick<CopyDialogProps, 'ward' | 'topics'> {
  readonly changes: Copied['changes'];
}

/** Every change of a dry run, by district. */
function Changes({ changes, ward, topics }: ChangesProps) {
  const { t } = useText();
  const words = useChangeWords(ward, topics);
  const heading = useRef<HTMLHeadingElement>(null);
  // What was found stands below a long list of districts.
  useEffect(() => heading.current?.focus(), [changes]);
  if (changes.length === 0) return <StatusBanner>{t('adminRollout:copy.nothing')}</StatusBanner>;
  const byCenter = [...Map.groupBy(changes, ({ centerId }) => centerId)];
  return (
    <section aria-label={t('adminRollout:copy.changes')}>
      <h3 className="rollout-changes__title" tabIndex={-1} ref={heading}>
        {t('adminRollout:copy.changes')}
      </h3>
      <dl className="rollout-changes">
        {byCenter.map(([centerId, own]) => (
          <div key={centerId}>
            <dt>{words.center(centerId)}</dt>
            {own.map((change) => {
              const { name, became } = words.change(change);
              return (
                <dd key={name}>
                  <strong>{name}</strong> {became}
                </dd>
              );
            })}
          </div>
        ))}
      </dl>
    </section>
  );
}
