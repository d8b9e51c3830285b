import { localDay } from '@madoguchi/domain';
import { WARD_TIME_ZONE } from '@madoguchi/i18n';
import type { Organisation, RetentionOverview } from '@madoguchi/protocol';
import { useClock } from '@madoguchi/ui-kit';
import { useCallback, useEffect, useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page, type AdminPageProps } from '../parts/Page.tsx';
import { useAdminData, useOrganisation, type AdminData } from '../parts/useAdminData.ts';
import { useUndo } from '../parts/useUndo.ts';
import { HoldForm } from './HoldForm.tsx';
import { HoldTable } from './HoldTable.tsx';
import { RuleForm } from './RuleForm.tsx';
import { RuleTable } from './RuleTable.tsx';
import { RunTable } from './RunTable.tsx';
import './retention.css';

type Rule = RetentionOverview['rules'][number];
type Hold = RetentionOverview['holds'][number];

type Opened =
  | { readonly dialog: 'rule'; readonly rule: Rule }
  | { readonly dialog: 'hold' }
  | { readonly dialog: 'lift'; readonly hold: Hold };

/** While the server counts what is over, it is asked again so often. */
const LOOK_AGAIN_MS = 5_000;

/** 保存と削除: for how long records are kept, what is held, and what was erased. */
export function RetentionPage({ api, connection }: AdminPageProps) {
  const { t } = useText();
  const ward = useOrganisation(api, connection);
  const data = useAdminData(
    useCallback(() => api.call('retention'), [api]),
    connection,
  );
  const { reload } = data;
  const isCounting = data.data?.rules.some(({ dueNow }) => dueNow === null) === true;
  useEffect(() => {
    if (!isCounting) return undefined;
    const again = setInterval(reload, LOOK_AGAIN_MS);
    return () => clearInterval(again);
  }, [isCounting, reload]);
  return (
    <Page title={t('adminRetention:title')} lead={t('adminRetention:lead')}>
      <Loaded from={ward}>
        {(units) => (
          <Loaded from={data}>{(found) => <Parts {...{ api, data, found }} ward={units} />}</Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface PartsProps extends Pick<AdminPageProps, 'api'> {
  readonly data: AdminData<RetentionOverview>;
  readonly found: RetentionOverview;
  readonly ward: Organisation;
}

function Parts({ api, data, found, ward }: PartsProps) {
  const undo = useUndo();
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = (next: Opened | null) => {
    data.change.dismiss();
    setOpened(next);
  };
  /** What cannot be taken back by a press has no undo: it is only told. */
  const act = async (name: string, done: string, change: () => Promise<RetentionOverview>) => {
    if ((await data.act(name, change)) === null) return;
    setOpened(null);
    undo.tell({ text: done });
  };
  return (
    <>
      <Notice undo={undo} />
      {opened === null && (
        <FailureNotice code={data.change.failure} onClose={data.change.dismiss} />
      )}
      <RuleTable {...{ found }} onOpen={(rule) => open({ dialog: 'rule', rule })} />
      <HoldTable
        holds={found.holds}
        onAdd={() => open({ dialog: 'hold' })}
        onLift={(hold) => open({ dialog: 'lift', hold })}
      />
      <RunTable {...{ found }} />
      {opened && <OpenedDialog {...{ api, data, ward, opened, act }} onClose={() => open(null)} />}
    </>
  );
}

interface OpenedDialogProps extends Pick<PartsProps, 'api' | 'data' | 'ward'> {
  readonly opened: Opened;
  readonly act: (
    name: string,
    done: string,
    change: () => Promise<RetentionOverview>,
  ) => Promise<void>;
  readonly onClose: () => void;
}

function OpenedDialog({ api, data, ward, opened, act, onClose }: OpenedDialogProps) {
  const { t } = useText();
  const clock = useClock();
  const { change } = data;
  switch (opened.dialog) {
    case 'rule': {
      const { kind } = opened.rule;
      return (
        <RuleForm
          {...{ change, onClose }}
          rule={opened.rule}
          onSave={({ years, reason }) => {
            const done = t('adminRetention:done.set', {
              kind: t(`adminRetention:kinds.${kind}`),
              years,
            });
            const rule = { kind, years: Number(years), reason };
            void act('set', done, () => api.call('setRetention', rule));
          }}
        />
      );
    }
    case 'hold':
      return (
        <HoldForm
          {...{ change, onClose, ward }}
          today={localDay(clock.now(), WARD_TIME_ZONE)}
          onSave={(hold) =>
            void act('hold', t('adminRetention:done.held'), () => api.call('holdRecord', hold))
          }
        />
      );
    case 'lift': {
      const { ticket, holdId } = opened.hold;
      return (
        <ConfirmDialog
          {...{ change, onClose }}
          title={t('adminRetention:holds.liftTitle', { ticket })}
          stays={t('adminRetention:holds.liftStays')}
          confirm={t('adminRetention:holds.lift')}
          onConfirm={() =>
            void act('lift', t('adminRetention:done.lifted'), () =>
              api.call('liftHold', { holdId }),
            )
          }
        >
          <p>{t('adminRetention:holds.liftEffect')}</p>
        </ConfirmDialog>
      );
    }
  }
}
