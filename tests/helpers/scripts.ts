/** Characters that tell one Chinese script from the other: common ones, each of one script alone. */
const PAIRS =
  '個个們们來来這这對对說说時时國国會会學学開开關关點点實实現现發发無无與与還还體体業业東东車车長长門门問问間间電电話话語语讀读書书員员應应當当產产動动務务區区樓楼場场鐵铁標标導导輸输運运際际團团協协議议環环線线經经濟济貿贸資资創创灣湾廣广陸陆島岛橋桥規规設设計计進进報报護护證证銀银錢钱險险簽签約约億亿總总數数為为從从過过兩两並并條条於于專专聯联網网續续級级際际邊边達达連连選选遠远適适郵邮鄉乡釋释針针鎮镇閱阅隊队階阶雙双離离難难響响頂顶項项順顺預预領领題题顯显飛飞館馆駐驻驗验龍龙範范圍围羅罗華华萬万處处號号見见觀观訪访許许詳详認认記记論论譯译變变讓让貨货費费質质購购輕轻轉转農农歷历歸归氣气沒没測测滿满濱滨災灾熱热獨独獲获畫画異异療疗監监盤盘碼码礎础種种穩稳築筑節节簡简紅红紀纪紙纸組组結结給给統统維维緊紧編编縣县織织罷罢習习聖圣聞闻職职聽听肅肃膠胶臺台興兴舊旧艙舱藝艺藥药號号蘇苏術术衛卫裝装補补複复視视覽览訂订訓训託托試试該该誌志課课調调請请諮咨講讲證证護护豐丰負负財财責责貢贡貼贴贊赞趙赵趨趋跡迹躍跃軌轨載载輔辅輪轮辦办遊游違违遞递遷迁鄰邻醫医釐厘鋪铺錄录鍵键鐘钟鑽钻閉闭闊阔閩闽陽阳隨随險险雜杂雲云電电霧雾靜静頁页須须頭头頻频額额願愿風风駁驳騰腾驟骤魚鱼鮮鲜麗丽齊齐粵粤肇肇慶庆莞莞惠惠';

/** Left out: characters that the other script also has, with another meaning. */
const SHARED = new Set('肇莞惠台迹托志咨复游术并于云范准厘筑丰里后只余谷干几面征松');
const pairs = Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS[2 * i] ?? '', PAIRS[2 * i + 1] ?? ''] as const);
const TRADITIONAL = new Set(pairs.map(([traditional]) => traditional).filter((c) => !SHARED.has(c)));
const SIMPLIFIED = new Set(pairs.map(([, simplified]) => simplified).filter((c) => !SHARED.has(c)));

const WRONG = { 'zh-Hant': SIMPLIFIED, 'zh-Hans': TRADITIONAL };

/** Characters of a text that belong to another script: to the other Chinese one, or, in English, to either. */
export const ofOtherScript = (text: string, language: 'en' | 'zh-Hant' | 'zh-Hans'): string =>
  [...text].filter((character) => (language === 'en' ? hasHan(character) : WRONG[language].has(character))).join('');

/** Western stops that follow a Chinese character: Chinese has its own. */
export const westernStops = (text: string): string[] => text.match(/[\p{Script=Han}）」』”》][.,;:!?]/gu) ?? [];

export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
