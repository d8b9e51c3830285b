import type { FormPage, FormTemplate } from '../template/template.ts';
import { printOf } from './print.ts';
import { field, nameField, option, visitor, words } from './words.ts';

const forSomebody = { field: 'forWhom', is: ['family', 'other'] } as const;

const TROUBLES = [
  option(
    'health',
    '病気や健康、障害',
    '病気《びょうき》・障害《しょうがい》',
    'Illness, health, disability',
  ),
  option('housing', '住まい', '家《いえ》', 'Housing'),
  option('money', '収入・生活費', '生活《せいかつ》の お金《かね》', 'Income, living costs'),
  option('rent', '家賃・ローンの支払い', '家賃《やちん》・ローン', 'Rent, loans'),
  option(
    'taxes',
    '税金・公共料金の支払い',
    '税金《ぜいきん》・電気《でんき》・水道《すいどう》の お金《かね》',
    'Taxes, utility bills',
  ),
  option('debts', '債務', '借金《しゃっきん》', 'Debts'),
  option('job', '仕事探し・就職', '仕事《しごと》を さがす', 'Looking for work'),
  option('work', '仕事上の不安・トラブル', '仕事《しごと》の 困《こま》りごと', 'Trouble at work'),
  option(
    'neighbours',
    '地域との関係',
    '近所《きんじょ》の 人《ひと》との 関係《かんけい》',
    'Neighbours',
  ),
  option('family', '家族との関係', '家族《かぞく》との 関係《かんけい》', 'Family'),
  option('children', '子育て', '子《こ》ども', 'Children'),
  option('care', '介護', '介護《かいご》', 'Care'),
  option(
    'withdrawal',
    'ひきこもり・不登校',
    '家《いえ》から 出《で》られない・学校《がっこう》に 行《い》けない',
    'Withdrawal, absence from school',
  ),
  option('violence', 'DV・虐待', '暴力《ぼうりょく》', 'Violence, abuse'),
  option('food', '食べるものがない', '食《た》べるものが ない', 'Nothing to eat'),
  option('papers', '手続きが分からない', '手続《てつづ》きが わからない', 'Procedures'),
  option('otherTrouble', 'その他', 'ほかの こと', 'Other'),
];

const pages: readonly FormPage[] = [
  {
    id: 'visitor',
    title: words('相談に来た方', 'あなたの こと', 'About you'),
    fields: [
      ...visitor('visitor').map((each) =>
        each.id === 'visitorName' ? each : { ...each, required: false },
      ),
      field(
        'contactBy',
        words('連絡の方法', 'どうやって 連絡《れんらく》しますか', 'How to reach you'),
        {
          kind: 'choice',
          several: true,
          required: false,
          options: [
            option('phone', '電話', '電話《でんわ》', 'Telephone'),
            option('letter', '手紙', '手紙《てがみ》', 'Letter'),
            option('visit', '訪問', '家《いえ》に 来《き》てもらう', 'Visit'),
            option('center', 'まちづくりセンターで', 'この センターで', 'At this center'),
          ],
        },
      ),
      field('forWhom', words('どなたのことですか', 'だれの ことですか', 'Whom it is about'), {
        kind: 'choice',
        options: [
          option('self', '自分', 'わたし', 'Myself'),
          option('family', '家族', '家族《かぞく》', 'Family'),
          option('other', 'その他の方', 'ほかの 人《ひと》', 'Somebody else'),
        ],
      }),
      nameField('subjectName', {
        shownIf: forSomebody,
        required: false,
        label: words('本人の氏名', 'その人《ひと》の 名前《なまえ》', 'Name of that person'),
      }),
      field(
        'subjectRelation',
        words('本人との関係', 'その人《ひと》との 関係《かんけい》', 'Your relation'),
        {
          kind: 'text',
          limit: 30,
          shownIf: forSomebody,
        },
      ),
    ],
  },
  {
    id: 'matter',
    title: words('困っていること', '困《こま》っていること', 'What troubles you'),
    fields: [
      field(
        'troubles',
        words('相談したいこと', '相談《そうだん》したいこと', 'What you want to talk about'),
        {
          kind: 'choice',
          several: true,
          options: TROUBLES,
          help: words(
            '当てはまるものすべて',
            'いくつでも 選《えら》べます',
            'Choose all that apply',
          ),
        },
      ),
      field(
        'mostTrouble',
        words(
          '一番困っていること',
          '一番《いちばん》 困《こま》っていること',
          'What is most urgent for you',
        ),
        {
          kind: 'text',
          limit: 100,
          required: false,
        },
      ),
      field('story', words('相談の内容', '話《はな》したいこと', 'In your own words'), {
        kind: 'text',
        limit: 600,
        multiline: true,
        help: words(
          '話していただいた内容を、担当者が書きます',
          '話《はな》してください。係《かかり》の 人《ひと》が 書《か》きます',
          'Tell us: the specialist writes it down',
        ),
      }),
      field('wish', words('どうなったらよいか', 'どう なったら いいですか', 'What would help'), {
        kind: 'text',
        limit: 300,
        multiline: true,
        required: false,
      }),
    ],
  },
  {
    id: 'living',
    title: words('暮らしの状況', 'くらし', 'How you live'),
    fields: [
      field('livesAlone', words('一人暮らし', 'ひとりで 住《す》んでいる', 'Living alone'), {
        kind: 'yesNo',
        required: false,
      }),
      {
        id: 'household',
        kind: 'persons',
        label: words('同居の方', 'いっしょに 住《す》む人《ひと》', 'Who lives with you'),
        filledBy: 'either',
        required: false,
        shownIf: { field: 'livesAlone', is: false },
        min: 0,
        max: 5,
        fields: [
          nameField('memberName'),
          field('memberRelation', words('続柄', '関係《かんけい》', 'Relation'), {
            kind: 'text',
            limit: 20,
            required: false,
          }),
          field('memberAge', words('年齢', '年齢《ねんれい》', 'Age'), {
            kind: 'number',
            min: 0,
            max: 130,
            unit: words('歳', '歳《さい》', 'years'),
            required: false,
          }),
        ],
      },
      field('home', words('住まい', '家《いえ》', 'Home'), {
        kind: 'choice',
        required: false,
        options: [
          option('own', '持ち家', '自分《じぶん》の 家《いえ》', 'Own home'),
          option('rented', '賃貸', '借《か》りている 家《いえ》', 'Rented'),
          option(
            'public',
            '公営住宅',
            '区《く》や 都《と》の 住宅《じゅうたく》',
            'Public housing',
          ),
          option(
            'company',
            '社宅・寮',
            '会社《かいしゃ》の 家《いえ》・寮《りょう》',
            'Company housing',
          ),
          option('none', '定まっていない', '住《す》む所《ところ》が ない', 'No fixed home'),
        ],
      }),
      field('job', words('仕事', '仕事《しごと》', 'Work'), {
        kind: 'choice',
        required: false,
        options: [
          option('working', '働いている', '働《はたら》いている', 'Working'),
          option('looking', '探している', 'さがしている', 'Looking for work'),
          option('notWorking', '働いていない', '働《はたら》いていない', 'Not working'),
          option('retired', '年金', '年金《ねんきん》', 'Retired'),
        ],
      }),
      field(
        'income',
        words('1か月の収入', '1《いっ》か月《げつ》の お金《かね》', 'Income a month'),
        {
          kind: 'amount',
          max: 9_999_999,
          required: false,
        },
      ),
      field(
        'agreesToShare',
        words(
          '関係機関との情報共有への同意',
          'ほかの 係《かかり》に 話《はな》して いいですか',
          'We may pass this on',
        ),
        {
          kind: 'yesNo',
        },
      ),
      field('shareWith', words('伝えてよい相手', '話《はな》して いい所《ところ》', 'To whom'), {
        kind: 'choice',
        several: true,
        shownIf: { field: 'agreesToShare', is: true },
        options: [
          option('welfare', '福祉の窓口', '福祉《ふくし》の 窓口《まどぐち》', 'Welfare desk'),
          option(
            'childDesk',
            '子ども家庭の窓口',
            '子《こ》どもの 窓口《まどぐち》',
            'Children’s desk',
          ),
          option(
            'insuranceDesk',
            '保険・年金の窓口',
            '保険《ほけん》・年金《ねんきん》の 窓口《まどぐち》',
            'Insurance desk',
          ),
          option(
            'support',
            'あんしんすこやかセンター',
            'あんしん すこやか センター',
            'Community support center',
          ),
          option(
            'council',
            '社会福祉協議会',
            '社会福祉《しゃかいふくし》 協議会《きょうぎかい》',
            'Council of social welfare',
          ),
        ],
      }),
    ],
  },
  {
    id: 'plan',
    title: words('これからのこと', 'これから', 'What happens next'),
    fields: [
      field('urgency', words('緊急度', '急《いそ》ぎますか', 'Urgency'), {
        kind: 'choice',
        filledBy: 'specialist',
        options: [
          option('today', '今日中', '今日《きょう》', 'Today'),
          option('week', '1週間以内', '1週間《しゅうかん》', 'Within a week'),
          option('later', '通常', 'ふつう', 'As usual'),
        ],
      }),
      field('nextStep', words('対応の方針', 'これから すること', 'What will be done'), {
        kind: 'text',
        limit: 300,
        multiline: true,
        filledBy: 'specialist',
      }),
      field('nextDay', words('次回の予定日', '次《つぎ》の 日《ひ》', 'Next date'), {
        kind: 'date',
        filledBy: 'specialist',
        required: false,
      }),
    ],
  },
];

/** 総合相談受付票: one sheet for whatever somebody comes with, written by the specialist, signed by the resident. */
export const generalIntake: FormTemplate = {
  id: 'general-intake',
  version: 2,
  title: words('総合相談受付票', '相談《そうだん》の 紙《かみ》', 'Consultation sheet'),
  isSample: true,
  topicIds: ['livelihood', 'community', 'other', 'housing', 'health', 'disability'],
  receivingDeskKind: 'livelihood',
  papers: [],
  fee: null,
  handOver: words(
    '担当の窓口からご連絡します',
    '係《かかり》の 人《ひと》が 連絡《れんらく》します',
    'The desk in charge will contact you',
  ),
  dueDays: 7,
  retentionDays: 1_825,
  needsSignature: true,
  pages,
  layout: printOf(
    pages,
    { title: '総合相談受付票', to: '（あて先）総合支所' },
    [
      [
        { heading: '1　相談に来た方' },
        {
          h: 8,
          cells: [
            ['visitorKana', 100],
            ['visitorBirth', 80],
          ],
        },
        {
          h: 11,
          cells: [
            ['visitorName', 100],
            ['visitorPhone', 80],
          ],
        },
        { h: 11, cells: [['visitorAddress', 180]] },
        { h: 8, cells: [['contactBy', 180]] },
        { h: 8, cells: [['forWhom', 180]] },
        {
          h: 10,
          cells: [
            ['subjectName', 100],
            ['subjectRelation', 80],
          ],
        },
        { heading: '2　相談の内容' },
        { h: 36, cells: [['troubles', 180, 3]] },
        { h: 9, cells: [['mostTrouble', 180]] },
        { h: 66, cells: [['story', 180]] },
        { h: 34, cells: [['wish', 180]] },
      ],
      [
        { heading: '3　暮らしの状況' },
        {
          h: 8,
          cells: [
            ['livesAlone', 70],
            ['income', 110],
          ],
        },
        {
          h: 12,
          cells: [
            ['home', 110, 3],
            ['job', 70, 2],
          ],
        },
        {
          h: 9,
          list: 'household',
          columns: [
            ['memberName', 100],
            ['memberRelation', 45],
            ['memberAge', 35],
          ],
        },
        { heading: '4　情報の共有' },
        { h: 8, cells: [['agreesToShare', 100]] },
        { h: 12, cells: [['shareWith', 180, 3]] },
        { heading: '5　対応' },
        {
          h: 8,
          cells: [
            ['urgency', 110],
            ['nextDay', 70],
          ],
        },
        { h: 40, cells: [['nextStep', 180]] },
      ],
    ],
    '上記の内容で相談を申し込みます。共有の範囲について説明を受けました。',
  ),
};
