import type { FormPage, FormTemplate } from '../template/template.ts';
import { printOf } from './print.ts';
import {
  addressField,
  birthField,
  BRING_IDENTITY,
  field,
  IDENTITY_FIELD,
  nameField,
  option,
  visitor,
  words,
} from './words.ts';

const byAgent = { field: 'relation', is: ['agent', 'other'] } as const;
const withNumber = { field: 'contents', is: ['myNumber', 'recordCode'] } as const;

const pages: readonly FormPage[] = [
  {
    id: 'applicant',
    title: words('窓口に来た方', 'あなたの こと', 'About you'),
    fields: [
      ...visitor('applicant'),
      field(
        'relation',
        words(
          '必要な方との関係',
          '住民票《じゅうみんひょう》の 人《ひと》との 関係《かんけい》',
          'Your relation to the person in the record',
        ),
        {
          kind: 'choice',
          options: [
            option('self', '本人', 'わたし', 'It is me'),
            option(
              'household',
              '同じ世帯の方',
              'いっしょに 住《す》む 家族《かぞく》',
              'Same household',
            ),
            option('agent', '代理人', 'たのまれた人《ひと》', 'Somebody asked me'),
            option('other', 'その他', 'ほかの 人《ひと》', 'Other'),
          ],
        },
      ),
      field(
        'hasMandate',
        words(
          '委任状がある',
          '委任状《いにんじょう》（たのまれた紙《かみ》）が ある',
          'Letter of authority is here',
        ),
        {
          kind: 'yesNo',
          shownIf: { field: 'relation', is: 'agent' },
        },
      ),
      field(
        'mandate',
        words('委任状', '委任状《いにんじょう》の 写真《しゃしん》', 'Letter of authority'),
        {
          kind: 'file',
          required: false,
          shownIf: { field: 'hasMandate', is: true },
        },
      ),
      field('otherReason', words('請求の理由', 'なぜ 必要《ひつよう》か', 'Why you need it'), {
        kind: 'text',
        limit: 200,
        multiline: true,
        shownIf: { field: 'relation', is: 'other' },
        help: words(
          '権利や義務のため、国などに出すため、などを具体的に',
          'どこに 出《だ》すか、なぜ 必要《ひつよう》か 書《か》いてください',
          'Say for which right, duty or office it is needed',
        ),
      }),
    ],
  },
  {
    id: 'subject',
    title: words('どなたの住民票か', 'だれの 住民票《じゅうみんひょう》か', 'Whose record it is'),
    fields: [
      addressField('subjectAddress', {
        shownIf: byAgent,
        label: words(
          '必要な方の住所',
          'その人《ひと》の 住所《じゅうしょ》',
          'Address of the person',
        ),
      }),
      nameField('subjectName', {
        shownIf: byAgent,
        label: words('必要な方の氏名', 'その人《ひと》の 名前《なまえ》', 'Name of the person'),
      }),
      birthField('subjectBirth', {
        shownIf: byAgent,
        required: false,
        label: words(
          '必要な方の生年月日',
          'その人《ひと》の 生《う》まれた日《ひ》',
          'Birth date of the person',
        ),
      }),
      field(
        'headName',
        words('世帯主の氏名', '世帯主《せたいぬし》の 名前《なまえ》', 'Head of the household'),
        {
          kind: 'text',
          limit: 60,
          characterNote: true,
          meaning: 'household.head',
          help: words(
            '住民票でその世帯の代表になっている方',
            '家族《かぞく》の 代表《だいひょう》の 人《ひと》',
            'The person who represents the household in the record',
          ),
        },
      ),
      field('scope', words('種類', 'どの 住民票《じゅうみんひょう》か', 'Kind'), {
        kind: 'choice',
        options: [
          option('whole', '世帯全員', '家族《かぞく》 全員《ぜんいん》', 'Whole household'),
          option(
            'part',
            '世帯の一部',
            '家族《かぞく》の 何人《なんにん》か',
            'Some of the household',
          ),
          option(
            'removed',
            '除票',
            '除票《じょひょう》（出《で》た人《ひと》・なくなった人《ひと》）',
            'Removed record',
          ),
        ],
      }),
      {
        id: 'members',
        kind: 'persons',
        label: words('必要な方', '必要《ひつよう》な人《ひと》', 'Persons'),
        filledBy: 'either',
        required: true,
        shownIf: { field: 'scope', is: ['part', 'removed'] },
        min: 1,
        max: 4,
        fields: [nameField('memberName'), birthField('memberBirth')],
      },
    ],
  },
  {
    id: 'contents',
    title: words(
      '載せるものと通数',
      '何《なに》を 書《か》くか、何枚《なんまい》か',
      'Contents and copies',
    ),
    fields: [
      field('copies', words('通数', '枚数《まいすう》', 'Copies'), {
        kind: 'number',
        min: 1,
        max: 10,
        unit: words('通', '枚《まい》', 'copies'),
      }),
      field('contents', words('載せるもの', '書《か》くもの', 'What it shows'), {
        kind: 'choice',
        several: true,
        required: false,
        options: [
          option(
            'head',
            '世帯主・続柄',
            '世帯主《せたいぬし》と 家族《かぞく》の 関係《かんけい》',
            'Head and relation',
          ),
          option('origin', '本籍・筆頭者', '本籍《ほんせき》', 'Registered domicile'),
          option(
            'nationality',
            '国籍・在留資格',
            '国籍《こくせき》・在留資格《ざいりゅうしかく》',
            'Nationality, residence status',
          ),
          option('history', '住所の履歴', '前《まえ》の 住所《じゅうしょ》', 'Former addresses'),
          option('myNumber', 'マイナンバー', 'マイナンバー', 'My Number'),
          option(
            'recordCode',
            '住民票コード',
            '住民票《じゅうみんひょう》コード',
            'Resident record code',
          ),
        ],
        help: words(
          '選ばなければ省略されます。マイナンバーは提出先に必要か確かめてください',
          '選《えら》ばないものは 書《か》きません',
          'What is not chosen is left out. Ask who wants the paper whether the My Number is needed',
        ),
      }),
      field('purpose', words('使いみち', '何《なに》に 使《つか》うか', 'Purpose'), {
        kind: 'choice',
        options: [
          option('work', '勤め先', '会社《かいしゃ》', 'Employer'),
          option('school', '学校', '学校《がっこう》', 'School'),
          option('licence', '免許・車', '免許《めんきょ》・車《くるま》', 'Licence, car'),
          option('pension', '年金・保険', '年金《ねんきん》・保険《ほけん》', 'Pension, insurance'),
          option(
            'housing',
            '住まい・ローン',
            '家《いえ》・お金《かね》を 借《か》りる',
            'Housing, loan',
          ),
          option('otherUse', 'その他', 'ほかの こと', 'Other'),
        ],
      }),
      field(
        'purposeText',
        words('使いみちの内容', 'くわしい 使《つか》い方《かた》', 'Details of the purpose'),
        {
          kind: 'text',
          limit: 100,
          shownIf: { field: 'purpose', is: 'otherUse' },
        },
      ),
      field('submitTo', words('提出先', '出《だ》す所《ところ》', 'To be handed to'), {
        kind: 'text',
        limit: 60,
        required: withNumber,
      }),
      IDENTITY_FIELD,
    ],
  },
];

/** 住民票の写しの交付申請, as municipalities ask it under the Act on the basic register of residents. */
export const residentRecordCopy: FormTemplate = {
  id: 'resident-record-copy',
  version: 2,
  title: words(
    '住民票の写しの交付申請',
    '住民票《じゅうみんひょう》を もらう 申《もう》しこみ',
    'Request for a copy of the resident record',
  ),
  isSample: true,
  topicIds: ['family-register'],
  receivingDeskKind: 'residents',
  papers: [
    BRING_IDENTITY,
    words(
      '代理人の場合は委任状',
      'たのまれた人《ひと》は 委任状《いにんじょう》',
      'A letter of authority, if you come for somebody else',
    ),
  ],
  fee: words('1通 300円', '1枚《いちまい》 300円《えん》', '300 yen for each copy'),
  handOver: words(
    'お近くのまちづくりセンター、または総合支所の区民課窓口でお渡しします',
    'この センターか、支所《ししょ》の 窓口《まどぐち》で わたします',
    'Handed over at this center or at the counter of the branch office',
  ),
  dueDays: 3,
  retentionDays: 1_095,
  needsSignature: true,
  pages,
  layout: printOf(
    pages,
    { title: '住民票の写し等交付申請書', to: '（あて先）区長' },
    [
      [
        { heading: '1　窓口に来た方' },
        {
          h: 8,
          cells: [
            ['applicantKana', 100],
            ['applicantBirth', 80],
          ],
        },
        {
          h: 11,
          cells: [
            ['applicantName', 100],
            ['applicantPhone', 80],
          ],
        },
        { h: 11, cells: [['applicantAddress', 180]] },
        {
          h: 8,
          cells: [
            ['relation', 130],
            ['hasMandate', 50],
          ],
        },
        { h: 11, cells: [['otherReason', 180]] },
        { heading: '2　どなたの住民票が必要ですか' },
        { h: 11, cells: [['subjectAddress', 180]] },
        {
          h: 10,
          cells: [
            ['subjectName', 100],
            ['subjectBirth', 80],
          ],
        },
        {
          h: 8,
          cells: [
            ['headName', 90],
            ['scope', 90],
          ],
        },
        {
          h: 8,
          list: 'members',
          columns: [
            ['memberName', 110],
            ['memberBirth', 70],
          ],
        },
        { heading: '3　載せるもの・使いみち' },
        {
          h: 14,
          cells: [
            ['contents', 140, 3],
            ['copies', 40],
          ],
        },
        { h: 12, cells: [['purpose', 180, 3]] },
        {
          h: 9,
          cells: [
            ['purposeText', 100],
            ['submitTo', 80],
          ],
        },
        { h: 12, cells: [['identity', 180, 3]] },
      ],
    ],
    '上記のとおり住民票の写しの交付を申請します。',
  ),
};
