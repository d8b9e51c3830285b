import type { Api } from '@madoguchi/client';
import { codeOf } from '@madoguchi/client';
import {
  personFieldsOf,
  type ErrorCode,
  type FormField,
  type FormTemplate,
} from '@madoguchi/domain';
import { localised } from '@madoguchi/i18n';
import type { TemplateRow } from '@madoguchi/protocol';
import { Button, Dialog, Isolated } from '@madoguchi/ui-kit';
import { useEffect, useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useLanguage } from '../../app/useLanguage.ts';
import { useText } from '../../app/useText.ts';
import { downloadText } from '../parts/csvFile.ts';
import { Fact } from '../parts/Fact.tsx';
import '../parts/dialogs.css';
import '../parts/table.css';

interface TemplateDialogProps {
  readonly api: Api;
  readonly row: TemplateRow;
  readonly onClose: () => void;
}

/** One version of a template: what it asks, page by page, and its file to begin the next version with. */
export function TemplateDialog({ api, row, onClose }: TemplateDialogProps) {
  const { t } = useText();
  const { language } = useLanguage();
  const { templateId, version } = row;
  const [template, setTemplate] = useState<FormTemplate | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  useEffect(() => {
    let isShown = true;
    api.call('readTemplate', { templateId, version }).then(
      (read) => isShown && setTemplate(read),
      (error: unknown) => isShown && setFailure(codeOf(error)),
    );
    return () => {
      isShown = false;
    };
  }, [api, templateId, version]);
  const save = (shown: FormTemplate) => {
    const name = `${shown.id}-${String(shown.version)}.json`;
    downloadText(name, `${JSON.stringify(shown, null, 2)}\n`, 'application/json');
  };
  const title = localised(row.title, language);
  return (
    <Dialog
      title={t('adminTemplates:named', { title, version })}
      className="template-dialog"
      onClose={onClose}
    >
      <FailureNotice code={failure} />
      {template === null && failure === null && <p aria-live="polite">{t('admin:data.loading')}</p>}
      {template && <TemplateFacts template={template} />}
      {template?.pages.map((page) => (
        <section key={page.id}>
          <h3>{localised(page.title, language)}</h3>
          <FieldTable fields={page.fields} />
        </section>
      ))}
      <div className="dialog-actions">
        {template && (
          <Button icon="file" onClick={() => save(template)}>
            {t('adminTemplates:look.save')}
          </Button>
        )}
        <Button onClick={onClose}>{t('adminTemplates:look.close')}</Button>
      </div>
    </Dialog>
  );
}

function TemplateFacts({ template }: { readonly template: FormTemplate }) {
  const { t } = useText();
  const { language } = useLanguage();
  const words = template.papers.map((paper) => localised(paper, language));
  const days = (count: number) => t('adminTemplates:facts.days', { count });
  const none = t('adminTemplates:facts.none');
  return (
    <dl className="facts">
      <Fact name={t('adminTemplates:facts.papers')}>
        {words.length > 0 ? words.join(t('adminTemplates:and')) : none}
      </Fact>
      <Fact name={t('adminTemplates:facts.fee')}>
        {template.fee ? localised(template.fee, language) : none}
      </Fact>
      <Fact name={t('adminTemplates:facts.handOver')}>
        {template.handOver ? localised(template.handOver, language) : none}
      </Fact>
      <Fact name={t('adminTemplates:facts.due')}>{days(template.dueDays)}</Fact>
      <Fact name={t('adminTemplates:facts.kept')}>{days(template.retentionDays)}</Fact>
      <Fact name={t('adminTemplates:facts.signature')}>
        {t(
          template.needsSignature
            ? 'adminTemplates:facts.needed'
            : 'adminTemplates:facts.notNeeded',
        )}
      </Fact>
    </dl>
  );
}

function FieldTable({ fields }: { readonly fields: readonly FormField[] }) {
  const { t } = useText();
  const rows = fields.flatMap((field) => [
    { field, isInside: false },
    ...personFieldsOf(field).map((inner) => ({ field: inner, isInside: true })),
  ]);
  return (
    <div className="list__scroll">
      <table className="table">
        <thead>
          <tr>
            {(['label', 'kind', 'filledBy', 'required', 'shown'] as const).map((column) => (
              <th scope="col" key={column}>
                {t(`adminTemplates:fields.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, isInside }) => (
            <FieldRow key={field.id} {...{ field, isInside }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FieldRow({ field, isInside }: { readonly field: FormField; readonly isInside: boolean }) {
  const { t } = useText();
  const { language } = useLanguage();
  const need = typeof field.required === 'boolean' ? String(field.required) : 'byRule';
  return (
    <tr>
      <th scope="row" className={isInside ? 'template-field--inside' : undefined}>
        <Isolated>{localised(field.label, language)}</Isolated>
      </th>
      <td>{t(`adminTemplates:kinds.${field.kind}`)}</td>
      <td>{t(`adminTemplates:fillers.${field.filledBy}`)}</td>
      <td>{t(`adminTemplates:needs.${need as 'true' | 'false' | 'byRule'}`)}</td>
      <td>{t(field.shownIf === undefined ? 'adminTemplates:always' : 'adminTemplates:byRule')}</td>
    </tr>
  );
}
