/** A set of kinds that do not overlap, each known by its words. What is of one kind is of no other. */
export interface Partition {
  /** In order: a name belongs to the first member whose words it holds. */
  readonly members: readonly RegExp[];
  /** All the members named together leave nothing out (男 and 女); otherwise there may be more (小学 and 初中). */
  readonly whole: boolean;
  /** What is divided, where only of that it can be said. */
  readonly of?: RegExp;
  /** Of these nothing can be said: one school may be a model of the province and of the town. */
  readonly notOf?: RegExp;
  /** A ladder leaves nothing out where the first name is its top and the last its foot: 研究生, 本科, 专科及以下. */
  readonly ends?: readonly [RegExp, RegExp];
}

/** What only money can be divided by. */
const MONEY = /资金|经费|投|款|补|筹|支出|收入|元|债|预算|决算/;
const HONOUR = /示范|骨干|重点|先进|名师|名校|带头人|标准化|星级|基地|园区|文明|特色|平台|工作室|单位/;

/** Ways in which reports divide what they count. */
export const PARTITIONS: readonly Partition[] = [
  { members: [/公办|国办|公立/, /民办|私立|民营|社会力量/], whole: true },
  { members: [/男/, /女/], whole: true },
  { members: [/非义务|非贫困|非农业?|非公有?|非户籍/, /义务|贫困|农业?|公有|户籍/], whole: true },
  // 财政总收入 holds what goes to the state as well.
  { members: [/非税/, /税收?/], whole: true, of: /预算收入|财政收入/, notOf: /总收入/ },
  { members: [/市内|区内|县内|省内|州内|辖区内|本地|境内/, /市外|区外|县外|省外|州外|辖区外|外地|境外/], whole: true },
  { members: [/农村|乡村|农民/, /城镇|城区|城市|县城|市民/], whole: true },
  { members: [/村级|农村|村小/, /乡镇|镇区/, /城区|城市|县城|县直/], whole: false },
  { members: [/上半年/, /下半年/], whole: true },
  { members: [/春季/, /秋季/], whole: true },
  { members: [/第?一季度/, /第?二季度/, /第?三季度/, /第?四季度/], whole: true },
  { members: [/第?一产业?/, /第?二产业?/, /第?三产业?/], whole: true, of: /生产总值|总产值|GDP|三次产业/ },
  { members: [/小学/, /初中|初级中学|中学/], whole: true, of: /(?:义务教育|中小学).*(?:生|师|人|职工)/ },
  { members: [/普通高中|普高/, /中职|职高|职业|职中|中专|技工/], whole: true, of: /高中阶段/ },
  { members: [/高一/, /高二/, /高三/], whole: true, of: /高中/ },
  { members: [/七年级|初一/, /八年级|初二/, /九年级|初三/], whole: true, of: /初中/ },
  { members: [/一年级/, /二年级/, /三年级/, /四年级/, /五年级/, /六年级/, /七年级|初一/, /八年级|初二/, /九年级|初三/, /高一/, /高二/, /高三/], whole: false },
  { members: [/小班/, /中班/, /大班/], whole: false },
  { members: [/幼儿|学前/, /小学/, /职高|中职|职业|职中|中专|技工/, /高中|高级中学/, /特殊|特教/, /九年一贯|一贯制/, /完全中学/, /初中|初级中学|中学/, /大学|高校|高等|高职/], whole: false },
  { members: [/学前/, /义务教育/, /高中|中职/, /高等|高校|大学/], whole: false },
  { members: [/教学点/, /小学|完小|村小/], whole: false },
  { members: [/寄宿|住校|住宿|住读/, /走读|通学/], whole: true },
  { members: [/编外|非编|聘用|临聘|合同|代课|未入编/, /在编|编内|正式/], whole: true },
  { members: [/专任教师|任课教师/, /行政|管理|后勤/, /工勤|工人/, /教辅|教学辅助/], whole: false },
  { members: [/教学|教辅/, /行政|办公/, /生活/], whole: false, of: /校舍|用房|建筑/ },
  { members: [/教学楼/, /宿舍|公寓/, /食堂|餐厅/, /行政楼|办公楼/, /图书馆|实验楼|综合楼/, /体育馆|风雨操场|运动场|操场/], whole: false },
  { members: [/国家级|全国/, /省级|省部级|全省|自治区级/, /市级|地级|全市|州级/, /县级|区级|全县|全区/, /镇级|乡级|校级/], whole: false, notOf: HONOUR },
  { members: [/特等奖/, /一等奖|金奖|金牌/, /二等奖|银奖|银牌/, /三等奖|铜奖|铜牌/, /优秀奖|优胜奖|鼓励奖/], whole: false },
  { members: [/正高|副高|高级/, /中级|一级/, /初级|助理|[二三]级|员级/, /未评(?:职称)?|无职称|未定级|未聘|见习/], whole: false, ends: [/正高|高级/, /未评|无职称|未定级|未聘|见习/] },
  { members: [/博士/, /硕士|研究生/, /本科/, /专科|大专/, /中专|中师|高中/, /初中/], whole: false, ends: [/研究生|博士|及以上/, /及?以下/] },
  { members: [/中央|国家/, /上级/, /省|自治区/, /市|州/, /县|区|本级/, /镇|乡|村/, /自筹|社会|捐|群众|企业/, /银行|贷款|信贷/, /财政|拨款/], whole: false, of: MONEY },
  { members: [/土建|建筑安装|主体|校舍建设|教学楼/, /设备|仪器|器材|购置|装备|图书/, /附属|配套|绿化|道路/, /运动场|操场|体育馆/, /征地|拆迁|安置|土地/, /食堂|宿舍/, /维修/], whole: false, of: MONEY },
  { members: [/新建/, /续建/, /改建|扩建|改扩建/, /维修|改造/], whole: false },
  // One field bears two crops a year.
  { members: [/小麦/, /玉米/, /水稻|稻谷/, /大豆/, /马铃薯|土豆|洋芋|薯类/, /棉花/, /油菜/, /花生/, /蔬菜/, /水果|果品/, /茶叶/, /中药材|药材/, /烟叶|烤烟/, /高粱/, /谷子/, /甘蔗/, /苹果/, /核桃/, /食用菌/], whole: false, notOf: /耕地/ },
  { members: [/早稻/, /中稻|一季稻/, /晚稻/], whole: false },
  { members: [/猪/, /牛/, /羊/, /禽|鸡|鸭|鹅/, /兔/], whole: false },
  { members: [/水田/, /旱地|旱田/, /水浇地/, /林地/, /园地/, /草地|草场/], whole: false },
  { members: [/县级医院|县医院|县直/, /乡镇卫生院|卫生院/, /村卫生室|卫生室|卫生所/, /社区卫生/, /诊所|门诊部/], whole: false },
  { members: [/执业医师|执业\(助理\)医师|医师|医生/, /护士|护理/, /药师|药剂/, /技师|检验/], whole: false },
  { members: [/门诊|急诊/, /住院|出院/], whole: false },
  { members: [/城镇职工|职工/, /城乡居民|居民/], whole: true, of: /参保|医疗保险|医保|养老保险/ },
];

/** Qualities that cut across one another: someone may be both 寄宿 and 留守, and no sum of these means anything. */
export const CROSSING = /专任|骨干|特级|优秀|先进|党员|少数民族|寄宿|留守|贫困|困难|建档立卡|残疾|随迁|孤儿|低保|脱贫|双师|示范|标准化|重点|星级|达标|合格|普惠|以上|以下|带头人|名师|能手|名校长|班主任|在编|特岗|支教|交流|持证|获奖|表彰|实验|规模|龙头|新增|上线|一本|到位|完成|使用|累计|有机|高标准/;
