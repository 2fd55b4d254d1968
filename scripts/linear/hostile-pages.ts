import type { HostileText } from './hostile-texts.js';

/** A page somebody built to be slow to clean. */
export interface HostilePage extends HostileText {
  readonly kind: 'text' | 'html';
  /** How much longer than the others it must be before a slow rule shows. */
  readonly times: number;
}

const OPENING = '<body><p>全县完成投资120万元,新建道路3公里。</p>';

const repeated = (kind: 'text' | 'html', times: number) => (unit: string): HostilePage => ({
  name: `${kind === 'html' ? 'HTML ' : ''}${times > 1 ? 'much ' : ''}${JSON.stringify(unit)}`,
  kind,
  times,
  make: (length) => (kind === 'html' ? OPENING : '') + unit.repeat(Math.ceil(length / unit.length)),
});

/** What opens and does not close, stands where a rule looks ahead, or is most of a list. */
const inText: readonly string[] = [
  '《', '“', '”', '(', '【', '"', ' ', '　', '\n', '\r\n', '\t', '.', '。', ',', '、', '-', '—', '…', '&', '%', '1', '0', '12 ', '1 2 3 ', '1.2.', '一', '一一二二', '2023', '2020所', '20232023年', '2022年5月', '1、', '1、\n', '1、一\n2、二\n', 'a', 'a.', 'www.', 'a@a.', 'http://', 'x', '××', '20xx年', 'MERGEFORMAT', '\\* ', 'HYPERLINK "', '(a)', '權(quán)',
  '下载', '返回首页', '收藏下载\n', '大小:', '上传人:', '本站', '小编', '范文', '版权所有', '第1页 / 共2页\n', '第1页', '展开阅读全文\n', '资源描述\n', '相关推荐\n', '相关推荐\n某县总结\n', '友情提示\n2、下载\n', '时间:2022-01-01\n', '某县总结.doc\n', '某县总结.doc_第1页\n', '承诺书。\n', '实施。\n工作方案。\n》,', '开展', '效劳', '進', '進入', '著', '乾', '?办法?,',
  '第一篇:总结\n', '工作总结\n', '教育局工作总结\n正文。\n', '各局:\n', '各局:\n请各单位报送。\n', '现将工作总结如下:\n', '清溪县', '在清溪县', '我县', '全市', '医院患者门诊住院手术护士\n', '\ufeff', '\u200b', '\u0000一', '\ud800',
];

const inHtml: readonly string[] = [
  '<div>', '<div><p>', '<p>', '</p>', '</div>', '<a href="x">', '<a href=x>首页</a>', '<b>', '<span>一</span>', '<span>', '<td>', '<tr><td>一', '<ul><li>', '<table>', '<svg>', '<math>', '<select>', '<script>', '<style>', '<title>', '<!--', '<!-- -->', '<!', '<?', '<', '</', '<a ', '<p class="', "<p class='a", '&', '&amp', '&amp;', '&#', '&#x4e00;', '&nbsp;', '<br>', '<br>一', '<div>一', '<div>一</div>', '<div class="a b c d">一,二。</div>',
  '<p>全县完成投资120万元,新建道路3公里。</p>', '<p><a href="/1">某县工作总结范文</a></p><p>时光荏苒,岁月如梭,转眼一年</p>', '<h3>相关推荐</h3><p>一</p>', '<div><div>第1页/共2页</div></div>', '<p style="position:absolute">全县完成投资120万</p>', '<pre>一 ', '<![CDATA[', ']]>', '<noscript>', '<o:p>', '<p =">', '<p a=b a=b a=b>',
];

const muchInText: readonly string[] = ['《', ' ', '1、\n', '1 2 3 ', '一一二二', '下载', '大小:', '相关推荐\n某县总结\n', '友情提示\n2、下载\n', '第一篇:总结\n', '進入'];

const muchInHtml: readonly string[] = ['<div>', '<p>一', '<b>', '<td>一', '<a href=x>首页</a>', '<p class="', '<!--', '<', '&amp', '<br>一', '<svg>'];

const nested: HostilePage = { name: 'elements nested and closed again', kind: 'html', times: 1, make: (length) => `${'<div>一,二。'.repeat(length / 16)}${'</div>三'.repeat(length / 16)}` };

export const hostilePages: readonly HostilePage[] = [
  ...inText.map(repeated('text', 1)), ...inHtml.map(repeated('html', 1)), ...muchInText.map(repeated('text', 8)), ...muchInHtml.map(repeated('html', 8)), nested,
];
