import { firstLine, officeOfTitle } from '../structure/report-office.js';

/** Characters and sentences in which a report introduces itself. */
const OPENING = 400;
const SENTENCES = 3;

/** Times and connections before the one who is spoken of. */
const LEAD = /^(?:目前|今年来|今年以来|一年来|一年以来|半年来|近[一二三四五六七八九十两]年来|[今去]年上半年|上半年|[今去]年|同时|其中|(?:19|20)[\dxX×*]{2}年(?:度|以来|上半年|来)?|\s)+/;
/** Behind a name these make it another's: 中心主任, 公司的. */
const NOT_WHO = /^(?:的|、|和|与|及|等|级|主任|局长|院长|校长|经理|书记|主席|领导|机关|附近|周边)/;
const OWN = /^(?:我|本)(?:局|院|校|站|馆|委|办(?![理法公])|所(?![有在])|大?队|支队|园|社|处|厅|中心|公司|分局|联社|支行|分行)/;
/** Said of the place it works for. Who says 我区 speaks for it; 全区 may be where something was done. */
const OF_MY_PLACE = /[我本][省市县区州旗镇乡](?![级直])/g;
const OF_ITS_PLACE = /[我本全][省市县区州旗镇乡](?![级直])/g;
/** Said so often, the place is spoken of. */
const LEAST_OF_PLACE = 2;
const HOUSE = /^(?:医院|公司|学院|集团|联社|支队|大队|中心)(?=[一-龥])/;

/**
 * Who a report speaks of where a clause names nobody, by how it introduces itself: the office of its title as the subject of one of its first
 * sentences (县妇联团结带领…, 大队以…, 我局主动…), in the words used there. Null where the place is spoken of, or nobody.
 */
export function openingSpeaker(report: string): string | null {
  const title = firstLine(report);
  const office = officeOfTitle(title);
  if (office && !office.institution && (report.match(office.system ? OF_ITS_PLACE : OF_MY_PLACE)?.length ?? 0) >= LEAST_OF_PLACE) return null;
  const body = office ? report.slice(report.indexOf(title) + title.length) : report;
  for (const clause of openingClauses(body)) {
    const bare = clause.replace(LEAD, '');
    const who = office ? (OWN.exec(bare)?.[0] ?? titleForm(office.name, bare)) : HOUSE.exec(bare)?.[0];
    if (who && !NOT_WHO.test(bare.slice(who.length))) return who;
  }
  return null;
}

function openingClauses(body: string): string[] {
  let sentences = 0;
  let end = 0;
  while (end < body.length && end < OPENING && sentences < SENTENCES) if (body[end++] === '。') sentences++;
  return body.slice(0, end).split(/[,;:。\n]/);
}

/** How a clause's first words call the office of the title: its name, or the end of it (城关分局, 中心), with its place before it or without. */
function titleForm(office: string, clause: string): string | null {
  const at = clause.slice(0, office.length + 6).indexOf(office);
  if (at >= 0 && /^[一-龥xX×*○]{0,6}$/.test(clause.slice(0, at))) return clause.slice(0, at + office.length);
  for (let from = 1; from <= office.length - 2; from++) if (clause.startsWith(office.slice(from))) return office.slice(from);
  return null;
}
