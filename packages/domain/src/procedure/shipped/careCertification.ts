import type { FormPage, FormTemplate } from '../template/template.ts';
import { printOf } from './print.ts';
import {
  addressField,
  field,
  kanaField,
  birthField,
  nameField,
  option,
  phoneField,
  SEX,
  words,
} from './words.ts';

const again = { field: 'application', is: ['renewal', 'change'] } as const;
const notSelf = { not: { field: 'submitter', is: 'self' } } as const;
const away = { field: 'visitPlace', is: ['hospital', 'facility'] } as const;

const pages: readonly FormPage[] = [
  {
    id: 'application',
    title: words('申請の種類', '何《なに》を 申《もう》しこむか', 'What you apply for'),
    fields: [
      field(
        'application',
        words('申請の種類', '申《もう》しこみの 種類《しゅるい》', 'Kind of application'),
        {
          kind: 'choice',
          options: [
            option('new', '新規', 'はじめて', 'First time'),
            option('renewal', '更新', 'つづける', 'Renewal'),
            option(
              'change',
              '区分変更',
              '体《からだ》の 具合《ぐあい》が 変《か》わった',
              'Change of level',
            ),
          ],
        },
      ),
      field('lastLevel', words('前回の認定結果', '前《まえ》の 介護度《かいごど》', 'Last level'), {
        kind: 'choice',
        shownIf: again,
        options: [
          option('support1', '要支援1', '要支援《ようしえん》1', 'Support 1'),
          option('support2', '要支援2', '要支援《ようしえん》2', 'Support 2'),
          option('care1', '要介護1', '要介護《ようかいご》1', 'Care 1'),
          option('care2', '要介護2', '要介護《ようかいご》2', 'Care 2'),
          option('care3', '要介護3', '要介護《ようかいご》3', 'Care 3'),
          option('care4', '要介護4', '要介護《ようかいご》4', 'Care 4'),
          option('care5', '要介護5', '要介護《ようかいご》5', 'Care 5'),
        ],
      }),
      field(
        'validFrom',
        words('有効期間の始まり', '前《まえ》の 期間《きかん》の はじめ', 'Valid from'),
        {
          kind: 'date',
          notBefore: '2000-04-01',
          shownIf: again,
          required: false,
        },
      ),
      field(
        'validUntil',
        words('有効期間の終わり', '前《まえ》の 期間《きかん》の おわり', 'Valid until'),
        {
          kind: 'date',
          notBefore: '2000-04-01',
          shownIf: again,
          required: false,
        },
      ),
      field(
        'changeReason',
        words('変更の理由', '体《からだ》が どう 変《か》わったか', 'What has changed'),
        {
          kind: 'text',
          limit: 200,
          multiline: true,
          shownIf: { field: 'application', is: 'change' },
        },
      ),
    ],
  },
  {
    id: 'insured',
    title: words(
      '介護が必要な方',
      '介護《かいご》が 必要《ひつよう》な人《ひと》',
      'The person who needs care',
    ),
    fields: [
      field(
        'insuredNumber',
        words(
          '被保険者番号',
          '介護保険《かいごほけん》の 番号《ばんごう》',
          'Number of care insurance',
        ),
        {
          kind: 'text',
          limit: 10,
          required: false,
          meaning: 'care.number',
          help: words(
            '介護保険被保険者証の10桁。分からなければ空欄のままで構いません',
            'わからないときは 書《か》かなくて いいです',
            'Ten digits on the card; leave it empty if you do not know it',
          ),
        },
      ),
      nameField('insuredName'),
      kanaField('insuredKana'),
      birthField('insuredBirth'),
      field('insuredSex', words('性別', '性別《せいべつ》', 'Sex'), {
        kind: 'choice',
        options: SEX,
      }),
      addressField('insuredAddress'),
      phoneField('insuredPhone'),
      field(
        'insurance',
        words('医療保険', '病院《びょういん》の 保険《ほけん》', 'Health insurance'),
        {
          kind: 'choice',
          options: [
            option(
              'national',
              '国民健康保険',
              '国民《こくみん》 健康保険《けんこうほけん》',
              'National health insurance',
            ),
            option(
              'elderly',
              '後期高齢者医療',
              '後期《こうき》 高齢者《こうれいしゃ》',
              'Insurance for those over 75',
            ),
            option(
              'employees',
              '健康保険（協会・組合）',
              '会社《かいしゃ》の 保険《ほけん》',
              'Employees’ insurance',
            ),
            option('mutual', '共済組合', '共済《きょうさい》', 'Mutual aid'),
            option('none', '生活保護など', '生活保護《せいかつほご》など', 'Public assistance'),
          ],
        },
      ),
      field('insurer', words('保険者名', '保険《ほけん》の 名前《なまえ》', 'Insurer'), {
        kind: 'text',
        limit: 60,
        required: false,
      }),
      field(
        'insuranceNumber',
        words('記号・番号', '保険《ほけん》の 番号《ばんごう》', 'Symbol and number'),
        {
          kind: 'text',
          limit: 40,
          required: false,
        },
      ),
      field('isSecond', words('40歳から64歳', '40歳《さい》から 64歳《さい》', 'Aged 40 to 64'), {
        kind: 'yesNo',
      }),
      field(
        'disease',
        words('特定疾病名', '病気《びょうき》の 名前《なまえ》', 'Name of the disease'),
        {
          kind: 'text',
          limit: 60,
          shownIf: { field: 'isSecond', is: true },
          help: words(
            '40歳から64歳の方は、老化に伴う16の病気が原因の場合に認定されます',
            '年《とし》を とると なる病気《びょうき》です',
            'Between 40 and 64 one of 16 diseases of ageing has to be the cause',
          ),
        },
      ),
    ],
  },
  {
    id: 'submitter',
    title: words('申請する方', '申《もう》しこむ人《ひと》', 'Who applies'),
    fields: [
      field('submitter', words('申請する方', 'だれが 申《もう》しこみますか', 'Who applies'), {
        kind: 'choice',
        options: [
          option('self', '本人', '本人《ほんにん》', 'The person'),
          option('family', '家族', '家族《かぞく》', 'Family'),
          option('guardian', '成年後見人', '後見人《こうけんにん》', 'Guardian'),
          option(
            'center',
            'あんしんすこやかセンター',
            'あんしん すこやか センター',
            'Community support center',
          ),
          option(
            'office',
            '居宅介護支援事業者',
            'ケアマネジャーの 会社《かいしゃ》',
            'Care management office',
          ),
          option('facility', '介護保険施設', '施設《しせつ》', 'Care facility'),
        ],
      }),
      nameField('submitterName', {
        shownIf: notSelf,
        meaning: 'person.name',
        label: words(
          '申請者の氏名・名称',
          '申《もう》しこむ人《ひと》の 名前《なまえ》',
          'Name of who applies',
        ),
      }),
      field(
        'submitterRelation',
        words('本人との関係', '本人《ほんにん》との 関係《かんけい》', 'Relation'),
        {
          kind: 'text',
          limit: 30,
          shownIf: notSelf,
        },
      ),
      addressField('submitterAddress', {
        shownIf: notSelf,
        meaning: 'person.address',
        label: words(
          '申請者の住所',
          '申《もう》しこむ人《ひと》の 住所《じゅうしょ》',
          'Address of who applies',
        ),
      }),
      phoneField('submitterPhone', {
        shownIf: notSelf,
        meaning: 'person.phone',
        label: words(
          '申請者の電話番号',
          '申《もう》しこむ人《ひと》の 電話《でんわ》',
          'Telephone of who applies',
        ),
      }),
    ],
  },
  {
    id: 'doctor',
    title: words('主治医', 'いつも みてもらう お医者《いしゃ》さん', 'The doctor'),
    fields: [
      field(
        'doctorName',
        words('主治医の氏名', 'お医者《いしゃ》さんの 名前《なまえ》', 'Doctor’s name'),
        {
          kind: 'text',
          limit: 60,
        },
      ),
      field(
        'clinic',
        words(
          '医療機関名・診療科',
          '病院《びょういん》の 名前《なまえ》',
          'Hospital or clinic, department',
        ),
        {
          kind: 'text',
          limit: 60,
        },
      ),
      addressField('clinicAddress', {
        required: false,
        label: words(
          '医療機関の所在地',
          '病院《びょういん》の 場所《ばしょ》',
          'Address of the clinic',
        ),
      }),
      phoneField('clinicPhone', {
        required: false,
        label: words(
          '医療機関の電話番号',
          '病院《びょういん》の 電話番号《でんわばんごう》',
          'Telephone of the clinic',
        ),
      }),
      field(
        'lastVisit',
        words(
          '最終受診日',
          '最後《さいご》に 病院《びょういん》に 行《い》った日《ひ》',
          'Last visit to the doctor',
        ),
        {
          kind: 'date',
          notAfterToday: true,
          required: false,
        },
      ),
    ],
  },
  {
    id: 'visit',
    title: words(
      '認定調査',
      '調査《ちょうさ》（話《はなし》を 聞《き》きに 行《い》きます）',
      'The survey visit',
    ),
    fields: [
      field('visitPlace', words('調査の場所', '今《いま》 いる所《ところ》', 'Where to visit'), {
        kind: 'choice',
        options: [
          option('home', '自宅', '家《いえ》', 'At home'),
          option('hospital', '入院中の病院', '病院《びょういん》', 'In hospital'),
          option('facility', '入所中の施設', '施設《しせつ》', 'In a facility'),
        ],
      }),
      field(
        'visitName',
        words(
          '病院・施設の名称',
          '病院《びょういん》・施設《しせつ》の 名前《なまえ》',
          'Name of the hospital or facility',
        ),
        {
          kind: 'text',
          limit: 60,
          shownIf: away,
        },
      ),
      addressField('visitAddress', {
        shownIf: away,
        label: words(
          '病院・施設の所在地',
          '病院《びょういん》・施設《しせつ》の 場所《ばしょ》',
          'Its address',
        ),
      }),
      nameField('contactName', {
        label: words(
          '日程の連絡先',
          '日《ひ》を きめるとき 電話《でんわ》する人《ひと》',
          'Whom to call about the date',
        ),
      }),
      phoneField('contactPhone', {
        label: words(
          '連絡先の電話番号',
          'その人《ひと》の 電話番号《でんわばんごう》',
          'Telephone of that person',
        ),
      }),
      field(
        'wishes',
        words('希望する曜日・時間', 'いい曜日《ようび》や 時間《じかん》', 'Good days and times'),
        {
          kind: 'text',
          limit: 100,
          required: false,
        },
      ),
      field('situation', words('困っていること', '困《こま》っていること', 'What is difficult'), {
        kind: 'text',
        limit: 400,
        multiline: true,
        required: false,
      }),
      field(
        'agrees',
        words(
          '情報提供への同意',
          '結果《けっか》を 見《み》せて いいですか',
          'Agreement to pass on the result',
        ),
        {
          kind: 'yesNo',
          help: words(
            '介護サービス計画のため、認定結果と調査の内容をケアマネジャー、主治医に示すこと',
            'ケアマネジャーと お医者《いしゃ》さんに 結果《けっか》を 見《み》せます',
            'The result is shown to care manager and doctor to plan the care',
          ),
        },
      ),
    ],
  },
];

/** 介護保険 要介護・要支援認定申請: what the Enforcement Regulations of the Care Insurance Act ask (arts. 35, 49). */
export const careCertification: FormTemplate = {
  id: 'care-certification',
  version: 2,
  title: words(
    '介護保険 要介護・要支援認定申請',
    '介護保険《かいごほけん》を 使《つか》う 申《もう》しこみ',
    'Application for certification of care needs',
  ),
  isSample: true,
  topicIds: ['care'],
  receivingDeskKind: 'health-welfare',
  papers: [
    words('介護保険被保険者証', '介護保険《かいごほけん》の カード', 'Care insurance card'),
    words(
      '医療保険の資格が分かるもの',
      '病院《びょういん》の 保険《ほけん》が わかるもの',
      'Proof of health insurance',
    ),
    words(
      '主治医の氏名と医療機関が分かるもの（診察券など）',
      '病院《びょういん》の カード',
      'Doctor and clinic, such as a patient’s card',
    ),
  ],
  fee: null,
  handOver: words(
    '認定結果は、申請から原則30日以内にご自宅へ郵送します',
    '結果《けっか》は 30日《にち》くらいで 家《いえ》に とどきます',
    'The result is posted to your home, as a rule within 30 days',
  ),
  dueDays: 30,
  retentionDays: 1_825,
  needsSignature: true,
  pages,
  layout: printOf(
    pages,
    { title: '介護保険 要介護・要支援認定申請書', to: '（あて先）区長' },
    [
      [
        { heading: '1　申請の種類' },
        { h: 8, cells: [['application', 180]] },
        { h: 12, cells: [['lastLevel', 180, 4]] },
        {
          h: 8,
          cells: [
            ['validFrom', 90],
            ['validUntil', 90],
          ],
        },
        { h: 12, cells: [['changeReason', 180]] },
        { heading: '2　被保険者（介護が必要な方）' },
        {
          h: 8,
          cells: [
            ['insuredNumber', 90],
            ['insuredKana', 90],
          ],
        },
        {
          h: 10,
          cells: [
            ['insuredName', 100],
            ['insuredBirth', 80],
          ],
        },
        {
          h: 8,
          cells: [
            ['insuredSex', 90],
            ['insuredPhone', 90],
          ],
        },
        { h: 11, cells: [['insuredAddress', 180]] },
        { h: 12, cells: [['insurance', 180, 3]] },
        {
          h: 9,
          cells: [
            ['insurer', 90],
            ['insuranceNumber', 90],
          ],
        },
        {
          h: 9,
          cells: [
            ['isSecond', 70],
            ['disease', 110],
          ],
        },
        { heading: '3　申請する方' },
        { h: 12, cells: [['submitter', 180, 3]] },
        {
          h: 10,
          cells: [
            ['submitterName', 100],
            ['submitterRelation', 80],
          ],
        },
        {
          h: 11,
          cells: [
            ['submitterAddress', 110],
            ['submitterPhone', 70],
          ],
        },
      ],
      [
        { heading: '4　主治医' },
        {
          h: 10,
          cells: [
            ['doctorName', 90],
            ['clinic', 90],
          ],
        },
        {
          h: 11,
          cells: [
            ['clinicAddress', 110],
            ['clinicPhone', 70],
          ],
        },
        { h: 8, cells: [['lastVisit', 110]] },
        { heading: '5　認定調査' },
        { h: 8, cells: [['visitPlace', 180]] },
        { h: 10, cells: [['visitName', 180]] },
        { h: 11, cells: [['visitAddress', 180]] },
        {
          h: 10,
          cells: [
            ['contactName', 100],
            ['contactPhone', 80],
          ],
        },
        { h: 10, cells: [['wishes', 180]] },
        { h: 40, cells: [['situation', 180]] },
        { heading: '6　同意' },
        {
          h: 8,
          note: '介護サービス計画の作成等のため、認定調査の内容、主治医意見書及び認定結果を、居宅介護支援事業者、主治医等に提示すること',
        },
        { h: 8, cells: [['agrees', 90]] },
      ],
    ],
    '上記のとおり要介護・要支援認定を申請します。',
  ),
};
