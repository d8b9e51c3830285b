/** What the console says of calls from the kiosks of a center, in Japanese. */
export const consoleStaffCalls = {
  staffCalls: {
    region: '職員の呼び出し',
    calling: '{kiosk}で、職員を呼んでいます',
    since: '呼び出しから{time}',
    go: '行きます',
    goesMe: '{kiosk}に、あなたが向かっています',
    goes: '{kiosk}に、{name}さんが向かっています',
    done: '対応を終える',
    resident: {
      calling: '来庁者が、まちづくりセンターの職員を呼んでいます。通話はこのまま続きます。',
      acknowledged: '呼ばれたまちづくりセンターの職員が、来庁者のところへ向かっています。',
    },
    tile: {
      calling: '職員を呼んでいます（{time}）',
      goes: '{name}さんが向かっています',
      somebodyGoes: '職員が向かっています',
    },
  },
} as const;
