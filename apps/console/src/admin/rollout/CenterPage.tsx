import type { Api, Connection } from '@madoguchi/client';
import { centerNameOf, type Center } from '@madoguchi/domain';
import type { AdminTopics, CenterRollout, Organisation } from '@madoguchi/protocol';
import { Button } from '@madoguchi/ui-kit';
import { useCallback, useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page, type AdminPageProps } from '../parts/Page.tsx';
import { useAdminData, type AdminData } from '../parts/useAdminData.ts';
import { useUndo } from '../parts/useUndo.ts';
import { adminHash } from '../shell/route.ts';
import { CheckTable } from './CheckTable.tsx';
import { CopyDialog } from './CopyDialog.tsx';
import { DecideForm } from './DecideForm.tsx';
import { DecisionTable } from './DecisionTable.tsx';
import { RolloutSheet } from './RolloutSheet.tsx';
import { TickForm } from './TickForm.tsx';
import { TopicStages } from './TopicStages.tsx';
import type { Copied } from './useChangeWords.ts';
import { centerChecks } from './rolloutView.ts';
import { useRolloutChanges, type TickPlace } from './useRolloutChanges.ts';
import { useRolloutWords, type RolloutWords } from './useRolloutWords.ts';

interface CenterPageProps extends Pick<AdminPageProps, 'me'> {
  readonly api: Api;
  readonly connection: Connection;
  /** `null` for one that there is not any more. */
  readonly center: Center | null;
  readonly ward: Organisation;
  readonly topics: AdminTopics;
}

/** One district: what it needs, how far each topic is there, and what was decided. */
export function CenterPage({ center, ...props }: CenterPageProps) {
  const { t } = useText();
  return (
    <Page
      title={
        center === null
          ? t('adminRollout:title')
          : t('adminRollout:center.title', { district: center.district })
      }
      lead={t(center === null ? 'adminRollout:center.missing' : 'adminRollout:center.lead')}
    >
      <p>
        <a href={adminHash('rollout')}>{t('adminRollout:center.back')}</a>
      </p>
      {center !== null && <LoadedCenter {...props} center={center} />}
    </Page>
  );
}

type Given = CenterPageProps & { readonly center: Center };

function LoadedCenter(props: Given) {
  const { api, connection, center, topics } = props;
  const words = useRolloutWords(topics);
  const data = useAdminData(
    useCallback(() => api.call('rolloutOf', { centerId: center.id }), [api, center.id]),
    connection,
  );
  return (
    <Loaded from={data}>
      {(rollout) => <ShownCenter {...{ ...props, data, rollout, words }} />}
    </Loaded>
  );
}

interface ShownCenterProps extends Given {
  readonly data: AdminData<CenterRollout>;
  readonly rollout: CenterRollout;
  readonly words: RolloutWords;
}

type Open =
  | { readonly form: 'tick'; readonly place: TickPlace }
  | { readonly form: 'decide'; readonly topicIds: readonly string[] }
  | { readonly form: 'copy' };

function ShownCenter(props: ShownCenterProps) {
  const { api, me, center, data, rollout, words } = props;
  const { t } = useText();
  const undo = useUndo();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => {
    data.change.dismiss();
    setOpen(null);
  };
  const changes = useRolloutChanges({ api, data, rollout, words, undo, onDone: close });
  const onTick = (place: TickPlace) => setOpen({ form: 'tick', place });
  const onCopied = ({ changes: made }: Copied) => {
    close();
    const centers = new Set(made.map(({ centerId }) => centerId)).size;
    undo.tell({
      text: t('adminRollout:copy.done', { centers, count: made.length }),
      undo: () => api.call('undoSetUp', { changes: made }),
    });
  };
  const firstTopic = rollout.topics[0]?.topicId ?? '';
  const shared = { rollout, words };
  return (
    <>
      <Notice undo={undo} />
      {open === null && <FailureNotice code={data.change.failure} onClose={data.change.dismiss} />}
      <CheckTable
        caption={t('adminRollout:center.checks')}
        checks={centerChecks(rollout)}
        practised={rollout.practised}
        words={words}
        onTick={(item) => onTick({ item, topicId: firstTopic })}
      />
      <TopicStages
        {...shared}
        onTick={onTick}
        onDecide={(topicIds) => setOpen({ form: 'decide', topicIds })}
      />
      <DecisionTable {...shared} />
      <div className="rollout-acts">
        <Button icon="print" onClick={() => print()}>
          {t('adminRollout:center.print')}
        </Button>
        <Button icon="copy" onClick={() => setOpen({ form: 'copy' })}>
          {t('adminRollout:copy.open')}
        </Button>
      </div>
      <RolloutSheet {...shared} center={centerNameOf(center.district)} by={me.displayName} />
      {open !== null && <OpenForm {...{ props, open, changes, onCopied }} onClose={close} />}
    </>
  );
}

interface OpenFormProps {
  readonly props: ShownCenterProps;
  readonly open: Open;
  readonly changes: ReturnType<typeof useRolloutChanges>;
  readonly onCopied: (copied: Copied) => void;
  readonly onClose: () => void;
}

/** The form that is open on top of the page. */
function OpenForm({ props, open, changes, onCopied, onClose }: OpenFormProps) {
  const { data, rollout, words, center } = props;
  const shared = { rollout, words, change: data.change, onClose };
  switch (open.form) {
    case 'tick':
      return (
        <TickForm
          {...shared}
          place={open.place}
          onSave={(tick) => changes.tick(open.place, tick)}
        />
      );
    case 'decide':
      return (
        <DecideForm
          {...shared}
          topicIds={open.topicIds}
          district={center.district}
          onSave={(decision) => changes.decide(open.topicIds, decision)}
        />
      );
    case 'copy':
      return <CopyDialog {...props} onCopied={onCopied} onClose={onClose} />;
  }
}
