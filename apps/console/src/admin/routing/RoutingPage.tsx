import type { Api } from '@madoguchi/client';
import type { RoutingRule } from '@madoguchi/domain';
import type { AdminTopics, Organisation } from '@madoguchi/protocol';
import { useCallback, useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page, type AdminPageProps } from '../parts/Page.tsx';
import { useAdminData, useOrganisation, type AdminData } from '../parts/useAdminData.ts';
import { useUndo } from '../parts/useUndo.ts';
import { RoutingForm } from './RoutingForm.tsx';
import { RoutingTable } from './RoutingTable.tsx';
import { useRoutingWords, type Routing } from './useRoutingWords.ts';
import './routing.css';

/** 呼び出し方: the routing rules, i.e. who is rung for a topic, in which order and for how long. */
export function RoutingPage({ api, connection }: AdminPageProps) {
  const { t } = useText();
  const load = useCallback(() => api.call('routingRules'), [api]);
  const loadTopics = useCallback(() => api.call('topics'), [api]);
  const routing = useAdminData(load, connection);
  const topics = useAdminData(loadTopics, connection);
  const ward = useOrganisation(api, connection);
  return (
    <Page title={t('adminRouting:title')} lead={t('adminRouting:lead')}>
      <Loaded from={ward}>
        {(places) => (
          <Loaded from={topics}>
            {(known) => (
              <Loaded from={routing}>
                {(rules) => (
                  <Rules api={api} data={routing} routing={rules} topics={known} ward={places} />
                )}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface RulesProps {
  readonly api: Api;
  readonly data: AdminData<Routing>;
  readonly routing: Routing;
  readonly topics: AdminTopics;
  readonly ward: Organisation;
}

function Rules({ api, data, routing, topics, ward }: RulesProps) {
  const { t } = useText();
  const undo = useUndo();
  const [form, setForm] = useState<RoutingRule | null>(null);
  const words = useRoutingWords(topics, routing);
  const close = () => {
    data.change.dismiss();
    setForm(null);
  };
  const put = async (rule: RoutingRule): Promise<Routing> => {
    await api.call('saveRoutingRule', { ...rule, namedStaffIds: [...rule.namedStaffIds] });
    return api.call('routingRules');
  };
  const save = async (rule: RoutingRule, before: RoutingRule): Promise<void> => {
    if (!(await data.act('save', () => put(rule)))) return;
    close();
    undo.tell({
      text: t('adminRouting:done', { topic: words.topic(rule.topicId) }),
      undo: () => data.put(put(before)),
    });
  };
  return (
    <>
      <Notice undo={undo} />
      <RoutingTable rules={routing.rules} topics={topics} words={words} onChange={setForm} />
      {form && (
        <RoutingForm
          rule={form}
          specialists={routing.specialists}
          topics={topics}
          ward={ward}
          words={words}
          change={data.change}
          onSave={(rule) => void save(rule, form)}
          onClose={close}
        />
      )}
      {form === null && <FailureNotice code={data.change.failure} onClose={data.change.dismiss} />}
    </>
  );
}
