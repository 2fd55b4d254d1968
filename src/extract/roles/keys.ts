import { keyCharacters } from '../../text/key-characters.js';

/** Characters without which the patterns of the roles cannot match. */
export const keys = keyCharacters({
  changed: '增升涨降减少落滑缩削扩短高低多快慢速移差幅额浮延提跌超调窄',
  bettered: '善转',
  object: '增减',
  target: '划拟争标预确努求定准应须需编得要将明步后务指内前2证设按则限最奋力必',
  standard: '准', until: '到至前',
  rule: '按依根', demand: '“', future: '将', year: '划争保计',
});
