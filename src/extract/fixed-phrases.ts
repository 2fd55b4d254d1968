/**
 * Words and names with numerals that count nothing: idioms, set terms of office prose, places, brands. Data; one entry is
 * enough wherever the numeral stands in it.
 */
const PHRASES = `
一心一意 一五一十 一清二楚 一举两得 一石二鸟 一石三鸟 一日三餐 一年四季 一波三折 一刀两断 一言九鼎 一目十行 一曝十寒 一传十 一而再 一分为二 一问三不知 一来二去 一穷二白 一官半职 一知半解 一日千里 一落千丈 一诺千金 一掷千金 一刻千金 一呼百应 一通百通 一了百了 一点一滴 一草一木 一砖一瓦 一针一线
一言一行 一举一动 一丝一毫 一朝一夕 一家一户 一户一策 一村一品 一校一品 一校一策 一生一案 一人一策 一人一档 一县一业 一乡一业 一岗双责 一票否决 一站式 一体化 一把手 一揽子 一盘棋 一条龙 一条心 一股劲 一窝蜂 一边倒 一锤子 一线 一流 一手 二心 二者 二手 二维码 二氧化碳 二氧化硫 二次供水 二次元 二次创业 二次装修 二次污染 二胎 二孩
三番五次 三令五申 三五成群 三三两两 三心二意 三言两语 三天两头 三天打鱼 两天晒网 三长两短 三头六臂 三更半夜 三教九流 三缄其口 三思而行 三足鼎立 三位一体 三生有幸 三顾茅庐 三农 三资 三公 三防 三通一平 三大攻坚战 三轮车 三轮摩托 三角 三峡 三亚 三明 三门峡 三河 三江源 三星 三元 三原 三台 三水 三都 三穗 三一重工 三九 三伏 三八 三七 三聚氰胺 三好学生 三甲 三产 三维 三无 三违 三高 三农工作 三夏 三秋 三餐 三包 三班倒 三产融合 三次产业 三权分置 三会一课 三重一大 三严三实 三支一扶 三下乡 三改一拆 三馆一站 三品一标 三清三拆 三落实 三同时 三同步 三结合 三级教师
四通八达 四面八方 四平八稳 四分五裂 四舍五入 四海 四川 四平 四会 四子王 四季 四肢 四邻 四周 四处 四议两公开 四好农村路 四风 四旁 四史 四有 四不两直 四个全面 四书 四大名著 四级 四轮拖拉机 四轮驱动 四轮车 四世同堂 四两拨千斤
五花八门 五颜六色 五湖四海 五体投地 五谷 五彩 五官 五脏 五行 五星 五金 五保 五险一金 五险 五家渠 五台 五莲 五河 五常 五华 五原 五峰 五指山 五粮液 五四 五一 五好 五大连池 五育 五位一体 五个一 五里
六神无主 六亲 六安 六合 六盘水 六枝 六稳 六保 六一 六险 七上八下 七嘴八舌 七零八落 七手八脚 七拼八凑 七匹狼 七里河 七台河 七星 七一 七夕 八仙过海 八面玲珑 八面来风 八方 八里 八里店 八公山 八步 八宿 八一 八项规定 八荣八耻 八达岭 八月瓜 八角 九牛一毛 九死一生 九霄云外 九江 九寨沟 九龙坡 九三学社 九九 九原 九台 九阳 九年义务 九年一贯
十全十美 十拿九稳 十有八九 十之八九 十万火急 十恶不赦 十里八乡 十指连心 十字 十堰 十分 十足 十月革命 十里 百年大计 百花齐放 百家争鸣 百战百胜 百折不挠 百尺竿头 百里挑一 百发百中 百无一失 百姓 百货 百度 百色 百合 百科 百分百 百日 百年 百强 千方百计 千家万户 千辛万苦 千变万化 千差万别 千丝万缕 千军万马 千言万语 千秋 千古 千载难逢 千篇一律 千钧一发 千里 千百年 千岛湖 千阳 万无一失 万众一心 万事 万物 万象 万户 万元户 万州 万达 万科 万安 万年 万全 万里长城 万里行 万宁 万荣 万载
两袖清风 两全其美 两岸四地 两败俱伤 两面三刀 两面派 两手抓 两手 两会 两委 两新 两基 两免一补 两不愁 两癌 两江 两河 两当 两学一做 两个确立 两个维护 两个一百年 两山 两面 两旁 两岸 两极 两侧 两端 两头 两用 两栖 两性 两广 两湖 两弹一星 两高 两非 两违 两控 两路 两节 两院 两代表一委员 两证 两票 两品一械 两项补贴 两人三足 三人四足 三人五足 十二分的努力 十二分的热情 十二分的精神 十二分的决心 十二万分
成百上千 成千上万 数以万计 数以千计 数以百计 接二连三 颠三倒四 丢三落四 朝三暮四 不三不四 低三下四 推三阻四 隔三差五 举一反三 独一无二 说一不二 略知一二 合二为一 五五开 九九重阳 乱七八糟 横七竖八 半斤八两 入木三分 约法三章 退避三舍 火冒三丈 余音绕梁三日 垂涎三尺 冰冻三尺 一日不见如隔三秋 新三板 小康 双十一 双十二 双百 二十四节气 二十四孝 百分之百用
`.split(/\s+/).filter((phrase) => phrase.length >= 2);

const NUMERAL = /[一二三四五六七八九十百千万两]/;

interface Placed {
  readonly phrase: string;
  /** Where the numeral stands in it. */
  readonly offset: number;
}

/** For each phrase's numeral: where the phrase begins before it. Keyed by the codes of the numeral and the character behind it; 0 where none is. */
const byPair = new Map<number, Placed[]>();
const key = (text: string, at: number): number => text.charCodeAt(at) * 65536 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
for (const phrase of PHRASES) {
  for (let offset = 0; offset < phrase.length; offset++) {
    if (!NUMERAL.test(phrase[offset]!)) continue;
    const pair = key(phrase, offset);
    byPair.set(pair, [...(byPair.get(pair) ?? []), { phrase, offset }]);
  }
}

/** Real counts that begin like a phrase: 四周 of 四周时间, 十分 of 十分制, 五里 of 五里路. */
const COUNT_AFTER_ALL = /^(?:四周(?:时间|内|的培训|集中)|四处(?:房|地|遗|隐|点|危|古|违|工|灾|取)|两岸|两侧|三元|两头(?:猪|牛|羊)|百日|两端)/;

/** The end of a fixed phrase that holds the numeral at `at`; null where none does. */
export function fixedPhraseEnd(text: string, at: number): number | null {
  return endOf(text, at, byPair.get(key(text, at))) ?? endOf(text, at, byPair.get(text.charCodeAt(at) * 65536));
}

function endOf(text: string, at: number, placed: readonly Placed[] | undefined): number | null {
  if (placed === undefined) return null;
  for (const { phrase, offset } of placed) {
    if (!text.startsWith(phrase, at - offset) || text.startsWith('分之', at + 1)) continue;
    if (phrase.length === 2 && COUNT_AFTER_ALL.test(text.slice(at, at + 8)) && !/^(?:两岸|两侧|两端|三元|百日)/.test(phrase)) continue;
    return at - offset + phrase.length;
  }
  return null;
}
