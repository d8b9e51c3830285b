import type { FormPage, FormTemplate } from '../template/template.ts';
import { printOf } from './print.ts';
import {
  addressField,
  birthField,
  BRING_IDENTITY,
  field,
  IDENTITY_FIELD,
  kanaField,
  nameField,
  option,
  phoneField,
  SEX,
  visitor,
  words,
} from './words.ts';

const notHead = { field: 'isHead', is: false } as const;
const withCertificate = {
  any: [
    { field: 'joinReason', is: 'leftEmployees' },
    { field: 'leaveReason', is: 'joinedEmployees' },
  ],
} as const;

const pages: readonly FormPage[] = [
  {
    id: 'change',
    title: words('届け出ること', '何《なに》が 変《か》わりましたか', 'What has changed'),
    fields: [
      field(
        'change',
        words('届出の種類', '届《とど》け出《で》の 種類《しゅるい》', 'Kind of notice'),
        {
          kind: 'choice',
          options: [
            option('join', '加入（取得）', '入《はい》る', 'Join'),
            option('leave', '脱退（喪失）', 'やめる', 'Leave'),
            option('alter', '変更', '変《か》わる', 'Change'),
          ],
        },
      ),
      field('joinReason', words('加入の理由', '入《はい》る わけ', 'Why you join'), {
        kind: 'choice',
        shownIf: { field: 'change', is: 'join' },
        options: [
          option('movedIn', '転入', 'ひっこして きた', 'Moved here'),
          option(
            'leftEmployees',
            '社会保険の離脱',
            '会社《かいしゃ》の 保険《ほけん》を やめた',
            'Left employees’ insurance',
          ),
          option('born', '出生', '子《こ》どもが 生《う》まれた', 'Birth'),
          option(
            'endOfAid',
            '生活保護の廃止',
            '生活保護《せいかつほご》が 終《お》わった',
            'End of public assistance',
          ),
          option('otherJoin', 'その他', 'ほかの こと', 'Other'),
        ],
      }),
      field('leaveReason', words('脱退の理由', 'やめる わけ', 'Why you leave'), {
        kind: 'choice',
        shownIf: { field: 'change', is: 'leave' },
        options: [
          option('movedOut', '転出', 'ひっこして 出《で》る', 'Moving away'),
          option(
            'joinedEmployees',
            '社会保険の加入',
            '会社《かいしゃ》の 保険《ほけん》に 入《はい》った',
            'Joined employees’ insurance',
          ),
          option('died', '死亡', 'なくなった', 'Death'),
          option(
            'aid',
            '生活保護の開始',
            '生活保護《せいかつほご》が 始《はじ》まった',
            'Public assistance began',
          ),
          option('otherLeave', 'その他', 'ほかの こと', 'Other'),
        ],
      }),
      field('alterReason', words('変更の内容', '変《か》わったこと', 'What changes'), {
        kind: 'choice',
        shownIf: { field: 'change', is: 'alter' },
        options: [
          option('address', '住所', '住所《じゅうしょ》', 'Address'),
          option('head', '世帯主', '世帯主《せたいぬし》', 'Head of household'),
          option('name', '氏名', '名前《なまえ》', 'Name'),
          option(
            'household',
            '世帯の分離・合併',
            '世帯《せたい》が 分《わ》かれた・いっしょに なった',
            'Households split or joined',
          ),
          option(
            'student',
            '修学',
            '学校《がっこう》の ため 別《べつ》に 住《す》む',
            'Living apart to study',
          ),
          option('otherAlter', 'その他', 'ほかの こと', 'Other'),
        ],
      }),
      field('reasonText', words('その他の内容', 'くわしい こと', 'Details'), {
        kind: 'text',
        limit: 100,
        shownIf: {
          any: [
            { field: 'joinReason', is: 'otherJoin' },
            { field: 'leaveReason', is: 'otherLeave' },
            { field: 'alterReason', is: 'otherAlter' },
          ],
        },
      }),
      field('changeDay', words('異動年月日', '変《か》わった日《ひ》', 'Date of the change'), {
        kind: 'date',
        help: words(
          '社会保険をやめた場合は退職日の翌日。異動から14日以内に届け出ます',
          '変《か》わってから 14日《か》の うちに 届《とど》けてください',
          'After leaving a job it is the next day. Give notice within 14 days',
        ),
      }),
    ],
  },
  {
    id: 'household',
    title: words(
      '世帯主と届け出る方',
      '世帯主《せたいぬし》と 届《とど》ける人《ひと》',
      'The household and you',
    ),
    fields: [
      field(
        'isHead',
        words(
          '届け出る方が世帯主',
          'あなたが 世帯主《せたいぬし》ですか',
          'You are the head of the household',
        ),
        { kind: 'yesNo' },
      ),
      ...visitor('visitor'),
      nameField('headName', {
        shownIf: notHead,
        meaning: 'household.head',
        label: words('世帯主の氏名', '世帯主《せたいぬし》の 名前《なまえ》', 'Name of the head'),
      }),
      birthField('headBirth', {
        shownIf: notHead,
        label: words(
          '世帯主の生年月日',
          '世帯主《せたいぬし》の 生《う》まれた日《ひ》',
          'Birth date of the head',
        ),
      }),
      addressField('headAddress', {
        shownIf: notHead,
        label: words(
          '世帯主の住所',
          '世帯主《せたいぬし》の 住所《じゅうしょ》',
          'Address of the head',
        ),
      }),
      phoneField('headPhone', {
        shownIf: notHead,
        required: false,
        label: words(
          '世帯主の電話番号',
          '世帯主《せたいぬし》の 電話番号《でんわばんごう》',
          'Telephone of the head',
        ),
      }),
      field(
        'insuranceNumber',
        words('国保の記号・番号', '国保《こくほ》の 番号《ばんごう》', 'Symbol and number'),
        {
          kind: 'text',
          limit: 20,
          required: false,
          shownIf: { field: 'change', is: ['leave', 'alter'] },
        },
      ),
    ],
  },
  {
    id: 'persons',
    title: words('異動する方', '変《か》わる人《ひと》', 'Who it is about'),
    fields: [
      {
        id: 'persons',
        kind: 'persons',
        label: words('異動する方', '変《か》わる人《ひと》', 'Persons'),
        filledBy: 'either',
        required: true,
        min: 1,
        max: 6,
        fields: [
          nameField('personName'),
          kanaField('personKana'),
          birthField('personBirth'),
          field('personSex', words('性別', '性別《せいべつ》', 'Sex'), {
            kind: 'choice',
            options: SEX,
            required: false,
          }),
          field(
            'personRelation',
            words('続柄', '世帯主《せたいぬし》との 関係《かんけい》', 'Relation to the head'),
            { kind: 'text', limit: 20 },
          ),
          field(
            'personCard',
            words(
              'マイナ保険証',
              'マイナ保険証《ほけんしょう》が ある',
              'My Number card as insurance card',
            ),
            { kind: 'yesNo' },
          ),
        ],
      },
    ],
  },
  {
    id: 'insurance',
    title: words('ほかの保険', 'ほかの 保険《ほけん》', 'The other insurance'),
    fields: [
      field(
        'otherInsurer',
        words(
          '社会保険の名称',
          '会社《かいしゃ》の 保険《ほけん》の 名前《なまえ》',
          'Name of the other insurer',
        ),
        {
          kind: 'text',
          limit: 60,
          shownIf: withCertificate,
        },
      ),
      field(
        'otherDay',
        words(
          '社会保険の資格日',
          '会社《かいしゃ》の 保険《ほけん》の 日《ひ》',
          'Date of the other insurance',
        ),
        {
          kind: 'date',
          shownIf: withCertificate,
          help: words(
            'やめた場合は資格喪失日、加入した場合は資格取得日',
            'やめた日《ひ》、または 入《はい》った日《ひ》',
            'The day on which it ended or began',
          ),
        },
      ),
      field(
        'certificate',
        words(
          '資格喪失・取得の証明書',
          '保険《ほけん》を やめた・入《はい》った 紙《かみ》',
          'Certificate of the other insurance',
        ),
        {
          kind: 'file',
          required: false,
          shownIf: withCertificate,
        },
      ),
      field('payment', words('保険料の納め方', 'お金《かね》の はらい方《かた》', 'How you pay'), {
        kind: 'choice',
        required: { field: 'change', is: 'join' },
        shownIf: { field: 'change', is: 'join' },
        options: [
          option('debit', '口座振替', '銀行《ぎんこう》から 自動《じどう》で', 'Direct debit'),
          option('slip', '納付書', '紙《かみ》で はらう', 'Payment slips'),
        ],
      }),
      field(
        'wantsConfirmation',
        words(
          '資格確認書が必要',
          '資格《しかく》 確認書《かくにんしょ》が 必要《ひつよう》',
          'A certificate of eligibility is needed',
        ),
        {
          kind: 'yesNo',
          shownIf: { field: 'change', is: ['join', 'alter'] },
        },
      ),
      IDENTITY_FIELD,
    ],
  },
];

/** 国民健康保険 異動届, as the Enforcement Regulations of the National Health Insurance Act ask it (arts. 2–13). */
export const healthInsuranceChange: FormTemplate = {
  id: 'health-insurance-change',
  version: 2,
  title: words(
    '国民健康保険 異動届',
    '国民《こくみん》 健康保険《けんこうほけん》の 届《とど》け出《で》',
    'Notice of change, national health insurance',
  ),
  isSample: true,
  topicIds: ['insurance'],
  receivingDeskKind: 'insurance-pension',
  papers: [
    BRING_IDENTITY,
    words(
      '社会保険の資格喪失・取得が分かるもの',
      '会社《かいしゃ》の 保険《ほけん》を やめた・入《はい》った 紙《かみ》',
      'Proof that the other insurance ended or began',
    ),
    words(
      '世帯主と異動する方のマイナンバーが分かるもの',
      'マイナンバーが わかるもの',
      'My Number of the head and of those it is about',
    ),
  ],
  fee: null,
  handOver: words(
    '資格情報のお知らせ、または資格確認書を、ご自宅へ郵送します',
    '保険《ほけん》の お知《し》らせが 家《いえ》に とどきます',
    'The notice or certificate of eligibility is posted to your home',
  ),
  dueDays: 7,
  retentionDays: 1_825,
  needsSignature: true,
  pages,
  layout: printOf(
    pages,
    { title: '国民健康保険 異動届', to: '（あて先）区長' },
    [
      [
        { heading: '1　届出の種類' },
        {
          h: 8,
          cells: [
            ['change', 110],
            ['changeDay', 70],
          ],
        },
        { h: 12, cells: [['joinReason', 180, 3]] },
        { h: 12, cells: [['leaveReason', 180, 3]] },
        { h: 12, cells: [['alterReason', 180, 3]] },
        { h: 9, cells: [['reasonText', 180]] },
        { heading: '2　届け出る方・世帯主' },
        {
          h: 8,
          cells: [
            ['isHead', 70],
            ['visitorKana', 110],
          ],
        },
        {
          h: 10,
          cells: [
            ['visitorName', 100],
            ['visitorBirth', 80],
          ],
        },
        {
          h: 11,
          cells: [
            ['visitorAddress', 110],
            ['visitorPhone', 70],
          ],
        },
        {
          h: 10,
          cells: [
            ['headName', 100],
            ['headBirth', 80],
          ],
        },
        {
          h: 11,
          cells: [
            ['headAddress', 110],
            ['headPhone', 70],
          ],
        },
        { h: 8, cells: [['insuranceNumber', 110]] },
        { heading: '3　ほかの保険・納め方' },
        {
          h: 9,
          cells: [
            ['otherInsurer', 100],
            ['otherDay', 80],
          ],
        },
        {
          h: 8,
          cells: [
            ['payment', 90],
            ['wantsConfirmation', 90],
          ],
        },
        { h: 12, cells: [['identity', 180, 3]] },
      ],
      [
        { heading: '4　異動する方' },
        {
          h: 12,
          list: 'persons',
          columns: [
            ['personName', 45],
            ['personKana', 45],
            ['personBirth', 40],
            ['personSex', 15],
            ['personRelation', 18],
            ['personCard', 17],
          ],
        },
      ],
    ],
    '上記のとおり届け出ます。',
  ),
};
