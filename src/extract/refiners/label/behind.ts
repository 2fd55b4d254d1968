import { endsInNoun, leadingNounPhrase } from '../../noun-phrase.js';
import type { Place } from './place.js';

/** 发展到, 充实到, 整合为: what lies between what was and what is. */
export const ROSE_TO = /^[一-龥]{1,5}[到至为成]$/;
/** 由原来的, 从: what was comes next. */
export const FROM = /[由从自][^,;:。]{0,8}$/;

/** What stands behind a number and names what it counts; looked for behind the numbers next to it (36人60学时业务培训). */
export function labelBehind({ text, mentions, mention, index, around }: Place, before: string): string {
  let { behind } = around;
  let at = index;
  const next = mentions[index + 1];
  // 由3人充实到5人: how it got there is not what is counted.
  if (ROSE_TO.test(behind) && next?.start === mention.end + behind.length && next.unit === mention.unit && FROM.test(around.before)) return '';
  // 300余人参加的四场培训会: who took part is counted by what they took part in.
  while ((behind === '' || behind === '参加的' || behind === '参与的') && mentions[at + 1]?.start === mentions[at]!.end + behind.length && mentions[at + 1]!.kind === mention.kind) {
    at++;
    behind = text.slice(mentions[at]!.end, mentions[at]!.end + 40);
  }
  if (/^[多余]?时间/.test(behind)) return '';
  const of = /^(?:以上|以下|以内|左右|多|余)?的/.exec(behind);
  if (of && before !== '') return '';
  const rest = of ? behind.slice(of[0].length) : behind.replace(/^(?:以上|以下|以内|左右|大)/, '');
  // 13个设区市中排名第六: what is counted ends before 中.
  const among = !/[中里]/.test(rest) ? undefined : /^([一-龥]{2,8}?[^高初])[中里](?:[,我]|综合|排|位|列|居|名列|第)/.exec(rest)?.[1];
  const phrase = GROUPS.exec(rest)?.[0] ?? (leadingNounPhrase(among ?? rest) || quotedBehind(rest));
  return phrase.length >= 2 || DIVISIONS.includes(phrase) ? phrase : '';
}

/** People and things named after what befell them: 带动12户脱贫户. */
const GROUPS = /^(?:脱贫|受灾|受益|返乡|参保|失业|退役|持证|获奖|帮扶)(?:乡镇|街道|社区|村(?!民)|农户|户|农民工|人口|人员|群众|职工|家庭|军人|居民|企业|作品)(?![籍数])/;

/** 46个“暖心助餐”项目, 四场党建“亮旗争先”座谈会: what is counted bears a name in quotes. */
function quotedBehind(rest: string): string {
  const quoted = rest.includes('“') ? /^[^,;:。“”获评被授为在对以]{0,6}(“[^“”,;:。]{1,16}”)/.exec(rest) : null;
  if (!quoted) return '';
  const noun = leadingNounPhrase(rest.slice(quoted[0].length));
  return noun === '' ? '' : quoted[1]! + noun;
}

/** One character that says what is counted: 133个村. */
const DIVISIONS = '村镇乡县区市组校';

/** 其中6所为国家级示范校: what those counted are, where nothing else is said of them. */
export function whatTheyAre(behind: string): string {
  const said = /^(?:为|是|属|属于|系)([一-龥“”]{2,16})$/.exec(behind)?.[1];
  return said !== undefined && leadingNounPhrase(said) === said && endsInNoun(said) ? said : '';
}

/** 5人被责令检查, 4人通过省级考核: people counted by what befell them or what they did. */
export function predicateBehind(behind: string): string {
  const predicate = /^(?:先后|分别|已|均|都|将|成功|顺利)?((?:被|获得?|荣获|达到?|打破|参加|接受|通过|考取|考上|入选|晋升|享受|取得|参培|参训|受到|受益|脱贫|就业)[^,。;:!?()\d]{0,18})/.exec(behind)?.[1] ?? '';
  const plain = predicate.replace(/[“”]/g, '').replace(/^(?:被(?:作)?|获得?(?=[一-龥]{2})|荣获|达到?(?=[一-龥]{2})|参加了?|接受了?|入选)/, '').replace(/^[了的]/, '');
  return plain.length >= 2 ? plain : predicate;
}
