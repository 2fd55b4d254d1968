/** A set of kinds that do not overlap, each known by its words. What is of one kind is of no other. */
export interface Partition {
  /** In order: a name belongs to the first member whose words it holds. */
  readonly members: readonly RegExp[];
  /** All the members named together leave nothing out (男 and 女); otherwise there may be more (小学 and 初中). */
  readonly whole: boolean;
  /** What is divided, where only of that it can be said. */
  readonly of?: RegExp;
}

/** Ways in which reports divide what they count. */
export const PARTITIONS: readonly Partition[] = [
  { members: [/公办|国办|公立/, /民办|私立|社会力量/], whole: true },
  { members: [/男/, /女/], whole: true },
  { members: [/非义务|非贫困|非农业?|非税|非公有?/, /义务|贫困|农业?|税收?|公有/], whole: true },
  { members: [/市内|区内|县内|省内|辖区内|本地|境内/, /市外|区外|县外|省外|辖区外|外地|境外/], whole: true },
  { members: [/农村|乡村|农民/, /城镇|城区|城市|县城|市民/], whole: true },
  { members: [/上半年/, /下半年/], whole: true },
  { members: [/春季/, /秋季/], whole: true },
  { members: [/第?一季度/, /第?二季度/, /第?三季度/, /第?四季度/], whole: true },
  { members: [/第?一产业?/, /第?二产业?/, /第?三产业?/], whole: true, of: /生产总值|总产值|GDP|三次产业/ },
  { members: [/小学/, /初中|初级中学|中学/], whole: true, of: /义务教育|中小学/ },
  { members: [/幼儿|学前/, /小学/, /高中|高级中学/, /职高|中职|职业|职中|中专|技工/, /特殊|特教/, /九年一贯|一贯制/, /完全中学/, /初中|初级中学|中学/], whole: false },
  { members: [/国家级/, /省级|省部级/, /市级/, /县级|区级/, /镇级|乡级|校级/], whole: false },
  { members: [/特等奖/, /一等奖|金奖|金牌/, /二等奖|银奖|银牌/, /三等奖|铜奖|铜牌/, /优秀奖|优胜奖|鼓励奖/], whole: false },
  { members: [/正高|副高|高级/, /中级/, /初级/], whole: false },
  { members: [/博士/, /硕士|研究生/, /本科/, /专科|大专/, /中专|中师/, /高中/], whole: false },
  { members: [/中央|国家/, /省/, /市/, /县|区/, /镇|乡|村/, /自筹|社会|捐|群众|企业/], whole: false },
  { members: [/新建/, /续建/, /改建|扩建|改扩建/, /维修|改造/], whole: false },
];

/** Qualities that cut across one another: someone may be both 寄宿 and 留守, and no sum of these means anything. */
export const CROSSING = /专任|骨干|特级|优秀|先进|党员|少数民族|寄宿|留守|贫困|困难|建档立卡|残疾|随迁|孤儿|低保|脱贫|双师|示范|标准化|重点|星级|达标|合格|普惠|以上|以下|带头人|名师|能手|名校长|班主任|在编|特岗|支教|交流|持证|获奖|表彰|实验|规模|龙头|新增/;

const allDiffer = (names: readonly string[]): boolean => new Set(names).size === names.length;

/** The member each name belongs to; null where one belongs to none, or two to the same. */
function membersOf(names: readonly string[], { members }: Partition): number[] | null {
  const found = names.map((name) => members.findIndex((words) => words.test(name)));
  return found.includes(-1) || new Set(found).size < names.length ? null : found;
}

/** True when the names, each of its own kind and otherwise alike, leave nothing out of what is divided. */
export function leavesNothingOut(names: readonly string[], divided: string): boolean {
  if (!allDiffer(names) || names.some((name) => divided.includes(CROSSING.exec(name)?.[0] ?? '') === false)) return false;
  return PARTITIONS.some((partition) => {
    if (!partition.whole || names.length !== partition.members.length || partition.of?.test(divided) === false) return false;
    const members = membersOf(names, partition);
    return members !== null && sayNothingElse(names.map((name, at) => name.replace(partition.members[members[at]!]!, '')));
  });
}

/** 城镇居民 and 农村居民 are all there is, 农村劳动力 and 城镇失业人员 are not: what the kind leaves of a name is the same, or nothing. */
function sayNothingElse(rests: readonly string[]): boolean {
  const longest = rests.reduce((one, other) => (other.length > one.length ? other : one), '');
  return rests.every((rest) => longest.includes(rest));
}

/** True when nothing can be of two of the kinds named. */
export function areDisjoint(names: readonly string[]): boolean {
  return allDiffer(names) && ( PARTITIONS.some((partition) => membersOf(names, partition) !== null) || arePlaces(names) || areAlike(names));
}

const PLACE = /(?:镇|乡|村|街道|社区|县|区|市)$/;

/** 东河镇, 西山镇, 南岭乡: names of places, all different. */
function arePlaces(names: readonly string[]): boolean {
  return names.every((name) => name.length >= 2 && name.length <= 6 && PLACE.test(name));
}

/** 教学用房, 办公用房, 生活用房: names that end alike, as members of one series do. */
export function areAlike(names: readonly string[]): boolean {
  const tail = names[0]?.slice(-2) ?? '';
  return tail.length === 2 && /^[一-龥]{2}$/.test(tail) && allDiffer(names) && names.every((name) => name.endsWith(tail) && name.length > 2);
}
