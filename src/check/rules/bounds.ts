import type { Check, Finding } from '../finding.js';

/** Shares of a whole: none can be more than all of it. Gross enrolment, growth and completion of a plan can. */
const SHARE_LABEL = /(?:入学率|入园率|巩固率|覆盖率|合格率|优秀率|普及率|达标率|及格率|就业率|录取率|上线率|参保率|满意率|知晓率|整改率|办结率|辍学率|文盲率|接种率|治愈率|使用率|占比|比例|通过率|寄宿率|检出率|完好率|开通率|绿化率|入户率|发放率|到位率|签约率|任职率|持证率)$/;
const MAY_EXCEED = /毛入|增长|完成|任务|产销|负荷|使用率|开放床位|资产负债|流动|速动|预算|计划|与去年|杠杆|拨备/;

/** A share of more than 100 % cannot be. */
export const bounds: Check = {
  name: 'share_bounds',
  run({ mentions }) {
    const findings: Finding[] = [];
    mentions.forEach((mention, index) => {
      if (mention.kind !== 'percentage' || mention.unit !== '%' || mention.value === null || mention.role === 'change') return;
      if (!SHARE_LABEL.test(mention.label ?? '') || MAY_EXCEED.test(mention.label ?? '')) return;
      findings.push({ rule: 'share_bounds', mentions: [index], expected: 100, found: mention.value, verdict: mention.value > 100 ? 'fail' : 'pass', margin: 0, suspects: [index] });
    });
    return findings;
  },
};
