import { TEXTS } from '@madoguchi/domain';
import type { CenterRollout } from '@madoguchi/protocol';
import { Button, Dialog, RadioGroup, RuledTextArea, RuledTextField } from '@madoguchi/ui-kit';
import { wordsOfText } from '../../app/textWords.ts';
import { useText, type Translate } from '../../app/useText.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { useDraftForm, type DraftFormProps, type FieldState } from '../parts/useDraftForm.ts';
import {
  decisionOf,
  decisionProblems,
  NO_DECISION,
  type Decision,
  type DecisionDraft,
  type DecisionProblem,
} from './rolloutDraft.ts';
import { blockedBy, commonStages, missingOf, type TopicRollout } from './rolloutView.ts';
import type { RolloutWords } from './useRolloutWords.ts';

interface DecideFormProps extends DraftFormProps<Decision> {
  readonly rollout: CenterRollout;
  readonly words: RolloutWords;
  readonly topicIds: readonly string[];
  readonly district: string;
}

/** Decides the stage of what was chosen, with the reason that goes to 稟議. */
export function DecideForm(props: DecideFormProps) {
  const { rollout, words, topicIds, district, change, onSave, onClose } = props;
  const { t } = useText();
  const topics = rollout.topics.filter(({ topicId }) => topicIds.includes(topicId));
  const stages = commonStages(topics);
  const title = t('adminRollout:decide.title', { district });
  const { draft, edit, field, frame } = useDraftForm({
    ...{ tell, change, onClose, from: NO_DECISION, problemsOf: decisionProblems },
    onSave(typed: DecisionDraft) {
      const decision = decisionOf(typed);
      if (decision !== null) onSave(decision);
    },
  });
  if (stages.length === 0) {
    return (
      <Dialog title={title} onClose={onClose}>
        <p>{t('adminRollout:decide.nothing')}</p>
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('admin:notice.close')}</Button>
        </div>
      </Dialog>
    );
  }
  return (
    <FormDialog title={title} saveLabel={t('adminRollout:decide.save')} {...frame}>
      <p>
        {t('adminRollout:decide.topics')}: {words.topics(topicIds)}
      </p>
      <RadioGroup
        {...field('to')}
        label={t('adminRollout:decide.to')}
        options={stages.map((value) => ({
          value,
          label: (
            <>
              <strong>{words.stage(value)}</strong>
              <span className="rollout-effect">{t(`adminRollout:effects.${value}`)}</span>
            </>
          ),
        }))}
        value={draft.to}
        onChange={(to) => edit({ to })}
      />
      <Missing {...{ draft, topics, words }} />
      <WhyFields {...{ draft, edit, field }} />
    </FormDialog>
  );
}

interface WhyFieldsProps {
  readonly draft: DecisionDraft;
  readonly edit: (to: Partial<DecisionDraft>) => void;
  readonly field: (name: 'notice' | 'reason') => FieldState;
}

/** Why: for 稟議, and in the words that residents read where they cannot choose it any more. */
function WhyFields({ draft, edit, field }: WhyFieldsProps) {
  const { t } = useText();
  return (
    <>
      {draft.to === 'stopped' && (
        <RuledTextField
          {...field('notice')}
          rule={TEXTS.stageNotice}
          name={t('adminRollout:decide.notice')}
          label={t('adminRollout:decide.notice')}
          hint={t('adminRollout:decide.noticeHint')}
          value={draft.notice}
          autoComplete="off"
          onText={(notice) => edit({ notice })}
        />
      )}
      <RuledTextArea
        {...field('reason')}
        rule={TEXTS.stageReason}
        name={t('adminRollout:decide.reason')}
        label={t('adminRollout:decide.reason')}
        hint={t('adminRollout:decide.reasonHint')}
        value={draft.reason}
        onText={(reason) => edit({ reason })}
      />
    </>
  );
}

interface MissingProps {
  readonly draft: DecisionDraft;
  readonly topics: readonly TopicRollout[];
  readonly words: RolloutWords;
}

/** What is in the way of the stage that was chosen, or goes along with the decision. */
function Missing({ draft: { to }, topics, words }: MissingProps) {
  const { t } = useText();
  if (to !== 'trial' && to !== 'service') return null;
  const blocked = blockedBy(topics, to);
  const missing = missingOf(topics);
  if (missing.length === 0) return null;
  return (
    <p className={blocked.length > 0 ? 'rollout-blocked' : 'rollout-warned'}>
      {blocked.length > 0
        ? t('adminRollout:decide.blocked', { items: words.items(blocked) })
        : t('adminRollout:decide.warning', { items: words.items(missing) })}
    </p>
  );
}

function tell(problem: DecisionProblem, t: Translate) {
  if (problem.field === 'to') return { field: 'to', text: t('adminRollout:decide.problems.to') };
  const rule = problem.field === 'reason' ? TEXTS.stageReason : TEXTS.stageNotice;
  const name = t(`adminRollout:decide.${problem.field}`);
  return { field: problem.field, text: wordsOfText(problem.problem, name, rule, t) };
}
