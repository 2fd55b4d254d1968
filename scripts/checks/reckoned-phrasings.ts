import { place, reckoned, type Phrasing, type Writer } from './phrasing.js';

const INDICATORS = ['学前三年毛入园率', '高中阶段毛入学率', '普惠性幼儿园覆盖率', '公办园在园幼儿占比'] as const;

/** A share with its part and whole; an altered whole must be off by more than the share's printing hides. */
function share(writer: Writer, template: (part: number, share: string) => string): ReturnType<Phrasing['write']> {
  const total = writer.int(1000, 60_000);
  const part = Math.round((total * writer.int(15, 85)) / 100);
  const percent = (part / total) * 100;
  return { text: template(part, percent.toFixed(1)), total, slack: total * (0.12 / percent) };
}

/** Two levels of a rate in tenths of a percent. */
function rates(writer: Writer): { readonly before: string; readonly now: string; readonly change: number } {
  const before = writer.int(400, 800);
  const change = writer.int(5, 150);
  return { before: (before / 10).toFixed(1), now: ((before + change) / 10).toFixed(1), change };
}

/** Sentences in which T follows by arithmetic from the other numbers, but is no sum of parts. */
export const reckonedPhrasings: readonly Phrasing[] = [
  reckoned('share of the total', (w) => share(w, (part, percent) => `${place(w)}在校学生T人,其中寄宿生${part}人,占总数的${percent}%。`)),
  reckoned('share in a bracket', (w) => share(w, (part, percent) => `${place(w)}教职工T人,其中专任教师${part}人(占${percent}%)。`)),
  reckoned('share of a named whole', (w) => share(w, (part, percent) => `${place(w)}在校生T人,女生${part}人,占在校生的${percent}%。`)),
  reckoned('points from and to', (w) => {
    const { before, now, change } = rates(w);
    return { text: `${w.pick(INDICATORS)}由${before}%提高到${now}%,提高T个百分点。`, total: change, decimals: 1, slack: 1.1 };
  }),
  reckoned('points against last year', (w) => {
    const { before, now, change } = rates(w);
    return { text: `${w.pick(INDICATORS)}达到${now}%,比上年的${before}%提高T个百分点。`, total: change, decimals: 1, slack: 1.1 };
  }),
  reckoned('people from and to', (w) => {
    const before = w.int(900, 40_000);
    const change = w.int(20, 9000);
    return { text: `${w.pick(['在校生', '专任教师'])}由${before}人增加到${before + change}人,增加T人。`, total: change };
  }),
  reckoned('two years', (w) => {
    const before = w.int(900, 40_000);
    const change = w.int(20, 9000);
    return { text: `2020年教育经费${before}万元,2021年${before + change}万元,增加T万元。`, total: change, slack: 1.5 };
  }),
  reckoned('growth', (w) => {
    const before = w.int(2000, 40_000);
    const now = before + w.int(200, 19_000);
    return { text: `粮食产量由${before}吨增加到${now}吨,增长T%。`, total: Math.round(((now - before) / before) * 1000), decimals: 1, slack: 2 };
  }),
  reckoned('pupils for a teacher', (w) => {
    const teachers = w.int(100, 3000);
    const pupils = teachers * w.int(10, 19) + w.int(0, 90);
    const ratio = Math.round((pupils / teachers) * 10);
    return { text: `${place(w)}在校学生${pupils}人,专任教师${teachers}人,师生比为1:T。`, total: ratio, decimals: 1, slack: 0.03 * ratio };
  }),
  reckoned('price and count', (w) => {
    const count = w.int(40, 9000);
    const price = w.pick([300, 500, 800, 1000, 1250]);
    return { text: `奖励优秀教师${count}人,每人${price}元,共计T元。`, total: count * price };
  }),
  reckoned('count and price', (w) => {
    const count = w.int(1000, 9000);
    const price = w.pick([625, 750, 1250]);
    return { text: `按每人${price}元的标准,为${count}名学生发放补助T元。`, total: count * price };
  }),
];
