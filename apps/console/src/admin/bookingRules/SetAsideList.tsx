import { localDay } from '@madoguchi/domain';
import { WARD_TIME_ZONE, localised } from '@madoguchi/i18n';
import type { EventAck } from '@madoguchi/protocol';
import { Button, useClock } from '@madoguchi/ui-kit';
import { useCallback, useMemo, useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useLanguage } from '../../app/useLanguage.ts';
import { useText } from '../../app/useText.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { AdminPageProps } from '../parts/Page.tsx';
import { SearchableTable, type Column } from '../parts/SearchableTable.tsx';
import { useAdminData, type AdminData } from '../parts/useAdminData.ts';
import { useUndo } from '../parts/useUndo.ts';
import { SetAsideForm, type Owners } from './SetAsideForm.tsx';
import { spanOfRow, type SetAsideRow, type Span } from './setAsideDraft.ts';
import { useSetAsideWords, type SetAsideWords } from './useSetAsideWords.ts';

type AllSetAside = EventAck<'setAside.list'>;
type SetAsideListProps = Pick<AdminPageProps, 'api' | 'bookingSettings' | 'connection'> &
  Pick<Owners, 'ward'>;

/** 予約を入れない時間 of the whole ward that is not over. */
export function SetAsideList({ api, bookingSettings, connection, ward }: SetAsideListProps) {
  const load = useCallback(() => bookingSettings.setAside(), [bookingSettings]);
  const loadOwners = useCallback(async () => {
    const [{ people }, { kiosks }] = await Promise.all([api.call('people'), api.call('kiosks')]);
    return { people, kiosks };
  }, [api]);
  const data = useAdminData(load, connection);
  const owners = useAdminData(loadOwners, connection);
  return (
    <Loaded from={owners}>
      {(known) => (
        <Loaded from={data}>
          {(all) => <Times {...{ bookingSettings, data, all }} owners={{ ...known, ward }} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface TimesProps extends Pick<AdminPageProps, 'bookingSettings'> {
  readonly data: AdminData<AllSetAside>;
  readonly all: AllSetAside;
  readonly owners: Owners;
}

function Times({ bookingSettings, data, all, owners }: TimesProps) {
  const { t } = useText();
  const undo = useUndo();
  const clock = useClock();
  const words = useSetAsideWords();
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    data.change.dismiss();
    setOpen(false);
  };
  const changes = useSetAsideChanges({ bookingSettings, data, undo, words, onAdded: close });
  return (
    <>
      <Notice undo={undo} />
      {!isOpen && <FailureNotice code={data.change.failure} onClose={data.change.dismiss} />}
      <p>{t('adminBookings:aside.lead')}</p>
      <SearchableTable
        caption={t('adminBookings:parts.aside')}
        columns={useColumns(words)}
        rows={all.setAside}
        rowKey={({ setAsideId }) => setAsideId}
        empty={t('adminBookings:aside.empty')}
        tools={
          <Button variant="primary" icon="more" onClick={() => setOpen(true)}>
            {t('adminBookings:actions.add')}
          </Button>
        }
        actions={(row) => [
          {
            label: t('adminBookings:actions.end'),
            icon: 'remove',
            onPress: () => changes.end(row),
          },
        ]}
      />
      {isOpen && (
        <SetAsideForm
          {...{ owners }}
          today={localDay(clock.now(), WARD_TIME_ZONE)}
          change={data.change}
          onSave={changes.add}
          onClose={close}
        />
      )}
    </>
  );
}

interface ChangesOptions extends Pick<TimesProps, 'bookingSettings' | 'data'> {
  readonly undo: ReturnType<typeof useUndo>;
  readonly words: SetAsideWords;
  readonly onAdded: () => void;
}

/** Sets time aside and ends it; each undoes the other. */
function useSetAsideChanges({ bookingSettings, data, undo, words, onAdded }: ChangesOptions) {
  const { t } = useText();
  const { language } = useLanguage();
  const put = async (span: Span): Promise<AllSetAside & { readonly added: string }> => {
    const { setAsideId } = await bookingSettings.addSetAside(span);
    return { ...(await bookingSettings.setAside()), added: setAsideId };
  };
  const remove = async (setAsideId: string): Promise<AllSetAside> => {
    await bookingSettings.removeSetAside(setAsideId);
    return bookingSettings.setAside();
  };
  const add = async (span: Span): Promise<void> => {
    let added = '';
    const adding = async () => {
      const answer = await put(span);
      ({ added } = answer);
      return answer;
    };
    const after = await data.act('add', adding);
    if (after === null) return;
    onAdded();
    const name = after.setAside.find(({ setAsideId }) => setAsideId === added)?.name ?? { ja: '' };
    undo.tell({
      text: t('adminBookings:aside.done.added', {
        name: localised(name, language),
        when: words.when(span),
      }),
      undo: () => data.put(remove(added)),
    });
  };
  const end = async (row: SetAsideRow): Promise<void> => {
    if (!(await data.act('end', () => remove(row.setAsideId)))) return;
    undo.tell({
      text: t('adminBookings:aside.done.ended', {
        name: localised(row.name, language),
        when: words.when(row),
      }),
      undo: () => data.put(put(spanOfRow(row))),
    });
  };
  return {
    add: (span: Span) => void add(span),
    end: (row: SetAsideRow) => void end(row),
  };
}

function useColumns(
  words: SetAsideWords,
): readonly [Column<SetAsideRow>, ...Column<SetAsideRow>[]] {
  const { t } = useText();
  const { language } = useLanguage();
  return useMemo(() => {
    const headed = (key: 'of' | 'when' | 'whom' | 'reason') => ({
      ...{ key, header: t(`adminBookings:aside.columns.${key}`) },
    });
    return [
      {
        ...headed('of'),
        text: ({ of, name }) =>
          `${t(`adminBookings:aside.kinds.${of.kind}`)} ${localised(name, language)}`,
      },
      {
        ...headed('when'),
        text: (row) => words.when(row),
        sortBy: ({ fromDay, from }) => `${fromDay} ${String(from).padStart(4, '0')}`,
      },
      { ...headed('whom'), text: ({ support }) => words.whom(support) },
      { ...headed('reason'), text: ({ reason }) => t(`adminBookings:aside.reasons.${reason}`) },
    ];
  }, [t, language, words]);
}
