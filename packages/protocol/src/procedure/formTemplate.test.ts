import type { FormTemplate } from '@madoguchi/domain';
import { SHIPPED_TEMPLATES } from '@madoguchi/domain/shipped-forms';
import { describe, expect, it } from 'vitest';
import { formTemplate, MAX_TEMPLATE_BYTES, readTemplate } from './formTemplate.ts';

const [shipped] = SHIPPED_TEMPLATES;
if (shipped === undefined) throw new Error('no template is shipped');

/** The shipped template as a file, with one value put in at a way through it; `undefined` takes it away. */
function fileWith(path: readonly (string | number)[], value: unknown): string {
  const file = JSON.parse(JSON.stringify(shipped)) as FormTemplate;
  let inner = file as unknown as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) inner = inner[step] as Record<string | number, unknown>;
  inner[path.at(-1) ?? ''] = value;
  return JSON.stringify(file);
}

const problems = (json: string) => {
  const read = readTemplate(json);
  return read.ok ? [] : read.problems.map(({ problem, at, name }) => `${problem} ${at} (${name})`);
};

describe('[FT11] a file of a template', () => {
  it.each(SHIPPED_TEMPLATES)('is read back as it was: $id', (template) => {
    const json = JSON.stringify(template);
    expect(readTemplate(json)).toEqual({ ok: true, template });
    expect(json.length).toBeLessThan(MAX_TEMPLATE_BYTES / 4);
  });

  it.each([
    [['version'], undefined, 'missingKey version (version)'],
    [['version'], 'one', 'wrongValue version (version)'],
    [['version'], 0, 'tooLittle version (version)'],
    [['id'], 'No Id', 'badId id (id)'],
    [['more'], 1, 'unknownKey  (more)'],
    [['receivingDeskKind'], 'nowhere', 'wrongValue receivingDeskKind (receivingDeskKind)'],
    [['pages', 0, 'fields', 0, 'kind'], 'magic', 'unknownKind pages[0].fields[0].kind (kind)'],
    [['pages', 0, 'fields', 0, 'label', 'ja'], ' ', 'badText pages[0].fields[0].label.ja (ja)'],
    [
      ['pages', 0, 'fields', 0, 'shownIf'],
      { perhaps: 'x' },
      'badRule pages[0].fields[0].shownIf (shownIf)',
    ],
    [
      ['pages', 0, 'fields', 0, 'shownIf'],
      { filled: 'applicantName' },
      'ownRule pages[0].fields[0].shownIf (applicantName)',
    ],
    [
      ['pages', 0, 'fields', 0, 'shownIf'],
      { filled: 'nobody' },
      'unknownField pages[0].fields[0].shownIf (nobody)',
    ],
    [['layout', 'pages'], [], 'noSignaturePlace layout.pages ()'],
  ])('is refused with the place: %j as %j', (path, value, expected) => {
    expect(problems(fileWith(path, value))).toContain(expected);
  });

  it('is refused when it is no JSON, and never read without an end', () => {
    expect(problems('{')).toEqual(['notJson  ()']);
    expect(problems('null')).toEqual(['wrongValue  ()']);
    const deep = `${'{"not":'.repeat(100_000)}{"filled":"x"}${'}'.repeat(100_000)}`;
    const [before = '', after = ''] = fileWith(['pages', 0, 'fields', 0, 'shownIf'], 'HERE').split(
      '"HERE"',
    );
    expect(problems(`${before}${deep}${after}`)).toEqual([
      'badRule pages[0].fields[0].shownIf (shownIf)',
    ]);
  });

  it('is told of at most fifty things at once', () => {
    const fields = Array.from({ length: 60 }, () => ({ kind: 'text' }));
    expect(problems(fileWith(['pages', 0, 'fields'], fields))).toHaveLength(50);
  });

  it('says what its schema says', () => {
    expect(formTemplate.safeParse(shipped).success).toBe(true);
  });
});
