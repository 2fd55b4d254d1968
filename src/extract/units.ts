import { isDigitCode, isLatinCode } from './numeral-characters.js';

/** What a unit counts; decides which Chinese numerals may stand before it and how labels are looked for. */
export type UnitClass = 'money' | 'people' | 'count' | 'place' | 'area' | 'measure' | 'time' | 'percent' | 'points' | 'permille' | 'times';

export interface Unit {
  /** As records carry it: simplified, 平方米 for its short forms. */
  readonly name: string;
  readonly class: UnitClass;
  /** What makes a longer word of the unit's characters. Behind Chinese numerals, and for places, the word is meant. */
  readonly unless: readonly string[];
}

/** A unit as it is spelled in texts. */
interface Spelling {
  readonly written: string;
  readonly unit: Unit;
  readonly latin: boolean;
  readonly never: RegExp | null;
}

const units = new Map<string, Unit>();
/** Spellings by the codes of their first two characters, longest first; those of one character by that. */
const bySpelling = new Map<number, Spelling[]>();
/** 1 for characters a unit begins with. */
const begins = new Uint8Array(65536);

const codes = (text: string, at: number): number => text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1);

/** Longer words that are meant even behind Arabic digits: 3年级, 5年制, 60周年, 4人均. */
const NEVER: Readonly<Record<string, RegExp>> = {
  年: /^(?:级|代|制|一贯|报|货|龄|检)/, 周: /^年/, 人: /^(?:均(?!为)|民币|制|同行)/, 日: /^[报刊均]/, 期: /^间/, 位: /^一体/, 门: /^诊/, 单: /^元/, 排: /^(?:CT|螺旋|ct)/, 度: /^假/, 班: /^通/, 分: /^之/, 条: /^例/, 元: /^[区旦]/, 次: /^(?:全委|全会|全体)/, 天: /^然/, 科: /^技/,
  // 2金4银3铜 are medals; 金额 and 银行 are words.
  金: /^(?![\d,、。;和与及)]|$)/, 银: /^(?![\d,、。;和与及)]|$)/, 铜: /^(?![\d,、。;和与及)]|$)/,
  本: /^科/, 面: /^向/, 组: /^织/, 处: /^理/, 对: /^于/, 层: /^次/, 团: /^员/,
};

function add(unitClass: UnitClass, names: string, unless: Readonly<Record<string, string>> = {}): void {
  for (const spelling of names.split(' ')) {
    const [written, name = written] = spelling.split('=') as [string, string?];
    const unit: Unit = { name, class: unitClass, unless: unless[written]?.split(' ').filter((word) => word !== '') ?? [] };
    units.set(written, unit);
    const key = written.length === 1 ? written.charCodeAt(0) : codes(written, 0);
    const alike = (bySpelling.get(key) ?? []).filter((other) => other.written !== written);
    bySpelling.set(key, [...alike, { written, unit, latin: /^[A-Za-z]+$/.test(written), never: NEVER[written] ?? null }].sort((a, b) => b.written.length - a.written.length));
    begins[written.charCodeAt(0)] = 1;
  }
}

add('money', '元 美元 欧元 港元 港币 日元 英镑 人民币 块钱=元 块 角 元人民币=元 元钱=元', { 元: '区 旦 素 宵 月 觉 件', 块: '状 茎 链', 角: '度 色 落 逐' });
add('people', '人 名 位 人次 户 户次 口人=人 人日 口 户家庭=户 人份 名额 人天 员', {
  人: '均 民 大代表 工智能 文关怀 文素养 才 居 脸 工授精', 名: '列 师工 师团 师带 师引 师讲 师课 师培 师资 校 录 单 称 牌 胜 著 义 为 优 特 片 额 次 家名师', 位: '置 居 列 于 次 移 数', 户: '籍 外 均 口 型', 口: '号 岸 径 碑 腔 味 径 语 罩', 员: '工',
});
add('count', `册次 讲 所 家 个 间 座 栋 幢 处 台 套 台(套) 台套 辆 辆次 部 本 册 份 张 件 件次 件批 标台 项 项次 条 支 枚 面 幅 篇 章 节 堂 课 门 科 首 场 场次 次 期 批 批次 班 班次 轮 轮次 遍 趟 架 艘 列 盏 盘 颗 粒 株 棵 头 只 匹 尾 羽 箱 瓶 袋 桶 罐 盒 包 捆 把 副 双 对 组 队 类 种 样 层 床 张床=张 孔 眼 根 杆 片 例 宗 起 桩 笔 单 单位 台班 治疗量 段 股 席 票 字 词 页 分 款 顶 艺 架次 车次 航次 趟次 艘次 帧 峰 场(次) 场次(次) 工日 班列 标段 例次 批件 点位 词条 道 封 则 通 声 步 字节 门次 节次 节课=节 课次 项目=项目 张次 卷 集 版面 幕 台次 吨次 处次 家次 宗次 件套 台件 万头 标准箱 条次 具 尊 口井=口 眼井=眼 身 顿 餐 剂 剂次 针 针次 管 支队 团 连 排 碗 串 滴 抹 缕 门课=门 金 银 铜 担 穴 个(处) 处(个) 个(家) 人(次) 台/套 件/套 家(个) 名(人)`, {
  金: '额 融 属 牌 奖 华 色 山', 银: '行 牌 奖 川 色', 铜: '牌 奖 陵 川',
  所: '有 以 谓 在 属 需 得 能 长 见', 家: '庭 长 校 访 教 园 乡 具 电 政 喻 族 务 禽 畜', 间: '接 隔 断 作 距 谍', 处: '理 置 分 于 在 处 罚 境 方 级 室 长 女 暑', 部: '分 门 署 长 队 级 委 件 位 属 下', 本: '校 级 地 区 市 县 省 次 人 身 土 部 质 科 着 年 期 月 周 学 行 站 报 院 局 级', 份: '额', 张: '贴 罗 扬', 件: '事', 项: '目', 条: '件 例 款 约 理 块 线', 面: '向 对 积 貌 临 试 授 料 粉 世', 节: '约 能 水 点 目 省 假 日 奏 俭 气 后', 课: '题 程 堂 改 标 时 外 间 表 余 桌', 门: '诊 类 户 口 面 槛 票 卫', 科: '学 技 研 室 普 目 教 长 级', 首: '次 批 届 位 个 先 家 要 都 创 席', 场: '所 地 馆 景 面 院 合 次', 讲: '座 师 话 解 课 述 授 义 坛 台 稿 学 好 党 故 政 文 诚 究 求 堂 卫 到 给 清', 次: '序 要 数 年 日 性 品 级 月 生', 期: '间 末 刊 望 待 货 限 权 满', 批: '发 评 准 复 示 改 判', 班: '子 级 主任 车 长 会 组 额 容量 线 班通 干 风', 轮: '岗 训 流 换 值 车 拖 驱', 列: '入 出 为 车 席 第 举 支', 头: '脑 号 条 痛 雁', 只: '有 要 是 能 争', 包: '括 含 保 容 装 抓 办 联', 担: '任 忧 保 当 负', 穴: '位', 把: '握 关 手 好 脉 控', 双: '方 向 师 创 减 语 拥', 对: '象 口 于 外 接 标 比 照 话 策 应', 组: '织 建 长 合 成 团 员', 队: '伍 员 长', 类: '别 似 型 苗 水 疫苗 医 标准', 种: '植 类 子 养 田 业 苗 禽 畜 群', 样: '本 板 式 品', 层: '次 面 级 层', 床: '位 铺', 孔: '子', 根: '据 本 治 源 除 底', 片: '区 面 段', 例: '如 会 行', 起: '来 草 步 到 点 诉 止 重', 单: '元 位 独 一 元 项 纯 招 价 列 产', 段: '落', 股: '份 权 长 东 室 级', 票: '据 价', 字: '样 体 号 会 路 架 街', 词: '汇', 页: '面 岩', 分: '之 校 局 院 会 别 布 类 析 配 解 公司 支 行 管 层 步 批 期 工 级 区 组 头 包 流 年 年级 学 片 田 红 散 离 享 队 部 社 场 馆 界 明 数线 值', 款: '式 项', 道: '路 德 具 理', 则: '是', 通: '过 报 知 信 讯 用 车 畅', 步: '骤 伐 行', 项目: '化 制 部 法 式 经理', 团: '队 结 员 体 委 支 组', 连: '续 接 片 锁 年', 排: '查 名 列 放 水 污 在 位', 身: '边 份 心 体', 集: '中 团 体 镇 资 约 聚 市', 卷: '烟', 管: '理 护 道 网 控', 声: '音 誉', 艺: '术', 具: '有 体 备', 针: '对', 本科: '', 餐: '饮 厅', 团支: '', 排名: '', 对口: '',
});
add('place', '区 县 镇 乡 村 市 省 国 校 园 院 州 街道 社区 乡镇 县区 县市区 县(市、区) 县(市区) 县(区) 县市 省份 省市 省区市 国家 市县 市州 园区 厂 站', { 区: '域 别 位 间 划 分 级 直 委 政府 政协 人大 内 教育', 县: '级 直 城 域 委 政府 内 教育 人大 政协 区', 镇: '级 政府 直 域 党委 村', 乡: '村 镇 下 土 贤 间 级', 村: '级 民 庄 委 居 小 两 支部 集体 里 庄', 市: '场 级 直 民 区 容 委 政府 长 内 教育 值 政', 省: '级 直 委 政府 内 外 教育 会 市 道', 国: '家 际 道 有 内 外 企 防 庆 培 债 土 民 税 标 务 学 旗', 校: '长 园 区 舍 外 内 本 级 际 企 车 友 庆 服 方 点', 园: '区 林 长 所 艺 丁 地 方', 院: '校 长 内 士 前 外 校', 厂: '房 长 区', 站: '点 长 位 台', 州: '级 直', 社区: '学院 教育 卫生', 园区: '', 国家: '级 标准 重点 一级 二级 三级' });
add('area', '平方米 平米=平方米 ㎡=平方米 m²=平方米 m2=平方米 平方=平方米 平方公里 平方千米 公里²=平方公里 km²=平方公里 km2=平方公里 km² 亩 公顷 hm²=公顷 hm2=公顷 亩次 平方厘米 平方里');
add('measure', '米 公里 千米 厘米 毫米 里 华里 延米 延长米 km cm mm ㎞=公里 ㎝=厘米 ㎜=毫米 吨 公斤 千克 克 斤 市斤 两 kg ㎏=kg 毫克 微克 mg g 立方米 立方 方 m³=立方米 m3=立方米 ㎥=立方米 升 毫升 ml mL L 千瓦 千瓦时 kWh 度 兆瓦 兆瓦时 吉瓦 kW MW 吨标准煤 吨标煤=吨标准煤 标准立方米 ℃ 摄氏度 ℉ 度电 马力 伏 千伏 千伏安 安培 赫兹 kV=千伏 kVA=千伏安 MVA=MVA GWh=GWh MWh=MWh kWp=kWp MWp=MWp tce=吨标准煤 MB=MB GB=GB TB=TB Mbps=Mbps 兆赫 分贝 dB 勒克斯 帕 兆帕 海里 英寸 寸 尺 丈 标准箱 标箱 TEU=TEU DDDs=DDDs 载重吨 吨公里 蒸吨 人公里 车公里 海里 节 丝米 毫米汞柱 mmHg=mmHg mmol/L=mmol/L 大卡 千卡 焦耳 千焦', {
  里: '程 面 约 外 长 弄 桥 店 镇 村 河 坡 铺 牌 庄 台 屯 沟 湾', 方: '面 案 向 式 法 可 阵 能 便 位 针 队 才 米', 里程: '', 度: '假 过 汛 日', 两: '个 所 项 次 免 会 学 委 基 级 山 不 案 新 岸 校 区 位 名 年 天 种 类 癌 大 手 地 者 江 国', 升: '级 学 入 高 至 到 为 值 旗 格 降 幅 任', 克: '服 难 隆 拉', 米: '粮 粉', 斤: '两', 尺: '度 寸', 伏: '尔 案', 寸: '步', 丈: '量 夫', 节: '约 能 水 点 目 省 假 日 奏 俭 气 后 课', L: '', 帕: '米', 兆: '', 方米: '', 立方: '',
});
add('time', '年 年半 个月 个半月 个年头=年头 个年度=年度 个学期=学期 个学年=学年 个季度=季度 个小时=小时 个钟头=小时 个多月=个月 个工作日=工作日 个日夜=日夜 个昼夜=昼夜 个星期=星期 个礼拜=星期 个课时=课时 个学时=学时 个学分=学分 个世纪=世纪 个交易日=交易日 个自然日=自然日 个百分点=百分点 个基点=基点 基点 个BP=基点 BP=基点 个bp=基点 bp=基点 人年 天 日 小时 时辰 分钟 秒 秒钟 周 星期 学时 课时 学分 学期 学年 季度 工作日 岁 周岁 年头 载 昼夜 日夜 人天 年时间=年 天时间=天 个名次=名次 名次 位次 个位次=位次 分值 个档次=档次 个席位=席位 个等级=等级 个点=个点 个批次=批次 个多小时=小时 个多星期=星期 个多学期=学期 个工日=工日 个班次=班次', {
  年: '级 代 制 终 一贯 度 底 初 报 华 轻 薪 轮 夜 会 检 画 货 龄 中 末 鉴 限', 天: '然 气 津 空 地 文 使 桥 台 下 网 眼 生 才 际 候 水', 日: '常 报 均 期 历 本 照 夜 益 程 用 托 间', 周: '年 边 期 围 转 密 末 一 二 三 四 五 六 日 刊 知', 岁: '末 月', 载: '体 入 重', 季度: '', 学期: '末', 学年: '度', 秒: '杀', 个点: '位 子 赞', 小时: '工 候 制', 年度: '', 周岁: '', 星期: '一 二 三 四 五 六 日 天', 个单位: '',
});
add('percent', '%');
add('permille', '‰ 个千分点=千分点 千分点');
add('points', '个百分点=百分点 百分点 个百分点(=百分点 个找总结点=百分点 个找工作总结点=百分点');
add('times', '倍');

/** What may stand behind a slash in a composite unit: 元/人·年, 微克/立方米, 张/千人. */
const DENOMINATOR = /^\/(?:[百千万]|十万|100|1000)?(?:平方米|平米|㎡|m²|m2|平方公里|立方米|m³|m3|立方|公里|千米|km|公斤|千克|kg|人次|人|名|生|户|年|月|日|天|小时|分钟|秒|h|s|min|d|a|亩|公顷|吨|t|度|次|班|校|所|台|套|辆|床|张|升|L|ml|mL|l|学期|学年|学时|课时|期|节|例|头|只|羽|株|棵|斤|千瓦时|千瓦|村|个|家|份|件|车|枚|万元|元|GDP|mm|米|周|季度|季)(?:[·.、](?:年|月|日|天|次|学期|学年|人|生|户|期|小时|周))?/;

export interface UnitReading {
  readonly unit: Unit;
  /** The unit's full name, with its denominator. */
  readonly name: string;
  readonly end: number;
}

/**
 * The longest unit that begins at `at`.
 * @param wary behind a Chinese numeral or a mask, where the unit's first character may begin another word
 */
export function readUnit(text: string, at: number, wary: boolean): UnitReading | null {
  const first = text.charCodeAt(at);
  if (begins[first] !== 1) return null;
  return readSpelling(text, at, wary, bySpelling.get(codes(text, at))) ?? readSpelling(text, at, wary, bySpelling.get(first));
}

function readSpelling(text: string, at: number, wary: boolean, spellings: readonly Spelling[] | undefined): UnitReading | null {
  if (!spellings) return null;
  for (const { written, unit, latin, never } of spellings) {
    if (written.length > 2 && !text.startsWith(written, at)) continue;
    const end = at + written.length;
    if ((wary || unit.class === 'place') && unit.unless.some((word) => text.startsWith(word, end))) continue;
    if (never?.test(text.slice(end, end + 3))) continue;
    const next = text.charCodeAt(end);
    // 12430723MB1A…: the letters of a code are no unit.
    if (latin && (isLatinCode(next) || isDigitCode(next))) continue;
    if (next === SLASH) {
      const denominator = DENOMINATOR.exec(text.slice(end, end + 12))?.[0];
      if (denominator) return { unit, name: composite(unit.name, denominator), end: end + denominator.length };
    }
    const alternative = next === OPEN ? alternativeAt(text, end) : 0;
    return alternative > 0 ? { unit, name: text.slice(at, end + alternative), end: end + alternative } : { unit, name: unit.name, end };
  }
  return null;
}

const OPEN = 0x28;

/** Length of a second unit in brackets: 148名(人次), 206户(次). */
function alternativeAt(text: string, at: number): number {
  const close = text.indexOf(')', at);
  if (close < 0 || close > at + 3 || close === at + 1) return 0;
  const unit = units.get(text.slice(at + 1, close));
  return unit && (unit.class === 'people' || unit.class === 'count') ? close + 1 - at : 0;
}

const SLASH = 0x2f;

const SHORT: Readonly<Record<string, string>> = { 'm³': '立方米', m3: '立方米', 'm²': '平方米', m2: '平方米', '㎡': '平方米', 平米: '平方米', km: '公里', kg: '公斤' };

function composite(name: string, denominator: string): string {
  const plain = denominator.slice(1).replace(/^(?:m³|m3|m²|m2|㎡|平米|km|kg)/, (short) => SHORT[short] ?? short);
  return `${name}/${plain}`;
}

/** UTF-16 units a unit, a date sign or another continuation of a single Chinese digit may begin with. */
export function followTable(more: string): Uint8Array {
  const table = begins.slice();
  for (const character of more) table[character.charCodeAt(0)] = 1;
  return table;
}

const classes = new Map<string, UnitClass | null>();

/** The class of a unit by the name records carry; null for units this list does not have. */
export function unitClassOf(name: string | null): UnitClass | null {
  if (name === null) return null;
  const known = classes.get(name);
  if (known !== undefined) return known;
  const plain = name.split('/')[0]!;
  const read = units.get(plain)?.class ?? [...units.values()].find((unit) => unit.name === plain)?.class ?? null;
  if (classes.size < MOST_CLASSES) classes.set(name, read);
  return read;
}

/** Names are made of our units and denominators; more than this are made up. */
const MOST_CLASSES = 5000;
