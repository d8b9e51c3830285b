import type { TemplateAddingReport } from '@madoguchi/protocol';
import { MAX_TEMPLATE_BYTES } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import { FileChoice } from '../parts/FileChoice.tsx';
import { FormDialog } from '../parts/FormDialog.tsx';
import { usePlaceWords } from './templateWords.ts';
import type { Templates } from './useTemplates.ts';

interface AddTemplateDialogProps {
  readonly templates: Templates;
  readonly onClose: () => void;
}

type Problems = TemplateAddingReport['problems'];

/** Adds a version from a JSON file, or tells everything that is wrong with the file, place by place. */
export function AddTemplateDialog({ templates, onClose }: AddTemplateDialogProps) {
  const { t } = useText();
  const { change } = templates;
  const [file, setFile] = useState<File | null>(null);
  const [error, setError] = useState<string>();
  const [problems, setProblems] = useState<Problems>([]);
  const choose = (chosen: File) => {
    change.dismiss();
    setProblems([]);
    setFile(chosen);
    const isTooLarge = chosen.size > MAX_TEMPLATE_BYTES;
    setError(isTooLarge ? t('adminTemplates:add.tooLarge') : undefined);
  };
  const add = async () => {
    if (file === null) setError(t('adminTemplates:add.missing'));
    if (file === null || error !== undefined) return;
    const found = await templates.add({ file });
    if (found === null) return;
    setProblems(found);
    if (found.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t('adminTemplates:add.title')}
      lead={t('adminTemplates:add.lead')}
      saveLabel={t('adminTemplates:add.submit')}
      problems={[]}
      failure={change.failure}
      busy={change.busy !== null}
      changed={false}
      onSave={() => void add()}
      onClose={onClose}
    >
      <FileChoice
        label={t('adminTemplates:add.choose')}
        hint={t('adminTemplates:add.hint')}
        chosen={file?.name ?? null}
        accept=".json,application/json"
        error={error}
        onChoose={choose}
      />
      {problems.length > 0 && <ProblemList problems={problems} />}
    </FormDialog>
  );
}

function ProblemList({ problems }: { readonly problems: Problems }) {
  const { t } = useText();
  const placeOf = usePlaceWords();
  return (
    <section className="template-problems" role="alert">
      <h3 className="template-problems__title">
        {t('adminTemplates:problems.title', { count: problems.length })}
      </h3>
      <ul className="template-problems__list">
        {problems.map(({ problem, at, name }) => (
          <li key={`${problem} ${at} ${name}`}>
            <strong>{placeOf(at)}</strong>
            <Isolated>{t(`adminTemplates:problems.${problem}`, { name })}</Isolated>
            {at !== '' && <code className="template-problems__way">{at}</code>}
          </li>
        ))}
      </ul>
    </section>
  );
}
