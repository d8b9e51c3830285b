import type { Api, Connection } from '@madoguchi/client';
import { localised } from '@madoguchi/i18n';
import type { AdminGuides, AdminTopics, GuideToSave } from '@madoguchi/protocol';
import { useCallback, useMemo, useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useLanguage } from '../../app/useLanguage.ts';
import { useText } from '../../app/useText.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { Notice } from '../parts/Notice.tsx';
import { SearchableTable, type Column } from '../parts/SearchableTable.tsx';
import { TopicName } from '../parts/TopicName.tsx';
import { useAdminData, type AdminData } from '../parts/useAdminData.ts';
import { useUndo } from '../parts/useUndo.ts';
import { GuideForm } from './GuideForm.tsx';
import './guides.css';

interface GuideTableProps {
  readonly api: Api;
  readonly connection: Connection;
  readonly topics: AdminTopics;
}

/** 持ち物・見せる文・定型文・まとめの文: papers to bring, sentences to show in a call, prepared sentences and those of summaries, for each topic and for the whole ward. */
export function GuideTable({ api, connection, topics }: GuideTableProps) {
  const load = useCallback(() => api.call('guides'), [api]);
  const data = useAdminData(load, connection);
  return (
    <Loaded from={data}>
      {({ guides }) => <Guides api={api} topics={topics} guides={guides} data={data} />}
    </Loaded>
  );
}

interface Row {
  readonly topicId: string | null;
  readonly name: string;
  readonly icon: string | null;
  readonly papers: readonly string[];
  readonly sentences: readonly string[];
  readonly phrases: readonly string[];
  readonly blocks: readonly string[];
}

interface GuidesProps extends Pick<GuideTableProps, 'api' | 'topics'> {
  readonly guides: AdminGuides['guides'];
  readonly data: AdminData<AdminGuides>;
}

function Guides({ api, topics, guides, data }: GuidesProps) {
  const { t } = useText();
  const undo = useUndo();
  const rows = useRows(topics, guides);
  const columns = useColumns();
  const [open, setOpen] = useState<Row | null>(null);
  const close = () => {
    data.change.dismiss();
    setOpen(null);
  };
  const save = async (guide: GuideToSave) => {
    if (!(await data.act('put', () => api.call('saveGuide', guide)))) return;
    undo.tell({ text: t('adminTopics:guide.done', { topic: open?.name ?? '' }) });
    close();
  };
  return (
    <>
      <Notice undo={undo} />
      {open === null && <FailureNotice code={data.change.failure} onClose={data.change.dismiss} />}
      <SearchableTable
        caption={t('adminTopics:parts.guides')}
        columns={columns}
        rows={rows}
        rowKey={({ topicId }) => topicId ?? ''}
        empty={t('adminTopics:empty.now')}
        actions={(row) => [
          {
            label: t('adminTopics:actions.change'),
            icon: 'write',
            onPress: () => setOpen(row),
          },
        ]}
      />
      {open && (
        <GuideForm
          topicId={open.topicId}
          name={open.name}
          guides={guides}
          change={data.change}
          onSave={(guide) => void save(guide)}
          onClose={close}
        />
      )}
    </>
  );
}

/** The whole ward first, then every topic. */
function useRows({ topics }: AdminTopics, guides: AdminGuides['guides']): readonly Row[] {
  const { t } = useText();
  const { language } = useLanguage();
  return useMemo(() => {
    const rowOf = (topicId: string | null, name: string, icon: string | null): Row => {
      const guide = guides.find((each) => each.topicId === topicId);
      return {
        ...{ topicId, name, icon },
        papers: (guide?.papers ?? []).map((paper) => localised(paper, language)),
        sentences: (guide?.sentences ?? []).map(({ text }) => localised(text, language)),
        phrases: (guide?.phrases ?? []).map(({ text }) => text),
        blocks: (guide?.blocks ?? []).map(({ text }) => localised(text, language)),
      };
    };
    return [
      rowOf(null, t('adminTopics:guide.ward'), null),
      ...topics.map(({ id, name, icon }) => rowOf(id, localised(name, language), icon)),
    ];
  }, [topics, guides, language, t]);
}

function useColumns(): readonly [Column<Row>, ...Column<Row>[]] {
  const { t } = useText();
  return useMemo(
    () => [
      {
        key: 'topic',
        header: t('adminTopics:columns.topic'),
        text: ({ name }) => name,
        cell: ({ name, icon }) => (icon === null ? name : <TopicName icon={icon} name={name} />),
        sortBy: ({ topicId, name }) => (topicId === null ? '' : name),
      },
      {
        key: 'papers',
        header: t('adminTopics:guide.papers'),
        text: ({ papers }) => papers.join(' '),
        cell: ({ papers }) => <Listed lines={papers} />,
      },
      {
        key: 'sentences',
        header: t('adminTopics:guide.sentences'),
        text: ({ sentences }) => sentences.join(' '),
        cell: ({ sentences }) => <Listed lines={sentences} />,
      },
      {
        key: 'phrases',
        header: t('adminTopics:guide.phrases'),
        text: ({ phrases }) => phrases.join(' '),
        cell: ({ phrases }) => <Listed lines={phrases} />,
      },
      {
        key: 'blocks',
        header: t('adminTopics:guide.blocks'),
        text: ({ blocks }) => blocks.join(' '),
        cell: ({ blocks }) => <Listed lines={blocks} />,
      },
    ],
    [t],
  );
}

function Listed({ lines }: { readonly lines: readonly string[] }) {
  const { t } = useText();
  if (lines.length === 0) return <span className="topic-none">{t('adminTopics:none')}</span>;
  return (
    <ul className="guide-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
