import { keyCharacters } from '../text/key-characters.js';
import { remembered, tagWords } from '../segment/words.js';

/** A named part of the place or the house a report is about, found at the start of a clause: a township, an office, a department. */
export interface LocalOwner {
  readonly name: string;
  /** Where the name ends in the clause. */
  readonly end: number;
  /** How far it holds: a payer for its own clause, a part (behind 其中) up to the semicolon, all others for the sentence. */
  readonly holds: 'clause' | 'part' | 'sentence';
}

/** Words before a local owner that leave it the subject of its clause; a preposition among them would not. */
const LEAD = /^(?:其中|目前|同时|此外|另外|今年|去年|全年|下半年|上半年|而|但|尤其是|特别是|最[高低大小多少快慢好差](?:的|为)?|(?:19|20)\d\d年(?:度|底|末)?|\d{1,2}月(?:份|底|末|初|中旬|上旬|下旬)?|\d{1,2}日|[一二三四五六七八九十]是|\d{1,2}[.、]|\([一二三四五六七八九十\d]+\)|、|\s)+/;

/** Divisions and settlements by their names. What is no such name, as 农村 or 集镇, is told by the character before. */
const PLACE = /(?:(?<![城乡集小重村])镇|(?<![城下返回还家老故入离])乡|(?<!农|乡|^[新山渔]|[小荒]山)村|(?<=.)(?:社区|街道|片区|学区|开发区|园区|新区|示范区|管理区|林区|矿区)|(?<![城地社小校园厂山牧库灾景辖郊片林矿学特禁老])区|县|(?<![城超夜省])市|(?<=.)州|(?<![国红军])旗)$/;
const SETTLEMENT = /^.{2,}(?:镇|乡|村|街道|社区)$|[^社小园].(?:区|县|市)$/;
/** Offices, institutions, departments, teams. Kinds that end other words too are told apart by what stands before them. */
const UNIT = new RegExp(
  `(?:${[
    '(?<![格布结全大开僵邮时当])局', '(?<![常政执评])委', '委会', '(?<![举主承开创兴协督交经代民公帮通联申催试停领补自包线])办', '(?<![网车])站', '(?<![厕场住会居寓处])所', '(?<!公)社',
    '(?<![出住入全我本庭小大转医学])院', '(?<=.)(?:医|学|法|检察)院', '(?<![学本专文理工百全预登])科', '(?:教研|督导|督查|办公|研究|编辑|监察|法制|电教)室', '(?<![体关联水直派母根谱])系', '(?<=..)专业', '(?:语文|数学|英语|物理|化学|历史|地理|政治|体育|音乐|美术|艺体|文科|理科|综合|备课|教研|[大中小]班)组',
    '(?:[大中小][一二三四五六]|[一二三四五六七八九]年级|[初高][一二三](?:年级)?|毕业|尖子)班', '(?<![团部军排梯先车带])队', '(?<![餐客展歌])厅', '(?<![宾旅餐茶饭])馆', '(?<=.)中心', '(?<=.)(?:公司|集团)', '(?:管理|武装|组织|宣传|统战|营业|事业|教务|项目|指挥|营销|医务|护理|医保|信贷|客服)部',
    '(?:办事|教务|总务|政教|就业|科研|德育|学生|人事|财务|管理|招生|后勤)处', '(?:[林农牧]|养殖|茶|渔|良种)场', '厂', '(?<=.)(?:银|支|分)行', '(?:协|商|总|学|联合|基金|工|红十字)会', '(?<=.)妇联', '残联', '工商联', '科协', '文联', '侨联', '政协', '人大', '(?<=.)(?:公安|交警)', '(?<=..)部门', '(?:公安|检察|司法|审判|监察|税务|气象|海关)机关',
    '[镇乡村].{0,4}(?:学校|中学|小学|中心校|幼儿园)', '(?:^|[县市区镇乡州])[一二三四五六七八九十](?:中|小|高)', '(?:实验|城关)[一二三四五六七八九十](?:中|小)',
  ].join('|')})$`,
);
/** A school by its own name, where it is picked out among the others: 最高的…. */
const SCHOOL = /^..+(?:学校|中学|小学|幼儿园|中心校)$/;
/** A kind that goes on into another word: 社会, 所有, 系统, 办理. */
const OTHER_WORD = /(?:社会|所[有在需属得谓]|系[统列数]|站[在点位]|办[理法公学事结案]|[中小]学[生习]|学校[管教]|局[面部势限]|队[员伍]|科[技学研目]|[区县市镇]域|区间|馆藏|院[士长前内感]|班[级子主额]|委[员托]|村[民庄组]|乡[村亲]|市[场民]|专业[技户教人]|厂[房区]|部[分门署]|处[理置])/;

/** Those who pay; of what the money buys they are not the owners. */
const PAYER = /(?:财政|政府)$/;
const PAYS = /^(?:局|厅)?(?:每年|全年|当年|今年|先后|共|还|又|累计|分别|已|足额|及时|单独|专项|一次性)*(?:安排|拨付|拨款|划拨|核拨|下拨|追加|投入|出资|补助|补贴|奖励|兑现|配套|承担|解决|筹措|筹集|落实|支持|预算|列支|给予|贴息|注入)/;

/** 县、乡两级, 省市县三级: those of several levels together. */
const LEVELS = /^[省市县区乡镇村]、?[市县区乡镇村](?:、?[县区乡镇村])?[两三]级(?!以上|财政|政府|人大|党委|领导)/;

/** Joining and predicating characters that a name may not hold; 和 and 三 may, as in 永和, 三里. */
const NO_NAME = /[向几个共与及的在对为等从是由了到将把以被于我各该,;:。!?()“”《》、\d\s]|全[省市县区州镇乡村校局院]|^有|[一二两三四五六七八九十][县区镇乡]$|[镇乡村区县市局院站社校所办]和|(?<!^.)和(?=[县市区镇乡])/;

/** Verbs of reports: what they begin with is done to the office or the place, unless they are its name (检查站, 服务中心). */
export const VERB_FIRST =
  /^(?:新建|新增|改建|扩建|建成|建立|建设|创建|创办|成立|组建|设立|增设|下设|内设|开展|举办|组织|召开|实施|完成|实现|争取|力争|引进|投入|投资|安排|拨付|发放|落实|推进|推动|加强|加快|加大|强化|支持|帮助|扶持|帮扶|指导|督促|督导|协助|协调|配合|联合|会同|邀请|聘请|选派|抽调|选聘|招聘|招录|培训|培育|培养|评定|评选|认定|命名|授予|荣获|通过|深入|走进|走访|慰问|检查|抽查|督查|查处|整治|整顿|整改|打造|提升|提高|改善|改造|修建|修缮|维修|购置|配备|配齐|添置|更换|安装|铺设|架设|硬化|绿化|亮化|治理|搬迁|撤并|合并|整合|覆盖|涉及|惠及|服务|辐射|带动|吸纳|接待|接收|收治|受理|办理|办结|调解|化解|处理|处置|排查|发现|巡查|出动|参加|参与|承办|承担|依托|利用|围绕|针对|面向|包括|拥有|新增|增加|减少|巩固|规范|启动|关闭|取缔|申报|确定|指定|委托|要求|责成|鼓励|引导|促进|保障|扩大|迎接|接受|获得|加入|进入|纳入|列入|监督|监测|协同|敦促|约谈|责令|会商|对接|承接|移送|处罚|追究|发动|动员|号召|携手|结合|统筹|筹建|筹备|聚焦|坚持|保持|贯彻|执行|履行|维护|保护|保证|确保|满足|解决|缓解|消除|降低|控制|抓好|做好|搞好|办好|突出|奖励|补助|资助|救助|宣传|编制|编写|发布|印发|制定|出台|修订|签订|招引|开通|启用|持续|不断|积极|全面|深化|优化|完善|健全|占|比|较|向|按|经(?!济)|据|受|被|设(?!备)|辖|含|获|请|让|使|令)(?!站|所|处|科|大?队|支队|厂|中心|大厅|办公?室|部(?![分门])|局|委(?!托)|公司|集团|银行)/;
/** What stands for any number of places, or for the writer's own. */
const GENERIC =
  /^(?:[全各每该本我两多数]|[一二三四五六七八九十]+[所个家县区市]|中小学|统一|其他|其余|所有|部分|许多|有关|相关|基层|周边|上级|下级|当地|外地|本地|同级|省级|市级|县级|区级|乡级|镇级|村级|国家级|直属|局属|村(?!委)|农村|城市|城乡|城镇|乡镇|县城|城区|山区|库区|牧区|灾区|景区|校区|辖区|小区|地区|市区|厂区|郊区)|^(?:(?:深度|重点|非|相对)?贫困|行政|自然|中心|示范|重点|先进|特色|美丽|最美|文明|卫生|生态|绿色|低碳|试点|达标|建制|民族|边远|偏远|边境|薄弱|信用|平安|和谐|智慧|宜居|标准化?|规范化?|[一二三四五六][类星级]?|优秀|样板|明星|经济强|薄弱|空壳|老旧?|新型?|旧|大|小|强|弱|穷|富裕?|移民|专业|养殖|种植|农业|现代|旅游|无|零|出列|脱贫|整|全)+(?:村|社区|镇|乡|街道|区|园区|示范区|县|市|中心|公司|集团|站|所|社|厂|队|院|馆|学校|小学|中学|幼儿园|专业|大厅)$|(?:村村|乡乡|镇镇|户户)/;

/** What goes on with an office's name behind its place: 开发区管理部, 石门乡计生办. */
const NAME_GOES_ON = /^(?:(?:管理|服务|工作|指挥|建设|经营|监督|监测|检查|检察|救助|保障|培训|组织|宣传|统计|审计|保卫|教育|招生|就业|征收|供销|调解|执法|代表)[一-龥]{0,3}?(?:部|局|所|站|处|委|会|中心|公司|队|科|办|院|室|组|厂|场|社|区)|管委会|办事处|办公室|党工委)/;
const UNIT_AHEAD = /^..(?:[局所站科队厂]|办(?![理法公学事结案])|部(?![分门署])|处(?![理置]))/;
const goesOn = (tail: string): boolean => NAME_GOES_ON.test(tail) || UNIT_AHEAD.test(tail) && !VERB_FIRST.test(tail) && !PREDICATE.test(tail) && !OTHER_WORD.test(tail.slice(2, 4));

/** Words that only a predicate begins with, whatever the words' classes say. */
const PREDICATE = /^(?:(?:19|20)\d\d年|\d{1,2}月|率先|率全|全年|当年|当日|当月|每年|每月|每天|今年|去年|上年|年内|目前|现|共|已|仅|只|就|均|都|又|还|也|却|则|更|日均|年均|月均|平均|独得|独揽|独获|独占|先后|累计|首次|分别|主动|积极|成功|顺利|如期|按期|提前|超额|全部|全面|大力|着力|不断|坚持|由|因|自|从|以|对|在|为|将|把|达|占|居|列|获|夺|有|设|办|投|建|收|代表|名列|位居|位列|排名|实有|总计|合计|最[高低多少大小热快])/;
/** A figure's name behind the owner's: 机插率, 学龄人口, 班额. */
const INDICATOR = /^[一-龥]{0,8}?(?:率|面积|人口|产量|销量|总量|产值|收入|总值|水平|标准|单价|均价|余额|总额|人数|户数|班额|生源|成绩|床位|占比|比例|指数|得分|均分|适应期|周期|时间|编制|雨量|降水量|用量|存量|利润|税收|存款|贷款)(?=仅|只|已|达|为|由|从|约|超|突破|近|占|也|均|却|高|低|比|较|同比|连年|逐年|首次|稳定|保持|增|减|升|降|提|不足|不到|$)/;
/** What offices say and grant is not what they have: 市水利局下达我县任务. */
const GRANTS = /^(?:已|共|先后|还)?(?:下达|下发|下拨|印发|转发|制定|出台|决定|规定|明确|要求|提出|授予|命名|批复|批准|认定|核定|评为|同意|通报|公布|公示|承诺|高度重视|非常重视|考核|表彰)/;
/** Behind a name these make it one of a list, or part of a longer word. */
const JOINED = /^(?:(?:改造|建设|改建|扩建|改扩建|新建|迁建|维修|加固|绿化|供水|安装|配套|搬迁|修复|整治|[一二三]期).{0,6}(?:工程|项目)|、|至|..的(?!是)|和|与|及|等|以及|级|委(?!托)|党委|党组|党支部|领导|政府|直|籍|境内|境外|内(?!设)|外|的|之|长(?!期)|员|民|镇|务|化|人(?!均)|行政|工程|项目)/;

const keys = keyCharacters({ kind: '镇乡村区道县市州旗局委会办站所社院科室系业组班队厅馆心司团部处场厂行联协政府大安警防校学园中小高门关' });
const LONGEST = 14;

/**
 * The named place, office or department that a clause begins with as its subject: 青田镇机插率, 县审计局查出, 其中沙河社区. Behind 其中 the name may be
 * all there is before the number.
 */
export function localOwner(clause: string): LocalOwner | null {
  const lead = LEAD.exec(clause)?.[0] ?? '';
  const rest = clause.slice(lead.length, lead.length + 40);
  if (keys.mask(rest, 0, Math.min(rest.length, LONGEST)) === 0 || VERB_FIRST.test(rest)) return null;
  const levels = LEVELS.exec(rest)?.[0];
  if (levels !== undefined) return predicates(rest.slice(levels.length), true) ? { name: levels, end: lead.length + levels.length, holds: 'sentence' } : null;
  const part = lead.includes('其中');
  const picked = /最./.test(lead);
  for (let end = 2; end <= LONGEST && end <= rest.length; end++) {
    if (keys.mask(rest, end - 1, end) === 0) continue;
    const name = rest.slice(0, end);
    if (NO_NAME.test(name)) return null;
    const tail = rest.slice(end);
    if (PAYER.test(name)) {
      // 其中县财政20万元: its share.
      if (name.length > 2 && (PAYS.test(tail) || tail === '' && part)) return { name, end: lead.length + end, holds: tail === '' ? 'part' : 'clause' };
    } else if ((isName(name) || picked && SCHOOL.test(name) && !GENERIC.test(name)) && !OTHER_WORD.test(rest.slice(end - 1, end + 1)) && (tail === '' ? part && !name.endsWith('专业') : predicates(tail, SETTLEMENT.test(name))) && !beginsOtherwise(name)) {
      return { name, end: lead.length + end, holds: part ? 'part' : 'sentence' };
    }
  }
  return null;
}

/** 青田镇种植油茶: behind a place what jieba takes for a verb's noun is done there; behind an office it may be its name's: 县医院改造工程. */
const predicates = (tail: string, place: boolean): boolean => !JOINED.test(tail) && !GRANTS.test(tail) && !goesOn(tail) && (PREDICATE.test(tail) || DOES.test(tail) || INDICATOR.test(tail) || (place ? VERBAL : VERB).test(firstTag(tail.slice(0, 8))) || place && THING.test(tail) && !WORKS.test(tail) && /^(?:n|s)/.test(firstTag(tail.slice(0, 8))));

/** Verbs that jieba takes for nouns, of what offices do. */
const DOES = /^(?:检查|抽查|巡查|服务|培训|救助|救治|收治|诊治|接待|接诊|检测|监测|监督|处置|调解|化解|查处|破获|查获|侦破|立案|起诉|审结|执结|审理|审查|侦查|办理|代办|登记|销售|收购|生产|加工|供水|供电|供气|供热|供暖|发电|输送|运送|宣传|演出|展出|出版|研究|开发|承包|承建|捐赠|捐助|资助|结对|走访|慰问|辅导|轮训|竞赛)(?!.{0,2}(?:工程|项目|站|所|处|科|中心|大厅|工作|活动|能力|体系|设施|设备|基地|平台|人员|经费))/;
/** 石井村道路硬化: what a place has, in a few words up to the number; a house or works of its own have figures of their own. */
const THING = /^[一-龥]{2,8}$/;
const WORKS = /(?:[院校园厂站所桥库局办委场]|小学|中学|中心|馆|[公铁]路|大道|工程|项目|公司|合作社|协会|书记|主任|镇长|乡长|干部)/;
const VERB = /^(?:v$|d|p$)/;
const VERBAL = /^(?:v|d|p$)/;

/** The name that is all there is before a number, one of several that were named in turn: 沙河社区5部. */
export function bareLocalOwner(clause: string): LocalOwner | null {
  const owner = localOwner(`其中${clause.replace(/^[、,;]/, '')}`);
  return owner && owner.name === clause.replace(/^[、,;]/, '') ? { ...owner, end: clause.length } : null;
}

/** Kinds of places that nobody counts by a proper name. */
const NEVER_COUNTED = /(?:[镇乡县市州旗]|街道|(?<![社园])区)$/;
const COUNTING = /^(?:共|有|仅|只|现|已|达|到|发展|增|加|至|由|从|原来|的|为|约|近|超过)*$/;

/** True where a number counts what a name names, not what it has: 其中五好社区5个, 农机合作社仅23家. `between` stands between the two. */
export const countsItself = (name: string, between: string, unit: string | null): boolean => unit !== null && /^[个所家处座支]$/.test(unit) && COUNTING.test(between) && !NEVER_COUNTED.test(name);

const isName = (name: string): boolean => (PLACE.test(name) || UNIT.test(name)) && !GENERIC.test(name);

const firstTag = remembered((tail: string): string => tagWords(tail)[0]?.tag ?? '');

/** 持续推进…, 结合…, 发动…: words that no name begins with. Verbs begin the names of offices, in front of their kind: 救助站. */
const beginsOtherwise = remembered((name: string): boolean => {
  const [first, ...others] = tagWords(name);
  if (first === undefined || others.length === 0) return false;
  if (/^[az]/.test(first.tag) && first.word.length > 1 && others[0]!.word.length > 1 && others[0]!.tag.startsWith('v')) return true;
  return /^(?:d|p|c|u|r|y)/.test(first.tag) || others.some(({ word, tag }) => word.length > 1 && /^(?:d|p|c|u)/.test(tag)) || first.tag === 'v' && first.word.length > 1 && name.length - first.word.length > 2;
});
