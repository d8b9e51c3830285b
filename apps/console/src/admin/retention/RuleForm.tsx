import { RETENTION_YEARS, TEXTS } from '@madoguchi/domain';
import type { RetentionRuleView } from '@madoguchi/protocol';
import { RuledTextField, TextField } from '@madoguchi/ui-kit';
import { useMemo } from 'react';
import { wordsOfText } from '../../app/textWords.ts';
import { useText, type Translate } from '../../app/useText.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { useDraftForm, type DraftFormProps } from '../parts/useDraftForm.ts';
import { draftOfRule, ruleProblems, type RuleDraft, type RuleProblem } from './retentionDraft.ts';

interface RuleFormProps extends DraftFormProps<RuleDraft> {
  readonly rule: RetentionRuleView;
}

/** For how many years a kind of record is kept, and why. */
export function RuleForm({ rule, change, onSave, onClose }: RuleFormProps) {
  const { t } = useText();
  const { draft, edit, field, frame } = useDraftForm({
    ...{ tell, change, onClose, onSave },
    from: useMemo(() => draftOfRule(rule), [rule]),
    problemsOf: ruleProblems,
  });
  const { least, most } = RETENTION_YEARS;
  return (
    <FormDialog
      title={t('adminRetention:form.title', { kind: t(`adminRetention:kinds.${rule.kind}`) })}
      lead={
        rule.dueNow === null
          ? t('adminRetention:form.effectCounting')
          : t('adminRetention:form.effect', { count: rule.dueNow })
      }
      saveLabel={t('adminRetention:form.save')}
      {...frame}
    >
      <TextField
        {...field('years')}
        label={t('adminRetention:form.years')}
        hint={t('adminRetention:form.yearsHint', { least, most })}
        type="number"
        min={least}
        max={most}
        inputMode="numeric"
        value={draft.years}
        onChange={(event) => edit({ years: event.target.value })}
      />
      <RuledTextField
        {...field('reason')}
        rule={TEXTS.retentionReason}
        name={t('adminRetention:form.reason')}
        label={t('adminRetention:form.reason')}
        value={draft.reason}
        onText={(reason) => edit({ reason })}
      />
    </FormDialog>
  );
}

const tell = (problem: RuleProblem, t: Translate) =>
  problem === 'years'
    ? { field: 'years', text: t('adminRetention:problems.years', RETENTION_YEARS) }
    : {
        field: 'reason',
        text: wordsOfText(
          problem.reason,
          t('adminRetention:form.reason'),
          TEXTS.retentionReason,
          t,
        ),
      };
