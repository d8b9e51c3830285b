import type { Api, Connection } from '@madoguchi/client';
import type { TemplateRow } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useLanguage } from '../../app/useLanguage.ts';
import { useText } from '../../app/useText.ts';
import { localised } from '@madoguchi/i18n';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page, type AdminPageProps } from '../parts/Page.tsx';
import { AddTemplateDialog } from './AddTemplateDialog.tsx';
import { EffortTable } from './EffortTable.tsx';
import { TemplateDialog } from './TemplateDialog.tsx';
import { TemplateTable } from './TemplateTable.tsx';
import { useTemplates, type Templates } from './useTemplates.ts';
import './templates.css';

type Opened =
  { readonly dialog: 'add' } | { readonly dialog: 'look' | 'retire'; readonly row: TemplateRow };

/** 様式: which forms can be filled, version by version. */
export function TemplatesPage({ api, connection }: AdminPageProps) {
  const { t } = useText();
  return (
    <Page title={t('adminTemplates:title')} lead={t('adminTemplates:lead')}>
      <TemplateWork {...{ api, connection }} />
      <EffortTable api={api} />
    </Page>
  );
}

function TemplateWork(props: { readonly api: Api; readonly connection: Connection }) {
  const templates = useTemplates(props.api, props.connection);
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = (next: Opened | null) => {
    templates.change.dismiss();
    setOpened(next);
  };
  return (
    <>
      <Notice undo={templates.undo} />
      <Loaded from={templates}>
        {({ rows, topics }) => (
          <TemplateTable
            rows={rows}
            topics={topics}
            onAdd={() => open({ dialog: 'add' })}
            onLook={(row) => open({ dialog: 'look', row })}
            onRetire={(row) => open({ dialog: 'retire', row })}
          />
        )}
      </Loaded>
      {opened && <OpenedDialog {...props} {...{ opened, templates }} onClose={() => open(null)} />}
    </>
  );
}

interface OpenedDialogProps {
  readonly api: Api;
  readonly opened: Opened;
  readonly templates: Templates;
  readonly onClose: () => void;
}

function OpenedDialog({ api, opened, templates, onClose }: OpenedDialogProps) {
  const { t } = useText();
  const { language } = useLanguage();
  switch (opened.dialog) {
    case 'add':
      return <AddTemplateDialog templates={templates} onClose={onClose} />;
    case 'look':
      return <TemplateDialog api={api} row={opened.row} onClose={onClose} />;
    case 'retire': {
      const { version } = opened.row;
      const title = localised(opened.row.title, language);
      return (
        <ConfirmDialog
          change={templates.change}
          onClose={onClose}
          title={t('adminTemplates:retire.title')}
          stays={t('adminTemplates:retire.stays')}
          confirm={t('adminTemplates:retire.confirm')}
          onConfirm={() => void templates.retire(opened.row).then((did) => did && onClose())}
        >
          <p>
            <Isolated>{t('adminTemplates:named', { title, version })}</Isolated>
          </p>
        </ConfirmDialog>
      );
    }
  }
}
