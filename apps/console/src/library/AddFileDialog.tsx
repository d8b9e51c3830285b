import { SPOKEN_LANGUAGES } from '@madoguchi/domain';
import { Select, type Action } from '@madoguchi/ui-kit';
import { FileChoice } from '../admin/parts/FileChoice.tsx';
import { FormDialog } from '../admin/parts/FormDialog.tsx';
import { useDraftForm, type FieldState } from '../admin/parts/useDraftForm.ts';
import { useText, type Translate } from '../app/useText.ts';
import { SHARED_KINDS } from '../share/kinds.ts';
import { pageTitle } from '../share/pageTitle.ts';
import { FileTitleField, titleProblemWords } from './FileTitleField.tsx';
import { fileProblems, givenOf, WARD, type FileDraft, type FileProblem } from './fileDraft.ts';
import { useFileWords } from './useFileWords.ts';
import type { GivenFile } from './useLibrary.ts';

/** A desk to which somebody may add files; with id `WARD` the whole ward. */
export interface Place {
  readonly id: string;
  readonly name: string;
}

interface AddFileDialogProps {
  readonly places: readonly Place[];
  readonly change: Action<string>;
  readonly onAdd: (given: GivenFile) => void;
  readonly onClose: () => void;
}

/** Adds a file: itself, its title, whose it is, its language. */
export function AddFileDialog({ places, change, onAdd, onClose }: AddFileDialogProps) {
  const { t } = useText();
  const [first] = places;
  const from: FileDraft = {
    ...{ file: null, title: '', language: '' },
    place: places.length === 1 && first ? first.id : '',
  };
  const form = useDraftForm<FileDraft, FileProblem>({
    ...{ from, problemsOf: fileProblems, tell, change, onClose },
    onSave(draft) {
      const given = givenOf(draft);
      if (given) onAdd(given);
    },
  });
  const { draft, edit, field, frame } = form;
  const choose = (file: File) =>
    edit({ file, ...(draft.title === '' ? { title: pageTitle(file.name) ?? '' } : {}) });
  return (
    <FormDialog
      title={t('library:add.title')}
      lead={t('library:add.lead')}
      saveLabel={t('library:add.submit')}
      {...frame}
      changed={draft.file !== null || draft.title !== ''}
    >
      <FileChoice
        {...field('file')}
        label={t('console:paper.share.choose')}
        hint={t('library:add.kinds')}
        chosen={draft.file?.name ?? null}
        accept={SHARED_KINDS}
        onChoose={choose}
      />
      <FileTitleField
        state={field('title')}
        title={draft.title}
        onTitle={(title) => edit({ title })}
      />
      <PlaceSelect {...{ places, draft, edit, field }} />
      <LanguageSelect {...{ draft, edit, field }} />
    </FormDialog>
  );
}

interface FieldsProps {
  readonly draft: FileDraft;
  readonly edit: (to: Partial<FileDraft>) => void;
  readonly field: (name: string) => FieldState;
}

function PlaceSelect({
  places,
  draft,
  edit,
  field,
}: FieldsProps & Pick<AddFileDialogProps, 'places'>) {
  const { t } = useText();
  return (
    <Select
      {...field('place')}
      label={t('library:columns.place')}
      value={draft.place}
      onChange={({ currentTarget }) => edit({ place: currentTarget.value })}
    >
      {places.length !== 1 && <option value="">{t('library:choose')}</option>}
      {places.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function LanguageSelect({ draft, edit, field }: FieldsProps) {
  const { t } = useText();
  const { languageOf } = useFileWords();
  return (
    <Select
      {...field('language')}
      label={t('library:columns.language')}
      hint={t('library:add.languageHint')}
      value={draft.language}
      onChange={({ currentTarget }) =>
        edit({ language: SPOKEN_LANGUAGES.find((each) => each === currentTarget.value) ?? '' })
      }
    >
      <option value="">{t('library:noLanguage')}</option>
      {SPOKEN_LANGUAGES.map((language) => (
        <option key={language} value={language}>
          {languageOf(language)}
        </option>
      ))}
    </Select>
  );
}

const tell = ({ field, what }: FileProblem, t: Translate) => {
  if (field === 'title') return { field, text: titleProblemWords(what, t) };
  if (field === 'place') return { field, text: t('library:add.placeMissing') };
  return {
    field,
    text: t(
      what === 'missing' ? 'library:add.fileMissing' : 'console:paper.share.problems.tooLarge',
    ),
  };
};

/** The place of what is for every desk. */
export const wardPlace = (t: Translate): Place => ({ id: WARD, name: t('library:ofWard') });
