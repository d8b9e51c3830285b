import type { Api } from '@madoguchi/client';
import type { AdminTopics, Organisation } from '@madoguchi/protocol';
import { Button } from '@madoguchi/ui-kit';
import { useCallback, useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page, Parts, type AdminPageProps } from '../parts/Page.tsx';
import { useAdminData, useOrganisation, type AdminData } from '../parts/useAdminData.ts';
import { useUndo } from '../parts/useUndo.ts';
import { adminHash } from '../shell/route.ts';
import { GuideTable } from '../guides/GuideTable.tsx';
import { CataloguePart } from './catalogue/CataloguePart.tsx';
import { GlanceTable } from './GlanceTable.tsx';
import { SurveyTable } from './SurveyTable.tsx';
import { RuleForm } from './RuleForm.tsx';
import { RuleTable } from './RuleTable.tsx';
import { useRuleChanges } from './useRuleChanges.ts';
import { useRuleWords } from './useRuleWords.ts';
import './topics.css';

const PARTS = ['now', 'planned', 'rules', 'catalogue', 'guides', 'answers'] as const;
type Part = (typeof PARTS)[number];

/** 相談の種類: the topics offered today, the planned changes, and the rules behind them. */
export function TopicsPage({ api, connection, part }: AdminPageProps) {
  const { t } = useText();
  const loadTopics = useCallback(() => api.call('topics'), [api]);
  const topics = useAdminData(loadTopics, connection);
  const ward = useOrganisation(api, connection);
  const current = PARTS.find((known) => known === part) ?? 'now';
  return (
    <Page title={t('adminTopics:title')} lead={t('adminTopics:lead')}>
      <Parts
        label={t('adminTopics:title')}
        current={current}
        parts={PARTS.map((known) => ({
          part: known,
          label: t(`adminTopics:parts.${known}`),
          href: adminHash('topics', known),
        }))}
      />
      <Loaded from={ward}>
        {(places) => (
          <Loaded from={topics}>
            {(known) =>
              current === 'catalogue' ? (
                <CataloguePart {...{ api, connection }} ward={places} today={known.today} />
              ) : current === 'answers' ? (
                <SurveyTable api={api} />
              ) : current === 'guides' ? (
                <GuideTable api={api} connection={connection} topics={known} />
              ) : (
                <Rules api={api} part={current} data={topics} topics={known} ward={places} />
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface RulesProps {
  readonly api: Api;
  readonly part: Exclude<Part, 'catalogue' | 'guides' | 'answers'>;
  readonly data: AdminData<AdminTopics>;
  readonly topics: AdminTopics;
  readonly ward: Organisation;
}

function Rules({ api, part, data, topics, ward }: RulesProps) {
  const { t } = useText();
  const undo = useUndo();
  /** The topic that the form is open for, '' for one that is yet to be chosen. */
  const [form, setForm] = useState<string | null>(null);
  const close = () => {
    data.change.dismiss();
    setForm(null);
  };
  const words = useRuleWords(topics, ward);
  const { put, remove } = useRuleChanges({ api, topics, data, words, undo, onDone: close });
  const tools = (
    <Button variant="primary" icon="more" onClick={() => setForm('')}>
      {t('adminTopics:actions.set')}
    </Button>
  );
  const shared = { topics, words, tools };
  return (
    <>
      <Notice undo={undo} />
      {form === null && <FailureNotice code={data.change.failure} onClose={data.change.dismiss} />}
      {part === 'now' ? (
        <GlanceTable {...shared} onSet={setForm} />
      ) : (
        <RuleTable key={part} {...shared} which={part} onRemove={remove} />
      )}
      {form !== null && (
        <RuleForm
          topicId={form}
          topics={topics}
          ward={ward}
          change={data.change}
          onSave={put}
          onClose={close}
        />
      )}
    </>
  );
}
