import { SUPPORTS } from '@madoguchi/domain';
import { useText } from '../../app/useText.ts';
import { ChoiceGroups } from './ChoiceGroups.tsx';
import { FOREIGN_LANGUAGES, toggled, type PersonDraft } from './personDraft.ts';

interface SkillFieldsProps {
  readonly draft: Pick<PersonDraft, 'languages' | 'supports'>;
  readonly onEdit: (change: Partial<PersonDraft>) => void;
}

/** 手話, 筆談, 通訳 and languages besides Japanese, by which routing prefers a specialist. */
export function SkillFields({ draft: { languages, supports }, onEdit }: SkillFieldsProps) {
  const { t } = useText();
  const toggle = (id: string): void => {
    const support = SUPPORTS.find((each) => each === id);
    const language = FOREIGN_LANGUAGES.find((each) => each === id);
    if (support) onEdit({ supports: toggled(supports, support) });
    if (language) onEdit({ languages: toggled(languages, language) });
  };
  return (
    <ChoiceGroups
      id="person-skills"
      label={t('adminPeople:form.skills')}
      hint={t('adminPeople:form.skillsHint')}
      groups={[
        {
          heading: t('adminPeople:form.supports'),
          choices: SUPPORTS.map((id) => ({ id, name: t(`console:needs.supports.${id}`) })),
        },
        {
          heading: t('adminPeople:form.languages'),
          choices: FOREIGN_LANGUAGES.map((id) => ({
            id,
            name: t(`console:needs.languages.${id}`),
          })),
        },
      ]}
      chosen={[...supports, ...languages]}
      onToggle={toggle}
    />
  );
}
