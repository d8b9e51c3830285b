import type { FormPage, FormTemplate } from '../template/template.ts';
import { printOf } from './print.ts';
import {
  addressField,
  birthField,
  BRING_IDENTITY,
  field,
  kanaField,
  nameField,
  option,
  visitor,
  words,
} from './words.ts';

const withSpouse = { field: 'hasSpouse', is: true } as const;
const ownAccount = { field: 'usesPublicAccount', is: false } as const;

const OCCUPATIONS = [
  option('employee', '会社員', '会社《かいしゃ》の 人《ひと》', 'Employee'),
  option('self', '自営業', '自分《じぶん》の 店《みせ》・仕事《しごと》', 'Self-employed'),
  option('official', '公務員', '公務員《こうむいん》', 'Public official'),
  option('none', '無職', '仕事《しごと》を していない', 'No work'),
  option('other', 'その他', 'その他《た》', 'Other'),
];

const pages: readonly FormPage[] = [
  {
    id: 'claimant',
    title: words('請求する方', 'お金《かね》を もらう人《ひと》', 'Who claims'),
    fields: [
      ...visitor('claimant'),
      field('claimReason', words('請求の理由', 'どうして 申《もう》しこみますか', 'Reason'), {
        kind: 'choice',
        options: [
          option('birth', '出生', '子《こ》どもが 生《う》まれた', 'Birth of a child'),
          option('moved', '転入', 'ひっこして きた', 'Moved here'),
          option('job', '公務員の退職など', '公務員《こうむいん》を やめた', 'Left public service'),
          option('care', '養育の開始', '育《そだ》てはじめた', 'Began to bring up a child'),
        ],
      }),
      field('claimSince', words('理由が生じた日', 'それが あった日《ひ》', 'Since when'), {
        kind: 'date',
        notAfterToday: true,
        help: words(
          '出生や転入の翌日から15日以内に請求すると、その翌月分から支給されます',
          '15日《にち》の うちに 申《もう》しこんで ください',
          'Claim within 15 days, or a month may be lost',
        ),
      }),
      field('occupation', words('職業', '仕事《しごと》', 'Occupation'), {
        kind: 'choice',
        options: OCCUPATIONS,
      }),
      field('pension', words('加入している年金', '年金《ねんきん》', 'Pension'), {
        kind: 'choice',
        options: [
          option('employees', '厚生年金', '厚生年金《こうせいねんきん》', 'Employees’ pension'),
          option('national', '国民年金', '国民年金《こくみんねんきん》', 'National pension'),
          option('mutual', '共済', '共済《きょうさい》', 'Mutual aid'),
          option('none', '加入していない', '入《はい》っていない', 'None'),
        ],
      }),
      field(
        'sameAddress',
        words(
          '1月1日の住所が今と同じ',
          '1月《がつ》1日《ついたち》も 同《おな》じ住所《じゅうしょ》',
          'Same address on 1 January',
        ),
        {
          kind: 'yesNo',
        },
      ),
      addressField('formerAddress', {
        shownIf: { field: 'sameAddress', is: false },
        label: words(
          '1月1日の住所',
          '1月《がつ》1日《ついたち》の 住所《じゅうしょ》',
          'Address on 1 January',
        ),
      }),
    ],
  },
  {
    id: 'spouse',
    title: words('配偶者', '夫《おっと》・妻《つま》', 'Spouse'),
    fields: [
      field(
        'hasSpouse',
        words('配偶者がいる', '夫《おっと》・妻《つま》が いる', 'There is a spouse'),
        { kind: 'yesNo' },
      ),
      nameField('spouseName', {
        shownIf: withSpouse,
        label: words(
          '配偶者の氏名',
          '夫《おっと》・妻《つま》の 名前《なまえ》',
          'Name of the spouse',
        ),
      }),
      kanaField('spouseKana', {
        shownIf: withSpouse,
        label: words('配偶者のフリガナ', '名前《なまえ》の 読《よ》みかた', 'Reading of the name'),
      }),
      birthField('spouseBirth', {
        shownIf: withSpouse,
        label: words(
          '配偶者の生年月日',
          '夫《おっと》・妻《つま》の 生《う》まれた日《ひ》',
          'Birth date of the spouse',
        ),
      }),
      field(
        'spouseOccupation',
        words(
          '配偶者の職業',
          '夫《おっと》・妻《つま》の 仕事《しごと》',
          'Occupation of the spouse',
        ),
        {
          kind: 'choice',
          options: OCCUPATIONS,
          shownIf: withSpouse,
        },
      ),
      field(
        'spouseTogether',
        words('配偶者と同居', 'いっしょに 住《す》んでいる', 'Living together'),
        {
          kind: 'yesNo',
          shownIf: withSpouse,
        },
      ),
      addressField('spouseAddress', {
        shownIf: { all: [withSpouse, { field: 'spouseTogether', is: false }] },
        label: words(
          '配偶者の住所',
          '夫《おっと》・妻《つま》の 住所《じゅうしょ》',
          'Address of the spouse',
        ),
      }),
    ],
  },
  {
    id: 'children',
    title: words('お子さん', '子《こ》ども', 'Children'),
    fields: [
      {
        id: 'children',
        kind: 'persons',
        label: words(
          '高校生年代までの児童',
          '子《こ》ども（18歳《さい》まで）',
          'Children up to the age of high school',
        ),
        filledBy: 'either',
        required: true,
        min: 1,
        max: 6,
        fields: [
          nameField('childName'),
          kanaField('childKana'),
          birthField('childBirth'),
          field('childRelation', words('続柄', '関係《かんけい》', 'Relation'), {
            kind: 'choice',
            options: [
              option('child', '子', '子《こ》ども', 'Child'),
              option('grandchild', '孫', '孫《まご》', 'Grandchild'),
              option('other', 'その他', 'その他《た》', 'Other'),
            ],
          }),
          field('childTogether', words('同居', 'いっしょに 住《す》む', 'Living together'), {
            kind: 'yesNo',
          }),
          addressField('childAddress', {
            shownIf: { field: 'childTogether', is: false },
            label: words('別居の住所', '子《こ》どもの 住所《じゅうしょ》', 'Address if apart'),
          }),
          field('childCare', words('監護している', '世話《せわ》を している', 'In your care'), {
            kind: 'yesNo',
          }),
        ],
      },
      {
        id: 'students',
        kind: 'persons',
        label: words(
          '大学生年代の子',
          '子《こ》ども（18歳《さい》から 22歳《さい》）',
          'Older children up to the age of university',
        ),
        help: words(
          '22歳に達する年度末までの子を含めて3人以上のとき、数に入ります',
          '3人《にん》以上《いじょう》の とき 書《か》いてください',
          'Counted when there are three or more children in all',
        ),
        filledBy: 'either',
        required: false,
        min: 0,
        max: 3,
        fields: [
          nameField('studentName'),
          birthField('studentBirth'),
          field(
            'studentPays',
            words(
              '生活費を負担',
              '生活《せいかつ》の お金《かね》を 出《だ》す',
              'You pay for them',
            ),
            { kind: 'yesNo' },
          ),
        ],
      },
    ],
  },
  {
    id: 'account',
    title: words('振込先', 'お金《かね》を 入《い》れる 銀行《ぎんこう》', 'Bank account'),
    fields: [
      field(
        'usesPublicAccount',
        words(
          '公金受取口座を使う',
          '公金《こうきん》 受取《うけとり》 口座《こうざ》を 使《つか》う',
          'Use the registered public account',
        ),
        {
          kind: 'yesNo',
          help: words(
            'マイナポータルで登録した請求者名義の口座',
            'マイナポータルで 登録《とうろく》した 口座《こうざ》',
            'The account that you registered with Mynaportal',
          ),
        },
      ),
      field('bank', words('金融機関', '銀行《ぎんこう》の 名前《なまえ》', 'Bank'), {
        kind: 'text',
        limit: 40,
        shownIf: ownAccount,
      }),
      field('bankBranch', words('支店', '支店《してん》', 'Branch'), {
        kind: 'text',
        limit: 40,
        shownIf: ownAccount,
      }),
      field(
        'accountKind',
        words('口座の種類', '口座《こうざ》の 種類《しゅるい》', 'Kind of account'),
        {
          kind: 'choice',
          shownIf: ownAccount,
          options: [
            option('ordinary', '普通', '普通《ふつう》', 'Ordinary'),
            option('current', '当座', '当座《とうざ》', 'Current'),
          ],
        },
      ),
      field(
        'accountNumber',
        words('口座番号', '口座《こうざ》の 番号《ばんごう》', 'Account number'),
        {
          kind: 'text',
          limit: 8,
          shownIf: ownAccount,
        },
      ),
      kanaField('accountHolder', {
        shownIf: ownAccount,
        label: words(
          '口座名義（カナ）',
          '口座《こうざ》の 名前《なまえ》（カタカナ）',
          'Holder in katakana',
        ),
        help: words(
          '請求者本人の名義に限ります',
          'お金《かね》を もらう人《ひと》の 口座《こうざ》だけです',
          'It has to be the claimant’s own',
        ),
      }),
      field(
        'accountPage',
        words(
          '通帳・カードの写し',
          '通帳《つうちょう》か カードの 写真《しゃしん》',
          'Copy of bankbook or card',
        ),
        {
          kind: 'file',
          required: false,
          shownIf: ownAccount,
        },
      ),
      field(
        'agrees',
        words(
          '公簿等の確認への同意',
          '役所《やくしょ》が 調《しら》べて いいですか',
          'The office may look up records',
        ),
        {
          kind: 'yesNo',
          help: words(
            '審査に必要な住民基本台帳、税、年金の情報を区が確認すること',
            '住所《じゅうしょ》、税金《ぜいきん》、年金《ねんきん》を 調《しら》べます',
            'The ward checks residence, tax and pension as far as needed',
          ),
        },
      ),
    ],
  },
];

/** 児童手当 認定請求, as the Enforcement Regulations of the Child Allowance Act ask it (since October 2024). */
export const childAllowance: FormTemplate = {
  id: 'child-allowance',
  version: 2,
  title: words(
    '児童手当 認定請求',
    '子《こ》どもの お金《かね》（児童手当《じどうてあて》）の 申《もう》しこみ',
    'Claim for child allowance',
  ),
  isSample: true,
  topicIds: ['child'],
  receivingDeskKind: 'child-family',
  papers: [
    BRING_IDENTITY,
    words(
      '請求者名義の口座が分かるもの',
      '銀行《ぎんこう》の 通帳《つうちょう》か カード',
      'Bankbook or card of the claimant',
    ),
    words(
      '請求者と配偶者のマイナンバーが分かるもの',
      'マイナンバーが わかるもの',
      'My Number of claimant and spouse',
    ),
  ],
  fee: null,
  handOver: words(
    '認定の結果は、ご自宅へ郵送します',
    '結果《けっか》は 家《いえ》に とどきます',
    'The decision is posted to your home',
  ),
  dueDays: 14,
  retentionDays: 1_825,
  needsSignature: true,
  pages,
  layout: printOf(
    pages,
    { title: '児童手当 認定請求書', to: '（あて先）区長' },
    [
      [
        { heading: '1　請求者' },
        {
          h: 8,
          cells: [
            ['claimantKana', 100],
            ['claimantBirth', 80],
          ],
        },
        {
          h: 11,
          cells: [
            ['claimantName', 100],
            ['claimantPhone', 80],
          ],
        },
        { h: 11, cells: [['claimantAddress', 180]] },
        {
          h: 12,
          cells: [
            ['claimReason', 110, 2],
            ['claimSince', 70],
          ],
        },
        {
          h: 12,
          cells: [
            ['occupation', 90, 3],
            ['pension', 90, 2],
          ],
        },
        {
          h: 11,
          cells: [
            ['sameAddress', 60],
            ['formerAddress', 120],
          ],
        },
        { heading: '2　配偶者' },
        {
          h: 8,
          cells: [
            ['hasSpouse', 70],
            ['spouseKana', 110],
          ],
        },
        {
          h: 11,
          cells: [
            ['spouseName', 100],
            ['spouseBirth', 80],
          ],
        },
        {
          h: 12,
          cells: [
            ['spouseOccupation', 110, 3],
            ['spouseTogether', 70],
          ],
        },
        { h: 11, cells: [['spouseAddress', 180]] },
        { heading: '3　振込先' },
        {
          h: 8,
          cells: [
            ['usesPublicAccount', 90],
            ['accountKind', 90],
          ],
        },
        {
          h: 9,
          cells: [
            ['bank', 90],
            ['bankBranch', 90],
          ],
        },
        {
          h: 9,
          cells: [
            ['accountNumber', 80],
            ['accountHolder', 100],
          ],
        },
        { h: 8, cells: [['agrees', 100]] },
      ],
      [
        { heading: '4　児童（高校生年代まで）' },
        {
          h: 14,
          list: 'children',
          columns: [
            ['childName', 32],
            ['childKana', 32],
            ['childBirth', 32],
            ['childRelation', 14],
            ['childTogether', 12],
            ['childAddress', 38],
            ['childCare', 20],
          ],
        },
        { heading: '5　大学生年代の子' },
        {
          h: 10,
          list: 'students',
          columns: [
            ['studentName', 80],
            ['studentBirth', 60],
            ['studentPays', 40],
          ],
        },
      ],
    ],
    '上記のとおり児童手当の認定を請求します。',
  ),
};
