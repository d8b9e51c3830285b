import type { EventAck, Organisation } from '@madoguchi/protocol';
import { localised } from '@madoguchi/i18n';
import { useCallback, useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useLanguage } from '../../app/useLanguage.ts';
import { useText } from '../../app/useText.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { AdminPageProps } from '../parts/Page.tsx';
import { useAdminData, type AdminData } from '../parts/useAdminData.ts';
import { useUndo } from '../parts/useUndo.ts';
import { DeskRulesTable, type DeskRow } from './DeskRulesTable.tsx';
import { USUAL_RULES, type Rules } from './rulesDraft.ts';
import { RulesForm } from './RulesForm.tsx';

type AllRules = EventAck<'bookingRules.list'>;

interface DeskRulesProps extends Pick<AdminPageProps, 'api' | 'bookingSettings' | 'connection'> {
  readonly ward: Organisation;
}

/** How each desk is booked: a list, and a form for one of them. */
export function DeskRules(props: DeskRulesProps) {
  const { api, bookingSettings, connection } = props;
  const load = useCallback(() => bookingSettings.rules(), [bookingSettings]);
  const loadTopics = useCallback(() => api.call('topics'), [api]);
  const rules = useAdminData(load, connection);
  const topics = useAdminData(loadTopics, connection);
  return (
    <Loaded from={topics}>
      {(known) => (
        <Loaded from={rules}>
          {(all) => <Desks {...props} data={rules} all={all} topics={known.topics} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface DesksProps extends DeskRulesProps {
  readonly data: AdminData<AllRules>;
  readonly all: AllRules;
  readonly topics: Parameters<typeof RulesForm>[0]['topics'];
}

function Desks({ bookingSettings, ward, data, all, topics }: DesksProps) {
  const { t } = useText();
  const { language } = useLanguage();
  const undo = useUndo();
  const [form, setForm] = useState<DeskRow | null>(null);
  const rows = ward.desks.map(({ id, name }) => ({
    ...{ deskId: id, name: localised(name, language) },
    rules: all.desks.find(({ deskId }) => deskId === id)?.rules ?? USUAL_RULES,
  }));
  const close = () => {
    data.change.dismiss();
    setForm(null);
  };
  const put = async (deskId: string, rules: Rules): Promise<AllRules> => {
    await bookingSettings.setRules(deskId, rules);
    return bookingSettings.rules();
  };
  const save = async ({ deskId, name, rules: before }: DeskRow, rules: Rules): Promise<void> => {
    if (!(await data.act('save', () => put(deskId, rules)))) return;
    close();
    undo.tell({
      text: t('adminBookings:done', { desk: name }),
      undo: () => data.put(put(deskId, before)),
    });
  };
  return (
    <>
      <Notice undo={undo} />
      {form === null && <FailureNotice code={data.change.failure} onClose={data.change.dismiss} />}
      <DeskRulesTable
        rows={rows}
        onChange={setForm}
        onReset={(row) => void save(row, USUAL_RULES)}
      />
      {form && (
        <RulesForm
          desk={form}
          topics={topics}
          change={data.change}
          onSave={(rules) => void save(form, rules)}
          onClose={close}
        />
      )}
    </>
  );
}
