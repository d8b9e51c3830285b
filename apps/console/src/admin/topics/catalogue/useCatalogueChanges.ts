import type { Api } from '@madoguchi/client';
import type { LayoutToSave, Organisation, TopicCatalogue, TopicToSave } from '@madoguchi/protocol';
import { useText } from '../../../app/useText.ts';
import type { AdminData } from '../../parts/useAdminData.ts';
import type { Undo } from '../../parts/useUndo.ts';
import { layoutBefore, layoutOf, moved } from './topicOrder.ts';

interface CatalogueChangesOptions {
  readonly api: Api;
  readonly ward: Organisation;
  readonly catalogue: TopicCatalogue;
  readonly data: AdminData<TopicCatalogue>;
  readonly undo: Undo;
  readonly onDone: () => void;
}

/** Publishes topics and lays them out; each change is undone by one press. */
export function useCatalogueChanges(options: CatalogueChangesOptions) {
  const { api, ward, catalogue, data, undo, onDone } = options;
  const { t } = useText();
  const put = (topic: TopicToSave) => api.call('saveTopic', topic);
  const lay = (layout: LayoutToSave) => api.call('saveTopicLayout', layout);

  const save = async (topic: TopicToSave) => {
    const after = await data.act('save', () => put(topic));
    if (!after) return;
    onDone();
    const name = topic.name.ja;
    const before = catalogue.topics.find(({ id }) => id === topic.id);
    if (before) {
      const takeBack = () => data.put(put(before));
      return undo.tell({ text: t('adminTopics:catalogue.done.changed', { name }), undo: takeBack });
    }
    const known = new Set(catalogue.topics.map(({ id }) => id));
    const added = after.topics.find(({ id }) => !known.has(id));
    undo.tell({
      text: t('adminTopics:catalogue.done.added', { name }),
      ...(added && { undo: () => data.put(api.call('removeTopic', { topicId: added.id })) }),
    });
  };

  const layOut = async (layout: LayoutToSave, text: string) => {
    const before = layoutBefore(catalogue, layout.centerId ?? '');
    if (!(await data.act('layOut', () => lay(layout)))) return;
    onDone();
    undo.tell({ text, undo: () => data.put(lay(before)) });
  };

  const placeName = (centerId: string) =>
    ward.centers.find(({ id }) => id === centerId)?.district ?? t('adminTopics:catalogue.ward');

  return {
    save: (topic: TopicToSave) => void save(topic),
    layOut: (layout: LayoutToSave) => void layOut(layout, t('adminTopics:catalogue.done.laidOut')),
    move(centerId: string, topicId: string, by: -1 | 1) {
      const layout = moved(catalogue, centerId, topicId, by);
      const place = placeName(centerId);
      if (layout) void layOut(layout, t('adminTopics:catalogue.done.moved', { place }));
    },
    followWard(centerId: string) {
      const place = placeName(centerId);
      const layout = layoutOf(catalogue, centerId, []);
      void layOut(layout, t('adminTopics:catalogue.done.follows', { place }));
    },
    addShipped() {
      const add = async () => {
        if (!(await data.act('shipped', () => api.call('addShippedTopics', {})))) return;
        undo.tell({ text: t('adminTopics:catalogue.done.shipped', { count: catalogue.shipped }) });
      };
      void add();
    },
  };
}
