import type { Api, Connection } from '@madoguchi/client';
import type { Organisation, TopicCatalogue } from '@madoguchi/protocol';
import { Button, Select } from '@madoguchi/ui-kit';
import { useCallback, useMemo, useState } from 'react';
import { FailureNotice } from '../../../app/FailureNotice.tsx';
import { useText } from '../../../app/useText.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { useAdminData, type AdminData } from '../../parts/useAdminData.ts';
import { useUndo } from '../../parts/useUndo.ts';
import './catalogue.css';
import { CatalogueTable } from './CatalogueTable.tsx';
import { LayoutForm } from './LayoutForm.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { shownOn } from './shownTopics.ts';
import { NEW_TOPIC, topicDraft, type CatalogueTopic } from './topicDraft.ts';
import { TopicForm } from './TopicForm.tsx';
import { orderAt } from './topicOrder.ts';
import { useCatalogueChanges } from './useCatalogueChanges.ts';

interface CataloguePartProps {
  readonly api: Api;
  readonly connection: Connection;
  readonly ward: Organisation;
  /** The ward's day. */
  readonly today: string;
}

/** 種類と並び: what residents can choose, in which words, with which picture and in which order. */
export function CataloguePart({ api, connection, ward, today }: CataloguePartProps) {
  const load = useCallback(() => api.call('topicCatalogue'), [api]);
  const data = useAdminData(load, connection);
  return (
    <Loaded from={data}>
      {(catalogue) => <Catalogue {...{ api, ward, today, data, catalogue }} />}
    </Loaded>
  );
}

/** The open dialog. */
type Open =
  | { readonly what: 'nothing' | 'preview' }
  | { readonly what: 'topic' | 'layout'; readonly topic: CatalogueTopic | null };

const NOTHING: Open = { what: 'nothing' };

interface CatalogueProps extends Pick<CataloguePartProps, 'api' | 'ward' | 'today'> {
  readonly data: AdminData<TopicCatalogue>;
  readonly catalogue: TopicCatalogue;
}

function Catalogue({ api, ward, today, data, catalogue }: CatalogueProps) {
  const undo = useUndo();
  /** The center whose order is looked at; '' for the ward. */
  const [centerId, setCenterId] = useState('');
  const [open, setOpen] = useState<Open>(NOTHING);
  const close = () => {
    data.change.dismiss();
    setOpen(NOTHING);
  };
  const changes = useCatalogueChanges({ api, ward, catalogue, data, undo, onDone: close });
  const topics = orderAt(catalogue, centerId);
  const preview = useMemo(() => shownOn(catalogue, centerId, today), [catalogue, centerId, today]);
  const shared = { catalogue, change: data.change, onClose: close };
  return (
    <>
      <Notice undo={undo} />
      {open.what === 'nothing' && (
        <FailureNotice code={data.change.failure} onClose={data.change.dismiss} />
      )}
      <CatalogueTable
        {...{ catalogue, centerId, topics }}
        onMove={(topicId, by) => changes.move(centerId, topicId, by)}
        onChange={(topic) => setOpen({ what: 'topic', topic })}
        onLayOut={(topic) => setOpen({ what: 'layout', topic })}
        tools={
          <Tools
            {...{ ward, catalogue, centerId }}
            onCenter={setCenterId}
            onFollow={() => changes.followWard(centerId)}
            onPreview={() => setOpen({ what: 'preview' })}
            onShipped={changes.addShipped}
            onAdd={() => setOpen({ what: 'topic', topic: null })}
          />
        }
      />
      {open.what === 'topic' && (
        <TopicForm
          {...shared}
          from={open.topic === null ? NEW_TOPIC : topicDraft(open.topic)}
          onSave={changes.save}
        />
      )}
      {open.what === 'layout' && open.topic !== null && (
        <LayoutForm {...shared} topic={open.topic} onSave={changes.layOut} />
      )}
      {open.what === 'preview' && <PreviewDialog topics={preview} onClose={close} />}
    </>
  );
}

interface ToolsProps extends Pick<CatalogueProps, 'ward' | 'catalogue'> {
  readonly centerId: string;
  readonly onCenter: (centerId: string) => void;
  readonly onFollow: () => void;
  readonly onPreview: () => void;
  readonly onShipped: () => void;
  readonly onAdd: () => void;
}

function Tools(props: ToolsProps) {
  const { ward, catalogue, centerId, onCenter } = props;
  const { t } = useText();
  const hasOwn = catalogue.centers.some(({ id }) => id === centerId);
  return (
    <>
      <Select
        label={t('adminTopics:catalogue.place')}
        value={centerId}
        onChange={({ target }) => onCenter(target.value)}
      >
        <option value="">{t('adminTopics:catalogue.ward')}</option>
        {ward.centers.map(({ id, district }) => (
          <option key={id} value={id}>
            {district}
          </option>
        ))}
      </Select>
      {hasOwn && (
        <Button icon="undo" onClick={props.onFollow}>
          {t('adminTopics:catalogue.follow')}
        </Button>
      )}
      <Button icon="eye" onClick={props.onPreview}>
        {t('adminTopics:catalogue.preview')}
      </Button>
      {catalogue.shipped > 0 && (
        <Button onClick={props.onShipped}>
          {t('adminTopics:catalogue.shipped', { count: catalogue.shipped })}
        </Button>
      )}
      <Button variant="primary" icon="more" onClick={props.onAdd}>
        {t('adminTopics:catalogue.add')}
      </Button>
    </>
  );
}
