import type { Api, Connection } from '@madoguchi/client';
import type {
  AdminTopics,
  RouteBody,
  TemplateAddingReport,
  TemplateRow,
} from '@madoguchi/protocol';
import { localised } from '@madoguchi/i18n';
import { useCallback } from 'react';
import { useLanguage } from '../../app/useLanguage.ts';
import { useText } from '../../app/useText.ts';
import { useAdminData, type AdminData } from '../parts/useAdminData.ts';
import { useUndo, type Undo } from '../parts/useUndo.ts';

interface Shown {
  readonly rows: readonly TemplateRow[];
  readonly topics: AdminTopics['topics'];
}

/** 様式: every version, and how one is added or used no more. */
export interface Templates extends AdminData<Shown> {
  readonly undo: Undo;
  /** What is wrong with the file, nothing when it was added; `null` when the server refused to look at it. */
  add(given: RouteBody<'addTemplate'>): Promise<TemplateAddingReport['problems'] | null>;
  retire(row: TemplateRow): Promise<boolean>;
}

/** Loads the templates, and changes them. */
export function useTemplates(api: Api, connection: Connection): Templates {
  const { t } = useText();
  const { language } = useLanguage();
  const load = useCallback(async (): Promise<Shown> => {
    const [{ templates: rows }, { topics }] = await Promise.all([
      api.call('templates'),
      api.call('topics'),
    ]);
    return { rows, topics };
  }, [api]);
  const data = useAdminData(load, connection);
  const undo = useUndo();
  const named = ({ title, version }: TemplateRow) =>
    t('adminTemplates:named', { title: localised(title, language), version });
  return {
    ...data,
    undo,
    async add(given) {
      const report: { current: TemplateAddingReport | null } = { current: null };
      await data.act('add', async () => {
        report.current = await api.call('addTemplate', given);
        return load();
      });
      const added = report.current?.added;
      if (added) undo.tell({ text: t('adminTemplates:add.done', { title: named(added) }) });
      return report.current?.problems ?? null;
    },
    async retire(row) {
      const { templateId, version } = row;
      const retired = async () => {
        await api.call('retireTemplate', { templateId, version });
        return load();
      };
      if (!(await data.act('retire', retired))) return false;
      undo.tell({ text: t('adminTemplates:retire.done', { title: named(row) }) });
      return true;
    },
  };
}
