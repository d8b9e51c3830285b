import { ROLES, type Role } from '@madoguchi/domain';
import type { Organisation } from '@madoguchi/protocol';
import { RadioGroup } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import type { FieldState } from '../parts/useDraftForm.ts';
import { useWords } from '../../specialist/useWords.ts';
import { ChoiceGroups } from './ChoiceGroups.tsx';
import { toggled, type PersonDraft } from './personDraft.ts';
import { centerGroups, deskGroups, districtGroups } from './places.ts';
import { SkillFields } from './SkillFields.tsx';

interface ScopeFieldsProps {
  readonly draft: PersonDraft;
  readonly organisation: Organisation;
  readonly fieldOf: (name: string) => FieldState;
  readonly onEdit: (change: Partial<PersonDraft>) => void;
}

/** The role, and the places that belong to it. */
export function ScopeFields({ draft, organisation, fieldOf, onEdit }: ScopeFieldsProps) {
  const { t } = useText();
  return (
    <>
      <RadioGroup<Role>
        {...fieldOf('role')}
        label={t('adminPeople:form.role')}
        hint={draft.role && t(`adminPeople:form.roleHints.${draft.role}`)}
        options={ROLES.map((role) => ({ value: role, label: t(`console:roles.${role}`) }))}
        value={draft.role}
        onChange={(role) => onEdit({ role })}
      />
      {draft.role === 'specialist' && (
        <SpecialistFields {...{ draft, organisation, fieldOf, onEdit }} />
      )}
      {draft.role === 'staff' && (
        <ChoiceGroups
          {...fieldOf('centers')}
          label={t('adminPeople:form.centers')}
          groups={centerGroups(organisation)}
          chosen={draft.centerIds}
          onToggle={(id) => onEdit({ centerIds: toggled(draft.centerIds, id) })}
        />
      )}
      {draft.role === 'admin' && <p>{t('adminPeople:form.adminScope')}</p>}
    </>
  );
}

/** The desks, districts and skills of a specialist. */
function SpecialistFields({ draft, organisation, fieldOf, onEdit }: ScopeFieldsProps) {
  const { t } = useText();
  const { text } = useWords();
  const districts = districtGroups(organisation, draft);
  return (
    <>
      <ChoiceGroups
        {...fieldOf('desks')}
        label={t('adminPeople:form.desks')}
        groups={deskGroups(organisation, text, t('adminPeople:form.headOffice'))}
        chosen={draft.deskIds}
        onToggle={(id) => onEdit({ deskIds: toggled(draft.deskIds, id) })}
      />
      {districts.length > 0 && (
        <ChoiceGroups
          id="person-districts"
          label={t('adminPeople:form.districts')}
          hint={t('adminPeople:form.districtsHint')}
          groups={districts}
          chosen={draft.districtIds}
          onToggle={(id) => onEdit({ districtIds: toggled(draft.districtIds, id) })}
        />
      )}
      <SkillFields draft={draft} onEdit={onEdit} />
    </>
  );
}
